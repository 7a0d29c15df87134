internal import Articles

extension FigureTable {
    /// A row with what the archive keeps of it, from memory or from the archive, without the profile that matching takes.
    package func row(_ id: FigureID) -> ArchivedFigure? {
        forArchive(id) ?? location(id).flatMap { archive?.figure(id, at: $0) }
    }

    /// What a figure is called, of which the readings are at hand.
    package func name(of figure: Figure) -> String {
        names[figure.id] ?? FigureName.name(of: figure.standing(first: FigureName.sample))
    }

    /// The row that a row is possibly the same as, of which the readings are at hand.
    package func lookalike(of figure: Figure) -> FigureID? {
        guard let other = figure.readings.first?.lookalike else { return nil }
        let survivor = survivor(of: other)
        return survivor == figure.id || figures[survivor] == nil && !isArchived(survivor) ? nil : survivor
    }

    /// Every row once, those first that the newest articles state. Takes no reading from the archive.
    package var lastStated: [FigureID] {
        var ids: [FigureID] = []
        var seen: Set<FigureID> = []
        let numbers = (0..<articleCount).sorted { a, b in
            let (x, y) = (context(a).day, context(b).day)
            return x != y ? x > y : a > b
        }
        for number in numbers {
            for row in context(number).rows {
                let id = survivor(of: row.row)
                guard figures[id] != nil || isArchived(id), seen.insert(id).inserted else { continue }
                ids.append(id)
            }
        }
        let others = Array(figures.keys) + archivedLocations.keys
        return ids + others.filter { !seen.contains($0) }.sorted { $0.number > $1.number }
    }
}
