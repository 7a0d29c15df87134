internal import Articles
internal import Glibc
@testable internal import Inbox
internal import SystemPackage
internal import TestSupport
internal import Testing

/// What a folder can hold besides readable files.
struct OddEntryTests {
    @Test func `links, FIFOs and sockets are refused once and hold nobody up`() throws {
        let outside = try TemporaryFolder()
        try outside.write("secret", to: "secret.txt")
        let folder = try TemporaryFolder()
        try folder.makeSymbolicLink("link.txt", to: outside.path(of: "secret.txt").string)
        try folder.makeSymbolicLink("linked-folder", to: outside.path.string)
        try folder.makeSymbolicLink("dangling", to: "/nowhere")
        try folder.makeFIFO("fifo.txt")
        #expect(unsafe mknod(folder.path(of: "socket.txt").string, S_IFSOCK | 0o644, 0) == 0)
        try folder.makeFolder("folder.html")
        try folder.write("good", to: "folder.html/good.txt")
        try folder.write("", to: "empty.txt")
        var desk = try Desk(folder.path, Desk.quick)
        #expect(desk.run { $0.read.count == 2 })
        // Several scans.
        desk.run(for: .milliseconds(800))
        #expect(Set(desk.texts) == ["good", ""])
        #expect(
            desk.refusedEntries == [
                "dangling: symbolic-link", "fifo.txt: fifo", "link.txt: symbolic-link", "linked-folder: symbolic-link",
                "socket.txt: socket",
            ])
    }

    @Test func `names are bytes`() throws {
        let folder = try TemporaryFolder()
        let names: [[UInt8]] = [
            [0xFF, 0xFE], Array("new\nline.txt".utf8), Array("-rf".utf8), Array("caf\u{E9}".utf8),
            Array("cafe\u{301}".utf8), Array(repeating: 0x61, count: 255), Array("\u{1B}[2J".utf8),
        ]
        var desk = try Desk(folder.path, Desk.quick)
        for name in names { try folder.write(name, to: name) }
        #expect(desk.run { $0.read.count == names.count })
        for file in desk.read { #expect(file.content == file.name.bytes) }
        #expect(Set(desk.read.map(\.name.bytes)) == Set(names))
    }

    @Test func `a file that is too large is refused once and read when it has shrunk`() throws {
        let folder = try TemporaryFolder()
        var settings = Desk.quick
        settings.maximumSize = 10
        var desk = try Desk(folder.path, settings)
        try folder.write("exactly 10", to: "fits.txt")
        try folder.write("11 are more", to: "large.txt")
        // 1 TiB that takes no room.
        let sparse = try folder.openForAppending("sparse.txt")
        #expect(ftruncate(sparse.rawValue, 1 << 40) == 0)
        try sparse.close()
        #expect(desk.run { $0.refused.count == 2 && $0.read.count == 1 })
        #expect(
            Set(desk.refused.map(\.reason)) == [.tooLarge(size: 11, limit: 10), .tooLarge(size: 1 << 40, limit: 10)])
        try folder.write("still too large", to: "large.txt")
        desk.run(for: .milliseconds(400))
        #expect(desk.refused.count == 2)
        try folder.write("small", to: "large.txt")
        #expect(desk.run { $0.texts.last == "small" })
    }

    @Test func `folders are looked into down to a depth that is told`() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("1")
        try folder.makeFolder("1/2")
        try folder.makeFolder("1/2/3")
        try folder.write("in", to: "1/2/in.txt")
        try folder.write("out", to: "1/2/3/out.txt")
        var settings = Desk.quick
        settings.maximumDepth = 2
        var desk = try Desk(folder.path, settings)
        #expect(desk.run { $0.read.count == 1 })
        desk.run(for: .milliseconds(400))
        #expect(desk.names == ["1/2/in.txt"])
        #expect(desk.refusedEntries == ["1/2/3: too-deep"])
    }

    @Test func `what may not be read is refused once and read when it may`() async {
        // In a process of its own, since the user is the whole process's.
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            try folder.write("secret", to: "a.txt")
            try folder.setMode(0, of: "a.txt")
            try folder.makeFolder("closed")
            try folder.write("inside", to: "closed/b.txt")
            try folder.setMode(0, of: "closed")
            try folder.setMode(0o755, of: "")
            if geteuid() == 0 { #expect(seteuid(65534) == 0) }
            var desk = try Desk(folder.path, Desk.quick)
            #expect(desk.run { $0.refused.count == 1 })
            desk.run(for: .milliseconds(800))
            #expect(desk.refused == [UnreadableFile(FileName("a.txt"), .permissionDenied)])
            #expect(desk.refusedEntries == ["closed: permission-denied"])
            if getuid() == 0 { #expect(seteuid(0) == 0) }
            try folder.setMode(0o644, of: "a.txt")
            try folder.setMode(0o755, of: "closed")
            if getuid() == 0 { #expect(seteuid(65534) == 0) }
            #expect(desk.run { $0.read.count == 2 })
            #expect(Set(desk.texts) == ["secret", "inside"])
            if getuid() == 0 { #expect(seteuid(0) == 0) }
        }
    }

    @Test func `a name that alternates between a file and a link never leads outside`() throws {
        let outside = try TemporaryFolder()
        try outside.write("secret", to: "secret.txt")
        let folder = try TemporaryFolder()
        try folder.write("inside", to: "a.txt")
        try folder.makeSymbolicLink(".link", to: outside.path(of: "secret.txt").string)
        var desk = try Desk(folder.path, Desk.quick)
        for _ in 0..<200 {
            try folder.move("a.txt", to: ".swap")
            try folder.move(".link", to: "a.txt")
            desk.step()
            try folder.move("a.txt", to: ".link")
            try folder.move(".swap", to: "a.txt")
            desk.step()
        }
        #expect(desk.run { $0.texts.last == "inside" })
        #expect(Set(desk.texts) == ["inside"])
        #expect(desk.refusedEntries.count <= 1, "told: \(desk.refusedEntries)")
    }
}
