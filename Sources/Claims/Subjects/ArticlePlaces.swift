internal import Lexicon
internal import Syntax

/// The places that an article names.
struct ArticlePlaces {
    struct Place {
        enum Kind: UInt32 {
            /// A city or region that the lexicon knows, a country, what is said of a country's people, a body of water.
            case known, country, nation, water
            /// A name behind a preposition of place, and behind one that often means something else.
            case name, looseName
            case world
            case dateline
        }

        let words: Range<Int>
        /// In full: a known city with its country.
        let text: String
        let kind: Kind

        var isUnknownName: Bool { kind == .name || kind == .looseName }
    }

    /// By sentence, in text order.
    let bySentence: [[Place]]
    /// The places that are named most.
    let top: [String]
    /// What a place lies in by the article's own words.
    let containers: [String: String]
    /// The country or largest place that is named most.
    let main: String?
    /// The place of the dateline.
    let dateline: String?
    /// The regions of countries that it names, each with its country.
    let regions: [String]

    private static let topCount = 6

    init(of sentences: [ReadSentence], _ spelling: Spelling) {
        bySentence = sentences.map { Self.places(in: $0, spelling) }
        // How many sentences name a place; the title counts twice.
        var counts: [String: Int] = [:]
        var order: [String: Int] = [:]
        var containers: [String: String] = [:]
        for (sentence, places) in zip(sentences, bySentence) {
            var seen: Set<String> = []
            for place in places where place.kind != .nation && seen.insert(place.text).inserted {
                counts[place.text, default: 0] += sentence.isTitle ? 2 : 1
                if order[place.text] == nil { order[place.text] = order.count }
            }
            for (inner, outer) in zip(places, places.dropFirst()) where inner.isUnknownName {
                let gap = outer.words.lowerBound - inner.words.upperBound
                let joint = sentence.text(inner.words.upperBound)
                if gap == 0 || gap == 1 && (joint == "," || joint == "in"), containers[inner.text] == nil {
                    containers[inner.text] = inner.text + ", " + outer.text
                }
            }
        }
        self.containers = containers
        let ranked = counts.keys.sorted {
            (counts[$0] ?? 0, order[$1] ?? 0) > (counts[$1] ?? 0, order[$0] ?? 0)
        }
        top = Array(ranked.prefix(Self.topCount))
        var outer: [String: Int] = [:]
        for place in ranked { outer[Self.outermost(place), default: 0] += counts[place] ?? 0 }
        main = outer.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        regions = ranked.filter { WorldPlaces.isRegion(RowName.inner($0)) }
        dateline = sentences.prefix(6).lazy.compactMap { Self.place(ofDateline: $0.dateline) }.first
    }

    private static func outermost(_ place: String) -> String {
        guard let comma = place.utf8.lastIndex(of: UInt8(ascii: ",")) else { return place }
        return String(place[place.utf8.index(after: comma)...].drop { $0 == " " })
    }

    private static func places(in sentence: ReadSentence, _ spelling: Spelling) -> [Place] {
        var found: [Place] = []
        var index = 0
        while index < sentence.count {
            let text = sentence.text(index)
            let isCapitalised = sentence.parsed.words[index].isCapitalised
            if isCapitalised, SubjectWords.placesNamedWithOf.contains(text), index + 2 < sentence.count,
                sentence.text(index + 1) == "of", sentence.parsed.words[index + 2].isCapitalised
            {
                found.append(
                    Place(
                        words: index..<index + 3, text: spelling.phrase(index..<index + 3, in: sentence), kind: .water))
                index += 3
                continue
            }
            if isCapitalised, let place = known(at: index, in: sentence, spelling) {
                if !isCompared(place.words.lowerBound, in: sentence) { found.append(place) }
                index = place.words.upperBound
                continue
            }
            if PlaceWords.prepositions.contains(text), let place = name(behind: index, in: sentence, spelling) {
                found.append(place)
            }
            if ["world", "worldwide", "globally", "global"].contains(text) {
                found.append(Place(words: index..<index + 1, text: "world", kind: .world))
            }
            index += 1
        }
        return found
    }

    /// Whether a place only says how large something is: `an area larger than Manhattan`, `the size of Belgium`.
    private static func isCompared(_ place: Int, in sentence: ReadSentence) -> Bool {
        let before = sentence.text(place - 1) == "the" ? place - 2 : place - 1
        switch sentence.text(before) {
        case "than": return true
        case "of": return sentence.text(before - 1) == "size"
        case "as": return wordsOfSize.contains(sentence.text(before - 1)) && sentence.text(before - 2) == "as"
        default: return false
        }
    }

    private static let bodiesBeforePlaces = WordSet("college university institute school")
    private static let wordsOfSize = WordSet("big large small wide long populous")

