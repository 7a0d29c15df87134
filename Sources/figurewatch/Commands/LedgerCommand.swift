internal import ArgumentParser

/// `figurewatch ledger`: a look at the ledger's files.
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract:
            "Verify the ledger's files, print all that is in them, make them of such a print, or read their claims again.",
        subcommands: [
            LedgerVerifyCommand.self, LedgerExportCommand.self, LedgerImportCommand.self, LedgerRereadCommand.self,
        ])
}
