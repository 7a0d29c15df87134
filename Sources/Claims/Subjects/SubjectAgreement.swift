internal import Articles
internal import Lexicon

/// What the text says plainly of a quantity, and what was chosen for it has to agree with: which way it moved, over how
/// long, which side of a thing is measured, what became of people, where it is.
struct SubjectAgreement {
    let trend: Trend?
    /// The days that the quantity holds for.
    let days: PeriodDays?
    /// The side that the word right behind the quantity tells: `depth` of `1,500 m deep`.
    let side: String?
    /// Whether a length of time is told as one that something is still to come in: `within two weeks`, `two days before`.
    let isAhead: Bool
    /// Whether it says by how much a count has grown or shrunk: `25 more than on Friday`.
    var isIncrement = false
    /// What became of the people that are counted.
    var fate: String?
    /// What was done to some of the dead or wounded: `identified` of `46 of the dead have been identified`.
    var stateOfSome: String?
    /// Whether it is the whole of which another quantity is a part.
    var isWhole = false
    /// What some of the people counted before are: `four of them children`.
    var some: SaidPeople.Some?
    /// Of which country the people are.
    var compatriots: SaidPeople.Compatriots?
    /// Who the people are by either.
    var people: String? { some?.noun ?? compatriots?.noun }
    /// What is counted, where nobody is sure yet that it is so.
    var noun: String?
    /// What is so long, heavy or fast.
    var bearer: String?
    /// The place that stands beside the quantity, or that its clause points to.
    var place: String?
    /// The only place that the sentence names, for what was placed elsewhere.
    var onlyPlace: SaidPlace.Only?
    /// The region that the sentence speaks of, for what was placed in a town.
    var region: SaidPlace.Region?
    /// Whether the sentence speaks of a whole country: `nationwide`.
    var isNationwide = false
    /// Whether it is told of the whole world: `36 million doses were produced worldwide`.
    var isWorldwide = false
    /// Whether it is told of several countries: `some 80 countries`, `5,000 deaths reported in some 80 countries`.
    var isOfCountries = false
    /// The event that the sentence names for it.
    var event: String?

    /// A subject with the kind, noun, state, place and owner that agree.
    func applied(to subject: Subject) -> Subject {
        var subject = subject
        if isIncrement { subject.kind = .increment }
        if subject.kind == .move { subject.state = movement(of: subject) }
        if subject.state == "time until", !isAhead { subject.state = "duration" }
        if isWhole, fate == nil, stateOfSome == nil { subject.state = nil }
        if let noun = noun ?? people { subject.noun = noun }
        if let country = compatriots?.country, subject.place.map(RowName.inner) == RowName.inner(country) {
            subject.place = nil
        }
        if let bearer {
            subject.noun = bearer
            if subject.of?.first?.isUppercase == true { subject.of = nil }
        }
        // `killed from Egypt`
        if let country = compatriots?.country, let state = subject.state, state.hasSuffix(" from " + country) {
            subject.state = RowName.State(state).head
        }
        if let fate, !SaidFate.isTold(by: subject.state, fate) { subject.state = fate }
        if let stateOfSome { subject.state = stateOfSome }
        // People die of a disease, and its cases do not.
        if let state = subject.state?.split(separator: " ").first, SaidFate.isFate(String(state)),
            let head = subject.noun.flatMap(Self.head), Self.casesOfDisease.contains(head)
        {
            subject.state = nil
        }
        if let place, subject.place.map({ RowName.inner($0) != RowName.inner(place) }) ?? false {
            subject.place = place
        } else if place == nil, let onlyPlace, let chosen = subject.place, onlyPlace.speaksAgainst(chosen) {
            subject.place = onlyPlace.text
        } else if place == nil, let region = subject.place.flatMap({ region?.instead(of: $0) }) {
            subject.place = region
        }
        if place == nil, isNationwide, let region = subject.place, WorldPlaces.isRegion(RowName.inner(region)),
            let country = region.split(separator: ",").last
        {
            subject.place = String(country.drop { $0 == " " })
        }
        if place == nil, isWorldwide, subject.place != nil { subject.place = "world" }
        if place == nil, isOfCountries, let country = subject.place.map(RowName.inner),
            case .country? = WorldPlaces.place(named: country)
        {
            subject.place = nil
        }
        if let event, subject.of.map({ Self.isOtherEvent($0, than: event) }) ?? true { subject.of = event }
        if let side, subject.state.map(Self.sides.contains) ?? true { subject.state = side }
        return subject
    }

