internal import Lexicon
internal import Prose

/// Units of measure and the ways they are written, from the lexicon.
enum UnitTable {
    struct Row: Sendable {
        let name: String
        let dimension: Dimension
        let factor: Double
    }

    static let phrases = UnitPhrases(Lexicon.english.units)

    private static let byName = Dictionary(
        Lexicon.english.units.map { ($0.name, Row($0)) }, uniquingKeysWith: { first, _ in first })

    static func row(named name: String) -> Row? { byName[name] }

    /// Units that count time: rates are per one of these.
    static let times = WordSet(.timesOfRates)
}

extension UnitTable.Row {
    init(_ entry: UnitEntry) {
        self.init(name: entry.name, dimension: Dimension(listed: entry.dimension), factor: entry.factor)
    }
}

/// The spellings of units, found where their restrictions allow it.
struct UnitPhrases: Sendable {
    private struct Spelling: Sendable {
        let row: UnitTable.Row
        let restrictions: Set<UnitEntry.Restriction>
        let companions: Set<String>
    }

    private let table: PhraseTable<Spelling>

    init(_ units: [UnitEntry]) {
        let rows = units.flatMap { unit in
            let row = UnitTable.Row(unit)
            return unit.spellings.map { spelling in
                (
                    Spelling(row: row, restrictions: spelling.restrictions, companions: spelling.companions),
                    Self.cut(spelling.text)
                )
            }
        }
        // The surer reading goes first: `12 C` beside `charge`.
        table = PhraseTable(rows.filter { !$0.0.companions.isEmpty } + rows.filter { $0.0.companions.isEmpty })
    }

    /// The longest spelling that starts at this word, and how many words it has.
    func match(from start: Int, in words: [Word]) -> (meaning: UnitTable.Row, count: Int)? {
        table.match(from: start, in: words) { spelling in
            spelling.restrictions.allSatisfy { Self.holds($0, at: start, in: words) }
                && (spelling.companions.isEmpty || words.contains { Self.is($0.text, oneOf: spelling.companions) })
        }
        .map { ($0.meaning.row, $0.count) }
    }

    /// A word or its plural.
    private static func `is`(_ word: String, oneOf companions: Set<String>) -> Bool {
        companions.contains(word) || word.utf8.last == UInt8(ascii: "s") && companions.contains(String(word.dropLast()))
    }

    private static func holds(_ restriction: UnitEntry.Restriction, at start: Int, in words: [Word]) -> Bool {
        switch restriction {
        case .glued: words[start].isGlued
        case .capital: words[start].isCapitalised
        case .unhyphened:
            !(start + 1 < words.count && words[start + 1].text == "-" && words[start + 1].isGlued)
        case .behindDigits:
            start > 0
                && (words[start - 1].kind == .number
                    || start > 1 && words[start - 1].text == "-" && words[start - 2].kind == .number)
        }
    }

    /// A spelling in the words that it makes in an article: `km/h` is three.
    private static func cut(_ spelling: String) -> [String] {
        let bytes = Array(spelling.utf8)
        return sentences(in: bytes.span, paragraphs: [0..<bytes.count])
            .flatMap { Word.words(of: $0, in: bytes.span) }.map(\.text)
    }
}
