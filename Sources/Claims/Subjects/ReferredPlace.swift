internal import Syntax

/// The place that a sentence only points to: `658 have died there`, `the country's 14 provinces`, `62 people of her town`.
///
/// It is the last place of that sort that was named before, in the same sentence or one of the few before it.
struct ReferredPlace {
    /// What sort of place the words may point to.
    private enum Sort {
        case any, country, region, town
    }

    private let article: ReadArticle

    /// In sentences, how far back a place is looked for.
    private static let reach = 3

    init(in article: ReadArticle) { self.article = article }

    /// Nil where the sentence points to no place, or to one of several.
    func place(of mention: ReadMention) -> String? {
        let sentence = article.sentences[mention.sentence]
        let another = PhraseOfAnother(quantity: mention.words, sentence: sentence)
        guard
            let (pointer, sort) = (0..<sentence.count).lazy.compactMap({ word in
                Self.sort(at: word, in: sentence).map { (word, $0) }
            }).first(where: { !another.holds($0.0..<$0.0 + 1) && isNear($0.0, mention, in: sentence) })
        else { return nil }
        let before = article.places.bySentence[sentence.index].filter {
            $0.words.upperBound <= pointer && fits($0, sort)
        }
        if let place = before.last { return name(of: place, sort) }
        var index = sentence.index - 1
        while index >= 0, sentence.index - index <= Self.reach {
            let places = article.places.bySentence[index].filter { fits($0, sort) }
            if let place = chosen(of: places, in: article.sentences[index], sort) { return place }
            if !places.isEmpty { return nil }
            index -= 1
        }
        guard sort == .country, let main = article.places.main, case .country? = WorldPlaces.place(named: main) else {
            return nil
        }
        return main
    }

    private static func sort(at word: Int, in sentence: ReadSentence) -> Sort? {
        let before = sentence.text(word - 1)
        if sentence.text(word) == "there" {
            let isOfBeing = verbsBehindThere.contains(sentence.text(word + 1)) || sentence.text(word + 1) == "'s"
            return isOfBeing || ["from", "to", "leave", "left", "out", "get", "got", "over"].contains(before)
                ? nil : .any
        }
        guard ["the", "that", "his", "her", "their"].contains(before), sentence.text(word + 1) != "of",
            sentence.text(word + 1) == "'s" || prepositions.contains(sentence.text(word - 2))
        else { return nil }
        switch sentence.text(word) {
        case "country", "nation": return .country
        case "state", "province", "region", "territory": return .region
        case "city", "town", "village", "municipality": return .town
        default: return nil
        }
    }

    private static let verbsBehindThere = WordSet(
        "is are was were has have had be been being will would may might could can should remain remains seems must")
    private static let prepositions = WordSet("in of across throughout within around inside")

    /// Whether no other clause stands between a pointer and the quantity.
    private func isNear(_ pointer: Int, _ mention: ReadMention, in sentence: ReadSentence) -> Bool {
        let between =
            pointer < mention.words.lowerBound
            ? pointer..<mention.words.lowerBound : mention.words.upperBound..<max(pointer, mention.words.upperBound)
        // `In her town, 62 people`, but not `doctors there fear worse, after floods that killed 160`
        return between.count <= Self.longestClause
            && !between.contains { word in
                sentence.text(word) == ","
                    ? word > pointer + 1 : [";", "while", "but", "and"].contains(sentence.text(word))
            }
    }

    /// In words.
    private static let longestClause = 14

    private func fits(_ place: ArticlePlaces.Place, _ sort: Sort) -> Bool {
        switch (sort, place.kind) {
        case (.any, .known), (.any, .country), (.any, .name): true
        case (.country, .country), (.country, .nation), (.country, .known): true
        case (.region, .known): WorldPlaces.isRegion(RowName.inner(place.text))
        case (.town, .known): !WorldPlaces.isRegion(RowName.inner(place.text))
        case (.town, .name): true
        default: false
        }
    }

    /// The only one of a sentence; of several the only one that something is said to be in.
    private func chosen(of places: [ArticlePlaces.Place], in sentence: ReadSentence, _ sort: Sort) -> String? {
        func names(_ places: [ArticlePlaces.Place]) -> Set<String> { Set(places.map { name(of: $0, sort) }) }
        let all = names(places)
        if all.count == 1 { return all.first }
        let inside = names(
            places.filter { place in
                let start = place.words.lowerBound
                return NameContext.spatialPrepositions.contains(sentence.text(start - 1))
            })
        return inside.count == 1 ? inside.first : nil
    }

    /// `provinces` of `the country's provinces`, for a name that says which country.
    static func withoutPointer(_ name: String) -> String {
        var words = name.split(separator: " ").map(String.init)
        guard let place = words.firstIndex(where: possessives.contains), place + 1 < words.count else { return name }
        words.remove(at: place)
        if place > 0, words[place - 1] == "the" { words.remove(at: place - 1) }
        return words.joined(separator: " ")
    }

    private static let possessives = WordSet("country's nation's state's province's region's city's town's village's")

    private func name(of place: ArticlePlaces.Place, _ sort: Sort) -> String {
        if sort == .country, let comma = place.text.utf8.lastIndex(of: UInt8(ascii: ",")) {
            return String(place.text[place.text.utf8.index(after: comma)...].drop { $0 == " " })
        }
        return article.places.containers[place.text] ?? place.text
    }
}
