import Articles
import Claims
import Figures
import Formats
import FoundationEssentials

/// A story whose mentions of figures are annotated.
struct AnnotatedStory {
    struct Mention {
        /// Byte offsets into the article's file.
        let span: Range<Int>
        let value: Double?
        let upper: Double?
        let figure: String
    }

    struct AnnotatedArticle {
        let reference: ArticleReference
        let claims: [Claim]
        /// The figure of each claim.
        let figures: [String?]
    }

    let name: String
    /// In order of publication.
    let articles: [AnnotatedArticle]

    /// What a table that is told the figures learns from reading the story.
    var lessons: [Lesson] {
        var table = TaughtTable()
        return articles.flatMap { table.read($0.claims, in: $0.reference, figures: $0.figures) }
    }
}

extension AnnotatedStory.AnnotatedArticle {
    /// - Returns: nil where the file is no article.
    /// - Parameter model: What chooses the subjects of its claims.
    init?(
        _ name: String, _ content: [UInt8], _ mentions: [AnnotatedStory.Mention], by model: SubjectModel = .english
    ) {
        let file = SourceFile(name: FileName(name), content: content, modified: Date(timeIntervalSince1970: 0))
        guard let article = try? ArticleFile.only(in: file) else { return nil }
        reference = article.reference
        claims = Claims::claims(in: article, by: model)
        figures = Self.figures(of: claims, mentions)
    }

    /// Each mention names at most one claim, the larger overlap first.
    static func figures(of claims: [Claim], _ mentions: [AnnotatedStory.Mention]) -> [String?] {
        var pairs: [(overlap: Int, mention: Int, claim: Int)] = []
        for (m, mention) in mentions.enumerated() {
            for (c, claim) in claims.enumerated() {
                let overlap = min(mention.span.upperBound, claim.end) - max(mention.span.lowerBound, claim.start)
                if overlap > 0,
                    isSame(mention.value, claim.quantity.value) && isSame(mention.upper, claim.quantity.upper)
                {
                    pairs.append((overlap, m, c))
                }
            }
        }
        pairs.sort {
            $0.overlap != $1.overlap ? $0.overlap > $1.overlap : ($0.mention, $0.claim) < ($1.mention, $1.claim)
        }
        var figures = [String?](repeating: nil, count: claims.count)
        var used: Set<Int> = []
        for pair in pairs where figures[pair.claim] == nil && used.insert(pair.mention).inserted {
            figures[pair.claim] = mentions[pair.mention].figure
        }
        return figures
    }

    /// What the annotation leaves open is not compared.
    private static func isSame(_ wanted: Double?, _ value: Double?) -> Bool {
        guard let wanted else { return true }
        guard let value else { return false }
        return abs(wanted - value) <= 1e-6 * max(1, abs(wanted))
    }
}
