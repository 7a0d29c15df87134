internal import Articles
internal import FoundationEssentials
internal import Glibc
@testable internal import Inbox
internal import SystemPackage
internal import TestSupport
internal import Testing

/// When a real file in a real folder is read.
struct ArrivalTests {
    @Test func `a file that was closed after writing is read at once`() throws {
        let folder = try TemporaryFolder()
        var desk = try Desk(folder.path, Desk.patient)
        try folder.write("13,000 containers", to: "a.txt")
        #expect(desk.run { $0.read.count == 1 })
        #expect(desk.names == ["a.txt"])
        #expect(desk.texts == ["13,000 containers"])
    }

    @Test func `a file that was renamed into place is read at once`() throws {
        let folder = try TemporaryFolder()
        let elsewhere = try TemporaryFolder()
        try elsewhere.write("moved", to: "b.txt")
        var desk = try Desk(folder.path, Desk.patient)
        let from = elsewhere.path(of: "b.txt")
        let target = folder.path(of: "b.txt")
        #expect(unsafe rename(from.string, target.string) == 0)
        #expect(desk.run { $0.read.count == 1 })
        #expect(desk.texts == ["moved"])
    }

    @Test(arguments: [".a.txt", "a.txt~", "a.txt.part", "a.txt.tmp", "a.txt.crdownload", "a.txt.swp"])
    func `a temporary name is left alone until it is renamed`(name: String) throws {
        let folder = try TemporaryFolder()
        var desk = try Desk(folder.path, Desk.quick)
        try folder.write("text", to: name)
        desk.run(for: .milliseconds(400))
        #expect(desk.names == [])
        try folder.move(name, to: "a.txt")
        #expect(desk.run { $0.read.count == 1 })
        #expect(desk.names == ["a.txt"])
    }

