internal import Articles
internal import Figures
internal import Formats
internal import FoundationEssentials
internal import Inbox
internal import Intake
internal import Journal
internal import Ledger
internal import Linux
internal import Settings
internal import SystemPackage
internal import TestSupport
internal import Testing

@testable internal import Daemon

/// What is asked of a running daemon over its socket.
@Suite(.timeLimit(.minutes(20)))
struct RequestTests {
    private static func start(in folder: borrowing TemporaryFolder) throws -> RunningDaemon {
        var daemon = try RunningDaemon(in: folder)
        daemon.reporting = Reporting(folder: folder.path(of: "run"))
        return daemon
    }

    private static func ask(_ request: DaemonRequest, _ daemon: RunningDaemon) throws -> DaemonAnswer {
        try DaemonClient.ask(request, in: try #require(daemon.reporting.folder), within: .seconds(200))
    }

    private static func queue(_ daemon: RunningDaemon) throws -> FileQueue {
        guard case .queue(let queue) = try ask(.queue, daemon) else { throw NoQueue() }
        return queue
    }

    private struct NoQueue: Error {}

    /// A ledger in which a content is set aside, since the daemon crashed on it.
    private static func setAside(_ text: String, as name: String, in state: FilePath) throws {
        var ledger = try Ledger(opening: state)
        let digest = ContentDigest(of: Array(text.utf8))
        try ledger.stage(
            .refusal(Ledger::Refusal(file: FileName(name), digest: digest, cause: .crashed, sentence: "It crashed.")))
        try ledger.commit()
        ledger.close()
    }

    @Test func `a file that was set aside is read when somebody asks for it, and stays read after a restart`()
        async throws
    {
        let folder = try TemporaryFolder()
        var daemon = try Self.start(in: folder)
        try Self.setAside(Sentences.troops, as: "troops.txt", in: daemon.settings.state)
        try folder.write(Sentences.troops, to: "drop/troops.txt")
        try folder.write(Sentences.unrelated(1), to: "drop/1.txt")
        let first = daemon
        try await first.whileRunning {
            try await eventually("the other one is alerted") { first.alerts.count == 1 }
            let queue = try Self.queue(first)
            #expect(queue.items.map(\.file) == [FileName("troops.txt")])
            #expect(queue.items.map(\.state) == [.setAside])
            #expect(queue.items.first?.since != nil)
            // By the path, as a shell completes it.
            let path = FileName(first.settings.folder.appending("troops.txt"))
            #expect(try Self.ask(.retry(path), first) == .done("'troops.txt': to be read again."))
            try await eventually("it is alerted") { first.alerts.count == 2 }
            #expect(try Self.queue(first).items.isEmpty)
            guard case .refused(let reason) = try Self.ask(.retry(FileName("troops.txt")), first) else {
                Issue.record("what is read is read again")
                return
            }
            #expect(reason.contains("'troops.txt' is not refused"))
        }
        daemon = try Self.start(in: folder)
        let second = daemon
        try await second.whileRunning {
            try await eventually("it is ready") { second.manager.isReady }
            #expect(try Self.queue(second).refused == 0)
        }
    }

    @Test func `a refused file is read again, and told again where it is refused again`() async throws {
        let folder = try TemporaryFolder()
        let daemon = try Self.start(in: folder)
        try folder.write("<!DOCTYPE html><html><body><p>13,000 containers</p></body></html>", to: "drop/page.html")
        try await daemon.whileRunning {
            try await eventually("it is refused") { daemon.refusals.count == 1 }
            let queue = try Self.queue(daemon)
            #expect(queue.items.map(\.state) == [.refused])
            #expect(queue.items.first?.reason?.isEmpty == false)
            guard case .done = try Self.ask(.retry(FileName("page.html")), daemon) else {
                Issue.record("it is not read again")
                return
            }
            try await eventually("it is refused again") { daemon.refusals.count == 2 }
            #expect(try Self.queue(daemon).refused == 1)
        }
    }

    private static func mend(_ mending: Mending, _ daemon: RunningDaemon) throws -> DaemonAnswer {
        let made = PublicationDate(Date(timeIntervalSince1970: 1_700_000_000), precision: .second)
        return try ask(.mend(MendingRecord(mending, made: made)), daemon)
    }

    @Test func `a person mends the table while the daemon runs, and what can't be done says why`() async throws {
        let folder = try TemporaryFolder()
        let daemon = try Self.start(in: folder)
        try folder.write(Sentences.unrelated(1), to: "drop/1.txt")
        let (one, two) = (FigureID(number: 1), FigureID(number: 2))
        try await daemon.whileRunning {
            try await eventually("the first is alerted") { daemon.alerts.count == 1 }
            try folder.write(Sentences.unrelated(2), to: "drop/2.txt")
            try await eventually("the second is alerted") { daemon.alerts.count == 2 }
            #expect(try Self.mend(.merge(two, into: one), daemon) == .done("F2 is a part of F1 now."))
            guard case .refused(let reason) = try Self.mend(.merge(two, into: one), daemon) else {
                Issue.record("what was merged is merged again")
                return
            }
            #expect(reason.contains("merged into F1"), "\(reason)")
            // The daemon says which id a new row gets.
            let part = Mending.Part.articles([FileName("2.txt")])
            #expect(try Self.mend(.split(one, part, to: one), daemon) == .done("F3"))
            #expect(try Self.mend(.rename(one, "lamps"), daemon) == .done("F1: lamps"))
            guard case .done = try Self.mend(.attend(one, .mute), daemon) else {
                Issue.record("it is not muted")
                return
            }
            // What it says is durable by then, and the daemon reads on.
            let table = try Ledger.read(daemon.settings.state).state.table
            #expect(table.name(of: one) == "lamps" && table.attention(to: one) == .mute)
            #expect(table.figure(FigureID(number: 3))?.readings.count == 1)
            try folder.write(Sentences.troops, to: "drop/troops.txt")
            try await eventually("it goes on") { daemon.alerts.count == 3 }
        }
        #expect(try Ledger.read(daemon.settings.state).state.mendings.count == 4)
    }

    @Test func `files that wait are listed with what they wait for`() async throws {
        let folder = try TemporaryFolder()
        var daemon = try Self.start(in: folder)
        daemon.settings.inbox.settle = .seconds(3600)
        daemon.settings.inbox.abandonedWriter = .seconds(7200)
        let running = daemon
        // Nobody was seen to write the first one.
        try folder.write(Sentences.troops, to: "drop/settling.txt")
        try await running.whileRunning {
            try await eventually("it is ready") { running.manager.isReady }
            let writer = try folder.openForAppending("drop/written.txt")
            try writer.writeAll(Sentences.troops.utf8)
            try await eventually("both are seen") { try Self.queue(running).items.count == 2 }
            let queue = try Self.queue(running)
            #expect(queue.waiting == 2)
            #expect(
                queue.items.map { "\($0.file) \($0.state.rawValue)" } == [
                    "settling.txt settling", "written.txt writing",
                ])
            #expect(queue.items[0].reason == "until it has stood still for 60 minutes ('settle')")
            #expect(queue.items[1].reason?.contains("'abandoned-after'") == true)
            try writer.close()
            try await eventually("the closed one is read") { running.alerts.count == 1 }
            #expect(try Self.queue(running).waiting == 1)
        }
    }

