package import Encoder
package import Prose

/// Tags, lemmatises and parses a sentence; linear in its length.
///
/// - Parameters:
///   - sentence: Of `text`, with at least one token.
///   - text: Valid UTF-8.
///   - room: What the encoder works in.
package func tree(
    of sentence: Sentence, in text: Span<UInt8>, model: SyntaxModel = .english, room: EncoderRoom
) -> SyntaxTree {
    model.tree(of: sentence.tokens.map(\.range), in: text, room)
}

extension SyntaxModel {
    /// The tree of words that are these ranges of a text, as UTF-8 byte offsets.
    package func tree(of ranges: [Range<Int>], in text: Span<UInt8>, _ room: EncoderRoom) -> SyntaxTree {
        let words = EncodedWords(ranges, in: text, encoder.pieces)
        var tags: [TagClass] = []
        var heads: [Int] = []
        var relations: [Relation] = []
        // What hangs on nothing in a later part hangs on the first part's root, so that there is one tree.
        var root: Int?
        for part in SentenceParts(words, in: text, ranges).parts {
            let parsed = parsed(words, part, room)
            tags += parsed.tags
            for (head, relation) in zip(parsed.heads, parsed.relations) {
                switch (head, root) {
                case (0..., _):
                    heads.append(part.lowerBound + head)
                    relations.append(relation == .root ? .unspecified : relation)
                case (_, let root?):
                    heads.append(root)
                    relations.append(.parataxis)
                default:
                    heads.append(-1)
                    relations.append(.root)
                }
            }
            root = root ?? heads.firstIndex(of: -1)
        }
        nameWhole(&tags, words, heads, relations)
        // `were being prepared`: what has the auxiliary of a passive is a verb.
        for (head, relation) in zip(heads, relations)
        where relation == .passiveAuxiliary && head >= 0 && tags[head].tag == .adjective {
            tags[head] = TagClass(.verb, .pastParticiple)
        }
        var lemmas: [String] = []
        lemmas.reserveCapacity(ranges.count)
        for (range, tag) in zip(ranges, tags) { lemmas.append(lemmatizer.lemma(of: text, range, tag)) }
        return SyntaxTree(tags: tags, heads: heads, relations: relations, lemmas: lemmas)
    }

    /// Makes nouns a name that have capitals and belong together: `Foods` of `shares of Varna Foods` is a plural like others but for its
    /// capital.
    /// Where all words have capitals, as in some headlines, these say nothing.
    private func nameWhole(_ tags: inout [TagClass], _ words: EncodedWords, _ heads: [Int], _ relations: [Relation]) {
        let saysNames = tags.indices.contains { index in
            !words.isCapital[index] && [.noun, .verb, .adjective].contains(tags[index].partOfSpeech)
        }
        guard saysNames else { return }
        for index in tags.indices.dropFirst()
        where tags[index].partOfSpeech == .noun && words.isCapital[index] && words.isCapital[index - 1]
            && heads[index - 1] == index && relations[index - 1] == .compound
        {
            let isNoun = tags[index - 1].partOfSpeech == .noun && index > 1
            guard isNoun || tags[index - 1].partOfSpeech == .properNoun else { continue }
            for part in index - 1...index {
                tags[part] = TagClass(.properNoun, tags[part].tag.isPluralNoun ? .pluralProperNoun : .properNoun)
            }
        }
    }

    /// Tags, heads by number in the part, and relations of a part's words.
    private func parsed(
        _ words: EncodedWords, _ part: Range<Int>, _ room: EncoderRoom
    ) -> (tags: [TagClass], heads: [Int], relations: [Relation]) {
        let reading = Reading(words, part)
        let places = encoder.states(
            of: reading.pieces, isMarked: reading.isMarked, wanted: reading.places, in: room)
        let own = Array(places[encoder.width...])
        let heads = ProjectiveTree(scores: tree.arcs(words: own, places: places), words: part.count).heads
        let tagOdds = tags(own)
        let relationOdds = tree.relations(words: own, places: places, heads: heads.map { Int32($0 + 1) })
        return (
            best(tagOdds, row: tags.outputs, of: tagClasses), heads,
            best(relationOdds, row: tree.relationRow, of: relations)
        )
    }

    /// By row the class with the largest of its first numbers.
    private func best<Class>(_ odds: [Float], row: Int, of classes: [Class]) -> [Class] {
        stride(from: 0, to: odds.count, by: row).map { start in
            var best = 0
            for index in classes.indices where odds[start + index] > odds[start + best] { best = index }
            return classes[best]
        }
    }

    /// What the encoder is given of a part of a sentence: the start, which stands for the root, the words' pieces, and the end.
    private struct Reading {
        private(set) var pieces = [Int32(WordPieces.start)]
        private(set) var isMarked = [false]
        /// The start and each word's first piece.
        private(set) var places: [Int32] = [0]

        init(_ words: EncodedWords, _ part: Range<Int>) {
            for word in part {
                places.append(Int32(pieces.count))
                // A word alone may have more pieces than there is room for.
                let own = words.words[word].prefix(SentenceParts.mostPieces - 2)
                pieces += own
                isMarked += Array(repeating: words.isCapital[word], count: own.count)
            }
            pieces.append(Int32(WordPieces.end))
            isMarked.append(false)
        }
    }
}
