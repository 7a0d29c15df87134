import FoundationEssentials
import Glibc
import Synchronization
import SystemPackage
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
        .enabled(if: LoopDisk.isPossible, "this machine has no loop devices, or no mkfs.ext4"))
    func `whatever was committed before the power went is there afterwards, and nothing is damaged`() throws {
        var cuts = 0, round: UInt64 = 0
        while cuts < Self.cuts {
            // A new ledger now and then, so that small ones and their first snapshots are met too.
            let count = min(20, Self.cuts - cuts)
            try Self.cut(count, seed: 60 + round)
            cuts += count
            round += 1
        }
    }

    private static func cut(_ count: Int, seed: UInt64) throws {
        try withScratchFolder { scratch in
            let disk = try LoopDisk(file: scratch.appending("disk"), mountPoint: scratch.appending("mounted"))
            let writer = try Writer(folder: disk.mountPoint.appending("state"), seed: seed)
            var model = LedgerState()
            var story = StoryGenerator(seed: seed)
            var sizes: Set<Int> = []
            var cuts = 0, attempts = 0
            while cuts < count, attempts < 10_000, writer.failure == nil {
                attempts += 1
                usleep(UInt32.random(in: 0..<20_000))
                let announced = writer.committed
                guard let image = try disk.image() else { continue }
                cuts += 1
                let file = scratch.appending("cut-\(cuts)")
                try write(image, to: file)
                let cut = try LoopDisk(mounting: file, at: scratch.appending("after"))
                sizes.insert(
                    try check(cut.mountPoint.appending("state"), announced: announced, cut: cuts, &model, &story))
                cut.unmount()
                try FileSystem.remove(file)
            }
            writer.stop()
            disk.unmount()
            #expect(writer.failure == nil)
            #expect(cuts == count, "of \(attempts) copies only these stood still for long enough")
            #expect(sizes.count > 1, "the copies are all the same: \(sizes)")
        }
    }

    /// Opens the ledger of a cut; the model is what the transactions up to there make.
    /// - Returns: the size of its log.
    private static func check(
        _ folder: FilePath, announced: Int, cut: Int, _ model: inout LedgerState, _ story: inout StoryGenerator
    ) throws -> Int {
        let findings = try LedgerVerification(of: folder).findings
        #expect(findings.filter(\.isDamage) == [], "cut \(cut), after transaction \(announced)")
        let ledger = try Ledger(opening: folder)
        #expect(ledger.state.sequence >= announced, "cut \(cut): what was announced is lost")
        while model.sequence < ledger.state.sequence { model.apply(story.transaction()) }
        #expect(try differences(ledger.state, model) == [], "cut \(cut), after transaction \(announced)")
        let size = ledger.log.size
        ledger.close()
        return size
    }
}

/// Commits the transactions of a story one after the other, with pauses like the daemon's, and tells how far it is.
private final class Writer: Sendable {
    private let state = Mutex<(committed: Int, stops: Bool, ended: Bool, failure: String?)>((0, false, false, nil))

    var committed: Int { state.withLock { $0.committed } }
    var failure: String? { state.withLock { $0.failure } }

    init(folder: FilePath, seed: UInt64) throws {
        // Before the first cut there is a ledger.
        try Ledger(opening: folder).close()
        Thread.detach { [self] in
            do { try run(in: folder, seed: seed) } catch { state.withLock { $0.failure = "\(error)" } }
            state.withLock { $0.ended = true }
        }
    }

    private func run(in folder: FilePath, seed: UInt64) throws {
        var story = StoryGenerator(seed: seed)
        var ledger = try Ledger(opening: folder, logLimit: 20_000)
        while !(state.withLock { $0.stops }) {
            try ledger.commit([story.transaction()])
            state.withLock { $0.committed = ledger.state.sequence }
            usleep(UInt32.random(in: 0..<10_000))
        }
        ledger.close()
    }

    /// Returns when the writer has ended.
    func stop() {
        state.withLock { $0.stops = true }
        while !(state.withLock { $0.ended }) { usleep(1000) }
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
        #expect(unsafe umount2(mountPoint.string, 0) == 0, "\(Errno(rawValue: errno))")
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
