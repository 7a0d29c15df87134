internal import FoundationEssentials
internal import Journal
internal import Settings
internal import SystemPackage
internal import TestSupport
internal import Testing

@testable internal import Daemon

/// A daemon that keeps its report.
@Suite(.timeLimit(.minutes(20)))
struct KeptReportTests {
    private static func page(_ name: String, in site: FilePath) -> String {
        (try? String(contentsOfFile: site.appending(name).string, encoding: .utf8)) ?? ""
    }

    @Test func `an article's figures are in the report soon after it was read`() async throws {
        let folder = try TemporaryFolder()
        var daemon = try RunningDaemon(in: folder)
        let site = folder.path(of: "site")
        daemon.settings.report = site
        try folder.write(Sentences.containers("13,000"), to: "drop/2024-08-27.txt")
        try await daemon.whileRunning {
            try await eventually("the first article is in the report") {
                Self.page("figures/F1.html", in: site).contains("more than 13,000 containers")
            }
            try folder.write(Sentences.troops, to: "drop/2024-10-18.txt")
            try await eventually("the second article is in the report") {
                Self.page("index.html", in: site).contains("1,500 soldiers")
            }
        }
        #expect(daemon.journal.entries.allSatisfy { $0["MESSAGE"]?.contains("report is not written") != true })
    }

    @Test func `a folder that can't be written is told once, and costs nothing else`() async throws {
        let folder = try TemporaryFolder()
        var daemon = try RunningDaemon(in: folder)
        try folder.write("mine", to: "thesis.txt")
        daemon.settings.report = folder.path
        daemon.reporting = Reporting(folder: folder.path(of: "run"), version: "test")
        try folder.write(Sentences.troops, to: "drop/2024-10-18.txt")
        func warnings() -> Int {
            daemon.journal.entries.count { $0["MESSAGE"]?.hasPrefix("The report is not written") == true }
        }
        try await daemon.whileRunning {
            try await eventually("it is told") { warnings() > 0 }
            try await eventually("the article is read all the same") { daemon.alertedFiles == ["2024-10-18.txt"] }
            try await eventually("the status says so") {
                let status = try? folder.path(of: "run/status.json").text
                return status?.contains("\"report\"") == true
            }
        }
        #expect(warnings() == 1)
    }
}

extension FilePath {
    fileprivate var text: String { get throws { try String(contentsOfFile: string, encoding: .utf8) } }
}
