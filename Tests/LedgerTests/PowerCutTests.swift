import Articles
import FoundationEssentials
import Glibc
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import Ledger

/// Power cuts for real: the ledger is on an ext4 file system in a file, and the file is copied while a writer commits. A copy
/// holds what the disk would hold if the power went at that instant; it is mounted, and the ledger in it opened.
///
/// `FIGUREWATCH_POWER_CUTS` says how many; `make power-test` sets it.
struct PowerCutTests {
    private static let cuts = ProcessInfo.processInfo.environment["FIGUREWATCH_POWER_CUTS"].flatMap { Int($0) } ?? 12

    @Test(
        .enabled(if: geteuid() == 0, "mounting a file system takes root"),
        .enabled(if: LoopDisk.isPossible, "this machine has no loop devices, or no mkfs.ext4"),
        arguments: [false, true])
    func `whatever was committed before the power went is there afterwards, and nothing is damaged`(
        archives: Bool
    ) async throws {
        var cuts = 0, round: UInt64 = 0
        while cuts < Self.cuts {
            // A new ledger now and then, so that small ones and their first snapshots are met too.
            let count = min(20, Self.cuts - cuts), seed = 60 + round
            try await withScratchMounts { try Self.cut(count, seed: seed, archives: archives, in: $0) }
            cuts += count
            round += 1
        }
    }

    private static func cut(_ count: Int, seed: UInt64, archives: Bool, in scratch: FilePath) throws {
        let disk = try LoopDisk(file: scratch.appending("disk"), mountPoint: scratch.appending("mounted"))
        let writer = try Writer(folder: disk.mountPoint.appending("state"), seed: seed, archives: archives)
        defer {
            writer.stop()
            disk.unmount()
        }
        var model = LedgerState()
        var story = StoryGenerator(seed: seed)
        var sizes: Set<Int> = []
        var archived = 0, cuts = 0, attempts = 0
        while cuts < count, attempts < count * 100, writer.failure == nil {
            attempts += 1
            usleep(UInt32.random(in: 0..<20_000))
            let announced = writer.committed
            guard let image = try disk.image() else {
                writer.slowDown()
                continue
            }
            cuts += 1
            writer.isHeld = true
            defer { writer.isHeld = false }
            let file = scratch.appending("cut-\(cuts)")
            try write(image, to: file)
            let cut = try LoopDisk(mounting: file, at: scratch.appending("after"))
            let found = try check(
                cut.mountPoint.appending("state"), announced: announced, cut: cuts, &model, &story, writer)
            cut.unmount()
            try FileSystem.remove(file)
            sizes.insert(found.logSize)
            archived = max(archived, found.archived)
        }
        #expect(writer.failure == nil)
        #expect(cuts == count, "of \(attempts) copies only these stood still for long enough")
        #expect(sizes.count > 1, "the copies are all the same: \(sizes)")
        // The first cuts may come before the first archiving.
        #expect(archived > 0 || !archives || count < 5)
    }

    /// Opens the ledger of a cut; the model is what the transactions up to there make.
    private static func check(
        _ folder: FilePath, announced: Int, cut: Int, _ model: inout LedgerState, _ story: inout StoryGenerator,
        _ writer: Writer
    ) throws -> (logSize: Int, archived: Int) {
        let findings = try LedgerVerification(of: folder).findings
        #expect(findings.filter(\.isDamage) == [], "cut \(cut), after transaction \(announced)")
        let ledger = try Ledger(opening: folder)
        var state = ledger.state
        let found = (ledger.log.size, state.archived.count)
        ledger.close()
        #expect(state.sequence >= announced, "cut \(cut): what was announced is lost")
        while model.sequence < state.sequence {
            // Archiving is a transaction that leaves the whole table as it is.
            if writer.archives(at: model.sequence + 1) { model.sequence += 1 } else { model.apply(story.transaction()) }
        }
        state.recallAll()
        #expect(try differences(state, model) == [], "cut \(cut), after transaction \(announced)")
        return found
    }
}

/// Commits the transactions of a story one after the other, with pauses like the daemon's, and tells how far it is.
private final class Writer: Sendable {
    private struct Progress {
        var committed = 0
        /// Which transactions moved figures to the archive.
        var archivings: Set<Int> = []
        /// The longest pause, in microseconds.
        var pause: UInt32 = 10_000
        var isHeld = false
        var stops = false
        var ended = false
        var failure: String?
    }

    private let progress = Mutex(Progress())

    var committed: Int { progress.withLock { $0.committed } }
    var failure: String? { progress.withLock { $0.failure } }

    /// Whether it makes a longer pause, so that the ledger doesn't outgrow the test while a cut is looked at.
    var isHeld: Bool {
        get { progress.withLock { $0.isHeld } }
        set { progress.withLock { $0.isHeld = newValue } }
    }

