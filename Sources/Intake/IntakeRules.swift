package import Articles
internal import CVersion
package import Figures
internal import Linux

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

    /// What a refusal depends on besides the content: this version, the limits and the languages, as a short text. What is refused on
    /// one basis may be read on another.
    var basis: String {
        let numbers =
            [limits.time, limits.wallTime].map(\.nanoseconds).map { "\($0)" }
            + [limits.memory, limits.sentenceLength, limits.claims, limits.entries, limits.fileClaims].map { "\($0)" }
        let version = unsafe String(cString: figurewatch_changelog_head())
        let text = ([version] + numbers + languages).joined(separator: "\n")
        return String(FNV1a(text.utf8).value, radix: 16)
    }
}
