internal import Articles
internal import Glibc
@testable internal import Inbox
internal import Linux
internal import SystemPackage
internal import TestSupport
internal import Testing

struct ReadingTests {
    /// Finds the only file in the folder, as a scan would hand it out.
    private func arrival(in folder: borrowing TemporaryFolder) throws -> Arrival {
        let descriptor = try Descriptor.open(folder.path, O_RDONLY | O_DIRECTORY)
        let entry = try #require(try FolderScan(of: descriptor, maximumDepth: 32).files.first)
        return Arrival(name: entry.name, fingerprint: entry.fingerprint)
    }

    private func outcome(_ arrival: Arrival, in folder: borrowing TemporaryFolder) throws -> String {
        let descriptor = try Descriptor.open(folder.path, O_RDONLY | O_DIRECTORY)
        return switch FileReader(maximumSize: 1000).read(arrival, in: descriptor) {
        case .complete(let file): "complete: " + String(decoding: file.content, as: UTF8.self)
        case .changing: "changing"
        case .vanished: "vanished"
        case .refused(let unreadable), .refusedBefore(let unreadable): "refused: \(unreadable.code)"
        case .postponed(let cause): "postponed: \(cause)"
        }
    }

    @Test func `a file is read when it is what the scan saw`() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("sub")
        try folder.write("text", to: "sub/a.txt")
        let arrival = try arrival(in: folder)
        #expect(try outcome(arrival, in: folder) == "complete: text")
        try folder.write("longer text", to: "sub/a.txt")
        #expect(try outcome(arrival, in: folder) == "changing")
        try folder.delete("sub/a.txt")
        #expect(try outcome(arrival, in: folder) == "vanished")
        try folder.delete("sub")
        #expect(try outcome(arrival, in: folder) == "vanished")
    }

    @Test(arguments: ["link", "folder link", "fifo", "socket", "folder", "other file"])
    func `what took a file's place since the scan is not read`(kind: String) throws {
        let folder = try TemporaryFolder()
        let outside = try TemporaryFolder()
        try outside.write("text", to: "a.txt")
        try folder.makeFolder("sub")
        try folder.write("text", to: "sub/a.txt")
        let arrival = try arrival(in: folder)
        try folder.move("sub/a.txt", to: "sub/.was")
        switch kind {
        case "link": try folder.makeSymbolicLink("sub/a.txt", to: ".was")
        case "fifo": try folder.makeFIFO("sub/a.txt")
        case "socket": #expect(unsafe mknod(folder.path(of: "sub/a.txt").string, S_IFSOCK | 0o644, 0) == 0)
        case "folder": try folder.makeFolder("sub/a.txt")
        case "other file": try folder.write("text", to: "sub/a.txt")
        default:
            try folder.move("sub", to: ".sub")
            try folder.makeSymbolicLink("sub", to: outside.path.string)
        }
        #expect(try outcome(arrival, in: folder) == "changing")
    }

    @Test(arguments: [true, false])
    func `no way of opening leaves the folder or follows a link`(whole: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("sub")
        try folder.makeFolder("sub/deeper")
        try folder.write("text", to: "sub/deeper/a.txt")
        try folder.makeSymbolicLink("link", to: "sub")
        try folder.makeSymbolicLink("sub/b.txt", to: "deeper/a.txt")
        let descriptor = try Descriptor.open(folder.path, O_RDONLY | O_DIRECTORY)
        func opens(_ name: String) -> Bool {
            do {
                let file =
                    whole
                    ? try descriptor.openWhole(FileName(name), O_RDONLY)
                    : try descriptor.openByComponents(FileName(name), O_RDONLY)
                return file.number >= 0
            } catch {
                return false
            }
        }
        #expect(opens("sub/deeper/a.txt"))
        #expect(opens("sub"))
        let base = folder.path.lastComponent?.string ?? ""
        for name in ["link/deeper/a.txt", "sub/b.txt", "../\(base)", "/etc/passwd", ""] {
            #expect(!opens(name), "'\(name)' was opened")
        }
    }

    @Test func `a name longer than a path may be is opened step by step`() throws {
        let folder = try TemporaryFolder()
        let long = String(repeating: "d", count: 250)
        var descriptor = try Descriptor.open(folder.path, O_RDONLY | O_DIRECTORY)
        // Deeper than a path reaches, so made from folder to folder.
        for _ in 0..<20 {
            #expect(unsafe mkdirat(descriptor.number, long, 0o755) == 0)
            descriptor = try descriptor.open(beneath: FileName(long), O_RDONLY | O_DIRECTORY)
        }
        let file = unsafe openat(descriptor.number, "a.txt", O_WRONLY | O_CREAT, 0o644)
        try FileDescriptor(rawValue: file).closeAfter {
            _ = try FileDescriptor(rawValue: file).writeAll(Array("deep".utf8))
        }
        let listing = try FolderListing(of: folder.path)
        #expect(listing.refused == [])
        let arrival = try arrival(in: folder)
        #expect(arrival.name.bytes.count == 20 * 251 + 5)
        #expect(try outcome(arrival, in: folder) == "complete: deep")
    }

    @Test func `a file that a person names is read, through links too`() throws {
        let folder = try TemporaryFolder()
        try folder.write("text", to: "a.txt")
        try folder.makeSymbolicLink("link", to: "a.txt")
        try folder.makeFIFO("fifo")
        let file = try SourceFile(readingPath: folder.path(of: "link"), named: FileName("link"))
        #expect(file.content == Array("text".utf8))
        #expect(file.name == FileName("link"))
        for (name, reason) in [
            ("", .folder), ("fifo", .fifo), ("none", .notFound), ("a.txt/b", .notFound),
            ("a.txt", .tooLarge(size: 4, limit: 3)),
        ] as [(String, UnreadableFile.Reason)] {
            #expect(throws: UnreadableFile(FileName(name), reason), "for '\(name)'") {
                try SourceFile(readingPath: folder.path(of: name), named: FileName(name), maximumSize: 3)
            }
        }
        #expect(throws: UnreadableFile(FileName("/dev/zero"), .device)) {
            try SourceFile(readingPath: "/dev/zero", named: FileName("/dev/zero"))
        }
    }

    @Test func `a listing has all files below a folder in byte order, and none that is unfinished`() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("b")
        try folder.makeFolder(".git")
        for name in ["c.txt", "b/z.txt", "b/a.txt", "a.txt", "a.txt~", ".git/x", "b/.y"] {
            try folder.write("", to: name)
        }
        try folder.write("", to: [0xFF])
        try folder.makeSymbolicLink("link", to: "a.txt")
        let listing = try FolderListing(of: folder.path)
        #expect(listing.files.map(\.description) == ["a.txt", "b/a.txt", "b/z.txt", "c.txt", "\\xFF"])
        #expect(listing.refused == [UnreadableFile(FileName("link"), .symbolicLink)])
        #expect(throws: UnreadableFile.self) { try FolderListing(of: "/nowhere") }
    }
}
