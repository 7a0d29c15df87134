internal import Glibc
internal import Journal
internal import SystemPackage
internal import Systemd
internal import TestSupport
internal import Testing

@Suite struct AlertWriterTests {
    @Test func `an alert reaches its destination whole`() throws {
        let memory = MemoryDestination()
        let writer = AlertWriter(destination: memory)
        try writer.announce()
        try writer.send(SampleAlerts.new)
        try writer.send(SampleAlerts.changed)
        #expect(memory.entries == [JournalEntry(SampleAlerts.new), JournalEntry(SampleAlerts.changed)])
    }

    @Test func `without a journal that is said in one line, and each alert is one line`() throws {
        let (reading, writing) = try FileDescriptor.pipe()
        let writer = AlertWriter(destination: LineStream(descriptor: writing.rawValue), journalIsMissing: true)
        try writer.announce()
        try writer.send(SampleAlerts.new)
        try writer.send(SampleAlerts.hostile(id: "h", text: "one\nfigurewatch: forged\u{1B}[2J"))
        try writing.close()
        let output = try Self.readOnce(reading)
        try reading.close()
        #expect(
            String(decoding: output, as: UTF8.self) == #"""
                figurewatch: warning: Alerts do not reach the journal: /run/systemd/journal/socket is missing. They are written to standard error instead.
                new: people killed, 300
                one\nfigurewatch: forged\x1B[2J

                """#)
    }

    @Test func `an alert that can't be written is an error`() throws {
        let full = try FileDescriptor.open(FilePath("/dev/full"), .writeOnly)
        let writer = AlertWriter(destination: LineStream(descriptor: full.rawValue), journalIsMissing: true)
        let error = #expect(throws: LineStreamError.self) { try writer.send(SampleAlerts.new) }
        #expect(error?.errno == ENOSPC)
        #expect(
            error?.description
                == "An alert or message cannot be written to descriptor \(full.rawValue): No space left on device.")
        try full.close()
    }

    @Test(.enabled(if: !JournalSocket.isPresent(), "this machine has a journald"))
    func `an alert for a journal that is gone is an error`() {
        let error = #expect(throws: JournalError.self) {
            try AlertWriter(destination: StandardDestination.journal).send(SampleAlerts.new)
        }
        #expect(error?.code == .socketMissing)
    }

    @Test(arguments: [
        (true, true, StandardDestination.journal, StandardDestination.standardError),
        (true, false, .journal, .journal),
        (false, true, .standardError, .standardError),
        (false, false, .standardError, .standardError),
    ])
    func `alerts go to the journal, the log also to a terminal`(
        journal: Bool, terminal: Bool, alerts: StandardDestination, log: StandardDestination
    ) {
        #expect(StandardDestination.forAlerts(journalIsPresent: journal, underSystemd: false) == alerts)
        #expect(
            StandardDestination.forLog(journalIsPresent: journal, underSystemd: false, onTerminal: terminal) == log)
    }

    @Test func `a service's journal that is away is waited for`() {
        #expect(StandardDestination.forAlerts(journalIsPresent: false, underSystemd: true) == .journal)
        #expect(StandardDestination.forLog(journalIsPresent: false, underSystemd: true, onTerminal: false) == .journal)
    }

    @Test func `a pipe that is full and does not block is waited for`() throws {
        let folder = try TemporaryFolder()
        let (reading, writing) = try FileDescriptor.pipe()
        #expect(fcntl(writing.rawValue, F_SETFL, O_NONBLOCK) == 0)
        var filled = 0
        while let count = try? writing.writeAll([UInt8(ascii: ".")]) { filled += count }
        let alert = SampleAlerts.hostile(id: "h", text: String(repeating: "z", count: 2000))
        let expected = filled + 100 * 2001
        // A reader that comes late, so that the first write finds the pipe full. However late, the outcome is the same.
        let process = getpid()
        try Shell.run(
            "sleep 0.2 && head -c \(expected) /proc/\(process)/fd/\(reading.rawValue) > '\(folder.path)/partial' "
                + "&& mv '\(folder.path)/partial' '\(folder.path)/read' &")
        let writer = AlertWriter(destination: LineStream(descriptor: writing.rawValue))
        for _ in 0..<100 { try writer.send(alert) }
        try Shell.run("for i in $(seq 15000); do test -e '\(folder.path)/read' && exit 0; sleep 0.02; done; exit 1")
        try writing.close()
        try reading.close()
        let file = try FileDescriptor.open(FilePath("\(folder.path)/read"), .readOnly)
        #expect(try file.seek(offset: 0, from: .end) == Int64(expected))
        try file.close()
    }

    /// What one read gives: nothing at the end.
    private static func readOnce(_ descriptor: FileDescriptor) throws -> ArraySlice<UInt8> {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = try unsafe buffer.withUnsafeMutableBytes { try unsafe descriptor.read(into: $0) }
        return buffer.prefix(count)
    }
}
