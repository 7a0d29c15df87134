internal import Articles
internal import Daemon
internal import FoundationEssentials
internal import Journal
internal import Terminal

/// The daemon's status as lines for a person.
struct StatusTable {
    let lines: [String]

    init(_ status: DaemonStatus, on screen: Screen) {
        var lines = screen.lines(
            of:
                "figurewatch \(status.version) runs since \(status.started.formatted(.iso8601)), as process \(status.process)",
            rest: "    ")
        func add(_ name: String, _ text: String) {
            lines += screen.lines(of: text, first: DisplayWidth.padded("  " + name, to: 12))
        }
        let mode =
            switch status.watch.mode {
            case .events: "watched by inotify"
            case .polling: "polled"
            case .missing: "missing"
            }
        add("folder", "\(status.watch.folder), \(mode): \(status.watch.files) files, \(status.watch.waiting) wait")
        add("articles", Self.articles(status.articles))
        let destination =
            status.alerts.destination == .journal ? "the journal" : "standard error, for lack of a journal"
        add("alerts", "\(status.alerts.sent) sent to \(destination), \(status.alerts.waiting) wait")
        add("refused", Self.refusals(status.refusals))
        add(
            "ledger",
            "\(status.ledger.folder): \(status.ledger.figures) figures\(Self.archived(status.ledger)), \(status.ledger.claims) claims, transaction "
                + "\(status.ledger.sequence), \((status.ledger.bytes + 1023) / 1024) KiB")
        if let memory = status.memory {
            add(
                "memory", "\(memory.used >> 20) MB" + (memory.limit.map { " of \($0 >> 20) MB" } ?? ", without a limit")
            )
        }
        if status.troubles.isEmpty { add("trouble", "none") }
        for trouble in status.troubles { add("trouble", "\(trouble)") }
        self.lines = lines
    }

    private static func archived(_ ledger: DaemonStatus.LedgerFacts) -> String {
        ledger.archived.map { " (\($0) archived)" } ?? ""
    }

    private static func articles(_ articles: DaemonStatus.Articles) -> String {
        var text = "\(articles.read) read, \(articles.copies) copies; "
        if let last = articles.last, let read = articles.lastRead {
            text += "the last one, '\(last)', \(ago(articles.quiet)), at \(read.formatted(.iso8601))"
        } else {
            text += "none came in the last \(RoundTime(.seconds(articles.quiet)))"
        }
        if let limit = articles.quietAfter { text += " (told after \(RoundTime(.seconds(limit))) without one)" }
        return text
    }

    private static func refusals(_ refusals: DaemonStatus.Refusals) -> String {
        var text = "\(refusals.count) ever"
        let codes = refusals.byCode.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        if !codes.isEmpty { text += ", now " + codes.map { "\($0.value) \($0.key)" }.joined(separator: ", ") }
        if !refusals.last.isEmpty {
            text +=
                "; the last since the start: "
                + refusals.last.map { "'\($0.file)' (\($0.code))" }.joined(separator: ", ")
        }
        return text
    }

    private static func ago(_ seconds: Double) -> String {
        "\(RoundTime(.seconds(seconds))) ago"
    }
}
