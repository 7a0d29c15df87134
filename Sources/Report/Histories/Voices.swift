internal import Articles
internal import Claims
internal import Figures

/// The sources of a figure that contradict each other, so that each is given a line of its own.
///
/// Two sources do when on one day they say what can't both be so; a later value of one is news, and no contradiction.
struct Voices {
    /// The rivals, the one that was heard first at the front.
    private var speakers: [Reading] = []
    var names: [String] { speakers.compactMap { $0.claim.attribution?.onOneLine } }

    /// No more lines can be told apart.
    private static let limit = 4
    /// So many readings of one day are compared with each other.
    private static let sample = 40

    /// - Parameter readings: Those that hold, in order of time.
    init(of readings: [Reading], within tolerance: Tolerance) {
        var first = readings.startIndex
        while first < readings.endIndex, speakers.count < Self.limit {
            let day = readings[first].article.published.day
            let end = readings[first...].firstIndex { $0.article.published.day != day } ?? readings.endIndex
            let named = readings[first..<end].lazy.filter { $0.claim.attribution != nil && $0.claim.trend == nil }
            note(Array(named.prefix(Self.sample)), within: tolerance)
            first = end
        }
    }

    private mutating func note(_ readings: [Reading], within tolerance: Tolerance) {
        for (place, reading) in readings.enumerated() {
            for other in readings[..<place]
            where reading.isRival(of: other)
                && reading.claim.quantity.contradicts(other.claim.quantity, within: tolerance) == true
            {
                add(other)
                add(reading)
            }
        }
    }

    private mutating func add(_ reading: Reading) {
        guard index(of: reading) == nil, speakers.count < Self.limit else { return }
        speakers.append(reading)
    }

    /// Which of the rivals says a reading; nil for another source, or none that is named.
    func index(of reading: Reading) -> Int? {
        guard reading.claim.attribution != nil else { return nil }
        return speakers.firstIndex { !$0.isRival(of: reading) }
    }
}
