internal import Articles

/// How long before it was saved a page says that it was published: `3 hours ago`, `yesterday`.
struct RelativeDate {
    let seconds: Int

    /// Longer blocks are text, and tell of something else.
    private static let longestBlock = 60
    private static let units: [String: Int] = [
        "second": 1, "seconds": 1, "sec": 1, "secs": 1, "minute": 60, "minutes": 60, "min": 60, "mins": 60, "m": 60,
        "hour": 3600, "hours": 3600, "hr": 3600, "hrs": 3600, "h": 3600, "day": 86_400, "days": 86_400, "d": 86_400,
        "week": 604_800, "weeks": 604_800,
    ]

    init?(_ text: ArraySlice<UInt8>) {
        guard text.count <= Self.longestBlock else { return nil }
        let words = text.split { !$0.isASCIIAlphanumeric }.map(\.lowercasedASCII)
        for (index, word) in words.enumerated() {
            if word == "yesterday", index <= 1 {
                seconds = 86_400
                return
            }
            guard word == "ago", index > 0 else { continue }
            let unit = words[index - 1]
            if let length = Self.units[unit], index > 1 {
                let number = ["a", "an", "one"].contains(words[index - 2]) ? 1 : Int(words[index - 2])
                guard let number, (0...1000).contains(number) else { return nil }
                seconds = number * length
                return
            }
            // `3h ago`
            let digits = unit.prefix { $0.isNumber }
            guard let number = Int(digits), number <= 1000,
                let length = Self.units[String(unit.dropFirst(digits.count))]
            else {
                return nil
            }
            seconds = number * length
            return
        }
        return nil
    }

    /// What the page shows near its headline.
    init?(on layout: PageLayout, _ headline: PageHeadline) {
        guard let start = headline.block else { return nil }
        for index in max(0, start - 4)..<min(layout.blocks.count, start + 12) where index != start {
            let block = layout.blocks[index]
            // A linked one is of another story.
            if !block.isLinked, let found = RelativeDate(layout.bytes(of: block)) {
                self = found
                return
            }
        }
        return nil
    }
}
