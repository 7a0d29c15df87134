internal import ArgumentParser
internal import Articles
internal import Claims
internal import Figures
internal import Glibc
internal import Intake
internal import Ledger
internal import SystemPackage
internal import Terminal

/// What `replay` does with articles, wherever their claims come from: takes them into a ledger and prints what becomes of them.
struct ReplaySession: ~Copyable {
    private let output: OutputOptions
    /// The table that the new one is compared with, instead of printing the articles.
    private let old: FigureTable?
    private var printer = LinePrinter()
    /// Whether something could not be read.
    private var hasFailed = false

    init(output: OutputOptions, against old: FigureTable?) {
        (self.output, self.old) = (output, old)
    }

    /// Says what could not be read.
    mutating func fail(_ sentence: String) {
        complain(sentence)
        hasFailed = true
    }

    /// Notes that something could not be read, which the caller has said.
    mutating func noteFailure() { hasFailed = true }

    mutating func refuse(_ refusal: Ledger::Refusal) { fail("\(refusal.file): \(refusal.sentence)") }

    /// Prints what is left, and ends the command with the status for what could not be read.
    mutating func finish() throws {
        try printer.flush()
        if hasFailed { throw ExitCode(EX_NOINPUT) }
    }

    /// - Parameters:
    ///   - state: The folder that keeps the ledger.
    ///   - story: What each line is said to be of; nil where all articles share a table.
    mutating func replay(_ source: inout some ReplaySource, into state: FilePath, as story: String? = nil) throws {
        let total = source.remaining
        var progress = ProgressLine(of: total, isQuiet: old != nil)
        if let story, output.chosen == .table {
            try printer.print(output.screen.lines(of: "Story \(story), \(FigureRow.count(total, "article")):"))
        }
        do {
            var ledger = try Ledger(opening: state)
            while let transactions = source.next(over: ledger.state) {
                for transaction in transactions { try stage(transaction, in: &ledger) }
                progress.show(done: total - source.remaining)
                for case .article(let article, let update) in try ledger.commit() where old == nil {
                    try print(article, update, over: ledger.state.table, of: story)
                }
            }
            // What nobody will open again needs none.
            if story == nil { try ledger.takeSnapshot() }
            progress.hide()
            if let old { try compare(Ledger.read(state, isWhole: true).state.table, with: old) }
        } catch let error as LedgerError {
            try printer.flush()
            complain("\(error)")
            throw ExitCode(EX_IOERR)
        }
    }

    private mutating func stage(_ transaction: Transaction, in ledger: inout Ledger) throws {
        // A refusal is not kept, so that a later replay into the same ledger tells it again.
        if case .refusal(let refusal) = transaction { return refuse(refusal) }
        do { try ledger.stage(transaction) } catch {
            guard case .refusal(let refusal)? = transaction.refused(for: error) else { throw error }
            return refuse(refusal)
        }
        if case .article(_, let update) = transaction { try ledger.stage(.sent(update.alerts.map(\.id))) }
    }

    private mutating func compare(_ new: FigureTable, with old: FigureTable) throws {
        let lines = ComparisonLines(TableComparison(of: new, against: old), of: new, against: old)
        switch output.chosen {
        case .table: try printer.print(lines.lines(on: output.screen))
        case .jsonl: for record in lines.records { try printer.print(json: record) }
        }
    }

    private mutating func print(
        _ article: ArticleReference, _ update: Update, over table: FigureTable, of story: String?
    ) throws {
        guard output.chosen == .jsonl else {
            return try printer.print(Self.lines(article, update, on: output.screen))
        }
        for change in update.changes {
            let line = ClaimLine(
                change.reading.claim, in: article, figure: change.figure.description,
                name: table.name(of: change.figure))
            try printer.print(json: StoryLine(line, of: story))
        }
        for line in update.alertLines { try printer.print(json: StoryLine(line, of: story)) }
    }

    private static func lines(_ article: ArticleReference, _ update: Update, on screen: Screen) -> [String] {
        var claims = ClaimTable(hasFigures: true)
        for change in update.changes { claims.add(change.reading.claim, figure: change.figure) }
        return ClaimTable.heading(article, on: screen) + claims.lines(on: screen)
            + update.alerts.flatMap { AlertBlock($0, below: article).lines(on: screen) }
    }
}
