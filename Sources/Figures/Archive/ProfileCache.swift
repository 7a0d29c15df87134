internal import Synchronization

/// The archived rows that were compared last, so that an article's claims don't read each of them again and again.
final class ProfileCache: Sendable {
    private struct Entry {
        let location: ArchiveLocation
        let profile: Profile
        let figure: ArchivedFigure
    }

    private struct State {
        var entries: [FigureID: Entry] = [:]
        /// Rows that could not be read, until somebody is told, and all that ever were.
        var unreadable: [(figure: FigureID, location: ArchiveLocation)] = []
        var everUnreadable: Set<FigureID> = []
    }

    private let state = Mutex(State())
    /// One claim is compared with 96 rows at most.
    private static let capacity = 512

    func row(
        _ id: FigureID, at location: ArchiveLocation, load: () -> (Profile, ArchivedFigure)?
    ) -> (profile: Profile, figure: ArchivedFigure)? {
        let known = state.withLock { $0.entries[id] }
        if let known, known.location == location { return (known.profile, known.figure) }
        guard let (profile, figure) = load() else {
            state.withLock { state in
                if state.everUnreadable.insert(id).inserted { state.unreadable.append((id, location)) }
            }
            return nil
        }
        state.withLock { state in
            if state.entries.count >= Self.capacity { state.entries.removeAll(keepingCapacity: true) }
            state.entries[id] = Entry(location: location, profile: profile, figure: figure)
        }
        return (profile, figure)
    }

    func takeUnreadable() -> [(figure: FigureID, location: ArchiveLocation)] {
        state.withLock { state in
            defer { state.unreadable = [] }
            return state.unreadable
        }
    }
}
