internal import Claims

/// Where the text says that a quantity holds.
struct PlaceReader {
    let place: Place?
    /// Whether it stands in the quantity itself or right beside it.
    let isNear: Bool
    /// Whose it is: the country of `North Korean soldiers`.
    let owner: Place?
    /// Every place that the sentence names.
    let all: [Place]

    private struct Mention {
        let words: Range<Int>
        let bytes: Range<Int>
        let place: Place
        /// `Mexican`: whose something is, rather than where.
        let isDemonym: Bool
    }

    init(of claim: Claim, in sentence: SentenceWords, _ span: FrameSpan) {
        let mentions = Self.mentions(in: sentence)
        all = mentions.map(\.place)
        let found = Self.nearest(of: mentions.filter { !$0.isDemonym }, in: sentence, span)
        let owner = Self.nearest(of: mentions.filter(\.isDemonym), in: sentence, span)
        self.owner = owner?.0
        if found?.isNear != true, Self.speaksOfTheWorld(sentence, span) {
            (place, isNear) = (.world, true)
        } else if found.map({ $0.isNear ? false : $0.0.country != nil }) ?? true, Self.speaksOfANation(sentence, span) {
            (place, isNear) = (.nation, true)
        } else if let found {
            (place, isNear) = found
        } else if let owner {
            (place, isNear) = owner
        } else if let only = Set(all).first, Set(all).count == 1 {
            (place, isNear) = (Self.isOfAPart(only, mentions, in: sentence, span) ? nil : only, false)
        } else if let name = claim.place {
            let known = Self.place(named: name)
            (place, isNear) = (Self.isOfAPart(known, mentions, in: sentence, span) ? nil : known, false)
        } else {
            (place, isNear) = (nil, false)
        }
    }

    /// Inside the quantity (`23 American soldiers`), behind it (`in Ohio`), before it (`Canada has 496 cases`).
    private static func nearest(
        of mentions: [Mention], in sentence: SentenceWords, _ span: FrameSpan
    ) -> (Place, isNear: Bool)? {
        if let inside = mentions.first(where: { $0.words.overlaps(span.words) }) { return (inside.place, true) }
        if let behind = mentions.first(where: { $0.words.lowerBound >= span.words.upperBound }),
            follows(behind.words, span.words.upperBound, in: sentence),
            behind.bytes.lowerBound >= span.range.upperBound
        {
            let gap = sentence.bytes[span.range.upperBound..<behind.bytes.lowerBound]
            if gap.count < 70, !gap.contains(where: { isBreak($0) || isDigit($0) }) { return (behind.place, true) }
        }
        guard let before = mentions.last(where: { $0.bytes.upperBound <= span.range.lowerBound }) else { return nil }
        let gap = sentence.bytes[before.bytes.upperBound..<span.range.lowerBound]
        guard gap.count < 90, !gap.contains(UInt8(ascii: ";")) else { return nil }
        return (before.place, gap.count < 45 && !gap.contains(where: isDigit))
    }

