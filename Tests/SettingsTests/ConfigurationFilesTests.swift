internal import SystemPackage
internal import TestSupport
internal import Testing

@testable internal import Settings

@Suite struct ConfigurationFilesTests {
    private static func contents(_ files: [SettingsInput.File]) -> [String] {
        files.map { file in
            switch file.content {
            case .success(let bytes): String(decoding: bytes, as: UTF8.self)
            case .failure(let problem): "\(problem)"
            }
        }
    }

    @Test
    func `drop-ins come after the main file, by name, and those of the later folder in the place of the earlier's`()
        throws
    {
        let folder = try TemporaryFolder()
        for name in ["usr", "etc"] { try folder.makeFolder(name) }
        for (name, text) in [
            ("main.yaml", "main"), ("usr/50-b.yaml", "usr b"), ("usr/10-a.yaml", "usr a"), ("etc/50-b.yaml", "etc b"),
            ("etc/60.yaml", "etc 60"), ("etc/70.yaml.dpkg-old", "old"), ("etc/.80.yaml", "hidden"),
            ("usr/90.yaml", "x"),
        ] {
            try folder.write(text, to: name)
        }
        try folder.makeSymbolicLink("etc/90.yaml", to: "/dev/null")
        let files = ConfigurationFiles(
            main: folder.path(of: "main.yaml"), dropIns: [folder.path(of: "usr"), folder.path(of: "etc")])
        #expect(Self.contents(files.read()) == ["main", "usr a", "etc b", "etc 60", ""])
    }

    @Test func `yml is as good as yaml, but a second main file is refused by its name`() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("d")
        for (name, text) in [("config.yml", "main"), ("d/10.yml", "ten"), ("d/20.yaml", "twenty"), ("d/30.yml~", "x")] {
            try folder.write(text, to: name)
        }
        let files = ConfigurationFiles(main: folder.path(of: "config.yaml"), dropIns: [folder.path(of: "d")])
        #expect(Self.contents(files.read()) == ["main", "ten", "twenty"])
        try folder.write("usual", to: "config.yaml")
        let both = Self.contents(files.read())
        #expect(both.first == "usual")
        #expect(both.dropFirst().first?.contains("config.yml: is not read beside '") == true, "\(both)")
    }

    @Test func `nothing need be there, but a file that was named must be`() throws {
        let folder = try TemporaryFolder()
        let none = folder.path(of: "none")
        #expect(ConfigurationFiles(main: none, dropIns: [none]).read().isEmpty)
        let named = Self.contents(ConfigurationFiles(only: none).read())
        #expect(named == ["\(none): cannot be read: No such file or directory"])
    }

    @Test func `what can't be read is a problem with the file's name`() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("folder.yaml")
        try folder.write("", to: "file")
        let files = ConfigurationFiles(main: folder.path(of: "folder.yaml"), dropIns: [folder.path(of: "file")])
        let read = Self.contents(files.read())
        #expect(read.count == 2)
        #expect(read.first?.hasSuffix("folder.yaml: cannot be read: Is a directory") == true, "\(read)")
        #expect(read.last?.hasSuffix("file: cannot be read: Not a directory") == true, "\(read)")
    }

    @Test func `a file without an end is read as far as it may be long`() {
        guard case .success(let bytes)? = ConfigurationFiles(only: "/dev/zero").read().first?.content else {
            Issue.record("/dev/zero is not read")
            return
        }
        #expect(bytes.count == YAMLDocument.maximumSize + 1)
    }
}
