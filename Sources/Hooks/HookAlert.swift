internal import FoundationEssentials
internal import Journal
package import Systemd

/// An alert from the journal as a hook's program gets it.
package struct HookAlert: Hashable, Sendable {
    package let record: JournalRecord

    package init(_ record: JournalRecord) {
        self.record = record
    }

    /// `FIGUREWATCH_ID`
    package var id: String { text("FIGUREWATCH_ID") ?? "" }

    /// 0 (emergency) to 7 (debug).
    package var priority: Int { text("PRIORITY").flatMap { Int($0) } ?? 6 }

    /// One line of JSON, of the form of `journalctl --output=json`.
    package var json: [UInt8] {
        get throws {
            var fields = record.fields.mapValues { String(decoding: $0, as: UTF8.self) }
            fields["__CURSOR"] = record.cursor
            fields["__REALTIME_TIMESTAMP"] = "\(record.received)"
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(fields)) + [UInt8(ascii: "\n")]
        }
    }

    /// The alert's fields for a program that reads no JSON: `ALERT_KIND` is `FIGUREWATCH_KIND`, and so on, with
    /// `ALERT_MESSAGE` and `ALERT_PRIORITY`. `ALERT_ATTEMPT` is 1, or more when the program may have been given the alert
    /// before.
    package func environment(attempt: Int) -> [String: String] {
        var variables = ["ALERT_ATTEMPT": "\(attempt)"]
        for field in AlertField.all {
            guard let value = text(field.name) else { continue }
            let name = field.name.hasPrefix("FIGUREWATCH_") ? String(field.name.dropFirst(12)) : field.name
            // A NUL ends a string of the environment, so the text ends there.
            variables["ALERT_\(name)"] = String(value.prefix { $0 != "\0" })
        }
        return variables
    }

    private func text(_ name: String) -> String? {
        record.fields[name].map { String(decoding: $0, as: UTF8.self) }
    }
}
