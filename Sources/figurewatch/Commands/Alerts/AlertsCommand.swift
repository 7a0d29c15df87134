internal import ArgumentParser
internal import Articles
internal import Figures
internal import Glibc
internal import Journal
internal import Ledger
internal import Linux
internal import SystemPackage
internal import Systemd
internal import Terminal

/// `figurewatch alerts`: the alerts, read back from the journal.
struct AlertsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts",
        abstract: "Print the alerts that the journal has.",
        discussion: """
            Any user can write an entry that looks like an alert, but journald itself says which unit an entry comes from: only \
            entries of the service are shown. A table has a line for each minute and a block for each alert, as that of replay; JSON \
            Lines have the fields of the entry, as journalctl --output=json prints them.

            The journal drops old entries (journald.conf(5)). With --ledger come first those that the journal no longer \
            has and the ledger still does, which are those since its snapshot before the last one: about the last 16 MiB of \
            transactions, or since the last start but one. Without the journal's time --since goes by the article's date. Reading \
            the ledger takes root or the service's user.

            Exit status: 0, 77 when this user may not read the journal or the ledger, 66 when it can't be read or there is no ledger, 65 \
            when the ledger is damaged, 74 when it can't be read.
            """)

    @Argument(
        help: ArgumentHelp(
            "Only alerts with all of these words, or parts of words, in their messages or subjects; or the id of a figure.",
            valueName: "words"))
    var query: [String] = []

    @OptionGroup(title: "Which alerts") var filter: AlertFilterOptions

    @Option(
        help: ArgumentHelp(
            "Only alerts that the journal received then or later.", discussion: "Takes \(PointInTime.forms).",
            valueName: "time"))
    var since: PointInTime?

    @Flag(help: "Go on with alerts as they come; without --since, with those from now on.")
    var follow = false

    @Flag(help: "Also print alerts that the journal has dropped and the ledger still has.")
    var ledger = false

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            "On a terminal, and without --follow, show a table page by page.",
            discussion: "By the program that PAGER names, else by less."))
    var pager = true

    @OptionGroup var place: LedgerPlace

    @Option(help: ArgumentHelp("The unit of systemd whose alerts they are.", valueName: "unit"))
    var service = AlertJournal.usualUnit

    @OptionGroup var output: OutputOptions

    /// How long to wait for the journal at a time.
    private static let look = Duration.seconds(10)

    func run() throws {
        do {
            let journal = try AlertJournal(of: service)
            guard try journal.isReadable else {
                complain(
                    "This user may not read the journal: root and members of the groups systemd-journal and adm may. To become "
                        + "one: sudo usermod --append --groups systemd-journal \(Self.user), which holds from the next login on."
                )
                throw ExitCode(EX_NOPERM)
            }
            let filter = try filter.filter(words: query, of: place)
            // Before the pager, which is no terminal.
            let (format, screen) = (output.chosen, output.screen)
            let isPaged = pager && !follow && format == .table && isatty(STDOUT_FILENO) == 1
            let shown = isPaged ? Pager(variable: Screen.environment) : nil
            defer { withExtendedLifetime(shown) {} }
            var page = AlertPage(format: format, screen: screen)
            let start = since?.microseconds ?? (follow ? PointInTime.now.microseconds : 0)
            if ledger { try page.print(dropped(from: journal).filter(filter.admits)) }
            try journal.seek(received: start)
            while true {
                while let record = try journal.next() {
                    // Seeking by time finds a place that is near at best.
                    guard record.received >= start else { continue }
                    let alert = JournaledAlert(record)
                    if filter.admits(alert) { try page.print(alert) }
                }
                try page.flush()
                guard follow else { return }
                try journal.wait(atMost: Self.look)
            }
        } catch let error as JournalError {
            complain("\(error)")
            throw ExitCode(EX_NOINPUT)
        }
    }

    /// The alerts of the ledger that the journal does not have any more.
    private func dropped(from journal: borrowing AlertJournal) throws -> [JournaledAlert] {
        let day = since.map { PointInTime.minute(of: $0.microseconds).prefix(10) } ?? ""
        let alerts = try place.read { folder throws(LedgerError) in try Ledger.recentAlerts(in: folder) }
        var dropped: [JournaledAlert] = []
        for alert in alerts where alert.reading.article.published.description >= day {
            if try !journal.has(alert.id) { dropped.append(JournaledAlert(alert)) }
        }
        return dropped
    }

    private static var user: String {
        unsafe getpwuid(geteuid()).map { unsafe String(cString: $0.pointee.pw_name) } ?? "USER"
    }
}

/// Alerts below the minutes in which they came.
private struct AlertPage {
    let format: OutputFormat
    let screen: Screen
    private var printer = LinePrinter()
    private var heading = ""

    init(format: OutputFormat, screen: Screen) {
        self.format = format
        self.screen = screen
    }

    mutating func print(_ alerts: [JournaledAlert]) throws {
        for alert in alerts { try print(alert) }
    }

    mutating func print(_ alert: JournaledAlert) throws {
        guard format == .table else { return try printer.print(document: alert.json) }
        let heading =
            alert.received.map { PointInTime.minute(of: $0) } ?? "Dropped by the journal, and still in the ledger:"
        if heading != self.heading { try printer.print(heading) }
        self.heading = heading
        try printer.print(AlertBlock(alert).lines(on: screen))
    }

    mutating func flush() throws { try printer.flush() }
}
