internal import Lexicon

/// What the reader of subjects knows of words, besides what it has learned.
enum SubjectWords {
    /// Nouns that name an event which a row may be about: `quake`, `strike`.
    static let events = WordSet(.nounsOfEvents)
    private static let figurativeEvents = WordSet(.figurativeEvents)
    /// `war` of `price war`: nothing happens in it to people and things.
    static func isFigurative(_ event: String, behind word: String) -> Bool {
        figurativeEvents.contains(word + " " + event)
    }
    /// `riot` of `riot police`, `fire` of `fire chief`: who is called after an event does not tell of one.
    static func isOfService(_ word: String) -> Bool { services.contains(word) }
    private static let services = WordSet(.namedAfterEvents)
    /// Those in which nobody comes to harm.
    static let eventsWithoutHarm = WordSet(.eventsWithoutHarm)
    /// Those that are over in a moment.
    static let suddenEvents = WordSet(.suddenEvents)
    /// What happens to people and things in such an event itself.
    static let statesInAnEvent = WordSet(.statesInAnEvent)
    /// What a firm or a state makes in a time: `loss`, `revenue`.
    static let resultsOfFirms = WordSet(.resultsOfFirms)
    /// Verbs that say no more of such a result than that it was made.
    static let verbsOfResults = WordSet(.verbsOfResults)
    private static let singularsOfEvents = Dictionary(
        Lexicon.english.words(.nounsOfEvents).flatMap { [($0, $0), (plural(of: $0), $0)] },
        uniquingKeysWith: { first, _ in first })

    /// `fire` for `fire` and `fires`; nil for what is no event.
    static func singularOfEvent(_ word: String) -> String? { singularsOfEvents[word] }

    /// Whether a name is that of an event: `Aceh quake of 2 July 2013`, `fires`.
    static func isEvent(_ name: String) -> Bool {
        name.lowercased().split(separator: " ").contains { singularsOfEvents[String($0)] != nil }
    }

    /// The noun that stands for all events of one kind: `fire` for `blaze`.
    static let kindsOfEvents = Lexicon.english.lemmas(.kindsOfEvents)
    /// `gulf` of `Gulf of Mexico`.
    static let placesNamedWithOf = WordSet(.placesNamedWithOf)
    /// The one word of a table for what became of people, by lemma or form: `die` is `killed`.
    static let canonicalStates = Lexicon.english.lemmas(.canonicalStates)
    /// What is measured of a thing: `price`, `length`.
    static let nounsOfSides = WordSet(.nounsOfSides)
    /// Nouns of what is given in per cent by itself: `tariff`, `turnout`.
    static let rates = WordSet(.rates)
    /// Nouns that say that something has risen: `rise`, `growth`.
    static let movementsUp = WordSet(.movementsUp)
    /// Nouns that say that something has fallen: `fall`, `loss`.
    static let movementsDown = WordSet(.movementsDown)
    /// `depth` of `1,500 m deep`
    static let sidesByWhatFollows = Lexicon.english.lemmas(.sidesByWhatFollows)
    /// States that say which and not what happened, so that they stand before the noun: `confirmed cases`.
    static let statesBeforeNouns = WordSet(.statesBeforeNouns)

    /// `rise`, `fall`, `change`
    static func isMovement(_ word: String) -> Bool {
        movementsUp.contains(word) || movementsDown.contains(word) || word == "change"
    }

    private static let irregularParticiples = Lexicon.english.lemmas(.irregularParticiples)

    /// The sides of a thing that a unit of a dimension may measure, in alphabetical order.
    static let sides: [String: [String]] = measuredSides.reduce(into: [:]) { sides, entry in
        sides[entry.value, default: []].append(entry.key)
    }.mapValues { $0.sorted() }

    private static let measuredSides = Lexicon.english.lemmas(.measuredSides)
    /// Sides that units of other dimensions measure too: `capacity` of a stadium, `length` of a stay.
    private static let loose: Set<String> = ["capacity", "value", "share", "length"]

