/// Where the words of quantities stand in a text.
enum QuantityPlaces {
    /// Finds one after the other.
    ///
    /// - Parameter quantities: In text order; line ends in them count as blanks.
    /// - Returns: Their places in bytes; nil where one isn't there.
    static func find(_ quantities: [String], in text: String) -> [Range<Int>]? {
        let bytes = Array(text.utf8)
        var places: [Range<Int>] = []
        for quantity in quantities {
            let wanted = quantity.utf8.map { isBlank($0) ? UInt8(ascii: " ") : $0 }
            guard let place = find(wanted, in: bytes, from: places.last?.upperBound ?? 0) else { return nil }
            places.append(place)
        }
        return places
    }

    private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Range<Int>? {
        guard let first = wanted.first, start + wanted.count <= bytes.count else { return nil }
        for offset in start...(bytes.count - wanted.count) where bytes[offset] == first {
            let place = offset..<offset + wanted.count
            // `5` does not stand in `15`.
            let isWhole =
                (offset == 0 || !goesOn(bytes[offset - 1]))
                && !bytes[place.upperBound...].prefix(1).contains(where: goesOn)
            if isWhole, bytes[place].elementsEqual(wanted) { return place }
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    /// Whether a byte is part of a word or a number.
    private static func goesOn(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
    }
}
