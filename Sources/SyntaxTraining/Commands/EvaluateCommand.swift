import ArgumentParser
import FoundationEssentials
import Glibc
import Syntax

struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Print how much of the treebanks a model gets right, and how fast.")

    @OptionGroup var treebanks: Treebanks

    @Option(help: "A model file instead of the one built in, with the built-in rules for lemmas.")
    var model: String?

    @Flag(help: "The development parts only: what to look at while changing anything.")
    var development = false

    func run() throws {
        let clock = ContinuousClock()
        let syntax: SyntaxModel
        if let model {
            guard let content = FileManager.default.contents(atPath: model),
                let read = SyntaxModel(bytes: Array(content), lemmatizer: SyntaxModel.english.lemmatizer)
            else {
                throw TreebankError(description: "'\(model)' is not a model file.")
            }
            syntax = read
        } else {
            print("ready in \(clock.measure { _ = SyntaxModel.english.tagClasses.count })")
            syntax = .english
        }
        let gumDev = try Treebank.read(treebanks.gum + "/dev.conllu")
        var sets: [(String, [GoldSentence])] = [
            ("EWT dev", try Treebank.read(treebanks.ewt + "/dev.conllu")),
            ("GUM dev, not news", gumDev.filter { !$0.isNews }),
        ]
        if !development {
            sets = [
                ("EWT test", try Treebank.read(treebanks.ewt + "/test.conllu")), ("GUM dev", gumDev),
                ("GUM dev, news", gumDev.filter(\.isNews)),
            ]
        }
        print(Accuracy.header)
        for (name, sentences) in sets {
            var accuracy = Accuracy()
            let start = processorTime()
            for sentence in sentences { accuracy.addGoldTokens(sentence, syntax) }
            let speed = Int(Double(accuracy.gold) / (processorTime() - start))
            print(accuracy.line("\(name), gold tokens"), "  \(speed) tokens/s")
        }
        for (name, sentences) in sets {
            var accuracy = Accuracy()
            for document in documents(sentences) { accuracy.addRawText(document, syntax) }
            print(accuracy.line("\(name), raw text"))
        }
    }

    /// Seconds of the processor that this program had: what else the machine does is not counted.
    private func processorTime() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private func documents(_ sentences: [GoldSentence]) -> [[GoldSentence]] {
        var documents: [[GoldSentence]] = []
        for sentence in sentences {
            if documents.last?.last?.document == sentence.document {
                documents[documents.count - 1].append(sentence)
            } else {
                documents.append([sentence])
            }
        }
        return documents
    }
}
