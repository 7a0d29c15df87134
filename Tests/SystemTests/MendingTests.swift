internal import Testing

extension SystemTests {
    /// What persons say of the running table while the unit runs.
    @Suite(.timeLimit(.minutes(20)))
    struct MendingTests {
        @Test func `the table is mended while the unit runs, by root and its group, and when it is stopped`()
            async throws
        {
            let transcript = try await Container.run("mending", within: .seconds(400))
            func run(_ name: String) -> [String] { transcript.lines(name) }
            #expect(run("as anybody").last == "Status=77", "\(run("as anybody"))")
            #expect(run("as a member of the group") == ["F2 is a part of F1 now.", "Status=0"])
            #expect(run("twice").last == "Status=64", "\(run("twice"))")
            #expect(run("twice").first?.contains("merged into F1") == true, "\(run("twice"))")
            #expect(run("split") == ["F4", "Status=0"])
            #expect(run("rename") == ["F3: trucks of Norway", "Status=0"])
            #expect(run("mute").last == "Status=0" && run("follow").last == "Status=0")
            #expect(run("ids in the messages") == ["F1]", "F2]", "F3]", "F5]"])
            #expect(transcript.properties("properties") == ["ActiveState": "active", "NRestarts": "0"])
            let table = run("the table")
            #expect(table.last == "Status=0")
            #expect(Set(table.dropFirst().dropLast().map { $0.prefix(3) }) == ["F1,", "F3,", "F4,", "F5,"], "\(table)")
            #expect(table.contains { $0.hasPrefix("F3,trucks of Norway,") }, "\(table)")
            #expect(run("when it is stopped").last == "Status=0", "\(run("when it is stopped"))")
            #expect(run("the table afterwards").contains { $0.hasPrefix("F3,Norway's trucks,") })
        }
    }
}
