/// A page's characters, each with its place, in whatever order the file has them.
package struct PageText: Sendable {
    package var width: Double
    package var height: Double
    package var characters: [(scalar: Unicode.Scalar, box: Box)]

    package init(width: Double, height: Double, characters: [(scalar: Unicode.Scalar, box: Box)]) {
        self.width = width
        self.height = height
        self.characters = characters
    }

    /// The pieces of lines: characters that follow each other on one line without a wide gap.
    func fragments() -> [Line] {
        var fragments: [Line] = []
        var text = String.UnicodeScalarView()
        var box: Box?
        func close() {
            if let box, text.contains(where: { !$0.properties.isWhitespace }) {
                fragments.append(Line(text: String(text), box: box))
            }
            text = String.UnicodeScalarView()
            box = nil
        }
        for character in characters {
            if character.scalar == "\n" || character.scalar == "\u{0C}" {
                close()
                continue
            }
            let place = character.box
            let isPlaced =
                [place.left, place.top, place.right, place.bottom].allSatisfy(\.isFinite) && place.height > 0
            if let open = box, isPlaced {
                let gap = place.left - open.right
                if !open.isBeside(place) || gap > 1.5 * open.height || gap < -open.height { close() }
            }
            if character.scalar.properties.isWhitespace {
                if !text.isEmpty { text.append(" ") }
            } else if isPlaced {
                text.append(character.scalar)
                box = box?.union(place) ?? place
            }
        }
        close()
        return fragments
    }
}

/// A line of a page, or a piece of one.
struct Line: Hashable, Sendable {
    var text: String
    var box: Box

    /// Pieces that stand beside each other as one line, from left to right.
    init(joining pieces: [Line]) {
        let pieces = pieces.sorted { $0.box.left < $1.box.left }
        text = pieces.map(\.text).joined(separator: " ")
        box = pieces.dropFirst().reduce(pieces[0].box) { $0.union($1.box) }
    }

    init(text: String, box: Box) {
        self.text = text
        self.box = box
    }
}
