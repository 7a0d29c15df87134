internal import Articles
internal import Inbox

/// The files in hand, and which of them is next.
///
/// A file is worked off article by article, before the next one is begun. One of many articles gives way after the first of them: from
/// then on each of its articles takes turns with another file, so that a year of news in one file holds nobody up. There is one such
/// file at a time, since its articles are in memory; the next one waits for its end, and so does a later version of it.
struct Hand<File> {
    struct Opened {
        var file: File
        let arrival: Arrival
        fileprivate var steps = 0

        init(_ file: File, _ arrival: Arrival) {
            self.file = file
            self.arrival = arrival
        }
    }

    enum Next {
        case read(Arrival)
        case step(Opened)
    }

    /// So many articles of a file are read without giving way.
    static var slice: Int { 32 }

    /// Complete, and not read yet.
    private var waiting: ArraySlice<Arrival> = []
    /// In its first slice.
    private var current: Opened?
    /// Of many articles.
    private var large: Opened?
    private var isTurnOfLarge = false
    /// Of many articles too: they are read again from their start, where what is known costs little.
    private var later: ArraySlice<Arrival> = []

    var isEmpty: Bool { waiting.isEmpty && openedCount == 0 }
    var waitingCount: Int { waiting.count }
    /// The arrival of the file that is being worked off.
    var opened: Arrival? { (current ?? large)?.arrival }
    /// How many files were opened and are not read to their end.
    var openedCount: Int { later.count + (current == nil ? 0 : 1) + (large == nil ? 0 : 1) }

    mutating func add(_ arrivals: [Arrival]) { waiting += arrivals }

    /// Gives out what is next. What is opened is to be put back unless it is done.
    mutating func next() -> Next? {
        if let opened = current.take() { return .step(opened) }
        guard let opened = large.take() else { return (later.popFirst() ?? waiting.popFirst()).map { .read($0) } }
        isTurnOfLarge.toggle()
        let names = Set([opened.arrival.name] + later.map(\.name))
        if isTurnOfLarge, let index = waiting.firstIndex(where: { !names.contains($0.name) }) {
            large = opened
            return .read(waiting.remove(at: index))
        }
        isTurnOfLarge = false
        return .step(opened)
    }

    /// Takes back a file after one of its steps.
    mutating func putBack(_ opened: Opened) {
        var opened = opened
        opened.steps += 1
        if opened.steps <= Self.slice {
            current = opened
        } else if large == nil {
            large = opened
        } else {
            later.append(opened.arrival)
        }
    }
}
