internal import Claims
internal import Glibc

/// Which of several standing readings each of several new ones replaces.
enum Pairing {
    /// Pairs readings so that the ratios between new and old are least and none cross: of a row that is told with two
    /// values, the larger replaces the larger. Where there are more new ones than old ones, those farthest off stay alone.
    static func nearest(_ new: [Reading], to old: [Reading]) -> [Reading: Reading] {
        guard !new.isEmpty, !old.isEmpty else { return [:] }
        let new = sorted(new), old = sorted(old)
        let isNewFewer = new.count <= old.count
        let few = isNewFewer ? new : old, many = isNewFewer ? old : new
        // costs[i][j]: the least cost of pairing the first i of the few with some of the first j of the many.
        var costs = [[Double]](repeating: [Double](repeating: .infinity, count: many.count + 1), count: few.count + 1)
        costs[0] = [Double](repeating: 0, count: many.count + 1)
        for i in 1...few.count {
            for j in i...many.count {
                costs[i][j] = min(costs[i][j - 1], costs[i - 1][j - 1] + distance(few[i - 1], many[j - 1]))
            }
        }
        var pairs: [Reading: Reading] = [:]
        var i = few.count, j = many.count
        while i > 0, j > 0 {
            if j > i, costs[i][j] == costs[i][j - 1] {
                j -= 1
                continue
            }
            if isNewFewer { pairs[few[i - 1]] = many[j - 1] } else { pairs[many[j - 1]] = few[i - 1] }
            i -= 1
            j -= 1
        }
        return pairs
    }

    private static func sorted(_ readings: [Reading]) -> [Reading] {
        // Swift's sort is stable: of equals the first in the text stays first.
        readings.sorted { $0.claim.quantity.baseValue < $1.claim.quantity.baseValue }
    }

    private static func distance(_ a: Reading, _ b: Reading) -> Double {
        let least = 1e-9
        return abs(
            log(max(abs(a.claim.quantity.baseValue), least) / max(abs(b.claim.quantity.baseValue), least)))
    }
}
