package import Articles
package import Claims
package import Figures
internal import FoundationEssentials

/// A figure as a page shows it: its readings in order of time, each with the part it plays, and what follows from them.
package struct FigureHistory: Sendable {
    /// What a reading is to the figure's course.
    package enum Part: Hashable, Sendable {
        /// The value held then: it is on the line.
        case course
        /// It repeats what was said before, or says something else in passing.
        case aside
        /// The article gives it as history: `up from 5,000`.
        case former
        /// A plan, forecast or fear.
        case plan
        case denial
        /// No version of its article says so any more.
        case withdrawn
        /// It is of another dimension than the others.
        case otherUnit
    }

    package struct Entry: Hashable, Sendable {
        package let reading: Reading
        /// Where its quantity stands in its sentence, as a byte offset.
        package let offset: Int
        package let part: Part
        /// Of rival sources, which one says it, as an index of ``FigureHistory/voices``; nil where sources don't differ.
        package let voice: Int?

        package var claim: Claim { reading.claim }
        package var published: PublicationDate { reading.article.published }
    }

    package let id: FigureID
    package let name: String
    /// Earliest first.
    package let entries: [Entry]
    /// The sources that contradict each other, as articles name them; empty where none do.
    package let voices: [String]
    /// The row that it is possibly the same as.
    package let lookalike: FigureID?
    /// How many articles state it.
    package let articleCount: Int
    /// How many sources state it that are not one another's.
    package let sourceCount: Int
    /// Where the value stands now, as an index of ``entries``; of a figure that was only planned or denied, the last reading.
    package let latestIndex: Int
    /// The reading that the value replaced; nil where it never changed.
    package let previous: Entry?
    /// When the present value was first said.
    package let since: PublicationDate
    /// What rival sources say last, where they still contradict each other; empty where they don't.
    package let disputed: [Entry]
    /// Whether a second source, independent of the first, says what the first says.
    package let isConfirmed: Bool

    /// How much a desk wants to be told of it, from 0 to 2.
    package let salience: Int

    package var latest: Entry { entries[latestIndex] }
    /// (new − old) ÷ old.
    package var change: Double? { previous.flatMap { latest.claim.quantity.change(from: $0.claim.quantity) } }
    package var firstPublished: PublicationDate { entries[0].published }
    package var lastPublished: PublicationDate { entries[entries.count - 1].published }

    /// - Returns: nil of a figure without readings.
    package init?(
        of row: ArchivedFigure, named name: String, lookalike: FigureID? = nil,
        within tolerance: Tolerance = Tolerance()
    ) {
        let ordered = row.figure.readings.indices.sorted { a, b in
            let (x, y) = (row.figure.readings[a].article.published, row.figure.readings[b].article.published)
            return x != y ? x < y : a < b
        }
        guard !ordered.isEmpty else { return nil }
        let readings = ordered.map { row.figure.readings[$0] }
        let dimension = Self.dimension(of: readings)
        var all = Course(within: tolerance)
        let told = readings.filter {
            Self.fixedPart(of: $0, dimension) == nil && all.part(of: $0, voice: nil) == .course
        }
        let voices = Voices(of: told, within: tolerance)
        var course = Course(within: tolerance)
        var entries: [Entry] = []
        for (place, reading) in zip(ordered, readings) {
            let voice = voices.index(of: reading)
            let part = Self.fixedPart(of: reading, dimension) ?? course.part(of: reading, voice: voice)
            entries.append(
                Entry(
                    reading: reading, offset: row.offsets.indices.contains(place) ? row.offsets[place] : 0, part: part,
                    voice: voice))
        }
        id = row.figure.id
        self.name = name
        self.lookalike = lookalike
        self.entries = entries
        self.voices = voices.names
        salience = readings.lazy.map(\.claim.salience).max() ?? 0
        articleCount = Set(readings.map(\.article.digest)).count
        let latest = entries.lastIndex { $0.part == .course } ?? entries.count - 1
        latestIndex = latest
        let value = entries[latest].claim.quantity
        let held = entries[..<latest].filter { $0.part == .course && $0.voice == entries[latest].voice }
        let before = held.lastIndex { value.contradicts($0.claim.quantity, within: tolerance) == true }
        previous = before.map { held[$0] }
        since =
            before.map { $0 + 1 < held.count ? held[$0 + 1].published : entries[latest].published }
            ?? held.first?.published ?? entries[latest].published
        disputed = Self.disputed(entries, voices.names.count, within: tolerance)
        let agreeing = entries.filter {
            $0.part != .withdrawn && $0.claim.status == entries[latest].claim.status
                && value.contradicts($0.claim.quantity, within: tolerance) == false
        }
        isConfirmed = Sources(of: agreeing.map(\.reading)).count > 1
        sourceCount = Sources(of: entries.filter { $0.part != .withdrawn }.map(\.reading)).count
    }

    /// The dimension that most of a figure's last readings have.
    private static func dimension(of readings: [Reading]) -> Dimension? {
        let standing = readings.filter { !$0.superseded && $0.claim.status == .current }
        var counts: [Dimension: Int] = [:]
        for reading in (standing.isEmpty ? readings : standing).suffix(24) {
            counts[reading.claim.quantity.unit.conversion.dimension, default: 0] += 1
        }
        return counts.max { ($0.value, $1.key.name) < ($1.value, $0.key.name) }?.key
    }

    /// The part that a reading plays whatever the others say.
    private static func fixedPart(of reading: Reading, _ dimension: Dimension?) -> Part? {
        if reading.superseded { return .withdrawn }
        if reading.claim.quantity.unit.conversion.dimension != dimension { return .otherUnit }
        switch reading.claim.status {
        case .current: return nil
        case .previous: return .former
        case .projected: return .plan
        case .denied: return .denial
        }
    }

    /// What was said in so many seconds of each other is said for the same time.
    private static let sameTime = 7.0 * 86_400

    /// What rivals say last, where two of them contradict each other and nobody has said anything for longer since.
    private static func disputed(_ entries: [Entry], _ voices: Int, within tolerance: Tolerance) -> [Entry] {
        let last = entries.lazy.filter { $0.part == .course }.last?.published.instant ?? .distantPast
        let words = (0..<voices).compactMap { voice in entries.last { $0.part == .course && $0.voice == voice } }
            .filter { last.timeIntervalSince($0.published.instant) <= sameTime }
        let isOpen = words.contains { a in
            words.contains { $0.claim.quantity.contradicts(a.claim.quantity, within: tolerance) == true }
        }
        return isOpen ? words : []
    }
}
