/// What an escaped value must be, written apart from the code that escapes.
enum HarmlessText {
    /// The scalars that may not stand in a value.
    static let harmful: Set<UInt32> = Set(
        Array(0x00...0x1F) + Array(0x7F...0x9F) + Array(0x2028...0x202E) + [0x061C, 0x200E, 0x200F]
            + Array(0x2066...0x2069) + Array(0xFFF9...0xFFFB)
    ).union(invisible)

    /// Those by which Unicode 16 shows nothing (DerivedCoreProperties.txt, Default_Ignorable_Code_Point).
    private static let invisible: Set<UInt32> = Set(
        [0x00AD, 0x034F, 0x061C, 0x3164, 0xFEFF, 0xFFA0, 0x115F, 0x1160, 0x17B4, 0x17B5] + Array(0x180B...0x180F)
            + Array(0x200B...0x200F) + Array(0x202A...0x202E) + Array(0x2060...0x206F) + Array(0xFE00...0xFE0F)
            + Array(0xFFF0...0xFFF8) + Array(0x1BCA0...0x1BCA3) + Array(0x1D173...0x1D17A) + Array(0xE0000...0xE0FFF))

    /// Those that may stand where they make a letter or an emoji of their neighbours.
    private static let shaping: Set<UInt32> = Set(
        [0x200C, 0x200D, 0xFE0E, 0xFE0F, 0x180B, 0x180C, 0x180D, 0x180F] + Array(0xFE00...0xFE02)
            + Array(0xE0100...0xE01EF))

    /// Why these bytes are no harmless value; nil when they are one.
    static func fault(in bytes: [UInt8]) -> String? {
        guard bytes.count <= 2048 else { return "\(bytes.count) bytes" }
        guard let text = String(validating: bytes, as: UTF8.self) else { return "invalid UTF-8" }
        // Nothing stands before the first one, which it could shape.
        let scalars = Array(text.unicodeScalars)
        let found = scalars.enumerated().first { place, scalar in
            harmful.contains(scalar.value) && (place == 0 || !shaping.contains(scalar.value))
        }
        guard let scalar = found?.element else { return nil }
        return "U+\(String(scalar.value, radix: 16, uppercase: true))"
    }
}
