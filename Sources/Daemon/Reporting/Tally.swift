/// What has become of the files so far, for the status line of `systemctl status`.
struct Tally: Hashable, Sendable {
    /// Different contents that were read as articles, ever.
    var articles = 0
    /// Rows of the running table.
    var figures = 0
    /// Since the start.
    var alertsSent = 0
    /// Durable, and not sent yet.
    var alertsWaiting = 0
    /// Files that are no articles or can't be read, ever.
    var refused = 0
    /// Files whose content was known already, ever.
    var copies = 0
    /// Files that were seen and are neither read nor refused yet.
    var filesWaiting = 0
    /// What is wrong at the moment.
    var troubles: [Trouble] = []
}

extension Tally: CustomStringConvertible {
    var description: String {
        "Articles: \(articles), figures: \(figures), alerts sent: \(alertsSent), alerts waiting: \(alertsWaiting), "
            + "refused: \(refused), copies: \(copies), files waiting: \(filesWaiting)"
            + troubles.map { "; \($0)" }.joined()
    }
}
