package import Articles
internal import CLinux
internal import Glibc
package import Linux
package import SystemPackage

/// A watched folder and the complete files in it.
///
/// What is seen in the folder is the truth; events only say at which file to look and whom to trust. All files are looked at by a scan
/// at the start, when events were lost, when folders come and go, and once in a while in case an event never came. The folder is only
/// ever read. One thread uses it, in this loop:
///
///     inbox.wait(atMost: .seconds(10))
///     for notice in inbox.takeNotices() { report(notice) }
///     for arrival in inbox.takeComplete(limit: 16) { process(inbox.read(arrival)) }
package struct Inbox: ~Copyable {
    private let path: FilePath
    private var settings: InboxSettings
    /// Ends ``wait(atMost:)`` from another thread.
    package let bell: Bell
    /// Nil while the folder is missing.
    private var folder: WatchedFolder?
    private var watch: FolderWatch
    private var settling: Settling
    private var schedule: ScanSchedule
    private var looks = Looks()
    /// Whether the folder was scanned since the start.
    private var hasScanned = false
    private var refusals = Refusals()
    private var notices: [InboxNotice] = []
    /// Why the folder is polled, as it was told last; nil while events can be had.
    package private(set) var pollingCause: InboxNotice.PollingCause?
    private var nextRound: ContinuousClock.Instant
    private var nextOverflowNotice: ContinuousClock.Instant
    private var isShortOfResources = false

    /// Opens the folder and watches it. The first call of ``takeComplete(limit:)`` scans it. One that is missing, no folder or closed
    /// to this user is told by a notice and waited for, as one that goes later: it may be mounted or made after the start.
    ///
    /// - Throws: when the machine lacks what watching needs.
    package init(watching folder: FilePath, settings: InboxSettings = InboxSettings()) throws(InboxError) {
        try self.init(watching: folder, settings: settings, makeInotify: { () throws(Errno) in try Inotify() })
    }

    init(
        watching folder: FilePath, settings: InboxSettings,
        makeInotify: @escaping @Sendable () throws(Errno) -> Inotify
    ) throws(InboxError) {
        let now = ContinuousClock.now
        path = folder
        self.settings = settings
        settling = Settling(settle: settings.settle, abandonedWriter: settings.abandonedWriter)
        schedule = ScanSchedule(startingAt: now)
        nextRound = now
        nextOverflowNotice = now
        var found: WatchedFolder?
        do throws(Errno) {
            found = try WatchedFolder(folder)
        } catch {
            if error.isShortage { throw InboxError(folder: folder, cause: error) }
            notices = [.folderMissing(folder, cause: error, retry: settings.rescan)]
        }
        do {
            bell = try Bell()
            watch = FolderWatch(
                WatchedFolder.absolute(folder), usesEvents: settings.usesEvents, makeInotify: makeInotify)
            // The folders below are watched by the first scan, each before it is listed.
            watch.watchParent()
            if let opened = found.take() {
                watch.enter(FileName(bytes: []), opened.descriptor)
                self.folder = consume opened
            }
        } catch {
            throw InboxError(folder: folder, cause: error)
        }
    }

    /// How the folder stands, for a status line.
    package struct Counts: Hashable, Sendable {
        /// Files that the last scan saw.
        package var files: Int
        /// Those that are not complete or not read yet.
        package var waiting: Int
        package var isFolderMissing: Bool
        package var isPolling: Bool
    }

    package var counts: Counts {
        Counts(
            files: settling.fileCount, waiting: settling.waitingCount, isFolderMissing: folder == nil,
            isPolling: pollingCause != nil || !settings.usesEvents)
    }

    /// Takes other settings and keeps what is known of the files. A scan is due at once.
    package mutating func change(_ settings: InboxSettings) {
        guard settings != self.settings else { return }
        self.settings = settings
        settling.change(settle: settings.settle, abandonedWriter: settings.abandonedWriter)
        watch.use(events: settings.usesEvents)
        if !settings.usesEvents { pollingCause = nil }
        let now = ContinuousClock.now
        nextRound = now
        schedule.ask(for: now)
    }

    package var isFolderMissing: Bool { folder == nil }

    /// Takes note of what an earlier process has read: a file that the first scan finds so is not handed out.
    package mutating func recognize(_ known: [FileName: Fingerprint]) {
        settling.recognize(known)
    }

    /// The files that were read or refused, and have not changed since.
    package var handled: [(name: FileName, fingerprint: Fingerprint)] { settling.handled }

    /// Waits until a look is due, something is there to take, the bell rang, a signal came, or time is up.
    package mutating func wait(atMost limit: Duration) {
        let end = ContinuousClock.now + limit
        while notices.isEmpty {
            let now = ContinuousClock.now
            if settling.hasReady(at: now) { return }
            let until = [schedule.due, settling.nextLook, settling.holdEnd(at: now), looks.next].compactMap { $0 }
                .reduce(end, min)
            guard now < until else { return }
            let fired = linux_wait(watch.number, bell.number, (until - now).millisecondsRoundedUp)
            if fired < 0 { return }
            if fired & 1 != 0 { takeEvents() }
            if fired & 2 != 0 {
                bell.clear()
                return
            }
        }
    }

    /// Files that are complete, those that were written first at the front; looks at what is due.
    ///
    /// Each must be given to ``read(_:)``, or it is not handed out again before it changes.
    package mutating func takeComplete(limit: Int) -> [Arrival] {
        takeEvents()
        let now = ContinuousClock.now
        if schedule.isDue(at: now) { scan() } else { look(at: now) }
        return settling.take(limit: limit, at: .now)
    }

    /// Reads a file that was taken.
    package mutating func read(_ arrival: Arrival) -> ReadOutcome {
        // A scan that went by other settings may have handed out a name that is no longer read.
        guard settings.names.takes(arrival.name) else { return .vanished }
        guard let folder = folder.take() else { return .vanished }
        let outcome = FileReader(maximumSize: settings.maximumSize).read(arrival, in: folder.descriptor)
        self.folder = consume folder
        let now = ContinuousClock.now
        switch outcome {
        case .complete:
            settling.finish(arrival, .handled, at: now)
            refusals.wasRead(arrival.name)
            // While events are given up for want of descriptors, the shortage goes on.
            if watch.trouble == nil { isShortOfResources = false }
        case .changing, .vanished:
            // A file that is gone for good is forgotten by the next scan.
            settling.finish(arrival, .changing, at: now)
        case .postponed(let cause):
            settling.finish(arrival, .postponed(until: now + settings.polling), at: now)
            tellShortage(cause)
        case .refused(let unreadable), .refusedBefore(let unreadable):
            if case .systemError = unreadable.reason {
                // The disk or the server may recover, so the file is tried again.
                settling.finish(arrival, .postponed(until: now + settings.rescan), at: now)
            } else {
                settling.finish(arrival, .handled, at: now)
            }
            if !refusals.isNews(unreadable) { return .refusedBefore(unreadable) }
        }
        return outcome
    }

    /// The files that are not read yet, in any order.
    package var waiting: [WaitingFile] { settling.waiting(at: .now) }

    /// When a file was last written, as the last scan saw it; nil of a file that it did not see.
    ///
    /// - Parameter name: Of the file, or in a file of several of one of its articles.
    package func modified(_ name: FileName) -> FileTime? {
        name.selfAndParents.lazy.compactMap { [settling] in settling.modified($0) }.first
    }

    /// Hands a file out once more that was read or refused, though it has not changed.
    ///
    /// - Parameter name: Of the file, or in a file of several of one of its articles.
    /// - Returns: whether there is such a file.
    package mutating func takeUpAgain(_ name: FileName) -> Bool {
        let now = ContinuousClock.now
        for file in name.selfAndParents {
            // Of what is no file only the refusal is told again.
            let wasRefused = refusals.forget(file)
            guard settling.takeUpAgain(file, at: now) || wasRefused else { continue }
            schedule.ask(for: now)
            return true
        }
        return false
    }

    /// Hands out the notices that have come since the last call.
    package mutating func takeNotices() -> [InboxNotice] {
        defer { notices = [] }
        return notices
    }

    private mutating func takeEvents() {
        note(watch.read())
    }

    private mutating func note(_ reading: WatchMap.Reading) {
        let now = ContinuousClock.now
        for hint in reading.hints { settling.note(hint, at: now) }
        for (name, look) in reading.looks { looks.ask(at: name, by: look == .atOnce ? now : now + settings.settle) }
        if reading.asksForScan { schedule.ask(for: now) }
        if reading.overflowed {
            settling.distrustHints()
            if now >= nextOverflowNotice {
                notices.append(.overflow)
                nextOverflowNotice = now + settings.rescan
            }
        }
    }
}

