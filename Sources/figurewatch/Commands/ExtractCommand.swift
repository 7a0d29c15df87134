internal import ArgumentParser
internal import Articles
internal import Claims
internal import Glibc
internal import Inbox

/// `figurewatch extract`: the claims of files.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print the quantities that articles state.",
        discussion: """
            One claim a line, in the order of the text: value, bound, unit, what is measured, where, when, who says so. \
            No state is kept. Exit status: 0, or 66 when a file could not be read; the others are printed all the same.
            """)

    @Argument(help: "Articles, or folders of them.")
    var files: [String]

    @OptionGroup var output: OutputOptions

    func run() throws {
        var printer = LinePrinter()
        var input = ArticleFiles(files)
        for name in input.names {
            guard let (_, article) = input.article(name) else { continue }
            let published = article.reference.published.description
            if output.chosen == .table { try printer.print("\(name), \(published)") }
            for claim in claims(in: article) {
                switch output.chosen {
                case .jsonl: try printer.print(json: ClaimLine(claim, file: name.description, published: published))
                case .table: try printer.print(Row.text(claim))
                }
            }
        }
        try printer.flush()
        if input.hasFailed { throw ExitCode(EX_NOINPUT) }
    }
}