    /// The dimension of the units that measure a side, where no others do.
    static func dimensionOfSide(_ side: String) -> String? { loose.contains(side) ? nil : measuredSides[side] }

    private static let participles = Set(irregularParticiples.values)

    /// Whether a word tells what happened to something: `killed`, `sent`, `flowing`.
    static func isParticiple(_ word: String) -> Bool {
        participles.contains(word) || word.hasSuffix("ed") && word.utf8.count > 3 || word.hasSuffix("ing")
    }

    private static let people = WordSet(.peopleNouns)

    /// Whether a noun phrase's last word is a person: `registered voter`.
    static func isPeople(_ phrase: String) -> Bool {
        phrase == "person" || phrase.split(separator: " ").last.map { people.contains($0.lowercased()) } == true
    }

    private static let plurals: [String: String] = Nouns.irregular.reduce(into: [:]) { plurals, entry in
        if ["people", "men", "women", "children"].contains(entry.key) || entry.key.first == entry.value.first {
            plurals[entry.value] = min(entry.key, plurals[entry.value] ?? entry.key)
        }
    }

    /// The plural of a noun phrase, whose head is its last word or the one before `of`.
    static func plural(of phrase: String) -> String {
        var words = phrase.split(separator: " ").map(String.init)
        let behind = words.firstIndex { FunctionWords.prepositions.contains($0) } ?? words.count
        guard behind > 0 else { return phrase }
        words[behind - 1] = pluralWord(words[behind - 1])
        return words.joined(separator: " ")
    }

    /// `Brent`, `Korea`, and not `Korean`, `Israeli` or `Filipino`, which count people.
    private static func isName(_ word: String) -> Bool {
        guard word.first?.isUppercase == true else { return false }
        if case .nation? = WorldPlaces.place(named: word + "s") { return false }
        return !["an", "er", "or", "i", "st"].contains { word.hasSuffix($0) }
    }

    private static func pluralWord(_ word: String) -> String {
        if word == "person" { return "people" }
        if let irregular = plurals[word] { return irregular }
        if isPlural(word.lowercased()) || isName(word) || word.contains(where: \.isNumber) { return word }
        // Nobody counts `mpoxes`.
        if word.hasSuffix("pox") { return word + " cases" }
        for ending in ["s", "sh", "ch", "x", "z"] where word.hasSuffix(ending) { return word + "es" }
        for man in ["man", "woman"] where word.hasSuffix(man) && word != "human" && word != "German" {
            return word.dropLast(2) + "en"
        }
        let bytes = word.utf8
        if bytes.last == UInt8(ascii: "y"), let before = bytes.dropLast().last, !vowels.contains(before),
            word.first?.isLowercase == true
        {
            return word.dropLast() + "ies"
        }
        return word + "s"
    }

    /// The past participle of a verb's lemma.
    static func participle(of lemma: String) -> String {
        if let irregular = irregularParticiples[lemma] { return irregular }
        let bytes = lemma.utf8
        if bytes.last == UInt8(ascii: "e") { return lemma + "d" }
        if bytes.last == UInt8(ascii: "y"), let before = bytes.dropLast().last, !vowels.contains(before) {
            return lemma.dropLast() + "ied"
        }
        return (doublesLast(bytes) ? lemma + String(lemma.suffix(1)) : lemma) + "ed"
    }

    /// Whether a verb doubles its last consonant before an ending: a short vowel stands before it, in the only syllable
    /// (`ship`, `stop`; not `wait`, `open`, `tax`).
    private static func doublesLast(_ bytes: String.UTF8View) -> Bool {
        guard let last = bytes.last, !vowels.contains(last), !"wxy".utf8.contains(last) else { return false }
        let head = Array(bytes.dropLast())
        guard let vowel = head.last, vowels.contains(vowel), head.count > 1, !vowels.contains(head[head.count - 2])
        else { return false }
        return head.dropLast().allSatisfy { !vowels.contains($0) && $0 != UInt8(ascii: "y") }
    }

    private static let vowels = Set("aeiou".utf8)
}
