internal import SystemPackage
internal import Testing

extension SystemTests {
    /// The running table as pages that the service keeps.
    @Suite(.timeLimit(.minutes(20)))
    struct KeptReportTests {
        @Test func `one drop-in has the service keep its report in a folder that a web server can serve`() async throws
        {
            let example = Container.here.removingLastComponent().removingLastComponent()
                .appending("Config/systemd/report.conf")
            let transcript = try await Container.run(
                "report", with: ["\(example):/example-report"], within: .seconds(400))
            #expect(transcript.lines("without the drop-in") == [])
            let site = "/srv/www/figures"
            #expect(
                transcript.lines("modes") == [
                    "\(site)=755 figurewatch figurewatch", "\(site)/index.html=644 figurewatch figurewatch",
                    "\(site)/figures=755 figurewatch figurewatch",
                    "\(site)/figures/F1.html=644 figurewatch figurewatch",
                ])
            #expect(transcript.lines("as anybody").contains { $0.contains("1001 flooded houses") })
            #expect(transcript.lines("left behind") == [])
            let kept = transcript.lines("as it was")
            #expect(kept.contains("\(site)/report.css"), "only what says something else is written again: \(kept)")
            #expect(transcript.lines("status").first?.contains("cannot be written") == false)
        }
    }
}
