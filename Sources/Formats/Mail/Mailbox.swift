internal import Articles

/// A mailbox of the format mbox (RFC 4155): messages one after the other, each after a line `From sender date`.
enum Mailbox {
    /// The messages, with `>From ` in their bodies as it was before it was saved (mboxrd: each step of saving adds one `>`).
    static func messages(in content: [UInt8]) -> [[UInt8]] {
        var messages: [[UInt8]] = []
        var isAfterBlank = true
        var isOpen = false
        var offset = 0
        while offset < content.count {
            let end = content[offset...].firstIndex(of: .newline).map { $0 + 1 } ?? content.count
            let line = content[offset..<end]
            if isAfterBlank, isSeparator(line) {
                messages.append([])
                isOpen = true
            } else if isOpen {
                let marks = line.prefix { $0 == UInt8(ascii: ">") }
                messages[messages.count - 1] +=
                    !marks.isEmpty && isFrom(line[marks.endIndex...]) ? line.dropFirst() : line
            }
            isAfterBlank = line.allSatisfy(\.isLineEnd)
            offset = end
        }
        return messages
    }

    static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
        // The date has a clock time and a year: `From kim@example.org Fri Nov 22 09:30:00 2024`.
        isFrom(line) && line.count < 300 && line.contains(UInt8(ascii: ":"))
            && line.split(whereSeparator: \.isASCIISpace).dropFirst(2).contains { word in
                word.count == 4 && word.allSatisfy(\.isASCIIDigit)
            }
    }

    private static func isFrom(_ line: ArraySlice<UInt8>) -> Bool { line.starts(with: "From ".utf8) }
}
