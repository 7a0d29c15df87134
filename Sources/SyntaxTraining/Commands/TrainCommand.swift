import ArgumentParser
import FoundationEssentials

struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "train", abstract: "Train a model and write its file.")

    @OptionGroup var treebanks: Treebanks

    @Option(help: "The word clusters.")
    var clusters = "Sources/SyntaxTraining/Clusters/clusters.txt"

    @Option(help: "The model file to write.")
    var output = "Sources/CSyntaxModel/english.model"

    @Option(help: "Rounds of the parser.")
    var rounds = 8

    @Option(help: "Rounds of the tagger.")
    var taggerRounds = 5

    @Option(help: "Weights below this are left out.")
    var smallest = 0.5

    func run() throws {
        let gold = try Treebank.read(treebanks.ewt + "/train.conllu") + Treebank.read(treebanks.gum + "/train.conllu")
        let training = ModelTraining(
            settings: .init(
                tagger: taggerRounds, parser: rounds, smallestTagWeight: smallest, smallestParserWeight: smallest)
        ) { print($0) }
        let file = try training.train(gold, clusters: clusters)
        try Data(file).write(to: URL(filePath: output), options: .atomic)
        print("wrote \(output): \(file.count) bytes")
    }
}
