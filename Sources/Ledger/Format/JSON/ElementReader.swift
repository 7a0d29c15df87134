internal import Linux
internal import SystemPackage

/// Reads the elements of a JSON array in a file one after the other, and holds no more than a piece of the file and one element.
struct ElementReader {
    /// What is no array of JSON.
    enum Fault: Error {
        case system(Errno)
        case syntax(position: Int)
    }

    private let file: SnapshotBytes
    /// Of the array in the file, its brackets included.
    private let range: Range<Int>
    private var bytes: [UInt8] = []
    /// Where the first of the bytes stands in the file.
    private var base: Int
    /// Of the next byte.
    private var index = 0
    /// Of the first byte that is still needed.
    private var kept = 0
    private var isFirst = true

    private static let piece = 1 << 18

    init(of range: Range<Int>, in file: SnapshotBytes) {
        self.file = file
        self.range = range
        base = range.lowerBound
    }

    /// - Returns: the next element and where it stands in the file; nil behind the last one.
    mutating func next() throws(Fault) -> (bytes: ArraySlice<UInt8>, offset: Int)? {
        let opening = try byteBehindSpace()
        if isFirst {
            guard opening == UInt8(ascii: "[") else { throw .syntax(position: base + index) }
            index += 1
            if try byteBehindSpace() == UInt8(ascii: "]") { return try end() }
        } else if opening == UInt8(ascii: "]") {
            return try end()
        } else {
            guard opening == UInt8(ascii: ",") else { throw .syntax(position: base + index) }
            index += 1
        }
        isFirst = false
        guard let first = try byteBehindSpace() else { throw .syntax(position: base + index) }
        var value = BalancedValue(startingWith: first)
        kept = index
        index += 1
        while true {
            let (end, isFound) = Self.end(of: &value, in: bytes.span, from: index)
            index = end
            if isFound { break }
            if try byte() == nil { throw .syntax(position: base + index) }
        }
        if !value.includesEnd { index -= 1 }
        defer { kept = index }
        return (bytes[kept..<index], base + kept)
    }

    /// - Returns: what stands behind the byte that ends a value; the end of the bytes where none does.
    private static func end(
        of value: inout BalancedValue, in bytes: Span<UInt8>, from start: Int
    ) -> (place: Int, isFound: Bool) {
        for place in start..<bytes.count where value.isEnd(bytes[place]) { return (place + 1, true) }
        return (bytes.count, false)
    }

    private mutating func end() throws(Fault) -> (bytes: ArraySlice<UInt8>, offset: Int)? {
        index += 1
        guard base + index == range.upperBound else { throw .syntax(position: base + index) }
        return nil
    }

    private mutating func byteBehindSpace() throws(Fault) -> UInt8? {
        while let byte = try byte() {
            if !byte.isJSONSpace { return byte }
            index += 1
            kept = index
        }
        return nil
    }

    private mutating func byte() throws(Fault) -> UInt8? {
        if index < bytes.count { return bytes[index] }
        // What was handed out is let go.
        bytes.removeFirst(kept)
        base += kept
        index -= kept
        kept = 0
        let start = base + bytes.count
        let count = min(max(Self.piece, bytes.count), range.upperBound - start)
        guard count > 0 else { return nil }
        do { bytes += try file.contents(at: start, upTo: count) } catch { throw .system(error) }
        return index < bytes.count ? bytes[index] : nil
    }
}

/// A snapshot's file, which stays open while it is read, so that another one that takes its name meanwhile is not mixed with it.
final class SnapshotBytes {
    private let descriptor: Descriptor
    let size: Int

    init(_ descriptor: consuming Descriptor) throws(Errno) {
        size = Int(try descriptor.status().size)
        self.descriptor = descriptor
    }

    func contents(at offset: Int, upTo count: Int) throws(Errno) -> [UInt8] {
        try descriptor.contents(at: offset, upTo: count)
    }
}
