internal import ArgumentParser
internal import Claims
internal import Ledger

/// `figurewatch ledger reread`: what a newer reader says of claims that an older one has read.
struct LedgerRereadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reread",
        abstract: "Read claims again that an earlier version of figurewatch has read.",
        discussion: """
            What a claim is about, its name and its salience come from a model, and claims of two models are compared by \
            their words and values alone. This reads again, with the model of this version, the claims of others: from \
            the article's title and the sentences that the ledger keeps. The quantities, sources and rows stay as they \
            are, so no alert comes of it; later articles are compared with what was read now. It takes about as long as \
            reading the articles did. The files as they were stay as ledger.json.previous and ledger.log.previous.

            \(MendedLedger.discussion)
            """)

    @OptionGroup var ledger: MendedLedger

    func run() throws {
        let model = SubjectModel.english
        let count = try ledger.change { ledger in
            try ledger.reread(where: { !model.hasRead($0) }) { article, claims in model.reread(claims, of: article) }
        }
        try ledger.say(
            count == 0
                ? "Nothing to read again: this version has read all claims."
                : "Read \(count) claims again.")
    }
}
