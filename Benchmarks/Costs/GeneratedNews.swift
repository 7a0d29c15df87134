import Articles
import Claims
import Figures
import FoundationEssentials

/// News as long and as varied as real ones, for ledgers of any size: the same numbers give the same news.
struct GeneratedNews {
    let figures: Int
    let readings: Int

    private static let claimsOfAnArticle = 10
    private static let articlesOfADay = 30
    /// Of a language in use, a word in so many is new.
    private static let vocabulary = 20_000
    /// A figure is mostly read again while its story is in the news.
    private static let liveFigures = 2_000

    var articles: Int { (readings + Self.claimsOfAnArticle - 1) / Self.claimsOfAnArticle }

    func reference(_ number: Int) -> ArticleReference {
        let day = Date(timeIntervalSince1970: 1_700_000_000 + Double(number / Self.articlesOfADay) * 86_400)
        return ArticleReference(
            file: FileName("2024/\(number / Self.articlesOfADay)/\(Self.words(number, 4).joined(separator: "-")).html"),
            digest: ContentDigest(of: Array("\(number)".utf8)), published: PublicationDate(day, precision: .second),
            title: Self.words(number, 9).joined(separator: " "), source: "Agency \(number % 23)",
            author: Self.words(number % 400, 2).joined(separator: " "), language: "en",
            link: "https://news\(number % 23).example/\(Self.words(number, 6).joined(separator: "-"))")
    }

    /// What an article changes: figures are opened one after the other, and read again in between.
    func update(ofArticle number: Int) -> Update {
        let reference = reference(number)
        let first = number * Self.claimsOfAnArticle
        let changes = (first..<min(readings, first + Self.claimsOfAnArticle)).map { index in
            let opened = index * figures / readings + 1
            let isNew = index == 0 || opened > (index - 1) * figures / readings + 1
            let figure = isNew ? opened : opened - Self.mixed(index) % min(opened, Self.liveFigures)
            let id = FigureID(number: figure)
            let reading = Reading(article: reference, claim: claim(index, of: id.number), announced: isNew)
            return isNew ? Change.opened(id, reading) : .read(id, reading)
        }
        return Update(changes: changes)
    }

    private func claim(_ index: Int, of figure: Int) -> Claim {
        let value = Double(Self.mixed(index) % 90_000 + 3)
        let thing = Self.things[figure % Self.things.count]
        let event = Self.events[figure / 7 % Self.events.count]
        let place = "Place\(figure / 5)"
        let text = "\(Int(value)) \(thing)"
        let clause = "\(text) \(event) in \(place) near \(Self.words(figure, 1).joined(separator: " "))"
        let sentence = "\(clause), \(Self.words(index, 5).joined(separator: " ")), officials of \(place) said."
        return Claim(
            start: index % Self.claimsOfAnArticle * 300, end: index % Self.claimsOfAnArticle * 300 + text.utf8.count,
            text: text, sentence: sentence, clause: clause,
            quantity: Quantity(value: value, unit: Unit(figure % 3 == 0 ? "person" : String(thing.dropLast()))),
            subject: Subject(noun: thing, state: event, place: place), vector: Self.vector(seed: figure),
            measure: "\(thing) \(event) in \(place)", concept: [place], predicate: event,
            noun: [thing], place: place, attribution: "officials of \(place)")
    }

    private static let things = [
        "people", "soldiers", "houses", "barrels", "ships", "pupils", "shops", "trucks", "farms", "patients",
    ]
    private static let events = ["were killed", "were wounded", "were destroyed", "were shipped", "sank", "were ill"]

    /// Common words come often, as in any language.
    private static func words(_ seed: Int, _ count: Int) -> [String] {
        (0..<count).map { place in
            let draw = mixed(seed &* 31 &+ place)
            let range = [50, 1_000, vocabulary][draw % 3]
            return word(mixed(draw) % range)
        }
    }

    private static func word(_ number: Int) -> String {
        let syllables = ["ba", "ke", "li", "mo", "nu", "pra", "sten", "tor", "vi", "wal"]
        var rest = number + 10
        var word = ""
        while rest > 0 {
            word += syllables[rest % 10]
            rest /= 10
        }
        return word
    }

    private static func vector(seed: Int) -> SubjectVector {
        SubjectVector((0..<96).map { Float(mixed(seed &* 96 &+ $0) % 1_009) / 1_009 - 0.5 }, by: 1)
    }

    /// A number from 0 that looks like chance.
    private static func mixed(_ number: Int) -> Int {
        var value = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        return Int(truncatingIfNeeded: (value ^ (value >> 27)) >> 16)
    }
}
