internal import Articles

internal import Markup

/// What the names of a page's elements and attributes mean, by their numbers in the tree.
struct PageNames {
    enum Attribute {
        case `class`
        /// Names the element, as classes do: `id`, `data-testid`.
        case name
        /// `id`, which may be made from a text.
        case identifier
        /// `itemprop` of HTML's microdata.
        case property
        case role
        case hidden
        case ariaHidden
        /// Who sees it, in AMP: `NOT subscriber`.
        case access
        case style
        case language
        case other
    }

    let elements: [ElementKind]
    let attributes: [Attribute]
    /// What the names of custom elements say, as classes do: `story-ad`.
    let hints: [Hint]
    /// What asks for something: a form, a field, a button.
    let controls: [Bool]
    let headings: [Bool]
    let pictures: [Bool]
    /// What shows no text of the page, but takes in all that follows where nothing closes it, or is what a page shows.
    let holders: [Bool]
    /// What never shows text.
    let silent: [Bool]
    /// What all of a page stands in, whatever it is called.
    let wholes: [Bool]

    private static let holderNames: Set<String> = [
        "button", "label", "legend", "output", "option", "select", "dialog", "menu", "noscript", "object", "canvas",
        "audio",
        "video", "map", "picture", "noframes", "iframe", "del", "s", "strike", "applet", "datalist",
    ]

    init(_ tree: MarkupTree) {
        let names = (0..<tree.nameCount).map { tree.name(number: $0) }
        let hints: [Hint] = names.map { name in
            guard name.contains("-"), !name.hasPrefix("amp-") else { return [] }
            // Each paragraph may be a `story-text`.
            return Hint.find(in: Array(name.utf8)[...]).subtracting(.body)
        }
        self.hints = hints
        // What is set apart stands in blocks of its own.
        elements = zip(names, hints).map { name, hint in
            let kind = ElementKind(name: name)
            return kind == .inline && !hint.isEmpty ? .container : kind
        }
        controls = names.map { ["button", "input", "form"].contains($0) }
        pictures = names.map { ["img", "picture", "amp-img", "svg"].contains($0) }
        holders = names.map { Self.holderNames.contains($0) }
        silent = names.map { ["script", "style", "template", "head", "title", "svg", "textarea"].contains($0) }
        wholes = names.map { ["html", "body", "main"].contains($0) }
        headings = names.map { $0 == "h1" }
        attributes = names.map { name in
            switch name {
            case "class": .class
            case "id": .identifier
            case "data-component", "data-testid", "data-gu-name", "data-spacefinder-role", "data-block", "name",
                "data-type":
                .name
            case "itemprop": .property
            case "role": .role
            case "hidden": .hidden
            case "aria-hidden": .ariaHidden
            case "amp-access": .access
            case "style": .style
            case "lang": .language
            default: .other
            }
        }
    }
}
