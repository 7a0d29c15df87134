internal import Articles

/// Text that can be shown anywhere: valid UTF-8 of at most ``limit`` bytes, in one line, without anything that steers a
/// terminal, turns the direction of writing or is not seen.
///
/// Values come from articles and file names, so from strangers. journald keeps whatever it is sent, and
/// `journalctl -o cat` prints it raw. These stand as what they are instead of doing what they do:
///
/// - a line feed as `\n`, a tab as `\t`;
/// - each byte of any other scalar that can't stand as it is (`Unicode.Scalar.isPrintable(after:before:)`) as `\xNN`;
/// - each byte that is not part of valid UTF-8 as `\xNN`.
///
/// A backslash stays as it is, so text that is escaped twice is the same as text that is escaped once. A longer text is
/// cut between two characters or escapes, and `…` says so.
package struct EscapedText: Hashable, Sendable {
    /// In bytes. `journalctl -o json` leaves out the value of a field of more than 4,096 bytes, its name included.
    package static let limit = 2048

    package let bytes: [UInt8]

    package init(_ raw: some Collection<UInt8>) {
        // A byte of input is at least one byte of output. Four bytes beyond the limit are enough to know that the text is
        // too long, even when the last of them are the torn start of a scalar.
        let input = Array(raw.prefix(Self.limit + 4))
        var output: [UInt8] = []
        output.reserveCapacity(input.count)
        var lastCut = 0
        var offset = 0
        var previous: Unicode.Scalar?
        while offset < input.count, output.count <= Self.limit {
            offset += Self.escape(input[offset...], after: &previous, into: &output)
            // A joiner at the end would join nothing.
            if output.count <= Self.limit - Self.ellipsis.count, previous?.isUnprintable != true {
                lastCut = output.count
            }
        }
        if output.count > Self.limit {
            output.removeSubrange(lastCut...)
            output += Self.ellipsis
        }
        bytes = output
    }

    package init(_ text: String) {
        self.init(text.utf8)
    }

    /// Nil for nil, so that a field without a value is left out.
    package init?(_ text: String?) {
        guard let text else { return nil }
        self.init(text)
    }

    private static let ellipsis = Array("…".utf8)

    /// Escapes the first scalar, or the first byte if no scalar starts there, and returns how many bytes it took.
    ///
    /// - Parameter previous: The scalar before, if it stands as it is; then this one likewise.
    private static func escape(
        _ input: ArraySlice<UInt8>, after previous: inout Unicode.Scalar?, into output: inout [UInt8]
    ) -> Int {
        guard let scalar = scalar(at: input) else {
            previous = nil
            append(escaped: input.prefix(1), to: &output)
            return min(1, input.count)
        }
        let width = UTF8.width(scalar)
        if scalar.isPrintable(after: previous, before: Self.scalar(at: input.dropFirst(width))) {
            previous = scalar
            output += input.prefix(width)
            return width
        }
        previous = nil
        switch scalar {
        case "\n": output += Array(#"\n"#.utf8)
        case "\t": output += Array(#"\t"#.utf8)
        default: append(escaped: input.prefix(width), to: &output)
        }
        return width
    }

    private static func scalar(at bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        return scalar
    }

    private static func append(escaped bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in bytes {
            output += [UInt8(ascii: #"\"#), UInt8(ascii: "x"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
}

extension EscapedText: CustomStringConvertible {
    package var description: String { String(decoding: bytes, as: UTF8.self) }
}
