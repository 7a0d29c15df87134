internal import Articles
internal import Figures
internal import SystemPackage

/// The whole state as one JSON document, `ledger.json`. Every record has a line of its own and every list is sorted, so
/// equal states give equal files, and `diff`, `grep` and `jq` are at home in it.
struct Snapshot: Decodable {
    /// The version of the files' format, log included. A change that an older program would misread raises it.
    ///
    /// 1: the first. 2: a log starts with a ``LogHeader``; a reading's `order` is a ``ReadingOrder``; an alert's
    /// `reading` may be a place among the changes of its transaction. 3: a transaction may be a file of several articles;
    /// alerts may be of the kind `revised`.
    static let format = 3

    struct Name: Codable {
        let file: FileName
        let digest: ContentDigest
    }

    struct Row: Codable {
        let id: FigureID
        let readings: [ReadingRecord]
    }

    struct NewerFormat: Error {
        let found: Int
    }

    /// The format that the file is in.
    let format: Int
    /// The last transaction that it includes. Log records up to it are skipped, so a crash before the log was cut applies
    /// nothing twice.
    let sequence: Int
    let counts: LedgerCounts
    let articles: [ArticleRecord]
    let names: [Name]
    let refusals: [Refusal]
    let figures: [Row]
    let due: [Alert]
    let mendings: [MendingRecord]
    /// Figures that are part of the table and stand in the archive.
    let archived: [ArchiveEntry]

    private enum Key: String, CodingKey {
        case checksum, format, sequence, counts, articles, names, refusals, figures, due, mendings, archived
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        format = try container.decode(Int.self, forKey: .format)
        guard format <= Self.format else { throw NewerFormat(found: format) }
        // A document of format 1 reads as one of format 2: its orders, counted from 0, come before those of any transaction.
        guard format >= 1 else {
            throw DecodingError.dataCorruptedError(
                forKey: .format, in: container, debugDescription: "\(format) is no format of a ledger")
        }
        sequence = try container.decode(Int.self, forKey: .sequence)
        counts = try container.decode(LedgerCounts.self, forKey: .counts)
        articles = try container.decode([ArticleRecord].self, forKey: .articles)
        names = try container.decode([Name].self, forKey: .names)
        refusals = try container.decode([Refusal].self, forKey: .refusals)
        figures = try container.decode([Row].self, forKey: .figures)
        due = try container.decode([AlertRecord].self, forKey: .due).map { try $0.alert() }
        // Earlier versions of the format have none.
        mendings = try container.decodeIfPresent([MendingRecord].self, forKey: .mendings) ?? []
        archived = try container.decodeIfPresent([ArchiveEntry].self, forKey: .archived) ?? []
    }
}

extension Snapshot {
    /// Reads a snapshot's bytes; `path` is for the errors.
    ///
    /// A file without the key `checksum` is taken as it is: whoever edits a ledger by hand removes that key.
    static func read(_ bytes: [UInt8], at path: FilePath, with coding: RecordCoding) throws(LedgerError)
        -> Snapshot
    {
        let object = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...]
        let verdict = Seal.verdict(on: object)
        do {
            if verdict == .intact { return try coding.decode(Snapshot.self, from: object) }
            let header = try coding.decode(Header.self, from: object)
            if header.format > format { throw NewerFormat(found: header.format) }
            if header.checksum == nil { return try coding.decode(Snapshot.self, from: object) }
        } catch let error as NewerFormat {
            throw .newerFormat(path, found: error.found, known: format)
        } catch {
            throw .damagedSnapshot(
                path,
                reason: bytes.isEmpty ? "it is empty" : RecordCoding.reason(error) + place(in: object, with: coding))
        }
        throw .damagedSnapshot(
            path,
            reason: "its checksum does not fit its content (if it was edited on purpose, remove the key 'checksum')")
    }

    /// The document's bytes.
    /// - Parameter report: Hears of each record.
    static func bytes(
        of state: LedgerState, with coding: RecordCoding, report: () -> Void = {}
    ) throws(LedgerError) -> [UInt8] {
        // Record by record, since the encoder's tree of one large value takes many times the memory of its text.
        var json = Array("{\"format\":\(format),\n\"sequence\":\(state.sequence),\n\"counts\":".utf8)
        json += try coding.encode(state.counts)
        func append(_ key: Key, _ count: Int, _ record: (Int) throws(LedgerError) -> [UInt8]) throws(LedgerError) {
            json += Array(",\n\"\(key.rawValue)\":[".utf8)
            for index in 0..<count {
                json += Array(index == 0 ? "\n".utf8 : ",\n".utf8)
                json += try record(index)
                report()
            }
            json += Array(count == 0 ? "]".utf8 : "\n]".utf8)
        }

        let articles = state.articles.values.sorted { $0.digest < $1.digest }
        var sketches: [ContentDigest: SketchRecord] = [:]
        for (order, entry) in state.sketches.all.enumerated() {
            sketches[entry.article] = SketchRecord(entry.sketch, order: order)
        }
        try append(.articles, articles.count) { index throws(LedgerError) in
            let digest = articles[index].digest
            return try coding.encode(
                ArticleRecord(
                    articles[index], superseded: state.table.superseded.contains(digest), sketch: sketches[digest]))
        }
        let names = state.names.sorted { $0.key < $1.key }
        try append(.names, names.count) { index throws(LedgerError) in
            try coding.encode(Name(file: names[index].key, digest: names[index].value))
        }
        let refusals = state.refusals.values.sorted { $0.file < $1.file }
        try append(.refusals, refusals.count) { index throws(LedgerError) in try coding.encode(refusals[index]) }
        let figures = state.table.figures.values.sorted { $0.id.number < $1.id.number }
        try append(.figures, figures.count) { index throws(LedgerError) in
            let figure = figures[index]
            let readings = zip(figure.readings, state.table.orders[figure.id] ?? []).map {
                ReadingRecord($0, order: $1)
            }
            return try coding.encode(Row(id: figure.id, readings: readings))
        }
        let due = Array(state.due)
        try append(.due, due.count) { index throws(LedgerError) in try coding.encode(AlertRecord(due[index])) }
        try append(.mendings, state.mendings.count) { index throws(LedgerError) in
            try coding.encode(MendingRecord(state.mendings[index].mending, made: state.mendings[index].made))
        }
        let archived = state.archived
        try append(.archived, archived.count) { index throws(LedgerError) in try coding.encode(archived[index]) }
        json += Array("}".utf8)
        return Seal.sealed(json) + [UInt8(ascii: "\n")]
    }

    /// The first line that can't be read, which the decoder doesn't tell. Records have a line each.
    private static func place(in object: ArraySlice<UInt8>, with coding: RecordCoding) -> String {
        struct AnyRecord: Decodable {}
        let lines = object.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let broken = lines.indices.first { index in
            guard index > 0, lines[index].first == UInt8(ascii: "{") else { return false }
            let record = lines[index].last == UInt8(ascii: ",") ? lines[index].dropLast() : lines[index]
            return (try? coding.decode(AnyRecord.self, from: record)) == nil
        }
        return broken.map { " (line \($0 + 1))" } ?? ""
    }

    /// What any version of the document has.
    private struct Header: Decodable {
        let format: Int
        let checksum: String?
    }
}
