/// The first line of a log: `{"checksum":"…","after":12,"format":2}`.
///
/// With it an emptied log differs from a new one, and a log of a newer format is known even without its snapshot. Logs
/// of format 1 have none.
struct LogHeader: Codable {
    /// The last transaction before the log's first: the snapshot that the log was begun with includes it.
    let after: Int
    let format: Int

    /// How a header's content starts, since keys are sorted; no transaction's does.
    private static let opening = Array("\"after\":".utf8)

    /// The line with its newline.
    static func line(after sequence: Int, with coding: RecordCoding) throws(LedgerError) -> [UInt8] {
        let object = try coding.encode(LogHeader(after: sequence, format: Snapshot.format))
        return Seal.sealed(object) + [UInt8(ascii: "\n")]
    }

    /// Whether a whole record is a header.
    static func isHeader(_ record: ArraySlice<UInt8>) -> Bool {
        Seal.content(of: record).starts(with: opening)
    }
}
