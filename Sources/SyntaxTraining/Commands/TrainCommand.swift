import ArgumentParser
import FoundationEssentials
import Syntax

struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "train", abstract: "Train a model and write its file.")

    @OptionGroup var treebanks: Treebanks

    @Option(help: "The word clusters.")
    var clusters = "Sources/SyntaxTraining/Clusters/clusters.txt"

    @Option(help: "The model file to write.")
    var output = "Sources/CSyntaxModel/english.model"

    @Option(help: "Leave out this part of GUM's news documents, every third from this one (0, 1, 2), and score them.")
    var heldNews: Int?

    func run() async throws {
        let clock = ContinuousClock()
        let all = try Treebank.read(treebanks.ewt + "/train.conllu") + Treebank.read(treebanks.gum + "/train.conllu")
        let held = heldDocuments(all)
        let training = ModelTraining(settings: .init()) { print($0) }
        var file: [UInt8] = []
        let time = try await clock.measure {
            file = try await training.train(
                all.filter { !held.contains($0.document) }, vocabulary: Vocabulary(clusters: clusters))
        }
        try Data(file).write(to: URL(filePath: output), options: .atomic)
        print("wrote \(output): \(file.count) bytes, trained in \(time)")
        guard !held.isEmpty, let model = SyntaxModel(bytes: file) else { return }
        var accuracy = Accuracy()
        for sentence in all where held.contains(sentence.document) { accuracy.addGoldTokens(sentence, model) }
        print(Accuracy.header)
        print(accuracy.line("held news, gold tokens"))
    }

    private func heldDocuments(_ sentences: [GoldSentence]) -> Set<String> {
        guard let heldNews else { return [] }
        var news: [String] = []
        for sentence in sentences where sentence.isNews && news.last != sentence.document {
            news.append(sentence.document)
        }
        return Set(news.enumerated().filter { $0.offset % 3 == heldNews }.map(\.element))
    }
}
