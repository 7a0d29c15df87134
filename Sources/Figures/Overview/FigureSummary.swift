package import Articles
internal import Claims
internal import Glibc

/// A figure as its row of a table shows it: where it stands, where it stood before, who says so and how many.
package struct FigureSummary: Sendable {
    package let figure: Figure
    /// What the figure is called.
    package let name: String
    /// The row that it is possibly the same as, until a person has merged them.
    package let lookalike: FigureID?
    /// What each article says that moved or confirmed the figure, in order of publication; an article that merely repeats an
    /// older value is left out. Never empty.
    package let steps: [Reading]
    /// The last step before the latest value that says otherwise or less; nil of a figure that has never moved.
    package let previous: Reading?
    /// (new − old) ÷ old; nil where there is no old value, or it is 0.
    package let change: Double?
    /// When an article first gave the latest value.
    package let moved: PublicationDate
    /// Articles that state the figure, copies of a text too.
    package let articleCount: Int
    /// Sources that say so independently of each other; see ``IndependentSources``.
    package let sourceCount: Int

    /// The last of the steps.
    package var latest: Reading { steps[steps.count - 1] }
    /// How much a desk wants to be told of the figure: the most that a reading deserves.
    package var salience: Int { figure.readings.map(\.claim.salience).max() ?? 0 }

    /// Nil of a figure without readings.
    package init?(_ figure: Figure, named name: String, lookalike: FigureID? = nil) {
        let steps = Self.steps(of: figure)
        guard let latest = steps.last else { return nil }
        self.figure = figure
        self.name = name
        self.lookalike = lookalike
        self.steps = steps
        let quantity = latest.claim.quantity
        let before = steps.dropLast().lastIndex { step in
            quantity.contradicts(step.claim.quantity) == true || quantity.saysMore(than: step.claim.quantity)
        }
        previous = before.map { steps[$0] }
        change = before.flatMap { quantity.change(from: steps[$0].claim.quantity) }
        moved = steps[before.map { $0 + 1 } ?? 0].article.published
        articleCount = Set(figure.readings.flatMap { [$0.article] + $0.alsoIn }.map(\.digest)).count
        sourceCount = IndependentSources(of: figure.standing).count
    }

    /// Values that hold come before those that are planned or feared, and these before what is history or denied.
    private static func steps(of figure: Figure) -> [Reading] {
        let standing = figure.standing
        let status = [Status.current, .projected].first { status in standing.contains { $0.claim.status == status } }
        let readings = status.map { status in standing.filter { $0.claim.status == status } } ?? standing
        // Swift's sort is stable: of one day, they stay in the order in which they were read.
        let ordered = readings.sorted { $0.article.published < $1.article.published }
        var articles: [(digest: ContentDigest, readings: [Reading])] = []
        for reading in ordered {
            if let index = articles.firstIndex(where: { $0.digest == reading.article.digest }) {
                articles[index].readings.append(reading)
            } else {
                articles.append((reading.article.digest, [reading]))
            }
        }
        var steps: [Reading] = []
        for (_, readings) in articles {
            if let step = step(of: readings, after: steps) { steps.append(step) }
        }
        return steps
    }

    /// What was told of an article's readings, else what agrees with the step before, else a value that is new.
    private static func step(of readings: [Reading], after steps: [Reading]) -> Reading? {
        func agree(_ a: Reading, _ b: Reading) -> Bool { a.claim.quantity.contradicts(b.claim.quantity) == false }
        guard let last = steps.last else { return readings.first(where: \.announced) ?? readings.first }
        return readings.first(where: \.announced) ?? readings.first { agree($0, last) }
            ?? readings.first { reading in !steps.contains { agree($0, reading) } }
    }
}

extension FigureSummary {
    /// The values of the steps in the unit of the latest one, of a range its middle; those that can't be converted are left out.
    package var values: [Double] {
        let factor = latest.claim.quantity.unit.factor
        guard factor != 0 else { return [] }
        let dimension = latest.claim.quantity.unit.dimension
        return steps.map(\.claim.quantity).filter { $0.unit.dimension == dimension }.map { quantity in
            (quantity.value + (quantity.upper ?? quantity.value)) / 2 * quantity.unit.factor / factor
        }
    }

    /// Whether it comes before another figure in a table of what moved: the one that moved last, of one day the one that moved most;
    /// figures that never moved come behind, the newest first.
    package func precedes(_ other: FigureSummary) -> Bool {
        let mine = (previous == nil ? 0 : 1, moved, magnitude),
            theirs = (other.previous == nil ? 0 : 1, other.moved, other.magnitude)
        return mine == theirs ? figure.id.number < other.figure.id.number : mine > theirs
    }

    /// A doubling and a halving are as large.
    private var magnitude: Double { change.map { abs(log2(max(1 + $0, 1e-6))) } ?? 0 }
}
