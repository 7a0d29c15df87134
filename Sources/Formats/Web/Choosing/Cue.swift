internal import Articles

/// Words by which a short block says that it, or what follows it, is not the article.
enum Cue {
    /// Headings of what stands below an article. Compared as they are, without punctuation and numbers.
    private static let sections: Set<UInt64> = words(
        """
        comments|comment|discussion|responses|leave a reply|leave a comment|reader comments|join the conversation
        discussion about this post|thoughts on|
        related|related articles|related stories|related content|related topics|related posts|related news|related links
        related internet links|related coverage|more on this story|more on this topic|more from|more stories|more news
        more like this|more posts|more galleries|more videos|more in|read more|read next|up next|next up|recommended|recommended for you
        recommended by our editors|you may also like|you might also like|you might also be interested in|you may be interested in
        most read|most viewed|most popular|most commented|most shared|popular|popular posts|trending|trending now|latest news
        latest|latest stories|top stories|editors picks|dont miss|what to read next|also in the news|also today|also read|see also
        about the author|about the authors|written by|share this|share this article|share|follow us|newsletter
        sponsored|sponsored links|sponsored content|from the web|around the web|promoted stories|ads by
        tags|topics|filed under|keywords|categories|recent posts|archives|blog archive|download|downloads|contact|contacts
        press contact|media contact|explore more|explore more on these topics
        related videos|watch next|more to read|more on|people are also reading|you might be interested in|top reads|most recent
        leia também|leia mais|veja também|veja mais|saiba mais|você pode gostar|você também pode gostar|artigos relacionados
        notícias relacionadas|posts relacionados|relacionados|relacionadas|mais lidas|últimas notícias|compartilhe
        lee también|lea también|lea más|leer más|ver también|te puede interesar|también te puede interesar|le puede interesar
        noticias relacionadas|artículos relacionados|más noticias|más leídas|más leídos|lo más leído|últimas noticias|comparte|compartir
        lire aussi|à lire aussi|à lire également|voir aussi|vous aimerez aussi|articles similaires|articles liés|articles connexes
        sur le même sujet|les plus lus|dernières nouvelles|partager
        lesen sie auch|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|mehr zum thema
        weitere artikel|ähnliche artikel|ähnliche beiträge|verwandte artikel|meistgelesen|teilen
        leggi anche|potrebbe interessarti|potrebbe interessarti anche|potrebbero interessarti|potrebbero interessarti anche
        ti potrebbe interessare|ti potrebbe interessare anche|articoli correlati|post correlati|altri articoli|più letti|condividi
        lees ook|lees meer|gerelateerd|gerelateerde artikelen|meest gelezen|deel dit artikel
        baca juga|artikel terkait|berita terkait|terpopuler|bagikan
        """)

    private static let comments: Set<UInt64> = words(
        "comments|comment|discussion|responses|leave a reply|leave a comment|reader comments|join the conversation|thoughts on|discussion about this post|comentários|deixe um comentário|deixe uma resposta|comentarios"
            + "|deja un comentario|deja una respuesta|commentaires|laisser un commentaire|kommentare|schreibe einen kommentar|commenti"
            + "|lascia un commento|reacties|laat een reactie achter|komentar|tinggalkan balasan"
    )

    /// Those of them that may be a heading of the article as well, of what it tells.
    private static let doubtful: Set<UInt64> = words(
        """
        discussion|responses|comment|share|contact|contacts|press contact|media contact|download|downloads|topics|tags|keywords
        categories|archives|latest|popular|trending|newsletter|explore more|recommended|related|up next|next up|most recent
        relacionados|relacionadas|compartilhe|saiba mais|comparte|compartir|partager|teilen|condividi|gerelateerd|bagikan|terpopuler
        """)

    private static func words(_ text: String) -> Set<UInt64> {
        Set(starts(text).map { key($0[...]).hash })
    }

    enum Section {
        /// Everything after it in its container is something else.
        case comments
        case other
    }

    private static let sectionStarts = starts(
        "more from |more in |other pages |other stories |other articles |related to |about the author|read more about |sponsored links by |written by |follow us on "
    )

    /// What begins with a block, if it is such a heading, and whether that needs another sign.
    static func section(_ text: ArraySlice<UInt8>) -> (kind: Section, isDoubtful: Bool)? {
        guard text.count <= 80 else { return nil }
        let key = key(text)
        let isDoubtful = doubtful.contains(key.hash)
        if comments.contains(key.hash) { return (.comments, isDoubtful) }
        if sections.contains(key.hash) { return (.other, isDoubtful) }
        if key.bytes.starts(with: Array("thoughts on ".utf8)) { return (.comments, true) }
        return sectionStarts.contains { key.bytes.starts(with: $0) } ? (.other, true) : nil
    }

