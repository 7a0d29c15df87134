internal import Daemon
internal import FoundationEssentials
internal import Journal
internal import Terminal

/// What waits, as lines for a person.
struct QueueTable {
    let lines: [String]

    init(_ queue: FileQueue, on screen: Screen, at now: Date = .now) {
        let waiting = queue.waiting == 1 ? "1 file waits" : "\(queue.waiting) files wait"
        let refused = queue.refused == 1 ? "1 is refused" : "\(queue.refused) are refused"
        var lines = screen.lines(of: "\(waiting) in \(queue.folder), \(refused).", rest: "    ")
        if let obstacle = queue.obstacle, queue.waiting > 0 || queue.items.isEmpty {
            lines += screen.lines(of: "Nothing is read: \(obstacle).", rest: "    ")
        }
        var table = TextTable([
            TextTable.Column("FILE"), TextTable.Column("STATE"), TextTable.Column("FOR", .right),
            TextTable.Column("WHY"),
        ])
        for item in queue.items {
            let age = item.since.map { "\(RoundTime(.seconds(max(0, now.timeIntervalSince($0)))))" }
            table.add([
                ShownText("\(item.file)"), ShownText(item.state.rawValue), ShownText(age ?? "-"),
                ShownText(item.reason ?? ""),
            ])
        }
        lines += table.lines(on: screen)
        if queue.left > 0 { lines.append("… and \(queue.left) more") }
        self.lines = lines
    }
}
