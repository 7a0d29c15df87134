/// Text as mdoc(7) takes it.
enum Mdoc {
    /// Text as lines: paragraphs are parted, each sentence begins a line, and long ones are wrapped.
    static func paragraphs(_ text: String) -> [String] {
        var lines: [String] = []
        // What is written as `code` is put into quotes.
        let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
        let quoted = pieces.enumerated().map { $0 == 0 ? "\($1)" : ($0.isMultiple(of: 2) ? "”" : "“") + $1 }.joined()
        for paragraph in quoted.split(separator: "\n") {
            if !lines.isEmpty { lines.append(".Pp") }
            lines += self.lines(String(paragraph))
        }
        return lines
    }

    private static func lines(_ paragraph: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in paragraph.split(separator: " ") {
            let word = escaped(String(word))
            if !line.isEmpty, line.utf8.count + 1 + word.utf8.count > 78 {
                lines.append(line)
                line = ""
            }
            // A control character at the start of a line would be a request.
            if line.isEmpty {
                line = word.hasPrefix(".") || word.hasPrefix("'") ? #"\&"# + word : word
            } else {
                line += " " + word
            }
            if word.hasSuffix(".") || word.hasSuffix(".)") {
                lines.append(line)
                line = ""
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// A word of text in which the hyphens of options stay ASCII hyphens.
    private static func escaped(_ word: String) -> String {
        let isOption = word.drop { !$0.isLetter && $0 != "-" }.hasPrefix("-")
        var escaped = ""
        for character in word {
            switch character {
            case #"\"#: escaped += #"\e"#
            case "-" where isOption: escaped += #"\-"#
            case "“": escaped += #"\(lq"#
            case "”": escaped += #"\(rq"#
            case "~": escaped += #"\(ti"#
            case "^": escaped += #"\(ha"#
            default: escaped.append(character)
            }
        }
        return escaped
    }

    /// A line of a literal display, which is shown as it is.
    static func literal(_ line: String) -> String {
        let escaped = line.replacing(#"\"#, with: #"\e"#).replacing("-", with: #"\-"#).replacing("'", with: #"\(aq"#)
        return escaped.hasPrefix(".") ? #"\&"# + escaped : escaped
    }

    /// One argument of a macro, never taken for another macro or for punctuation.
    static func argument(_ text: String) -> String {
        let escaped = text.replacing(#"\"#, with: #"\e"#).replacing("-", with: #"\-"#).replacing("\"", with: #"\(dq"#)
        return "\"\\&\(escaped)\""
    }
}
