internal import Figures
internal import Glibc

/// What `explain` is asked about.
enum ExplainedThing: Equatable {
    /// - offset: Of a claim, in bytes; nil for all claims.
    case article(String, offset: Int?)
    case alert(AlertID)

    /// A file that is there wins over what its name could mean else.
    init(_ text: String) {
        if Self.isThere(text) {
            self = .article(text, offset: nil)
        } else if let id = AlertID(text: text) {
            self = .alert(id)
        } else if let colon = text.lastIndex(of: ":"), colon > text.startIndex,
            let offset = Int(text[text.index(after: colon)...]), offset >= 0
        {
            self = .article(String(text[..<colon]), offset: offset)
        } else {
            self = .article(text, offset: nil)
        }
    }

    static func isThere(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
}
