internal import Prose
internal import Syntax

/// What a verb of saying answers for, by where it stands in its sentence.
struct SpeechScope {
    let phrases: NounPhrases

    private var sentence: ParsedSentence { phrases.sentence }
    private var words: [Word] { sentence.words }

    /// What follows a verb and what only belongs to it: the end of the sentence, a comma, or what is said.
    enum Follower { case end, comma, complement }

    /// Skips whom it is told and when and where it is said.
    ///
    /// - Parameter start: Behind the verb, or behind the speaker where that follows the verb.
    func tail(from start: Int, isTelling: Bool) -> (index: Int, follower: Follower) {
        var index = start
        var listens = isTelling
        while index < words.count {
            let word = sentence.text(index)
            if phrases.isTime(index) || word == "recently" || word == "earlier" || word == "again" {
                index += 1
                continue
            }
            if ["last", "this"].contains(word), UnitTable.times.contains(sentence.text(index + 1)) {
                index += 2
                continue
            }
            // `told reporters late on Tuesday`
            if ["late", "early"].contains(word), phrases.isTime(index + 1) || sentence.text(index + 1) == "on" {
                index += 1
                continue
            }
            if ["on", "in", "to", "at", "during", "after", "via", "by", "from"].contains(word) {
                var end = index + 1
                if let phrase = phrases.phrase(from: end) { end = phrase.upperBound }
                while end < words.count, phrases.isTime(end) || words[end].kind == .number && end == index + 2 {
                    end += 1
                }
                if end > index + 1,
                    isEnd(end) || sentence.text(end) == "," || sentence.text(end) == "that"
                        || ["on", "in", "to", "at", "after"].contains(sentence.text(end)) || phrases.isTime(end - 1)
                {
                    index = end
                    continue
                }
                break
            }
            if listens, words[index].kind == .word, word != "that" {
                listens = false
                if let phrase = phrases.phrase(from: index) {
                    index = phrase.upperBound
                    continue
                }
                if ["him", "her", "us", "them", "me"].contains(word) {
                    index += 1
                    continue
                }
            }
            break
        }
        if index >= words.count || isEnd(index) { return (index, .end) }
        if sentence.text(index) == "," { return (index, .comma) }
        return (index, .complement)
    }

    private func isEnd(_ index: Int) -> Bool {
        guard words.indices.contains(index) else { return true }
        if [".", ";", "—", "–", "”", "?", "!", ")"].contains(words[index].text) { return true }
        return words[index].text == "-" && !words[index].isGlued
    }

    /// The words that a clause of saying answers for.
    ///
    /// - Parameters:
    ///   - start: The first word of the clause: its subject, or the verb where the subject follows.
    ///   - end: Behind the verb, or behind the subject where that follows.
    func scope(clause start: Int, verb: Int, end: Int, isTelling: Bool) -> Range<Int>? {
        let (next, follower) = tail(from: end, isTelling: isTelling)
        let isAside = start > 1 && (words[start - 1].kind == .mark || follower != .complement)
        switch follower {
        case .end where isAside && start > 1:
            return segmentStart(start)..<start
        case .comma where isAside && words[start - 1].kind == .mark:
            return segmentStart(start)..<segmentEnd(verb)
        case .end: return nil
        case .comma, .complement:
            return verb + 1 < words.count ? verb + 1..<max(segmentEnd(next), verb + 1) : nil
        }
    }

    /// Where the clauses begin that end at a clause of saying: behind a semicolon or `but` before which somebody else
    /// says something.
    func segmentStart(_ end: Int) -> Int {
        var index = end - 2
        while index > 1 {
            let word = sentence.text(index)
            if word == "*" || word == "|" || word == "•" { return index + 1 }
            if word == ";" || ["but", "while", "whereas"].contains(word) && words[index - 1].kind == .mark,
                words[..<index].contains(where: { SpeechWords.verbs.contains($0.text) })
            {
                return index + 1
            }
            index -= 1
        }
        return 0
    }

    func segmentEnd(_ start: Int) -> Int {
        var index = start + 1
        var brackets = 0
        while index < words.count {
            let word = words[index].text
            if word == "(" { brackets += 1 }
            if word == ")" { brackets -= 1 }
            if word == ";" && brackets <= 0 || word == "*" || word == "|" || word == "•" { return index }
            if ["but", "while", "whereas"].contains(word), words[index - 1].kind == .mark { return index }
            index += 1
        }
        return words.count
    }

    /// Whether what follows a verb is a clause or a quotation rather than an object.
    func hasClause(behind verb: Int) -> Bool {
        var index = verb + 1
        while index < words.count {
            let word = words[index]
            if ["that", "“", "\"", ":", "how", "whether"].contains(word.text) { return true }
            if word.text == "," || word.text == ";" { return false }
            if phrases.isRelative(index) { return false }
            let tag = sentence.tree.tag(index)
            if tag.isPastTense || tag.isPresentTense || tag.isModal { return true }
            if sentence.tree.partOfSpeech(index) == .auxiliary { return true }
            index += 1
        }
        return false
    }
}
