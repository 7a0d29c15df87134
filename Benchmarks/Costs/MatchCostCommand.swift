import ArgumentParser
import Articles
import Claims
import Figures
import FoundationEssentials

struct MatchCostCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match-cost", abstract: "Print what knowing a claim's figure costs in tables of several sizes.")

    @Argument(help: "How many figures.")
    var sizes: [Int] = [1_000, 10_000, 100_000]

    func run() throws {
        let clock = ContinuousClock()
        print("figures  fill, ns a claim  match, ns a claim")
        for size in sizes {
            var table = FigureTable()
            var made = 0
            var article = 0
            let filled = clock.measure {
                while made < size {
                    let claims = Self.claims(ofArticle: article)
                    let reference = Self.reference(article)
                    for claim in claims {
                        made += 1
                        table.add(Reading(article: reference, claim: claim), to: FigureID(number: made))
                    }
                    article += 1
                }
            }
            var matched = 0
            let taken = clock.measure {
                for next in article..<(article + 50) {
                    matched +=
                        table.update(from: Submission(Self.reference(next), Self.claims(ofArticle: next))).changes.count
                }
            }
            print("\(size)  \(Self.nanoseconds(filled, made))  \(Self.nanoseconds(taken, matched))")
        }
    }

    private static func nanoseconds(_ duration: Duration, _ count: Int) -> Int {
        Int(duration / .nanoseconds(1) / Double(max(1, count)))
    }

    static func reference(_ number: Int) -> ArticleReference {
        let day = Date(timeIntervalSince1970: Double(number / 40) * 86_400)
        return ArticleReference(
            file: FileName("\(number).txt"), digest: ContentDigest(of: Array("\(number)".utf8)),
            published: PublicationDate(day, precision: .day), title: nil, source: nil)
    }

    /// Ten claims of one of 2,000 stories, in words that stories share and some that are their own.
    static func claims(ofArticle number: Int) -> [Claim] {
        let story = number % 2_000
        let things = [
            "people", "soldiers", "houses", "barrels", "ships", "pupils", "shops", "trucks", "farms", "patients",
        ]
        let events = ["were killed", "were wounded", "were destroyed", "were shipped", "sank", "were ill"]
        return things.enumerated().map { index, thing in
            let value = Double((number * 37 + index * 101) % 9_000 + 3)
            let event = events[(story + index) % events.count]
            let text = "\(Int(value)) \(thing)"
            let sentence =
                "\(text) \(event) in Place\(story) near River\(story % 97), officials of Group\(story % 31) said."
            return Claim(
                start: index * 100, end: index * 100 + text.utf8.count, text: text, sentence: sentence,
                quantity: Quantity(value: value, unit: Unit(index < 2 ? "person" : String(thing.dropLast()))),
                vector: vector(seed: story * things.count + index), measure: "\(thing) \(event) in Place\(story)",
                concept: ["Place\(story)"])
        }
    }

    /// As many numbers as a claim has in use, the same for the claims of one thing in one story.
    private static func vector(seed: Int) -> SubjectVector {
        SubjectVector(
            (0..<96).map { Float((seed &* 2_654_435_761 &+ $0 &* 40_503) % 1_009) / 1_009 - 0.5 }, by: 1)
    }
}
