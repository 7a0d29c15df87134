internal import Articles
internal import Figures

/// The whole state as one JSON document, `ledger.json`. Every record has a line of its own and every list is sorted, so
/// equal states give equal files, and `diff`, `grep` and `jq` are at home in it.
enum Snapshot {
    /// The version of the files' format, log included. A change that an older program would misread raises it.
    ///
    /// 1: the first. 2: a log starts with a ``LogHeader``; a reading's `order` is a ``ReadingOrder``; an alert's
    /// `reading` may be a place among the changes of its transaction. 3: a transaction may be a file of several articles;
    /// alerts may be of the kind `revised`. 4: a publication date may have a zone, and a mending may be to follow or to mute a
    /// figure.
    static let format = 4

    enum Key: String {
        case checksum, format, sequence, counts, articles, names, refusals, figures, due, mendings, archived, today
    }

    struct Name: Codable {
        let file: FileName
        let digest: ContentDigest
    }

    struct Row: Codable {
        let id: FigureID
        let readings: [ReadingRecord]
    }

    /// An alert that is due, with its readings in full.
    struct Due: Decodable {
        let alert: Alert

        init(from decoder: any Decoder) throws { alert = try AlertRecord(from: decoder).alert() }
    }

    /// Of a row, when the table got its readings.
    struct Orders: Decodable {
        struct Reading: Decodable {
            let order: Int?
        }

        let readings: [Reading]
    }
}

extension Snapshot {
    /// Makes the document, without the brace that opens it and what seals it.
    ///
    /// - Parameters:
    ///   - report: Hears of each record.
    ///   - take: Takes it in pieces, one after the other, so that memory need not hold it.
    static func write(
        _ state: LedgerState, with coding: RecordCoding, report: () -> Void = {},
        to take: ([UInt8]) throws(LedgerError) -> Void
    ) throws(LedgerError) {
        // Record by record, since the encoder's tree of one large value takes many times the memory of its text.
        var json = Array("\"format\":\(format),\n\"sequence\":\(state.sequence),\n\"counts\":".utf8)
        json += try coding.encode(state.counts)
        if let today = state.today { json += Array(",\n\"today\":".utf8) + (try coding.encode(today)) }
        func append(_ key: Key, _ count: Int, _ record: (Int) throws(LedgerError) -> [UInt8]) throws(LedgerError) {
            json += Array(",\n\"\(key.rawValue)\":[".utf8)
            for index in 0..<count {
                json += Array(index == 0 ? "\n".utf8 : ",\n".utf8)
                json += try record(index)
                report()
                if json.count >= piece {
                    try take(json)
                    json.removeAll(keepingCapacity: true)
                }
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
        try take(json)
    }

    private static let piece = 1 << 18

    /// The document's bytes, sealed.
    static func bytes(of state: LedgerState, with coding: RecordCoding) throws(LedgerError) -> [UInt8] {
        var document = Seal.header(before: ContentDigest(of: []))
        var content = ContentDigest.Builder()
        try write(state, with: coding) { piece throws(LedgerError) in
            content.add(piece[...])
            document += piece
        }
        document.replaceSubrange(..<Seal.headerSize, with: Seal.header(before: content.digest))
        return document + [UInt8(ascii: "\n")]
    }
}
