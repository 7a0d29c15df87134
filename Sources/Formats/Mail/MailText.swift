internal import Articles

/// The text of a plain mail without signature and quotes.
struct MailText {
    let paragraphs: [String]

    /// - Parameter isFlowed: Lines that end with a space go on in the next one (RFC 3676).
    init(_ text: [UInt8], isFlowed: Bool) {
        let lines = Self.withoutQuotes(Self.withoutSignature(Lines(of: text, from: 0).map { text[$0] }))
        var kept: [UInt8] = []
        for line in lines {
            var line = line
            // A space was put before what would look like a quote.
            if isFlowed, line.first == .space { line.removeFirst() }
            kept += line
            if !(isFlowed && line.last == .space) { kept.append(.newline) }
        }
        paragraphs = MailFooter.removed(from: Document.paragraphs(ofPlainText: kept))
    }

    /// RFC 3676, section 4.3: a line of `-- ` starts the signature. It is short; a longer rest was parted by such a line.
    private static func withoutSignature(_ lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
        guard let mark = lines.lastIndex(where: { $0.elementsEqual("-- ".utf8) || $0.elementsEqual("--".utf8) }),
            mark > 0,
            lines.count - mark <= 16
        else { return lines }
        return Array(lines[..<mark])
    }

    /// A mail that is one quote passes the text on; of others the quotes and the lines that introduce them go.
    private static func withoutQuotes(_ lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
        let own = lines.filter { !isQuote($0) && $0.contains(where: \.isWordByte) }
        let quoted = lines.count(where: isQuote)
        if quoted > 0, own.count < 5, own.count * 4 < quoted {
            return lines.filter(isQuote).map { line in
                line.drop { $0 == UInt8(ascii: ">") || $0 == .space }
            }
        }
        var kept: [ArraySlice<UInt8>] = []
        for line in lines {
            if isQuote(line) {
                // `On Fri, 22 Nov 2024, Kim wrote:`
                while let last = kept.last, last.allSatisfy(\.isASCIISpace) { kept.removeLast() }
                if let last = kept.last, last.last == UInt8(ascii: ":"), last.count < 200 { kept.removeLast() }
                kept.append([])
            } else if line.starts(with: Array("-----Original Message".utf8)),
                kept.contains(where: { $0.contains(where: \.isWordByte) })
            {
                break
            } else {
                kept.append(line)
            }
        }
        return kept
    }

    private static func isQuote(_ line: ArraySlice<UInt8>) -> Bool { line.first == UInt8(ascii: ">") }
}
