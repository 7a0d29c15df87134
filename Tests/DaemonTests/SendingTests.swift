internal import Articles
internal import Delivery
internal import Figures
internal import Journal
internal import Ledger
internal import Settings
internal import SystemPackage
internal import TestSupport
internal import Testing

@testable internal import Daemon

/// What becomes of alerts when the journal is in trouble, and after a crash.
@Suite(.timeLimit(.minutes(30)))
struct SendingTests {
    @Test func `a journal that hangs holds up neither the reading nor the watchdog, and nothing is lost by it`()
        async throws
    {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(
            in: folder, journal: MemoryJournal(isArchived: true), watchdog: .milliseconds(200))
        for number in 1...20 { try folder.write(Sentences.unrelated(number), to: "drop/\(number).txt") }
        daemon.journal.hang(.alerts)
        try await daemon.whileRunning {
            try await eventually("all are read") { daemon.manager.status.hasPrefix("Articles: 20,") }
            let pings = daemon.manager.pings
            try await eventually("it goes on pinging") { daemon.manager.pings > pings + 3 }
            try await eventually("all wait") { daemon.manager.status.contains("alerts waiting: 20,") }
            daemon.journal.hang(.none)
            try await eventually("all arrive") { daemon.manager.status.contains("alerts sent: 20, alerts waiting: 0,") }
        }
        let files = Set(daemon.alertedFiles)
        #expect(daemon.alertedFiles.count == files.count)
        #expect(files.count == 20)
    }

