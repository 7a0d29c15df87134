internal import Articles
internal import Glibc

/// Knows which watch belongs to which folder, and reads events by it.
struct WatchMap: Sendable {
    /// The name of the watched folder in its parent.
    let base: [UInt8]
    private(set) var parent: Int32?
    private var folders: [Int32: FileName] = [:]
    private var visited: Set<Int32> = []

    init(base: [UInt8]) {
        self.base = base
    }

    /// What a batch of events says of files, and at which of them to look.
    struct Reading: Sendable {
        var hints: [Hint] = []
        var looks: [FileName: Look] = [:]
        /// Whether folders have changed, so that looks at single files don't suffice.
        var asksForScan = false
        var overflowed = false

        fileprivate mutating func look(at name: FileName, _ look: Look) {
            if !FileName.isTemporary(name.base) { looks[name] = max(looks[name] ?? look, look) }
        }
    }

    /// How soon a file is to be looked at.
    enum Look: Int, Comparable, Sendable {
        /// It is being written, and can't be complete before the settle time.
        case settled
        case atOnce

        static func < (a: Look, b: Look) -> Bool { a.rawValue < b.rawValue }
    }

    mutating func set(_ watch: Int32, folder: FileName) {
        folders[watch] = folder
        visited.insert(watch)
    }

    /// - Returns: the watch that this one replaces, to be removed; nil where a folder below is watched by it too.
    mutating func set(parent watch: Int32?) -> Int32? {
        let former = parent
        parent = watch
        guard let former, former != watch, folders[former] == nil else { return nil }
        return former
    }

    /// Forgets all folders, and returns their watches.
    mutating func removeFolders() -> [Int32] {
        visited = []
        return removeUnvisited()
    }

    /// Forgets the folders that were not set since the last call, and returns their watches.
    mutating func removeUnvisited() -> [Int32] {
        let stale = folders.keys.filter { !visited.contains($0) }
        for watch in stale { folders[watch] = nil }
        visited = []
        return stale.filter { $0 != parent }
    }

    mutating func read(_ events: [InotifyEvent]) -> Reading {
        var reading = Reading()
        var leaving: [UInt32: Int] = [:]
        for event in events {
            if event.has(IN_Q_OVERFLOW) {
                reading.overflowed = true
                reading.asksForScan = true
                continue
            }
            if event.watch == parent, event.name == base || event.name.isEmpty { reading.asksForScan = true }
            if let folder = folders[event.watch] { read(event, in: folder, &leaving, &reading) }
            if event.has(IN_IGNORED) {
                folders[event.watch] = nil
                if parent == event.watch { parent = nil }
            }
        }
        return reading
    }

    private func read(
        _ event: InotifyEvent, in folder: FileName, _ leaving: inout [UInt32: Int], _ reading: inout Reading
    ) {
        // The folder itself was moved, deleted or unmounted, or a folder in it came or went.
        if event.name.isEmpty || event.has(IN_ISDIR) {
            if !event.has(IN_ATTRIB) || !event.name.isEmpty { reading.asksForScan = true }
            return
        }
        let name = folder.appending(event.name)
        let look: Look
        if event.has(IN_CLOSE_WRITE) {
            reading.hints.append(.closed(name))
            look = .atOnce
        } else if event.has(IN_MOVED_TO) {
            if let index = leaving.removeValue(forKey: event.cookie) {
                // A renaming makes two events, which are one hint.
                reading.look(at: reading.hints[index].name, .settled)
                reading.hints[index] = .arrived(name, from: reading.hints[index].name)
            } else {
                reading.hints.append(.arrived(name, from: nil))
            }
            look = .atOnce
        } else {
            look = .settled
            if event.has(IN_MOVED_FROM) { leaving[event.cookie] = reading.hints.count }
            if event.has(IN_MOVED_FROM) || event.has(IN_DELETE) { reading.hints.append(.left(name)) }
            if event.has(IN_CREATE) { reading.hints.append(.created(name)) }
            if event.has(IN_MODIFY) { reading.hints.append(.written(name)) }
        }
        reading.look(at: name, look)
    }
}

extension InotifyEvent {
    func has(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }
}
