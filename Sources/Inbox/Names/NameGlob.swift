package import Articles

/// A pattern for names, compared byte by byte: `*` stands for any bytes but a slash, `**` for any bytes, `?` for one byte that
/// is no slash.
///
/// A pattern with a slash is compared with the whole name, any other with its last component: `*.pdf`, `drafts/*`. A slash
/// at the beginning only says that the name begins there.
package struct NameGlob: Hashable, Sendable {
    private enum Part: Hashable {
        case byte(UInt8), one, some, all
    }

    private let parts: [Part]
    private let isWhole: Bool

    package init(_ pattern: [UInt8]) {
        let slash = UInt8(ascii: "/")
        var rest = pattern[...]
        if rest.last == slash { rest.removeLast() }
        isWhole = rest.contains(slash)
        if rest.first == slash { rest.removeFirst() }
        var parts: [Part] = []
        for byte in rest {
            switch byte {
            case UInt8(ascii: "*"):
                if parts.last == .some || parts.last == .all {
                    parts[parts.count - 1] = .all
                } else {
                    parts.append(.some)
                }
            case UInt8(ascii: "?"): parts.append(.one)
            default: parts.append(.byte(byte))
            }
        }
        self.parts = parts
    }

    package init(_ pattern: String) {
        self.init(Array(pattern.utf8))
    }

    /// Whether every name matches.
    var matchesAll: Bool { parts == [.all] || parts == [.some] && !isWhole }

    package func matches(_ name: FileName) -> Bool {
        matches(isWhole ? name.bytes[...] : name.base)
    }

    /// Takes each `*` for as little as possible, and comes back to the last one that can take more.
    private func matches(_ name: ArraySlice<UInt8>) -> Bool {
        let slash = UInt8(ascii: "/")
        var n = name.startIndex, p = 0
        /// Where to go on, and from which part, when a byte does not match.
        var some: (name: Int, part: Int)?
        var all: (name: Int, part: Int)?
        while true {
            if p < parts.count {
                switch parts[p] {
                case .some:
                    p += 1
                    some = (n, p)
                    continue
                case .all:
                    p += 1
                    (all, some) = ((n, p), nil)
                    continue
                case .one where n < name.endIndex && name[n] != slash:
                    (n, p) = (n + 1, p + 1)
                    continue
                case .byte(let byte) where n < name.endIndex && name[n] == byte:
                    (n, p) = (n + 1, p + 1)
                    continue
                case .one, .byte: break
                }
            } else if n == name.endIndex {
                return true
            }
            if let last = some, last.name < name.endIndex, name[last.name] != slash {
                some = (last.name + 1, last.part)
                (n, p) = (last.name + 1, last.part)
            } else if let last = all, last.name < name.endIndex {
                (all, some) = ((last.name + 1, last.part), nil)
                (n, p) = (last.name + 1, last.part)
            } else {
                return false
            }
        }
    }
}
