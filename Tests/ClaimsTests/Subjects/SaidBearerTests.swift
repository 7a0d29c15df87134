import Articles
import Formats
import TestSupport
import Testing

@testable import Claims

/// What is so long, heavy or fast is what the sentence says it of.
@Suite struct SaidBearerTests {
    @Test(
        arguments: [
            ("The ship was moving at just under 8mph when it struck the old pier.", "just under 8mph", "ship"),
            ("The dredged passage, which is 35ft deep and 300ft wide, opened on Monday.", "35ft", "dredged passage"),
            ("The dredged passage, which is 35ft deep and 300ft wide, opened on Monday.", "300ft", "dredged passage"),
            ("The slab weighed 600 tons and lay on the bow.", "600 tons", "slab"),
            // A 38-year-old male is a male.
            ("The clerk searched for a 38-year-old male weighing 80 kilos.", "80 kilos", "male"),
            // Nobody says what is so long.
            ("Divers went down to 50 feet on Monday.", "50 feet", nil),
            // A name is no noun.
            ("The Dali was moving at 8mph when it struck the pier.", "8mph", nil),
        ] as [(String, String, String?)])
    func `a measure is borne by the subject of its clause`(text: String, quantity: String, noun: String?) throws {
        let (mention, sentence, article) = try mention(quantity, in: text)
        #expect(SaidBearer.noun(of: mention, in: sentence, Spelling(article)) == noun)
    }

    @Test(
        arguments: [
            ("The town ordered 12m tonnes of soya beans.", "12m tonnes", "soya beans"),
            (
                "It left 50,000 tonnes of concrete, asphalt and steel behind.", "50,000 tonnes",
                "concrete, asphalt and steel"
            ),
            ("They burned 300 tons of coal and the town froze.", "300 tons", "coal"),
            ("They burned 300 tons.", "300 tons", nil), ("They burned 300 tons of", "300 tons", nil),
        ] as [(String, String, String?)])
    func `a weight is of what the sentence writes behind it`(text: String, quantity: String, noun: String?) throws {
        let (mention, sentence, article) = try mention(quantity, in: text)
        #expect(SaidSubstance.noun(of: mention, in: sentence, Spelling(article)) == noun)
    }

    private func mention(_ quantity: String, in text: String) throws -> (ReadMention, ReadSentence, Article) {
        let article = try ArticleFile.only(in: .named("2031-03-09.txt", text))
        let extraction = ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
        let read = extraction.subjects.article
        let mention = try #require(
            read.mentions.first { $0.claim.text.hasPrefix(quantity) }, "\(read.mentions.map(\.claim.text))")
        return (mention, read.sentences[mention.sentence], article)
    }
}
