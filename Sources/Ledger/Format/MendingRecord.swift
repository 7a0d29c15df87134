package import Articles
package import Figures

/// A mending as the ledger's files hold it.
package struct MendingRecord: Codable, Hashable, Sendable {
    private enum Kind: String, Codable {
        case merge, split, rename, follow, mute, usual
    }

    private let kind: Kind
    private let figure: FigureID
    /// Of a merge, the row that survives.
    private let into: FigureID?
    /// Of a split, the row that is opened.
    private let to: FigureID?
    /// Of a split: by these articles…
    private let articles: [FileName]?
    /// …or by the day of publication.
    private let since: PublicationDate?
    /// Of a rename.
    private let name: String?
    /// When a person said so.
    package let made: PublicationDate

    package init(_ mending: Mending, made: PublicationDate) {
        self.made = made
        var into: FigureID?, to: FigureID?, articles: [FileName]?, since: PublicationDate?, name: String?
        switch mending {
        case .merge(let id, let survivor): (kind, figure, into) = (.merge, id, survivor)
        case .split(let id, let part, let new):
            (kind, figure, to) = (.split, id, new)
            switch part {
            case .articles(let files): articles = files
            case .since(let date): since = date
            }
        case .rename(let id, let text): (kind, figure, name) = (.rename, id, text)
        case .attend(let id, .follow): (kind, figure) = (.follow, id)
        case .attend(let id, .mute): (kind, figure) = (.mute, id)
        case .attend(let id, .usual): (kind, figure) = (.usual, id)
        }
        (self.into, self.to, self.articles, self.since, self.name) = (into, to, articles, since, name)
    }

    /// Nil where a key is missing that the kind needs.
    package var mending: Mending? {
        switch kind {
        case .merge: into.map { .merge(figure, into: $0) }
        case .split:
            to.flatMap { new in
                articles.map { .split(figure, .articles($0), to: new) }
                    ?? since.map { .split(figure, .since($0), to: new) }
            }
        case .rename: name.map { .rename(figure, $0) }
        case .follow: .attend(figure, .follow)
        case .mute: .attend(figure, .mute)
        case .usual: .attend(figure, .usual)
        }
    }
}
