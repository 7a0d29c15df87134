internal import Articles
internal import Prose
internal import Syntax

/// An article as the reader of subjects sees it: its sentences with their trees, its quantities, and what it goes on about.
struct ReadArticle {
    let sentences: [ReadSentence]
    let mentions: [ReadMention]
    let published: CivilDay?
    /// The first sentence of some length below the title.
    let lead: Int?
    let places: ArticlePlaces
    let names: ArticleNames
    let events: ArticleEvents
    /// For each noun's lemma the phrases that it heads anywhere in the article, the commonest first.
    let phrases: [String: [(text: String, count: Int)]]
    /// The common nouns that stand in most sentences, those of events left out: by lemma, and as ``Spelling/head(_:in:)``
    /// has them.
    let topNouns: [(lemma: String, text: String)]
    /// The words that stand somewhere without a capital.
    let lowercase: Set<String>
    /// The lemmas of nouns that can stand alone and are never one of several, as `cholera` and `oil`.
    let uncountable: Set<String>
    /// The day that the first sentences speak of.
    let eventDay: CivilDay?
    /// Those to whom a quantity is attributed.
    private let speakers: Set<String>

    init(_ article: Article, sentences: [ReadSentence], mentions: [ReadMention]) {
        let spelling = Spelling(article)
        self.sentences = sentences
        self.mentions = mentions
        let published = article.reference.published.day
        self.published = published
        var recurrence: [String: Int] = [:]
        for sentence in sentences { for lemma in Set(sentence.lemmas) { recurrence[lemma, default: 0] += 1 } }
        lead = sentences.firstIndex { !$0.isTitle && $0.count > Self.shortLead }
        places = ArticlePlaces(of: sentences, spelling)
        names = ArticleNames(of: sentences, spelling)
        let days = sentences.map { sentence in
            published.map { Self.days(of: sentence, published: $0) } ?? []
        }
        events = ArticleEvents(of: sentences, days: days, spelling)
        phrases = Self.phrases(of: sentences, spelling)
        lowercase = Set(sentences.flatMap { $0.parsed.words.filter { !$0.isCapitalised }.map(\.text) })
        uncountable = Self.uncountable(in: sentences)
        eventDay = zip(sentences, days).lazy.filter { !$0.0.isTitle }.prefix(6).compactMap { $0.1.first }.first
        speakers = Set(mentions.compactMap(\.claim.attribution))
        topNouns = Self.topNouns(of: sentences, recurrence, spelling)
    }

    private static func uncountable(in sentences: [ReadSentence]) -> Set<String> {
        var (bare, counted): (Set<String>, Set<String>) = ([], [])
        for sentence in sentences where !sentence.isTitle {
            for word in 0..<sentence.count where sentence.part(word) == .noun {
                let lemma = sentence.lemmas[word]
                // `measles` is no plural of anything.
                if sentence.parsed.tree.tag(word).isPluralNoun, sentence.text(word) != lemma { counted.insert(lemma) }
                // `a` of `a cholera outbreak` is the outbreak's.
                guard sentence.relation(word) != .compound else { continue }
                let phrase = sentence.parsed.nounPhrase(of: word)
                switch sentence.text(phrase.lowerBound) {
                case "a", "an", "one": counted.insert(lemma)
                case sentence.text(word) where phrase.lowerBound == word: bare.insert(lemma)
                default: break
                }
            }
        }
        return bare.subtracting(counted)
    }

    /// Whether a name is that of a person who says so: `Hartl` where `Gregory Hartl` is quoted.
    func speaks(_ name: String) -> Bool {
        name.contains(where: \.isLowercase) && speakers.contains { $0.hasSuffix(" " + name) || $0 == name }
    }

    /// Whether a name ends the longer one of somebody who says so.
    func isFamilyName(_ name: String) -> Bool { speakers.contains { $0.hasSuffix(" " + name) } }

    /// Whether it is the name of a person who says so, in whole or the family's: `Carla Hobson`, `Hobson`.
    func isSpeaker(_ name: String) -> Bool {
        speakers.contains { speaker in
            guard speaker == name || speaker.hasSuffix(" " + name) else { return false }
            let words = speaker.split(separator: " ").map { $0.lowercased() }
            return words.count > 1 && !words.contains { FunctionWords.all.contains($0) || $0.hasSuffix("'s") }
                && !SpeakerWords.bodies.contains(words[words.count - 1])
                && SpeakerWords.bodyRoles[words[words.count - 1]] == nil
        }
    }

    /// In words; what is shorter is a byline or a caption.
    static let shortLead = 12

