import Testing

@testable import SyntaxTraining

/// A treebank of a few invented sentences: form, lemma, part of speech, tag, head, relation.
enum TinyTreebank {
    private static let people = ["Police", "Rebels", "Workers", "Teams"]
    private static let verbs = [("found", "find"), ("took", "take"), ("saw", "see"), ("built", "build")]
    private static let things = [("bridges", "bridge"), ("boats", "boat"), ("roads", "road"), ("wells", "well")]

    static let text: String = {
        var text = "# newdoc id = tiny\n"
        for (person, index) in zip(people, 0...) {
            for (verb, number) in zip(verbs, 2...) {
                let thing = things[(index + number) % things.count]
                text += sentence([
                    (person, person.lowercased(), "NOUN", "NNS", 2, "nsubj"),
                    (verb.0, verb.1, "VERB", "VBD", 0, "root"),
                    ("\(number)", "\(number)", "NUM", "CD", 4, "nummod"), (thing.0, thing.1, "NOUN", "NNS", 2, "obj"),
                    (".", ".", "PUNCT", ".", 2, "punct"),
                ])
            }
        }
        return text
    }()

    static func sentence(_ words: [(String, String, String, String, Int, String)]) -> String {
        let lines = words.enumerated().map { index, word in
            "\(index + 1)\t\(word.0)\t\(word.1)\t\(word.2)\t\(word.3)\t_\t\(word.4)\t\(word.5)\t_\t_\n"
        }
        return lines.joined() + "\n"
    }

    static func sentences() throws -> [GoldSentence] {
        try Treebank.sentences(in: Array(text.utf8), of: "tiny.conllu")
    }
}
