internal import Testing

extension SystemTests {
    /// Who reads alerts back from the journal, and what.
    @Suite(.timeLimit(.minutes(20)))
    struct AlertReadingTests {
        @Test
        func
            `alerts are read by the unit, so that nobody's entry is taken for one, also when the journal has dropped them`()
            async throws
        {
            let transcript = try await Container.run("reading", within: .seconds(300))

            // Each of the daemon's, and none of those that a user forges with the same name and fields.
            let entries = try transcript.entries("as root")
            #expect(entries.map { $0["FIGUREWATCH_FILE"] } == (1...3).map { "\($0).txt" })
            #expect(entries.allSatisfy { $0["_SYSTEMD_UNIT"] == "figurewatch.service" })
            #expect(transcript.lines("by one match") == ["3"])
            #expect(transcript.lines("by name, as anybody may log") == ["4"])
            #expect(transcript.lines("as a member of systemd-journal").filter { $0.hasPrefix("  ! New: ") }.count == 3)
            #expect(
                transcript.lines("changed").contains { $0.contains("→ *28,000") || $0.contains("*more than 28,000") })

            let anybody = transcript.lines("as anybody")
            #expect(anybody.last == "Status=77")
            #expect(anybody.first?.contains("systemd-journal reporter") == true, "\(anybody)")

            #expect(transcript.lines("since later") == ["Status=0"])
            #expect(transcript.lines("followed").filter { $0.contains("\"5.txt\"") }.count == 1)
            #expect(transcript.lines("followed").filter { $0.contains("FIGUREWATCH_FILE") }.count == 1)

            let vacuumed = transcript.lines("when the journal has dropped them")
            #expect(vacuumed == ["Status=0"], "\(vacuumed)")
            let kept = transcript.lines("from the ledger")
            #expect(kept.first == "Dropped by the journal, and still in the ledger:", "\(kept)")
            #expect(kept.filter { $0.hasPrefix("  ! ") }.count == 6, "\(kept)")
        }
    }
}
