internal import ArgumentParser
internal import Articles
internal import Claims
internal import Glibc
internal import Linux

/// `figurewatch extract`: the claims of files.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print the quantities that articles state.",
        discussion: """
            One claim a row, in the order of the text: value, bound, unit, what is measured, where, when, who says so. \
            No state is kept. Exit status: 0, or 66 when a file could not be read; the others are printed all the same.
            """)

    @Argument(help: "Articles, or folders of them.")
    var files: [String]

    @Flag(
        help:
            "Print the quantities that are no figures too (ages, `two weeks ago`, bare numbers), each with the reason.")
    var quantities = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        var printer = LinePrinter()
        var input = ArticleFiles(files)
        let work = SideBySide<(article: Article, findings: [Finding])>()
        for name in input.names {
            for article in input.articles(in: name) {
                while !work.hasRoom, let done = work.take() {
                    try print(done.findings, of: done.article, with: &printer)
                }
                work.give { (article, findings(in: article)) }
            }
        }
        while let done = work.take() { try print(done.findings, of: done.article, with: &printer) }
        try printer.flush()
        if input.hasFailed { throw ExitCode(EX_NOINPUT) }
    }

    private func print(_ findings: [Finding], of article: Article, with printer: inout LinePrinter) throws {
        var table = ClaimTable(hasFigures: false)
        for finding in findings where quantities || finding.omission == nil {
            switch output.chosen {
            case .jsonl:
                try printer.print(
                    json: ClaimLine(finding.claim, in: article.reference, omission: finding.omission))
            case .table:
                table.add(finding.claim, remark: finding.omission.map { "  [no figure: \($0.rawValue)]" } ?? "")
            }
        }
        guard output.chosen == .table else { return }
        let screen = output.screen
        try printer.print(ClaimTable.heading(article.reference, on: screen) + table.lines(on: screen))
    }
}
