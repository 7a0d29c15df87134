package import Articles
package import Figures
package import Inbox
package import SystemPackage

/// All that a person can set of the daemon, sound and in the program's own types.
package struct Settings: Hashable, Sendable {
    /// The folder that articles are put into.
    package var folder: FilePath
    /// The folder of the ledger.
    package var state: FilePath
    package var inbox: InboxSettings
    package var limits: ArticleLimits
    package var dayLimit: DayLimit
    /// Codes of ISO 639-1.
    package var languages: [String]
    /// What is worth an alert.
    package var rules: AlertRules
    /// A figure goes to the archive when its newest article is so many days older than the newest of all; nil for never.
    package var archiveAfter: Int?
    /// How long no article may come before that is told; nil for any time.
    package var silenceAfter: Duration?
    /// Nil where metrics are written to the runtime folder, if there is one.
    package var metricsFile: FilePath?
    /// The folder of the report's pages; nil for none.
    package var report: FilePath?
    /// Whether the log has what only helps to find faults.
    package var logsDebug: Bool

    package init(
        folder: FilePath = "/var/spool/figurewatch", state: FilePath = "/var/lib/figurewatch",
        inbox: InboxSettings = InboxSettings(), limits: ArticleLimits = ArticleLimits(),
        dayLimit: DayLimit = DayLimit(), languages: [String] = ["en"],
        rules: AlertRules = AlertRules(), archiveAfter: Int? = 365, silenceAfter: Duration? = nil,
        metricsFile: FilePath? = nil, report: FilePath? = nil, logsDebug: Bool = false
    ) {
        self.folder = folder
        self.state = state
        self.inbox = inbox
        self.limits = limits
        self.dayLimit = dayLimit
        self.languages = languages
        self.rules = rules
        self.archiveAfter = archiveAfter
        self.silenceAfter = silenceAfter
        self.metricsFile = metricsFile
        self.report = report
        self.logsDebug = logsDebug
    }
}
