internal import Articles
internal import Markup

/// What an element's class, id, role and data attributes say about what is in it.
///
/// The words are those that publishing systems use (WordPress, Drupal, Ghost, Blogger, MediaWiki, AMP) and those common on the
/// sites of news.
struct Hint: OptionSet {
    let rawValue: UInt16

    /// The body of the article.
    static let body = Hint(rawValue: 1)
    /// What stands between headline and body and belongs to the article.
    static let lead = Hint(rawValue: 2)
    /// Not the article, however long it is: comments, consent.
    static let foreign = Hint(rawValue: 4)
    /// Not the article, unless most of the page is in it.
    static let beside = Hint(rawValue: 8)
    /// A caption or credit.
    static let caption = Hint(rawValue: 16)
    /// Repeats a sentence of the article in large letters.
    static let pullQuote = Hint(rawValue: 32)

    /// For machines or for an editor, inside of a line.
    static let unread = Hint(rawValue: 64)
    /// Not shown: `hidden`, `aria-hidden`, a style that says so.
    static let hidden = Hint(rawValue: 128)
    /// What is for subscribers: the rest of the article, or what asks to become one.
    static let gate = Hint(rawValue: 256)
    /// A teaser of another story, or the lead of this one.
    static let teaser = Hint(rawValue: 512)
    /// Pictures with little text, or an article that is told beside pictures.
    static let gallery = Hint(rawValue: 1024)

    private static let words: [UInt64: Hint] = {
        let lists: [(Hint, String)] = [
            (
                .body,
                "articlebody entrycontent postcontent storybody storycontent articlecontent articletext storytext "
                    + "postbody bodycontent articlemain newstext newsbody richtext maincontentbody contentbody textbody"
            ),
            (
                .lead,
                "standfirst dek deck lead lede teaserlead subtitle subheadline subhead subheading summary intro "
                    + "introduction description excerpt vorspann chapo"
            ),
            (
                .foreign,
                "comment comments commentlist commentsarea kommentar kommentare commentaires comentarios disqus respond "
                    + "usercomments cookie cookies consent gdpr usercentrics onetrust cookiebanner eucookie didomi"
            ),
            (
                .beside,
                "related relatedposts relatedarticles relatedcontent relatedlinks recommended recommendations "
                    + "recommendation recirculation recirc outbrain taboola newsletter newsletters signup emailsignup "
                    + "sidebar rail breadcrumb breadcrumbs crumbs sharing share "
                    + "sharedaddy sharebar sharetools socialshare social sociallinks advert advertisement adverts ads ad "
                    + "adslot advertising sponsored sponsor promo promos promoted promotion teasers readnext "
                    + "readmore alsoread seealso mostread mostviewed mostpopular trending popular "
                    + "pagination pagenav pager skiplink printhide "
                    + "authorbio authorbox aboutauthor authorinfo bio byline taglist catlinks postnavigation navbar "
                    + "navbox navigation nav menu masthead footer copyright imprint disclaimer poll betting rating "
                    + "feedback donate donation support contribute sitenotice toc popup modal overlay toolbar "
                    + "upnext playlist richlink cta tags topiclist keywords morestories moreon linksblock linkbox "
                    + "internallinks readalso posttags entryfooter postfooter entrymeta postmeta articlemeta signoff "
                    + "uploaderblock contextualsidebar widgetarea reactions ugc jumpnav skip siteheader "
                    + "interstitiallink"
            ),
            (
                .caption,
                "caption captiontext wpcaption thumbcaption imagecaption photocaption credit photocredit imagecredit "
                    + "wpcaptiontext attachment legend"
            ),
            (.gate, "paywall regwall barrier subscribe subscription subscriptions subscriber subscribers premium"),
            (.teaser, "teaser"),
            (.gallery, "gallery"),
            (.unread, "editsection sronly screenreadertext visuallyhidden noprint printonly mwreference"),
            (.pullQuote, "pullquote pull pq quotebox blockquotepull"),
        ]
        var words: [UInt64: Hint] = [:]
        for (hint, list) in lists {
            for word in list.split(separator: " ") { words[FNV1a(word.utf8).value] = hint }
        }
        return words
    }()

    /// Words after which a class tells of the page's layout, or of what is not there.
    private static let flags = Set(
        "has have with no not non without showing".split(separator: " ").map { FNV1a($0.utf8).value })
    private static let articles = Set(["a", "an", "the", "any"].map { FNV1a($0.utf8).value })

    /// Roles of ARIA (WAI-ARIA 1.2, section 5.3) whose elements are not the article.
    private static let roles = Set(
        [
            "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu",
            "menubar", "toolbar", "tooltip", "alert", "tablist", "form",
        ].map { FNV1a($0.utf8).value })

