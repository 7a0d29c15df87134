internal import Articles

/// What is fed with bytes that nobody meant. An input that breaks a promise of the target's ends the process.
enum FuzzTarget: String, CaseIterable {
    /// Reading a file as an article.
    case article
    /// Reading a web page.
    case page
    /// Reading mails and mailboxes.
    case mail
    /// Reading JSON.
    case json
    /// Reading feeds and wire items.
    case feeds
    /// Reading documents of word processors.
    case documents
    /// The whole line from bytes to the alerts that the journal gets.
    case claims
    /// Opening a ledger.
    case ledger
    /// Reading a configuration file.
    case configuration

    func run(_ input: [UInt8]) {
        switch self {
        case .article: ArticleTarget.run(input)
        case .page: PageTarget.run(input)
        case .mail: EntriesTarget.run(input, named: EntriesTarget.mail)
        case .json: EntriesTarget.run(input, named: EntriesTarget.json)
        case .feeds: EntriesTarget.run(input, named: EntriesTarget.feeds)
        case .documents: DocumentsTarget.run(input)
        case .claims: ClaimsTarget.run(input)
        case .ledger: LedgerTarget.run(input)
        case .configuration: ConfigurationTarget.run(input)
        }
    }

    /// Inputs to start from, made of whole articles.
    func seeds(from articles: [SourceFile]) throws -> [[UInt8]] {
        switch self {
        case .article: articles.map { [$0.name.bytes.last ?? 0] + $0.content }
        case .claims, .page: articles.map(\.content)
        case .mail: articles.flatMap { EntriesTarget.mailSeeds(of: String(decoding: $0.content, as: UTF8.self)) }
        case .json: articles.flatMap { EntriesTarget.jsonSeeds(of: String(decoding: $0.content, as: UTF8.self)) }
        case .feeds: articles.flatMap { EntriesTarget.feedSeeds(of: String(decoding: $0.content, as: UTF8.self)) }
        case .documents: articles.flatMap { DocumentsTarget.seeds(of: String(decoding: $0.content, as: UTF8.self)) }
        case .ledger: try LedgerTarget.seeds(from: articles)
        case .configuration: ConfigurationTarget.seeds
        }
    }
}

/// A promise that an input broke.
func promise(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { fatalError("Broken: \(what())") }
}
