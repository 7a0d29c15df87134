internal import Articles
internal import Claims
internal import Figures
internal import Journal
internal import Terminal

/// What each article said of a figure, for people.
struct FigureHistory {
    private let summary: FigureSummary
    private let story: String
    /// In order of publication, of one day in the order in which they were read.
    let readings: [Reading]
    private let sources: IndependentSources

    init(_ summary: FigureSummary, in story: String) {
        self.summary = summary
        self.story = story
        readings = summary.figure.readings.sorted { $0.article.published < $1.article.published }
        sources = IndependentSources(of: readings)
    }

    // MARK: On a terminal

    func lines(on screen: Screen) -> [String] {
        let title = "\(summary.figure.id): "
        let name = screen.isStyled ? ShownText(title, news: summary.name, on: screen) : ShownText(title + summary.name)
        var lines = screen.lines(of: name, rest: "    ")
        let counts = [(readings.count, "reading"), (summary.articleCount, "article"), (sources.count, "source")]
        lines += screen.lines(
            of: "\(story) (\(counts.map { FigureRow.count($0, $1) }.joined(separator: ", ")))", first: "    ")
        if let other = summary.lookalike {
            lines += screen.lines(
                of: "Possibly the same as \(other); if so: figurewatch figures merge \(other) \(summary.figure.id)",
                first: "    ")
        }
        let plot = ValuePlot(readings.indices.compactMap { row($0) })
        lines += [""] + plot.lines(on: screen)
        if plot.isLogarithmic { lines += screen.lines(of: "(equal ways are equal factors)", first: "           ") }
        lines += [""] + legend(on: screen) + [""]
        for index in readings.indices { lines += block(index, on: screen) }
        return lines
    }

    private static func day(_ reading: Reading) -> String { String(reading.article.published.description.prefix(10)) }

    /// A reading in the plot; nil where it is denied or in another dimension than the latest one.
    private func row(_ index: Int) -> ValuePlot.Row? {
        let claim = readings[index].claim
        let quantity = claim.quantity, unit = summary.latest.claim.quantity.unit
        guard claim.status != .denied, quantity.unit.dimension == unit.dimension, unit.factor != 0 else { return nil }
        let scale = quantity.unit.factor / unit.factor
        let interval = Interval(quantity)
        let (low, high) = (interval.low * scale, interval.high * scale)
        // A range has no value of its own: its letter stands in the middle.
        let value = quantity.bound == .range ? (low + high) / 2 : quantity.value * scale
        let ends: ValuePlot.Row.Ends
        switch quantity.bound {
        case .exact, .range: ends = .closed
        case .approximate, .vague: ends = .dashed
        case .atLeast: ends = .openAbove
        case .atMost: ends = .openBelow
        }
        let isOpen = ends == .openAbove || ends == .openBelow
        let letter = letter(sources.ofReadings[index])
        return ValuePlot.Row(
            Self.day(readings[index]), mark: claim.status == .projected ? Self.small(letter) : letter,
            low: isOpen ? value : low, value: value, high: isOpen ? value : high, ends)
    }

    /// A to Z, then a sign that all others share.
    private func letter(_ source: Int) -> Character {
        source < 26 ? Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(source))) : "*"
    }

    private static func small(_ letter: Character) -> Character { letter.lowercased().first ?? letter }

    private func name(_ source: Int) -> String { sources.names[source]?.onOneLine ?? "who, is not said" }

    private func legend(on screen: Screen) -> [String] {
        let entries = sources.names.indices.prefix(26).map { "\(letter($0))\u{A0}\(name($0))" }
        let others = sources.count > 26 ? ["*\u{A0}\(sources.count - 26) others"] : []
        return screen.lines(of: (entries + others).joined(separator: "; "), first: "Sources: ")
    }

    private func block(_ index: Int, on screen: Screen) -> [String] {
        let reading = readings[index]
        var text = reading.claim.text.onOneLine
        let notes = [
            FigureRow.note(reading.claim.status), reading.superseded ? "no longer stated" : nil,
            reading.alsoIn.isEmpty ? nil : "also in \(FigureRow.count(reading.alsoIn.count, "article"))",
        ].compactMap { $0 }
        if !notes.isEmpty { text += " (\(notes.joined(separator: ", ")))" }
        let isLatest = reading == summary.latest && screen.isStyled
        let said = ", \(name(sources.ofReadings[index]))"
        let first = "\(Self.day(reading)) \(letter(sources.ofReadings[index])) "
        return screen.lines(
            of: isLatest ? ShownText("", news: text, said, on: screen) : ShownText(text + said), first: first)
            + screen.lines(of: "“\(reading.claim.clause.onOneLine)” [\(reading.article.name)]", first: "             ")
    }

    // MARK: In a file

    private func cells(_ index: Int) -> [String] {
        func number(_ value: Double?) -> String { value.flatMap { PlainDecimal($0)?.description } ?? "" }
        let reading = readings[index], claim = reading.claim
        return [
            reading.article.published.description, number(claim.quantity.value), number(claim.quantity.upper),
            claim.quantity.bound.rawValue, claim.quantity.unit.name, claim.text.onOneLine, claim.status.rawValue,
            claim.attribution?.onOneLine ?? "", reading.article.source?.onOneLine ?? "",
            reading.article.name.description,
            claim.clause.onOneLine,
        ]
    }

    private static let titles = [
        "published", "value", "upper", "bound", "unit", "text", "status", "attribution", "source", "file", "clause",
    ]

    var csv: [String] {
        [CommaSeparated.line(Self.titles)] + readings.indices.map { CommaSeparated.line(cells($0)) }
    }

    var markdown: [String] {
        let kept = [0, 5, 6, 7, 9, 10]
        return ["## " + MarkdownTable.escaped("\(summary.figure.id): \(summary.name)"), ""]
            + MarkdownTable.head(kept.map { TextTable.Column(Self.titles[$0]) })
            + readings.indices.map { index in
                let cells = cells(index)
                return MarkdownTable.row(kept.map { cells[$0] })
            }
    }
}