    @Test func `a missing folder is told`() async throws {
        let folder = try TemporaryFolder()
        var daemon = try Self.start(in: folder)
        daemon.settings.folder = folder.path(of: "nowhere")
        let running = daemon
        try await running.whileRunning {
            try await eventually("it is ready") { running.manager.isReady }
            #expect(try Self.queue(running).obstacle?.contains("the folder is missing") == true)
        }
    }

    @Test(arguments: [
        ("", "not understood"), ("\n", "no request"), ("{}\n", "no request"),
        ("{\"request\":\"shutdown\"}\n", "no request"),
        ("{\"request\":\"retry\"}\n", "no request"), (String(repeating: "[", count: 20_000) + "\n", "no request"),
        (String(repeating: "x", count: 40_000) + "\n", "not understood"),
    ])
    func `what is no request is answered so, and the daemon goes on`(line: String, answer: String) async throws {
        let folder = try TemporaryFolder()
        let daemon = try Self.start(in: folder)
        try await daemon.whileRunning {
            try await eventually("it is ready") { daemon.manager.isReady }
            let path = try #require(daemon.reporting.folder).appending("requests")
            let caller = try LineSocket(connectingTo: path)
            if !line.isEmpty { try caller.write(line: Array(line.utf8.dropLast())) }
            let heard = String(decoding: try caller.readLine(upTo: 1 << 20, within: .seconds(60)), as: UTF8.self)
            #expect(heard.contains("\"answer\":\"refused\"") && heard.contains(answer), "\(heard)")
            #expect(try Self.queue(daemon).items.isEmpty)
        }
    }

