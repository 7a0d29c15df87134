/// A section that holds words; the raw value is its heading. What each is for stands above it in its file.
package enum WordList: String, CaseIterable, Sendable {
    // change.txt
    case up
    case down
    case changed
    case upBehind = "up behind"
    case downBehind = "down behind"
    // grammar.txt
    case determiners
    case prepositions
    case conjunctions
    case pronouns
    case auxiliaries
    case adverbs
    case selectingAdjectives = "selecting adjectives"
    case whereaboutsBehindALength = "whereabouts behind a length"
    case adjectivesBehindALength = "adjectives behind a length"
    case clauseOpeners = "clause openers"
    // events.txt
    case wordsOfAddition = "words of addition"
    case wordsOfAShortTime = "words of a short time"
    case wordsOfAPart = "words of a part"
    case wordsOfATotal = "words of a total"
    case wordsOfAnOccasion = "words of an occasion"
    case wordsOfARevision = "words of a revision"
    // nouns.txt
    case notPlural = "not plural"
    case peopleStates = "people states"
    case listedNouns = "listed nouns"
    case singularHeads = "singular heads"
    case verbsBehindANounPhrase = "verbs behind a noun phrase"
    // numbers.txt
    case quantityStarters = "quantity starters"
    case quantityTriggers = "quantity triggers"
    case measuredWithAnArticle = "measured with an article"
    case beforeAHalf = "before a half that is a part"
    case beforeAUnit = "before a unit"
    // places.txt
    case placePrepositions = "place prepositions"
    case loosePlacePrepositions = "loose place prepositions"
    case beforeAPlace = "before a place"
    case placesByAdverb = "places by adverb"
    case nounsOfPlaces = "nouns of places"
    case verbsOfHaving = "verbs of having"
    case titlesOfNewspapers = "titles of newspapers"
    case countries
    case worldRegions = "world regions"
    case wordsOfTheWorld = "words of the world"
    case wordsOfANation = "words of a nation"
    // people.txt
    case peopleNouns = "people nouns"
    // prose.txt
    case abbreviations
    case abbreviationsWithCapital = "abbreviations with a capital"
    case abbreviationsThatMayEndASentence = "abbreviations that may end a sentence"
    case sentenceOpeners = "sentence openers"
    case currencyLetters = "currency letters"
    case currencyLettersOfAmounts = "currency letters of amounts"
    // quantities.txt
    case designators
    case numberedProducts = "numbered products"
    case behindDigitsOfAModel = "behind digits of a model"
    case toldOfProducts = "told of products"
    case aircraft
    case labelledNouns = "labelled nouns"
    case nounsOfAmounts = "nouns of amounts"
    case nounsOfLength = "nouns of length"
    case thingsWithALength = "things with a length"
    case countedInMillions = "counted in millions"
    case whatPeopleLiveIn = "what people live in"
    case headersOfNoCount = "headers of no count"
    case designatorsBehind = "designators behind"
    case rateNouns = "rate nouns"
    case beforeThePronounOne = "before the pronoun one"
    case behindAnIndefiniteOne = "behind an indefinite one"
    case agesOf = "ages of"
    case beforeANumber = "before a number"
    case namesOfNumbers = "names of numbers"
    case thingsWithACalibre = "things with a calibre"
    case armedGroups = "armed groups"
    case groupsOfPeople = "groups of people"
    case countedOnce = "counted once"
    case verbsOfDamage = "verbs of damage"
    case streets
    case wordsOfWeight = "words of weight"
    case estimates
    case behindAnEllipticNumber = "behind an elliptic number"
    case behindANumberAlone = "behind a number alone"
    case indexes
    case wordsOfMoney = "words of money"
    case verbsOfKilling = "verbs of killing"
    case nounsOfAToll = "nouns of a toll"
    case verbsOfDying = "verbs of dying"
    case leadingToAQuantity = "leading to a quantity"
    // roles.txt
    case markedRoles = "marked roles"
    // speech.txt
    case verbsOfSaying = "verbs of saying"
    case weakVerbsOfSaying = "weak verbs of saying"
    case accordingTo = "according to"
    case verbsThatSayBeforeAClause = "verbs that say so before a clause"
    case verbsThatIssueAFigure = "verbs that issue a figure"
    case verbsOfOpinion = "verbs of opinion"
    case nounsOfAStatement = "nouns of a statement"
    case verbsThatPutAFigure = "verbs that put a figure"
    case verbsOfRecording = "verbs of recording"
    case eventsWithoutHarm = "events without harm"
    case suddenEvents = "sudden events"
    case statesInAnEvent = "states in an event"
    case verbsOfGiving = "verbs of giving"
    case forecasters
    case nounsOfForecasts = "nouns of forecasts"
    case verbsOfForecasting = "verbs of forecasting"
    case resultsOfFirms = "results of firms"
    case verbsOfResults = "verbs of results"
    case verbsOfTelling = "verbs of telling"
    case documents
    case verbsOfPublishing = "verbs of publishing"
    case peopleWhoSpeak = "people who speak"
    case bodiesThatSpeak = "bodies that speak"
    case companies
    case titles
    case nounsThatState = "nouns that state"
    case beforeASubject = "before a subject"
    case media
    case mediaByACapital = "media by a capital"
    case anonymousSources = "anonymous sources"
    case whatNeverSpeaks = "what never speaks"
    case rolesOfAPerson = "roles of a person"
    case particlesOfNames = "particles of names"
    case wordsOfAMan = "words of a man"
    case wordsOfAWoman = "words of a woman"
    // status.txt
    case previousBefore = "previous before"
    case comparing
    case onceHeld = "once held"
    case revised
    case extremes
    case formerModifiers = "former modifiers"
    case supersededNouns = "superseded nouns"
    case reported
    case modals
    case modalsOfPossibility = "modals of possibility"
    case expectedBehindBe = "expected behind be"
    case deniedNouns = "denied nouns"
    case untrue
    case projectingVerbs = "projecting verbs"
    case verbsThatProjectTheirObject = "verbs that project their object"
    case askingVerbs = "asking verbs"
    case verbsThatAskFor = "verbs that ask for"
    case reachingVerbs = "reaching verbs"
    case projectingNouns = "projecting nouns"
    case projectedModifiers = "projected modifiers"
    case denyingVerbs = "denying verbs"
    case formerAdverbs = "former adverbs"
    case supersededVerbs = "verbs that are superseded"
    // subjects.txt
    case nounsOfEvents = "nouns of events"
    case figurativeEvents = "figurative events"
    case namedAfterEvents = "named after events"
    case placesNamedWithOf = "places named with of"
    case nounsOfSides = "nouns of sides"
    case verbsOfBearers = "verbs of bearers"
    case rates
    case movementsUp = "movements up"
    case movementsDown = "movements down"
    case statesBeforeNouns = "states before nouns"
    case fatesThatNobodyCauses = "fates that nobody causes"
    case betweenACountAndItsFate = "between a count and its fate"
    case directions
    case wordsOfBefore = "words of before"
    case wordsOfWaiting = "words of waiting"
    case openersOfConditions = "openers of conditions"
    case subjectsThatStandForOthers = "subjects that stand for others"
    // verbs.txt
    case lightVerbs = "light verbs"
    case verbsOfMoving = "verbs of moving"
    case verbsOfALevel = "verbs of a level"
    case verbsOfMeasuring = "verbs of measuring"
    // time.txt
    case months
    case weekdays
    case clock
    case displacements
    case windows
    case prepositionsOfTime = "prepositions of time"
    case verbsOfLasting = "verbs of lasting"
    case nounsThatLast = "nouns that last"
    case datePrepositions = "date prepositions"
    case timesOfRates = "times of rates"
    case periodOpeners = "period openers"
    case periodModifiers = "period modifiers"
    case periodsBehindAPreposition = "periods behind a preposition"
    case periodPointers = "period pointers"
    case periodsBehindAPointer = "periods behind a pointer"
    case daysByAdverb = "days by adverb"
    case periodArticles = "period articles"
    case edgesOfAPeriod = "edges of a period"
    case ordinalsOfPeriods = "ordinals of periods"
    case partsOfADay = "parts of a day"
    case kindsOfWeekend = "kinds of weekend"
    case endsOfAPeriod = "ends of a period"
    case beginningsOfAPeriod = "beginnings of a period"
    case thirdsOfAPeriod = "thirds of a period"
    case fiscalYears = "fiscal years"
    case yearsFromSummer = "years from summer"
    case seasons
    case behindASeason = "behind a season"
    case namesOfYears = "names of years"
    case nounsOfTime = "nouns of time"

    /// Whether an entry may have several words.
    var holdsPhrases: Bool {
        switch self {
        case .accordingTo, .previousBefore, .countries, .worldRegions, .peopleNouns, .figurativeEvents: true
        default: false
        }
    }

    /// Whether capitals count; elsewhere words are compared in small letters.
    var keepsCapitals: Bool {
        self == .sentenceOpeners || self == .currencyLetters || self == .currencyLettersOfAmounts
    }
}

