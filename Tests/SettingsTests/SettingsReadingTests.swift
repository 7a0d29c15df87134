internal import Articles
internal import Figures
internal import Inbox
@testable internal import Settings
internal import SystemPackage
internal import TestSupport
internal import Testing

@Suite struct SettingsReadingTests {
    private static func read(
        _ files: String..., environment: [String: String] = [:], commandLine: [String: String] = [:]
    ) -> SettingsReading {
        let files = files.enumerated().map { index, text in
            SettingsInput.File(FileName("\(index + 1).yaml"), .success(Array(text.utf8)))
        }
        return SettingsReading(of: SettingsInput(files: files, environment: environment, commandLine: commandLine))
    }

    private static func problems(_ reading: SettingsReading) -> [String] { reading.problems.map(\.description) }

    @Test func `nothing said anywhere gives the defaults`() {
        #expect(Self.read().settings == Settings())
        #expect(Self.read("", "# nothing\n").settings == Settings())
        #expect(Self.read().values.allSatisfy { $0.origin == .standard })
    }

    @Test func `a mark of the byte order is no part of a file`() throws {
        let settings = try #require(Self.read("\u{FEFF}settle: 5\nrescan: 7\n").settings)
        #expect(settings.inbox.settle == .seconds(5) && settings.inbox.rescan == .seconds(7))
    }

    @Test(arguments: [
        "settle: 010", "settle: 00", "archive-after: 007", "mute: [{match: x, until: 2025-02-30}]",
        "mute: [{match: x, until: 2025-01-01T00:00:00Z}]", "mute: [{match: x, until: 2025-1-1}]",
    ])
    func `a number with a zero before it and a day that does not exist are refused`(line: String) {
        #expect(Self.read(line).settings == nil, "\(line)")
        #expect(Self.read("settle: 0.5\nrescan: 10").settings != nil)
    }

    @Test func `what would have it read its own files is refused`() {
        func complaints(_ text: String, runtime: FilePath? = nil) -> [String] {
            Self.problems(Self.read(text).refusingOwnFiles(runtime: runtime))
        }
        #expect(complaints("watch: /x\nstate: /x/state").first?.hasPrefix("1.yaml:2") == true)
        #expect(complaints("watch: /x\nstate: /x").count == 1)
        #expect(complaints("watch: /x\nstate: /y/../x/state").count == 1)
        #expect(complaints("watch: /x\nmetrics-file: /x/fw.prom").count == 1)
        #expect(complaints("watch: /x\nreport: /x/pages").count == 1)
        #expect(complaints("watch: /x", runtime: "/x/run").count == 1)
        #expect(complaints("watch: /x/news\nstate: /x\nmetrics-file: /x/fw.prom", runtime: "/x/run") == [])
        #expect(complaints("watch: /x\nstate: /x/.state") == [])
        #expect(complaints("watch: /x\nstate: /x/state\nignore: [state]") == [])
        #expect(complaints("watch: /x\nstate: /xy") == [])
    }

    @Test func `a file's keys become settings`() throws {
        let reading = Self.read(Samples.whole)
        let settings = try #require(reading.settings, "\(Self.problems(reading))")
        #expect(settings.folder == "/srv/news")
        #expect(settings.state == "/var/lib/figurewatch")
        #expect(settings.inbox.settle == .milliseconds(500))
        #expect(!settings.inbox.usesEvents)
        #expect(
            settings.inbox.names
                == NameFilter(ignored: [NameGlob("*.pdf"), NameGlob("drafts")]))
        #expect(settings.rules.tolerance.approximate == 0.05)
        #expect(settings.rules.tolerance.vague == 3)
        #expect(settings.rules.tolerance.atLeast == 0.1)
        #expect(settings.rules.threshold == Threshold(share: 0.025))
        #expect(settings.archiveAfter == nil)
        #expect(settings.silenceAfter == .seconds(36 * 3600))
        #expect(settings.metricsFile == "/run/figurewatch/metrics.prom")
        #expect(settings.report == "/srv/www/figures")
        #expect(settings.logsDebug)

