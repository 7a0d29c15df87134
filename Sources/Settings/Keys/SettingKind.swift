internal import Articles

/// What values a setting takes.
package enum SettingKind: Hashable, Sendable {
    /// A number in a unit: `seconds`.
    case number(ClosedRange<Double>, unit: String)
    /// Likewise, a whole one.
    case count(ClosedRange<Int>, unit: String)
    case flag
    /// One of these words.
    case choice([String])
    /// A path from the root.
    case path
    /// A list of names or parts of names.
    case patterns
    /// A list of these words.
    case words([String])
    /// A list of rules, each of which is a map of keys or a pattern alone.
    case rules

    /// Any number.
    static let unlimited = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude

    /// Whether its value is a list.
    package var isList: Bool {
        switch self {
        case .patterns, .words, .rules: true
        case .number, .count, .flag, .choice, .path: false
        }
    }

    /// What is allowed, as it follows "takes".
    package var allowed: String {
        switch self {
        case .number(let range, let unit):
            if range.upperBound < Self.unlimited.upperBound {
                "\(Self.text(range.lowerBound)) to \(Self.text(range.upperBound)) \(unit)"
            } else if range.lowerBound > Self.unlimited.lowerBound {
                "\(Self.text(range.lowerBound)) or more, \(unit)"
            } else {
                "a number, \(unit)"
            }
        case .count(let range, let unit): "a whole number, \(range.lowerBound) to \(range.upperBound) \(unit)"
        case .flag: "true or false"
        case .choice(let words): words.joined(separator: " or ")
        case .path: "a path from the root, as /var/lib/figurewatch"
        case .patterns: "a list of file names, as ['*.pdf', 'drafts/*']"
        case .words(let words): "a list of: \(words.joined(separator: ", "))"
        case .rules: "a list of rules, each with the key 'match'"
        }
    }

    /// What is wrong with one value, of a list with one of its members; nil when nothing is.
    func complaint(about text: String) -> String? {
        let isSound: Bool =
            switch self {
            case .number(let range, _): Self.number(text).map(range.contains) ?? false
            case .count(let range, _): Self.isPlain(text) && Int(text).map(range.contains) ?? false
            case .flag: Self.flag(text) != nil
            case .choice(let words): words.contains(text)
            case .path: text.hasPrefix("/") && !text.utf8.contains(0)
            case .patterns: !text.isEmpty && !text.utf8.contains(0)
            case .words(let words): words.contains(text)
            case .rules: true
            }
        return isSound ? nil : "\(text.quoted) is not allowed; it takes \(allowed)"
    }

    /// A decimal number; nil for infinities, hexadecimal numbers and what else `Double` reads.
    static func number(_ text: String) -> Double? {
        guard isPlain(text), text.utf8.allSatisfy({ "+-.0123456789eE".utf8.contains($0) }) else { return nil }
        return Double(text).flatMap { $0.isFinite ? $0 : nil }
    }

    /// Whether a number does not begin with a zero that means nothing: YAML 1.1 takes `010` for 8, YAML 1.2 for 10.
    private static func isPlain(_ text: String) -> Bool {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        guard let first = digits.first else { return false }
        return first != UInt8(ascii: "0") || !(digits.dropFirst().first.map { (0x30...0x39).contains($0) } ?? false)
    }

    static func flag(_ text: String) -> Bool? {
        switch text {
        case "true": true
        case "false": false
        default: nil
        }
    }

    /// Without a fraction where there is none.
    static func text(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }
}
