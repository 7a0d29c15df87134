package import Prose

/// Tags, lemmatises and parses a sentence; linear in its length.
///
/// - Parameters:
///   - sentence: Of `text`, with at least one token.
///   - text: Valid UTF-8.
package func tree(of sentence: Sentence, in text: Span<UInt8>, model: SyntaxModel = .english) -> SyntaxTree {
    model.tree(of: sentence.tokens.map(\.range), in: text)
}

extension SyntaxModel {
    /// The tree of words that are these ranges of a text.
    package func tree(of ranges: [Range<Int>], in text: Span<UInt8>) -> SyntaxTree {
        var words: [WordForm] = []
        words.reserveCapacity(ranges.count)
        var bytes: [UInt8] = []
        for range in ranges { words.append(WordForm(text, range, bytes: &bytes)) }
        let (classes, state) = analysed(&words)
        let tags = classes.map { tagClasses[$0] }
        var lemmas: [String] = []
        lemmas.reserveCapacity(ranges.count)
        for (range, tag) in zip(ranges, tags) { lemmas.append(lemmatizer.lemma(of: text, range, tag)) }
        return SyntaxTree(
            tags: tags, heads: ranges.indices.map { state.hasHead($0) ? state.heads[$0] : -1 },
            relations: ranges.indices.map { Relation(rawValue: UInt8(state.relations[$0])) ?? .unspecified },
            lemmas: lemmas)
    }

    private func analysed(_ words: inout [WordForm]) -> ([Int], ParserState) {
        withTables { tables in
            for index in words.indices { tables.words.complete(&words[index]) }
            let classes = Tagger.classes(of: words, weights: tables.tagging, classCount: tagClasses.count)
            let state = Parser.parse(
                words, classes: classes, tagClasses: tagClasses, transitions: transitions, weights: tables.parsing)
            return (classes, state)
        }
    }
}

extension SyntaxModel {
    /// The classes of words, which need not have been looked up; for training.
    package func classes(of words: [WordForm]) -> [Int] {
        var words = words
        return withTables { tables in
            for index in words.indices { tables.words.complete(&words[index]) }
            return Tagger.classes(of: words, weights: tables.tagging, classCount: tagClasses.count)
        }
    }
}
