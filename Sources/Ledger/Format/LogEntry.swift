/// One line of the log: `{"checksum":"…","sequence":12,"transaction":{…}}`.
struct LogEntry: Codable {
    /// The transaction's number: one more than that of the transaction before.
    let sequence: Int
    let transaction: Transaction

    /// The line with its newline, and the entry as it will be read back.
    ///
    /// Reading it back before it is written makes sure that nothing gets to the disk that a later start would stumble
    /// over, and that memory holds exactly what the disk does.
    static func line(
        _ sequence: Int, _ transaction: Transaction, with coding: RecordCoding
    ) throws(LedgerError) -> (bytes: [UInt8], entry: LogEntry) {
        let object = try coding.encode(LogEntry(sequence: sequence, transaction: transaction))
        let entry: LogEntry
        do { entry = try coding.decode(LogEntry.self, from: object[...]) } catch {
            throw .unwritable(reason: "it does not read back: " + RecordCoding.reason(error))
        }
        return (Seal.sealed(object) + [UInt8(ascii: "\n")], entry)
    }
}
