import ArgumentParser

@main
struct SyntaxTraining: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "SyntaxTraining",
        abstract: "Trains and tries the tagger and parser.",
        subcommands: [TrainCommand.self, EvaluateCommand.self, ParseCommand.self])
}

/// Where the treebanks are.
struct Treebanks: ParsableArguments {
    @Option(help: "The folder of UD English EWT: train.conllu, dev.conllu, test.conllu.")
    var ewt = "../shared/ud-ewt"

    @Option(help: "The folder of UD English GUM: train.conllu, dev.conllu.")
    var gum = "../shared/ud-gum-ccby"
}
