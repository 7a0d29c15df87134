internal import SystemPackage
internal import Testing

extension SystemTests {
    /// The watched folder, which several people put articles into.
    @Suite(.timeLimit(.minutes(20)))
    struct DropFolderTests {
        @Test
        func `members of the drop group spoil nothing of each other's, and what a narrow umask makes is read`()
            async throws
        {
            let transcript = try await Container.run("sharing", within: .seconds(300))
            #expect(transcript.lines("folder") == ["3770 root figurewatch-drop"])
            let rival = transcript.properties("rival")
            for name in ["remove", "rename", "replace", "overwrite", "append", "append-to-open"] {
                #expect(rival[name]?.hasPrefix("failed") == true, "\(name): \(rival)")
            }
            #expect(rival["read"] == "done")
            let refused = try transcript.entries("refused").map { $0["FIGUREWATCH_FILE"] }
            #expect(refused == ["moved.txt"])
            let modes = transcript.properties("modes")
            #expect(modes["/var/spool/figurewatch/copied.txt"] == "640 figurewatch-drop", "\(modes)")
            #expect(modes["/var/spool/figurewatch/wire/written.txt"] == "640 figurewatch-drop", "\(modes)")
            #expect(modes["/var/spool/figurewatch/wire"] == "2750 figurewatch-drop", "\(modes)")
        }

        @Test func `another folder is one drop-in to copy`() async throws {
            let example = Container.here.removingLastComponent().removingLastComponent()
                .appending("Config/systemd/folder.conf")
            let transcript = try await Container.run(
                "another-folder", with: ["\(example):/example-folder"], within: .seconds(300))
            #expect(transcript.lines("folder") == ["3770 root figurewatch-drop"])
            #expect(try transcript.entries("files").map { $0["FIGUREWATCH_FILE"] } == ["1001.txt"])
            #expect(transcript.lines("writing") == ["ReadOnlyPaths=-/var/spool/figurewatch /srv/news"])
        }
    }
}
