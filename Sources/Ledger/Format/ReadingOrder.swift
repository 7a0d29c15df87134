/// When the table got a reading, as one number that grows: the number of its transaction and its place in it.
///
/// It goes by the transaction's number, not by counting readings, so that it stays what it is when an earlier transaction is
/// lost to damage.
enum ReadingOrder {
    /// More than the changes of any one transaction.
    private static let places = 1 << 20

    /// - Parameter place: Counted from 0.
    static func order(of place: Int, in sequence: Int) -> Int {
        sequence * places + min(place, places - 1)
    }
}
