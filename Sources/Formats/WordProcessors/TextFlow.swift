internal import Articles
internal import Markup

/// The paragraphs of a word processor's document; a table's row is one.
struct TextFlow {
    private(set) var title: String?
    private(set) var paragraphs: [String] = []
    private(set) var notes: [String] = []
    /// OpenDocument's styles of text that is struck out.
    private var struckStyles: Set<String> = []

    init(_ tree: MarkupTree, _ words: OfficeVocabulary) {
        struckStyles = words.struckStyles(in: tree)
        read(tree, in: tree.root, words)
    }

    /// Notes that stand in a part of their own; those that only draw a line have a type.
    mutating func add(notesOf tree: MarkupTree, _ words: OfficeVocabulary) {
        for note in tree.children(of: tree.root) where tree.attribute("type", of: note) == nil {
            var flow = TextFlow()
            flow.read(tree, in: note, words)
            notes += flow.paragraphs
        }
    }

    private init() {}

    private mutating func read(_ tree: MarkupTree, in root: MarkupTree.Node, _ words: OfficeVocabulary) {
        var text: [UInt8] = []
        var noteText: [UInt8] = []
        var passed = root
        /// Until where what is read belongs to a note, a row, a text.
        var noteEnd = root
        var rowEnd = root
        var textEnd = root
        var open: [(end: MarkupTree.Node, isNote: Bool)] = []
        var isTitle = false
        func close(_ bytes: inout [UInt8]) -> String? {
            defer { bytes = [] }
            let words = Blanks.trimmed(bytes[...])
            return words.isEmpty ? nil : String(decoding: words, as: UTF8.self)
        }
        for node in tree.inside(root) {
            while let last = open.last, last.end <= node {
                open.removeLast()
                if last.isNote {
                    if let note = close(&noteText) { notes.append(note) }
                } else if node >= rowEnd, let paragraph = close(&text) {
                    add(paragraph, isTitle: isTitle)
                    isTitle = false
                }
            }
            if node < passed { continue }
            guard let name = tree.name(of: node) else {
                guard words.texts == nil || node < textEnd else { continue }
                let range = tree.textRange(of: node)
                if node < noteEnd { noteText += tree.bytes[range] } else if !open.isEmpty { text += tree.bytes[range] }
                continue
            }
            let end = tree.end(of: node)
            if words.silent.contains(name) {
                passed = end
            } else if let struck = words.struckRun(tree, node, name) {
                passed = tree.end(of: struck)
            } else if name == "span", let style = tree.attribute("style-name", of: node), struckStyles.contains(style) {
                passed = end
            } else if words.notes.contains(name), node != root {
                noteEnd = end
            } else if words.rows.contains(name) {
                if node >= rowEnd {
                    rowEnd = end
                    open.append((end, false))
                }
            } else if words.paragraphs.contains(name) {
                open.append((end, node < noteEnd))
                if words.styleElement == nil { isTitle = isTitle || isTitleStyle(tree, node, words) }
                if node < rowEnd, !text.isEmpty { text.append(.space) }
            } else if name == words.styleElement {
                isTitle = isTitle || isTitleStyle(tree, node, words)
            } else if words.blanks.contains(name) {
                if node < noteEnd { noteText.append(.space) } else { text.append(.space) }
            } else if name == "noBreakHyphen" {
                text.append(UInt8(ascii: "-"))
            }
            if words.texts?.contains(name) == true { textEnd = end }
        }
        if let note = close(&noteText) { notes.append(note) }
        if let paragraph = close(&text) { add(paragraph, isTitle: isTitle) }
    }

    private mutating func add(_ paragraph: String, isTitle: Bool) {
        if isTitle, title == nil { title = paragraph } else { paragraphs.append(paragraph) }
    }

    private func isTitleStyle(_ tree: MarkupTree, _ node: MarkupTree.Node, _ words: OfficeVocabulary) -> Bool {
        tree.attribute(words.styleAttribute, of: node) == "Title"
    }
}
