internal import Articles
internal import Dispatch
internal import Glibc
@testable internal import Inbox
internal import Linux
internal import SystemPackage
internal import TestSupport
internal import Testing

/// The folder itself goes, comes back, or can't be watched.
struct FolderLossTests {
    @Test(arguments: [false, true])
    func `a folder that is moved away and made anew is watched anew, the old one no longer`(atOnce: Bool) throws {
        let parent = try TemporaryFolder()
        try parent.makeFolder("drop")
        // The parent's events lead there, not the interval.
        var desk = try Desk(parent.path(of: "drop"), Desk.calm)
        try parent.write("1", to: "drop/a.txt")
        #expect(desk.run { $0.read.count == 1 })
        try parent.move("drop", to: "away")
        if !atOnce {
            #expect(desk.run { $0.kinds == [.folderMissing] }, "notices: \(desk.kinds)")
            #expect(desk.inbox.counts.isFolderMissing)
        }
        try parent.makeFolder("drop")
        #expect(desk.run { $0.kinds == [.folderMissing, .folderBack] }, "notices: \(desk.kinds)")
        try parent.write("old", to: "away/b.txt")
        try parent.write("2", to: "drop/a.txt")
        #expect(desk.run { $0.read.count == 2 })
        desk.run(for: .milliseconds(300))
        #expect(desk.texts == ["1", "2"])
        #expect(desk.kinds == [.folderMissing, .folderBack])
        #expect(!desk.inbox.counts.isFolderMissing)
    }

    @Test func `a folder that is deleted and made anew is watched anew`() throws {
        let parent = try TemporaryFolder()
        try parent.makeFolder("drop")
        try parent.write("1", to: "drop/a.txt")
        var desk = try Desk(parent.path(of: "drop"), Desk.calm)
        #expect(desk.run { $0.read.count == 1 })
        for round in 2...4 {
            try parent.delete("drop/a.txt")
            try parent.delete("drop")
            desk.run(for: .milliseconds(50))
            try parent.makeFolder("drop")
            try parent.write("\(round)", to: "drop/a.txt")
            #expect(desk.run { $0.read.count == round })
        }
        #expect(desk.texts == ["1", "2", "3", "4"])
    }

    @Test func `a folder whose parent was replaced too is found by the interval`() throws {
        let top = try TemporaryFolder()
        try top.makeFolder("spool")
        try top.makeFolder("spool/drop")
        var desk = try Desk(top.path(of: "spool/drop"), Desk.quick)
        try top.move("spool", to: "old")
        #expect(desk.run { $0.kinds == [.folderMissing] }, "notices: \(desk.kinds)")
        try top.makeFolder("spool")
        try top.makeFolder("spool/drop")
        try top.write("found", to: "spool/drop/a.txt")
        #expect(desk.run { $0.read.count == 1 })
        #expect(desk.kinds == [.folderMissing, .folderBack])
    }

    @Test(arguments: [("missing", "Create it"), ("file", "is not a folder")])
    func `a folder that is not there at the start is told of, waited for and watched when it comes`(
        name: String, advice: String
    ) throws {
        let parent = try TemporaryFolder()
        try parent.write("", to: "file")
        var desk = try Desk(parent.path(of: name), Desk.calm)
        #expect(desk.run { $0.kinds == [.folderMissing] }, "notices: \(desk.kinds)")
        #expect(desk.notices.first?.description.contains(advice) == true, "said: \(desk.notices)")
        #expect(desk.inbox.counts.isFolderMissing)
        if name == "file" { try parent.delete("file") }
        try parent.makeFolder(name)
        try parent.write("1", to: name + "/a.txt")
        #expect(desk.run { $0.read.count == 1 })
        #expect(desk.kinds == [.folderMissing, .folderBack])
    }

