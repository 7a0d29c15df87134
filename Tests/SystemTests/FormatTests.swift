internal import Testing

extension SystemTests {
    @Test func `each format is read under the unit's sandbox, by its article, and a damaged file is refused`()
        async throws
    {
        let transcript = try await Container.run("formats")
        let alerts = try transcript.entries("alerts")
        let values = Dictionary(
            alerts.map { ($0["FIGUREWATCH_VALUE"] ?? "", $0["FIGUREWATCH_FILE"] ?? "") }, uniquingKeysWith: { $1 })
        #expect(values["1301"]?.hasPrefix("mail.eml") == true, "\(values)")
        #expect(values["1402"]?.hasPrefix("feed.xml") == true, "\(values)")
        #expect(values["1503"] == "report.pdf", "\(values)")
        #expect(values["1604"]?.hasPrefix("stories.zip") == true, "\(values)")
        #expect(values["1705"] == "central.txt.gz", "\(values)")
        let refused = try transcript.entries("refused")
        #expect(refused.map { $0["FIGUREWATCH_FILE"] } == ["damaged.zip"])
        #expect(transcript.properties("properties") == ["ActiveState": "active", "NRestarts": "0"])
        let memory = try #require(transcript.properties("memory")["Kilobytes"].flatMap { Int($0) })
        #expect(memory < 256 << 10, "in KiB")
    }
}
