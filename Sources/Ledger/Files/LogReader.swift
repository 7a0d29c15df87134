internal import Linux
internal import SystemPackage

/// Reads a log from its file, stretch by stretch as ``LogScanner`` finds them: memory holds a piece of the file and its longest line.
struct LogReader: ~Copyable {
    enum Stretch {
        /// A record, without its newline, and where it stands in the file.
        case record(ArraySlice<UInt8>, Range<Int>)
        /// Bytes that are no record, and whether a line ends among them.
        case damage(Range<Int>, hasLineEnd: Bool)
    }

    private let file: Descriptor
    /// Of what is read, as the file was when this was made.
    let size: Int
    /// Whole lines, or the end of the file.
    private var lines: [UInt8] = []
    private var scanner = LogScanner([])
    /// Where the lines stand in the file.
    private var base = 0
    /// What of the file follows the lines and is in memory.
    private var rest: ArraySlice<UInt8> = []
    private var damage: (range: Range<Int>, hasLineEnd: Bool)?
    /// Behind damage.
    private var held: Stretch?

    private let piece: Int

    /// - Parameter piece: So many bytes are read at a time.
    init(_ file: consuming Descriptor, piece: Int = 1 << 20) throws(Errno) {
        self.piece = piece
        size = Int(try file.status().size)
        self.file = file
    }

    /// How much was scanned.
    var position: Int { base + scanner.position }

    /// The next stretch, or nil at the end. Two stretches of damage never follow each other.
    mutating func next() throws(Errno) -> Stretch? {
        if let held {
            self.held = nil
            return held
        }
        while true {
            switch scanner.next() {
            case .damage(let range):
                let start = damage?.range.lowerBound ?? base + range.lowerBound
                let hasLineEnd = damage?.hasLineEnd ?? false || lines[range].contains(UInt8(ascii: "\n"))
                damage = (start..<base + range.upperBound, hasLineEnd)
            case .record(let range):
                let record = Stretch.record(lines[range], base + range.lowerBound..<base + range.upperBound)
                guard let damage = takeDamage() else { return record }
                held = record
                return damage
            case nil:
                if try !readLines() { return takeDamage() }
            }
        }
    }

    private mutating func takeDamage() -> Stretch? {
        defer { damage = nil }
        return damage.map { .damage($0.range, hasLineEnd: $0.hasLineEnd) }
    }

    /// - Returns: false at the end of the file.
    private mutating func readLines() throws(Errno) -> Bool {
        base += lines.count
        var bytes = Array(rest)
        (lines, rest) = ([], [])
        while base + bytes.count < size {
            let start = base + bytes.count
            let piece = try file.contents(at: start, upTo: min(max(self.piece, bytes.count), size - start))
            // Cut off meanwhile.
            if piece.isEmpty { break }
            bytes += piece
            guard base + bytes.count < size else { break }
            if let end = piece.lastIndex(of: UInt8(ascii: "\n")) {
                let count = start - base + end + 1
                rest = bytes[count...]
                bytes.removeLast(bytes.count - count)
                break
            }
        }
        lines = bytes
        scanner = LogScanner(lines)
        return !lines.isEmpty
    }
}
