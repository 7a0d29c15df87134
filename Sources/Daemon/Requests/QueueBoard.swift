internal import Articles
internal import FoundationEssentials
internal import Synchronization

/// What the loop has last said of the files that wait, for whoever asks while it is busy with one of them.
final class QueueBoard: Sendable {
    private struct Notes {
        var queue: FileQueue?
        var inHand: (file: FileName, since: Date)?
    }

    private let notes = Mutex(Notes())

    /// Nil until the loop was busy for a while.
    var queue: FileQueue? {
        notes.withLock { $0.queue }
    }

    func show(_ queue: FileQueue) {
        notes.withLock { $0.queue = queue }
    }

    /// The file that is being read, and since when.
    var inHand: (file: FileName, since: Date)? {
        notes.withLock { $0.inHand }
    }

    /// The loop takes a file in hand, or has none any more.
    func take(_ file: FileName?) {
        notes.withLock { notes in
            if notes.inHand?.file != file { notes.inHand = file.map { ($0, .now) } }
        }
    }
}
