internal import Prose
internal import Syntax

/// Proposes what may stand in the slots of one quantity's subject: words and names of its sentence, of the title, the lead
/// and the sentence before, what the article goes on about, and usual words.
struct CandidateReader {
    let article: ReadArticle
    let mention: ReadMention
    let sentence: ReadSentence
    let spelling: Spelling
    /// The sentences that are looked at, its own first.
    let views: [(sentence: ReadSentence, isOwn: Bool)]
    let usual: UsualWords

    init(_ index: Int, of article: ReadArticle, _ spelling: Spelling, _ usual: UsualWords) {
        self.article = article
        self.spelling = spelling
        self.usual = usual
        mention = article.mentions[index]
        sentence = article.sentences[mention.sentence]
        views = [(sentence, true)] + article.surroundings(of: mention.sentence).map { ($0, false) }
    }
}

/// Words that stand in a slot in many stories, proposed for every quantity; a part of the model.
struct UsualWords: Sendable {
    let nouns: [String]
    let states: [String]
}
