internal import Articles
internal import Linux

/// Says which files are complete, from looks at the folder and hints alone: it has no clock and no disk.
///
/// A file is complete when its fingerprint stood still from one look to another at least the settle time later; at
/// once, when it was closed after writing or renamed into place and the next look found no further event for it. A file
/// that an event showed to be open for writing is not trusted for being quiet: its writer may pause. It waits for the
/// close, or until it was quiet for so long that the writer must be gone.
///
/// A look is a scan, which sees all files, or at one file. What is complete waits for what came before it and still settles, so that
/// files are handed out in the order in which they came.
///
/// What events say is taken in by `Settling+Hints`, what looks see by `Settling+Looks`; `Settling+Taking` hands out what is complete.
struct Settling: Sendable {
    typealias Instant = ContinuousClock.Instant

    private(set) var settle: Duration
    private(set) var abandonedWriter: Duration

    /// When the next file that waits may be complete, so that a look is worth it; nil when none is waiting.
    var nextLook: Instant?

    var files: [FileName: File] = [:]
    /// The names of those of them that are looked at again when their time has come.
    var waiting: Set<FileName> = []
    /// Files that were seen and not yet handled.
    var waitingCount = 0
    var ready = ReadyQueue()
    /// Names closed or renamed into place since the last look.
    var trusted: Set<FileName> = []
    var writers: [FileName: Writer] = [:]
    /// What an earlier process has read.
    var known: [FileName: Fingerprint] = [:]

    init(settle: Duration, abandonedWriter: Duration) {
        self.settle = settle
        self.abandonedWriter = max(settle, abandonedWriter)
    }

    /// Takes other times; the next scan judges by them the files that wait.
    mutating func change(settle: Duration, abandonedWriter: Duration) {
        self.settle = settle
        self.abandonedWriter = max(settle, abandonedWriter)
    }

    struct File {
        var fingerprint: Fingerprint
        var phase = Phase.waiting
        /// Since when it is known to stand still.
        var since: Instant
        /// When it was found complete last.
        var completed: Instant?
    }

    enum Phase: Equatable {
        /// It has to stand still for longer.
        case waiting
        /// Complete, not yet taken.
        case ready
        /// Taken; what came of it isn't known yet.
        case taken
        /// It was read or refused; there is nothing to do until it changes.
        case handled
        /// It could not be read, for a reason that passes.
        case postponed(until: Instant)

        var asksForLook: Bool {
            switch self {
            case .waiting, .postponed: true
            case .ready, .taken, .handled: false
            }
        }
    }

    enum Writer {
        /// A name appeared. If the file is empty, somebody is about to write it.
        case expected
        case open
    }

    var fileCount: Int { files.count }

    /// The files that were handled, and not changed since.
    var handled: [(name: FileName, fingerprint: Fingerprint)] {
        files.lazy.filter { $0.value.phase == .handled }.map { ($0.key, $0.value.fingerprint) }
    }

    mutating func put(_ file: File?, _ name: FileName) {
        let former = file.map { files.updateValue($0, forKey: name) } ?? files.removeValue(forKey: name)
        if let former, former.phase != .handled { waitingCount -= 1 }
        if let file, file.phase != .handled { waitingCount += 1 }
        if file?.phase.asksForLook == true { waiting.insert(name) } else { waiting.remove(name) }
    }

    mutating func put(_ phase: Phase, since: Instant? = nil, _ name: FileName) {
        guard var file = files[name] else { return }
        file.phase = phase
        if let since { file.since = since }
        put(file, name)
    }
}
