internal import Articles
internal import Figures
internal import Inbox
internal import SystemPackage

/// What files, environment and command line say together: settings, or everything that is wrong with them.
///
/// The strongest is the command line, then the environment, then the files, the last one first, then the defaults. Lists of
/// rules add up. Pure: the same input gives the same result.
package struct SettingsReading: Sendable {
    /// In the order of the files and their lines.
    package let problems: [Problem]
    /// Nil when there are problems.
    package let settings: Settings?
    /// What holds for each key that has a value, and where it comes from; meaningful when there are no problems.
    package let values: [(key: SettingKey, texts: [String], origin: Origin)]
    package let rules: [SourcedRule]

    init(_ reading: SettingsReading, adding problems: [Problem]) {
        self.problems = reading.problems + problems
        settings = nil
        values = reading.values
        rules = reading.rules
    }

    package init(of input: SettingsInput) {
        var problems: [Problem] = []
        var rules: [SourcedRule] = []
        var layers: [Layer] = []
        for file in input.files {
            do throws(Problem) {
                let document = try YAMLDocument(parsing: try file.content.get(), named: file.name)
                let layer = Layer(document)
                layers.append(layer)
                var reader = RuleReader()
                for key in [SettingKey.follow, .mute] {
                    guard let found = reader.rules(key, in: document) else { continue }
                    if found.isEmpty { rules.removeAll { $0.key == key } }
                    rules += found
                }
                problems += (UnknownKeys.problems(in: document) + layer.problems + reader.problems).inOrderOfLines()
            } catch {
                problems.append(error)
            }
        }
        for layer in [Layer(environment: input.environment), Layer(commandLine: input.commandLine)] {
            layers.append(layer)
            problems += layer.problems
        }
        problems += UnknownKeys.problems(in: input.environment)
        rules += input.commandLineRules
        let sum = Layers(layers.reversed())
        self.problems = problems
        self.rules = rules
        values = SettingKey.all.compactMap { key in
            key.kind == .rules ? nil : sum[key].map { (key, $0.texts, $0.origin) }
        }
        settings = problems.isEmpty ? Settings(sum, rules.map(\.rule)) : nil
    }
}

extension SettingsReading {
    /// What a daemon that runs by earlier settings can't take over.
    package func needingRestart(after earlier: Settings) -> [Problem] {
        guard let settings else { return [] }
        let changed: [(SettingKey, Bool)] = [
            (.watch, settings.folder != earlier.folder), (.state, settings.state != earlier.state),
        ]
        return changed.filter(\.1).map { key, _ in
            let origin = values.first { $0.key == key }?.origin ?? .standard
            return Problem(origin, key: key.name, "a running daemon can't change it; restart it for that")
        }
    }
}

extension [Problem] {
    /// Of one file.
    fileprivate func inOrderOfLines() -> [Problem] {
        sorted { Self.position($0) < Self.position($1) }
    }

    private static func position(_ problem: Problem) -> (Int, Int) {
        guard case .file(let place) = problem.origin else { return (0, 0) }
        return (place.line ?? 0, place.column ?? 0)
    }
}

extension Settings {
    fileprivate init(_ layers: Layers, _ rules: [FigureRule]) {
        self.init()
        if let path = layers.text(.watch) { folder = FilePath(path) }
        if let path = layers.text(.state) { state = FilePath(path) }
        inbox = InboxSettings(layers)
        limits = ArticleLimits(layers)
        dayLimit.articles = layers.count(.dayArticles) ?? dayLimit.articles
        dayLimit.claims = layers.count(.dayClaims) ?? dayLimit.claims
        languages = layers.texts(.languages)
        self.rules = AlertRules(layers, rules)
        archiveAfter = layers.count(.archiveAfter).flatMap { $0 == 0 ? nil : $0 }
        silenceAfter = layers.number(.silenceAfter).flatMap { $0 == 0 ? nil : .seconds($0 * 3600) }
        metricsFile = layers.text(.metricsFile).map { FilePath($0) }
        report = layers.text(.report).map { FilePath($0) }
        logsDebug = layers.text(.logLevel) == "debug"
    }
}

extension InboxSettings {
    fileprivate init(_ layers: Layers) {
        self.init()
        settle = layers.seconds(.settle) ?? settle
        abandonedWriter = layers.seconds(.abandonedAfter) ?? abandonedWriter
        rescan = layers.seconds(.rescan) ?? rescan
        polling = layers.seconds(.pollInterval) ?? polling
        maximumSize = layers.count(.articleSize) ?? maximumSize
        maximumDepth = layers.count(.folderDepth) ?? maximumDepth
        usesEvents = layers.flag(.poll) == false
        names = NameFilter(
            included: layers.texts(.include).map { NameGlob($0) }, ignored: layers.texts(.ignore).map { NameGlob($0) })
    }
}

extension ArticleLimits {
    fileprivate init(_ layers: Layers) {
        self.init()
        time = layers.seconds(.articleTime) ?? time
        wallTime = layers.seconds(.articleWait) ?? wallTime
        memory = layers.count(.articleMemory) ?? memory
        sentenceLength = layers.count(.sentenceLength) ?? sentenceLength
        claims = layers.count(.articleClaims) ?? claims
        entries = layers.count(.fileArticles) ?? entries
        fileClaims = layers.count(.fileClaims) ?? fileClaims
    }
}

extension AlertRules {
    fileprivate init(_ layers: Layers, _ rules: [FigureRule]) {
        self.init()
        tolerance.approximate = layers.share(.approximate) ?? tolerance.approximate
        tolerance.atLeast = layers.share(.atLeast) ?? tolerance.atLeast
        tolerance.atMost = layers.share(.atMost) ?? tolerance.atMost
        tolerance.vague = layers.number(.vague) ?? tolerance.vague
        tolerance.conversion = layers.share(.conversion) ?? tolerance.conversion
        threshold = Threshold(absolute: layers.number(.minChange), share: layers.share(.minPercent))
        figures = rules
        articleLimit = layers.count(.articleAlerts) ?? articleLimit
        tellsAll = layers.text(.tell) == "all"
    }
}

extension Layers {
    fileprivate func seconds(_ key: SettingKey) -> Duration? { number(key).map { .seconds($0) } }

    /// Of a number in percent.
    fileprivate func share(_ key: SettingKey) -> Double? { number(key).map { $0 / 100 } }
}
