internal import Articles
internal import Figures
internal import Ledger
internal import Settings

/// How every file of a daemon's life is taken in.
struct IntakeSettings {
    var limits: ArticleLimits
    /// What is worth an alert.
    var rules: AlertRules
    /// Articles that say they are in another one are refused.
    var languages: [String]
    let note: CrashNote
    /// Contents that a process crashed on; they are not read again.
    let crashers: Set<ContentDigest>

    /// The code of their refusal.
    static let crashCode = "crashed"

    /// Those of the process are as they were.
    mutating func change(_ settings: Settings) {
        limits = settings.limits
        rules = settings.rules
        languages = settings.languages
    }

    init(_ settings: Settings, note: CrashNote, state: LedgerState) {
        limits = settings.limits
        rules = settings.rules
        languages = settings.languages
        self.note = note
        crashers = Set(
            state.refusals.values.lazy.filter { $0.code == Self.crashCode }.compactMap(\.digest)
                + (note.culprit.map { [$0] } ?? []))
    }
}