    private static func known(at start: Int, in sentence: ReadSentence, _ spelling: Spelling) -> Place? {
        for length in stride(from: min(WorldPlaces.longest, sentence.count - start), to: 0, by: -1) {
            var words = start..<start + length
            let lower = words.map { sentence.text($0) }.joined(separator: " ")
            switch WorldPlaces.place(named: lower) {
            case .part(let country):
                // `the New York Times`
                if words.upperBound < sentence.count, sentence.parsed.words[words.upperBound].isCapitalised,
                    !sentence.parsed.isInTitle(start),
                    PlaceWords.behindPlacesInNames.contains(sentence.text(words.upperBound))
                {
                    return nil
                }
                // `Imperial College London`
                if bodiesBeforePlaces.contains(sentence.text(start - 1)), sentence.isName(start - 1) { return nil }
                // `Rio Grande do Sul`
                while sentence.goesOnAsName(words.upperBound)
                    || words.count > length && sentence.isName(words.upperBound)
                {
                    words = start..<words.upperBound + 1
                }
                let written = spelling.phrase(words, in: sentence)
                let isInCapitals = written.allSatisfy { $0.isUppercase || !$0.isLetter }
                let name = isInCapitals ? capitalised(lower.filter { $0 != "." }) : written
                return Place(words: words, text: name + ", " + capitalised(country), kind: .known)
            case .country(let name): return Place(words: words, text: capitalised(name), kind: .country)
            case .nation(let name): return Place(words: words, text: capitalised(name), kind: .nation)
            case nil: continue
            }
        }
        return nil
    }

    /// `in northern Narnia`: a name behind a preposition of place.
    private static func name(behind preposition: Int, in sentence: ReadSentence, _ spelling: Spelling) -> Place? {
        var start = preposition + 1
        while start < sentence.count, PlaceWords.beforeName.contains(sentence.text(start)) { start += 1 }
        func isName(_ index: Int) -> Bool {
            index < sentence.count && sentence.parsed.words[index].isCapitalised && !sentence.isDate(index)
                && [.properNoun, .noun, .adjective].contains(sentence.part(index))
        }
        var end = start
        while isName(end)
            || end > start && isName(end + 1) && (sentence.text(end) == "of" || sentence.isHyphen(end))
            || end > start && sentence.goesOnAsName(end)
            // `Cox's Bazar`, but `Norland's Varna district`
            || end > start && sentence.text(end) == "'s" && isName(end + 1)
                && (end + 2 >= sentence.count || sentence.part(end + 2) != .noun)
        { end += 1 }
        // In a headline every word may look like a name.
        guard end > start, !SubjectWords.events.contains(sentence.lemmas[end - 1]), !sentence.parsed.isInTitle(start),
            // `in the Eaton fire`
            end >= sentence.count || !SubjectWords.events.contains(sentence.lemmas[end]),
            known(at: start, in: sentence, spelling) == nil
        else {
            return nil
        }
        return Place(
            words: start..<end, text: spelling.phrase(start..<end, in: sentence),
            kind: PlaceWords.loosePrepositions.contains(sentence.text(preposition)) ? .looseName : .name)
    }

    private static func place(ofDateline words: [String]) -> String? {
        let end = words.firstIndex {
            ["(", "-", "—", "–", "--"].contains($0) || TimeWords.months.contains($0.lowercased().filter { $0 != "." })
                || $0.utf8.contains { $0 &- UInt8(ascii: "0") < 10 }
        }
        let parts = words.prefix(end ?? words.count).split(separator: ",").map { part in
            let name = part.joined(separator: " ")
            return name.utf8.count > 3 && name.allSatisfy({ $0.isUppercase || !$0.isLetter })
                ? capitalised(name.lowercased()) : name
        }
        guard let first = parts.first, !first.isEmpty else { return nil }
        if parts.count == 1, case .part(let country)? = WorldPlaces.place(named: first) {
            return first + ", " + capitalised(country)
        }
        return parts.joined(separator: ", ")
    }

    private static func capitalised(_ name: String) -> String {
        name.split(separator: " ").map { word in
            ["of", "the", "and"].contains(word) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
        }.joined(separator: " ")
    }
}

/// The places that the lexicon knows.
enum WorldPlaces {
    enum Known {
        /// A city or region of a country.
        case part(of: String)
        case country(String)
        /// What is said of a country's people and things.
        case nation(String)
    }

    /// No name has more words.
    static let longest = 4

    private static let nations = Dictionary(
        Lexicon.english.lemmas(.nations).map { (key($0.key), $0.value) },
        uniquingKeysWith: { first, _ in first })
    /// And parts of the world that hold several.
    private static let countries = Set(
        Lexicon.english.words(.countries).union(Lexicon.english.words(.worldRegions)).map { key($0) })
    private static let parts: [String: String] = {
        var parts: [String: String] = [:]
        for list in [LemmaList.cities, .regions] {
            for (name, country) in Lexicon.english.lemmas(list) {
                parts[key(name)] = nations[country] ?? country
            }
        }
        return parts
    }()

    private static let regions = Set(Lexicon.english.lemmas(.regions).map { key($0.key) })

    /// A name as the lists are asked for it: `us` for `U.S.`, which many write without full stops.
    private static func key(_ name: String) -> String { name.lowercased().filter { $0 != "." } }

    /// Whether a name is that of a country's region: `Bahia`.
    static func isRegion(_ name: String) -> Bool { regions.contains(key(name)) }

    /// What a name in any spelling is known as: `U.S.` and `us` are one country.
    static func place(named name: String) -> Known? {
        let name = key(name)
        if let country = parts[name] { return .part(of: country) }
        if countries.contains(name) { return .country(nations[name] ?? name) }
        return nations[name].map { .nation($0) }
    }
}
