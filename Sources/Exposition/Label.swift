/// A label of a metric: `kind="new"`.
struct Label: Hashable, Comparable, Sendable {
    let name: String
    let value: String

    static func < (a: Label, b: Label) -> Bool {
        (a.name, a.value) < (b.name, b.value)
    }

    /// A name that Prometheus takes (its data model: letters, digits, `_`, and `:` in metrics' names; no digit first). Every other
    /// byte becomes an underscore.
    static func name(_ text: String, allowsColon: Bool) -> String {
        var bytes = text.utf8.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                byte
            case UInt8(ascii: ":") where allowsColon: byte
            default: UInt8(ascii: "_")
            }
        }
        if let first = bytes.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) {
            bytes.insert(UInt8(ascii: "_"), at: 0)
        }
        return bytes.isEmpty ? "_" : String(decoding: bytes, as: UTF8.self)
    }
}

extension [Label] {
    static func < (a: [Label], b: [Label]) -> Bool {
        a.lexicographicallyPrecedes(b)
    }
}