    private static let casesOfDisease = WordSet("case infection")

    /// `case` of `confirmed case of cholera`
    private static func head(of noun: String) -> String? {
        noun.split(separator: " ").map(String.init).prefix { !FunctionWords.prepositions.contains($0) }.last
    }

    /// Whether it is an event without the name of the one that the sentence names.
    private static func isOtherEvent(_ owner: String, than event: String) -> Bool {
        guard SubjectWords.isEvent(owner) else { return false }
        let words = owner.lowercased().split(separator: " ")
        return !event.split(separator: " ").dropLast().allSatisfy { words.contains(Substring($0.lowercased())) }
    }

    private static let sides = Set(SubjectWords.sidesByWhatFollows.values)

    /// `daily price fall` of what rose is `daily price rise`; of what rose since June, `price rise`.
    private func movement(of subject: Subject) -> String? {
        guard let state = subject.state else { return trend.map(Self.name) }
        var words = state.split(separator: " ").map(String.init)
        if words.count > 1, words[0] == "daily", let days, days.first != days.last { words.removeFirst() }
        if let trend, let index = words.firstIndex(where: { Self.direction($0) ?? trend != trend }) {
            words[index] = Self.name(trend)
        }
        return words.joined(separator: " ")
    }

    private static func name(_ trend: Trend) -> String { trend == .up ? "rise" : "fall" }

    private static func direction(_ word: String) -> Trend? {
        SubjectWords.movementsUp.contains(word) ? .up : SubjectWords.movementsDown.contains(word) ? .down : nil
    }
}

extension SubjectAgreement {
    init(_ mention: ReadMention, in article: ReadArticle, _ spelling: Spelling) {
        let sentence = article.sentences[mention.sentence]
        trend = mention.claim.trend
        days = mention.days
        let around = mention.words.lowerBound - 3..<mention.words.upperBound + 4
        isAhead = around.contains { Self.wordsOfWaiting.contains(sentence.text($0)) }
        isIncrement = Self.isComparedWithBefore(mention, in: sentence)
        place =
            SaidPlace.place(of: mention, in: sentence, article.places, spelling)
            ?? ReferredPlace(in: article).place(of: mention)
        onlyPlace = SaidPlace.Only(for: mention, in: sentence, article.places)
        region = SaidPlace.Region(in: sentence, article.places)
        isNationwide = Self.isNationwide(mention, in: sentence)
        isWorldwide = Self.isWorldwide(mention, in: sentence)
        isOfCountries = Self.isOfCountries(mention, in: sentence)
        event = SaidEvent.event(of: mention, in: article)
        isWhole =
            mention.claim.quantity.unit.dimension.base == .count && PartOfWhole.isWhole(mention.words, in: sentence)
        some = SaidPeople.Some(of: mention, in: sentence, spelling)
        compatriots = SaidPeople.Compatriots(of: mention, in: sentence, article.places)
        if let country = compatriots?.country {
            if place.map(RowName.inner) == RowName.inner(country) { place = nil }
            if onlyPlace?.text == country { onlyPlace = nil }
        }
        let doubt = SaidFate.doubt(of: mention, in: sentence)
        if doubt != nil { noun = "death" }
        fate = doubt == nil ? SaidFate.state(of: mention, some, in: sentence) : nil
        stateOfSome = fate == nil ? doubt ?? SaidFate.stateOfSome(of: mention, in: sentence) : nil
        bearer = SaidBearer.noun(of: mention, in: sentence, spelling)
        side = mention.baseClass == "length" ? Self.side(behind: mention, in: sentence) : nil
    }

