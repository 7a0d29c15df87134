internal import Journal
internal import Ledger

extension ServiceEvent {
    static func articleRefused(_ refusal: Ledger::Refusal) -> ServiceEvent {
        // The event's own sentence ends after the reason.
        let reason = refusal.sentence.hasSuffix(".") ? String(refusal.sentence.dropLast()) : refusal.sentence
        return .articleRefused(refusal.file, code: refusal.code, reason: reason)
    }
}
