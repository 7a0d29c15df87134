internal import ArgumentParser

/// `figurewatch ledger`: a look at the ledger's files.
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Verify the ledger's files, or print all that is in them.",
        subcommands: [LedgerVerifyCommand.self, LedgerExportCommand.self])
}
