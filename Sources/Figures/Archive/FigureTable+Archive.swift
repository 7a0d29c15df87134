internal import Articles
internal import Claims

/// Figures that nobody mentions take no memory but for what finds them again: words, values, the articles that read them, and
/// what they count, coarsely. A claim that may be theirs is compared with them as they stand in the archive, so a table
/// judges every article alike, whatever of it is archived.
extension FigureTable {
    /// The figures in the archive and where they are.
    package var archivedLocations: [FigureID: ArchiveLocation] { archived.locations }

    /// In memory and in the archive.
    package var figureCount: Int { figures.count + archived.count }

    package func isArchived(_ id: FigureID) -> Bool { archived.contains(id) }

    package func location(_ id: FigureID) -> ArchiveLocation? { archived[id]?.location }

    /// A figure, from memory or from the archive.
    package func figure(_ id: FigureID) -> Figure? { figures[id] ?? archivedRow(id)?.figure.figure }

    /// A figure in the form that the archive keeps; nil when it isn't in memory.
    package func forArchive(_ id: FigureID) -> ArchivedFigure? {
        guard let figure = figures[id] else { return nil }
        return ArchivedFigure(figure: figure, offsets: offsets[id] ?? [], orders: orders[id] ?? [])
    }

    /// The figures in memory that were read longest ago, the longest first: so many that no more readings stay there. The one that
    /// was read last stays anyway. Takes time in proportion to the figures in memory.
    package func leastRecent(keeping count: Int) -> [FigureID] {
        let ordered = figures.keys.map { (id: $0, last: orders[$0]?.last ?? 0) }.sorted {
            ($0.last, $0.id.number) < ($1.last, $1.id.number)
        }
        var left = residentReadings
        var ids: [FigureID] = []
        for (id, _) in ordered.dropLast() where left > count {
            left -= figures[id]?.readings.count ?? 0
            ids.append(id)
        }
        return ids
    }

    /// Takes a figure out of memory, now that the archive has it there.
    package mutating func archive(_ id: FigureID, at location: ArchiveLocation) {
        guard let figure = figures.removeValue(forKey: id) else { return }
        residentReadings -= figure.readings.count
        archived.add(id, at: location, profiles.removeValue(forKey: id)?.signature)
        offsets[id] = nil
        orders[id] = nil
    }

    /// Notes a figure in the archive that can't be read any more, so that its id is not given away.
    package mutating func noteLost(_ id: FigureID, at location: ArchiveLocation) {
        lost.append((id, location))
        use(id)
    }

    /// Brings a figure back into memory, if it is archived. One that can't be read there begins anew, and is noted as lost.
    package mutating func recall(_ id: FigureID) {
        guard let location = location(id) else { return }
        let row = archivedRow(id)
        archived.remove(id)
        guard let row else { return noteLost(id, at: location) }
        figures[id] = row.figure.figure
        residentReadings += row.figure.figure.readings.count
        offsets[id] = row.figure.offsets
        orders[id] = row.figure.orders
        profiles[id] = row.profile
    }

    /// The archived figures that could not be read since the last call, when a claim was compared with them or gave them a reading; each
    /// once.
    package func takeUnreadable() -> [(figure: FigureID, location: ArchiveLocation)] {
        archivedProfiles.takeUnreadable()
    }

    func signature(_ id: FigureID) -> RowSignature? { profiles[id]?.signature ?? archived[id]?.signature }

    func archivedRow(_ id: FigureID) -> (profile: Profile, figure: ArchivedFigure)? {
        guard let archive, let row = archived[id] else { return nil }
        return archivedProfiles.row(id, at: row.location) {
            guard let figure = archive.figure(id, at: row.location) else { return nil }
            return (profile(of: figure), figure)
        }
    }

    /// The profile that the readings gave the row one after the other.
    func profile(of archived: ArchivedFigure) -> Profile {
        var profile = Profile(id: archived.figure.id)
        for (reading, offset) in zip(archived.figure.readings, archived.offsets) {
            guard let number = number(ofArticle: reading.article.digest) else { continue }
            profile.add(reading, FrameReader.frame(of: reading, at: offset), article: number)
        }
        return profile
    }
}
