internal import Articles
internal import Claims

/// What a figure's readings so far say it is about.
struct Profile: Sendable {
    let id: FigureID
    let dimension: String
    private(set) var nouns: Set<String>
    /// In how many readings each stem stands.
    private(set) var stems: [String: Int] = [:]
    private(set) var roles: Set<Role>
    private(set) var places: Set<String> = []
    private(set) var count = 0
    /// The current and the projected readings of the last article that gave one.
    private(set) var last: [Status: [Reading]] = [:]
    private(set) var values: Set<Double> = []

    init(id: FigureID, frame: Frame) {
        self.id = id
        dimension = frame.dimension
        nouns = [frame.noun]
        roles = frame.roles
    }

    mutating func add(_ reading: Reading, _ frame: Frame) {
        count += 1
        nouns.insert(frame.noun)
        for stem in frame.stems { stems[stem, default: 0] += 1 }
        roles.formUnion(frame.roles)
        if let place = frame.place { places.insert(place) }
        values.insert(reading.claim.quantity.value)
        let status = reading.claim.status
        guard status == .current || status == .projected else { return }
        if let digest = last[status]?.first?.article.digest, digest == reading.article.digest {
            last[status]?.append(reading)
        } else {
            last[status] = [reading]
        }
    }
}
