/// Facts about a language, read from text files: word lists, numbers, bounds, units, currencies.
package struct Lexicon: Sendable {
    var words: [WordList: Set<String>] = [:]
    var numbers: [NumberList: [String: Double]] = [:]
    var lemmas: [LemmaList: [String: String]] = [:]
    var bounds: [BoundPlace: [(phrase: String, meaning: BoundMeaning)]] = [:]
    /// The base unit of each dimension.
    package internal(set) var dimensions: [String: String] = [:]
    package internal(set) var units: [UnitEntry] = []
    package internal(set) var currencies: [CurrencyEntry] = []
    /// Letters before a dollar sign, with the code of the dollar they make of it.
    package internal(set) var dollarOwners: [String: String] = [:]
    package internal(set) var coins: [String: CoinEntry] = [:]

    /// - Parameters:
    ///   - files: In the format that `English/README.md` describes.
    ///   - isComplete: Whether a section that no file holds is a mistake.
    /// - Throws: Everything that is wrong with the files.
    package init(_ files: [LexiconFile], isComplete: Bool = true) throws(LexiconErrors) {
        var reader = LexiconReader()
        for file in files { reader.read(file) }
        reader.checkReferences()
        if isComplete { reader.checkCompleteness(of: files) }
        guard reader.errors.isEmpty else { throw LexiconErrors(all: reader.errors) }
        self = reader.lexicon
    }

    init() {}

    /// What the program ships, read once. A test reads the same files, so that a mistake in them can't get this far.
    package static let english: Lexicon = {
        do {
            return try Lexicon(LexiconFile.shipped)
        } catch {
            fatalError("The lexicon can't be read. Correct these lines and build again:\n\(error)")
        }
    }()
}

/// Lists by their names. A complete lexicon has each of them; in one that isn't, a list without a section is empty.
extension Lexicon {
    package func words(_ list: WordList) -> Set<String> { words[list] ?? [] }

    /// What each number is called.
    package func numbers(_ list: NumberList) -> [String: Double] { numbers[list] ?? [:] }

    /// What each word stands for.
    package func lemmas(_ list: LemmaList) -> [String: String] { lemmas[list] ?? [:] }

    package func bounds(_ place: BoundPlace) -> [(phrase: String, meaning: BoundMeaning)] { bounds[place] ?? [] }
}

/// A unit of measure.
package struct UnitEntry: Sendable {
    package let name: String
    package let dimension: String
    /// How many of the dimension's base unit it is; greater than zero.
    package let factor: Double
    /// The ways it is written, its name among them.
    package internal(set) var spellings: [Spelling]

    /// One way to write a unit, and where only it means the unit.
    package struct Spelling: Sendable {
        package let text: String
        package let restrictions: Set<Restriction>
        /// Where this is not empty, the spelling counts only in a sentence that has one of these words: `3 T` beside
        /// `magnet`.
        package var companions: Set<String> = []
    }

    /// What keeps a short spelling from meaning something else.
    package enum Restriction: String, CaseIterable, Sendable {
        /// Directly behind the number: `5g`, `10W`.
        case glued = "only glued"
        /// Behind a number in digits: `2 bar`.
        case behindDigits = "only behind digits"
        /// Not joined to the next word: `500 t`, but `500 T-shirts`.
        case unhyphened = "only unhyphened"
        /// With a capital: `12V`.
        case capital = "only capital"
    }
}

/// A currency and the ways its amounts are written.
package struct CurrencyEntry: Sendable {
    /// ISO 4217.
    package let code: String
    package let name: String
    /// What stands before an amount: signs, letters.
    package let signs: [String]
    /// What stands behind an amount: words and phrases.
    package let words: [String]
}

/// A coin and what it is worth.
package struct CoinEntry: Sendable, Equatable {
    /// The currency's code.
    package let code: String
    /// How much of the currency it is.
    package let share: Double
}
