import Articles
import Claims
import Figures

/// A running table that is told what the figures of its claims are, and gives a lesson for each.
struct TaughtTable {
    private var table = FigureTable()
    private var rows: [String: FigureID] = [:]
    private var unnamed = 0

    /// Reads an article.
    /// - Parameter figures: The name of each claim's figure; nil where the annotation has none.
    mutating func read(_ claims: [Claim], in article: ArticleReference, figures: [String?]) -> [Lesson] {
        let readings = claims.map { Reading(article: article, claim: $0) }
        guard let first = readings.first else { return [] }
        var reader = FrameReader()
        let frames = readings.map { reader.frame(of: $0) }
        var context = ArticleContext(article: first.article.digest, day: frames[0].day)
        for frame in frames { context.add(frame) }
        var lessons: [Lesson] = []
        var pairs = table.pairReader()
        let twins = Twins.indices(claims, frames)
        for index in readings.indices {
            let name = figures[index] ?? "unnamed \(unnamed)"
            if figures[index] == nil { unnamed += 1 }
            let row = rows[name]
            if twins[index] == nil, let lesson = lesson(index, readings[index], frames[index], row, context, &pairs) {
                lessons.append(lesson)
            }
            let id = row ?? table.nextID
            rows[name] = id
            table.add(readings[index], to: id)
        }
        return lessons
    }

    private func lesson(
        _ index: Int, _ reading: Reading, _ frame: Frame, _ row: FigureID?, _ context: ArticleContext,
        _ pairs: inout PairReader
    ) -> Lesson? {
        var story = StoryView(of: context, in: table)
        let candidates = table.candidates(frame, in: story)
        story.prepare(candidates)
        let reader = EvidenceReader(story: story)
        let options = pairs.read(index, reading, frame, beside: reader.compare(frame, with: candidates))
        let right = options.firstIndex { $0.row.id == row }
        // What is ruled out wrongly teaches nothing about weights.
        guard !options.isEmpty, row == nil || right != nil else { return nil }
        return Lesson(claim: reading.claim, options: options.map(\.evidence), right: right)
    }
}
