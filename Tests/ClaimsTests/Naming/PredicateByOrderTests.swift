import Articles
import Formats
import TestSupport
import Testing

@testable import Claims

/// The order of words tells what is said of a count where a parse does not.
@Suite struct PredicateByOrderTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let text: String
        /// The start of the quantity's text.
        let quantity: String
        /// What a name has behind the noun.
        let tail: String?

        init(_ text: String, _ quantity: String, _ tail: String?) {
            self.text = text
            self.quantity = quantity
            self.tail = tail
        }

        var testDescription: String { text }
    }

    static let subjects = [
        // What was done to it, and what was not.
        Example("Of the bodies 52 have not been identified.", "52", "not identified"),
        Example("He said 64 of them had been repaired, and more would be.", "64", "repaired"),
        Example(
            "More than 200 lorries were called to the harbour in Varna, and ten came.", "More than 200",
            "called to the harbour in Varna"),
        // What it did.
        Example("She said 33 cousins had given hair samples.", "33", "who had given hair samples"),
        Example(
            "Some 900 walkers had queued overnight at stalls to buy tea.", "Some 900",
            "who had queued at stalls to buy tea"),
        // What it is.
        Example("About 200 sailors are still in hospital.", "About 200", "still in hospital"),
        Example("He said 31 nurses from her town were missing.", "31", "missing"),
        // When it was is no part of a name.
        Example("More than 30 ferries sailed to Varna last week.", "More than 30", "sailed to Varna"),
        // What hangs on a preposition is no subject.
        Example("He thought the workforce of more than 120 was idle.", "more than 120", nil),
        // Of two counts with one verb each has its own place.
        Example("In all 132 had been taken to a clinic in Varna, and 47 to a school.", "47", nil),
        // Who says so has done nothing else.
        Example("Nine clerks said that the mill was shut.", "Nine", nil),
        // A clause of another.
        Example("Two ferries and a tug collided.", "Two", nil),
    ]

    @Test(arguments: subjects)
    func `a verb behind a count says what became of it`(_ example: Example) throws {
        let (order, clause) = try order(example)
        let tail: String? =
            switch order.asSubject() {
            case .plain(let words): clause.phrase(words)
            case .relative(let words): "who " + clause.phrase(words)
            case nil: nil
            }
        #expect(tail == example.tail)
    }

    static let objects = [
        Example("The Halden Line cancelled 48 ferries and diverted 39.", "39", "diverted"),
        Example("The tribunal has received 841 letters and answered 258, they said.", "258", "answered"),
        Example("The yard did not repair 14 boats in Varna.", "14", "repair not in Varna"),
        // What may be has not happened.
        Example("The tug can carry 14 boats.", "14", nil),
        Example("The mill has 14 boats.", "14", nil),
    ]

    @Test(arguments: objects)
    func `a verb before a count says what was done to it`(_ example: Example) throws {
        let (order, clause) = try order(example)
        let tail = order.asObject().map { verb, words in
            ([verb] + words).map { clause.phrase([$0]) }.joined(separator: " ")
        }
        #expect(tail == example.tail)
    }

    private func order(_ example: Example) throws -> (PredicateByOrder, ClausePhrases) {
        let article = try ArticleFile.only(in: .named("2031-03-09.txt", example.text))
        let extraction = ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
        let read = extraction.subjects.article
        let mention = try #require(
            read.mentions.first { $0.claim.text.hasPrefix(example.quantity) }, "\(read.mentions.map(\.claim.text))")
        let clause = ClausePhrases(
            mention.words, number: mention.number, in: read.sentences[mention.sentence], Spelling(article))
        return (PredicateByOrder(clause), clause)
    }
}