    @Test func `callers who say nothing or hang up hold up nobody, and too many are told so`() async throws {
        let folder = try TemporaryFolder()
        let daemon = try Self.start(in: folder)
        try await daemon.whileRunning {
            try await eventually("it is ready") { daemon.manager.isReady }
            let path = try #require(daemon.reporting.folder).appending("requests")
            for _ in 0..<20 { _ = try LineSocket(connectingTo: path) }
            var silent: [LineSocket] = []
            for _ in 0..<30 { silent.append(try LineSocket(connectingTo: path)) }
            let answers = try silent.map {
                String(decoding: try $0.readLine(upTo: 1 << 20, within: .seconds(60)), as: UTF8.self)
            }
            #expect(answers.contains { $0.contains("too many requests at once") }, "\(answers)")
            #expect(answers.contains { $0.contains("not understood") }, "\(answers)")
            try await eventually("it answers when they are gone") { (try? Self.queue(daemon)) != nil }
        }
    }

    @Test func `the socket is for the daemon's user and group, takes the place of one that a crash left, and goes`()
        async throws
    {
        let folder = try TemporaryFolder()
        let daemon = try Self.start(in: folder)
        try folder.makeFolder("run")
        let path = folder.path(of: "run/requests")
        _ = try LineListener(at: path, mode: .ownerReadWrite)
        #expect(throws: DaemonClient.Failure.notRunning) { try Self.ask(.queue, daemon) }
        try await daemon.whileRunning {
            try await eventually("it is ready") { daemon.manager.isReady }
            let status = try Descriptor.folder(folder.path(of: "run")).open("requests", 0o10_000_000).status()
            #expect(status.mode & 0o7777 == 0o660)
            #expect(try Self.queue(daemon).items.isEmpty)
        }
        #expect(throws: DaemonClient.Failure.notRunning) { try Self.ask(.queue, daemon) }
        #expect(throws: Errno.noSuchFileOrDirectory) { try LineSocket(connectingTo: path) }
    }

    @Test func `a file of somebody's in the socket's place stays, and the daemon works without a socket`() async throws
    {
        let folder = try TemporaryFolder()
        let daemon = try Self.start(in: folder)
        try folder.makeFolder("run")
        try folder.write("mine", to: "run/requests")
        try folder.write(Sentences.troops, to: "drop/troops.txt")
        try await daemon.whileRunning {
            try await eventually("it is alerted") { daemon.alerts.count == 1 }
        }
        #expect(try folder.path(of: "run/requests").contents() == Array("mine".utf8))
        #expect(
            daemon.journal.entries.contains {
                $0["MESSAGE"]?.contains("'figurewatch retry' cannot ask this daemon") == true
            })
    }

    @Test func `a queue of any length is a line that the client takes`() throws {
        let items = (0..<100_000).map { number in
            FileQueue.Item(
                FileName(bytes: Array(repeating: 0xFF, count: 1 + number % 200)), number < 3 ? .reading : .ready,
                reason: "\u{1}")
        }
        let queue = FileQueue(folder: FileName("drop"), items)
        #expect(queue.waiting == 100_000)
        #expect(queue.items.count + queue.left == 100_000)
        #expect(queue.items.count > 100 && queue.left > 0)
        #expect(queue.items.prefix(3).allSatisfy { $0.state == .reading })
    }
}