/// A section that gives words a number.
package enum NumberList: String, CaseIterable, Sendable {
    // numbers.txt
    case numberWords = "number words"
    case tens
    case scales
    case scaleLetters = "scale letters"
    case scaleLettersOfMoney = "scale letters of money"
    case vaguePlurals = "vague plurals"
    case denominators
    case multiples
    case fractionSigns = "fraction signs"
}

/// A section that gives word forms their lemma.
package enum LemmaList: String, CaseIterable, Sendable {
    // nouns.txt
    case irregularNouns = "irregular nouns"
    // currencies.txt
    case dollarDatelines = "dollar datelines"
    // verbs.txt
    case irregularVerbs = "irregular verbs"
    // events.txt
    case eventWords = "event words"
    case eventGroups = "event groups"
    case peopleGroups = "people groups"
    // roles.txt
    case roles
    case rolesOfALength = "roles of a length"
    case roleGroups = "role groups"
    // speech.txt
    case rolesOfABody = "roles of a body"
    case rolesInShort = "roles in short"
    // places.txt
    case nations
    case regions
    // cities.txt
    case cities
    // towns.txt
    case towns
    case counties
    // subjects.txt
    case irregularParticiples = "irregular participles"
    case canonicalStates = "canonical states"
    case fates
    case fatesThatAreOne = "fates that are one"
    case measuredSides = "measured sides"
    case sidesByWhatFollows = "sides by what follows"
    case kindsOfEvents = "kinds of events"

    /// Whether an entry may have several words.
    var holdsPhrases: Bool {
        switch self {
        case .nations, .regions, .cities, .towns, .counties, .peopleGroups, .roles: true
        default: false
        }
    }
}

