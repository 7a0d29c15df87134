/// The sources that an article has named so far, for the words that stand for one of them.
struct SourceMemory: Sendable {
    private(set) var last: Source?
    private var lastPerson: Source?
    private var lastBody: Source?
    private var lastPlural: Source?

    /// Notes a sentence's sources: not those that somebody else only quotes.
    mutating func note(_ sources: [Source]) {
        for source in sources
        where !sources.contains(where: { $0.scope.contains(source.words.lowerBound) && $0.words != source.words }) {
            note(source)
        }
    }

    private mutating func note(_ source: Source) {
        guard !source.isReference, source.kind != .other else { return }
        last = source
        if source.isPlural { lastPlural = source }
        switch source.kind {
        case .person: lastPerson = source
        case .body, .country, .document: lastBody = source
        case .other: break
        }
    }

    /// Who a pronoun stands for.
    func named(by pronoun: String) -> Source? {
        switch pronoun {
        case "he", "she", "his", "her": lastPerson.flatMap { $0.isPlural ? nil : $0 } ?? last
        case "it", "its": lastBody ?? last
        case "they", "their": lastPlural ?? last
        default: last
        }
    }

    /// Who `the company` or `the report` stands for; nil where none was named.
    var company: Source? { lastBody.flatMap { $0.kind == .body ? $0 : nil } }
}