    @Test func `trouble is told once, and its end once; alerts keep their order`() async throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        daemon.journal.refuseAlerts(true)
        try await daemon.whileRunning {
            for number in 1...3 {
                try folder.write(Sentences.unrelated(number), to: "drop/\(number).txt")
                try await eventually("it waits") { daemon.manager.status.contains("alerts waiting: \(number),") }
            }
            try await eventually("the trouble is told") { daemon.entries(.journalMissing).count == 1 }
            daemon.journal.refuseAlerts(false)
            try await eventually("all arrive") { daemon.manager.status.contains("alerts waiting: 0,") }
            try await eventually("the end is told") { daemon.entries(.journalRecovered).count == 1 }
        }
        #expect(daemon.alertedFiles == ["1.txt", "2.txt", "3.txt"])
        #expect(daemon.entries(.journalMissing).count == 1)
    }

    @Test func `alerts that journald took and lost are sent again`() async throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder, journal: MemoryJournal(isArchived: true))
        for number in 1...5 { try folder.write(Sentences.unrelated(number), to: "drop/\(number).txt") }
        daemon.journal.lose(3)
        try await daemon.whileRunning {
            try await eventually("all arrive") { daemon.manager.status.contains("alerts sent: 5, alerts waiting: 0,") }
        }
        #expect(daemon.alertedFiles.sorted() == (1...5).map { "\($0).txt" })
        #expect(daemon.alerts.allSatisfy { $0["FIGUREWATCH_REPLAY"] == nil })
    }

    @Test func `after a crash only what the journal does not have is sent`() async throws {
        let folder = try TemporaryFolder()
        let due = try await Self.crash(in: folder, articles: 5)
        let journal = MemoryJournal(isArchived: true)
        // The first is readable, the second still in journald's queue, the third got lost or was never sent.
        try journal.write(JournalEntry(due[0]))
        journal.queue([JournalEntry(due[1])])
        let second = try RunningDaemon(in: folder, journal: journal)
        try await second.whileRunning {
            try await eventually("all arrive") { second.manager.status.contains("alerts waiting: 0,") }
        }
        let ids = second.alerts.map { $0["FIGUREWATCH_ID"] ?? "none" }
        #expect(ids == due.map(\.id))
        #expect(second.alerts.allSatisfy { $0["FIGUREWATCH_REPLAY"] == nil })
        #expect(try Ledger.read(second.settings.state).state.due.isEmpty)
    }

    @Test(arguments: [true, false])
    func `after a crash a list is in the journal once, as one entry with each figure`(hasArrived: Bool) async throws {
        let folder = try TemporaryFolder()
        let first = try RunningDaemon(in: folder)
        first.journal.refuseAlerts(true)
        try folder.write(Sentences.list, to: "drop/list.txt")
        try await first.whileRunning {
            try await eventually("it waits") { first.manager.status.contains("alerts waiting: 1,") }
        }
        let due = Array(try Ledger.read(first.settings.state).state.due)
        let journal = MemoryJournal(isArchived: true)
        // A journal that has no entry at all can't be asked.
        try journal.write(JournalEntry(.journalRecovered))
        if hasArrived { journal.queue(due.map { JournalEntry($0) }) }
        let second = try RunningDaemon(in: folder, journal: journal)
        try await second.whileRunning {
            try await eventually("it arrives") { second.manager.status.contains("alerts waiting: 0,") }
        }
        let entry = try #require(second.alerts.first)
        #expect(second.alerts.count == 1 && entry["FIGUREWATCH_GROUP"] == due.first?.id)
        #expect(entry.fields.count { $0.name == "FIGUREWATCH_FIGURE" } == 3, "\(entry.line)")
    }

    @Test(arguments: [true, false])
    func `after a crash alerts are sent again and say so where the journal may not be read`(isArchived: Bool)
        async throws
    {
        let folder = try TemporaryFolder()
        let due = try await Self.crash(in: folder, articles: 2)
        let journal = MemoryJournal(isArchived: isArchived)
        journal.isReadable(false)
        let second = try RunningDaemon(in: folder, journal: journal)
        try folder.write(Sentences.unrelated(7), to: "drop/later.txt")
        try await second.whileRunning {
            try await eventually("all arrive") {
                second.manager.status.contains("alerts sent: 3, alerts waiting: 0,")
            }
        }
        #expect(second.alerts.prefix(2).map { $0["FIGUREWATCH_ID"] } == due.map(\.id))
        #expect(second.alerts.map { $0["FIGUREWATCH_REPLAY"] } == ["1", "1", nil])
    }

    @Test(arguments: [true, false])
    func `a refusal that a crash left in the ledger is reported, unless the journal has it`(isReported: Bool)
        async throws
    {
        let folder = try TemporaryFolder()
        let journal = MemoryJournal(isArchived: true)
        let daemon = try RunningDaemon(in: folder, journal: journal)
        let refusal = Ledger::Refusal(
            file: FileName("photo.png"), digest: ContentDigest(of: [1]), code: "not-text", sentence: "It is an image.")
        var ledger = try Ledger(opening: daemon.settings.state)
        try ledger.stage(.refusal(refusal))
        try ledger.commit()
        ledger.close()
        // A journal that has no entry at all can't be asked.
        try journal.write(JournalEntry(.journalRecovered))
        // What the crash left in journald's queue.
        if isReported { journal.queue([JournalEntry(.articleRefused(refusal))]) }
        try await daemon.whileRunning {
            try await eventually("it is in the journal") { !daemon.refusals.isEmpty }
            try folder.write(Sentences.troops, to: "drop/later.txt")
            try await eventually("a later alert arrives") { daemon.manager.status.contains("alerts sent: 1,") }
        }
        #expect(daemon.refusals.map { $0["FIGUREWATCH_FILE"] } == ["photo.png"])
    }

    @Test func `messages wait for a journal that is away and go to it in order`() async throws {
        let memory = MemoryJournal()
        memory.hang(.all)
        let log = try PatientDestination(memory)
        let count = PatientDestination.capacity + 500
        for number in 1...count { log.write(JournalEntry(.journalMissing(reason: "\(number)"))) }
        memory.hang(.none)
        log.end(within: .seconds(300))
        let numbers = memory.entries.compactMap { $0["FIGUREWATCH_REASON"].flatMap { Int($0) } }
        let dropped = memory.entries.compactMap { $0["FIGUREWATCH_COUNT"].flatMap { Int($0) } }
        #expect(numbers == numbers.sorted())
        #expect(numbers.count >= PatientDestination.capacity)
        #expect(numbers.count + dropped.reduce(0, +) == count)
        #expect(dropped.count <= 2)
    }

    /// A ledger with alerts that are due, as a daemon leaves it that ends before it has marked them.
    private static func crash(in folder: borrowing TemporaryFolder, articles: Int) async throws -> [Alert] {
        let first = try RunningDaemon(in: folder)
        first.journal.refuseAlerts(true)
        for number in 1...articles { try folder.write(Sentences.unrelated(number), to: "drop/\(number).txt") }
        try await first.whileRunning {
            try await eventually("all wait") { first.manager.status.contains("alerts waiting: \(articles),") }
        }
        return Array(try Ledger.read(first.settings.state).state.due)
    }
}
