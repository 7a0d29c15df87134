internal import Markup

/// The names that a word processor's XML has for the same things.
struct OfficeVocabulary: Sendable {
    var paragraphs: Set<String>
    var rows: Set<String>
    var cells: Set<String>
    /// White space that is an element.
    var blanks: Set<String>
    /// The elements whose text is the document's; nil where all text is.
    var texts: Set<String>?
    /// What is deleted, commented or repeated elsewhere.
    var silent: Set<String>
    /// Notes that stand in the text.
    var notes: Set<String>
    /// How a paragraph says its style: an element and an attribute, or an attribute of the paragraph's own.
    var styleElement: String?
    var styleAttribute: String

    /// WordprocessingML: ECMA-376, part 1, section 17.
    static let word = OfficeVocabulary(
        paragraphs: ["p"], rows: ["tr"], cells: ["tc"], blanks: ["tab", "br", "cr"], texts: ["t"],
        silent: ["del", "moveFrom", "Fallback", "pPrChange", "rPrChange", "sdtPr", "comment"],
        notes: ["footnote", "endnote"],
        styleElement: "pStyle", styleAttribute: "val")

    /// OpenDocument 1.3, part 3.
    static let openDocument = OfficeVocabulary(
        paragraphs: ["p", "h"], rows: ["table-row"], cells: ["table-cell", "covered-table-cell"],
        blanks: ["s", "tab", "line-break"], texts: nil,
        silent: [
            "tracked-changes", "annotation", "note-citation", "automatic-styles", "font-face-decls", "scripts", "forms",
            "sequence-decls", "variable-decls", "table-of-content", "desc", "title",
        ], notes: ["note"], styleElement: nil, styleAttribute: "style-name")
}

extension OfficeVocabulary {
    /// The run that an element says is struck out, as Word does: `<w:r><w:rPr><w:strike/></w:rPr>…`.
    func struckRun(_ tree: MarkupTree, _ node: MarkupTree.Node, _ name: String) -> MarkupTree.Node? {
        guard name == "strike" || name == "dstrike", !["0", "false", "off"].contains(tree.attribute("val", of: node)),
            let properties = tree.parent(of: node), tree.isElement(properties, "rPr"),
            let run = tree.parent(of: properties), tree.isElement(run, "r")
        else { return nil }
        return run
    }

    /// The names of OpenDocument's automatic styles that strike text out.
    func struckStyles(in tree: MarkupTree) -> Set<String> {
        guard styleElement == nil else { return [] }
        var names: Set<String> = []
        for node in tree.inside(tree.root) where tree.isElement(node, "text-properties") {
            let line =
                tree.attribute("text-line-through-style", of: node)
                ?? tree.attribute("text-line-through-type", of: node)
            if let line, line != "none", let style = tree.parent(of: node), let name = tree.attribute("name", of: style)
            {
                names.insert(name)
            }
        }
        return names
    }
}
