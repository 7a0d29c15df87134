import ArgumentParser

@main
struct FigureTraining: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "FigureTraining",
        abstract: "Learns what claims are about and the weights by which a figure is known again, and tries them.",
        subcommands: [
            TrainCommand.self, CrossValidateCommand.self, ReplayCommand.self, ExplainCommand.self, LessonsCommand.self,
        ])
}
