internal import ArgumentParser
internal import Articles
internal import Claims
internal import Figures
internal import Glibc
internal import Intake
internal import Linux

/// `figurewatch extract`: the claims of files.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print the quantities that articles state.",
        discussion: """
            One claim a row, in the order of the text: value, bound, unit, what is measured, where, when, who says so. \
            No state is kept. Standard input has JSON Lines, an article a line: its text (`text`, `body` or `content`, \
            with HTML or without), and beside it `title`, `date`, `url`, `id`, `source`, `author` and `language`, by these \
            or the other names that are read in files of JSON. The claims of each are printed before the next one is read. \
            Exit status: 0, or 66 when a file or a line could not be read; the others are printed all the same.
            """)

    @Argument(help: "Articles, or folders of them; `-` is standard input.")
    var files: [String]

    @Flag(
        help:
            "Print the quantities that are no figures too (ages, `two weeks ago`, bare numbers), each with the reason.")
    var quantities = false

    @Flag(
        help: ArgumentHelp(
            "Print lines of JSON that `replay --claims` takes instead of the articles.",
            discussion: "Before the claims of each article it has a line of its own, of the type `article`."))
    var whole = false

    @Option(
        help: ArgumentHelp("What standard input is called in what is printed.", valueName: "file"))
    var name = "-"

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if whole, quantities { throw ValidationError("--whole has no place for --quantities.") }
        if whole, output.format == .table { throw ValidationError("--whole prints JSON Lines.") }
    }

    func run() throws {
        var printer = LinePrinter()
        var input = ArticleFiles(files)
        let intake = Intake()
        let work = SideBySide<Reading>()
        for file in input.names {
            guard file == Self.standardInput else {
                for article in input.articles(in: file) {
                    while !work.hasRoom, let done = work.take() { try print(done, &input, &printer) }
                    work.give { [whole] in Reading(of: article, isWhole: whole, by: intake) }
                }
                continue
            }
            while let done = work.take() { try print(done, &input, &printer) }
            // Who reads along has all of an article before the next one is read.
            var stream = try ArticleStream(named: FileName(name))
            while let articles = try stream.next() {
                for article in articles {
                    try print(Reading(of: article, isWhole: whole, by: intake), &input, &printer)
                    try printer.flush()
                }
            }
            if stream.hasFailed { input.noteFailure() }
        }
        while let done = work.take() { try print(done, &input, &printer) }
        try printer.flush()
        if input.hasFailed { throw ExitCode(EX_NOINPUT) }
    }

    private static let standardInput = FileName("-")

    /// What is printed of an article.
    private struct Reading: Sendable {
        enum Content: Sendable {
            case findings([Finding])
            case whole(Result<StatedArticle, Refusal>)
        }

        let article: ArticleReference
        let content: Content

        init(of article: Article, isWhole: Bool, by intake: Intake) {
            self.article = article.reference
            content =
                isWhole
                ? .whole(Result { () throws(Refusal) in try intake.statement(of: article) })
                : .findings(Claims.findings(in: article))
        }
    }

    private func print(_ reading: Reading, _ input: inout ArticleFiles, _ printer: inout LinePrinter) throws {
        switch reading.content {
        case .findings(let findings): try print(findings, of: reading.article, with: &printer)
        case .whole(.failure(let refusal)):
            complain("\(reading.article.name): \(refusal.message)")
            input.noteFailure()
        case .whole(.success(let stated)):
            try printer.print(json: ArticleLine(stated))
            for line in stated.claimLines { try printer.print(json: line) }
        }
    }

    private func print(_ findings: [Finding], of article: ArticleReference, with printer: inout LinePrinter) throws {
        var table = ClaimTable(hasFigures: false)
        for finding in findings where quantities || finding.omission == nil {
            switch output.chosen {
            case .jsonl:
                try printer.print(
                    json: ClaimLine(finding.claim, in: article, omission: finding.omission))
            case .table:
                table.add(finding.claim, remark: finding.omission.map { "  [no figure: \($0.rawValue)]" } ?? "")
            }
        }
        guard output.chosen == .table else { return }
        let screen = output.screen
        try printer.print(ClaimTable.heading(article, on: screen) + table.lines(on: screen))
    }
}