extension Inbox {
    private mutating func scan() {
        let began = ContinuousClock.now
        takeEvents()
        schedule.begin()
        looks.clear()
        var interval = settings.rescan
        do {
            try findFolder()
            if let folder = folder.take() {
                let result = Result { () throws(Errno) in try scan(folder, at: began) }
                self.folder = consume folder
                try result.get()
            } else {
                settling.observe([], at: began)
            }
            if pollingCause != nil || !settings.usesEvents { interval = min(interval, settings.polling) }
        } catch let error where error.isShortage {
            tellShortage(error)
            interval = min(interval, settings.polling)
        } catch {
            lose(cause: error)
            settling.observe([], at: began)
        }
        let ended = ContinuousClock.now
        schedule.end(began: began, ended: ended, next: ended + interval)
    }

    /// Makes sure that the open folder is the one that has the name.
    private mutating func findFolder() throws(Errno) {
        let found: WatchedFolder
        do { found = try WatchedFolder(path) } catch let error where !error.isShortage {
            lose(cause: error)
            return
        }
        if let folder = folder.take() {
            if folder.isSame(as: found) {
                self.folder = consume folder
                return
            }
            lose(cause: nil, wasOpen: true)
        }
        folder = consume found
        notices.append(.folderBack(path))
        nextRound = .now
    }

