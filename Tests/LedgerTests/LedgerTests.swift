import Articles
import Figures
import Glibc
import SystemPackage
import Testing

@testable import Ledger

struct LedgerTests {
    @Test(arguments: 1...12)
    func `what was committed is there after any mix of snapshots and restarts`(seed: Int) throws {
        try withScratchFolder { scratch in
            let folder = scratch.appending("state")
            var story = StoryGenerator(seed: UInt64(seed))
            var expected = LedgerState()
            for round in 0..<8 {
                var ledger = try Ledger(opening: folder, logLimit: 30_000)
                #expect(ledger.takeNotices() == [])
                #expect(try differences(ledger.state, expected) == [], "seed \(seed), after restart \(round)")
                for size in 1...4 {
                    let batch = story.transactions(size)
                    for transaction in batch { expected.apply(transaction) }
                    try ledger.commit(batch)
                }
                #expect(try differences(ledger.state, expected) == [], "seed \(seed), before restart \(round)")
                if round % 3 == 1 { try ledger.takeSnapshot() }
                ledger.close()
            }
            #expect(expected.sequence == 80)
        }
    }

    @Test func `an empty folder becomes a ledger for its owner alone`() throws {
        try withScratchFolder { scratch in
            let folder = scratch.appending("state")
            let ledger = try Ledger(opening: folder)
            #expect(ledger.state.sequence == 0)
            #expect(names(in: folder) == ["ledger.json", "ledger.log", "lock"])
            for (path, mode) in [(folder, 0o700)] + names(in: folder).map({ (folder.appending($0), 0o600) }) {
                var status = stat()
                #expect(unsafe stat(path.string, &status) == 0)
                #expect(Int(status.st_mode) & 0o777 == mode, "\(path)")
            }
            ledger.close()
        }
    }

    @Test func `a folder whose parent is missing is named in the error`() throws {
        try withScratchFolder { scratch in
            let folder = scratch.appending("no/state")
            let error = #expect(throws: LedgerError.self) { try Ledger(opening: folder).close() }
            #expect(error == .system(action: "create", path: folder, cause: .noSuchFileOrDirectory))
            #expect("\(error as Any)".contains(folder.string))
        }
    }

    @Test func `a second opener learns who holds the ledger, and gets it afterwards`() throws {
        try withScratchFolder { folder in
            var first = try Ledger(opening: folder)
            let error = #expect(throws: LedgerError.self) { try Ledger(opening: folder).close() }
            #expect(error == .locked(folder: folder, holder: Int(getpid())))
            #expect(error?.description.contains("process \(getpid())") == true)
            var story = StoryGenerator(seed: 1)
            try first.commit([story.article(changes: 2, alerts: 1)])
            let state = first.state
            first.close()
            let second = try Ledger(opening: folder)
            #expect(try differences(second.state, state) == [])
            second.close()
        }
    }

    @Test func `whoever opens a ledger hears of each record, and in the end that all of it was read`() throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: 17)
            var ledger = try Ledger(opening: folder)
            try ledger.commit(story.transactions(20))
            try ledger.takeSnapshot()
            try ledger.commit(story.transactions(30))
            ledger.close()
            let size = try ["ledger.json", "ledger.log"].map { try read(folder.appending($0)).count }.reduce(0, +)
            var reports: [OpeningProgress] = []
            try Ledger(opening: folder) { reports.append($0) }.close()
            #expect(reports.last == OpeningProgress(read: size, size: size))
            #expect(reports.map(\.read) == reports.map(\.read).sorted())
            #expect(Set(reports.map(\.read)).count > 30, "\(reports)")
        }
    }

    @Test func `a closed ledger can be opened, though a child was forked that has not run its program yet`() throws {
        try withScratchFolder { folder in
            let first = try Ledger(opening: folder)
            // Such a child has a descriptor of its own for every open file.
            let children = try openDescriptors(of: folder.appending("lock")).map { try $0.duplicate() }
            defer { for child in children { try? child.close() } }
            #expect(children.count == 1)
            first.close()
            try Ledger(opening: folder).close()
        }
    }

    @Test func `the same transactions in the same order give the same snapshot, byte for byte`() throws {
        let snapshots = try [3, 7, 60].map { batch in
            try withScratchFolder { folder in
                var story = StoryGenerator(seed: 5)
                let transactions = story.transactions(60)
                var ledger = try Ledger(opening: folder, logLimit: batch == 7 ? 10_000 : 1 << 20)
                for start in stride(from: 0, to: 60, by: batch) {
                    try ledger.commit(Array(transactions[start..<min(start + batch, 60)]))
                    if batch == 3 {
                        ledger.close()
                        ledger = try Ledger(opening: folder)
                    }
                }
                try ledger.takeSnapshot()
                ledger.close()
                return try read(folder.appending("ledger.json"))
            }
        }
        #expect(snapshots[0].count > 10_000)
        #expect(snapshots[0] == snapshots[1])
        #expect(snapshots[0] == snapshots[2])
    }

    @Test func `a log that outgrows limit and snapshot is replaced by a snapshot`() throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: 3)
            var ledger = try Ledger(opening: folder, logLimit: 20_000)
            var largest = 0
            for _ in 0..<60 {
                try ledger.commit([story.article(changes: 3, alerts: 1)])
                largest = max(largest, ledger.log.size)
            }
            let snapshot = try read(folder.appending("ledger.json")).count
            #expect(snapshot > 20_000)
            #expect(largest < 2 * snapshot)
            #expect(ledger.takeNotices() == [])
            let state = ledger.state
            ledger.close()
            let reopened = try Ledger(opening: folder)
            #expect(try differences(reopened.state, state) == [])
            reopened.close()
        }
    }

    @Test func `files that a crash left half written are removed`() throws {
        try withScratchFolder { folder in
            try Ledger(opening: folder).close()
            for name in ["ledger.json.tmp", "ledger.log.tmp", "ledger.json.previous.tmp"] {
                try write(Array("{\"format\":1,".utf8), to: folder.appending(name))
            }
            try Ledger(opening: folder).close()
            #expect(names(in: folder) == ["ledger.json", "ledger.log", "lock"])
        }
    }

    @Test func `a name's last content is known, whether it was read or copied`() throws {
        try withScratchFolder { folder in
            var ledger = try Ledger(opening: folder)
            var story = StoryGenerator(seed: 2)
            guard case .article(let article, let update) = story.article(changes: 1, alerts: 0) else { return }
            let other = FileName(bytes: [0xC3, 0x28])
            try ledger.commit([.article(article, update), .copy(other, of: article.digest)])
            ledger.close()
            let state = try Ledger.read(folder).state
            #expect(state.names == [article.file: article.digest, other: article.digest])
            #expect(state.articles == [article.digest: article])
            #expect(state.counts.copies == 1)
        }
    }
}
