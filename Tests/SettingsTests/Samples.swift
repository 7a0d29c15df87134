@testable internal import Settings
internal import TestSupport

enum Samples {
    /// Most of what can be said.
    static let whole = """
        watch: /srv/news
        ignore: ['*.pdf', drafts]
        settle: 0.5
        poll: true
        tolerance:
          approximate: 5
          vague: 3
        min-percent: 2.5
        follow:
        - match: North Korea* troops
          priority: notice
          min-change: 100
          line: [10000, 20000]
        - match: share price
          priority: usual
          extremes: true
          line: -5
        - barrels
        mute:
        - match: weather
          until: 2025-01-01
        - F12
        archive-after: 0
        silence-after: 36
        metrics-file: /run/figurewatch/metrics.prom
        report: /srv/www/figures
        log-level: debug

        """

    /// The template with every default in force.
    static let uncommentedTemplate = ConfigurationTemplate.lines.compactMap { line -> String? in
        // A comment has one blank after its sign, a nested key has two, an example has more.
        let key = line.dropFirst()
        let indent = key.prefix { $0 == " " }.count
        return line.hasPrefix("#") && [0, 2].contains(indent) ? String(key) : nil
    }.joined(separator: "\n")

    private static let pieces = [
        "settle: ", "follow:\n", "- match: ", "tolerance:\n  ", "\n", "  ", "\t", "'", "\"", "[", "]", "{", "}", ",",
        ": ",
        "- ", "&a ", "*a", "<<: ", "!!int ", "---\n", "...\n", "#", "|\n", ">\n", "? ", "%YAML 1.1\n", "~", "null",
        "1e999",
        "-0", "true", "\u{FEFF}", "\u{85}", "\u{2028}", "\r", "é", "\\x", "\u{0}",
    ].map { Array($0.utf8) }

    /// Changes a few bytes as chance or an enemy would.
    static func damage(_ bytes: inout [UInt8], with random: inout SplitMix64) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 1: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...30, using: &random)))
        case 3:
            let start = Int.random(in: 0...bytes.count, using: &random)
            bytes.insert(contentsOf: Array(bytes[start...].prefix(80)), at: place)
        default: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
        }
    }
}
