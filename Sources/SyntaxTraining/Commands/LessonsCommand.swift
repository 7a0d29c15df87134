import ArgumentParser
import Encoder
import FoundationEssentials

/// Writes what Training/train-syntax learns from.
struct LessonsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lessons", abstract: "Write the treebanks' sentences as the encoder sees them, as lines of JSON.")

    @OptionGroup var treebanks: Treebanks

    @Option(help: "The pieces that the encoder knows, a line each.")
    var vocabulary: String

    @Option(help: "The file to write.")
    var output: String

    func run() throws {
        guard let vocabulary = FileManager.default.contents(atPath: vocabulary) else {
            throw TreebankError(description: "Cannot read '\(vocabulary)'.")
        }
        let pieces = WordPieces(vocabulary: Array(vocabulary))
        let encoder = JSONEncoder()
        var lines: [UInt8] = []
        for part in ["train", "dev"] {
            for folder in [treebanks.ewt, treebanks.gum] {
                for sentence in try Treebank.read("\(folder)/\(part).conllu") {
                    lines += Array(try encoder.encode(Lesson(sentence, part: part, pieces))) + [UInt8(ascii: "\n")]
                }
            }
        }
        try Data(lines).write(to: URL(filePath: output), options: .atomic)
    }
}
