import Articles
import Figures
import FoundationEssentials
import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import Report

struct FolderTests {
    private static func report(_ figures: [Said]) -> Report {
        var table = FigureTable()
        for (number, said) in figures.enumerated() { table.add(said.reading, to: FigureID(number: number + 1)) }
        return Report(of: table)
    }

    private static let first = [Said("1", 1, on: "2024-01-01"), Said("2", 2, on: "2024-01-01").with { $0.start = 500 }]

    @Test func `only what says something else is written again, and what is no longer there is removed`() throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path
        let path = folder.appending("site")
        let all = try ReportFolder(path).write(Self.report(Self.first))
        #expect(all.written > 10 && all.unchanged == 0 && all.removed == 0)
        let again = try ReportFolder(path).write(Self.report(Self.first))
        #expect(again == ReportFolder.Outcome(written: 0, unchanged: all.written, removed: 0))

        let more = try ReportFolder(path).write(Self.report(Self.first + [Said("3", 3, on: "2024-05-01")]))
        #expect(more.written > 0 && more.unchanged > 4, "\(more)")
        let fewer = try ReportFolder(path).write(Self.report(Self.first))
        #expect(fewer.removed >= 2, "its figure and its article: \(fewer)")
        #expect(!FileManager.default.fileExists(atPath: path.appending("figures/F3.html").string))
    }

    @Test func `everybody may read it, whatever the process's umask is`() throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path
        let path = folder.appending("site")
        _ = try ReportFolder(path).write(Self.report(Self.first))
        for (name, mode) in [("", 0o755), ("figures", 0o755), ("index.html", 0o644), ("figures/F1.html", 0o644)] {
            var status = stat()
            let file = name.isEmpty ? path : path.appending(name)
            #expect(unsafe stat(file.string, &status) == 0)
            #expect(Int(status.st_mode) & 0o777 == mode, "\(name)")
        }
        let left = try FileManager.default.subpathsOfDirectory(atPath: path.string).filter { $0.hasSuffix(".new") }
        #expect(left.isEmpty)
    }

    @Test func `a folder with other things in it is left alone, and a stranger's file in a report's is`() throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path
        try Data("mine".utf8).write(to: URL(filePath: folder.appending("thesis.txt").string))
        #expect(throws: ReportError.foreign(folder)) { try ReportFolder(folder) }
        let path = folder.appending("site")
        _ = try ReportFolder(path).write(Self.report(Self.first))
        let strangers = ["robots.txt", "figures/notes.html", "about.html"]
        for name in strangers { try Data("mine".utf8).write(to: URL(filePath: path.appending(name).string)) }
        let outcome = try ReportFolder(path).write(Self.report([]))
        #expect(outcome.removed > 0)
        for name in strangers { #expect(FileManager.default.fileExists(atPath: path.appending(name).string)) }
    }

    @Test func `a folder that can't be written is named`() throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path
        let path = folder.appending("file/site")
        try Data("mine".utf8).write(to: URL(filePath: folder.appending("file").string))
        #expect(throws: ReportError.unwritable(path, .notDirectory)) { try ReportFolder(path) }
    }
}
