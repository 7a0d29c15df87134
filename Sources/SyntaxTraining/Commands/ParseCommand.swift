import ArgumentParser
import Encoder
import FoundationEssentials
import Prose
import Syntax

struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Print the trees of text from standard input, a paragraph a line, as CoNLL-U.")

    func run() throws {
        let room = EncoderRoom()
        while let line = readLine() {
            let text = Array(line.utf8)
            for sentence in Prose.sentences(in: text.span, paragraphs: [0..<text.count]) {
                let tree = Syntax.tree(of: sentence, in: text.span, room: room)
                print("# text = \(String(decoding: text[sentence.range], as: UTF8.self))")
                print(tree.description(forms: sentence.tokens.map { String(decoding: text[$0.range], as: UTF8.self) }))
            }
        }
    }
}
