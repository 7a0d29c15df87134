internal import Exposition
internal import Figures
internal import FoundationEssentials
internal import Journal
internal import Linux

/// What the daemon counts and measures. What the ledger knows goes on where it was before a restart; what is told by kind or
/// reason starts anew, as Prometheus's `increase` expects of counters.
struct DaemonMetrics {
    private let version: String
    private let started: Date
    private var generation = 0
    private var articleLatency = Histogram(limits: Self.latencies)
    private var alertLatency = Histogram(limits: Self.latencies)
    /// A counter that appears with its first count is seen by no rate.
    private var alerts = Dictionary(uniqueKeysWithValues: Alert.Kind.allCases.map { ($0.rawValue, 0.0) })
    private var refusals: [String: Double] = [:]
    /// A reason for which no file is refused any more is shown as none.
    private var refusedCodes: Set<String> = []

    /// In seconds.
    private static let latencies = [
        0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600,
    ]

    init(version: String, started: Date) {
        self.version = version
        self.started = started
    }

    mutating func recordArticle(_ article: CommittedArticle) {
        for (kind, count) in article.counts.alerts { alerts[kind.rawValue, default: 0] += Double(count) }
    }

    mutating func recordRefusal(code: String) { refusals[code, default: 0] += 1 }
    mutating func recordConfiguration(generation: Int) { self.generation = generation }
    mutating func recordArticleLatency(_ latency: Duration) { articleLatency.observe(max(0, latency.seconds)) }
    mutating func recordAlertLatency(_ latency: Duration) { alertLatency.observe(max(0, latency.seconds)) }

    /// Every metric there is, with what the status says.
    mutating func families(
        _ status: DaemonStatus, ledgerFiles: [(name: String, bytes: Int)], uncleanEnds: Int
    ) -> [MetricFamily] {
        refusedCodes.formUnion(status.refusals.byCode.keys)
        let refusedFiles = refusedCodes.map { ($0, Double(status.refusals.byCode[$0] ?? 0)) }
        let degraded = Trouble.Part.allCases.map { part in
            (part.rawValue, status.troubles.contains { $0.part == part } ? 1.0 : 0)
        }
        return [
            MetricFamily(
                "figurewatch_build_info", .gauge, "Always 1; the label has the version.", by: "version", [version: 1]),
            MetricFamily(
                "figurewatch_start_time_seconds", .gauge, "When the daemon started, in seconds since 1970.",
                started.timeIntervalSince1970),
            MetricFamily(
                "figurewatch_report_time_seconds", .gauge, "When these numbers were written, in seconds since 1970.",
                status.written.timeIntervalSince1970),
            MetricFamily(
                "figurewatch_config_generation", .gauge,
                "How many configurations have come into force since the one of the start.", Double(generation)),
            MetricFamily(
                "figurewatch_unclean_ends_total", .counter,
                "Ends of the daemon that nobody had asked for, as crashes and kills, ever.", Double(uncleanEnds)),
            MetricFamily(
                "figurewatch_degraded", .gauge,
                "Whether a part is in trouble: \(degraded.map(\.0).joined(separator: ", ")).",
                by: "part", Dictionary(uniqueKeysWithValues: degraded)),
            MetricFamily(
                "figurewatch_polling", .gauge,
                "Whether the folder is scanned at short intervals instead of watched.",
                status.watch.mode == .polling ? 1 : 0),
            MetricFamily(
                "figurewatch_articles_total", .counter, "Articles read, each content once, ever.",
                Double(status.articles.read)),
            MetricFamily(
                "figurewatch_copies_total", .counter, "Files whose content had been read before, ever.",
                Double(status.articles.copies)),
            MetricFamily(
                "figurewatch_claims_total", .counter, "Mentions of figures found in articles, ever.",
                Double(status.ledger.claims)),
            MetricFamily(
                "figurewatch_refusals_total", .counter, "Files refused since the start, by the word for the reason.",
                by: "code", refusals),
            MetricFamily(
                "figurewatch_refused_files", .gauge, "Files that stand refused, by the word for the reason.",
                by: "code", Dictionary(uniqueKeysWithValues: refusedFiles)),
            MetricFamily(
                "figurewatch_figures", .gauge, "Rows of the running table.", Double(status.ledger.figures)),
            MetricFamily(
                "figurewatch_archived_figures", .gauge, "Rows of the running table that are in the archive.",
                Double(status.ledger.archived ?? 0)),
            MetricFamily(
                "figurewatch_memory_bytes", .gauge, "Resident memory of the daemon; 0 if unknown.",
                Double(status.memory?.used ?? 0)),
            MetricFamily(
                "figurewatch_memory_limit_bytes", .gauge,
                "How much memory the daemon's unit may have; 0 if nothing limits it.",
                Double(status.memory?.limit ?? 0)),
            MetricFamily(
                "figurewatch_files", .gauge, "Files that the last scan of the folder saw.",
                Double(status.watch.files)),
            MetricFamily(
                "figurewatch_files_waiting", .gauge, "Files that are not complete or not read yet.",
                Double(status.watch.waiting)),
            MetricFamily(
                "figurewatch_last_article_time_seconds", .gauge,
                "When the last article was read, in seconds since 1970; 0 if unknown.",
                status.articles.lastRead?.timeIntervalSince1970 ?? 0),
            MetricFamily("figurewatch_quiet_seconds", .gauge, "How long no article has come.", status.articles.quiet),
            MetricFamily(
                "figurewatch_alerts_total", .counter, "Alerts raised since the start, by kind.", by: "kind", alerts),
            MetricFamily(
                "figurewatch_alerts_sent_total", .counter, "Alerts that have reached the journal, ever.",
                Double(status.alerts.sent)),
            MetricFamily(
                "figurewatch_alerts_waiting", .gauge, "Alerts that are durable and have not reached the journal.",
                Double(status.alerts.waiting)),
            MetricFamily(
                "figurewatch_ledger_transactions_total", .counter, "Transactions of the ledger, ever.",
                Double(status.ledger.sequence)),
            MetricFamily(
                "figurewatch_ledger_size_bytes", .gauge, "The size of the ledger's files.",
                by: "file", Dictionary(uniqueKeysWithValues: ledgerFiles.map { ($0.name, Double($0.bytes)) })),
            MetricFamily(
                "figurewatch_article_latency_seconds",
                "From the scan that found an article complete until its figures were durable.", articleLatency),
            MetricFamily(
                "figurewatch_alert_latency_seconds", "From an alert's being durable until the journal showed it.",
                alertLatency),
        ]
    }
}
