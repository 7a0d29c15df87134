internal import Glibc
package import SystemPackage

/// The lines of an input, one after the other, in a memory that does not grow with it.
package struct InputLines: Sendable {
    /// A line without its line feed.
    package enum Line: Hashable, Sendable {
        case text([UInt8])
        /// One that is longer than lines may be, of which nothing is kept.
        case tooLong
    }

    private let descriptor: Int32
    private let limit: Int
    /// What was read and is not given yet, from ``start`` on.
    private var buffer: [UInt8] = []
    private var start = 0
    /// As much of the buffer is known to have no line feed.
    private var searched = 0
    private var isAtEnd = false
    /// Whether the line that begins in the buffer has grown too long.
    private var isSkipping = false
    /// The number of the line that was given last; the first one is 1.
    package private(set) var number = 0
    /// How many bytes the lines that were given took, line feeds included.
    package private(set) var offset = 0

    private static let pieceSize = 1 << 16

    /// - Parameters:
    ///   - descriptor: A file, a pipe or a terminal, which stays open; it is read from where it stands.
    ///   - limit: How many bytes a line may have.
    package init(of descriptor: FileDescriptor, upTo limit: Int) {
        self.descriptor = descriptor.rawValue
        self.limit = limit
    }

    /// The next line, also one that ends with the input and has no line feed; nil at the end.
    package mutating func next() throws(Errno) -> Line? {
        while true {
            if let end = buffer[(start + searched)...].firstIndex(of: UInt8(ascii: "\n")) {
                return take(upTo: end, andBeyond: end + 1)
            }
            searched = buffer.count - start
            if isAtEnd {
                return searched == 0 && !isSkipping ? nil : take(upTo: buffer.count, andBeyond: buffer.count)
            }
            if searched > limit {
                isSkipping = true
                offset += searched
                buffer.removeAll(keepingCapacity: true)
                (start, searched) = (0, 0)
            }
            try fill()
        }
    }

    private mutating func take(upTo end: Int, andBeyond next: Int) -> Line {
        let line: Line = isSkipping || end - start > limit ? .tooLong : .text(Array(buffer[start..<end]))
        number += 1
        offset += next - start
        (start, searched, isSkipping) = (next, 0, false)
        return line
    }

    private mutating func fill() throws(Errno) {
        // What was given is let go, so that the buffer is moved once a piece.
        buffer.removeFirst(start)
        start = 0
        let count = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: Self.pieceSize))
        let descriptor = descriptor
        let got: Int
        do throws(Errno) {
            got = try Descriptor.repeating {
                unsafe buffer.withUnsafeMutableBytes { bytes in
                    unsafe read(descriptor, bytes.baseAddress?.advanced(by: count), Self.pieceSize)
                }
            }
        } catch {
            buffer.removeLast(Self.pieceSize)
            throw error
        }
        buffer.removeLast(Self.pieceSize - got)
        isAtEnd = got == 0
    }
}
