internal import ArgumentParser
internal import Articles
internal import Figures
internal import Settings

/// The options of `run` and `replay` for what is worth an alert.
struct RuleOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Tell changes of at least so much, in the figure's own unit.", valueName: "amount"))
    var minChange: Double?

    @Option(help: ArgumentHelp("Tell changes of at least so many percent of the old value.", valueName: "percent"))
    var minPercent: Double?

    @Option(
        help: ArgumentHelp(
            "Follow the figures with this in their names or in what is measured, or * for any text, or an id: their changes are warnings. May be repeated.",
            valueName: "pattern"))
    var follow: [String] = []

    @Option(
        help: ArgumentHelp(
            "Tell when such a figure reaches a value or falls below it again. May be repeated.",
            valueName: "pattern=value"))
    var line: [String] = []

    @Option(
        help: ArgumentHelp(
            "Tell each new highest or lowest value of such figures. May be repeated.", valueName: "pattern"))
    var extremes: [String] = []

    @Option(
        help: ArgumentHelp(
            "Send no alerts of such figures, or none of articles before a day. They are still recorded. May be repeated.",
            valueName: "pattern[=day]"))
    var mute: [String] = []

    func validate() throws {
        if let minChange, !(minChange >= 0) { throw ValidationError("--min-change takes 0 or more.") }
        if let minPercent, !(minPercent >= 0) { throw ValidationError("--min-percent takes 0 or more.") }
        for text in line where Self.lineRule(text) == nil {
            throw ValidationError("--line takes a pattern and a value, as 'troops in Russia=10000', not '\(text)'.")
        }
        for text in mute where Self.muteRule(text) == nil {
            throw ValidationError(
                "--mute takes a pattern and perhaps a day, as 'share price=2024-11-22', not '\(text)'.")
        }
    }

    /// Trivia have alerts too, with the lowest priority: whoever replays an archive looks at all there is.
    var rules: AlertRules {
        var rules = AlertRules()
        rules.tellsAll = true
        rules.threshold = Threshold(absolute: minChange, share: minPercent.map { $0 / 100 })
        rules.figures = sourced.map(\.rule)
        return rules
    }

    /// The thresholds for all figures, by the names of their keys.
    var thresholds: [String: String] {
        var values: [String: String] = [:]
        values[SettingKey.minChange.name] = minChange.map { "\($0)" }
        values[SettingKey.minPercent.name] = minPercent.map { "\($0)" }
        return values
    }

    /// The rules, in the order of their options.
    var sourced: [SourcedRule] {
        func sourced(_ option: String, _ key: SettingKey, _ text: String, _ rule: FigureRule?) -> SourcedRule? {
            rule.map { SourcedRule(key: key, rule: $0, text: SettingKey.yaml(text), origin: .commandLine(option)) }
        }
        return follow.compactMap { pattern in
            var rule = FigureRule(NamePattern(pattern))
            rule.isFollowed = true
            return sourced("--follow", .follow, pattern, rule)
        } + line.compactMap { sourced("--line", .follow, $0, Self.lineRule($0)) }
            + extremes.compactMap { pattern in
                var rule = FigureRule(NamePattern(pattern))
                rule.tellsExtremes = true
                return sourced("--extremes", .follow, pattern, rule)
            } + mute.compactMap { sourced("--mute", .mute, $0, Self.muteRule($0)) }
    }

    private static func lineRule(_ text: String) -> FigureRule? {
        guard let (pattern, value) = parts(text), let number = value.flatMap({ Double($0) }), number.isFinite else {
            return nil
        }
        var rule = FigureRule(NamePattern(pattern))
        rule.lines = [Line(at: number)]
        return rule
    }

    private static func muteRule(_ text: String) -> FigureRule? {
        guard let (pattern, day) = parts(text) else { return nil }
        let until = day.map { PublicationDate(iso8601: $0) }
        if case .some(nil) = until { return nil }
        var rule = FigureRule(NamePattern(pattern))
        rule.mute = Mute(until: until ?? nil)
        return rule
    }

    /// Parts an option's value at its last `=`.
    private static func parts(_ text: String) -> (pattern: String, value: String?)? {
        guard let equals = text.lastIndex(of: "=") else { return text.isEmpty ? nil : (text, nil) }
        return equals == text.startIndex ? nil : (String(text[..<equals]), String(text[text.index(after: equals)...]))
    }
}
