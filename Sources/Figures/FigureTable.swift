package import Articles
package import Claims
internal import Glibc
internal import Inbox

/// One step in the running table's life. The table is what its changes, applied in order, make of an empty one.
package enum Change: Hashable, Codable, Sendable {
    /// A figure that was not in the table, with its first reading.
    case opened(FigureID, Reading)
    /// A further reading of a figure.
    case read(FigureID, Reading)
}

extension Change {
    package var figure: FigureID {
        switch self {
        case .opened(let id, _), .read(let id, _): id
        }
    }

    package var reading: Reading {
        switch self {
        case .opened(_, let reading), .read(_, let reading): reading
        }
    }
}

/// What an article does to the running table.
package struct Update: Hashable, Codable, Sendable {
    /// One for each claim, in the order of the claims.
    package var changes: [Change]
    package var alerts: [Alert]

    package init(changes: [Change] = [], alerts: [Alert] = []) {
        self.changes = changes
        self.alerts = alerts
    }
}

/// The running table: every figure with its readings, and the index that finds a claim's figure.
package struct FigureTable: Sendable {
    package private(set) var figures: [FigureID: Figure] = [:]
    private var profiles: [FigureID: Profile] = [:]
    /// The figures in whose measures a stem stands, by dimension and stem.
    private var index: [String: [FigureID]] = [:]
    /// In how many figures a stem stands.
    private var frequency: [String: Int] = [:]
    private var lastNumber = 0

    package init() {}

    /// What these claims, all of one article and in text order, change in the table. The table itself stays as it is.
    package func update(from claims: [Claim], in article: ArticleReference) -> Update {
        var session = ArticleUpdate(of: self, article)
        for claim in claims { session.add(claim) }
        return session.update
    }

    /// Makes a change.
    package mutating func apply(_ change: Change) {
        let reading = change.reading
        let id = change.figure
        let frame = Frame(reading.claim)
        if figures[id] != nil {
            figures[id]?.readings.append(reading)
        } else {
            figures[id] = Figure(id: id, readings: [reading])
            lastNumber = max(lastNumber, id.number)
        }
        var profile = profiles.removeValue(forKey: id) ?? Profile(id: id, frame: frame)
        for stem in frame.stems where profile.stems[stem] == nil {
            index[Self.key(frame.dimension, stem), default: []].append(id)
            frequency[stem, default: 0] += 1
        }
        profile.add(reading, frame)
        profiles[id] = profile
    }

    private static func key(_ dimension: String, _ stem: String) -> String { dimension + " " + stem }

    // MARK: What matching asks

    var nextNumber: Int { lastNumber + 1 }

    func profile(_ id: FigureID) -> Profile? { profiles[id] }

    /// The inverse document frequency of a stem over the table's figures.
    func rarity(_ stem: String) -> Double {
        log(1 + Double(figures.count + 10) / Double((frequency[stem] ?? 0) + 1))
    }

    /// Whether at most eight figures speak of a counted noun.
    func isRare(_ noun: String) -> Bool { (frequency[Frame.stem(noun)] ?? 0) <= 8 }

    /// At most this many figures share a stem before it says too little to find a figure by.
    private static let commonStem = 400

    /// The figures that share a dimension and a telling stem with a claim.
    func candidates(_ frame: Frame) -> [Profile] {
        var seen: Set<FigureID> = []
        var found: [Profile] = []
        for stem in frame.stems {
            guard let ids = index[Self.key(frame.dimension, stem)] else { continue }
            for id in ids.suffix(Self.commonStem) where seen.insert(id).inserted {
                if let profile = profiles[id] { found.append(profile) }
            }
        }
        return found
    }
}
