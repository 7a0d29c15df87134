internal import Articles
internal import Figures
internal import Journal
internal import Ledger
internal import Linux
internal import Settings
internal import Synchronization
internal import SystemPackage
internal import Systemd
internal import TestSupport
internal import Testing

@testable internal import Daemon

/// A daemon that reads its configuration again.
@Suite(.timeLimit(.minutes(20)))
struct ReloadTests {
    /// The configuration file of a daemon, and what it says of its reloads.
    private final class Configuration: Sendable {
        let request = Request()
        private let content = Mutex("")
        private let recorded = Mutex<[ReloadRecord]>([])
        private let options: [String: String]

        init(_ options: [String: String]) { self.options = options }

        var records: [ReloadRecord] { recorded.withLock { $0 } }

        func write(_ text: String) { content.withLock { $0 = text } }

        var reloading: Reloading {
            Reloading(request) {
                let bytes = Array(self.content.withLock { $0 }.utf8)
                return SettingsReading(
                    of: SettingsInput(
                        files: [SettingsInput.File(FileName("config.yaml"), .success(bytes))], commandLine: self.options
                    ))
            } record: { record in
                self.recorded.withLock { $0.append(record) }
            }
        }

        /// Asks for a reload and waits for what becomes of it.
        func reload(_ text: String) async throws -> ReloadRecord {
            // What the daemon starts with is recorded too, and must not be taken for the answer.
            try await eventually("the daemon has started") { !records.isEmpty }
            write(text)
            let asked = Clocks.monotonicMicroseconds
            request.make()
            var answer: ReloadRecord?
            try await eventually("the configuration is read") {
                answer = records.last { $0.began >= asked }
                return answer != nil
            }
            return try #require(answer)
        }
    }

    private static func start(
        in folder: borrowing TemporaryFolder
    ) throws -> (daemon: RunningDaemon, configuration: Configuration) {
        var daemon = try RunningDaemon(in: folder)
        let configuration = Configuration([
            "watch": daemon.settings.folder.string, "state": daemon.settings.state.string, "settle": "0.05",
            "rescan": "0.3",
        ])
        daemon.reloading = configuration.reloading
        return (daemon, configuration)
    }

    @Test func `rules and file names change between articles, and the service manager is told`() async throws {
        let folder = try TemporaryFolder()
        let (daemon, configuration) = try Self.start(in: folder)
        try await daemon.whileRunning {
            try folder.write(Sentences.unrelated(1), to: "drop/1.txt")
            try await eventually("the first is alerted") { daemon.alerts.count == 1 }
            #expect(try await configuration.reload("mute: ['*']\nignore: [skipped]\n").problems == [])
            try folder.makeFolder("drop/skipped")
            try folder.write(Sentences.unrelated(2), to: "drop/skipped/2.txt")
            try folder.write(Sentences.unrelated(3), to: "drop/3.txt")
            try await eventually("the third is read") { daemon.entries(.articleRead).count == 2 }
            #expect(try await configuration.reload("").problems == [])
            try await eventually("the second is alerted") { daemon.alerts.count == 2 }
        }
        #expect(daemon.alertedFiles == ["1.txt", "skipped/2.txt"])
        #expect(configuration.records.map(\.generation) == [1, 2, 3])
        let states = daemon.manager.notifications.compactMap { notification -> String? in
            switch notification {
            case .reloading: "reloading"
            case .ready: "ready"
            case .stopping: "stopping"
            default: nil
            }
        }
        #expect(states == ["ready", "reloading", "ready", "reloading", "ready", "stopping"])
    }

    @Test func `a wrong configuration is told with file and line, and the one before it stays in force`() async throws {
        let folder = try TemporaryFolder()
        let (daemon, configuration) = try Self.start(in: folder)
        try await daemon.whileRunning {
            #expect(try await configuration.reload("ignore: ['*.pdf']\n").problems == [])
            let record = try await configuration.reload("ignore: []\nsettle: 0.1\nrescn: 1\n")
            #expect(record.problems == ["config.yaml:3:1: rescn: is not known; did you mean 'rescan'?"])
            #expect(record.generation == 2)
            try folder.write(Sentences.unrelated(1), to: "drop/1.pdf")
            try folder.write(Sentences.unrelated(2), to: "drop/2.txt")
            try await eventually("the second is alerted") { daemon.alerts.count == 1 }
        }
        #expect(daemon.alertedFiles == ["2.txt"])
        let entries = daemon.entries(.reloadFailed)
        #expect(entries.count == 1)
        #expect(entries.first?["PRIORITY"] == "3")
        #expect(entries.first?["MESSAGE"]?.contains("config.yaml:3:1: rescn") == true)
    }

    @Test func `another folder takes a restart, and nothing else of that configuration is put in force`() async throws {
        let folder = try TemporaryFolder()
        var (daemon, configuration) = try Self.start(in: folder)
        configuration = Configuration(["state": daemon.settings.state.string])
        configuration.write("watch: '\(daemon.settings.folder)'\n")
        daemon.reloading = configuration.reloading
        let (running, file) = (daemon, configuration)
        try await running.whileRunning {
            let record = try await file.reload("watch: /elsewhere\nmute: ['*']\n")
            #expect(
                record.problems == ["config.yaml:1:8: watch: a running daemon can't change it; restart it for that"])
            try folder.write(Sentences.unrelated(1), to: "drop/1.txt")
            try await eventually("it is alerted") { running.alerts.count == 1 }
        }
    }

    @Test func `a hundred reloads in a backlog lose nothing and double nothing`() async throws {
        let folder = try TemporaryFolder()
        let (daemon, configuration) = try Self.start(in: folder)
        for number in 1...200 { try folder.write(Sentences.numbered(number), to: "drop/\(number).txt") }
        try await daemon.whileRunning {
            for number in 1...100 {
                configuration.write(number.isMultiple(of: 3) ? "settle: wrong" : "min-percent: \(number)")
                configuration.request.make()
                try await Task.sleep(for: .milliseconds(2))
            }
            #expect(try await configuration.reload("settle: 0.05").problems == [])
            try await eventually("all are read") { daemon.manager.status.hasPrefix("Articles: 200,") }
        }
        let ids = daemon.alerts.map { $0["FIGUREWATCH_ID"] }
        #expect(Set(ids).count == ids.count)
        #expect(try Ledger.read(daemon.settings.state).state.articles.count == 200)
    }

    @Test func `what became of a reload is read back as it was written`() throws {
        let folder = try TemporaryFolder()
        #expect(ReloadRecord(in: folder.path) == nil)
        for problems in [[], ["a:1:1: b"]] {
            let record = ReloadRecord(generation: 3, began: Clocks.monotonicMicroseconds, problems: problems)
            try record.write(to: folder.path)
            #expect(ReloadRecord(in: folder.path) == record)
        }
        try folder.write("{", to: "reload")
        #expect(ReloadRecord(in: folder.path) == nil)
    }
}
