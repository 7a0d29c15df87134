/// Splits a log into records that are whole and stretches that are not.
///
/// A record is whole when it starts at a seal, ends in a newline and has the checksum that it states. After a bad byte the
/// scan goes on at the next seal, so damage costs the records that it touches and no others.
struct LogScanner {
    enum Stretch: Equatable {
        /// A record, without its newline.
        case record(Range<Int>)
        case damage(Range<Int>)
    }

    private let bytes: [UInt8]
    /// How much was scanned.
    private(set) var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next stretch, or nil at the end. Two stretches of damage never follow each other.
    mutating func next() -> Stretch? {
        guard position < bytes.count else { return nil }
        let start = position
        if let end = endOfRecord(at: start) {
            position = end + 1
            return .record(start..<end)
        }
        repeat { position = nextSeal(after: position) } while position < bytes.count && endOfRecord(at: position) == nil
        return .damage(start..<position)
    }

    /// Where the newline of the record at this position is; nil when there's no whole record.
    private func endOfRecord(at start: Int) -> Int? {
        guard bytes[start...].starts(with: Seal.opening), let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")),
            Seal.verdict(on: bytes[start..<end]) == .intact
        else { return nil }
        return end
    }

    private func nextSeal(after start: Int) -> Int {
        var index = start + 1
        while let brace = bytes[min(index, bytes.count)...].firstIndex(of: Seal.opening[0]) {
            if bytes[brace...].starts(with: Seal.opening) { return brace }
            index = brace + 1
        }
        return bytes.count
    }
}
