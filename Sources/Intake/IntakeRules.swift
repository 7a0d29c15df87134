package import Articles
package import Figures

/// By what articles are taken in.
package struct IntakeRules: Hashable, Sendable {
    package var limits: ArticleLimits
    /// What is worth an alert.
    package var alerts: AlertRules
    /// Articles that say they are in another language are refused; ISO 639-1 codes.
    package var languages: [String]

    package init(
        limits: ArticleLimits = ArticleLimits(), alerts: AlertRules = AlertRules(), languages: [String] = ["en"]
    ) {
        self.limits = limits
        self.alerts = alerts
        self.languages = languages
    }
}
