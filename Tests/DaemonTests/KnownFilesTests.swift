internal import Articles
@testable internal import Daemon
internal import FoundationEssentials
internal import Inbox
internal import Linux
internal import SystemPackage
internal import TestSupport
internal import Testing

struct KnownFilesTests {
    private static func file(_ name: String, size: Int64 = 7) -> KnownFile {
        KnownFile(
            name: FileName(escaped: name),
            fingerprint: Fingerprint(
                device: 66, inode: 12, size: size, modified: FileTime(seconds: -3, nanoseconds: 999),
                changed: FileTime(seconds: 1_790_000_000, nanoseconds: 1)),
            digest: ContentDigest(of: Array(name.utf8)))
    }

    @Test(arguments: ["a.txt", "with a space", "sub/folder/a", "line\\x0Aend", "\\xFF", "\\x20"])
    func `a line says the file that it was written for`(name: String) throws {
        let file = Self.file(name)
        #expect(file.line.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
        #expect(KnownFile(line: Array(file.line.utf8).dropLast()) == file, "line: \(file.line)")
    }

    @Test func `no part of a line says anything`() {
        let line = Array(Self.file("a.txt").line.utf8)
        for count in 0..<(line.count - 6) { #expect(KnownFile(line: line.prefix(count)) == nil, "\(count) bytes") }
    }

    @Test func `what was noted is read again if the ledger agrees, and a cut line is passed over`() throws {
        let folder = try TemporaryFolder()
        var files = KnownFiles(in: folder.path)
        files.tidy(keeping: [])
        files.note([Self.file("a"), Self.file("b"), Self.file("c")])
        files.note([Self.file("a", size: 8)])
        let whole = try Data(contentsOf: URL(filePath: folder.path(of: "known-files").string))
        try (whole + whole.prefix(90)).write(to: URL(filePath: folder.path(of: "known-files").string))
        var later = KnownFiles(in: folder.path)
        let known = later.read { name, _ in name != FileName("b") }
        #expect(
            known == [FileName("a"): Self.file("a", size: 8).fingerprint, FileName("c"): Self.file("c").fingerprint])
    }

    @Test func `files that have gone or changed leave it at the next start`() throws {
        let folder = try TemporaryFolder()
        var files = KnownFiles(in: folder.path)
        files.tidy(keeping: [])
        files.note([Self.file("a"), Self.file("b"), Self.file("c")])
        var next = KnownFiles(in: folder.path)
        #expect(next.isUntidy)
        next.tidy(keeping: [
            (FileName("a"), Self.file("a").fingerprint), (FileName("c"), Self.file("c", size: 9).fingerprint),
        ])
        #expect(!next.isUntidy)
        #expect(next.read { _, _ in true } == [FileName("a"): Self.file("a").fingerprint])
    }

    @Test func `times of whole seconds are no proof that a file is the same`() throws {
        let folder = try TemporaryFolder()
        var files = KnownFiles(in: folder.path)
        files.tidy(keeping: [])
        let fingerprint = Fingerprint(
            device: 1, inode: 1, size: 1, modified: FileTime(seconds: 5), changed: FileTime(seconds: 5))
        files.note([KnownFile(name: FileName("a"), fingerprint: fingerprint, digest: ContentDigest(of: []))])
        #expect(files.read { _, _ in true } == [:])
    }
}
