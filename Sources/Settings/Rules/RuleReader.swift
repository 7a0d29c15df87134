internal import Articles
internal import Figures

/// Reads the rules of a file's lists `follow` and `mute`.
struct RuleReader {
    private(set) var problems: [Problem] = []

    private static let followKeys = ["match", "priority", "min-change", "min-percent", "line", "extremes"]
    private static let muteKeys = ["match", "until"]

    /// The rules of a list; nil where the file has none.
    mutating func rules(_ key: SettingKey, in document: YAMLDocument) -> [SourcedRule]? {
        guard let entry = document[key.name] else { return nil }
        guard case .list(let nodes) = entry.value.content else {
            refuse(entry.value, key.name, "has \(entry.value.kind), where \(key.kind.allowed) belongs")
            return []
        }
        return nodes.compactMap {
            rule(key, $0).map { SourcedRule(key: key, rule: $0.rule, text: $0.text, origin: .file($0.place)) }
        }
    }

    private mutating func rule(
        _ key: SettingKey, _ node: Node
    ) -> (rule: FigureRule, text: String, place: Place)? {
        var entries: [Node.Entry]
        switch node.content {
        case .map(let found): entries = found
        // A pattern alone.
        case .scalar where !node.isNull: entries = [Node.Entry(key: "match", place: node.place, value: node)]
        default:
            refuse(node, key.name, "has \(node.kind), where a rule belongs, as {match: troops}")
            return nil
        }
        let known = key == .follow ? Self.followKeys : Self.muteKeys
        for entry in entries where !known.contains(entry.key) {
            problems.append(
                Problem(.file(entry.place), key: "\(key.name).\(entry.key)", UnknownKeys.message(entry.key, known)))
        }
        entries.removeAll { !known.contains($0.key) }
        guard let match = entries.first(where: { $0.key == "match" }) else {
            refuse(node, key.name, "a rule has no 'match', which says which figures it is for")
            return nil
        }
        guard let pattern = text(match, of: key), !pattern.isEmpty else {
            refuse(match.value, "\(key.name).match", "it takes a part of a figure's name, or * for any figure")
            return nil
        }
        var rule = FigureRule(NamePattern(pattern))
        switch key {
        case .follow: follow(entries, &rule)
        default: mute(entries, &rule)
        }
        return (rule, Self.flow(entries), node.place)
    }

    private mutating func follow(_ entries: [Node.Entry], _ rule: inout FigureRule) {
        var threshold = Threshold()
        rule.isFollowed = true
        for entry in entries {
            switch entry.key {
            case "priority":
                switch text(entry, of: .follow) {
                case "warning": rule.priority = .warning
                case "notice": rule.priority = .notice
                case "info": rule.priority = .informational
                case "usual": rule.isFollowed = false
                case let other?:
                    complain(entry, "\(other.quoted) is not allowed; it takes warning, notice, info or usual")
                case nil: break
                }
            case "min-change": threshold.absolute = number(entry, entry.value, SettingKey.minChange.kind)
            case "min-percent":
                threshold.share = number(entry, entry.value, SettingKey.minPercent.kind).map { $0 / 100 }
            case "line":
                var values = [entry.value]
                if case .list(let nodes) = entry.value.content { values = nodes }
                rule.lines = values.compactMap {
                    number(entry, $0, .number(SettingKind.unlimited, unit: "in the figure's own unit")).map {
                        Line(at: $0)
                    }
                }
            case "extremes":
                guard let text = text(entry, of: .follow) else { continue }
                if let flag = SettingKind.flag(text) {
                    rule.tellsExtremes = flag
                } else {
                    complain(entry, "\(text.quoted) is not allowed; it takes true or false")
                }
            default: break
            }
        }
        if threshold != Threshold() { rule.threshold = threshold }
    }

    private mutating func mute(_ entries: [Node.Entry], _ rule: inout FigureRule) {
        rule.mute = Mute(until: nil)
        guard let entry = entries.first(where: { $0.key == "until" }), let text = text(entry, of: .mute) else { return }
        guard let day = CivilDay(text), day.description == text else {
            problems.append(
                Problem(
                    .file(entry.value.place), key: "mute.until",
                    "\(text.quoted) is not allowed; it takes a day, as 2025-01-31"))
            return
        }
        rule.mute = Mute(until: PublicationDate(day.midnight, precision: .day))
    }

    private mutating func number(_ entry: Node.Entry, _ node: Node, _ kind: SettingKind) -> Double? {
        let name = "follow.\(entry.key)"
        do {
            let text = try node.text(of: name)
            guard let complaint = kind.complaint(about: text) else { return SettingKind.number(text) }
            refuse(node, name, complaint)
        } catch {
            refuse(node, name, "\(error.message); it takes \(kind.allowed)")
        }
        return nil
    }

    private mutating func text(_ entry: Node.Entry, of key: SettingKey) -> String? {
        do {
            return try entry.value.text(of: "\(key.name).\(entry.key)")
        } catch {
            problems.append(error)
            return nil
        }
    }

    private mutating func complain(_ entry: Node.Entry, _ message: String) {
        refuse(entry.value, "follow.\(entry.key)", message)
    }

    private mutating func refuse(_ node: Node, _ key: String, _ message: String) {
        problems.append(Problem(.file(node.place), key: key, message))
    }

    /// A rule on one line of YAML.
    private static func flow(_ entries: [Node.Entry]) -> String {
        "{" + entries.map { "\($0.key): \(flow($0.value))" }.joined(separator: ", ") + "}"
    }

    private static func flow(_ node: Node) -> String {
        switch node.content {
        case .scalar(let text, _): SettingKey.yaml(text)
        case .list(let nodes): "[\(nodes.map(flow).joined(separator: ", "))]"
        case .map(let entries): flow(entries)
        }
    }
}
