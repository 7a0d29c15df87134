internal import Articles
internal import Claims

/// A row of the running table as claims are compared with it: frames of its readings.
package struct Profile: Sendable {
    package let id: FigureID
    /// The first three and the last nine readings' frames: what the row was opened for, and what it has become.
    private(set) var frames: [Frame] = []
    private(set) var dimensions: Set<Dimension> = []
    /// In how many articles it was read.
    private(set) var articles = 0
    /// The numbers of the articles that ``frames`` are from, without repeats.
    private(set) var articleNumbers: [Int] = []
    private var lastArticle: ContentDigest?
    /// The current and the projected readings of the last article that gave one.
    private(set) var last: [Status: [Reading]] = [:]
    private(set) var lastFrames: [Status: [Frame]] = [:]
    /// The current and the projected readings that the last alerts of the row told, all of one article.
    private(set) var announced: [Status: [Reading]] = [:]
    /// What happened to what is counted, by most of the readings.
    private(set) var events = Events.none
    /// The part it plays, by most of the readings.
    private(set) var roles = Roles.none
    /// How much a desk wants to be told of it: the most that any of its readings had (``Claim/salience``).
    private(set) var salience = 0
    /// What the row was opened for, coarsely.
    private(set) var signature: RowSignature?
    /// Whether no article states any more what its readings say.
    private(set) var isWithdrawn = true

    /// The values of earlier articles than the last, in the base unit.
    private var past: Set<Double> = []
    /// Values that an alert told, and those that one told again.
    private var told: Set<Double> = []
    private var toldAgain: Set<Double> = []
    private var present: Set<Double> = []

    private static let opening = 3
    private static let kept = 12

    /// Whether it counts people.
    var isOfPeople: Bool { frames.first?.isPeople ?? false }

    init(id: FigureID) { self.id = id }

    /// - Parameter number: The article's number in the table.
    mutating func add(_ reading: Reading, _ frame: Frame, article number: Int) {
        // What was taken back tells what the row is about only where nothing else does.
        if reading.superseded, !frames.isEmpty { return }
        if frames.count == Self.kept { frames.remove(at: Self.opening) }
        frames.append(frame)
        dimensions.insert(frame.dimension)
        if signature == nil { signature = RowSignature(frame) }
        events = Events.usual(frames.map(\.events))
        roles = Roles.usual(frames.map(\.roles))
        if reading.superseded {
            articleNumbers.append(number)
            return
        }
        isWithdrawn = false
        if lastArticle != reading.article.digest {
            articles += 1
            past.formUnion(present)
            present = []
            lastArticle = reading.article.digest
            if articleNumbers.count == Self.kept { articleNumbers.remove(at: Self.opening) }
            articleNumbers.append(number)
        }
        present.insert(frame.value)
        let status = reading.claim.status
        guard status == .current || status == .projected else { return }
        salience = max(salience, reading.claim.salience)
        if reading.announced {
            if announced[status]?.first?.article.digest != reading.article.digest { announced[status] = [] }
            announced[status, default: []].append(reading)
            if !told.insert(frame.value).inserted { toldAgain.insert(frame.value) }
        }
        // What an old article tells that arrives late is history. One whose date is not believed makes no other one old.
        if let newest = last[status]?.first?.article, newest.disbelieved == nil,
            reading.article.published < newest.published
        {
            return
        }
        if let digest = last[status]?.first?.article.digest, digest == reading.article.digest {
            last[status]?.append(reading)
            lastFrames[status]?.append(frame)
        } else {
            last[status] = [reading]
            lastFrames[status] = [frame]
        }
    }

    /// Whether a reading of the last article only repeats what an earlier one told.
    func isRepeat(_ frame: Frame) -> Bool { past.contains(frame.value) }

    /// Whether the row had a value before.
    func hasHad(_ reading: Reading) -> Bool {
        let value = reading.claim.quantity.baseValue
        return past.contains(value) || present.contains(value)
    }

    /// Whether the last article to state either gave both one value.
    func wasToldAlike(_ other: Profile) -> Bool {
        guard let last = last[.current], let others = other.last[.current] else { return false }
        return last.contains { reading in
            others.contains {
                $0.article.digest == reading.article.digest
                    && $0.claim.quantity.baseValue == reading.claim.quantity.baseValue
            }
        }
    }

    /// Whether an alert told a value before that the row returned to; a row that goes to and fro is told once.
    func hasReturned(to reading: Reading) -> Bool { toldAgain.contains(reading.claim.quantity.baseValue) }

    /// The last readings of a status, what they merely repeat of older history left out.
    func standing(_ status: Status) -> [Reading] {
        guard let readings = last[status], let frames = lastFrames[status] else { return [] }
        let fresh = zip(readings, frames).filter { !isRepeat($0.1) }.map(\.0)
        return fresh.isEmpty ? readings : fresh
    }
}
