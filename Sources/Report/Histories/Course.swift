internal import Articles
internal import Claims
internal import Figures

/// Which readings are on a figure's line, as they come in order of time.
///
/// An article that tells of the news also repeats what was said long ago, and that is no news: `in October the White House spoke of more
/// than 1,000`. On the line is what was told when it was read, what agrees with the value that held, and the first that an article
/// says, unless that was said before.
struct Course {
    private struct Line {
        var last: Reading
        var articles: Set<ContentDigest>
        var values: Set<Double>
    }

    private let tolerance: Tolerance
    /// By the source, where sources differ.
    private var lines: [Int?: Line] = [:]

    init(within tolerance: Tolerance) {
        self.tolerance = tolerance
    }

    mutating func part(of reading: Reading, voice: Int?) -> FigureHistory.Part {
        let value = reading.claim.quantity.baseValue
        guard var line = lines[voice] else {
            lines[voice] = Line(last: reading, articles: [reading.article.digest], values: [value])
            return .course
        }
        let agrees = reading.claim.quantity.contradicts(line.last.claim.quantity, within: tolerance) == false
        let isFirst = line.articles.insert(reading.article.digest).inserted
        let isNew = line.values.insert(value).inserted
        // What agrees and says less, as `thousands` after `5,000`, does not take the line from where it is.
        let saysLess =
            agrees && !reading.announced
            && line.last.claim.quantity.saysMore(than: reading.claim.quantity, within: tolerance)
        let isCourse = reading.announced || agrees && !saysLess || isFirst && isNew && !agrees
        if isCourse { line.last = reading }
        lines[voice] = line
        return isCourse ? .course : .aside
    }
}
