internal import ArgumentParser

/// `figurewatch figures`: the running table, and how a person mends it.
struct FiguresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "Print the running table, or mend it.",
        subcommands: [
            FiguresListCommand.self, FiguresMergeCommand.self, FiguresSplitCommand.self, FiguresRenameCommand.self,
            FiguresFollowCommand.self, FiguresMuteCommand.self,
        ],
        defaultSubcommand: FiguresListCommand.self)
}
