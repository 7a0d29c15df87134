import Articles
import Figures
import SystemPackage
import Testing

@testable import Ledger

struct DamageTests {
    private static func transactions() -> [Transaction] {
        var story = StoryGenerator(seed: 8)
        return (0..<3).map { _ in story.article(changes: 1, alerts: 1) } + [
            .refusal(Refusal(file: FileName("x"), digest: nil, code: "empty", sentence: "Empty.")),
            .sent(["alert-0-0"]), .copy(FileName("y"), of: ContentDigest(of: [1])),
        ]
    }

    @Test func `a flipped bit costs the record that it is in, and no other`() throws {
        let transactions = Self.transactions()
        try withScratchFolder { folder in
            var ledger = try Ledger(opening: folder)
            try ledger.commit(transactions)
            ledger.close()
            let files = try contents(of: folder)
            let log = try #require(files["ledger.log"])
            let ends = log.indices.filter { log[$0] == UInt8(ascii: "\n") }
            for index in Array(stride(from: 0, to: log.count, by: 23)) + ends {
                // The first line is the header; without it everything is read.
                let line = ends.count { $0 < index }
                let record = line - 1
                for name in names(in: folder) where files[name] == nil {
                    try FileSystem.remove(folder.appending(name))
                }
                var damaged = log
                damaged[index] ^= 1 << UInt8(index % 8)
                try write(damaged, to: folder.appending("ledger.log"))
                try write(files["ledger.json"] ?? [], to: folder.appending("ledger.json"))

                var expected = LedgerState()
                for (number, transaction) in transactions.enumerated() where number != record {
                    // The others keep their numbers.
                    expected.sequence = number
                    expected.apply(transaction)
                }
                var ledger = try Ledger(opening: folder)
                #expect(
                    try differences(ledger.state, expected) == [],
                    "byte \(index), line \(line)")
                let notices = ledger.takeNotices()
                #expect(notices.count == 1, "byte \(index): \(notices)")
                let start = line == 0 ? 0 : ends[line - 1] + 1
                // A broken newline leaves the record before it whole but unended.
                #expect(notices.first?.position == start, "byte \(index): \(notices)")
                let aside = try #require(names(in: folder).first { $0.contains(".damaged-") }, "byte \(index)")
                #expect(try read(folder.appending(aside)) == Array(damaged[start...ends[line]]), "byte \(index)")

                let next = transactions[max(record, 0)]
                try ledger.commit([next])
                expected.apply(next)
                ledger.close()
                ledger = try Ledger(opening: folder)
                #expect(ledger.takeNotices() == [], "byte \(index)")
                #expect(try differences(ledger.state, expected) == [], "byte \(index), reopened")
                ledger.close()
            }
        }
    }

    @Test func `readings of a figure whose opening was damaged open it anew`() throws {
        var story = StoryGenerator(seed: 8)
        guard case .article(let article, let update) = story.article(changes: 1, alerts: 0),
            case .opened(let figure, let reading)? = update.changes.first
        else {
            Issue.record("the story starts with a new figure")
            return
        }
        var state = LedgerState()
        state.apply(.article(article, Update(changes: [.read(figure, reading), .read(figure, reading)])))
        #expect(state.table.figures[figure]?.readings == [reading, reading])
    }

    @Test func `a log that starts after the snapshot ends is refused untouched`() throws {
        try withScratchFolder { folder in
            var ledger = try Ledger(opening: folder)
            let empty = try read(folder.appending("ledger.json"))
            try ledger.commit(Self.transactions())
            try ledger.takeSnapshot()
            try ledger.commit([.copy(FileName("z"), of: ContentDigest(of: [2]))])
            ledger.close()
            try write(empty, to: folder.appending("ledger.json"))
            let before = try contents(of: folder)
            let error = #expect(throws: LedgerError.self) { try Ledger(opening: folder).close() }
            #expect(error == .missingTransactions(folder.appending("ledger.log"), 1...6))
            #expect(try contents(of: folder) == before)
        }
    }

    @Test func `a whole record of a kind that is not known is refused untouched`() throws {
        try withScratchFolder { folder in
            var ledger = try Ledger(opening: folder)
            try ledger.commit(Self.transactions())
            ledger.close()
            let log = try read(folder.appending("ledger.log"))
            let record =
                Seal.sealed(Array(#"{"sequence":7,"transaction":{"type":"merged"}}"#.utf8)) + [UInt8(ascii: "\n")]
            try write(log + record, to: folder.appending("ledger.log"))
            let before = try contents(of: folder)
            let error = #expect(throws: LedgerError.self) { try Ledger(opening: folder).close() }
            guard case .unreadableRecord(folder.appending("ledger.log"), position: log.count, let reason) = error else {
                Issue.record("got \(error as Any)")
                return
            }
            #expect(reason.contains("merged"), "\(reason)")
            #expect(try contents(of: folder) == before)
        }
    }
}
