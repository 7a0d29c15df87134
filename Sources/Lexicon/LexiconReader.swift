/// Reads files into a lexicon and notes everything that is wrong with them.
struct LexiconReader {
    var lexicon = Lexicon()
    private(set) var errors: [LexiconError] = []
    private var seen: Set<Section> = []
    /// Where each entry that must not come twice was first met, by what it must be unique among.
    private var entries: [String: [String: Int]] = [:]
    /// Codes and dimensions that are used, with where.
    var references: [Reference] = []
    var place = Place(file: "", line: 0)

    struct Place {
        var file: String
        var line: Int
    }

    struct Reference {
        let name: String
        let place: Place
        let isCurrency: Bool
    }

    mutating func refuse(_ problem: String) {
        refuse(problem, at: place)
    }

    private mutating func refuse(_ problem: String, at place: Place) {
        errors.append(LexiconError(file: place.file, line: place.line, problem: problem))
    }

    mutating func read(_ file: LexiconFile) {
        place = Place(file: file.name, line: 1)
        guard String(validating: file.bytes, as: UTF8.self) != nil else {
            refuse("the file is not UTF-8; save it as UTF-8")
            return
        }
        var hasSource = false
        var section: Section?
        var isKnown = true
        let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, raw) in lines.enumerated() {
            place.line = index + 1
            let line = TextLine(raw)
            if line.isEmpty { continue }
            if !hasSource {
                hasSource = true
                if let source = line.rest(behind: "source:") {
                    if source.isEmpty { refuse("the source is empty; say where the content of this file comes from") }
                    continue
                }
                refuse("the source is missing; start the file with `source: ` and where its content comes from")
            }
            if let heading = line.heading {
                section = open(heading.text)
                isKnown = section != nil
            } else if let section {
                read(line, in: section)
            } else if isKnown {
                refuse("`\(line.text)` stands before any section; write a heading in brackets above it, as [months]")
                isKnown = false
            }
        }
        if !hasSource {
            refuse("the source is missing; start the file with `source: ` and where its content comes from")
        }
    }

    private mutating func open(_ heading: String) -> Section? {
        guard let section = Section(heading: heading) else {
            if let place = BoundPlace.allCases.first(where: { heading.utf8.starts(with: $0.rawValue.utf8) }) {
                refuse(
                    "[\(heading)] names no bound; write one of "
                        + choices(BoundMeaning.allCases.map { "\(place.rawValue): \($0.rawValue)" }))
            } else {
                refuse("[\(heading)] is no section; write one that Section.swift lists, or add it there")
            }
            return nil
        }
        if !seen.insert(section).inserted { refuse("[\(heading)] was opened before; join the two") }
        return section
    }

    func choices(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }

    private mutating func read(_ line: TextLine, in section: Section) {
        switch section {
        case .words(let list):
            for word in words(line, of: section, phrases: list.holdsPhrases, capitals: list.keepsCapitals) {
                lexicon.words[list, default: []].insert(word)
            }
        case .bounds(let bounds, let meaning):
            for phrase in words(line, of: section, family: bounds.rawValue, phrases: true) {
                lexicon.bounds[bounds, default: []].append((phrase, meaning))
            }
        case .numbers(let list):
            guard let (keys, value) = entry(line, of: section, value: "number") else { return }
            guard let number = value.number else {
                refuse("`\(value.text)` is no number; write digits, as 0.25 or 1/3")
                return
            }
            for key in keys { lexicon.numbers[list, default: [:]][key] = number }
        case .lemmas(let list):
            guard let (keys, value) = entry(line, of: section, value: "lemma", phrases: list.holdsPhrases) else {
                return
            }
            for key in keys { lexicon.lemmas[list, default: [:]][key] = value.text }
        case .dimensions:
            guard let (keys, value) = entry(line, of: section, value: "base unit") else { return }
            for key in keys { lexicon.dimensions[key] = value.text }
        case .units: readUnit(line)
        case .currencies: readCurrency(line)
        case .dollarOwners:
            guard let (keys, value) = entry(line, of: section, value: "CODE"), let code = code(value.text) else {
                return
            }
            references.append(Reference(name: code, place: place, isCurrency: true))
            for key in keys { lexicon.dollarOwners[key] = code }
        case .coins: readCoin(line)
        }
    }

    /// The words of a line, parted by commas, those left out that are refused.
    ///
    /// - Parameter family: What an entry must be unique among; the section where nil.
    mutating func words(
        _ line: TextLine, of section: Section, family: String? = nil, phrases: Bool, capitals: Bool = false
    ) -> [String] {
        if line.pair(at: "=") != nil {
            refuse("[\(section.heading)] takes no values; write the words alone, without ` = `")
            return []
        }
        return line.parts(at: ",").compactMap { part in
            let word = part.text
            return isAccepted(word, in: family ?? section.heading, phrases: phrases, capitals: capitals) ? word : nil
        }
    }

    /// The words in front of ` = ` and the value behind it.
    mutating func entry(_ line: TextLine, of section: Section, value: String, phrases: Bool = false) -> (
        keys: [String], value: TextLine
    )? {
        guard let (left, right) = line.pair(at: "="), !right.isEmpty else {
            refuse("`\(line.text)` has no value; write `word = \(value)`, or `word, word = \(value)`")
            return nil
        }
        let keys = left.parts(at: ",").compactMap { part in
            let key = part.text
            return isAccepted(key, in: section.heading, phrases: phrases, capitals: false) ? key : nil
        }
        return (keys, right)
    }

    /// Whether an entry has a form that can be found in text, and is new; if not, says why.
    mutating func isAccepted(_ word: String, in family: String, phrases: Bool, capitals: Bool) -> Bool {
        if word.isEmpty {
            refuse("an entry is empty; take out the comma that has nothing on one side")
        } else if !capitals, hasCapital(word) {
            refuse("`\(word)` has a capital, and words are compared in small letters; write `\(lowercased(word))`")
        } else if !phrases, word.utf8.contains(UInt8(ascii: " ")) {
            refuse("`\(word)` has several words, and [\(family)] takes single ones; put a comma between them")
        } else if let before = entries[family, default: [:]].updateValue(place.line, forKey: word) {
            refuse("`\(word)` stands in line \(before) already; take one of the two out")
        } else {
            return true
        }
        return false
    }

    /// What lines say of each other: bases of dimensions, codes of currencies.
    mutating func checkReferences() {
        let codes = Set(lexicon.currencies.map(\.code))
        for reference in references {
            if reference.isCurrency, !codes.contains(reference.name) {
                refuse(
                    "`\(reference.name)` is no row of [currencies]; add one or correct the code", at: reference.place)
            } else if !reference.isCurrency, lexicon.dimensions[reference.name] == nil {
                refuse(
                    "`\(reference.name)` is no dimension; write one of "
                        + "\(choices(lexicon.dimensions.keys.sorted())), or add it to [dimensions]",
                    at: reference.place)
            }
        }
        for (dimension, base) in lexicon.dimensions.sorted(by: { $0.key < $1.key })
        where !lexicon.units.contains(where: { $0.name == base && $0.dimension == dimension && $0.factor == 1 }) {
            let line = entries[Section.dimensions.heading]?[dimension] ?? 1
            refuse(
                "`\(base)` is no unit of `\(dimension)` with the factor 1; add its row to [units]",
                at: Place(file: place.file, line: line))
        }
    }

    mutating func checkCompleteness(of files: [LexiconFile]) {
        for section in Section.required where !seen.contains(section) {
            refuse(
                "[\(section.heading)] is in none of the files; write it into one", at: Place(file: "lexicon", line: 1))
        }
    }
}
