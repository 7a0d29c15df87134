import FoundationEssentials
import Syntax

/// A sentence of a treebank.
struct GoldSentence: Sendable {
    /// UTF-8 of all forms, and where each stands.
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var tags: [TagClass] = []
    var lemmas: [String] = []
    /// The words' heads, from 0; the number of words for the root.
    var heads: [Int] = []
    var relations: [Relation] = []
    var text = ""
    /// Whether it starts a paragraph.
    var startsParagraph = false
    var document = ""

    var count: Int { ranges.count }

    var isNews: Bool { document.contains("_news_") }

    func form(_ index: Int) -> String { String(decoding: bytes[ranges[index]], as: UTF8.self) }

    mutating func append(form: [UInt8]) {
        let start = bytes.count
        bytes += form
        ranges.append(start..<bytes.count)
        bytes.append(UInt8(ascii: " "))
    }

    /// Makes sure that the heads, of which those of roots are still -1, are a tree.
    fileprivate mutating func close(_ error: (String) -> TreebankError) throws {
        guard heads.allSatisfy({ (-1..<count).contains($0) }) else {
            throw error("the sentence above has a head that is none of its words.")
        }
        guard heads.count(where: { $0 < 0 }) == 1 else { throw error("the sentence above has not one root.") }
        for word in heads.indices {
            var head = word
            var steps = 0
            while head >= 0, steps <= count {
                head = heads[head]
                steps += 1
            }
            guard head < 0 else { throw error("the sentence above has words in a circle.") }
        }
        heads = heads.map { $0 < 0 ? count : $0 }
    }
}

/// What is wrong with a treebank file.
struct TreebankError: Error, CustomStringConvertible {
    let description: String
}

/// Reads CoNLL-U files of Universal Dependencies (universaldependencies.org/format).
enum Treebank {
    static func read(_ path: String) throws -> [GoldSentence] {
        guard let content = FileManager.default.contents(atPath: path) else {
            throw TreebankError(
                description:
                    "Cannot read '\(path)'. Name the folder of a treebank, with train.conllu and dev.conllu in it.")
        }
        return try sentences(in: Array(content), of: path)
    }

    /// - Parameter path: What the file is called in complaints.
    static func sentences(in content: [UInt8], of path: String) throws -> [GoldSentence] {
        let relations = Dictionary(uniqueKeysWithValues: Relation.allCases.map { ($0.description, $0) })
        let parts = Dictionary(uniqueKeysWithValues: PartOfSpeech.allCases.map { ($0.description, $0) })
        let penn = Dictionary(uniqueKeysWithValues: PennTag.allCases.map { ($0.description, $0) })
        var sentences: [GoldSentence] = []
        var sentence = GoldSentence()
        var document = ""
        for (number, line) in content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            if line.isEmpty {
                if sentence.count > 0 {
                    sentence.document = document
                    try sentence.close { TreebankError(description: "\(path), line \(number + 1): \($0)") }
                    sentences.append(sentence)
                }
                sentence = GoldSentence()
                continue
            }
            if line.first == UInt8(ascii: "#") {
                let comment = String(decoding: line, as: UTF8.self)
                if comment.hasPrefix("# newdoc id = ") { document = String(comment.dropFirst(14)) }
                if comment.hasPrefix("# newpar") || comment.hasPrefix("# newdoc") { sentence.startsParagraph = true }
                if comment.hasPrefix("# text = ") { sentence.text = String(comment.dropFirst(9)) }
                continue
            }
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard fields.count == 10 else {
                throw TreebankError(description: "\(path), line \(number + 1): \(fields.count) columns instead of 10.")
            }
            // Ranges of multiword tokens, and words that are only in enhanced graphs.
            if fields[0].contains(UInt8(ascii: "-")) || fields[0].contains(UInt8(ascii: ".")) { continue }
            let text = fields.map { String(decoding: $0, as: UTF8.self) }
            let universal = String(text[7].prefix { $0 != ":" })
            guard let part = parts[text[3]], let tag = penn[text[4]], let head = Int(text[6]),
                let relation = relations[text[7]] ?? relations[universal]
            else {
                throw TreebankError(
                    description:
                        "\(path), line \(number + 1): unknown tag '\(text[3])', '\(text[4])', or relation '\(text[7])'."
                )
            }
            sentence.append(form: Array(fields[1]))
            sentence.lemmas.append(text[2])
            sentence.tags.append(TagClass(part, tag))
            sentence.heads.append(head - 1)
            sentence.relations.append(relation)
        }
        return sentences
    }
}
