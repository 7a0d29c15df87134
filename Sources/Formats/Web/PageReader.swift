internal import Articles
internal import Markup

/// From a page's tree to its article.
struct PageReader {
    private let tree: MarkupTree
    private let metadata: PageMetadata
    /// The words that the page declares to be the article's, if they are more than a teaser.
    private let declared: Repetition?

    /// Prose of fewer bytes is no article unless the page says that it is one.
    private static let leastProse = 140
    /// In bytes; what is declared in fewer is a teaser.
    private static let leastDeclared = 400

    init(_ tree: MarkupTree) {
        self.tree = tree
        metadata = PageMetadata(tree)
        declared = metadata.linked?.body.flatMap { body in
            guard body.utf8.count >= Self.leastDeclared else { return nil }
            var repetition = Repetition()
            repetition.add(Repetition.hashes(Array(body.utf8)[...]))
            return repetition
        }
    }

    func document() throws(Refusal) -> Document {
        let layout = PageLayout(tree)
        let titles = metadata.titles.map { Array($0.utf8) }
        let headline = PageHeadline(of: layout, titles: titles)
        var best: Candidate?
        // As the page is shown; if there is little, with the captions of pictures; and with what a script might show.
        for (hidden, figures) in [(true, true), (true, false), (false, true)] {
            // A page of pictures has many of them.
            if !figures, let best, best.prose >= Self.leastProse, layout.captionCount < 6 { continue }
            let candidate = candidate(layout, headline, titles, hidden: hidden, figures: figures)
            if candidate.prose > (best?.prose ?? -1) * 2 { best = candidate }
            if candidate.prose >= Self.leastProse * 2 { break }
        }
        var document = Document()
        document.paragraphs = best?.paragraphs ?? []
        if let declared = declaredParagraphs(instead: best) { document.paragraphs = declared }
        let isEnough = document.paragraphs.reduce(0) { $0 + $1.utf8.count } >= Self.leastProse
        let isIndex = (best?.teasers ?? 0) >= 5 && !metadata.isArticle && (best?.prose ?? 0) < Self.leastProse * 2
        let isOther = !isEnough && !metadata.isArticle && headline.block == nil && layout.isMostlyLinks
        if document.paragraphs.isEmpty || isIndex || isOther {
            throw Refusal(
                .noArticle, document.paragraphs.isEmpty ? "nothing on the page is a text" : "the page lists other pages"
            )
        }
        document.title = metadata.title(visible: headline.block.map { layout.string(of: layout.blocks[$0]) })
        let dates = metadata.dates(
            shown: ShownDate(on: layout, headline, language: metadata.language(of: best?.language)))
        document.published = dates.first
        document.otherDates = Array(dates.dropFirst())
        if document.published == nil { document.age = RelativeDate(on: layout, headline)?.seconds }
        document.source = metadata.source
        document.author = metadata.author
        document.language = metadata.language(of: best?.language)
        document.link = metadata.link
        return document
    }

    private struct Candidate {
        var paragraphs: [String]
        var prose: Int
        var teasers: Int
        var language: String?
        var hashes: Repetition
    }

    private func candidate(
        _ page: PageLayout, _ headline: PageHeadline, _ titles: [[UInt8]], hidden: Bool, figures: Bool
    )
        -> Candidate
    {
        var layout = page
        if !figures { layout.readCaptionsAsText() }
        layout.excludeBeside(headline, hidden: hidden, figures: figures)
        let teasers = layout.excludeTeasers(headline)
        layout.excludeSections(headline)
        layout.excludeRights()
        guard let first = BodyChoice(of: layout, headline: headline) else {
            return Candidate(paragraphs: [], prose: 0, teasers: teasers, language: nil, hashes: Repetition())
        }
        layout.excludeBoxes(in: first, figures: figures)
        let choice = BodyChoice(of: layout, headline: headline) ?? first
        let text = ArticleText(
            layout, choice, headline: headline, titles: titles, declared: declared,
            authors: metadata.author)
        return Candidate(
            paragraphs: text.paragraphs, prose: text.prose, teasers: teasers, language: language(of: choice.element),
            hashes: metadata.linked == nil ? Repetition() : text.repetition)
    }

    /// The declared text, where the page shows less than half of it: a shell that a script fills, a live blog's first page.
    private func declaredParagraphs(instead candidate: Candidate?) -> [String]? {
        guard let linked = metadata.linked else { return nil }
        var paragraphs = Self.paragraphs(linked.body ?? "")
        if linked.isLive, linked.updates.count > 1 {
            for update in linked.updates {
                let time = update.published.flatMap { TimeOfDay.ofISO8601($0) }
                let lines = [update.headline].compactMap { $0 } + Self.paragraphs(update.body ?? "")
                guard let first = lines.first else { continue }
                paragraphs.append(time.map { "\($0) \(first)" } ?? first)
                paragraphs += lines.dropFirst()
            }
        }
        let length = paragraphs.reduce(0) { $0 + $1.utf8.count }
        guard length >= 100 else { return nil }
        let hashes = paragraphs.flatMap { Repetition.hashes(Array($0.utf8)[...]) }
        return (candidate?.hashes.share(ofEach: hashes) ?? 0) < 40 ? paragraphs : nil
    }

    private static func paragraphs(_ text: String) -> [String] {
        // Some put their markup into the text.
        let plain = text.contains("</p>") || text.contains("<br") ? stripped(text) : text
        return plain.split { $0.isNewline }.map { PageMetadata.folded(String($0)) }.filter { !$0.isEmpty }
    }

    private static func stripped(_ html: String) -> String {
        guard let tree = try? MarkupTree(decodedHTML: Array(html.utf8)) else { return html }
        let layout = PageLayout(tree)
        return layout.blocks.map { layout.string(of: $0) }.joined(separator: "\n")
    }

    private func language(of element: Int) -> String? {
        var node: MarkupTree.Node? = MarkupTree.Node(index: element)
        while let next = node {
            if let language = tree.attribute("lang", of: next) { return language }
            node = tree.parent(of: next)
        }
        return nil
    }
}
