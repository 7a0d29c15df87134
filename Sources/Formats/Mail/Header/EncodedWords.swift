internal import Articles
internal import Markup

/// `=?utf-8?Q?caf=C3=A9?=` in header fields: RFC 2047.
enum EncodedWords {
    /// The text with its encoded words decoded and white space folded. What is no word that can be read stays as it is.
    static func decode(_ field: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        /// Words that share a character set are decoded together: a character may be parted between two of them.
        var word: (set: Charset, bytes: [UInt8])?
        func close() {
            if let open = word { text += open.set.decodeText(open.bytes) }
            word = nil
        }
        var offset = field.startIndex
        while offset < field.endIndex {
            if let read = encodedWord(field, at: offset) {
                if let open = word, open.set == read.set {
                    word = (open.set, open.bytes + read.bytes)
                } else {
                    close()
                    word = (read.set, read.bytes)
                }
                offset = read.end
            } else if word != nil, field[offset].isASCIISpace {
                // White space between two encoded words is not part of the text (section 6.2).
                var next = offset
                while next < field.endIndex, field[next].isASCIISpace { next += 1 }
                if encodedWord(field, at: next) == nil {
                    close()
                    text.append(.space)
                }
                offset = next
            } else {
                close()
                if !field[offset].isASCIISpace {
                    text.append(field[offset])
                } else if let last = text.last, last != .space {
                    text.append(.space)
                }
                offset += 1
            }
        }
        close()
        while text.last == .space { text.removeLast() }
        return String(decoding: DecodedText(text).bytes, as: UTF8.self)
    }

    private static func encodedWord(
        _ field: ArraySlice<UInt8>, at start: Int
    ) -> (set: Charset, bytes: [UInt8], end: Int)? {
        guard field[start...].starts(with: Array("=?".utf8)) else { return nil }
        // A word has at most 75 characters (section 2); programs that write longer ones are read too.
        let limit = min(field.endIndex, start + 1000)
        var marks: [Int] = []
        var offset = start + 2
        while offset < limit, marks.count < 2 {
            if field[offset] == UInt8(ascii: "?") { marks.append(offset) }
            offset += 1
        }
        guard marks.count == 2, marks[1] == marks[0] + 2,
            let set = Charset(label: field[(start + 2)..<marks[0]].prefix { $0 != UInt8(ascii: "*") })
        else { return nil }
        let textStart = offset
        while offset < limit,
            field[offset] != UInt8(ascii: "?") || offset + 1 >= limit || field[offset + 1] != UInt8(ascii: "=")
        {
            offset += 1
        }
        guard offset < limit else { return nil }
        switch field[marks[0] + 1].asciiLowercased {
        case UInt8(ascii: "b"): return (set, TransferEncoding.base64(field[textStart..<offset]), offset + 2)
        case UInt8(ascii: "q"):
            let spaced = field[textStart..<offset].map { $0 == UInt8(ascii: "_") ? UInt8.space : $0 }
            return (set, TransferEncoding.quotedPrintable(spaced[...]), offset + 2)
        default: return nil
        }
    }
}
