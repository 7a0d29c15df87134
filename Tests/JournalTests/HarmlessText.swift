/// What an escaped value must be, written apart from the code that escapes.
enum HarmlessText {
    /// The scalars that may not stand in a value.
    static let harmful: Set<UInt32> = Set(
        Array(0x00...0x1F) + Array(0x7F...0x9F) + [0x061C, 0x200E, 0x200F, 0x2028, 0x2029]
            + Array(0x202A...0x202E) + Array(0x2066...0x2069))

    /// Why these bytes are no harmless value; nil when they are one.
    static func fault(in bytes: [UInt8]) -> String? {
        guard bytes.count <= 2048 else { return "\(bytes.count) bytes" }
        guard let text = String(validating: bytes, as: UTF8.self) else { return "invalid UTF-8" }
        guard let scalar = text.unicodeScalars.first(where: { harmful.contains($0.value) }) else { return nil }
        return "U+\(String(scalar.value, radix: 16, uppercase: true))"
    }
}