/// Where a word stands that bounds a number: a section `bounds before: at_least` for each bound.
package enum BoundPlace: String, CaseIterable, Sendable {
    case before = "bounds before"
    case behind = "bounds behind"
}

/// How words bound a number; `none` bounds nothing but belongs to the quantity.
package enum BoundMeaning: String, CaseIterable, Sendable {
    case approximate
    case atLeast = "at_least"
    case atMost = "at_most"
    case none
}

/// What a heading announces.
enum Section: Hashable {
    case words(WordList)
    case numbers(NumberList)
    case lemmas(LemmaList)
    case bounds(BoundPlace, BoundMeaning)
    case dimensions, units, currencies, dollarOwners, coins

    /// Every section that the files must hold. A bound that has no words is no mistake.
    static let required: [Section] =
        WordList.allCases.map { .words($0) } + NumberList.allCases.map { .numbers($0) }
        + LemmaList.allCases.map { .lemmas($0) } + [.dimensions, .units, .currencies, .dollarOwners, .coins]

    private static let byHeading: [String: Section] = Dictionary(
        (required + BoundPlace.allCases.flatMap { place in BoundMeaning.allCases.map { .bounds(place, $0) } })
            .map { ($0.heading, $0) }, uniquingKeysWith: { first, _ in first })

    init?(heading: String) {
        guard let section = Self.byHeading[heading] else { return nil }
        self = section
    }

    var heading: String {
        switch self {
        case .words(let list): list.rawValue
        case .numbers(let list): list.rawValue
        case .lemmas(let list): list.rawValue
        case .bounds(let place, let meaning): "\(place.rawValue): \(meaning.rawValue)"
        case .dimensions: "dimensions"
        case .units: "units"
        case .currencies: "currencies"
        case .dollarOwners: "dollar owners"
        case .coins: "coins"
        }
    }
}
