internal import ArgumentParser
internal import Articles
internal import Claims
internal import Daemon
internal import Figures
internal import FoundationEssentials
internal import Glibc
internal import Ledger
internal import SystemPackage

/// `figurewatch replay`: an archive in order of publication, as the daemon would have seen it.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Read an archive in order of publication and print its claims and alerts.",
        discussion: """
            Articles are read in order of publication, then of file name. Of each, its claims are printed and then the \
            alerts that the daemon would send. The ledger is kept in a scratch folder unless --state names one; then a \
            later replay goes on from it. Exit status: 0, 66 when a file could not be read, 74 when the ledger can't be kept.
            """)

    @Argument(help: "Articles, or folders of them.")
    var files: [String]

    @Option(help: ArgumentHelp("The folder that keeps the ledger.", valueName: "folder"))
    var state: String?

    @OptionGroup(title: "What is worth an alert") var rules: RuleOptions

    @OptionGroup var output: OutputOptions

    func run() throws {
        if let state { return try replay(into: FilePath(state)) }
        let scratch = FileManager.default.temporaryDirectory.appending(path: "figurewatch-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        try replay(into: FilePath(scratch.path))
    }

    private func replay(into state: FilePath) throws {
        var input = ArticleFiles(files)
        var dated: [Dated] = []
        for name in input.names {
            let articles = input.articles(in: name)
            for article in articles {
                // What is read quickly again takes no memory meanwhile.
                dated.append(
                    Dated(
                        published: article.reference.published, name: name, article: articles.count > 1 ? article : nil)
                )
            }
        }
        // Entries of a file with one date keep their order.
        dated.sort { $0.published != $1.published ? $0.published < $1.published : $0.name < $1.name }

        var printer = LinePrinter()
        do {
            var ledger = try Ledger(opening: state)
            for item in dated {
                guard let article = item.article ?? input.articles(in: item.name).first,
                    ledger.state.articles[article.reference.digest] == nil,
                    let intake = try? Intake(
                        of: article, into: ledger.state.table, instead: ledger.state.replaced(by: article.reference),
                        copying: { [state = ledger.state] in
                            state.original(of: $0, published: article.reference.published)?.article
                        },
                        by: rules.rules)
                else { continue }
                try ledger.commit([.article(intake.article, intake.update), .sent(intake.update.alerts.map(\.id))])
                try print(intake, with: &printer)
            }
            try ledger.takeSnapshot()
        } catch let error as LedgerError {
            try printer.flush()
            complain("\(error)")
            throw ExitCode(EX_IOERR)
        }
        try printer.flush()
        if input.hasFailed { throw ExitCode(EX_NOINPUT) }
    }

    /// An article and when it was published.
    private struct Dated {
        let published: PublicationDate
        let name: FileName
        /// Nil where it is the file's only one.
        let article: Article?
    }

    private func print(_ intake: Intake, with printer: inout LinePrinter) throws {
        if output.chosen == .table { try printer.print("\(intake.article.name), \(intake.article.published)") }
        for (claim, change) in zip(intake.claims, intake.update.changes) {
            switch output.chosen {
            case .jsonl:
                try printer.print(
                    json: ClaimLine(claim, in: intake.article, figure: change.figure.description))
            case .table: try printer.print(Row.padded("  \(change.figure)", 8) + Row.text(claim))
            }
        }
        for alert in intake.update.alerts {
            switch output.chosen {
            case .jsonl: try printer.print(json: AlertLine(alert))
            case .table: try printer.print("  ! " + Row.visible(alert.message))
            }
        }
    }
}
