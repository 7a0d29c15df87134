import Encoder
import Prose
import Syntax
import Testing

/// A sentence with its tree.
struct Parse {
    let words: [String]
    let tree: SyntaxTree

    /// Of the first sentence of a text.
    init(_ text: String) throws {
        let bytes = Array(text.utf8)
        let sentence = try #require(sentences(in: bytes.span, paragraphs: [0..<bytes.count]).first)
        words = sentence.tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        tree = Syntax.tree(of: sentence, in: bytes.span, room: EncoderRoom())
    }

    /// Of words as they are.
    init(words: [String], model: SyntaxModel = .english) {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        for word in words {
            ranges.append(bytes.count..<bytes.count + word.utf8.count)
            bytes += Array(word.utf8) + [UInt8(ascii: " ")]
        }
        self.words = words
        tree = model.tree(of: ranges, in: bytes.span, EncoderRoom())
    }

    /// `word <-relation- head`, or `word <-root`.
    func arc(_ word: String) -> String {
        guard let index = words.firstIndex(of: word) else { return "no \(word)" }
        guard let head = tree.head(index) else { return "\(word) <-root" }
        return "\(word) <-\(tree.relation(index))- \(words[head])"
    }
}

/// What is wrong with a tree; nil when nothing is.
func fault(of tree: SyntaxTree) -> String? {
    let nodes = 0..<tree.count
    guard nodes.count(where: { tree.head($0) == nil }) == 1 else { return "not one root" }
    for node in nodes {
        var above: Int? = node
        var steps = 0
        while let place = above {
            guard steps <= tree.count else { return "node \(node) hangs in a circle" }
            above = tree.head(place)
            steps += 1
        }
        guard let head = tree.head(node) else {
            if tree.relation(node) != .root { return "the root is called \(tree.relation(node))" }
            continue
        }
        if tree.relation(node) == .root { return "node \(node) is called root and is none" }
        guard Array(tree.children(head)).contains(node) else { return "node \(node) is no child of its head" }
    }
    // In a projective tree a subtree is a run: as long as it has nodes.
    var sizes = [Int](repeating: 1, count: tree.count)
    for node in nodes {
        var above = tree.head(node)
        while let place = above {
            sizes[place] += 1
            above = tree.head(place)
        }
    }
    for node in nodes where tree.span(node).count != sizes[node] || !tree.span(node).contains(node) {
        return "the words below node \(node) are no run"
    }
    return nil
}
