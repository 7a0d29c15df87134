internal import Articles
internal import Markup

/// The text of a document in the Rich Text Format 1.9, and what it says of itself. Linear time.
///
/// Groups that no reader shows are passed over: tables of fonts and styles, pictures, headers and footers, what is hidden or struck
/// out, and every destination that is marked as one that may be ignored (`\*`).
struct RTFText {
    private(set) var paragraphs: [String] = []
    private(set) var title: String?
    private(set) var author: String?
    private(set) var created: CivilDay?

    private struct State {
        var isSilent = false
        /// How many characters stand for one that is given by its number, for old readers.
        var fallbackLength = 1
        var isHidden = false
        var field: Field?
    }

    private enum Field {
        case title, author, created
    }

    private var state = State()
    private var outer: [State] = []
    private var charset = Charset.windows1252
    /// In the document's character set.
    private var bytes: [UInt8] = []
    /// UTF-8.
    private var text: [UInt8] = []
    private var fieldText: [UInt8] = []
    /// Characters still to be passed over after one that was given by its number.
    private var fallback = 0
    private var high: UInt32?
    private var date: (year: Int?, month: Int?, day: Int?) = (nil, nil, nil)

    /// Documents nest some dozens of groups.
    private static let greatestDepth = 1000

    private static let silent: Set<String> = [
        "fonttbl", "colortbl", "stylesheet", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "pict",
        "object",
        "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "fldinst", "filetbl",
        "xmlnstbl",
        "themedata", "datastore", "latentstyles", "pgptbl", "mmathPr", "nonshppict", "shpinst", "annotation", "atnid",
        "atnauthor",
        "operator", "company", "comment", "subject", "keywords", "category", "manager", "doccomm",
    ]
    private static let signs: [String: String] = [
        "tab": " ", "line": " ", "cell": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
        "ldblquote": "“",
        "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
    ]

    init(_ content: [UInt8], within budget: ArticleBudget) throws(Refusal) {
        var offset = 0
        var steps = 0
        while offset < content.count {
            steps += 1
            if steps % 65_536 == 0 { try budget.checkTime() }
            let byte = content[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "{"):
                flush()
                guard outer.count < Self.greatestDepth else {
                    throw Refusal(.malformed, "its groups are nested more than \(Self.greatestDepth) deep")
                }
                outer.append(state)
            case UInt8(ascii: "}"):
                flush()
                close()
                if let last = outer.popLast() { state = last }
            case UInt8(ascii: "\\"): control(content, &offset)
            case .newline, .carriageReturn: break
            default: add(byte)
            }
        }
        flush()
        endParagraph()
    }

    // MARK: Text

    private mutating func add(_ byte: UInt8) {
        if fallback > 0 {
            fallback -= 1
        } else if !state.isSilent, !state.isHidden || state.field != nil {
            bytes.append(byte)
        }
    }

    private mutating func add(_ sign: String) {
        flush()
        guard !state.isSilent, !state.isHidden else { return }
        if state.field == nil { text += Array(sign.utf8) } else { fieldText += Array(sign.utf8) }
    }

    /// Decodes what has come in the document's character set.
    private mutating func flush() {
        guard !bytes.isEmpty else { return }
        let decoded = charset.decode(bytes)
        if state.field == nil { text += decoded } else { fieldText += decoded }
        bytes = []
    }

    private mutating func endParagraph() {
        flush()
        let words = Blanks.trimmed(text[...])
        if words.contains(where: \.isWordByte) { paragraphs.append(String(decoding: words, as: UTF8.self)) }
        text = []
    }

    /// Takes what a group of the document's properties says.
    private mutating func close() {
        guard let field = state.field, outer.last?.field == nil else { return }
        let value = MarkupTree.trimmed(String(decoding: fieldText, as: UTF8.self))
        switch field {
        case .title: title = value.isEmpty ? nil : value
        case .author: author = value.isEmpty ? nil : value
        case .created:
            if let year = date.year, let month = date.month, let day = date.day {
                created = CivilDay(year: year, month: month, day: day)
            }
        }
        fieldText = []
    }

    // MARK: Control words

    private mutating func control(_ content: [UInt8], _ offset: inout Int) {
        guard offset < content.count else { return }
        let first = content[offset]
        guard first.isASCIILetter else {
            offset += 1
            switch first {
            case UInt8(ascii: "'"):
                let digits = content[offset...].prefix(2)
                offset += digits.count
                if let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) { add(byte) }
            case UInt8(ascii: "*"): state.isSilent = true
            case UInt8(ascii: "~"): add(" ")
            case UInt8(ascii: "_"): add("-")
            case UInt8(ascii: "-"): break
            case .newline, .carriageReturn: endParagraph()
            default: add(first)
            }
            return
        }
        let name = content[offset...].prefix(32).prefix(while: \.isASCIILetter)
        offset = name.endIndex
        let sign = offset < content.count && content[offset] == UInt8(ascii: "-") ? 1 : 0
        let digits = content[(offset + sign)...].prefix(10).prefix(while: \.isASCIIDigit)
        var number: Int?
        if !digits.isEmpty {
            number = Int(String(decoding: digits, as: UTF8.self)).map { sign == 1 ? -$0 : $0 }
            offset = digits.endIndex
        }
        if offset < content.count, content[offset] == .space { offset += 1 }
        let word = String(decoding: name, as: UTF8.self)
        if word == "bin" {
            offset = min(content.count, offset + max(0, number ?? 0))
        } else {
            apply(word, number)
        }
    }

    private mutating func apply(_ word: String, _ number: Int?) {
        if let sign = Self.signs[word] { return add(sign) }
        if Self.silent.contains(word) {
            state.isSilent = true
            return
        }
        switch word {
        case "par", "sect", "page", "row": endParagraphUnlessSilent()
        case "u": add(scalar: number ?? 0)
        case "uc": state.fallbackLength = max(0, number ?? 1)
        case "ansicpg": charset = number.flatMap { Charset(label: "windows-\($0)") } ?? charset
        case "mac": charset = Charset(label: "macintosh") ?? charset
        case "v", "strike", "striked", "deleted":
            flush()
            state.isHidden = number != 0
        case "plain":
            flush()
            state.isHidden = false
        case "title", "author", "creatim": begin(word == "title" ? .title : word == "author" ? .author : .created)
        case "yr" where state.field == .created: date.year = number
        case "mo" where state.field == .created: date.month = number
        case "dy" where state.field == .created: date.day = number
        default: break
        }
    }

    private mutating func begin(_ field: Field) {
        flush()
        state.field = field
        fieldText = []
    }

    private mutating func endParagraphUnlessSilent() {
        if !state.isSilent, state.field == nil { endParagraph() }
    }

    /// A UTF-16 unit, as a number that may be negative.
    private mutating func add(scalar number: Int) {
        let unit = UInt32(truncatingIfNeeded: number) & 0xFFFF
        fallback = 0
        switch unit {
        case 0xD800...0xDBFF: high = unit
        case 0xDC00...0xDFFF:
            if let high, let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)) {
                add(String(scalar))
            }
            high = nil
        default: if let scalar = Unicode.Scalar(unit) { add(String(scalar)) }
        }
        fallback = state.fallbackLength
    }
}
