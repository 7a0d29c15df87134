/// Whom an article has named so far, for the words that stand for one of them.
///
/// What stands for nobody in particular stays as it is, or names nobody: a wrong name is worse than none.
struct SourceMemory: Sendable {
    private(set) var last: Source?
    private var lastBody: Source?
    private var lastCompany: Source?
    private var lastPlural: Source?
    private var people: [Named] = []
    private var bodies: [Named] = []
    private var turn = 0

    /// How many people and how many bodies are kept: more than an article has that a person wrote.
    private static let reach = 32

    /// Notes whom a sentence names, and its sources: not those that somebody else only quotes.
    mutating func note(_ named: [Named], speaking sources: [Source]) {
        let people = named.filter { $0.kind == .person && $0.core.count > 1 }
        for one in named {
            // `In Altona, the teacher Carla Hobson went home`: who is introduced alone is whom `she` stands for next.
            let isAlone = people.count == 1 && one.kind == .person && one.core.count > 1 && sources.isEmpty
            add(one, isSubject: one.words.lowerBound < 2 || isAlone)
        }
        for source in sources
        where !sources.contains(where: { $0.scope.contains(source.words.lowerBound) && $0.words != source.words }) {
            note(source)
        }
    }

    private mutating func note(_ source: Source) {
        if var named = source.named {
            named.hasSpoken = true
            add(named, isSubject: true)
        }
        guard source.kind != .other, source.name != nil else { return }
        last = source
        guard !source.isReference else { return }
        if source.isPlural, !source.isWeak { lastPlural = source }
        guard source.kind != .person else { return }
        lastBody = source
        if source.kind == .body, !source.isMedium, source.named.map(Self.isCompany) ?? Self.isCompany(source) {
            lastCompany = source
        }
    }

    private static func isCompany(_ body: Named) -> Bool {
        ["", "company", "bank", "group", "exchange"].contains(SpeakerWords.bodyRoles[body.head] ?? "")
    }

    /// `The army` is none, by its noun.
    private static func isCompany(_ source: Source) -> Bool {
        let last = source.name?.split(separator: " ").last ?? ""
        return last.first?.isLowercase != true || SpeakerWords.companies.contains(String(last))
    }

    private mutating func add(_ named: Named, isSubject: Bool) {
        if isSubject { turn += 1 }
        var one = named
        one.turn = isSubject ? turn : 0
        if one.kind == .person { Self.add(one, to: &people) } else { Self.add(one, to: &bodies) }
    }

    private static func add(_ one: Named, to all: inout [Named]) {
        // One who is only described is another one each time.
        if !one.isNameless, let same = all.lastIndex(where: { $0.isSame(as: one) }) {
            all[same].merge(one)
        } else if one.isNameless || one.kind == .body || one.core.count > 1 || !one.description.isEmpty {
            // A word with a capital is a family name where the article has the whole name.
            if all.count == reach { all.removeFirst() }
            all.append(one)
        }
    }

    // MARK: Who it is

    /// Who a pronoun stands for; nil where that is not plain.
    func named(by pronoun: String) -> Source? {
        switch pronoun {
        case "he", "she":
            person(for: pronoun).map(Self.source)
        case "it": lastBody
        case "they": lastPlural ?? last.flatMap { $0.kind == .person ? nil : $0 }
        default: last
        }
    }

    /// The one who spoke or opened a sentence last, or the only one who was named.
    private func person(for pronoun: String) -> Named? {
        let known = people.filter { $0.answers(to: pronoun) }
        let last = known.max { $0.turn < $1.turn }
        return last.flatMap { $0.turn > 0 || known.count == 1 && !$0.description.isEmpty ? $0 : nil }
    }

    private static func source(_ named: Named) -> Source {
        Source(name: named.name, words: 0..<0, scope: 0..<0, kind: .person, isReference: true, named: named)
    }

    /// Who `the health minister` is: the one who is called so, or of several the one who spoke last of all.
    func person(called description: [String]) -> Named? {
        let known = people.filter { $0.description.isSuperset(of: description) }
        guard let one = known.max(by: { $0.turn < $1.turn }), !one.isNameless else { return nil }
        return known.count == 1 || one.turn == turn && one.hasSpoken ? one : nil
    }

    /// Which body `the agency` is, where one that was named before can be called so.
    func body(called description: [String]) -> Named? {
        guard let noun = description.last else { return nil }
        let known = bodies.filter { body in
            (body.head == noun || SpeakerWords.bodyRoles[body.head] == noun)
                && body.description.isSuperset(of: description.dropLast())
        }
        return known.count == 1 ? known.first : nil
    }

    /// The one person of the article whose whole name ends so.
    func person(withFamilyName name: [String]) -> Named? {
        let known = people.filter { $0.core == name || $0.isFullName(of: name) }
        return known.count == 1 ? known.first : nil
    }

    /// Who `the company` stands for, and who `the group` does, which may be of people; nil where none was named.
    func company(called noun: String) -> Source? {
        noun == "group" ? lastBody.flatMap { $0.kind == .body ? $0 : nil } : lastCompany
    }
}
