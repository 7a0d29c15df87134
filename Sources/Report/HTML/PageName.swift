package import Articles
package import Figures

/// A file of the report. It is called the same in every report of a ledger, so that links from elsewhere last.
package enum PageName: Hashable, Sendable {
    case overview
    /// What the marks mean, and how the table is mended.
    case guide
    case search
    case stories
    /// A part of the list of all figures; the first one is 1.
    case figures(Int)
    case articles(Int)
    /// Named by the story's first figure.
    case story(FigureID)
    case figure(FigureID)
    case article(ContentDigest)
    case asset(Asset)
    case searchIndex

    /// The file, as seen from the report's folder.
    package var path: String {
        switch self {
        case .overview: "index.html"
        case .guide: "guide.html"
        case .search: "search.html"
        case .stories: "stories.html"
        case .figures(let part): part == 1 ? "figures.html" : "figures-\(part).html"
        case .articles(let part): part == 1 ? "articles.html" : "articles-\(part).html"
        case .story(let id): "stories/\(id).html"
        case .figure(let id): "figures/\(id).html"
        // 64 bits: among a million articles two share a name by chance once in 30 million reports.
        case .article(let digest): "articles/\(digest.hex.prefix(16)).html"
        case .asset(let asset): asset.rawValue
        case .searchIndex: "search-index.js"
        }
    }

    /// The report's folder as seen from this file.
    var root: String {
        switch self {
        case .story, .figure, .article: "../"
        default: ""
        }
    }

    /// The folders that the files are in.
    package static let folders = ["stories", "figures", "articles"]

    /// Whether a file of this name can be a page that depends on the table: `figures/F12.html`, `articles-3.html`.
    package static func isPath(_ path: String) -> Bool {
        guard path.hasSuffix(".html") else { return false }
        let name = path.dropLast(5)
        for folder in ["figures/", "stories/"] where name.hasPrefix(folder) {
            return FigureID(text: String(name.dropFirst(folder.utf8.count))) != nil
        }
        if name.hasPrefix("articles/") {
            let digits = name.dropFirst(9).utf8
            return digits.count == 16 && digits.allSatisfy { "0123456789abcdef".utf8.contains($0) }
        }
        for list in ["figures-", "articles-"] where name.hasPrefix(list) {
            return UInt32(name.dropFirst(list.utf8.count)) != nil
        }
        return false
    }
}
