internal import FoundationEssentials
internal import Subprocess
internal import SystemPackage
internal import TestSupport
internal import Testing

@Suite struct ReportCommandTests {
    private static let story = FilePath(#filePath).removingLastComponent().removingLastComponent()
        .appending("SampleStory/articles")

    private static func text(_ path: FilePath) throws -> String {
        try String(contentsOfFile: path.string, encoding: .utf8)
    }

    @Test func `the sample story is a site, which is written again only where it says something else`() async throws {
        let folder = try TemporaryFolder()
        let (ledger, site) = (folder.path(of: "ledger").string, folder.path(of: "site"))
        _ = try await figurewatch(["replay", Self.story.string, "--state", ledger])
        let first = try await figurewatch(["report", site.string, "--state", ledger])
        #expect(first.status == .exited(0), "\(first.error)")
        let figure = try Self.text(site.appending("figures/F1.html"))
        #expect(figure.contains("More than 13,000 containers") && figure.contains("figurewatch figures rename F1"))
        #expect(try Self.text(site.appending("index.html")).contains("The week to"))

        let second = try await figurewatch(["report", site.string, "--state", ledger])
        #expect(second.lines.first?.contains(": 0 files written, ") == true, "\(second.lines)")
        let fewer = try await figurewatch(["report", site.string, "--state", ledger, "--figures", "3"])
        #expect(fewer.status == .exited(0) && fewer.lines.first?.contains(" 0 removed") == false, "\(fewer.lines)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: site.appending("figures").string).count == 3)
    }

    @Test func `a folder with other things in it is left alone, and a ledger that is missing is named`() async throws {
        let folder = try TemporaryFolder()
        let ledger = folder.path(of: "ledger").string
        _ = try await figurewatch(["replay", Self.story.string, "--state", ledger])
        try folder.makeFolder("home")
        try folder.write("mine", to: "home/thesis.txt")
        let foreign = try await figurewatch(["report", folder.path(of: "home").string, "--state", ledger])
        #expect(foreign.status == .exited(73) && foreign.error.contains("holds other things"), "\(foreign.error)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "home").string) == ["thesis.txt"])
        let absent = try await figurewatch([
            "report", folder.path(of: "site").string, "--state", folder.path(of: "no").string,
        ])
        #expect(absent.status == .exited(66), "\(absent.error)")
    }
}
