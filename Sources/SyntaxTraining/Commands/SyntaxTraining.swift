import ArgumentParser

@main
struct SyntaxTraining: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "SyntaxTraining",
        abstract: "Makes what the tagger and parser learn from, and tries them.",
        subcommands: [LemmasCommand.self, LessonsCommand.self, EvaluateCommand.self, ParseCommand.self])
}

/// Where the treebanks are.
struct Treebanks: ParsableArguments {
    @Option(help: "The folder of UD English EWT: train.conllu, dev.conllu, test.conllu.")
    var ewt = "../shared/ud-ewt"

    @Option(help: "The folder of UD English GUM: train.conllu, dev.conllu.")
    var gum = "../shared/ud-gum-ccby"
}
