internal import Articles
internal import Claims
internal import Figures
internal import FoundationEssentials
internal import Ledger
internal import Synchronization
internal import TestSupport
internal import Testing

@testable internal import Intake

struct FileIntakeTests {
    private static let text = "North Korea has sent 11,000 soldiers to Russia, South Korea's spy agency said."

    @Test func `a file that is one article is read in one step`() throws {
        var state = LedgerState()
        let transactions = Newsroom.read(Newsroom.file("a.txt", Self.text), into: &state)
        guard case .article(let article, let update)? = transactions.first else {
            Issue.record("got \(transactions)")
            return
        }
        #expect(transactions.count == 1)
        #expect(article.file == FileName("a.txt"))
        #expect(update.changes.map(\.reading.claim.quantity.value) == [11_000])
        #expect(update.alerts.map(\.kind) == [.new])
        #expect(state.counts.articles == 1)
    }

    @Test func `a file that was read and has not changed since is nothing, and under another name it is a copy`() throws
    {
        var state = LedgerState()
        Newsroom.read(Newsroom.file("a.txt", Self.text), into: &state)
        #expect(Newsroom.read(Newsroom.file("a.txt", Self.text), into: &state) == [])
        let copy = Newsroom.file("b.txt", Self.text)
        #expect(Newsroom.read(copy, into: &state) == [.copy(FileName("b.txt"), of: copy.digest)])
        #expect(Newsroom.read(copy, into: &state) == [])
    }

    @Test func `a name that holds an earlier content again is a copy of it`() throws {
        var state = LedgerState()
        let first = Newsroom.file("a.txt", Self.text)
        Newsroom.read(first, into: &state)
        Newsroom.read(Newsroom.file("a.txt", Self.text.replacing("11,000", with: "12,000")), into: &state)
        #expect(Newsroom.read(first, into: &state) == [.copy(FileName("a.txt"), of: first.digest)])
    }

    @Test func `another text under a name is a new version of the article`() throws {
        var state = LedgerState()
        let first = Newsroom.file("a.txt", Self.text)
        Newsroom.read(first, into: &state)
        let transactions = Newsroom.read(
            Newsroom.file("a.txt", Self.text.replacing("11,000", with: "12,000")), into: &state)
        guard case .article(_, let update)? = transactions.first else {
            Issue.record("got \(transactions)")
            return
        }
        #expect(update.supersedes == first.digest)
        #expect(update.alerts.map(\.kind) == [.revised])
    }

