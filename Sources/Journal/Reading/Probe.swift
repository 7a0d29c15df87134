/// An entry that is sent to see whether the journal has kept up: journald takes entries in the order in which they were
/// sent, so once the probe can be read, whatever was sent before it can be read too, or is lost.
package struct Probe: Hashable, Sendable {
    static let field = "FIGUREWATCH_PROBE"
    /// Random, so that no earlier probe is taken for this one.
    let id: EscapedText
    /// Why it is asked, as a sentence for the reader of the journal.
    let reason: String

    package init(_ reason: String) {
        id = EscapedText(String(UInt64.random(in: .min ... .max), radix: 16))
        self.reason = reason
    }
}

extension JournalEntry {
    /// It has the priority of the least alert, so that whatever drops entries by priority treats it alike.
    init(_ probe: Probe) {
        self.init(line: "\(Self.identifier): \(EscapedText(probe.reason))")
        append("MESSAGE", EscapedText(probe.reason))
        append("PRIORITY", EscapedText("6"))
        append("SYSLOG_IDENTIFIER", EscapedText(Self.identifier))
        append(Probe.field, probe.id)
    }
}
