internal import Articles
internal import FoundationEssentials
internal import Ledger
internal import TestSupport

@testable internal import Intake

/// Files, and a way for them into a state.
enum Newsroom {
    static func file(_ name: String, _ text: String) -> SourceFile {
        SourceFile.named(name, text, modified: Date(timeIntervalSince1970: 1_700_000_000))
    }

    static let german = """
        <!DOCTYPE html><html lang="de"><head><title>Die Stadt</title></head><body><article><h1>Die Stadt</h1>
        <p>Die Stadt hat 11.000 Einwohner, und im vergangenen Jahr sind 300 dazugekommen, sagte der Bürgermeister am Montag.</p>
        <p>Im Jahr davor waren es 200 gewesen, und noch davor nur 100, wie die Verwaltung mitteilte.</p></article></body></html>
        """

    /// An article as an entry of a JSON file.
    static func json(_ number: Int, on day: String = "2024-01-02") -> String {
        """
        {"id": "\(number)", "title": "Flood \(number)", "date": "\(day)", \
        "text": "The flood in Place\(number) has killed \(number)1 people, police said."}
        """
    }

    /// All transactions of a file, applied one after the other.
    @discardableResult
    static func read(_ file: SourceFile, by intake: Intake = Intake(), into state: inout LedgerState) -> [Transaction] {
        var steps = FileIntake(file)
        var transactions: [Transaction] = []
        while !steps.isDone {
            guard let transaction = steps.next(by: intake, over: state) else { continue }
            state.apply(transaction)
            transactions.append(transaction)
        }
        return transactions
    }
}
