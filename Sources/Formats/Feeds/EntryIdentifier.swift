internal import Articles

/// What entries of a feed are known by.
enum EntryIdentifier {
    /// An id that is an address or a URN names one thing in the world; `4711` names it in its feed alone, so the feed's
    /// address goes before it.
    static func name(_ id: String?, of feed: String?) -> String? {
        guard let id else { return nil }
        guard let feed, !id.utf8.contains(UInt8(ascii: ":")) else { return id }
        return "\(feed)#\(id)"
    }
}
