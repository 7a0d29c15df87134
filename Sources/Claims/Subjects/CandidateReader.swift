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
    struct State: Sendable {
        let text: String
        /// What units have to measure for the state to be one of theirs; nil for any.
        let dimension: String?
        /// Whether it is one of what moves.
        let isMovement: Bool
    }

    let nouns: [String]
    let states: [State]
    /// The words of all of them.
    let words: [String: ContentWords]

    init(nouns: [String], states: [String]) {
        self.nouns = nouns
        self.states = states.map(State.init)
        words = Dictionary((nouns + states).map { ($0, ContentWords($0)) }) { first, _ in first }
    }
}

extension UsualWords.State {
    /// Barrels are no cost, and a price is no fall.
    init(_ text: String) {
        self.text = text
        let head = text.split(separator: " ").map(String.init).prefix { !FunctionWords.prepositions.contains($0) }
        guard let side = head.last else {
            (dimension, isMovement) = (nil, false)
            return
        }
        let isTime = head.first == "time"
        dimension = head.count == 1 || isTime ? SubjectWords.dimensionOfSide(isTime ? "duration" : side) : nil
        isMovement = SubjectWords.isMovement(side)
    }
}
