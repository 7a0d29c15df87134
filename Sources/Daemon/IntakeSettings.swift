internal import Articles
internal import Figures
internal import Inbox
internal import Ledger

/// How every file of a daemon's life is taken in.
struct IntakeSettings {
    var limits: ArticleLimits
    /// What is worth an alert.
    var rules: AlertRules
    let note: CrashNote
    /// Contents that a process crashed on; they are not read again.
    let crashers: Set<ContentDigest>

    /// The code of their refusal.
    static let crashCode = "crashed"

    init(limits: ArticleLimits, rules: AlertRules, note: CrashNote, state: LedgerState) {
        self.limits = limits
        self.rules = rules
        self.note = note
        crashers = Set(
            state.refusals.values.lazy.filter { $0.code == Self.crashCode }.compactMap(\.digest)
                + (note.culprit.map { [$0] } ?? []))
    }
}
