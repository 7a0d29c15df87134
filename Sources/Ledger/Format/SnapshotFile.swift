internal import Articles
internal import Linux
internal import SystemPackage

/// A snapshot on the disk, read record by record: memory holds where its lists stand, and of their records the one in hand.
///
/// A file without the key `checksum` is taken as it is: whoever edits a ledger by hand removes that key.
struct SnapshotFile {
    private let path: FilePath
    private let file: SnapshotBytes
    private let coding: RecordCoding
    private let members: [String: Range<Int>]
    /// The format that the file is in.
    let format: Int

    /// In bytes.
    var size: Int { file.size }

    private static let piece = 1 << 18

    /// Reads it once for its checksum and for where everything stands.
    ///
    /// - Parameters:
    ///   - path: For the errors.
    ///   - report: Hears how many bytes more have been read.
    init(
        _ descriptor: consuming Descriptor, path: FilePath, coding: RecordCoding, report: (Int) -> Void = { _ in }
    ) throws(LedgerError) {
        self.path = path
        self.coding = coding
        var outline = DocumentOutline(), check = Seal.Check()
        do throws(Errno) { file = try SnapshotBytes(descriptor) } catch {
            throw .system(action: "read", path: path, cause: error)
        }
        if file.size == 0 { throw .damagedSnapshot(path, reason: "it is empty") }
        do {
            // The newline behind the object is no part of it.
            let end = try file.contents(at: file.size - 1, upTo: 1) == [UInt8(ascii: "\n")] ? file.size - 1 : file.size
            for start in stride(from: 0, to: end, by: Self.piece) {
                let piece = try file.contents(at: start, upTo: min(Self.piece, end - start))
                outline.read(piece[...])
                check.read(piece[...])
                report(piece.count)
            }
            report(file.size - end)
        } catch {
            throw .system(action: "read", path: path, cause: error)
        }
        guard outline.isWhole else {
            let position = outline.fault ?? file.size
            let place = Self.line(of: position, in: file)
            throw .damagedSnapshot(path, reason: "it is no JSON from byte \(position) on\(place)")
        }
        members = Dictionary(outline.members.map { ($0.key, $0.range) }) { first, _ in first }
        let verdict = check.verdict
        // An object whose first key is no checksum may still have one.
        let isOpen = verdict != .intact && members[Snapshot.Key.checksum.rawValue] == nil
        do {
            format = try Self.value(Int.self, .format, members, file, coding)
            guard format <= Snapshot.format else {
                throw LedgerError.newerFormat(path, found: format, known: Snapshot.format)
            }
            // A document of format 1 reads as one of format 2: its orders, counted from 0, come before those of any transaction.
            guard format >= 1 else {
                throw LedgerError.damagedSnapshot(path, reason: "\(format) is no format of a ledger")
            }
        } catch let error as LedgerError {
            throw error
        } catch {
            throw .damagedSnapshot(path, reason: RecordCoding.reason(error))
        }
        guard verdict == .intact || isOpen else {
            throw .damagedSnapshot(
                path,
                reason: "its checksum does not fit its content (if it was edited on purpose, remove the key 'checksum')"
            )
        }
    }

    /// A value that is no list.
    func value<Value: Decodable>(_ type: Value.Type, _ key: Snapshot.Key) throws(LedgerError) -> Value {
        do { return try Self.value(type, key, members, file, coding) } catch {
            throw .damagedSnapshot(path, reason: RecordCoding.reason(error))
        }
    }

    private static func value<Value: Decodable>(
        _ type: Value.Type, _ key: Snapshot.Key, _ members: [String: Range<Int>], _ file: SnapshotBytes,
        _ coding: RecordCoding
    ) throws -> Value {
        guard let range = members[key.rawValue] else { throw MissingKey(key: key.rawValue) }
        let bytes = try file.contents(at: range.lowerBound, upTo: range.count)
        return try coding.decode(type, from: bytes[...])
    }

    /// Whether there is such a list. Earlier versions of the format lack some.
    func has(_ key: Snapshot.Key) -> Bool { members[key.rawValue] != nil }

    /// A record of a list that is still text.
    struct Element {
        fileprivate let bytes: ArraySlice<UInt8>
        fileprivate let place: String
        /// In its list, counted from 0.
        let index: Int
        /// Its bytes in the file.
        let range: Range<Int>
    }

