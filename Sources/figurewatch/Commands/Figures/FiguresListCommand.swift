internal import ArgumentParser
internal import Articles
internal import Figures
internal import Glibc
internal import Ledger
internal import Terminal

/// `figurewatch figures list`, or `figures` alone: the running table.
struct FiguresListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Print the running table: where each figure stands, and where it stood.",
        discussion: """
            Figures of one story, which is what articles share that speak of the same event, people and places, stand together \
            under its name, the one that moved last first. Of each there are its id, its name, the latest value as the article \
            words it, the change from the value before, and the day; below that who says so, how many articles \
            and how many sources that are independent of each other, the value before, and the values it has had, as a row of bars. \
            Lines of JSON hold every reading. Comma-separated values are for a spreadsheet, Markdown for a wiki.

            The ledger is only read, so the daemon may run meanwhile. Exit status: 0, also where no figure is as wanted, 66 when there \
            is no ledger, 65 when it is damaged, 74 when it can't be read, 77 when this user may not read it.
            """)

    @Argument(
        help: ArgumentHelp(
            "Only figures with all of these words, or parts of words, in their names, their stories' or their subjects; or an id.",
            valueName: "words"))
    var query: [String] = []

    @OptionGroup(title: "Which figures") var filter: FigureFilterOptions

    @OptionGroup var place: LedgerPlace

    @OptionGroup var output: TableOutputOptions

    func run() throws {
        let table = try place.read { folder throws(LedgerError) in
            try Ledger.read(folder, isWhole: true).state.table
        }
        let overview = FigureOverview(of: table, where: filter.filter(words: query))
        if overview.sections.isEmpty {
            complain(table.figures.isEmpty ? "The table has no figures yet." : "No figure of the table is as wanted.")
        }
        try output.print { printer, screen, format in
            switch format {
            case .table: try printer.print(Self.lines(of: overview, on: screen))
            case .jsonl: for row in Self.rows(of: overview) { try printer.print(json: row.json) }
            case .csv:
                try printer.print(FigureRow.csvHead)
                for row in Self.rows(of: overview) { try printer.print(row.csv) }
            case .markdown: try printer.print(Self.markdown(of: overview))
            }
        }
    }

    private static func rows(of overview: FigureOverview) -> [FigureRow] {
        overview.sections.flatMap { section in
            section.figures.map { FigureRow(summary: $0, story: section.story.name) }
        }
    }

    private static func lines(of overview: FigureOverview, on screen: Screen) -> [String] {
        var table = TextTable(FigureRow.columns)
        for section in overview.sections {
            table.add(heading: heading(section.story, on: screen))
            for figure in section.figures {
                for line in FigureRow(summary: figure, story: section.story.name).lines(on: screen) { table.add(line) }
            }
        }
        return table.lines(on: screen)
    }

    private static func heading(_ story: Story, on screen: Screen) -> ShownText {
        let (first, last) = (story.first.description.prefix(10), story.last.description.prefix(10))
        let days = first == last ? "\(first)" : "\(first) to \(last)"
        let after = " (\(FigureRow.count(story.articleCount, "article")), \(days))"
        return screen.isStyled ? ShownText("", news: story.name, after, on: screen) : ShownText(story.name + after)
    }

    private static func markdown(of overview: FigureOverview) -> [String] {
        overview.sections.enumerated().flatMap { number, section in
            (number == 0 ? [] : [""]) + ["## " + MarkdownTable.escaped(section.story.name), ""]
                + MarkdownTable.head(FigureRow.markdownColumns)
                + section.figures.map { FigureRow(summary: $0, story: section.story.name).markdown }
        }
    }
}