    @Test func `files in a folder with a hidden name are left alone until it is renamed`() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder(".sync")
        try folder.write("text", to: ".sync/a.txt")
        var desk = try Desk(folder.path, Desk.quick)
        desk.run(for: .milliseconds(400))
        #expect(desk.names == [])
        try folder.move(".sync", to: "sync")
        #expect(desk.run { $0.read.count == 1 })
        #expect(desk.names == ["sync/a.txt"])
    }

    @Test func `a writer that pauses longer than the settle time is waited for`() throws {
        let folder = try TemporaryFolder()
        var desk = try Desk(folder.path, Desk.calm)
        let file = try folder.openForAppending("slow.txt")
        try file.writeAll(Array("10,000 ".utf8))
        // Ten settle times.
        desk.run(for: .milliseconds(600))
        #expect(desk.texts == [])
        try file.writeAll(Array("troops".utf8))
        desk.run(for: .milliseconds(200))
        #expect(desk.texts == [])
        try file.close()
        #expect(desk.run { $0.read.count == 1 })
        #expect(desk.texts == ["10,000 troops"])
    }

    @Test func `a file whose writer never closes it is read after a long quiet`() throws {
        let folder = try TemporaryFolder()
        var desk = try Desk(folder.path, Desk.quick)
        let file = try folder.openForAppending("held.txt")
        try file.writeAll(Array("whole".utf8))
        let written = ContinuousClock.now
        #expect(desk.run { $0.read.count == 1 })
        #expect(ContinuousClock.now - written >= Desk.quick.abandonedWriter)
        #expect(desk.texts == ["whole"])
        try file.close()
    }

    @Test func `a file that its writer renames before closing it is read when it is closed`() throws {
        let folder = try TemporaryFolder()
        var desk = try Desk(folder.path, Desk.calm)
        let file = try folder.openForAppending("a.part")
        try file.writeAll(Array("one ".utf8))
        desk.run(for: .milliseconds(60))
        try folder.move("a.part", to: "a.txt")
        desk.run(for: .milliseconds(300))
        #expect(desk.texts == [])
        try file.writeAll(Array("two".utf8))
        try file.close()
        #expect(desk.run { $0.read.count == 1 })
        #expect(desk.texts == ["one two"])
    }

    @Test func `a hard link, which nobody closes, is read after the settle time`() throws {
        let folder = try TemporaryFolder()
        let elsewhere = try TemporaryFolder()
        try elsewhere.write("linked", to: "a.txt")
        var desk = try Desk(folder.path, Desk.calm)
        let from = elsewhere.path(of: "a.txt")
        let target = folder.path(of: "a.txt")
        #expect(unsafe link(from.string, target.string) == 0)
        #expect(desk.run { $0.read.count == 1 })
        #expect(desk.texts == ["linked"])
    }

    @Test func `a file made without a name and linked later is read`() throws {
        let folder = try TemporaryFolder()
        var desk = try Desk(folder.path, Desk.quick)
        // O_TMPFILE, whose macro Swift does not see (open(2)).
        let number = unsafe open(folder.path.string, O_WRONLY | O_CLOEXEC | 0o20_200_000, 0o644)
        try #require(number >= 0, "O_TMPFILE is not supported here: \(Errno(rawValue: errno))")
        let file = FileDescriptor(rawValue: number)
        try file.writeAll(Array("whole".utf8))
        let target = folder.path(of: "linked.txt")
        #expect(unsafe linkat(AT_FDCWD, "/proc/self/fd/\(number)", AT_FDCWD, target.string, AT_SYMLINK_FOLLOW) == 0)
        try file.close()
        #expect(desk.run { $0.read.count == 1 })
        #expect(desk.texts == ["whole"])
    }

    @Test func `a store through a mapping, after the close, is seen by a later scan`() throws {
        let folder = try TemporaryFolder()
        try folder.write("1,000 men", to: "a.txt")
        var desk = try Desk(folder.path, Desk.quick)
        #expect(desk.run { $0.texts == ["1,000 men"] })
        let file = try FileDescriptor.open(folder.path(of: "a.txt"), .readWrite)
        let mapping = unsafe mmap(nil, 9, PROT_READ | PROT_WRITE, MAP_SHARED, file.rawValue, 0)
        try file.close()
        let start = unsafe try #require(mapping == MAP_FAILED ? nil : mapping)
        unsafe start.storeBytes(of: UInt8(ascii: "9"), as: UInt8.self)
        #expect(desk.run { $0.texts.last == "9,000 men" }, "read: \(desk.texts)")
        #expect(unsafe munmap(start, 9) == 0)
    }

    @Test func `files are read once, and again only with other bytes`() throws {
        let folder = try TemporaryFolder()
        try folder.write("first", to: "a.txt")
        var desk = try Desk(folder.path, Desk.quick)
        #expect(desk.run { $0.read.count == 1 })
        desk.run(for: .milliseconds(700))
        #expect(desk.texts == ["first"])
        try folder.write("other", to: "a.txt")
        #expect(desk.run { $0.read.count >= 2 })
        desk.run(for: .milliseconds(400))
        #expect(desk.texts == ["first", "other"])
        #expect(desk.inbox.counts == Inbox.Counts(files: 1, waiting: 0, isFolderMissing: false, isPolling: false))
    }

    @Test func `a file of the same size, inode and forged times is read again`() throws {
        let folder = try TemporaryFolder()
        try folder.write("1,000", to: "a.txt")
        var desk = try Desk(folder.path, Desk.quick)
        #expect(desk.run { $0.read.count == 1 })
        let path = folder.path(of: "a.txt").string
        var status = stat()
        #expect(unsafe stat(path, &status) == 0)
        try folder.write("5,000", to: "a.txt")
        let times = [status.st_atim, status.st_mtim]
        #expect(unsafe utimensat(AT_FDCWD, path, times, 0) == 0)
        #expect(desk.run { $0.texts.last == "5,000" }, "read: \(desk.texts)")
    }

    @Test func `a new folder and one that is moved in are read with all that is in them`() throws {
        let folder = try TemporaryFolder()
        let elsewhere = try TemporaryFolder()
        try elsewhere.makeFolder("in")
        try elsewhere.makeFolder("in/deeper")
        try elsewhere.write("x", to: "in/deeper/x.txt")
        // No interval: the events alone must lead there.
        var desk = try Desk(folder.path, Desk.calm)
        try folder.makeFolder("new")
        try folder.makeFolder("new/sub")
        try folder.write("y", to: "new/sub/y.txt")
        let from = elsewhere.path(of: "in")
        let target = folder.path(of: "in")
        #expect(unsafe rename(from.string, target.string) == 0)
        #expect(desk.run { $0.read.count == 2 })
        try folder.write("z", to: "in/deeper/z.txt")
        #expect(desk.run { $0.read.count == 3 })
        #expect(desk.names.sorted() == ["in/deeper/x.txt", "in/deeper/z.txt", "new/sub/y.txt"])
        // The watch follows a folder to its new name.
        try folder.move("in", to: "renamed")
        desk.run(for: .milliseconds(200))
        try folder.write("w", to: "renamed/deeper/w.txt")
        #expect(desk.run { $0.names.contains("renamed/deeper/w.txt") }, "read: \(desk.names)")
    }

    @Test func `a backlog is read in the order in which it was written`() throws {
        let folder = try TemporaryFolder()
        for (name, seconds) in [("b", 300), ("a", 300), ("z", 100), ("m", 200)] {
            try folder.write(name, to: name)
            let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
            #expect(unsafe utimensat(AT_FDCWD, folder.path(of: name).string, times, 0) == 0)
        }
        // All of them are complete at the first look, however long it took to write them.
        var desk = try Desk(folder.path, InboxSettings(settle: .zero, abandonedWriter: .zero, rescan: .seconds(600)))
        #expect(desk.run { $0.read.count == 4 })
        #expect(desk.names == ["z", "m", "a", "b"])
        #expect(desk.read.map(\.modified.timeIntervalSince1970) == [100, 200, 300, 300])
    }
}
