import ArgumentParser
import Encoder
import FoundationEssentials

struct LessonsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lessons",
        abstract:
            "Write what the encoders read of annotated stories, and what is right, for Training/train-subjects and train-identity."
    )

    @Option(help: "A folder of annotated stories: STORY.jsonl and STORY.figures.jsonl beside STORY/.")
    var stories: [String]

    @Option(help: "The encoder's vocabulary: a piece a line.")
    var vocabulary: String

    @Option(help: "The file to write, in JSON Lines.")
    var output: String

    func run() throws {
        let pieces = WordPieces(vocabulary: Array(try Data(contentsOf: URL(filePath: vocabulary))))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var lines: [UInt8] = []
        for folder in stories {
            for story in try SubjectStory.all(in: folder) {
                for article in story.articles {
                    for line in LessonLine.all(of: article, named: article.file, by: pieces) {
                        lines += try encoder.encode(line)
                        lines.append(UInt8(ascii: "\n"))
                    }
                }
            }
        }
        try Data(lines).write(to: URL(filePath: output), options: .atomic)
    }
}
