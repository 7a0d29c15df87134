internal import Synchronization

/// The archived rows that were compared last, so that an article's claims don't read each of them again and again.
final class ProfileCache: Sendable {
    private struct Entry {
        let location: ArchiveLocation
        let profile: Profile
        let figure: ArchivedFigure
    }

    private let entries = Mutex<[FigureID: Entry]>([:])
    /// One claim is compared with 96 rows at most.
    private static let capacity = 512

    func row(
        _ id: FigureID, at location: ArchiveLocation, load: () -> (Profile, ArchivedFigure)?
    ) -> (profile: Profile, figure: ArchivedFigure)? {
        if let entry = entries.withLock({ $0[id] }), entry.location == location { return (entry.profile, entry.figure) }
        guard let (profile, figure) = load() else { return nil }
        entries.withLock { entries in
            if entries.count >= Self.capacity { entries.removeAll(keepingCapacity: true) }
            entries[id] = Entry(location: location, profile: profile, figure: figure)
        }
        return (profile, figure)
    }
}
