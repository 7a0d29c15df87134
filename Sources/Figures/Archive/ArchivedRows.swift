/// What stays in memory of an archived figure, beside what the indices hold.
struct ArchivedRow: Sendable {
    let location: ArchiveLocation
    let signature: RowSignature?
}

/// The archived figures, each in two dozen bytes: they are the most of a table, and have few signatures between them.
struct ArchivedRows: Sendable {
    private struct Row: Sendable {
        let offset: Int
        let size: UInt32
        /// In ``signatures``, counted from 1; 0 for none.
        let signature: UInt32
    }

    private var rows: [UInt32: Row] = [:]
    private var signatures: [RowSignature] = []
    private var numbers: [RowSignature: UInt32] = [:]

    var count: Int { rows.count }

    subscript(id: FigureID) -> ArchivedRow? {
        guard let key = UInt32(exactly: id.number), let row = rows[key] else { return nil }
        return ArchivedRow(
            location: Self.location(row),
            signature: row.signature == 0 ? nil : signatures[Int(row.signature) - 1])
    }

    mutating func add(_ id: FigureID, at location: ArchiveLocation, _ signature: RowSignature?) {
        // No file has a line that is longer; one that is said to be so can't be read.
        rows[UInt32(id.number)] = Row(
            offset: location.offset, size: UInt32(clamping: location.size),
            signature: signature.map { number(of: $0) } ?? 0)
    }

    mutating func reserve(_ count: Int) { rows.reserveCapacity(count) }

    mutating func remove(_ id: FigureID) {
        if let key = UInt32(exactly: id.number) { rows[key] = nil }
    }

    func contains(_ id: FigureID) -> Bool { UInt32(exactly: id.number).map { rows[$0] != nil } ?? false }

    var locations: [FigureID: ArchiveLocation] {
        Dictionary(uniqueKeysWithValues: rows.map { (FigureID(number: Int($0.key)), Self.location($0.value)) })
    }

    private static func location(_ row: Row) -> ArchiveLocation {
        ArchiveLocation(offset: row.offset, size: Int(row.size))
    }

    private mutating func number(of signature: RowSignature) -> UInt32 {
        if let number = numbers[signature] { return number }
        signatures.append(signature)
        numbers[signature] = UInt32(signatures.count)
        return UInt32(signatures.count)
    }
}
