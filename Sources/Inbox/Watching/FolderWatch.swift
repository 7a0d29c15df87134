internal import Articles
internal import Linux
internal import SystemPackage

/// The watches on a folder, those below it and the one above it.
///
/// Inotify has limits, so a watch may fail at any time: then the inbox polls, and the watch is tried again later.
struct FolderWatch: ~Copyable {
    private let path: FilePath
    /// Whether the kernel is asked for events. Where it is not, their lack is no ``trouble``.
    private var usesEvents: Bool
    private let makeInotify: @Sendable () throws(Errno) -> Inotify
    private var inotify: Inotify?
    private var map: WatchMap
    private var failure: Errno?
    /// Why events can't be relied on; nil while they can.
    private(set) var trouble: Errno?

    init(_ path: FilePath, usesEvents: Bool = true, makeInotify: @escaping @Sendable () throws(Errno) -> Inotify) {
        self.path = path
        self.usesEvents = usesEvents
        self.makeInotify = makeInotify
        map = WatchMap(base: FileName(path).base.map { $0 })
        guard usesEvents else { return }
        do { inotify = try makeInotify() } catch { trouble = error }
    }

    /// Asks the kernel for events or no longer does; the next round sets the watches.
    mutating func use(events: Bool) {
        guard events != usesEvents else { return }
        usesEvents = events
        inotify = nil
        map = WatchMap(base: map.base)
        trouble = nil
    }

    /// The descriptor that becomes readable with an event; -1 where there are no events to wait for.
    var number: Int32 {
        switch inotify {
        case .some(let inotify): inotify.number
        case nil: -1
        }
    }

    /// Starts a round of setting all watches anew, which a scan goes through folder by folder.
    mutating func beginRound() {
        failure = nil
        guard usesEvents else { return }
        if inotify == nil {
            if let trouble, trouble.isShortage, !Self.hasRoom {
                failure = trouble
            } else {
                do { inotify = try makeInotify() } catch { failure = error }
            }
        }
        watchParent()
    }

    /// Watches a folder that was opened by a scan and is about to be listed.
    mutating func enter(_ name: FileName, _ folder: borrowing Descriptor) {
        guard failure == nil, let inotify = inotify.take() else { return }
        do {
            map.set(try inotify.watch(folder: folder, path: name.path(in: path)), folder: name)
        } catch .noSuchFileOrDirectory, .notDirectory, .permissionDenied {
            // A folder that is gone meanwhile, or that this user may not list, has nothing to watch.
        } catch {
            failure = error
        }
        self.inotify = consume inotify
    }

    /// Watches the parent alone, while the folder is missing.
    mutating func watchParent() {
        let parent = path.removingLastComponent()
        guard path.lastComponent != nil, let inotify = inotify.take() else { return }
        // When the parent is gone too, no event will tell that the folder is back: only the next scan does.
        let watch = try? inotify.watch(parent: parent)
        if let former = map.set(parent: watch) { inotify.remove(former) }
        self.inotify = consume inotify
    }

    /// Removes the watches on a folder that is gone, and on those below it: it may live on under another name.
    mutating func leaveFolders() {
        let watches = map.removeFolders()
        guard let inotify = inotify.take() else { return }
        for watch in watches { inotify.remove(watch) }
        self.inotify = consume inotify
    }

    /// Whether events would leave enough descriptors for reading a file in a subfolder and for what other threads open.
    private static var hasRoom: Bool {
        do {
            let spare = (try Bell(), try Bell(), try Bell(), try Bell(), try Bell())
            return spare.4.number >= 0
        } catch {
            return false
        }
    }

    /// Gives up events, since a descriptor is needed for reading; a later round tries to have them again.
    mutating func giveUp(for cause: Errno) {
        guard usesEvents else { return }
        inotify = nil
        map = WatchMap(base: map.base)
        trouble = cause
    }

    /// Ends the round: folders that it did not enter are watched no longer.
    mutating func endRound() {
        trouble = failure
        guard failure == nil, let inotify = inotify.take() else { return }
        for watch in map.removeUnvisited() { inotify.remove(watch) }
        self.inotify = consume inotify
    }

    /// Takes the events that are waiting, and says what they ask for.
    mutating func read() -> WatchMap.Reading {
        guard let inotify = inotify.take() else { return WatchMap.Reading() }
        do {
            let reading = map.read(try inotify.events())
            self.inotify = consume inotify
            return reading
        } catch {
            // Reading from inotify is not known to fail. If it does, its descriptor is given up, and the next round starts afresh.
            trouble = error
            map = WatchMap(base: map.base)
            return WatchMap.Reading(asksForScan: true)
        }
    }
}
