import ArgumentParser
import FoundationEssentials
import Syntax

struct LemmasCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lemmas", abstract: "Learn how words become their dictionary forms, and write the rules' file.")

    @OptionGroup var treebanks: Treebanks

    @Option(help: "The file to write.")
    var output = "Sources/CSyntaxModel/english.lemmas"

    func run() throws {
        let lemmas = LemmaTraining(
            try Treebank.read(treebanks.ewt + "/train.conllu") + Treebank.read(treebanks.gum + "/train.conllu"))
        let file = LemmaFile.bytes(rules: lemmas.rules, index: lemmas.index)
        try Data(file).write(to: URL(filePath: output), options: .atomic)
        print("wrote \(output): \(lemmas.rules.count) rules, \(lemmas.index.count) endings and words")
    }
}
