internal import CoreMetrics
internal import Exposition
internal import Figures
internal import FoundationEssentials
internal import Journal

/// What the daemon counts and measures. What the ledger knows goes on where it was before a restart; what is told by kind or
/// reason starts anew, as Prometheus's `increase` expects of counters.
struct DaemonMetrics {
    private let registry = MetricRegistry(Self.families)
    private let articleLatency: Timer
    private let alertLatency: Timer
    private var counters: [String: Int] = [:]
    /// A reason for which no file is refused any more is shown as none.
    private var refusedCodes: Set<String> = []

    /// Every metric there is.
    static let families: [MetricFamily] = [
        MetricFamily("figurewatch_build_info", .gauge, "Always 1; the label has the version."),
        MetricFamily("figurewatch_start_time_seconds", .gauge, "When the daemon started, in seconds since 1970."),
        MetricFamily(
            "figurewatch_report_time_seconds", .gauge, "When these numbers were written, in seconds since 1970."),
        MetricFamily(
            "figurewatch_config_generation", .gauge,
            "How many configurations have come into force since the one of the start."),
        MetricFamily(
            "figurewatch_degraded", .gauge, "Whether a part is in trouble: folder, watch, ledger, journal, articles."),
        MetricFamily(
            "figurewatch_polling", .gauge, "Whether the folder is scanned at short intervals instead of watched."),
        MetricFamily("figurewatch_articles_total", .counter, "Articles read, each content once, ever."),
        MetricFamily("figurewatch_copies_total", .counter, "Files whose content had been read before, ever."),
        MetricFamily("figurewatch_claims_total", .counter, "Mentions of figures found in articles, ever."),
        MetricFamily(
            "figurewatch_refusals_total", .counter, "Files refused since the start, by the word for the reason."),
        MetricFamily("figurewatch_refused_files", .gauge, "Files that stand refused, by the word for the reason."),
        MetricFamily("figurewatch_figures", .gauge, "Rows of the running table."),
        MetricFamily("figurewatch_files", .gauge, "Files that the last scan of the folder saw."),
        MetricFamily("figurewatch_files_waiting", .gauge, "Files that are not complete or not read yet."),
        MetricFamily(
            "figurewatch_last_article_time_seconds", .gauge,
            "When the last article was read, in seconds since 1970; 0 if unknown."),
        MetricFamily("figurewatch_quiet_seconds", .gauge, "How long no article has come."),
        MetricFamily("figurewatch_alerts_total", .counter, "Alerts raised since the start, by kind."),
        MetricFamily("figurewatch_alerts_sent_total", .counter, "Alerts that have reached the journal, ever."),
        MetricFamily("figurewatch_alerts_waiting", .gauge, "Alerts that are durable and have not reached the journal."),
        MetricFamily("figurewatch_ledger_transactions_total", .counter, "Transactions of the ledger, ever."),
        MetricFamily("figurewatch_ledger_size_bytes", .gauge, "The size of the ledger's files."),
        MetricFamily(
            "figurewatch_article_latency_seconds", .histogram(limits),
            "From the scan that found an article complete until its figures were durable."),
        MetricFamily(
            "figurewatch_alert_latency_seconds", .histogram(limits),
            "From an alert's being durable until the journal showed it."),
    ]

    private static let limits = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600]

    init(version: String, started: Date) {
        articleLatency = Timer(label: "figurewatch_article_latency_seconds", factory: registry)
        alertLatency = Timer(label: "figurewatch_alert_latency_seconds", factory: registry)
        gauge("figurewatch_build_info", 1, [("version", version)])
        gauge("figurewatch_start_time_seconds", started.timeIntervalSince1970)
        note(generation: 0)
        // A counter that appears with its first count is seen by no rate.
        for kind in Alert.Kind.allCases { alerts(kind, 0) }
    }

    mutating func note(_ article: CommittedArticle) {
        for (kind, count) in article.counts.alerts { alerts(kind, count) }
    }

    mutating func note(refusalBy code: String) {
        Counter(label: "figurewatch_refusals_total", dimensions: [("code", code)], factory: registry).increment()
    }

    func note(generation: Int) { gauge("figurewatch_config_generation", Double(generation)) }

    func note(articleLatency latency: Duration) { articleLatency.recordNanoseconds(latency.nanoseconds) }
    func note(alertLatency latency: Duration) { alertLatency.recordNanoseconds(latency.nanoseconds) }

    /// The text of the metrics, with what the status says.
    mutating func text(_ status: DaemonStatus, ledgerFiles: [(name: String, bytes: Int)]) -> String {
        gauge("figurewatch_report_time_seconds", status.written.timeIntervalSince1970)
        for part in Trouble.Part.allCases {
            let isInTrouble = status.troubles.contains { $0.part == part }
            gauge("figurewatch_degraded", isInTrouble ? 1 : 0, [("part", part.rawValue)])
        }
        gauge("figurewatch_polling", status.watch.mode == .polling ? 1 : 0)
        count("figurewatch_articles_total", status.articles.read)
        count("figurewatch_copies_total", status.articles.copies)
        count("figurewatch_claims_total", status.ledger.claims)
        refused(status.refusals.byCode)
        gauge("figurewatch_figures", Double(status.ledger.figures))
        gauge("figurewatch_files", Double(status.watch.files))
        gauge("figurewatch_files_waiting", Double(status.watch.waiting))
        gauge("figurewatch_last_article_time_seconds", status.articles.lastRead?.timeIntervalSince1970 ?? 0)
        gauge("figurewatch_quiet_seconds", status.articles.quiet)
        count("figurewatch_alerts_sent_total", status.alerts.sent)
        gauge("figurewatch_alerts_waiting", Double(status.alerts.waiting))
        count("figurewatch_ledger_transactions_total", status.ledger.sequence)
        for file in ledgerFiles { gauge("figurewatch_ledger_size_bytes", Double(file.bytes), [("file", file.name)]) }
        return registry.text()
    }

    private func alerts(_ kind: Alert.Kind, _ count: Int) {
        Counter(label: "figurewatch_alerts_total", dimensions: [("kind", kind.rawValue)], factory: registry)
            .increment(by: Int64(count))
    }

    private mutating func refused(_ byCode: [String: Int]) {
        refusedCodes.formUnion(byCode.keys)
        for code in refusedCodes { gauge("figurewatch_refused_files", Double(byCode[code] ?? 0), [("code", code)]) }
    }

    private func gauge(_ name: String, _ value: Double, _ labels: [(String, String)] = []) {
        Meter(label: name, dimensions: labels, factory: registry).set(value)
    }

    /// Brings a counter to a count that somebody else keeps.
    private mutating func count(_ name: String, _ total: Int) {
        let known = counters.updateValue(total, forKey: name) ?? 0
        Counter(label: name, factory: registry).increment(by: Int64(max(0, total - known)))
    }
}

extension Duration {
    fileprivate var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        guard seconds < 1 << 32 else { return .max }
        return max(0, seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
}
