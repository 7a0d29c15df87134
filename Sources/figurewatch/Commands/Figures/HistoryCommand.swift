internal import ArgumentParser
internal import Articles
internal import Claims
internal import Figures
internal import Glibc
internal import Ledger
internal import Terminal

/// `figurewatch history`: the readings of one figure, and a plot of them.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Print what each article said of a figure, in order of time, with a plot.",
        discussion: """
            In the plot each reading is a line, the earliest on top. A letter stands at the value and tells the source; small \
            letters are plans and forecasts. A bar is a range; a dashed one, a value that is not exact; an arrow, a \
            bound: at least, or at most. Below are the readings with the clauses that say so.

            The ledger is only read, so the daemon may run meanwhile. Exit status: 0, 64 when no figure or more than one is \
            meant, and as for figures.
            """)

    @Argument(help: ArgumentHelp("The figure: F12, or words that name only one.", valueName: "figure"))
    var figure: [String]

    @OptionGroup var place: LedgerPlace

    @OptionGroup var output: TableOutputOptions

    /// So many figures are named where more than one is meant.
    private static let mostNamed = 12

    func run() throws {
        let table = try place.read { folder throws(LedgerError) in
            try Ledger.read(folder, isWhole: true).state.table
        }
        let (summary, story) = try find(in: table)
        let history = FigureHistory(summary, in: story)
        try output.print { printer, screen, format in
            switch format {
            case .table: try printer.print(history.lines(on: screen))
            case .jsonl: for reading in history.readings { try printer.print(json: reading) }
            case .csv: try printer.print(history.csv)
            case .markdown: try printer.print(history.markdown)
            }
        }
    }

    /// The figure that is meant.
    /// - Throws: an exit status, when it was said which ones may be meant.
    private func find(in table: FigureTable) throws -> (FigureSummary, String) {
        var filter = FigureFilter()
        filter.words = figure.flatMap { $0.split(separator: " ").map(String.init) }
        if filter.words.count == 1, let id = FigureID(text: filter.words[0]) {
            let survivor = table.survivor(of: id)
            if survivor != id { complain("\(id) was merged into \(survivor).") }
            filter.words = [survivor.description]
        }
        let found = FigureOverview(of: table, where: filter).sections.flatMap { section in
            section.figures.map { ($0, section.story.name) }
        }
        if found.count == 1 { return found[0] }
        if found.isEmpty {
            complain("There is no such figure. 'figurewatch figures' lists them.")
        } else {
            complain("\(found.count) figures have such names; name one by its id:")
            for (summary, _) in found.prefix(Self.mostNamed) {
                complain("\(summary.figure.id)  \(ShownText(summary.name).text)")
            }
            if found.count > Self.mostNamed { complain("… and \(found.count - Self.mostNamed) more") }
        }
        throw ExitCode(EX_USAGE)
    }
}
