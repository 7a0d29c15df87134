internal import Articles

extension PublicationDate {
    /// Reads a date as pages write it: ISO 8601 in its forms, also `20260126` and `2026/06/05`, and dates in words.
    init?(page value: String) {
        var bytes = Array(value.utf8.prefix(80))
        if bytes.count >= 8, bytes.prefix(8).allSatisfy(\.isASCIIDigit) {
            bytes.insert(UInt8(ascii: "-"), at: 6)
            bytes.insert(UInt8(ascii: "-"), at: 4)
        }
        for index in bytes.indices.prefix(10) where bytes[index] == UInt8(ascii: "/") {
            bytes[index] = UInt8(ascii: "-")
        }
        self.init(metadata: bytes[...])
    }
}
