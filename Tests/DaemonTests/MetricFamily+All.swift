internal import Exposition
internal import FoundationEssentials

@testable internal import Daemon

extension MetricFamily {
    /// Every metric that the daemon has, of one that has done nothing yet.
    static var all: [MetricFamily] {
        var metrics = DaemonMetrics(version: "1.2.3", started: .now)
        let status = DaemonStatus(
            version: "1.2.3", process: 1, started: .now, written: .now, uptime: 0,
            watch: DaemonStatus.Watch(folder: "drop", mode: .events, files: 0, waiting: 0),
            articles: DaemonStatus.Articles(
                read: 0, copies: 0, last: nil, lastRead: nil, quiet: 0, quietAfter: nil),
            alerts: DaemonStatus.Alerts(sent: 0, waiting: 0, destination: .journal),
            refusals: DaemonStatus.Refusals(count: 0, byCode: [:], last: []),
            ledger: DaemonStatus.LedgerFacts(
                folder: "state", sequence: 0, figures: 0, archived: 0, claims: 0, bytes: 0),
            memory: nil, troubles: [])
        return metrics.families(status, ledgerFiles: [], uncleanEnds: 0)
    }
}