        let rules = settings.rules.figures
        #expect(
            rules.map(\.pattern.text) == ["North Korea* troops", "share price", "barrels", "weather", "F12"])
        #expect(rules.map(\.isFollowed) == [true, false, true, false, false])
        #expect(rules.map(\.priority) == [.notice, nil, nil, nil, nil])
        #expect(rules[0].threshold == Threshold(absolute: 100))
        #expect(rules[0].lines == [Line(at: 10_000), Line(at: 20_000)])
        #expect(rules[1].lines == [Line(at: -5)])
        #expect(rules[1].tellsExtremes)
        #expect(rules[3].mute == Mute(until: PublicationDate(iso8601: "2025-01-01")))
        #expect(rules[4].mute == Mute(until: nil))
    }

    @Test func `the command line is stronger than the environment, that than later files, those than earlier ones`() {
        let variable = ["FIGUREWATCH_SETTLE": "3", "FIGUREWATCH_IGNORE": "*.pdf, b", "PATH": "/bin"]
        func origin(_ reading: SettingsReading) -> String {
            reading.values.first { $0.key == .settle }.map { "\($0.texts[0]) \($0.origin)" } ?? "none"
        }
        #expect(origin(Self.read("settle: 1")) == "1 1.yaml:1:9")
        #expect(origin(Self.read("settle: 1", "\nsettle: 2")) == "2 2.yaml:2:9")
        #expect(origin(Self.read("settle: 1", "rescan: 2")) == "1 1.yaml:1:9")
        #expect(origin(Self.read("settle: 1", environment: variable)) == "3 FIGUREWATCH_SETTLE")
        let reading = Self.read("settle: 1", environment: variable, commandLine: ["settle": "4"])
        #expect(origin(reading) == "4 --settle")
        #expect(reading.settings?.inbox.settle == .seconds(4))
        #expect(
            reading.settings?.inbox.names == NameFilter(ignored: [NameGlob("*.pdf"), NameGlob("b")]))
    }

    @Test func `lists of rules add up, and an empty list drops those before it`() {
        func patterns(_ files: String...) -> [String] {
            let files = files.enumerated().map {
                SettingsInput.File(FileName("\($0.offset)"), .success(Array($0.element.utf8)))
            }
            return SettingsReading(of: SettingsInput(files: files)).rules.map {
                "\($0.key.name) \($0.rule.pattern.text)"
            }
        }
        #expect(patterns("follow: [a]", "follow: [b]\nmute: [c]") == ["follow a", "follow b", "mute c"])
        #expect(patterns("follow: [a]\nmute: [c]", "follow: []", "follow: [d]") == ["mute c", "follow d"])
    }

    @Test func `all problems are told at once, each with its place, its key and what is allowed`() {
        let text = """
            settel: 3
            settle: soon
            rescan:
            include: '*.txt'
            ignore: [a, [b]]
            poll: yes
            watch: drop
            tolerance:
              vage: 3
              vague: 0.5
            min-change: 1e999
            follow:
              - match: troops
                prioritt: warning
                priority: loud
                line: [1, x]
                extremes: maybe
              - priority: warning
              - [a]
              - match: ''
            mute: weather
            languages: [en, de]
            archive-after: 3.5
            state: "/a\\0b"
            article-size: 0x10
            """
        let expected = [
            "1.yaml:1:1: settel: is not known; did you mean 'settle'?",
            "1.yaml:2:9: settle: 'soon' is not allowed; it takes 0 to 3600 seconds",
            "1.yaml:3:8: rescan: has nothing, where a single value belongs; it takes 0.1 to 86400 seconds",
            "1.yaml:4:10: include: has a single value, where a list belongs",
            "1.yaml:5:13: ignore: has a list, where a single value belongs",
            "1.yaml:6:7: poll: 'yes' is not allowed; it takes true or false",
            "1.yaml:7:8: watch: 'drop' is not allowed; it takes a path from the root",
            "1.yaml:9:3: tolerance.vage: is not known; did you mean 'vague'?",
            "1.yaml:10:10: tolerance.vague: '0.5' is not allowed; it takes 1 to 1000 times",
            "1.yaml:11:13: min-change: '1e999' is not allowed; it takes 0 or more, in the figure's own unit",
            "1.yaml:14:5: follow.prioritt: is not known; did you mean 'priority'?",
            "1.yaml:15:15: follow.priority: 'loud' is not allowed; it takes warning, notice, info or usual",
            "1.yaml:16:15: follow.line: 'x' is not allowed; it takes a number",
            "1.yaml:17:15: follow.extremes: 'maybe' is not allowed; it takes true or false",
            "1.yaml:18:5: follow: a rule has no 'match'",
            "1.yaml:19:5: follow: has a list, where a rule belongs",
            "1.yaml:20:12: follow.match: it takes a part of a figure's name",
            "1.yaml:21:7: mute: has a single value, where a list of rules",
            "1.yaml:22:17: languages: 'de' is not allowed; it takes a list of: en",
            "1.yaml:23:16: archive-after: '3.5' is not allowed; it takes a whole number, 0 to 36500 days",
            "1.yaml:24:8: state: '/a\\x00b' is not allowed",
            "1.yaml:25:15: article-size: '0x10' is not allowed",
        ]
        let reading = Self.read(text)
        let problems = Self.problems(reading)
        #expect(reading.settings == nil)
        #expect(problems.count == expected.count, "\(problems)")
        for (problem, start) in zip(problems, expected) { #expect(problem.hasPrefix(start)) }
    }

    @Test func `a wrong value is refused also where a stronger one hides it`() {
        let reading = Self.read(
            "settle: soon", "settle: 1", environment: ["FIGUREWATCH_SETTEL": "1", "FIGUREWATCH_POLL": "on"])
        #expect(
            Self.problems(reading) == [
                "1.yaml:1:9: settle: 'soon' is not allowed; it takes 0 to 3600 seconds",
                "FIGUREWATCH_POLL: 'on' is not allowed; it takes true or false",
                "FIGUREWATCH_SETTEL: is not known; did you mean 'FIGUREWATCH_SETTLE'?",
            ])
        #expect(
            Self.problems(Self.read(commandLine: ["settle": "-1"])) == [
                "--settle: '-1' is not allowed; it takes 0 to 3600 seconds"
            ])
    }

    @Test func `a file that can't be read or parsed does not keep the others from being checked`() {
        let files = [
            SettingsInput.File("a", .failure(Problem(unreadable: "a", "Permission denied"))),
            SettingsInput.File("b", .success(Array("x: [".utf8))),
            SettingsInput.File("c", .success(Array("settle: no".utf8))),
        ]
        let problems = SettingsReading(of: SettingsInput(files: files)).problems.map(\.description)
        #expect(problems.count == 3, "\(problems)")
        #expect(problems.first == "a: cannot be read: Permission denied")
        #expect(problems.last?.hasPrefix("c:1:9: settle: 'no' is not allowed") == true, "\(problems)")
    }

    @Test func `every key has a name, a variable and an option of its own, and a meaning`() {
        let keys = SettingKey.all
        #expect(Set(keys.map(\.name)).count == keys.count)
        #expect(Set(keys.compactMap(\.variable)).count == keys.count { $0.kind != .rules })
        for key in keys {
            #expect(key.meaning.hasSuffix("."), "\(key.name)")
            for text in key.standard { #expect(key.kind.complaint(about: text) == nil, "\(key.name): \(text)") }
            if !key.example.isEmpty {
                #expect(Self.problems(Self.read(key.example.joined(separator: "\n"))) == [], "\(key.name)")
            }
        }
    }

    /// Of a value that differs from the default, the settings have to differ: no key is read by nobody.
    @Test func `every key changes the settings`() {
        for key in SettingKey.all {
            let text =
                switch key.kind {
                case .number(let range, _): "\(min(range.upperBound, 7.5))"
                case .count(let range, _): "\(max(range.lowerBound, min(range.upperBound, 777)))"
                case .flag: "true"
                case .choice(let words): words.last ?? ""
                case .path: "/elsewhere"
                case .patterns: "['*.txt']"
                case .words: "[]"
                case .rules: "[{match: troops}]"
                }
            let parts = key.name.split(separator: ".")
            let file = parts.count > 1 ? "\(parts[0]):\n  \(parts[1]): \(text)" : "\(key.name): \(text)"
            let reading = Self.read(file)
            #expect(reading.settings != nil && reading.settings != Settings(), "\(file): \(Self.problems(reading))")
        }
    }

    @Test func `what check shows is a configuration that says the same`() {
        for file in ["", Samples.whole, "ignore: ['it''s', 'a b', 'x: y', '# z', \"\\n\"]"] {
            let reading = Self.read(file)
            let again = Self.read(EffectiveSettings.lines(of: reading).joined(separator: "\n"))
            #expect(
                again.settings == reading.settings, "\(EffectiveSettings.lines(of: reading)) \(Self.problems(again))")
        }
    }
}
