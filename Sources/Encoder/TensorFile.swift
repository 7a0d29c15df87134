/// A model file: named tables of numbers, which are read where they lie.
///
/// All numbers have 32 bits, low byte first. The file begins with `magic` and the number of tables; for each follow its name
/// behind its length in bytes, its kind, its rows and columns, and where it starts; the tables start at multiples of 64.
@safe package final class TensorFile: Sendable {
    package struct Table: Sendable {
        package let kind: Kind
        package let rows: Int
        package let columns: Int
        /// In bytes from the file's start.
        fileprivate let offset: Int

        package var count: Int { rows * columns }
    }

    package enum Kind: UInt32, Sendable {
        /// Whole numbers of 8 bits.
        case bytes
        /// 32 bits (IEEE 754).
        case floats
        /// Whole numbers of 32 bits without a sign.
        case numbers

        var size: Int { self == .bytes ? 1 : 4 }
    }

    private static let magic: UInt32 = 0x5446_5746  // FWFT
    private static let alignment = 64

    private nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
    private let isOwned: Bool
    private let tables: [String: Table]

    /// A file that is part of the program and stays where it is.
    ///
    /// - Parameter bytes: At a multiple of 64.
    /// - Returns: nil where the bytes are no model file.
    package init?(embedded bytes: UnsafeRawBufferPointer) {
        unsafe self.bytes = bytes
        isOwned = false
        guard let tables = unsafe Self.tables(of: bytes) else { return nil }
        self.tables = tables
    }

    /// - Returns: nil where the bytes are no model file.
    package init?(_ content: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, content.count), alignment: Self.alignment)
        unsafe copy.copyBytes(from: content)
        guard let tables = unsafe Self.tables(of: UnsafeRawBufferPointer(copy)) else {
            unsafe copy.deallocate()
            return nil
        }
        unsafe bytes = UnsafeRawBufferPointer(copy)
        isOwned = true
        self.tables = tables
    }

    deinit {
        if isOwned { unsafe bytes.deallocate() }
    }

    private static func tables(of bytes: UnsafeRawBufferPointer) -> [String: Table]? {
        var at = 0
        func number() -> UInt32? {
            guard at + 4 <= bytes.count else { return nil }
            defer { at += 4 }
            return unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
        }
        guard number() == magic, let count = number() else { return nil }
        var tables: [String: Table] = [:]
        for _ in 0..<count {
            guard let length = number().map(Int.init), at + length <= bytes.count else { return nil }
            let name = unsafe String(decoding: bytes[at..<at + length], as: UTF8.self)
            at += length
            guard let kind = number().flatMap(Kind.init), let rows = number().map(Int.init),
                let columns = number().map(Int.init), let offset = number().map(Int.init),
                offset.isMultiple(of: alignment), let size = size(rows, columns, kind), size <= bytes.count,
                offset <= bytes.count - size
            else { return nil }
            tables[name] = Table(kind: kind, rows: rows, columns: columns, offset: offset)
        }
        return tables
    }

    /// In bytes; nil for more than can be.
    private static func size(_ rows: Int, _ columns: Int, _ kind: Kind) -> Int? {
        let (count, isTooMany) = rows.multipliedReportingOverflow(by: columns)
        let (size, isTooLarge) = count.multipliedReportingOverflow(by: kind.size)
        return isTooMany || isTooLarge ? nil : size
    }

    /// - Returns: nil where there is no table of that name and kind.
    package func table(_ name: String, _ kind: Kind) -> Table? {
        tables[name].flatMap { $0.kind == kind ? $0 : nil }
    }

    /// Where a table's first number lies. It stays there as long as the file does.
    @unsafe func start<Number>(of table: Table, as type: Number.Type) -> UnsafePointer<Number>? {
        unsafe bytes.baseAddress.map { unsafe ($0 + table.offset).assumingMemoryBound(to: type) }
    }

    package func numbers(_ table: Table) -> [UInt32] {
        (0..<table.count).map {
            unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: table.offset + $0 * 4, as: UInt32.self))
        }
    }

    /// What tells the file from another one: FNV-1a of one byte of each 4,099, since training changes them all.
    package var fingerprint: UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for offset in stride(from: 0, to: unsafe bytes.count, by: 4099) {
            hash = (hash ^ UInt32(unsafe bytes[offset])) &* 0x0100_0193
        }
        return hash
    }

    /// The bytes of a table that holds a text.
    package func text(_ table: Table) -> [UInt8] {
        unsafe Array(bytes[table.offset..<table.offset + table.count])
    }
}
