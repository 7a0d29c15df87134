import Articles
import Formats
import TestSupport
import Testing

@testable import Claims

/// Which places an article names, and which of them a figure may be in.
@Suite struct PlaceCandidateTests {
    @Test func `a dateline in capitals may have an owner in its place`() throws {
        let read = try read("COX'S BAZAR, June 3 - Ferries carried 31 nurses on Monday.")
        #expect(read.sentences.first?.dateline.first == "COX")
        #expect(read.names.bySentence.joined().allSatisfy { !$0.text.contains("COX") && !$0.text.contains("BAZAR") })
    }

    @Test(
        arguments: [
            ("The old choir of the harbour sings in King's Lynn again.", "King's Lynn", true),
            // A country and what lies in it.
            ("Teachers met in Norway's Bergen district.", "Norway's Bergen", false),
        ])
    func `a place's name may have an owner in it`(text: String, name: String, isOne: Bool) throws {
        let names = try read(text).names.bySentence.joined().map(\.text)
        #expect(names.contains(name) == isOne, "\(names)")
    }

    @Test func `nothing is where a clause goes on about something else`() throws {
        let text = "More than 31 families live in tents in Bergen, most of whom fled a flood in Peru."
        let article = try ArticleFile.only(in: .named("2031-03-09.txt", text))
        let extraction = ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
        let read = extraction.subjects.article
        let index = try #require(read.mentions.firstIndex { $0.claim.quantity.value == 31 })
        let reader = CandidateReader(index, of: read, Spelling(article), UsualWords(nouns: [], states: []))
        let places = reader.places().texts
        #expect(places.contains { $0.hasPrefix("Bergen") } && !places.contains { $0.contains("Peru") }, "\(places)")
    }

    @Test func `a place that lies in the other one that a sentence names is the only one`() throws {
        let read = try read("At least 31 people died in India's Kerala state.")
        let only = SaidPlace.Only(for: read.mentions[0], in: read.sentences[0], read.places)
        #expect(only?.text == "Kerala, India")
    }

    private func read(_ text: String) throws -> ReadArticle {
        let article = try ArticleFile.only(in: .named("2031-03-09.txt", text))
        return ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }.subjects
            .article
    }
}
