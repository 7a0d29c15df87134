internal import ArgumentParser
internal import Articles
internal import Claims
internal import Figures
internal import Glibc
internal import Intake
internal import Ledger
internal import Terminal

/// `figurewatch explain`: why a claim is that figure.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why a claim is that figure.",
        discussion: """
            For each claim this prints what was read and from which words of the article; the rows of the table that it was \
            compared with, the likeliest first, each with what ruled it out, or with its score and what spoke for and against it; \
            and which row the claim was given. A score is the logarithm of the odds that the row is meant: above 0 it is \
            likelier than a row of the claim's own.

            An article that the ledger has is compared with the table as it was before that article, except that rows which a \
            person merged or split since stay so; any other one with the table as it is. Where there is no ledger, or that of the \
            service may not be read, every claim of an article opens a row, and that is said. The ledger is only read, so the daemon may run meanwhile.

            JSON Lines have an object for each claim, always with all rows and all evidence; what there is not is left out. file, \
            entry, start, end, text, sentence: where it stands. value, upper, bound, unit, status, attribution, subject: what was \
            read. words: which words made it so, as bound, status, and subject, which has for each slot quotes (text, and place: \
            sentence, title or text) and unsaid. rows: each with figure, name and last, and either ruledOut (a word for programs) \
            and reason, or score and evidence (kind, words, amount). decision: figure, by (stated, repeated, score or opened), \
            reason, margin, next, lookalike, and recorded, the row that has the claim in the ledger now.

            Exit status: 0; 64 when there is no such claim, and the nearest are named, or no such alert; 66 when the article, \
            or for an alert the ledger, can't be read or is not there; 65 when the ledger is damaged, 74 when it can't be \
            read.
            """)

    @Argument(
        help: ArgumentHelp(
            "An article; or a claim of it, with the byte offset at which it starts or that is in it (article.txt:147); or an alert's id, as the journal has it in FIGUREWATCH_ID (71ae4c2d4f49ed88-147-changed).",
            valueName: "article-or-alert"))
    var subject: String

    @OptionGroup var place: LedgerPlace

    @Flag(help: "Show all rows and all evidence, not only the strongest.")
    var all = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        var printer = LinePrinter()
        switch ExplainedThing(subject) {
        case .alert(let id): try explain(id, with: &printer)
        case .article(let file, let offset): try explain(file, at: offset, with: &printer)
        }
        try printer.flush()
    }

    // MARK: An article

    private func explain(_ file: String, at offset: Int?, with printer: inout LinePrinter) throws {
        var input = ArticleFiles([file])
        let articles = input.names.flatMap { input.articles(in: $0) }
        if articles.isEmpty, input.hasFailed {
            if !ExplainedThing.isThere(file) {
                complain("An alert's id looks so: 71ae4c2d4f49ed88-147-changed (FIGUREWATCH_ID in the journal).")
            }
            throw ExitCode(EX_NOINPUT)
        }
        let state = try ledger(isNeeded: false)
        var others: [Claim] = []
        var isFound = false
        for article in articles {
            do {
                let explanation = try ArticleExplanation(of: article, over: state)
                let claims = explanation.claims.filter { claim in
                    offset.map { claim.claim.start <= $0 && $0 < claim.claim.end } ?? true
                }
                if claims.isEmpty, offset != nil {
                    others += explanation.claims.map(\.claim)
                    continue
                }
                isFound = true
                try print(claims, of: explanation, passages: Self.passages(of: article), with: &printer)
            } catch let error as Articles::Refusal {
                complain("\(article.reference.name): \(error.message)")
                input.noteFailure()
            }
        }
        if let offset, !isFound { throw noClaim(at: offset, of: file, among: others) }
        if input.hasFailed {
            try printer.flush()
            throw ExitCode(EX_NOINPUT)
        }
    }

    private static func passages(of article: Article) -> [String] {
        article.paragraphs.map { article.text(in: $0) }
    }

    /// Says which claims there are near an offset that has none.
    private func noClaim(at offset: Int, of name: String, among claims: [Claim]) -> ExitCode {
        let near = claims.sorted { abs($0.start - offset) < abs($1.start - offset) }.prefix(3)
        let list = near.sorted { $0.start < $1.start }.map { "\($0.start) (\(ShownText($0.text.onOneLine).text))" }
        complain(
            "\(name) has no claim at byte \(offset). "
                + (list.isEmpty ? "It states no figures." : "The nearest are at \(list.joined(separator: ", "))."))
        return ExitCode(EX_USAGE)
    }

    // MARK: An alert

    private func explain(_ id: AlertID, with printer: inout LinePrinter) throws {
        let ledger = try ledger(isNeeded: true)
        guard let digest = ledger.articles.keys.first(where: { id.isOf($0) }) else {
            complain(
                "This ledger has no article of the alert '\(id)'. Name by --state the ledger of the service that sent it; "
                    + "FIGUREWATCH_ID in the journal has the ids.")
            throw ExitCode(EX_USAGE)
        }
        guard let explanation = ArticleExplanation(ofKept: digest, over: ledger) else { throw ExitCode(EX_SOFTWARE) }
        if id.isOfEarlierVersion {
            complain(
                "The alert '\(id)' tells what '\(explanation.article.name)' no longer states, so no claim of this article was "
                    + "given a row. Explain the earlier version, by its file or by an alert that it raised.")
            throw ExitCode(EX_USAGE)
        }
        let claims = explanation.claims.filter { claim in
            id.start.map { claim.claim.start == $0 && !claim.isOfAnotherArticle } ?? !claim.isOfAnotherArticle
        }
        if let start = id.start, claims.isEmpty {
            throw noClaim(
                at: start, of: "\(explanation.article.name)",
                among: explanation.claims.filter { !$0.isOfAnotherArticle }.map(\.claim))
        }
        try print(
            claims, of: explanation, passages: explanation.claims.map(\.claim.sentence), with: &printer)
    }

    // MARK: Both

    /// - Parameter isNeeded: Whether a ledger that is not there, or that of the service which this user may not read, is an
    ///   error; else every claim opens a row.
    private func ledger(isNeeded: Bool) throws -> LedgerState {
        let folder = try place.folder()
        do {
            let (state, notices) = try Ledger.read(folder, isWhole: true)
            for notice in notices { complain("\(notice)") }
            return state
        } catch {
            var isAbsent = false
            if case .absent = error { isAbsent = true }
            guard !isNeeded, isAbsent || place.state == nil else {
                return try place.read { _ throws(LedgerError) in throw error }
            }
            complain("\(error)")
            complain("The claims are compared with an empty table.")
            return LedgerState()
        }
    }

    private func print(
        _ claims: [ArticleExplanation.Explained], of explanation: ArticleExplanation, passages: [String],
        with printer: inout LinePrinter
    ) throws {
        if output.chosen == .table {
            try printer.print(ExplanationText.heading(of: explanation, on: output.screen))
            if claims.isEmpty { try printer.print("It states no figures.") }
        }
        for claim in claims {
            let wording = ClaimWording(of: claim.claim, in: explanation.article, passages: passages)
            switch output.chosen {
            case .jsonl: try printer.print(json: ExplanationLine(claim, of: explanation, wording))
            case .table:
                try printer.print("")
                let text = ExplanationText(claim, of: explanation, wording, isWhole: all, on: output.screen)
                try printer.print(text.lines)
            }
        }
    }
}