    /// The hints of an element, and a number for its class, by which elements of one sort are known.
    static func read(_ tree: MarkupTree, _ node: MarkupTree.Node, _ names: PageNames) -> (hints: Hint, sort: UInt64) {
        var hints = tree.nameNumber(of: node).map { names.hints[$0] } ?? []
        var sort = FNV1a()
        // An anchor of a heading or paragraph, often made from what it says or from its number.
        let isAnchored = tree.nameNumber(of: node).map { [.heading, .paragraph].contains(names.elements[$0]) } ?? false
        for (name, value) in tree.attributes(of: node) {
            switch names.attributes[name] {
            case .class:
                // `slide-1` and `slide-2` are of one sort.
                for byte in tree.bytes[value] where !byte.isASCIIDigit { sort.add(byte) }
                hints.formUnion(find(in: tree.bytes[value]))
            case .name: hints.formUnion(find(in: tree.bytes[value]))
            case .identifier:
                // Long ones are made from what they are of.
                if !isAnchored, tree.bytes[value].count(where: { $0 == UInt8(ascii: "-") }) < 4 {
                    let found = find(in: tree.bytes[value])
                    if !found.isEmpty, !isMadeFromHeading(tree.bytes[value], of: node, tree, names) {
                        hints.formUnion(found)
                    }
                }
            case .property:
                if equals(tree.bytes[value], "articlebody") { hints.insert(.body) }
            case .role:
                if roles.contains(FNV1a(tree.bytes[value].lazy.map { $0 | 0x20 }).value) { hints.insert(.beside) }
            case .hidden: hints.insert(.hidden)
            case .ariaHidden:
                if equals(tree.bytes[value], "true") { hints.insert(.hidden) }
            case .access:
                if tree.bytes[value].starts(with: "NOT ".utf8) { hints.insert(.hidden) }
            case .style:
                if hides(tree.bytes[value]) { hints.insert(.hidden) }
            case .language, .other: break
            }
        }
        return (hints, sort.value)
    }

    /// Whether an `id` of three words or more says what the first heading in the element says: `comments-from-officials`.
    private static func isMadeFromHeading(
        _ identifier: ArraySlice<UInt8>, of node: MarkupTree.Node, _ tree: MarkupTree, _ names: PageNames
    ) -> Bool {
        guard identifier.count(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) >= 2 else { return false }
        let letters = identifier.filter(\.isASCIIAlphanumeric).map(\.asciiLowercased)
        let last = min(tree.end(of: node).index, node.index + nearestNodes)
        for index in node.index..<last {
            let inner = MarkupTree.Node(index: index)
            guard let number = tree.nameNumber(of: inner), names.elements[number] == .heading else { continue }
            let text = tree.textBytes(of: inner).filter(\.isASCIIAlphanumeric).map(\.asciiLowercased)
            return text == letters
        }
        return false
    }

    private static let nearestNodes = 6

    private static func equals(_ bytes: ArraySlice<UInt8>, _ lower: String) -> Bool {
        bytes.count == lower.utf8.count && zip(bytes, lower.utf8).allSatisfy { $0 | 0x20 == $1 }
    }

    /// The hints of a value's words, and of each two words that follow each other.
    static func find(in value: ArraySlice<UInt8>) -> Hint {
        var hints: Hint = []
        var word = FNV1a()
        var pair: FNV1a?
        var wasLower = false
        /// Whether the word before says that this is about something else: `has-sidebar`, `not-a-paywall`.
        var isOfOther = false
        /// Whether the word is a piece of a number of sixteen digits or the like: `c5ad`, `ad0f2c`.
        var isPiece = false
        func end(at offset: Int) {
            let rest = value[offset...].drop(while: \.isASCIIDigit)
            if rest.startIndex > offset, rest.first?.isASCIILower == true { isPiece = true }
            if isPiece {
                pair = nil
            } else {
                if !isOfOther {
                    if let hint = words[word.value] { hints.formUnion(hint) }
                    if let pair, let hint = words[pair.value] { hints.formUnion(hint) }
                }
                pair = word
                isOfOther = flags.contains(word.value) || isOfOther && articles.contains(word.value)
            }
            word = FNV1a()
            isPiece = false
        }
        var isInWord = false
        var wasDigit = false
        for (offset, byte) in zip(value.indices, value) {
            let isUpper = byte.isASCIIUpper
            if !byte.isASCIILetter || isUpper && wasLower {
                if isInWord { end(at: offset) }
                isInWord = false
                // A blank ends a class, and words of two classes are no pair.
                if byte <= 0x20 {
                    pair = nil
                    isOfOther = false
                }
            }
            wasLower = byte.isASCIILower
            defer { wasDigit = byte.isASCIIDigit }
            guard byte.isASCIILetter else { continue }
            if !isInWord { isPiece = wasDigit && !isUpper }
            let lower = byte | 0x20
            word.add(lower)
            pair?.add(lower)
            isInWord = true
        }
        if isInWord { end(at: value.endIndex) }
        return hints
    }

    /// Whether a style has `display: none` or `visibility: hidden`.
    private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
        guard style.count < 2000, style.contains(where: { $0 | 0x20 == UInt8(ascii: "y") }) else { return false }
        let style = style.filter { $0 > 0x20 }.map { $0 | 0x20 }
        return contains(style, "display:none") || contains(style, "visibility:hidden")
    }

    private static func contains(_ bytes: [UInt8], _ word: String) -> Bool {
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return false }
        return (0...(bytes.count - word.count)).contains { bytes[$0..<($0 + word.count)].elementsEqual(word) }
    }
}
