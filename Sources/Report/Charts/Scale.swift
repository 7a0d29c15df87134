internal import Articles
internal import FoundationEssentials
internal import Glibc

/// Turns values into heights, by round ticks.
struct Scale {
    let ticks: [Double]
    /// Whether equal steps are equal factors: where the values span so much that the small ones would lie on the ground.
    let isLogarithmic: Bool
    private let low: Double
    private let high: Double

    private static let logarithmicFrom = 200.0

    /// - Parameter values: What has to fit, finite.
    init(_ values: [Double]) {
        let least = values.min() ?? 0, most = values.max() ?? 1
        if least > 0, most / least >= Self.logarithmicFrom {
            isLogarithmic = true
            let first = log10(least).rounded(.down), last = log10(most).rounded(.up)
            let step = max(1, ((last - first) / 5).rounded(.up))
            ticks = stride(from: first, through: last + step / 2, by: step).map { pow(10, $0) }
            low = first
            high = log10(ticks.last ?? most)
            return
        }
        isLogarithmic = false
        // Heights are compared, so they start at nothing, unless all of them are far from it.
        let bottom = least < 0 || least > most * 0.6 ? least : 0
        let top = most > bottom ? most : bottom + max(abs(bottom), 1)
        let step = Self.roundStep((top - bottom) / 4)
        let first = bottom == 0 ? 0 : ((bottom - (least > 0 ? step * 0.2 : 0)) / step).rounded(.down) * step
        let last = ((top + step * 0.1) / step).rounded(.up) * step
        ticks = (0...Int(((last - first) / step).rounded())).map { first + Double($0) * step }
        low = first
        high = last
    }

    /// From 0 at the lowest tick to 1 at the highest.
    func place(_ value: Double) -> Double {
        let value = isLogarithmic ? log10(max(value, .leastNormalMagnitude)) : value
        return high > low ? max(0, min(1, (value - low) / (high - low))) : 0.5
    }

    /// 1, 2 or 5 times a power of ten.
    private static func roundStep(_ step: Double) -> Double {
        guard step > 0, step.isFinite else { return 1 }
        let power = pow(10, log10(step).rounded(.down))
        let part = step / power
        return (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power
    }
}

/// Turns days into widths, by ticks at the first of months or years or at days.
struct TimeScale {
    struct Tick {
        let place: Double
        let label: String
    }

    private let first: Double
    private let last: Double
    let ticks: [Tick]

    /// - Parameter dates: At least one.
    init(_ dates: [PublicationDate]) {
        let seconds = dates.map { $0.instant.timeIntervalSince1970 / 86_400 }
        let least = seconds.min() ?? 0, most = seconds.max() ?? 0
        let room = max((most - least) * 0.04, 0.5)
        let (first, last) = (least - room, most + room)
        self.first = first
        self.last = last
        ticks = Self.days(from: first, to: last).map { day in
            Tick(place: (Double(day.day.daysSinceEpoch) - first) / (last - first), label: day.label)
        }
    }

    /// From 0 to 1.
    func place(_ date: PublicationDate) -> Double {
        (date.instant.timeIntervalSince1970 / 86_400 - first) / (last - first)
    }

    private static let most = 4

    private static func days(from first: Double, to last: Double) -> [(day: CivilDay, label: String)] {
        guard let earliest = CivilDay(year: CivilDay.years.lowerBound, month: 1, day: 1),
            let latest = CivilDay(year: CivilDay.years.upperBound, month: 12, day: 31),
            let start = CivilDay(daysSinceEpoch: max(Int(first.rounded(.up)), earliest.daysSinceEpoch)),
            let end = CivilDay(daysSinceEpoch: min(Int(last.rounded(.down)), latest.daysSinceEpoch)), start <= end
        else { return [] }
        let days = end.daysSinceEpoch - start.daysSinceEpoch
        if days < 70 {
            let step = max(1, (days + most) / most)
            return stride(from: start.daysSinceEpoch, through: end.daysSinceEpoch, by: step).compactMap { number in
                CivilDay(daysSinceEpoch: number).map { ($0, Words.dayOfYear($0)) }
            }
        }
        let months = (end.year - start.year) * 12 + end.month - start.month
        let step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].first { months / $0 < most } ?? 3600
        var ticks: [(day: CivilDay, label: String)] = []
        var number = ((start.year * 12 + start.month - 1) / step) * step
        while number <= end.year * 12 + end.month - 1 {
            if let day = CivilDay(year: number / 12, month: number % 12 + 1, day: 1), start <= day, day <= end {
                ticks.append((day, step % 12 == 0 ? "\(day.year)" : Words.month(day)))
            }
            number += step
        }
        return ticks
    }
}
