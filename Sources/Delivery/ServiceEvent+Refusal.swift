package import Journal
package import Ledger

extension ServiceEvent {
    /// That a file or an article in it was refused.
    package static func articleRefused(_ refusal: Ledger::Refusal) -> ServiceEvent {
        .articleRefused(refusal.file, code: refusal.code, reason: refusal.sentence)
    }
}
