package import Articles

/// What a person says of the running table. It is kept in the ledger and obeyed from then on.
package enum Mending: Hashable, Sendable {
    /// Two rows are one figure: `figure`'s readings are `into`'s, and so are all later ones.
    case merge(FigureID, into: FigureID)
    /// Some readings of a row are another figure's, which gets an id of its own.
    case split(FigureID, Part, to: FigureID)
    /// What the figure is called, whatever its readings say.
    case rename(FigureID, String)
    /// How much a person wants to hear of the figure, whatever the rules of the configuration say.
    case attend(FigureID, Attention)

    package enum Attention: String, Codable, Sendable, CaseIterable {
        /// Every change is told, with a priority that asks to be read.
        case follow
        /// Nothing is told.
        case mute
        /// What the rules say.
        case usual
    }

    /// Which readings of a row are split off.
    package enum Part: Hashable, Sendable {
        /// Those of these articles.
        case articles([FileName])
        /// Those of articles that were published then or later.
        case since(PublicationDate)
    }
}

extension Mending.Part {
    package func contains(_ reading: Reading) -> Bool {
        switch self {
        case .articles(let files): files.contains(reading.article.file)
        case .since(let date): reading.article.published >= date
        }
    }
}

extension Mending {
    /// The row that a reading of a row belongs to after this.
    package func row(of reading: Reading, in row: FigureID) -> FigureID {
        switch self {
        case .merge(row, let into): into
        case .split(row, let part, let new) where part.contains(reading): new
        default: row
        }
    }

    /// The same, with the next free id for a row that it opens.
    package func opening(in table: FigureTable) -> Mending {
        if case .split(let id, let part, _) = self { return .split(id, part, to: table.nextID) }
        return self
    }

    /// Whether readings change their rows, so that the table has to be built anew.
    package var movesReadings: Bool {
        switch self {
        case .merge, .split: true
        case .rename, .attend: false
        }
    }

    /// What is so from now on, as a sentence; of a split the new row's id alone, for scripts.
    package var outcome: String {
        switch self {
        case .merge(let id, let into): "\(id) is a part of \(into) now."
        case .split(_, _, let new): "\(new)"
        case .rename(let id, let name): "\(id): \(name)"
        case .attend(let id, .follow): "\(id) is followed: each change is told."
        case .attend(let id, .mute): "\(id) is muted: it is recorded, and nothing is told."
        case .attend(let id, .usual): "\(id) is told as the configuration says."
        }
    }

    /// The same for a log, where nobody sees what was asked.
    package var record: String {
        if case .split(let id, _, let new) = self { return "\(new) was split off \(id)." }
        return outcome
    }

    /// Makes what it says sure to mean something in a table.
    package func check(against table: FigureTable) throws(MendingError) {
        func figure(_ id: FigureID) throws(MendingError) -> Figure {
            if let figure = table.figure(id) { return figure }
            let survivor = table.survivor(of: id)
            throw survivor == id ? .unknown(id) : .merged(id, into: survivor)
        }
        switch self {
        case .merge(let id, let into):
            _ = try figure(into)
            _ = try figure(id)
            if id == into { throw .same(id) }
        case .split(let id, let part, _):
            let count = try figure(id).readings.count { part.contains($0) }
            if count == 0 { throw .emptyPart(id) }
            if count == table.figure(id)?.readings.count { throw .wholeRow(id) }
        case .rename(let id, let name):
            _ = try figure(id)
            if name.allSatisfy(\.isWhitespace) { throw .emptyName(id) }
        case .attend(let id, _): _ = try figure(id)
        }
    }
}

/// Why a table can't be mended so.
package enum MendingError: Error, Hashable, Sendable {
    case unknown(FigureID)
    case merged(FigureID, into: FigureID)
    case same(FigureID)
    case emptyPart(FigureID)
    case wholeRow(FigureID)
    case emptyName(FigureID)
}

extension MendingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknown(let id): "There is no figure \(id). 'figurewatch figures' lists them."
        case .merged(let id, let survivor): "The figure \(id) was merged into \(survivor). Name \(survivor) instead."
        case .same(let id): "\(id) and \(id) are one figure already."
        case .emptyPart(let id):
            "No reading of \(id) is of those articles. 'figurewatch figures --format jsonl' shows its articles."
        case .wholeRow(let id): "That would split off all of \(id). Name fewer articles or a later day."
        case .emptyName(let id): "A name for \(id) needs at least one letter."
        }
    }
}