    /// Takes the records of a list one by one, each with the bytes where it stands.
    ///
    /// - Parameter plainly: Reads one that is in the form in which figurewatch writes it; nil for whatever it can't read.
    func forEach<Record: Decodable>(
        _ type: Record.Type, of key: Snapshot.Key, plainly: (ArraySlice<UInt8>) -> Record? = { _ in nil },
        _ take: (Record, Range<Int>) throws(LedgerError) -> Void
    ) throws(LedgerError) {
        try forEachElement(of: key) { element throws(LedgerError) in
            if let record = plainly(element.bytes) {
                try take(record, element.range)
            } else {
                try take(try decode(type, element), element.range)
            }
        }
    }

    /// Takes where archived figures stand, in the order of their ids; none from a snapshot of an earlier version.
    func forEachArchived(_ take: (ArchiveEntry) throws(LedgerError) -> Void) throws(LedgerError) {
        guard has(.archived) else { return }
        try forEach(ArchiveEntry.self, of: .archived, plainly: { ArchiveEntry(plain: $0) }) {
            entry, _ throws(LedgerError) in try take(entry)
        }
    }

    func decode<Record: Decodable>(_ type: Record.Type, _ element: Element) throws(LedgerError) -> Record {
        do { return try coding.decode(type, from: element.bytes) } catch {
            throw damage(
                RecordCoding.reason(error, in: ".\(element.place)[\(element.index)]"), at: element.range.lowerBound)
        }
    }

    /// Takes the records of a list one by one, unread.
    func forEachElement(
        of key: Snapshot.Key, _ take: (Element) throws(LedgerError) -> Void
    ) throws(LedgerError) {
        guard let range = members[key.rawValue] else {
            throw .damagedSnapshot(path, reason: RecordCoding.reason(MissingKey(key: key.rawValue)))
        }
        var reader = ElementReader(of: range, in: file)
        var index = 0
        while true {
            let element: (bytes: ArraySlice<UInt8>, offset: Int)?
            do throws(ElementReader.Fault) { element = try reader.next() } catch {
                switch error {
                case .system(let cause): throw .system(action: "read", path: path, cause: cause)
                case .syntax(let position):
                    throw damage("it is no JSON from byte \(position) on", at: position)
                }
            }
            guard let element else { return }
            let range = element.offset..<element.offset + element.bytes.count
            try take(Element(bytes: element.bytes, place: key.rawValue, index: index, range: range))
            index += 1
        }
    }

    /// Makes sure that every record can be read.
    func check() throws(LedgerError) {
        _ = try value(Int.self, .sequence)
        _ = try value(LedgerCounts.self, .counts)
        try forEach(ArticleRecord.self, of: .articles) { _, _ throws(LedgerError) in }
        try forEach(Snapshot.Name.self, of: .names) { _, _ throws(LedgerError) in }
        try forEach(Refusal.self, of: .refusals) { _, _ throws(LedgerError) in }
        try forEach(Snapshot.Row.self, of: .figures) { _, _ throws(LedgerError) in }
        try forEach(Snapshot.Due.self, of: .due) { _, _ throws(LedgerError) in }
        if has(.mendings) { try forEach(MendingRecord.self, of: .mendings) { _, _ throws(LedgerError) in } }
        if has(.archived) { try forEach(ArchiveEntry.self, of: .archived) { _, _ throws(LedgerError) in } }
    }

    /// A record that ``forEach(_:of:_:)`` has met.
    func record<Record: Decodable>(_ type: Record.Type, at range: Range<Int>) throws(LedgerError) -> Record {
        let bytes: [UInt8]
        do { bytes = try file.contents(at: range.lowerBound, upTo: range.count) } catch {
            throw .system(action: "read", path: path, cause: error)
        }
        do { return try coding.decode(type, from: bytes[...]) } catch {
            throw damage(RecordCoding.reason(error), at: range.lowerBound)
        }
    }

    private func damage(_ reason: String, at position: Int) -> LedgerError {
        .damagedSnapshot(path, reason: reason + Self.line(of: position, in: file))
    }

    /// Records have a line each.
    private static func line(of position: Int, in file: SnapshotBytes) -> String {
        var count = 1
        for start in stride(from: 0, to: position, by: piece) {
            guard let bytes = try? file.contents(at: start, upTo: min(piece, position - start)) else { return "" }
            count += bytes.count { $0 == UInt8(ascii: "\n") }
        }
        return " (line \(count))"
    }

    private struct MissingKey: Error, CustomStringConvertible {
        let key: String
        var description: String { "the key '\(key)' is missing at the top" }
    }
}
