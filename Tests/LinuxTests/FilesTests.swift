internal import Glibc
internal import Linux
internal import SystemPackage
internal import TestSupport
internal import Testing

struct FilesTests {
    @Test func `a folder's names are read without the two that every folder has`() throws {
        let folder = try TemporaryFolder()
        for name in ["b", "a", ".hidden", "with space"] { try folder.write("text", to: name) }
        let names = try FolderNames.all(in: folder.path).map { String(decoding: $0, as: UTF8.self) }
        #expect(names.sorted() == [".hidden", "a", "b", "with space"])
        #expect(throws: Errno.noSuchFileOrDirectory) { try FolderNames.all(in: folder.path.appending("none")) }
    }

    @Test func `what is written at an offset is read from there, up to the end`() throws {
        let folder = try TemporaryFolder()
        let file = try Descriptor.folder(folder.path).open("file", O_RDWR | O_CREAT)
        try file.write([1, 2, 3, 4], at: 0)
        try file.write([9], at: 1)
        #expect(try file.contents() == [1, 9, 3, 4])
        #expect(try file.contents(at: 2, upTo: 10) == [3, 4])
        #expect(try file.contents(at: 7, upTo: 10) == [])
        #expect(try file.holds([1, 9, 3, 4]))
        #expect(try !file.holds([1, 9, 3]))
        try file.truncate(to: 1)
        let status = try file.status()
        #expect(status.size == 1 && status.links == 1)
    }

    @Test func `an opened folder does not follow a link at the end of a name`() throws {
        let folder = try TemporaryFolder()
        try folder.write("text", to: "file")
        _ = unsafe symlink("file", folder.path.appending("link").string)
        #expect(throws: Errno.tooManySymbolicLinkLevels) {
            _ = try Descriptor.folder(folder.path).open("link", O_RDONLY).number
        }
    }

    @Test func `a replaced file has its old bytes or its new ones, and its mode`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path.appending("status.json")
        for text in ["one", "two"] {
            try ReplacedFile(path, mode: [.ownerReadWrite, .groupRead]).write(Array(text.utf8))
            #expect(try path.contents() == Array(text.utf8))
        }
        #expect(try FolderNames.all(in: folder.path) == [Array("status.json".utf8)])
        #expect(try Descriptor.open(path, O_RDONLY).status().mode & 0o777 == 0o640)
    }
}
