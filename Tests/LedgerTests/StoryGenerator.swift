import Articles
import Claims
import Figures
import FoundationEssentials
import TestSupport

@testable import Ledger

/// Makes transactions as a daemon would commit them, the same ones for the same seed.
struct StoryGenerator {
    private var random: SplitMix64
    private var figures = 0
    private var articles: [ArticleReference] = []
    private var readings: [Reading] = []
    private var unsent: [String] = []
    private var changed: [Change] = []

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    private mutating func next(below limit: Int) -> Int {
        Int(random.next() % UInt64(limit))
    }

    private mutating func pick<Element>(_ values: [Element]) -> Element {
        values[next(below: values.count)]
    }

    private mutating func text() -> String {
        pick([
            "more than 13,000 containers", "", "say \"no\"\\ / \u{8} \n \t", "caf\u{E9} cafe\u{301}",
            "🚢 \u{2028}\u{202E}\u{0}",
            "{\"checksum\":\"0123456789abcdef\",\"sequence\":1}", "about 11,000 soldiers",
        ])
    }

    private mutating func optionalText() -> String? {
        next(below: 2) == 0 ? nil : text()
    }

    private mutating func number() -> Double {
        pick([
            0, -0.0, 1.1, 13_000, 1_900_000, 0.1 + 0.2, -4.5, .leastNonzeroMagnitude, 1.7976931348623157e308,
            9_007_199_254_740_991,
            1e21, 1.0 / 3,
        ])
    }

    private mutating func file() -> FileName {
        pick([
            FileName("a.txt"), FileName("inbox/b.md"), FileName(bytes: [0x66, 0xFF, 0xFE, 0x0A]),
            FileName("caf\u{E9}.txt"),
            FileName("cafe\u{301}.txt"), FileName("\\x41"), FileName("-rf"), FileName("new\nline"),
        ])
    }

    mutating func article(changes: Int, alerts: Int) -> Transaction {
        let number = articles.count
        let published = PublicationDate(
            Date(timeIntervalSince1970: Double(1_700_006_400 + number * 86_400)),
            precision: number % 2 == 0 ? .day : .second)
        let article = ArticleReference(
            file: file(), digest: ContentDigest(of: Array("article \(number) \(random)".utf8)),
            published: PublicationDate(iso8601: published.description) ?? published, title: optionalText(),
            source: optionalText())
        articles.append(article)
        var update = Update()
        for _ in 0..<changes {
            let new = reading(of: article)
            if figures == 0 || next(below: 3) == 0 {
                figures += 1
                update.changes.append(.opened(FigureID(number: figures), new))
            } else {
                update.changes.append(.read(FigureID(number: 1 + next(below: figures)), new))
            }
            readings.append(new)
        }
        for index in 0..<min(alerts, changes) {
            let previous = next(below: 2) == 0 ? nil : pick(readings)
            let members = (0..<pick([0, 0, 0, 3])).map { part in
                Alert(
                    id: "alert-\(number)-\(index)-\(part)", kind: .new, figure: FigureID(number: 1 + part),
                    reading: readings[readings.count - 1 - index], previous: nil, change: nil, priority: .notice,
                    message: text())
            }
            let alert = Alert(
                id: "alert-\(number)-\(index)", kind: previous == nil ? .new : .changed,
                figure: FigureID(number: 1 + next(below: figures)), reading: readings[readings.count - 1 - index],
                previous: previous, change: previous == nil ? nil : self.number(), weight: pick([0, 1.25]),
                priority: pick([.warning, .notice]), confidence: pick([nil, 0.75]),
                reasons: next(below: 2) == 0 ? [] : [pick([.reaches(Double(number) / 3), .lowest])],
                suppressed: pick([nil, 7]), members: members, message: text())
            if next(below: 5) == 0 {
                update.held.append(alert)
            } else {
                update.alerts.append(alert)
                unsent.append(alert.id)
            }
        }
        if next(below: 2) == 0 {
            update.sketch = Sketch(count: 30 + next(below: 99), hashes: (0..<5).map { UInt32($0 * 7 + next(below: 7)) })
        }
        // Now and then an article repeats what an earlier one says, or stands in for it.
        if next(below: 3) == 0, let old = changed.last, old.reading.article != article {
            let again = reading(of: article)
            update.changes.append(.repeated(old.figure, again, of: Statement(old.reading)))
        }
        if next(below: 3) == 0, articles.count > 1 {
            update.supersedes = articles[next(below: articles.count - 1)].digest
        }
        changed += update.changes.filter { if case .repeated = $0 { false } else { true } }
        return .article(article, update)
    }

