/// When the table got a reading, as one number that grows: the number of its transaction and its place in it.
///
/// It goes by the transaction's number, not by counting readings, so that it stays what it is when an earlier transaction is
/// lost to damage.
enum ReadingOrder {
    /// More than the changes of any one transaction.
    private static let places = 1 << 20

    /// Of the first change of a transaction; the others' follow one by one.
    static func first(in sequence: Int) -> Int { sequence * places }

    /// A number behind all of a transaction's.
    static func last(in sequence: Int) -> Int { sequence * places + places - 1 }
}
