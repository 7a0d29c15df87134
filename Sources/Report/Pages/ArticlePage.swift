internal import Articles
internal import Claims
internal import Figures

/// An article: the sentences that state figures, with each figure marked where it stands and named beside.
struct ArticlePage {
    let report: Report
    let article: ReportedArticle
    private var page: PageName { .article(article.reference.digest) }

    var document: Document {
        let reference = article.reference
        return Document(page, title: ArticleName(reference).title) {
            Tag.p(.class("path")) { Tag.a(.href(.page(.articles(1), from: page))) { "Articles" } }
            Tag.h1 { ArticleName(reference).title }
            Tag.p(.class("lead facts")) {
                Tag.time(.datetime(Words.iso(reference.published))) { Words.day(reference.published) }
                for text in [reference.source, reference.author] {
                    if let text { Tag.span(.class("source")) { text.onOneLine } }
                }
                if let address = reference.link, let link = Link.web(address) {
                    Tag.a(.href(link), .rel("noreferrer")) { "The article on the web" }
                }
            }
            Tag.p(.class("note")) {
                "These sentences state figures; the table keeps no others. The article is the file "
                Tag.code { reference.name.description }
                "."
                if let copied = article.copied {
                    " It says the same as "
                    Tag.a(.href(.page(.article(copied.digest), from: page))) { ArticleName(copied).text }
                    "."
                }
            }
            Tag.div(.class("text")) { for sentence in article.sentences { block(sentence) } }
        }
    }

    @ContentBuilder private func block(_ sentence: ReportedArticle.Sentence) -> [Content] {
        Tag.div(.class(sentence.followsGap ? "sentence gap" : "sentence")) {
            Tag.p { MarkedSentence(sentence).content }
            Tag.ul(.class("notes")) { for mention in sentence.mentions { note(mention) } }
        }
    }

    private func note(_ mention: ReportedArticle.Mention) -> Content {
        Tag.li {
            Tag.a(.href(.page(.figure(mention.figure), from: page))) {
                report.history(mention.figure)?.name ?? mention.figure.description
            }
            " "
            Tag.span(.class("id")) { mention.figure.description }
            let facts = [mention.entry.claim.attribution?.onOneLine, Words.part(mention.entry.part)].compactMap { $0 }
            if !facts.isEmpty { Tag.span(.class("source")) { facts.joined(separator: "; ") } }
        }
    }
}

/// A sentence in which its figures are marked. Each mark is a place that links lead to.
struct MarkedSentence {
    let sentence: ReportedArticle.Sentence

    init(_ sentence: ReportedArticle.Sentence) { self.sentence = sentence }

    var content: [Content] {
        let bytes = Array(sentence.text.utf8)
        var content: [Content] = []
        var end = 0
        var places: Set<String> = []
        for mention in sentence.mentions {
            let anchor = mention.entry.anchor
            guard places.insert(anchor).inserted else { continue }
            // Of two that overlap the second is a place in front of what comes next.
            guard let range = Self.range(of: mention.entry, in: bytes, from: end) else {
                content.append(Tag.span(.id(anchor), .class("place")))
                continue
            }
            content.append(.text(String(decoding: bytes[end..<range.lowerBound], as: UTF8.self)))
            content.append(Tag.mark(.id(anchor)) { String(decoding: bytes[range], as: UTF8.self) })
            end = range.upperBound
        }
        content.append(.text(String(decoding: bytes[end...], as: UTF8.self)))
        return content
    }

    /// Where a claim's words stand: where the table says, or else where they are found first.
    private static func range(of entry: FigureHistory.Entry, in bytes: [UInt8], from start: Int) -> Range<Int>? {
        let words = Array(entry.claim.text.utf8)
        guard !words.isEmpty, words.count <= bytes.count else { return nil }
        func stands(at offset: Int) -> Bool {
            offset >= start && offset + words.count <= bytes.count
                && bytes[offset..<offset + words.count].elementsEqual(words)
        }
        if stands(at: entry.offset) { return entry.offset..<entry.offset + words.count }
        guard start <= bytes.count - words.count else { return nil }
        return (start...bytes.count - words.count).first(where: stands).map { $0..<$0 + words.count }
    }
}
