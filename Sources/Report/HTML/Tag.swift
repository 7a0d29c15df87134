/// An element of HTML or SVG that a page may have. None runs a script but `script`, which only ``Document`` writes.
package enum Tag: String, Hashable, Sendable {
    case a, abbr, article, aside, body, button, caption, circle, code, dd, div, dl, dt, figcaption, figure, footer,
        form, g, h1, h2, h3
    case head, header, html, input, label, li, line, link, main, mark, meta, nav, ol, p, path, pre, rect, s, script,
        section, small
    case span, strong, svg, table, tbody, td, text, th, thead, time, title, tr, ul

    /// Whether it has no content and no end.
    var isVoid: Bool {
        switch self {
        case .input, .link, .meta: true
        default: false
        }
    }

    /// Whether it is drawn, and so can close itself when it is empty.
    var isShape: Bool {
        switch self {
        case .circle, .line, .path, .rect: true
        default: false
        }
    }

    /// `Tag.p(.class("lead")) { "…" }`.
    package func callAsFunction(_ attributes: Attribute?..., @ContentBuilder content: () -> [Content]) -> Content {
        .element(self, attributes.compactMap(\.self), content())
    }

    /// An element without content.
    package func callAsFunction(_ attributes: Attribute?...) -> Content {
        .element(self, attributes.compactMap(\.self), [])
    }
}
