internal import Articles

/// What an element of HTML means for reading.
enum ElementKind: UInt8 {
    /// Stands inside of a line of text: `a`, `b`, `span`, and elements that are not known.
    case inline
    case link
    /// Stands out: `b`, `strong`, `font`.
    case strong
    case lineBreak
    /// A block without a meaning of its own: `div`, `section`.
    case container
    case article
    case main
    case paragraph
    case heading
    case item
    case list
    /// A term or question of `dl`, a `summary`.
    case term
    case quote
    case preformatted
    case table
    case row
    case headerCell
    case cell
    /// A caption of a table.
    case tableCaption
    case figure
    case caption
    case header
    case footer
    case time
    /// Never shows text of the page: `script`, `template`.
    case silent
    /// What is used, not read: `button`, `input`.
    case control
    /// Beside the matter: `nav`, `aside`, and `address`, which says who keeps a page and how they are reached.
    case aside

    var isBlock: Bool {
        switch self {
        case .inline, .link, .strong, .lineBreak, .time, .silent, .control: false
        default: true
        }
    }

    init(name: String) { self = Self.kinds[name] ?? (name.hasPrefix("amp-") ? .silent : .inline) }

    /// HTML Standard, section 4; the elements of AMP that hold text.
    private static let kinds: [String: ElementKind] = {
        let names: [(ElementKind, String)] = [
            (.link, "a"), (.strong, "b strong big font"), (.lineBreak, "br"),
            (
                .container,
                "html body div section hgroup hr center form fieldset details dl search amp-layout amp-accordion "
                    + "colgroup tbody thead tfoot dir gu-island"
            ),
            (.article, "article"), (.main, "main"), (.paragraph, "p dd"), (.heading, "h1 h2 h3 h4 h5 h6"),
            (.item, "li"), (.list, "ul ol"), (.term, "dt summary"), (.quote, "blockquote"),
            (.preformatted, "pre xmp listing"), (.table, "table"), (.row, "tr"), (.headerCell, "th"), (.cell, "td"),
            (.tableCaption, "caption"), (.figure, "figure"), (.caption, "figcaption"), (.header, "header"),
            (.footer, "footer"), (.time, "time"),
            (
                .silent,
                "script style template noscript head iframe frame frameset object embed applet svg math canvas audio video "
                    + "map picture source track datalist dialog menu noframes title meta link rp rt del s strike"
            ),
            (.control, "button input select textarea option optgroup label legend progress meter output"),
            (.aside, "nav aside address"),
        ]
        var kinds: [String: ElementKind] = [:]
        for (kind, list) in names {
            for name in list.split(separator: " ") { kinds[String(name)] = kind }
        }
        return kinds
    }()
}
