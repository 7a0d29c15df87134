import ArgumentParser

@main
struct Costs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Costs", abstract: "Measures what large tables and ledgers cost.",
        subcommands: [MatchCostCommand.self, MakeLedgerCommand.self, StartCostCommand.self])
}
