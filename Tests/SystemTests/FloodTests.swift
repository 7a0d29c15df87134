internal import Articles
internal import Claims
internal import Figures
internal import Ledger
internal import SystemPackage
internal import TestSupport
internal import Testing

/// A ledger full of alerts that are due, as after a journald that was away for long.
@Suite(.serialized, .timeLimit(.minutes(20)))
struct FloodTests {
    @Test func `sixty thousand alerts that wait reach the journal, each once`() async throws {
        let folder = try TemporaryFolder()
        let state = folder.path(of: "state")
        var ledger = try Ledger(opening: state)
        let article = ArticleReference(
            file: FileName("flood.txt"), digest: ContentDigest(of: [1]),
            published: try #require(PublicationDate(iso8601: "2024-10-18")), title: nil, source: nil)
        let alerts = (1...60_000).map { number in
            let claim = Claim(
                start: 0, end: 5, text: "\(number) houses", sentence: "There are \(number) houses.",
                quantity: Quantity(value: Double(number), unit: Unit("house")), measure: "houses", concept: ["house"])
            return Alert(
                id: "flood-\(number)-new", kind: .new, figure: FigureID(number: number), name: "houses",
                reading: Reading(article: article, claim: claim), previous: nil, change: nil, weight: 1,
                priority: .informational, message: "New: \(number) houses")
        }
        try ledger.stage(.article(article, Update(changes: [], alerts: alerts)))
        try ledger.commit()
        try ledger.takeSnapshot()
        ledger.close()
        let files = ["ledger.json", "ledger.log"].map { "\(state.appending($0)):/var/lib/figurewatch/\($0)" }
        let transcript = try await Container.run("flood", with: files, within: .seconds(900))
        try JournalFaultTests.expectEachAlertOnce(in: transcript, atLeast: 60_000)
    }
}
