internal import Foundation
internal import NewsQuantAdapter

/// `newsquant GOLD.json FIGUREWATCH`: what the binary finds in the sentences of a NewsQuant file, as its scorer reads it.
///
/// One JSON object a line on standard output, in the order of the sentences.
@main
enum NewsQuantCommand {
    static func main() {
        do {
            let arguments = CommandLine.arguments.dropFirst()
            guard arguments.count == 2, let gold = arguments.first, let binary = arguments.last else {
                throw Failure("usage: newsquant GOLD.json FIGUREWATCH")
            }
            try FileHandle.standardOutput.write(contentsOf: predictions(gold: gold, binary: binary))
        } catch {
            try? FileHandle.standardError.write(contentsOf: Data("newsquant: \(error)\n".utf8))
            exit(1)
        }
    }

    /// A sentence of the benchmark; its annotations stay out of reach.
    private struct Sentence: Decodable {
        let text: String
    }

    private static func predictions(gold: String, binary: String) throws -> Data {
        let adapter = try Adapter()
        let sentences = try sentences(of: gold).map(oneLine)
        let scratch = FileManager.default.temporaryDirectory.appending(path: "newsquant-\(UUID().uuidString)")
        let articles = scratch.appending(path: "articles")
        try FileManager.default.createDirectory(at: articles, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        for (index, sentence) in sentences.enumerated() {
            try Data("\(sentence)\n".utf8).write(to: articles.appending(path: "\(index).txt"))
        }
        let lines = try Figurewatch(binary: URL(filePath: binary)).lines(of: articles, scratch: scratch)
        let bySentence = Dictionary(grouping: lines) {
            Int(URL(filePath: $0.file).deletingPathExtension().lastPathComponent)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var output = Data()
        for (index, sentence) in sentences.enumerated() {
            output += try encoder.encode(adapter.predictions(for: sentence, from: bySentence[index] ?? []))
            output.append(UInt8(ascii: "\n"))
        }
        return output
    }

    private static func sentences(of gold: String) throws -> [String] {
        do {
            let content = try Data(contentsOf: URL(filePath: gold))
            return try JSONDecoder().decode([Sentence].self, from: content).map(\.text)
        } catch {
            throw Failure("\(gold) is no JSON list of objects with a `text`: \(error.localizedDescription)")
        }
    }

    /// A sentence as an article of one paragraph: after a line end it would be a headline and a body. Offsets stay.
    private static func oneLine(_ text: String) -> String {
        let ends = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
        return String(decoding: text.utf8.map { ends.contains($0) ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}
