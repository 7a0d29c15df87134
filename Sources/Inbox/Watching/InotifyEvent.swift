/// One record of inotify(7).
struct InotifyEvent: Hashable, Sendable {
    /// The watch that it belongs to; -1 when events were lost.
    var watch: Int32
    var mask: UInt32
    /// Joins the two events of one renaming: both have the same number.
    var cookie: UInt32
    /// The name in the watched folder; empty when the event is about the folder itself.
    var name: [UInt8]

    /// Reads `struct inotify_event` records: watch, mask, cookie and length of the name, 32 bits each; name, zeros.
    static func parse(_ records: ArraySlice<UInt8>) -> [InotifyEvent] {
        let header = 16
        var events: [InotifyEvent] = []
        var rest = records
        while rest.count >= header {
            let field = { (index: Int) in
                (0..<4).reduce(UInt32(0)) { $0 | UInt32(rest[rest.startIndex + index * 4 + $1]) << UInt32($1 * 8) }
            }
            let length = header + Int(field(3))
            guard length <= rest.count else { break }
            events.append(
                InotifyEvent(
                    watch: Int32(bitPattern: field(0)), mask: field(1), cookie: field(2),
                    name: Array(rest.prefix(length).dropFirst(header).prefix { $0 != 0 })))
            rest = rest.dropFirst(length)
        }
        return events
    }
}