    private static let answers: Set<UInt64> = words(
        "reply|report|like|permalink|flag|quote|upvote|downvote|follow|share|edit")

    /// What stands below each comment: `Reply`, `Like (3)`.
    static func isAnswer(_ text: ArraySlice<UInt8>) -> Bool { text.count <= 24 && answers.contains(key(text).hash) }

    private static let sayings = ["says:", "wrote:", "said:", "writes:"].map { Array($0.utf8) }

    /// What stands above each comment: `Ida says:`.
    static func isSaying(_ text: ArraySlice<UInt8>) -> Bool {
        text.count <= 60 && sayings.contains { text.reversed().starts(with: $0.reversed()) }
    }

    private static let cuts = ["…", "...", "[…]", "[...]"].map { Array($0.utf8) }

    /// Whether a text is cut off, as those of other articles are: `The council has decided to …`
    static func isTeaser(_ text: ArraySlice<UInt8>) -> Bool {
        cuts.contains { text.suffix($0.count).elementsEqual($0) }
    }

    /// Letters in lower case and single blanks; digits and punctuation are left out.
    private static func key(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], hash: UInt64) {
        var key: [UInt8] = []
        key.reserveCapacity(text.count)
        for byte in text {
            // `À` is `à` (U+00C0 to U+00DE), in UTF-8 a byte that follows 0xC3.
            let isLatinUpper = key.last == 0xC3 && byte &- 0x80 <= 0x1E && byte != 0x97
            if byte.isASCIILetter || byte >= 0x80 {
                key.append(byte | (byte.isASCIIUpper || isLatinUpper ? 0x20 : 0))
            } else if byte == .space, let last = key.last, last != .space {
                key.append(.space)
            }
        }
        // `You may also like…`
        if key.suffix(3).elementsEqual("…".utf8) { key.removeLast(3) }
        while key.last == .space { key.removeLast() }
        return (key, FNV1a(key).value)
    }

    private static let labels: Set<UInt64> = words(
        """
        advertisement|ad|ads|paid content|sponsored|sponsored content|share|share this|read more|read also|continue reading
        story continues below|article continues below|scroll to continue|advertisement scroll to continue|skip advertisement|loading
        copy link|print|save|listen|watch|photo|image|video|gallery|see more|show more|view comments|back to top|log in|sign in
        sign up|subscribe|subscribe now|follow|menu|search|close|play|pause|after newsletter promotion|load more|load more updates
        press enter or click to view image in full size|end of the article
        previous|next|back|continue|register|comments|breaking|live
        """)

    /// A block that is a label of the page and not text.
    static func isLabel(_ text: ArraySlice<UInt8>) -> Bool {
        text.count <= 90 && (labels.contains(key(text).hash) || continuesBelow(text))
    }

    private static let continuations = starts("story continues below|article continues below")

    /// `Article continues below this advertisement`
    static func continuesBelow(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= 90, text.last != UInt8(ascii: ".") else { return false }
        let key = key(text).bytes
        return continuations.contains { key.starts(with: $0) }
    }

    /// How paragraphs begin that ask the reader for something.
    private static let requests = starts(
        """
        sign up|subscribe|follow us|follow our|download the app|install our|click here|read more|read also
        also read|see also|log in|support us|support our|share your|share this|keep reading|already a subscriber
        already have an account|by signing up|to continue reading|to view this|your browser does not|please enable
        please turn on|continued on|continue reading|follow live|this edition is brought|brought to you by
        this article is for subscribers|this post is for|this content is only|newsletters may contain|privacy notice
        our standards|more:|related:|read:|photo:|photos:|image:|foto:|picture:|(c) |©|all rights reserved
        we use cookies|this site uses|18+|terms and conditions|terms & conditions|t&cs|our app
        thanks for reading|>> |» |→ |email this|stay informed|our morning email|stay up to date|you have read
        you have reached|this story is part of|we may earn|waiting for your permission|our journalism needs|people are also reading
        never miss a|visit our sponsor
        you'll be asked to|click here to subscribe|don't miss:|not a subscriber|like this story?|click to play|click here to start
        the video will auto-play|special offer for|related post:|also available on apple|do you know more|send a tip|comments on this piece|leia também|leia mais|veja também|lee también|lea también
        lire aussi|à lire aussi|lesen sie auch|leggi anche|lees ook|baca juga|siga-nos|síguenos|suivez-nous|folgen sie uns|seguici|volg ons
        """)

    /// How they may begin, if they also speak of the reader or of the site.
    private static let invitations = starts(
        """
        get our|get the|join |register for |register now|register here|register to |register with |register your |register today|support the|listen to|watch the|watch:|enjoying this|do you like|to receive|help us
        do you have a tip|do you have a story|have a tip|got a tip|do you know something
        become a|follow the|are you a|have a question|want more |how helpful|was this|thank you for
        """)

    /// How they may begin, if they speak of the reader or of the site behind that: `Download our app`, `Download our numbers`.
    private static let offers = starts("download our")

    /// How they may begin, if they name a social network: `Follow the Courier on Facebook.`
    private static let follows = starts("follow |like us|find us")
    private static let networks = starts(
        " on facebook| on instagram| on twitter| on x | on x,| on x.| on telegram| on whatsapp| on linkedin| on youtube| on tiktok| on threads| on bluesky| on snapchat"
    )

    private static func namesNetwork(_ text: ArraySlice<UInt8>) -> Bool {
        let lower = text.map(\.asciiLowercased)
        return lower.indices.contains { offset in
            lower[offset] == .space && networks.contains { lower[offset...].starts(with: $0) }
        }
    }

    /// How they may begin with a noun, which may begin a sentence of the article too.
    private static let notices = starts("copyright|advertisement")

    private static func starts(_ text: String) -> [[UInt8]] {
        text.split { $0 == "\n" || $0 == "|" }.map { Array($0.utf8) }
    }

    private static let address = starts("you|your|our|us|newsletter|inbox|free|subscribe|account|read|app")

    private static let advertisements: Set<UInt64> = words(
        """
        advertisement|ad|ads|anzeige|paid content|sponsored|sponsored content|promoted|promoted content|partner content
        in partnership with|presented by|paid post|advertorial
        """)

    /// What stands above an advertisement.
    static func isAdvertisement(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= 40 else { return false }
        let key = key(text)
        // `Courier advertisement`
        return advertisements.contains(key.hash)
            || key.bytes.suffix(14).elementsEqual(" advertisement".utf8) && key.bytes.count { $0 == .space } <= 2
    }

    private static let rights = Dictionary(
        grouping: starts(
            """
            liable|liability|copyright|rights reserved|consent|reproduc|republi|redistribut|trademark|terms of use
            privacy policy|reprint|intellectual property|prohibited|licence|license|copying|permission|imprint
            """), by: { $0[0] })

    /// Whether a text says who may copy what and who is liable, in two words of such or more.
    static func isAboutRights(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= 4000 else { return false }
        var found = 0
        for offset in text.indices where offset == text.startIndex || !text[offset - 1].isASCIILetter {
            guard let words = rights[text[offset] | 0x20] else { continue }
            let rest = text[offset...].prefix(24).map(\.asciiLowercased)
            if words.contains(where: { rest.starts(with: $0) }) { found += 1 }
        }
        return found >= 2
    }

    /// `By Jane Doe, Berlin`: who wrote it, not a sentence.
    static func isByline(_ text: ArraySlice<UInt8>) -> Bool {
        text.count <= 160 && text.starts(with: Array("By ".utf8)) && text.last != UInt8(ascii: ".")
    }

    private static let headingsOfNotes = words("footnotes|endnotes|notes|references|sources|citations")

    /// What stands above an article's notes.
    static func isHeadingOfNotes(_ text: ArraySlice<UInt8>) -> Bool {
        text.count <= 24 && headingsOfNotes.contains(key(text).hash)
    }

    private static let stamps = starts(
        "updated:|updated on|published:|published on|posted:|posted on|last updated|first published")

    /// `Updated: Dec. 22, 2023, 1:59 p.m.`
    static func isStamp(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= 120, text.contains(where: \.isASCIIDigit) else { return false }
        let lower = text.map(\.asciiLowercased)
        return stamps.contains { lower.starts(with: $0) }
    }

    private static let ofReading = starts(
        " min read| minute read| min to read| minutes to read| mins read| minutes read")

    /// `2 Shares 1530 Views`, `3 min read`
    static func isCountOfReaders(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= 120, text.contains(where: \.isASCIIDigit) else { return false }
        let lower = text.map(\.asciiLowercased)
        if lower.suffix(6).elementsEqual(" views".utf8) { return lower.contains(Array(" shares".utf8)) }
        return ofReading.contains { lower.suffix($0.count).elementsEqual($0) }
    }

    /// Whether a paragraph speaks to the reader about the site: asks to subscribe, to follow, to read something else.
    static func isRequest(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= 400, let first = text.first else { return false }
        let initial = first.asciiLowercased
        /// What stands behind the first of them that a text begins with, as a whole word.
        func rest(behind starts: [[UInt8]]) -> ArraySlice<UInt8>? {
            starts.first { start in
                start[0] == initial && start.count <= text.count
                    && zip(start, text).allSatisfy { $0 == $1.asciiLowercased }
                    // `Subscribers fell`
                    && !(start.last?.isASCIILetter == true && text.dropFirst(start.count).first?.isASCIILetter == true)
            }.map { text.dropFirst($0.count) }
        }
        if let rest = rest(behind: notices) { return !isTold(rest) && (text.count < 120 || addresses(text)) }
        if rest(behind: requests) != nil {
            return (text.count < 120 || addresses(text)) && !isCount(text, without: ofSites)
        }
        if let rest = rest(behind: offers) { return addresses(rest) }
        if rest(behind: follows) != nil { return text.count < 120 && namesNetwork(text) }
        return rest(behind: invitations) != nil && addresses(text)
    }

    /// ` claims rose to 4,000 last year.`: a sentence goes on that counts something, in small letters.
    private static func isTold(_ rest: ArraySlice<UInt8>) -> Bool {
        guard rest.last == UInt8(ascii: "."), rest.first == .space, let next = rest.dropFirst().first,
            next &- UInt8(ascii: "a") < 26
        else { return false }
        return rest.split { !$0.isASCIIDigit && $0 != UInt8(ascii: ",") }.contains { number in
            // Four digits are a year.
            number.contains(where: \.isASCIIDigit) && number.count != 4
        }
    }

    /// `Sign up for a test kit at any of the county's 19 libraries; 14,200 have gone out.`: a sentence that counts something and has
    /// none of some words.
    private static func isCount(_ text: ArraySlice<UInt8>, without words: [[UInt8]]) -> Bool {
        guard text.count >= leastCount, Sentence.ends(text) else { return false }
        var isCount = false
        for word in text.split(whereSeparator: { !$0.isASCIIAlphanumeric && $0 != UInt8(ascii: ",") }) {
            if words.contains(where: { $0.elementsEqual(word.lazy.map(\.asciiLowercased)) }) { return false }
            // Four digits are a year.
            if word.first?.isASCIIDigit == true, word.count(where: \.isASCIIDigit) != 4 { isCount = true }
        }
        return isCount
    }

    /// In bytes.
    private static let leastCount = 60
    /// What a site that asks for something counts.
    private static let ofSites = starts(
        """
        newsletter|newsletters|inbox|subscribe|subscriber|subscribers|subscription|subscriptions|cookies|account|app|apps|email
        story|stories|article|articles|website|membership|trial|our|us
        """)
    private static let speaking = starts("you|your|our|us|we|sign|subscribe|inbox|free|email")

    /// Whether it has a word like `your` or `newsletter`.
    private static func addresses(_ text: ArraySlice<UInt8>) -> Bool {
        text.split { !$0.isASCIILetter }.contains { word in
            word.count <= 10 && address.contains { $0.elementsEqual(word.map { $0 | 0x20 }) }
        }
    }

    private static let promotions: [UInt8: [[UInt8]]] = Dictionary(
        grouping: starts(
            """
            newsletter|your inbox|unsubscribe|free account|create account|terms apply|our partners|privacy policy|cookies
            paid subscriber|subscribe|briefing every|enable javascript|free articles|our app|promo code|sign up
            not be published|free trial|a sponsor|an invite|ethics statement|your letterbox
            """), by: { $0[0] })

    /// Whether it promotes the site anywhere in it: a newsletter, a subscription, cookies.
    ///
    /// - Parameter longest: In bytes; longer texts are not looked at.
    static func isPromotion(_ text: ArraySlice<UInt8>, longest: Int = 500) -> Bool {
        guard text.count <= longest else { return false }
        let lower = text.map(\.asciiLowercased)
        for offset in lower.indices where offset == 0 || !lower[offset - 1].isASCIILetter {
            guard let words = promotions[lower[offset]] else { continue }
            guard let word = words.first(where: { lower[offset...].starts(with: $0) }) else { continue }
            // A newsletter may be what the article tells of: `A monthly newsletter for patients cost $640,000.`
            if !nouns.contains(word) || !isCount(text, without: speaking) { return true }
        }
        return false
    }

    private static let nouns = starts("newsletter|cookies|privacy policy")
}
