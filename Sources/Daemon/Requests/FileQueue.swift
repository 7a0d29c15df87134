package import Articles
package import FoundationEssentials

/// What waits in the watched folder, how long and why: files that are not read yet, and files that were refused.
package struct FileQueue: Codable, Hashable, Sendable {
    package enum State: String, Codable, CaseIterable, Sendable {
        /// It is in hand.
        case reading
        /// It is complete, and others are before it.
        case ready
        /// It has to stand still for a while.
        case settling
        /// Somebody has it open.
        case writing
        /// It could not be read, for a reason that passes.
        case postponed
        /// It is no article, or can't be read as one.
        case refused
        /// A process crashed or hung on it, or was killed on it twice in a row.
        case setAside = "set-aside"
    }

    package struct Item: Codable, Hashable, Sendable {
        package let file: FileName
        package let state: State
        /// Since when it waits so; of a refused file, when it was last written. Nil where that is unknown.
        package let since: Date?
        /// Why, as a sentence or a part of one.
        package let reason: String?

        package init(_ file: FileName, _ state: State, since: Date? = nil, reason: String? = nil) {
            self.file = file
            self.state = state
            self.since = since
            self.reason = reason
        }
    }

    package let folder: FileName
    /// Why nothing is read at the moment, as a part of a sentence; nil where something is.
    package let obstacle: String?
    /// How many files are not read yet.
    package let waiting: Int
    /// How many are refused or set aside.
    package let refused: Int
    /// In the order of ``State``, those that have waited longest first.
    package private(set) var items: [Item]
    /// How many are not among ``items``, for want of room.
    package private(set) var left: Int

    /// - Parameter items: All of them, in any order. The answer has room for the first.
    package init(folder: FileName, obstacle: String? = nil, _ items: [Item]) {
        self.folder = folder
        self.obstacle = obstacle
        refused = items.count { $0.state.isRefused }
        waiting = items.count - refused
        let sorted = items.sorted { $0.precedes($1) }
        // Names and reasons are as long as somebody made them.
        var room = Self.room
        let fitting = sorted.prefix { item in
            room -= 100 + 4 * item.file.bytes.count + 2 * (item.reason?.utf8.count ?? 0)
            return room >= 0
        }
        self.items = Array(fitting)
        left = items.count - fitting.count
    }

    /// In bytes, about. The line that answers has ``DaemonClient/answerLimit`` at most.
    private static let room = 1 << 20

    /// The same while a file is being read.
    func whileReading(_ item: Item?) -> FileQueue {
        guard let item else { return self }
        var queue = self
        queue.items.removeAll { $0.file == item.file }
        queue.items.insert(item, at: 0)
        return queue
    }
}

extension FileQueue.State {
    /// Whether it is not read before somebody asks for it.
    package var isRefused: Bool { self == .refused || self == .setAside }

    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension FileQueue.Item {
    fileprivate func precedes(_ other: FileQueue.Item) -> Bool {
        if state != other.state { return state.rank < other.state.rank }
        let (a, b) = (since ?? .distantPast, other.since ?? .distantPast)
        return a == b ? file < other.file : a < b
    }
}