    /// Whether a place behind the quantity is that of a part of it: `27 deaths, 26 in Mexico`, `60 deaths, most in Peru`.
    private static func isOfAPart(
        _ place: Place, _ mentions: [Mention], in sentence: SentenceWords, _ span: FrameSpan
    ) -> Bool {
        guard let mention = mentions.first(where: { $0.place == place && $0.words.lowerBound >= span.words.upperBound })
        else { return false }
        return sentence.words[span.words.upperBound..<mention.words.lowerBound].contains {
            $0.isNumber || ScopeWords.part.contains($0.lower)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    private static func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") }

    /// Whether a name stands behind a preposition of place: `in Ohio`, `across the south of Haiti`.
    private static func follows(_ name: Range<Int>, _ start: Int, in sentence: SentenceWords) -> Bool {
        let words = sentence.words[start..<name.lowerBound]
        guard let last = words.lastIndex(where: { prepositions.contains($0.lower) }) else { return false }
        // `60 deaths, most in Mexico`
        guard !words.contains(where: { ScopeWords.part.contains($0.lower) }) else { return false }
        return words.count - (last - words.startIndex) <= 4
    }

    private static let prepositions: Set<String> = [
        "in", "across", "throughout", "inside", "outside", "near", "around", "to", "into", "off", "of", "at", "from",
    ]

    private static func speaksOfTheWorld(_ sentence: SentenceWords, _ span: FrameSpan) -> Bool {
        let near = sentence.words[
            max(0, span.words.lowerBound - 10)..<min(sentence.words.count, span.words.upperBound + 12)]
        return near.contains { ScopeWords.world.contains($0.lower) } || isInSeveralCountries(sentence, span)
    }

    /// `300 people nationwide`, `in schools across the country`
    private static func speaksOfANation(_ sentence: SentenceWords, _ span: FrameSpan) -> Bool {
        let words = sentence.words
        let near = words[max(0, span.words.lowerBound - 5)..<min(words.count, span.words.upperBound + 8)]
        return near.indices.contains { index in
            if ScopeWords.nation.contains(words[index].lower) { return true }
            guard index >= near.startIndex + 2, ["country", "nation"].contains(words[index].lower) else { return false }
            // `in the country's north`
            return words[index].range.count == words[index].lower.utf8.count && words[index - 1].lower == "the"
                && ["in", "across", "throughout", "around"].contains(words[index - 2].lower)
        }
    }

    /// `1,200 people in 21 countries`
    private static func isInSeveralCountries(_ sentence: SentenceWords, _ span: FrameSpan) -> Bool {
        let behind = sentence.words[span.words.upperBound...].prefix(8)
        guard let plural = behind.firstIndex(where: { ["countries", "nations"].contains($0.lower) }) else {
            return false
        }
        return behind[..<plural].suffix(3).contains { $0.lower == "in" }
    }

    /// The longest names that the gazetteer knows; not those inside of other names (`Bank of England`).
    private static func mentions(in sentence: SentenceWords) -> [Mention] {
        let words = sentence.words
        var found: [Mention] = []
        var index = 0
        while index < words.count {
            guard words[index].isCapital, let (place, count, isDemonym) = place(at: index, in: words) else {
                index += 1
                continue
            }
            // `Lubbock, Texas` is one place.
            var end = index + count
            if end < words.count, words[end].isCapital, let (whole, more, _) = self.place(at: end, in: words),
                place.lies(in: whole), words[end].range.lowerBound - words[end - 1].range.upperBound <= 2
            {
                end += more
            }
            let isPart = index > 1 && words[index - 1].lower == "of" && words[index - 2].isCapital
            if !isPart {
                found.append(
                    Mention(
                        words: index..<end, bytes: words[index].range.lowerBound..<words[end - 1].range.upperBound,
                        place: place, isDemonym: isDemonym))
            }
            index = end
        }
        return found
    }

    private static func place(
        at index: Int, in words: [SentenceWords.Word]
    ) -> (Place, words: Int, isDemonym: Bool)? {
        for count in stride(from: min(Gazetteer.longest, words.count - index), through: 1, by: -1) {
            let name = words[index..<index + count].map(\.lower).joined(separator: " ")
            if let place = Gazetteer.place(name) { return (place, count, Gazetteer.isDemonym(name)) }
            if let town = Gazetteer.town(name),
                isNamedAsTown(town, words[..<index].last, words[(index + count)...].first)
            {
                return (town, count, false)
            }
        }
        return isAmerica(words[index].text) ? Gazetteer.place("america").map { ($0, 1, false) } : nil
    }

    /// `in Midland` or `Midland, Texas`.
    private static func isNamedAsTown(
        _ town: Place, _ before: SentenceWords.Word?, _ behind: SentenceWords.Word?
    ) -> Bool {
        if let before, townPrepositions.contains(before.lower) { return true }
        return behind.map { $0.lower == town.state || $0.lower == town.country } ?? false
    }

    private static let townPrepositions: Set = ["in", "at", "near", "outside", "around"]

    /// `US` is a country where it is written so.
    private static func isAmerica(_ text: String) -> Bool { ["US", "U.S", "U.S."].contains(text) }

    private static func place(named name: String) -> Place {
        let plain = name.lowercased().hasPrefix("the ") ? String(name.dropFirst(4)) : name
        let known = isAmerica(plain) ? Gazetteer.place("america") : Gazetteer.place(plain.lowercased())
        return known ?? Gazetteer.town(plain.lowercased()) ?? Place(name: plain.lowercased())
    }
}
