internal import ArgumentParser
internal import Articles
internal import Claims
internal import Figures
internal import Ledger
internal import Terminal

/// `figurewatch figures list`, or `figures` alone: the running table.
struct FiguresListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Print the running table: each figure with its readings.",
        discussion: """
            The ledger is only read, so the daemon may run meanwhile. A table shows of each figure how many readings it \
            has, its name and the values it has had, of which the last is in bold; elsewhere than on a terminal it stands \
            between asterisks. JSON Lines hold every reading. Exit status: 0, 66 when there is no ledger, 65 when it is damaged, 74 when \
            it can't be read, 77 when this user may not read it.
            """)

    @OptionGroup var place: LedgerPlace

    @Option(help: "Show only figures with at least this many readings.")
    var readings = 1

    @OptionGroup var output: OutputOptions

    func run() throws {
        let table = try place.read { folder throws(LedgerError) in
            try Ledger.read(folder, isWhole: true).state.table
        }
        var printer = LinePrinter()
        let screen = output.screen
        var lines = TextTable([
            TextTable.Column("FIGURE"), TextTable.Column("READINGS", .right), TextTable.Column("NAME"),
            TextTable.Column("VALUES"),
        ])
        for figure in table.figures.values.sorted(by: { $0.id.number < $1.id.number })
        where figure.readings.count >= readings {
            switch output.chosen {
            case .jsonl: try printer.print(json: NamedFigure(figure, name: table.name(of: figure.id)))
            case .table: lines.add(Self.row(figure, in: table, on: screen))
            }
        }
        try printer.print(lines.lines(on: screen))
        try printer.flush()
    }

    private static func row(_ figure: Figure, in table: FigureTable, on screen: Screen) -> [ShownText] {
        var values: [String] = []
        for reading in figure.standing {
            let text = reading.claim.text.onOneLine
            if values.last != text { values.append(text) }
        }
        var name = table.name(of: figure.id)
        if let other = table.lookalike(of: figure.id) { name += " (possibly the same as \(other))" }
        // No line begins with an arrow.
        let earlier = values.dropLast().map { $0 + "\u{A0}→ " }.joined()
        let value = values.last ?? ""
        return [
            ShownText(figure.id.description), ShownText("\(figure.readings.count)"), ShownText(name),
            earlier.isEmpty ? ShownText(value) : ShownText(earlier, news: value, on: screen),
        ]
    }
}

/// A figure with its name, as a line of JSON.
private struct NamedFigure: Encodable {
    let id: FigureID
    let name: String
    let readings: [Reading]

    init(_ figure: Figure, name: String) {
        id = figure.id
        self.name = name
        readings = figure.readings
    }
}
