internal import ArgumentParser
internal import Articles
internal import Claims
internal import Figures
internal import Formats
internal import FoundationEssentials
internal import Glibc
internal import Inbox
internal import Intake
internal import Ledger
internal import SystemPackage
internal import Terminal

/// `figurewatch replay`: an archive in order of publication, as the daemon would have seen it.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Read an archive in order of publication and print its claims and alerts.",
        discussion: """
            How far it is, a terminal that standard error leads to shows while the results go elsewhere. \
            Articles are read in order of publication, then of file name. Of each, its claims are printed and then the \
            alerts that the daemon would send, and behind a hyphen, as `only recorded`, those of priority 7, which it sends \
            only where the key tell is `all`. In a table the new value of a change is in bold; elsewhere than on a terminal it \
            stands between asterisks. The new figures of one list, one contract or one breakdown are one alert; among JSON Lines each has \
            a line of its own, and `group` is the id of the alert that tells them. The ledger is kept in a scratch folder unless --state names one; then a \
            later replay goes on from it. What the daemon would refuse \
            is named on standard error. Exit status: 0, 66 when a file was refused or could not be read, 74 when the \
            ledger can't be kept.
            """)

    @Argument(help: "Articles, or folders of them.")
    var files: [String]

    @Option(help: ArgumentHelp("The folder that keeps the ledger.", valueName: "folder"))
    var state: String?

    @Option(
        help: ArgumentHelp(
            "Print only what would change in this ledger, which is left as it is.",
            discussion: "So a new version or other rules are tried before they are put in force.", valueName: "ledger"))
    var against: String?

    @OptionGroup(title: "What is worth an alert") var rules: RuleOptions

    @OptionGroup var output: OutputOptions

    func run() throws {
        if let state { return try replay(into: FilePath(state)) }
        let scratch = FileManager.default.temporaryDirectory.appending(path: "figurewatch-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        try replay(into: FilePath(scratch.path))
    }

    private func replay(into state: FilePath) throws {
        let files = ArticleFiles(files)
        var hasFailed = false
        func refuse(_ refusal: Ledger::Refusal) {
            complain("\(refusal.file): \(refusal.sentence)")
            hasFailed = true
        }
        var replay = Replay(of: files.names, by: Intake(by: IntakeRules(alerts: rules.rules), in: .ownProcess)) {
            name in
            do { return try SourceFile(readingPath: name.path(in: ""), named: name) } catch {
                complain("\(error)")
                hasFailed = true
                return nil
            }
        }
        for refusal in replay.refusals { refuse(refusal) }

        let old = try against.map { try Self.table(of: FilePath($0)) }
        var printer = LinePrinter()
        var progress = ProgressLine(of: replay.remaining, isQuiet: old != nil)
        let total = replay.remaining
        do {
            var ledger = try Ledger(opening: state)
            while let transactions = replay.next(over: ledger.state) {
                for transaction in transactions {
                    // A refusal is not kept, so that a later replay into the same ledger tells it again.
                    if case .refusal(let refusal) = transaction {
                        refuse(refusal)
                        continue
                    }
                    do { try ledger.stage(transaction) } catch {
                        guard case .refusal(let refusal)? = transaction.refused(for: error) else { throw error }
                        refuse(refusal)
                        continue
                    }
                    if case .article(_, let update) = transaction { try ledger.stage(.sent(update.alerts.map(\.id))) }
                }
                progress.show(done: total - replay.remaining)
                for case .article(let article, let update) in try ledger.commit() where old == nil {
                    try print(article, update, over: ledger.state.table, with: &printer)
                }
            }
            try ledger.takeSnapshot()
            progress.hide()
            if let old { try compare(Ledger.read(state, isWhole: true).state.table, with: old, &printer) }
        } catch let error as LedgerError {
            try printer.flush()
            complain("\(error)")
            throw ExitCode(EX_IOERR)
        }
        try printer.flush()
        if hasFailed { throw ExitCode(EX_NOINPUT) }
    }

    /// The table of a ledger that another process may have open.
    private static func table(of ledger: FilePath) throws -> FigureTable {
        do throws(LedgerError) { return try Ledger.read(ledger, isWhole: true).state.table } catch {
            complain("\(error)")
            throw ExitCode(error.exitStatus)
        }
    }

    private func compare(_ new: FigureTable, with old: FigureTable, _ printer: inout LinePrinter) throws {
        let lines = ComparisonLines(TableComparison(of: new, against: old), of: new, against: old)
        switch output.chosen {
        case .table: try printer.print(lines.lines(on: output.screen))
        case .jsonl: for record in lines.records { try printer.print(json: record) }
        }
    }

    private func print(
        _ article: ArticleReference, _ update: Update, over table: FigureTable, with printer: inout LinePrinter
    ) throws {
        guard output.chosen == .jsonl else {
            return try printer.print(Self.lines(article, update, on: output.screen))
        }
        for change in update.changes {
            try printer.print(
                json: ClaimLine(
                    change.reading.claim, in: article, figure: change.figure.description,
                    name: table.name(of: change.figure)))
        }
        for line in update.alertLines { try printer.print(json: line) }
    }

    private static func lines(_ article: ArticleReference, _ update: Update, on screen: Screen) -> [String] {
        var claims = ClaimTable(hasFigures: true)
        for change in update.changes { claims.add(change.reading.claim, figure: change.figure) }
        return ClaimTable.heading(article, on: screen) + claims.lines(on: screen)
            + update.alerts.flatMap { AlertBlock($0, below: article).lines(on: screen) }
    }
}
