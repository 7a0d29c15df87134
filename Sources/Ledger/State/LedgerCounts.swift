/// How often each kind of thing happened since the ledger was created.
package struct LedgerCounts: Hashable, Codable, Sendable {
    /// Articles read; each content counts once.
    package internal(set) var articles = 0
    /// Files that held bytes read before.
    package internal(set) var copies = 0
    /// Files refused, each once per content or reason.
    package internal(set) var refusals = 0
    /// Readings in the running table.
    package internal(set) var readings = 0
    /// Alerts raised to be sent, sent or not.
    package internal(set) var alerts = 0
    /// Alerts that reached the journal.
    package internal(set) var sent = 0
}
