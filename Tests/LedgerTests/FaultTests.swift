import Articles
import Claims
import Figures
import FoundationEssentials
import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import Ledger

struct FaultTests {
    @Test(.enabled(if: geteuid() == 0, "mounting a small file system needs root"))
    func `a full disk costs nothing that was committed, and work goes on once there is space`() async throws {
        try await withScratchMounts { scratch in
            let mountPoint = scratch.appending("disk")
            _ = unsafe mkdir(mountPoint.string, 0o700)
            guard unsafe mount("tmpfs", mountPoint.string, "tmpfs", 0, "size=512k") == 0 else {
                try Test.cancel("a tmpfs can't be mounted here: \(Errno(rawValue: errno))")
            }
            defer { _ = unsafe umount2(mountPoint.string, Int32(MNT_DETACH)) }
            let folder = mountPoint.appending("state")
            try write([UInt8](repeating: 1, count: 256 << 10), to: mountPoint.appending("filler"))

            var story = StoryGenerator(seed: 12)
            var ledger = try Ledger(opening: folder, logLimit: 40_000)
            var expected = LedgerState()
            var refused: Transaction?
            for _ in 0..<500 where refused == nil {
                let transaction = story.article(changes: 4, alerts: 2)
                do {
                    try ledger.commit([transaction])
                    expected.apply(transaction)
                } catch LedgerError.system(_, _, .noSpace) {
                    refused = transaction
                }
            }
            let transaction = try #require(refused, "the disk never filled up")
            #expect(expected.sequence > 3)
            #expect(ledger.state.counts == expected.counts)
            #expect(ledger.state.due == expected.due)
            #expect(ledger.state.sequence == expected.sequence)
            #expect(try read(folder.appending("ledger.log")).count == ledger.log.size)
            #expect(try differences(Ledger.read(folder).state, expected) == [], "what is on the full disk")
            // Snapshots that found no room are told of, and are no failure of the commit.
            #expect(ledger.takeNotices().allSatisfy { $0.kind == .snapshotFailed })

            // A restart on the full disk.
            ledger.close()
            ledger = try Ledger(opening: folder, logLimit: 40_000)
            #expect(try differences(ledger.state, expected) == [])
            #expect(throws: LedgerError.self) { try ledger.commit([transaction]) }

            try FileSystem.remove(mountPoint.appending("filler"))
            #expect(try ledger.commit() == [transaction])
            expected.apply(transaction)
            try ledger.takeSnapshot()
            #expect(try differences(ledger.state, expected) == [])
            ledger.close()
            #expect(try differences(Ledger.read(folder).state, expected) == [])
        }
    }

    @Test(.enabled(if: geteuid() == 0, "mounting a small file system needs root"))
    func `a file system that turns read-only costs nothing, and work goes on once it is writable`() async throws {
        try await withScratchMounts { scratch in
            let mountPoint = scratch.appending("disk")
            _ = unsafe mkdir(mountPoint.string, 0o700)
            guard unsafe mount("tmpfs", mountPoint.string, "tmpfs", 0, "size=4m") == 0 else {
                try Test.cancel("a tmpfs can't be mounted here: \(Errno(rawValue: errno))")
            }
            defer { _ = unsafe umount2(mountPoint.string, Int32(MNT_DETACH)) }
            let folder = mountPoint.appending("state")
            func remount(_ flags: UInt) -> Bool {
                unsafe mount("tmpfs", mountPoint.string, "tmpfs", UInt(MS_REMOUNT) | flags, nil) == 0
            }
            var story = StoryGenerator(seed: 16)
            var ledger = try Ledger(opening: folder)
            try ledger.commit(story.transactions(5))
            let state = ledger.state
            ledger.close()

            try #require(remount(UInt(MS_RDONLY)))
            let error = #expect(throws: LedgerError.self) { try Ledger(opening: folder).close() }
            #expect(error?.description.contains("Mount the file system read-write") == true, "\(error as Any)")
            #expect(try differences(Ledger.read(folder).state, state) == [])
            #expect(try LedgerVerification(of: folder).isSound)

            try #require(remount(0))
            ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices() == [])
            #expect(try differences(ledger.state, state) == [])
            ledger.close()
        }
    }

    #if DEBUG
        @Test func `after a failed sync the log is given up for a new one, and nothing is applied twice`() throws {
            try withScratchFolder { folder in
                var story = StoryGenerator(seed: 13)
                var ledger = try Ledger(opening: folder)
                try ledger.commit(story.transactions(5))
                let before = ledger.state
                let batch = story.transactions(2)
                ledger.log.syncFailure = .ioError
                let error = #expect(throws: LedgerError.self) { try ledger.commit(batch) }
                #expect(error == .system(action: "sync", path: folder.appending("ledger.log"), cause: .ioError))
                #expect(ledger.state.sequence == before.sequence, "what failed is shown nowhere")
                #expect(ledger.state.counts == before.counts)
                #expect(ledger.state.due == before.due)
                #expect(try differences(Ledger.read(folder).state, before) == [])

                // It may be on the disk after all, under the numbers that it keeps.
                let later = story.transaction()
                try ledger.stage(later)
                #expect(try ledger.commit() == batch + [later])
                var expected = before
                for transaction in batch + [later] { expected.apply(transaction) }
                #expect(try differences(ledger.state, expected) == [])
                let state = ledger.state
                ledger.close()
                ledger = try Ledger(opening: folder)
                #expect(ledger.takeNotices() == [])
                #expect(try differences(ledger.state, state) == [])
                ledger.close()
            }
        }
    #endif

    @Test func `a log that is deleted while it is open is noticed and made anew`() throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: 14)
            var ledger = try Ledger(opening: folder)
            try ledger.commit(story.transactions(5))
            for name in names(in: folder) where name != "lock" { try FileSystem.remove(folder.appending(name)) }
            let transaction = story.transaction()
            #expect(throws: LedgerError.disturbed(folder.appending("ledger.log"))) { try ledger.commit([transaction]) }
            #expect(try ledger.commit() == [transaction])
            let state = ledger.state
            ledger.close()
            #expect(try differences(Ledger.read(folder).state, state) == [])
        }
    }

    @Test func `a removed folder is an error, not a loss in silence`() throws {
        try withScratchFolder { scratch in
            let folder = scratch.appending("state")
            var story = StoryGenerator(seed: 14)
            var ledger = try Ledger(opening: folder)
            for name in names(in: folder) { try FileSystem.remove(folder.appending(name)) }
            _ = unsafe rmdir(folder.string)
            for _ in 0..<3 {
                #expect(throws: LedgerError.self) { try ledger.commit([story.transaction()]) }
            }
            #expect(ledger.state.counts == LedgerCounts())
            ledger.close()
        }
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan])
    func `a number that JSON has no form for is refused before anything is written`(value: Double) throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: 15)
            var ledger = try Ledger(opening: folder)
            guard case .article(let article, let update) = story.article(changes: 1, alerts: 0),
                case .opened(let figure, let reading)? = update.changes.first
            else { return }
            var claim = reading.claim
            claim.quantity.value = value
            let poison = Update(changes: [.opened(figure, Reading(article: article, claim: claim))])
            let error = #expect(throws: LedgerError.self) { try ledger.stage(.article(article, poison)) }
            #expect(error?.description.contains(".transaction.changes[0].reading.value") == true, "\(error as Any)")
            try ledger.commit()
            #expect(try read(folder.appending("ledger.log")) == LogHeader.line(after: 0, with: RecordCoding()))
            try ledger.commit([.article(article, update)])
            #expect(ledger.state.sequence == 1)
            ledger.close()
        }
    }
}