    init(folder: FilePath, seed: UInt64, archives: Bool) throws {
        // Before the first cut there is a ledger.
        try Ledger(opening: folder).close()
        Thread.detach { [self] in
            do { try run(in: folder, seed: seed, archives: archives) } catch {
                progress.withLock { $0.failure = "\(error)" }
            }
            progress.withLock { $0.ended = true }
        }
    }

    private func run(in folder: FilePath, seed: UInt64, archives: Bool) throws {
        var story = StoryGenerator(seed: seed)
        var ledger = try Ledger(opening: folder, logLimit: 20_000)
        while !(progress.withLock { $0.stops }) {
            if isHeld {
                usleep(1000)
                continue
            }
            let isArchiving =
                try archives && ledger.state.sequence % 3 == 2
                && ledger.archive(idleSince: .init(.distantFuture, precision: .second), limit: 3) > 0
            if !isArchiving { try ledger.commit([story.transaction()]) }
            let pause = progress.withLock { progress in
                progress.committed = ledger.state.sequence
                if isArchiving { progress.archivings.insert(progress.committed) }
                return progress.pause
            }
            usleep(UInt32.random(in: 0..<pause))
        }
        ledger.close()
    }

    /// Makes the pauses longer: on a busy machine a copy takes as long as several commits. A second is always enough.
    func slowDown() {
        progress.withLock { $0.pause = min($0.pause * 5 / 4, 1_000_000) }
    }

    /// Whether a transaction moved figures to the archive. One that is on the disk but not told of yet is waited for.
    func archives(at sequence: Int) -> Bool {
        while committed < sequence, failure == nil { usleep(1000) }
        return progress.withLock { $0.archivings.contains(sequence) }
    }

    /// Returns when the writer has ended.
    func stop() {
        progress.withLock { $0.stops = true }
        while !(progress.withLock { $0.ended }) { usleep(1000) }
    }
}

/// A file system in a file, mounted as long as this lives.
private final class LoopDisk {
    let mountPoint: FilePath
    private let file: FilePath
    private var isMounted = true

    static var isPossible: Bool {
        unsafe access("/dev/loop-control", R_OK | W_OK) == 0 && system("command -v mkfs.ext4 > /dev/null") == 0
    }

    /// Makes an ext4 file system that writes to its disk of its own accord only every five minutes.
    convenience init(file: FilePath, mountPoint: FilePath) throws {
        try Self.shell(
            "truncate --size=\(Self.size) '\(file)' && mkfs.ext4 -q -b 4096 -J size=4 -E lazy_itable_init=0 '\(file)'")
        try self.init(mounting: file, at: mountPoint)
    }

    init(mounting file: FilePath, at mountPoint: FilePath) throws {
        self.file = file
        self.mountPoint = mountPoint
        _ = unsafe mkdir(mountPoint.string, 0o700)
        try Self.shell("mount -o loop,commit=300 '\(file)' '\(mountPoint)'")
    }

    /// To be called when nothing in it is open, since a loop device that is still there is used again with what it has cached.
    func unmount() {
        // A process that another test starts has what is open here until it becomes its program.
        #expect(poll { unsafe umount2(mountPoint.string, 0) == 0 }, "\(Errno(rawValue: errno))")
        isMounted = false
    }

    deinit {
        if isMounted { _ = unsafe umount2(mountPoint.string, Int32(MNT_DETACH)) }
    }

    /// What the disk holds at one instant; nil when it was written to while it was read. Two readings in a row that are equal
    /// hold what it held when the first one ended.
    func image() throws -> [UInt8]? {
        let first = try bytes()
        let second = try bytes()
        return unsafe memcmp(first, second, first.count) == 0 ? first : nil
    }

    private static let size = 24 << 20

    /// Read in one go, since an instant is short.
    private func bytes() throws -> [UInt8] {
        let descriptor = try FileDescriptor.open(file, .readOnly)
        defer { try? descriptor.close() }
        return try unsafe [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, count in
            count = try unsafe descriptor.read(fromAbsoluteOffset: 0, into: UnsafeMutableRawBufferPointer(buffer))
        }
    }

    private struct Failed: Error { let command: String }

    private static func shell(_ command: String) throws {
        guard unsafe system(command) == 0 else { throw Failed(command: command) }
    }
}

/// A thread of its own: the writer blocks, and the pool that tests run on has few.
private enum Thread {
    private final class Start {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    static func detach(_ body: @escaping @Sendable () -> Void) {
        let start = unsafe Unmanaged.passRetained(Start(body))
        var thread = pthread_t()
        unsafe pthread_create(
            &thread, nil,
            { argument in
                if let argument = unsafe argument {
                    unsafe Unmanaged<Start>.fromOpaque(argument).takeRetainedValue().body()
                }
                return nil
            }, start.toOpaque())
        pthread_detach(thread)
    }
}