    /// The sentences that say what a sentence leaves out: the title, the one before, the lead.
    func surroundings(of sentence: Int) -> [ReadSentence] {
        var around: [ReadSentence] = []
        if let title = sentences.first, title.isTitle, sentence != 0 { around.append(title) }
        if sentence > 0, !sentences[sentence - 1].isTitle { around.append(sentences[sentence - 1]) }
        if let lead, lead < sentence - 1 { around.append(sentences[lead]) }
        return around
    }

    private static let mostNouns = 5

    private static func topNouns(
        of sentences: [ReadSentence], _ recurrence: [String: Int], _ spelling: Spelling
    ) -> [(lemma: String, text: String)] {
        var counts: [String: Int] = [:]
        var texts: [String: String] = [:]
        for sentence in sentences {
            for word in 0..<sentence.count
            where sentence.part(word) == .noun && !sentence.isQuantity[word]
                && !SubjectWords.events.contains(sentence.lemmas[word])
                && !TimeWords.heads.contains(sentence.lemmas[word])
                && sentence.parsed.words[word].kind == .word
            {
                let lemma = sentence.lemmas[word], count = recurrence[lemma] ?? 0
                guard count > 1 else { continue }
                counts[lemma] = count
                texts[lemma] = spelling.head(word, in: sentence)
            }
        }
        return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(mostNouns).map {
            ($0.key, texts[$0.key] ?? $0.key)
        }
    }

    /// No noun has more phrases of any use.
    private static let mostPhrases = 4

    private static func phrases(
        of sentences: [ReadSentence], _ spelling: Spelling
    ) -> [String: [(text: String, count: Int)]] {
        var counts: [String: [String: Int]] = [:]
        for sentence in sentences {
            for word in 0..<sentence.count where sentence.part(word) == .noun && !sentence.parsed.isInTitle(word) {
                let before = (max(0, word - 3)..<word).filter {
                    sentence.parsed.tree.head($0) == word && !sentence.isQuantity[$0]
                        && [.compound, .adjectivalModifier].contains(sentence.relation($0))
                        && [.noun, .properNoun, .adjective].contains(sentence.part($0))
                }
                guard let first = before.first, before == Array(first..<word) else { continue }
                let text = spelling.phrase(first..<word, in: sentence) + " " + spelling.head(word, in: sentence)
                counts[sentence.lemmas[word], default: [:]][text, default: 0] += 1
            }
        }
        return counts.mapValues { counts in
            counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(mostPhrases).map { ($0.key, $0.value) }
        }
    }

    /// The days that a sentence speaks of by a weekday or a date.
    private static func days(of sentence: ReadSentence, published: CivilDay) -> [CivilDay] {
        var days: [CivilDay] = []
        for index in 0..<sentence.count {
            let word = sentence.text(index)
            if TimeWords.weekdays.contains(word) || word == "yesterday" {
                if let day = PeriodDays(word, published: published)?.first { days.append(day) }
                continue
            }
            let month = sentence.parsed.words[index].textWithoutStop ?? word
            guard TimeWords.months.contains(month), sentence.parsed.words[index].isCapitalised else { continue }
            for beside in [index + 1, index - 1] {
                guard let number = Int(sentence.text(beside)), (1...31).contains(number) else { continue }
                let year = [beside + 1, beside + 2].lazy.compactMap { Int(sentence.text($0)) }.first { $0 > 1900 }
                let written = "\(month) \(number)" + (year.map { " \($0)" } ?? "")
                if let day = PeriodDays(written, published: published)?.first {
                    days.append(day)
                    break
                }
            }
        }
        return days
    }
}

/// The words of an article as they are written.
struct Spelling {
    private let article: Article

    init(_ article: Article) { self.article = article }

    func word(_ index: Int, in sentence: ReadSentence) -> String {
        article.text(in: sentence.parsed.words[index].range)
    }

    /// Words as they stand in the text, in one line.
    func phrase(_ words: Range<Int>, in sentence: ReadSentence) -> String {
        let all = sentence.parsed.words
        return SentenceContext.oneLine(
            article.text(in: all[words.lowerBound].range.lowerBound..<all[words.upperBound - 1].range.upperBound))
    }

    /// A noun in the singular; a name or an abbreviation as it is written.
    func head(_ index: Int, in sentence: ReadSentence) -> String {
        let isName = sentence.part(index) == .properNoun || sentence.parsed.isAbbreviation(index)
        return isName ? word(index, in: sentence) : sentence.lemmas[index]
    }
}
