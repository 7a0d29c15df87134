internal import Journal
internal import Ledger

extension ServiceEvent {
    static func articleRefused(_ refusal: Ledger::Refusal) -> ServiceEvent {
        .articleRefused(refusal.file, code: refusal.code, reason: refusal.sentence)
    }
}
