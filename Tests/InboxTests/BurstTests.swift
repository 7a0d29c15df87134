internal import Articles
internal import FoundationEssentials
internal import Glibc
@testable internal import Inbox
internal import SystemPackage
internal import TestSupport
internal import Testing

/// Many files at once.
@Suite(.serialized)
struct BurstTests {
    @Test func `each of 20,000 files is handed out once`() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("sub")
        var desk = try Desk(folder.path, Desk.calm)
        let count = 20_000
        for number in 0..<count {
            try folder.write("article \(number)", to: number % 3 == 0 ? "sub/\(number).txt" : "\(number).txt")
            if number % 1000 == 0 { desk.step() }
        }
        #expect(desk.run(until: .now + .seconds(600)) { $0.read.count >= count })
        desk.run(for: .milliseconds(300))
        #expect(desk.read.count == count)
        #expect(Set(desk.read.map(\.digest)).count == count)
    }

    @Test func `files whose events were lost are found by the scan that the loss asks for`() throws {
        let limit = try queueLimit()
        guard limit <= 50_000 else {
            try Test.cancel("fs.inotify.max_queued_events is \(limit) here: too many files to overflow it")
        }
        let folder = try TemporaryFolder()
        var settings = Desk.calm
        // The close of the file at the edge may be among what was lost.
        settings.abandonedWriter = .seconds(1)
        var desk = try Desk(folder.path, settings)
        // Each file makes three events: created, written, closed.
        let count = limit / 3 + 500
        for number in 0..<count { try folder.write("article \(number)", to: "\(number).txt") }
        #expect(desk.run(until: .now + .seconds(600)) { $0.read.count >= count })
        desk.run(for: .milliseconds(300))
        #expect(desk.read.count == count)
        #expect(desk.kinds == [.overflow])
    }

    @Test func `no file is read before its writer has closed it, whenever the scans come`() async throws {
        let folder = try TemporaryFolder()
        var desk = try Desk(folder.path, Desk.calm)
        let count = 1500
        let path = folder.path
        let writer = startOnOwnThread {
            for number in 0..<count {
                let temporary = number % 4 == 0
                let name = path.appending("\(number).txt")
                let file = try FileDescriptor.open(
                    temporary ? path.appending("\(number).part") : name, .writeOnly,
                    options: [.create, .exclusiveCreate], permissions: .ownerReadWrite)
                try file.closeAfter {
                    for part in ["figures ", "from ", "\(number) ", "end"] {
                        _ = try file.writeAll(Array(part.utf8))
                        if number % 10 == 0 { usleep(500) }
                    }
                }
                if temporary { #expect(unsafe rename(path.appending("\(number).part").string, name.string) == 0) }
            }
        }
        #expect(desk.run(until: .now + .seconds(600)) { $0.read.count >= count })
        try await writer.value
        desk.run(for: .milliseconds(300))
        #expect(Set(desk.texts) == Set((0..<count).map { "figures from \($0) end" }))
        #expect(desk.read.count == count)
    }

    private func queueLimit() throws -> Int {
        let text = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
        return try #require(Int(text.split(separator: "\n").first ?? ""), "the file holds '\(text)'")
    }
}
