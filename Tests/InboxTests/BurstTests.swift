internal import FoundationEssentials
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
        #expect(desk.run(until: .now + .seconds(120)) { $0.read.count >= count })
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
        #expect(desk.run(until: .now + .seconds(120)) { $0.read.count >= count })
        desk.run(for: .milliseconds(300))
        #expect(desk.read.count == count)
        #expect(desk.codes == ["overflow"])
    }

    private func queueLimit() throws -> Int {
        let file = try FileDescriptor.open("/proc/sys/fs/inotify/max_queued_events", .readOnly)
        return try file.closeAfter {
            var digits = [UInt8](repeating: 0, count: 32)
            let count = try unsafe digits.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
            return digits[..<count].reduce(0) { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $1 ? $0 * 10 + Int($1 - 48) : $0 }
        }
    }
}