    /// Leaves the folder; says so unless it was missing before.
    private mutating func lose(cause: Errno?, wasOpen: Bool = false) {
        if wasOpen || folder != nil {
            notices.append(.folderMissing(path, cause: cause, retry: settings.rescan))
            watch.leaveFolders()
            settling.forgetHints()
        }
        folder = nil
        watch.watchParent()
    }

    /// - Throws: when the folder can't be listed, be it for now or for good.
    private mutating func scan(_ folder: borrowing WatchedFolder, at began: ContinuousClock.Instant) throws(Errno) {
        // Where watches could not be set, they are tried again once in an interval only.
        let setsWatches = watch.trouble == nil || began >= nextRound
        if setsWatches {
            watch.beginRound()
            nextRound = began + settings.rescan
        }
        let scan = try FolderScan(of: folder.descriptor, maximumDepth: settings.maximumDepth, names: settings.names) {
            if setsWatches { watch.enter($0, $1) }
        }
        if setsWatches { watch.endRound() }
        let isRemote = folder.descriptor.isOnRemoteFileSystem
        tellPolling(isRemote: isRemote)
        // Whether the scan saw a file before or after an event that came meanwhile is unknown: the next scan judges those.
        let meanwhile = watch.read()
        if meanwhile.overflowed { settling.distrustHints() }
        // The clock of another machine tells no ages; and a writer that is at work now makes events, but none before the start.
        settling.observe(
            scan.files, at: began, disturbed: Set(meanwhile.hints.flatMap(\.names)),
            clock: hasScanned || isRemote ? nil : Clocks.fileTime)
        if !hasScanned { settling.recognize([:]) }
        hasScanned = true
        note(meanwhile)
        refusals.keep(scan)
        for unreadable in scan.refused where refusals.isNews(unreadable) { notices.append(.refused(unreadable)) }
    }

    /// Looks at the files that events told of and at those that may be complete by now, and at no others.
    private mutating func look(at now: ContinuousClock.Instant) {
        let names = Set(looks.take(at: now) + settling.due(at: now)).filter(settings.names.takes)
        // While the folder is missing there is nothing to look at, and a scan comes when it is back.
        guard !names.isEmpty, let folder = folder.take() else { return }
        var seen: [(name: FileName, fingerprint: Fingerprint?)] = []
        var shortage: Errno?
        for name in names {
            do throws(Errno) {
                guard let status = try folder.descriptor.status(beneath: name) else {
                    refusals.forget(name)
                    seen.append((name, nil))
                    continue
                }
                let kind = FileKind(mode: status.mode)
                seen.append((name, kind == .regular ? Fingerprint(status) : nil))
                if kind == .folder {
                    schedule.ask(for: now)
                } else if let unreadable = UnreadableFile(name, notAFile: kind), refusals.isNews(unreadable) {
                    notices.append(.refused(unreadable))
                }
            } catch {
                if error.isShortage {
                    looks.ask(at: name, by: now + settings.polling)
                    shortage = error
                    continue
                }
                seen.append((name, nil))
                let unreadable = UnreadableFile(name, failed: error)
                if refusals.isNews(unreadable) { notices.append(.refused(unreadable)) }
            }
        }
        self.folder = consume folder
        // Whether a look saw a file before or after an event that came meanwhile is unknown: the next look judges those.
        let meanwhile = watch.read()
        if meanwhile.overflowed { settling.distrustHints() }
        settling.observe(each: seen, at: now, disturbed: Set(meanwhile.hints.flatMap(\.names)))
        note(meanwhile)
        if let shortage { tellShortage(shortage) }
    }

    private mutating func tellShortage(_ cause: Errno) {
        if !isShortOfResources { notices.append(.readingPostponed(cause)) }
        isShortOfResources = true
        if cause.isShortage { watch.giveUp(for: cause) }
    }

    private mutating func tellPolling(isRemote: Bool) {
        guard settings.usesEvents else { return }
        let cause: InboxNotice.PollingCause? =
            if isRemote { .remoteFileSystem } else { watch.trouble.map { .unavailable($0) } }
        guard cause != pollingCause else { return }
        if let cause, pollingCause == nil {
            notices.append(.polling(path, cause: cause, interval: min(settings.polling, settings.rescan)))
        } else if cause == nil {
            notices.append(.watching(path))
        }
        pollingCause = cause
    }
}