    private mutating func reading(of article: ArticleReference) -> Reading {
        let quantity = Quantity(
            value: number(), upper: next(below: 2) == 0 ? nil : number(), bound: pick(Bound.allCases),
            unit: Unit(text()))
        return Reading(
            article: article,
            claim: Claim(
                start: next(below: 1000), end: next(below: 1000), text: text(),
                sentence: "The agency says that \(text()) were shipped between August and November.",
                quantity: quantity,
                trend: pick([nil, .up, .down]),
                subject: Subject(
                    kind: pick(Subject.Kind.allCases), noun: optionalText(), state: optionalText(), of: optionalText(),
                    place: optionalText(), period: optionalText()),
                vector: pick([nil, SubjectVector([Float(next(below: 100)), -50, 1], by: 0xA1)]),
                measure: text(), salience: next(below: 3), concept: (0..<next(below: 4)).map { "word\($0)" },
                place: optionalText(), period: optionalText(), status: pick(Status.allCases),
                attribution: optionalText()))
    }

    /// Any kind of transaction.
    mutating func transaction() -> Transaction {
        switch next(below: 8) {
        case 0 where !articles.isEmpty:
            return .copy(file(), of: pick(articles).digest)
        case 0:
            return .file(file(), ContentDigest(of: Array("file \(random)".utf8)))
        case 1:
            let digest = next(below: 2) == 0 ? nil : ContentDigest(of: Array(text().utf8))
            return .refusal(
                Refusal(file: file(), digest: digest, code: "empty", sentence: text(), fingerprint: optionalText()))
        case 2 where figures > 1:
            return .mending(
                mending(), made: PublicationDate(Date(timeIntervalSince1970: 1_700_006_400), precision: .second))
        case 2, 3:
            let count = min(unsent.count, 1 + next(below: 3))
            defer { unsent.removeFirst(count) }
            return .sent(Array(unsent.prefix(count)))
        default:
            return article(changes: next(below: 5), alerts: next(below: 4))
        }
    }

    private mutating func mending() -> Mending {
        let figure = FigureID(number: 1 + next(below: figures))
        switch next(below: 3) {
        case 0: return .merge(figure, into: FigureID(number: 1 + next(below: figures)))
        case 1:
            figures += 1
            return .split(figure, .articles([file(), file()]), to: FigureID(number: figures))
        default: return .rename(figure, text())
        }
    }

    mutating func transactions(_ count: Int) -> [Transaction] {
        (0..<count).map { _ in transaction() }
    }
}

/// In what two states differ, named; empty when they are the same to the last byte.
func differences(_ a: LedgerState, _ b: LedgerState, sequenceAside: Bool = false) throws -> [String] {
    var (a, b) = (a, b)
    if sequenceAside { (a.sequence, b.sequence) = (0, 0) }
    var names: [String] = []
    if a.sequence != b.sequence { names.append("sequence: \(a.sequence), \(b.sequence)") }
    if a.table.figures != b.table.figures {
        names.append("figures: \(a.table.figures.count), \(b.table.figures.count)")
    }
    if a.archived != b.archived { names.append("archived: \(a.archived.count), \(b.archived.count)") }
    if a.table.orders != b.table.orders { names.append("order of changes") }
    if a.articles != b.articles { names.append("articles: \(a.articles.count), \(b.articles.count)") }
    if a.names != b.names { names.append("names") }
    if a.refusals != b.refusals { names.append("refusals") }
    if a.due != b.due { names.append("due: \(a.due.map(\.id)), \(b.due.map(\.id))") }
    if a.mendings.map(\.mending) != b.mendings.map(\.mending) { names.append("mendings") }
    if a.counts != b.counts { names.append("counts: \(a.counts), \(b.counts)") }
    // Strings are equal when they look equal; bytes are not.
    let coding = RecordCoding()
    if try Snapshot.bytes(of: a, with: coding) != Snapshot.bytes(of: b, with: coding) { names.append("snapshot bytes") }
    return names
}

extension Ledger {
    /// Stages and commits transactions.
    mutating func commit(_ transactions: [Transaction]) throws(LedgerError) {
        for transaction in transactions { try stage(transaction) }
        try commit()
    }
}

/// The state after each of the transactions, from none to all.
func states(after transactions: [Transaction]) -> [LedgerState] {
    var states = [LedgerState()]
    for transaction in transactions {
        var state = states[states.count - 1]
        state.apply(transaction)
        states.append(state)
    }
    return states
}