    /// `36 million doses were produced worldwide`
    private static func isWorldwide(_ mention: ReadMention, in sentence: ReadSentence) -> Bool {
        let end = mention.words.upperBound
        return (end..<end + reachOfWorld).prefix { ![",", ";", "and", "while"].contains(sentence.text($0)) }
            .contains { ["worldwide", "globally"].contains(sentence.text($0)) }
    }

    private static func isOfCountries(_ mention: ReadMention, in sentence: ReadSentence) -> Bool {
        if ["country", "nation"].contains(mention.claim.quantity.unit.name) { return true }
        let end = mention.words.upperBound
        return (end..<min(sentence.count, end + reachOfCountries)).contains { word in
            guard ["in", "across", "from"].contains(sentence.text(word)),
                let noun = (word + 1..<min(sentence.count, word + 6)).first(where: {
                    ["countries", "nations"].contains(sentence.text($0))
                })
            else { return false }
            return (word + 1..<noun).contains { sentence.isQuantity[$0] || sentence.text($0) == "several" }
                && !(end..<word).contains { [";", "while", "but"].contains(sentence.text($0)) }
        }
    }

    /// In words, from a count to the countries that it is of.
    private static let reachOfCountries = 12

    /// In words.
    private static let reachOfWorld = 6

    /// `14 areas across the country`, `157 herds in 13 states`, `eight states, with Colorado the latest`
    private static func isNationwide(_ mention: ReadMention, in sentence: ReadSentence) -> Bool {
        if regions.contains(mention.claim.quantity.unit.name) { return true }
        let behind = mention.words.upperBound + 1
        if ["in", "across"].contains(sentence.text(behind - 1)), behind < sentence.count, sentence.isQuantity[behind],
            let noun = (behind..<min(behind + 4, sentence.count)).last(where: { sentence.isQuantity[$0] }),
            regions.contains(sentence.lemmas[noun])
        {
            return true
        }
        return (0..<sentence.count).contains { word in
            ["nationwide", "countrywide"].contains(sentence.text(word))
                || sentence.text(word) == "country" && sentence.text(word - 1) == "the"
                    && ["across", "throughout", "around"].contains(sentence.text(word - 2))
        }
    }

    /// Past the same length in another unit: `a mile (1.6 km) down`, `3 miles (4.8 km) northeast of the port`.
    private static func side(behind mention: ReadMention, in sentence: ReadSentence) -> String? {
        // `a width of 400 feet`
        let of = mention.words.lowerBound - 1
        if sentence.text(of) == "of", sides.contains(sentence.text(of - 1)) { return sentence.text(of - 1) }
        var next = mention.words.upperBound
        if sentence.text(next) == "(" {
            next = (next..<min(next + 6, sentence.count)).first { sentence.text($0) == ")" } ?? next
        }
        if sentence.text(next) == ")" { next += 1 }
        if let side = SubjectWords.sidesByWhatFollows[sentence.text(next)] { return side }
        return ["of", "from"].contains(sentence.text(next + 1)) && directions.contains(sentence.text(next))
            ? "distance" : nil
    }

    /// `25 more than on Friday`, `six more than previously reported`, `up by 25`; but `25 more than 10`.
    private static func isComparedWithBefore(_ mention: ReadMention, in sentence: ReadSentence) -> Bool {
        let by = mention.words.lowerBound - 1
        if sentence.text(by) == "by", mention.claim.quantity.unit.dimension.base == .count,
            ["up", "down"].contains(sentence.text(by - 1)) || ChangeWords.verbs.contains(sentence.text(by - 1))
        {
            return true
        }
        var index = mention.words.upperBound
        if ["people", "cases", "deaths"].contains(sentence.text(index)) { index += 1 }
        if sentence.text(index - 1) == "more" || sentence.text(index - 1) == "fewer" { index -= 1 }
        return ComparisonWords.sayByHowMuch((index..<index + 3).map { sentence.text($0) })
    }

    private static let regions = WordSet("state province region county district governorate prefecture")
    private static let wordsOfWaiting = WordSet(.wordsOfWaiting)
    private static let directions = WordSet(.directions)
}
