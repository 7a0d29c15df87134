internal import ArgumentParser

/// `figurewatch ledger`: a look at the ledger's files.
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Verify the ledger's files, print all that is in them, or read its claims again.",
        subcommands: [LedgerVerifyCommand.self, LedgerExportCommand.self, LedgerRereadCommand.self])
}