    @Test(arguments: [Errno.tooManyOpenFiles, .noFunction])
    func `without inotify the folder is polled, which is told once`(cause: Errno) throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("sub")
        var desk = Desk(
            try Inbox(
                watching: folder.path, settings: Desk.quick,
                makeInotify: { () throws(Errno) -> Inotify in throw cause }))
        desk.step()
        try folder.write("1", to: "sub/a.txt")
        #expect(desk.run { $0.read.count == 1 })
        try folder.write("2", to: "b.txt")
        #expect(desk.run { $0.read.count == 2 })
        // Several attempts to have events again.
        desk.run(for: .milliseconds(700))
        #expect(
            desk.notices == [
                .polling(folder.path, cause: .unavailable(cause), interval: Desk.quick.polling)
            ])
        #expect(desk.inbox.counts.isPolling)
    }

    @Test func `inotify is taken up again when it can be had`() throws {
        let folder = try TemporaryFolder()
        let attempts = Attempts()
        var settings = Desk.quick
        settings.abandonedWriter = .seconds(600)
        var desk = Desk(
            try Inbox(
                watching: folder.path, settings: settings,
                makeInotify: { () throws(Errno) -> Inotify in
                    if attempts.next() < 4 { throw .tooManyOpenFiles }
                    return try Inotify()
                }))
        #expect(desk.run { $0.kinds == [.polling, .watching] }, "notices: \(desk.kinds)")
        #expect(!desk.inbox.counts.isPolling)
        // Only events tell that a writer has it open.
        let file = try folder.openForAppending("slow.txt")
        try file.writeAll(Array("part".utf8))
        desk.run(for: .milliseconds(500))
        #expect(desk.texts == [])
        try file.close()
        #expect(desk.run { $0.texts == ["part"] })
    }

    @Test func `when descriptors run out, events are given up for reading until there are more`() async {
        // In a process of its own, since the limit is the whole process's.
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            try folder.makeFolder("sub")
            try folder.write("1", to: "sub/a.txt")
            var desk = try Desk(folder.path, Desk.quick)
            #expect(desk.run { $0.read.count == 1 }, "\(desk.kinds)")
            try folder.write("2", to: "sub/b.txt")
            var limit = rlimit()
            #expect(unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
            let former = limit
            limit.rlim_cur = rlim_t(usedDescriptors())
            #expect(unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
            #expect(desk.run { $0.read.count == 2 }, "\(desk.kinds)")
            // Several tries to have events again.
            desk.run(for: .milliseconds(900))
            #expect(desk.kinds == [.readingPostponed, .polling], "\(desk.kinds)")
            limit = former
            #expect(unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
            #expect(desk.run { $0.kinds.last == .watching }, "\(desk.kinds)")
            #expect(desk.kinds == [.readingPostponed, .polling, .watching], "\(desk.kinds)")
            #expect(desk.texts == ["1", "2"], "\(desk.texts)")
        }
    }

    @Test func `where no descriptor is left, the folder is kept and files are read later`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            var desk = Desk(
                try Inbox(
                    watching: folder.path, settings: Desk.quick,
                    makeInotify: { () throws(Errno) -> Inotify in throw .tooManyOpenFiles }))
            #expect(desk.run { $0.kinds == [.polling] }, "\(desk.kinds)")
            try folder.write("1", to: "a.txt")
            var limit = rlimit()
            #expect(unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
            let former = limit
            limit.rlim_cur = rlim_t(usedDescriptors())
            #expect(unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
            #expect(desk.run { $0.kinds == [.polling, .readingPostponed] }, "\(desk.kinds)")
            #expect(desk.texts == [], "\(desk.texts)")
            limit = former
            #expect(unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
            #expect(desk.run { $0.read.count == 1 }, "\(desk.kinds)")
            #expect(desk.kinds == [.polling, .readingPostponed], "\(desk.kinds)")
        }
    }

    @Test func `a wait ends when another thread wakes it`() throws {
        let folder = try TemporaryFolder()
        var inbox = try Inbox(watching: folder.path, settings: Desk.patient)
        #expect(inbox.takeComplete(limit: 1) == [])
        let bell = inbox.bell
        let start = ContinuousClock.now
        // Not a task: the pool's threads may all be busy with blocking tests.
        DispatchQueue.global().async { bell.ring() }
        inbox.wait(atMost: .seconds(60))
        #expect(ContinuousClock.now - start < .seconds(30))
        // A wake is used up by one wait.
        inbox.wait(atMost: .milliseconds(30))
        #expect(ContinuousClock.now - start >= .milliseconds(30))
    }
}

/// Fills the gaps below the highest descriptor, which depend on what the process was started with, and gives how many are in
/// use then: with that as the limit, none can be opened before one is closed.
private func usedDescriptors() -> Int32 {
    let before = fcntl(0, F_DUPFD, 0)
    var highest = before
    for descriptor in before..<4096 where fcntl(descriptor, F_GETFD) >= 0 { highest = descriptor }
    while true {
        let next = dup(0)
        if next > highest {
            close(next)
            return next
        }
    }
}