    @Test func `of a file that states more than one may the rest is left, and taken up with a higher limit`() throws {
        var state = LedgerState()
        let all = (1...6).map { Newsroom.json($0) }.joined(separator: ",")
        let file = Newsroom.file("wire.json", "[\(all)]")
        var rules = IntakeRules()
        rules.limits.fileClaims = 2
        let transactions = Newsroom.read(file, by: Intake(by: rules), into: &state)
        guard case .refusal(let refusal)? = transactions.last else {
            Issue.record("got \(transactions)")
            return
        }
        #expect(refusal.code == "too-many-claims")
        #expect(refusal.file == file.name)
        #expect(
            refusal.sentence.contains("'file-claims'") && refusal.sentence.contains("last 3 articles"),
            "\(refusal.sentence)")
        #expect(state.counts.articles == 3)
        // On the same limits it is known for that, and not read.
        #expect(Newsroom.read(file, by: Intake(by: rules), into: &state) == [.refusal(refusal)])
        rules.limits.fileClaims = 100
        let more = Newsroom.read(file, by: Intake(by: rules), into: &state)
        #expect(more.last == .file(file.name, file.digest))
        #expect(state.counts.articles == 6)
    }

    @Test func `a file of several articles is read one by one, and then noted`() {
        var state = LedgerState()
        let file = Newsroom.file("wire.json", #"[\#(Newsroom.json(1)),\#(Newsroom.json(2)),\#(Newsroom.json(3))]"#)
        var steps = FileIntake(file)
        #expect(steps.next(by: Intake(), over: state) == nil)
        for number in 1...3 {
            #expect(!steps.isDone)
            let transaction = steps.next(by: Intake(), over: state)
            guard let transaction, case .article(let article, _) = transaction else {
                Issue.record("step \(number) gave \(String(describing: transaction))")
                return
            }
            #expect(article.name == FileName("wire.json/\(number)"))
            state.apply(transaction)
        }
        #expect(!steps.isDone)
        #expect(steps.next(by: Intake(), over: state) == .file(file.name, file.digest))
        #expect(steps.isDone)
        #expect(steps.next(by: Intake(), over: state) == nil)
    }

    @Test func `articles that are known are passed over when a file of several is read again after an end in between`()
    {
        var state = LedgerState()
        let file = Newsroom.file("wire.json", #"[\#(Newsroom.json(1)),\#(Newsroom.json(2))]"#)
        var interrupted = FileIntake(file)
        _ = interrupted.next(by: Intake(), over: state)
        if let first = interrupted.next(by: Intake(), over: state) { state.apply(first) }
        let transactions = Newsroom.read(file, into: &state)
        #expect(transactions.count == 2)
        #expect(transactions.last == .file(file.name, file.digest))
        #expect(state.counts.articles == 2)
    }

    @Test(arguments: [
        ("empty", "a.txt", "  \n"),
        ("language", "a.html", Newsroom.german),
        ("too-many-claims", "a.txt", "In Quetta 3 people died, 4 people fled and 5 people stayed."),
    ])
    func `what can't be read is refused, with the file's name and a word for machines`(
        code: String, name: String, text: String
    ) {
        var state = LedgerState()
        let file = Newsroom.file(name, text)
        let intake = Intake(by: IntakeRules(limits: ArticleLimits(claims: 2)))
        let transactions = Newsroom.read(file, by: intake, into: &state)
        guard case .refusal(let refusal)? = transactions.first else {
            Issue.record("got \(transactions)")
            return
        }
        #expect(refusal.file == file.name)
        #expect(refusal.digest == file.digest)
        #expect(refusal.code == code)
        #expect(refusal.sentence.hasPrefix("The file "))
        #expect(state.isKnown(refusal))
        #expect(state.articles.isEmpty)
        #expect(Newsroom.read(file, by: intake, into: &state) == [.refusal(refusal)], "it is said each time")
    }

    @Test
    func `what was refused is known by its content before it is read, under any name, until version or limits change`()
        throws
    {
        var state = LedgerState()
        let rules = IntakeRules(limits: ArticleLimits(claims: 2))
        let text = "In Quetta 3 people died, 4 people fled and 5 people stayed."
        Newsroom.read(Newsroom.file("a.txt", text), by: Intake(by: rules), into: &state)
        let refusal = try #require(state.refusals.values.first)
        // Whoever reads a file asks its budget, which says so.
        let reads = Atomic(0)
        let folder = try TemporaryFolder()
        func intake(_ rules: IntakeRules) -> Intake {
            Intake(by: rules, note: CrashNote(in: folder.path), state) { reads.add(1, ordering: .relaxed) }
        }
        #expect(Newsroom.read(Newsroom.file("a.txt", text), by: intake(rules), into: &state) == [.refusal(refusal)])
        let copy = Newsroom.read(Newsroom.file("b.txt", text), by: intake(rules), into: &state)
        #expect(copy == [.refusal(refusal.of(FileName("b.txt")))])
        #expect(reads.load(ordering: .relaxed) == 0)

        var higher = rules
        higher.limits.claims = 3
        guard case .article? = Newsroom.read(Newsroom.file("a.txt", text), by: intake(higher), into: &state).first
        else {
            Issue.record("higher limits let it in")
            return
        }
        #expect(reads.load(ordering: .relaxed) > 0)
    }

    @Test func `a refusal of one of a file's articles costs no other`() throws {
        var state = LedgerState()
        let german = #"{"title": "Ort", "text": "Die Stadt hat 11.000 Einwohner.", "language": "de", "id": "2"}"#
        let file = Newsroom.file("wire.json", #"[\#(Newsroom.json(1)),\#(german),\#(Newsroom.json(3))]"#)
        Newsroom.read(file, into: &state)
        #expect(state.counts.articles == 2)
        #expect(state.refusals.keys.map(\.description) == ["wire.json/2"])
        #expect(state.hasRead(file.digest))
    }

    @Test func `an article with a number that has no form in the ledger gives a refusal in its place`() throws {
        var state = LedgerState()
        let transaction = try #require(Newsroom.read(Newsroom.file("a.txt", Self.text), into: &state).first)
        let error = LedgerError.unwritable(reason: "the number inf has no form in JSON")
        guard case .refusal(let refusal)? = transaction.refused(for: error) else {
            Issue.record("an article is refused")
            return
        }
        #expect(refusal.cause == .unwritable)
        #expect(refusal.file == FileName("a.txt"))
        #expect(Transaction.refusal(refusal).refused(for: error) == nil)
    }
}
