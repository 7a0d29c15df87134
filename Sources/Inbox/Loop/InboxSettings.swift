/// How an inbox watches.
package struct InboxSettings: Hashable, Sendable {
    /// How long a file must stand still that nobody is known to write.
    package var settle: Duration
    /// How long a file must stand still that somebody had open for writing and was not seen to close.
    package var abandonedWriter: Duration
    /// The time between two scans when no event asks for one.
    package var rescan: Duration
    /// The time between two scans where events can't be relied on.
    package var polling: Duration
    /// The largest file that is read, in bytes.
    package var maximumSize: Int
    /// How many folders deep is looked, the watched folder not counted.
    package var maximumDepth: Int
    /// Which names are those of articles.
    package var names: NameFilter
    /// Whether the kernel is asked for events; else the folder is scanned every `polling`.
    package var usesEvents: Bool

    package init(
        settle: Duration = .seconds(2), abandonedWriter: Duration = .seconds(60), rescan: Duration = .seconds(60),
        polling: Duration = .seconds(5), maximumSize: Int = 8 * 1024 * 1024, maximumDepth: Int = 32,
        names: NameFilter = NameFilter(), usesEvents: Bool = true
    ) {
        self.settle = settle
        self.abandonedWriter = abandonedWriter
        self.rescan = rescan
        self.polling = polling
        self.maximumSize = maximumSize
        self.maximumDepth = maximumDepth
        self.names = names
        self.usesEvents = usesEvents
    }
}
