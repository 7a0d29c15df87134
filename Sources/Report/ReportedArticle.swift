package import Articles
internal import Claims
package import Figures

/// An article as a page shows it: of its text what the table keeps, which is the sentences that state figures.
package struct ReportedArticle: Sendable {
    /// A figure that a sentence states.
    package struct Mention: Hashable, Sendable {
        package let figure: FigureID
        package let entry: FigureHistory.Entry
    }

    package struct Sentence: Hashable, Sendable {
        package let text: String
        /// In the order of the text.
        package let mentions: [Mention]
        /// Whether something stands before it, or between the one before and this one, that the table does not keep.
        package let followsGap: Bool
    }

    package let reference: ArticleReference
    package let sentences: [Sentence]
    /// The article whose text it is a copy or a newer version of, as far as it states the same.
    package let copied: ArticleReference?

    package var mentions: [Mention] { sentences.flatMap(\.mentions) }

    /// All articles that figures have readings of, the newest first.
    static func articles(of histories: [FigureHistory]) -> [ReportedArticle] {
        var references: [ContentDigest: ArticleReference] = [:]
        var copied: [ContentDigest: ArticleReference] = [:]
        var mentions: [ContentDigest: [Mention]] = [:]
        for history in histories {
            for entry in history.entries {
                let mention = Mention(figure: history.id, entry: entry)
                references[entry.reading.article.digest] = entry.reading.article
                mentions[entry.reading.article.digest, default: []].append(mention)
                for other in entry.reading.alsoIn where other.digest != entry.reading.article.digest {
                    if references[other.digest] == nil { references[other.digest] = other }
                    copied[other.digest] = entry.reading.article
                    mentions[other.digest, default: []].append(mention)
                }
            }
        }
        return references.values.sorted { a, b in
            a.published != b.published ? a.published > b.published : a.digest < b.digest
        }.map { reference in
            ReportedArticle(
                reference: reference, sentences: sentences(of: mentions[reference.digest] ?? []),
                copied: copied[reference.digest])
        }
    }

    private static func sentences(of mentions: [Mention]) -> [Sentence] {
        let mentions = mentions.sorted { a, b in
            a.entry.claim.start != b.entry.claim.start
                ? a.entry.claim.start < b.entry.claim.start : a.figure.number < b.figure.number
        }
        var sentences: [Sentence] = []
        var end = 0
        var rest = mentions[...]
        while let first = rest.first {
            let text = first.entry.claim.sentence
            let own = rest.prefix { $0.entry.claim.sentence == text }
            rest = rest.dropFirst(own.count)
            let start = first.entry.claim.start - first.entry.offset
            // A line break or two stand between paragraphs, and a few letters where the text is marked up.
            sentences.append(Sentence(text: text, mentions: Array(own), followsGap: start - end > 8))
            end = start + text.utf8.count
        }
        return sentences
    }
}
