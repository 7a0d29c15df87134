import Articles
import SystemPackage
import Testing

@testable import Ledger

struct TornLogTests {
    /// Six transactions, the last three of different kinds, and the log that they leave.
    private static func story(in folder: FilePath) throws -> (log: [UInt8], states: [LedgerState]) {
        var story = StoryGenerator(seed: 4)
        let transactions =
            (0..<4).map { _ in story.article(changes: 1, alerts: 1) } + [
                .sent(["alert-0-0", "alert-1-0"]),
                .refusal(Refusal(file: FileName("empty.txt"), digest: nil, code: "empty", sentence: "It is empty.")),
            ]
        var ledger = try Ledger(opening: folder)
        for transaction in transactions { try ledger.commit([transaction]) }
        ledger.close()
        return (try read(folder.appending("ledger.log")), states(after: transactions))
    }

    @Test func `a log torn at any byte of its last three records loses only what was torn`() throws {
        try withScratchFolder { folder in
            let (log, states) = try Self.story(in: folder)
            let path = folder.appending("ledger.log")
            let snapshot = try read(folder.appending("ledger.json"))
            let ends = log.indices.filter { log[$0] == UInt8(ascii: "\n") }
            let later = Transaction.copy(FileName("later.txt"), of: ContentDigest(of: [7]))
            for cut in ends[3]...log.count {
                try write(Array(log[..<cut]), to: path)
                try write(snapshot, to: folder.appending("ledger.json"))
                let whole = log[..<cut].count { $0 == UInt8(ascii: "\n") }
                // The first line is the header.
                var expected = states[whole - 1]
                #expect(try differences(Ledger.read(folder).state, expected) == [], "read, torn at \(cut)")
                var ledger = try Ledger(opening: folder)
                #expect(try differences(ledger.state, expected) == [], "torn at byte \(cut)")
                let torn = cut > ends[whole - 1] + 1
                #expect(ledger.takeNotices().map(\.kind) == (torn ? [.tornTail] : []), "torn at byte \(cut)")
                try ledger.commit([later])
                ledger.close()
                expected.apply(later)
                #expect(try differences(Ledger.read(folder).state, expected) == [], "committed after byte \(cut)")
            }
        }
    }

    @Test(arguments: [
        (String(repeating: "\0", count: 64), LedgerNotice.Kind.tornTail),
        ("hello\n", .damagedRecords),
        ("{\"checksum\":\"0123456789abcdef\",\"sequence\":7}\n", .damagedRecords),
        ("\n", .damagedRecords),
    ])
    func `what follows the last record is cut off, kept beside and reported`(
        text: String, kind: LedgerNotice.Kind
    ) throws {
        let tail = Array(text.utf8)
        try withScratchFolder { folder in
            let (log, states) = try Self.story(in: folder)
            try write(log + tail, to: folder.appending("ledger.log"))
            var ledger = try Ledger(opening: folder)
            #expect(try differences(ledger.state, states[6]) == [])
            let notices = ledger.takeNotices()
            #expect(notices.map(\.kind) == [kind])
            #expect(notices.map(\.position) == [log.count])
            #expect(notices.map(\.file) == [folder.appending("ledger.log")])
            ledger.close()
            #expect(try read(folder.appending("ledger.log")) == log)
            #expect(try read(folder.appending("ledger.log.damaged-6-\(log.count)")) == tail)
        }
    }
}
