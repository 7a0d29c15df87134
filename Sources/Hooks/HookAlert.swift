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

    /// One line of JSON, of the form of `journalctl --output=json`: a field that the entry has more than once is an array.
    package var json: [UInt8] {
        get throws {
            var fields: [String: Value] = [:]
            for name in record.fields.keys { fields[name] = Value(texts(name)) }
            fields["__CURSOR"] = Value([record.cursor])
            fields["__REALTIME_TIMESTAMP"] = Value(["\(record.received)"])
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(fields)) + [UInt8(ascii: "\n")]
        }
    }

    /// The alert's fields for a program that reads no JSON: `ALERT_KIND` is `FIGUREWATCH_KIND`, and so on, with
    /// `ALERT_MESSAGE` and `ALERT_PRIORITY`. `ALERT_ATTEMPT` is 1, or more when the program may have been given the alert
    /// before. Of a group `ALERT_FIGURE` is the figure that the other variables are about, and `ALERT_PART` has a line for each
    /// further one.
    package func environment(attempt: Int) -> [String: String] {
        var variables = ["ALERT_ATTEMPT": "\(attempt)"]
        for field in AlertField.all {
            let value =
                switch field.name {
                case "FIGUREWATCH_FIGURE": figure
                case AlertField.part: record.fields[field.name].map { _ in texts(field.name).joined(separator: "\n") }
                default: text(field.name)
                }
            guard let value else { continue }
            let name = field.name.hasPrefix("FIGUREWATCH_") ? String(field.name.dropFirst(12)) : field.name
            // A NUL ends a string of the environment, so the text ends there.
            variables["ALERT_\(name)"] = String(value.prefix { $0 != "\0" })
        }
        return variables
    }

    private func text(_ name: String) -> String? {
        record.fields[name].map { String(decoding: $0, as: UTF8.self) }
    }

    /// All values of a field, in no order.
    private func texts(_ name: String) -> [String] {
        let values = (record.fields[name].map { [$0] } ?? []) + (record.further[name] ?? [])
        return values.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The alert's figure; of a group the one that is none of its parts.
    private var figure: String? {
        let parts = texts(AlertField.part)
        return texts("FIGUREWATCH_FIGURE").first { figure in !parts.contains { $0.hasPrefix("\(figure): ") } }
    }

    /// A field's value, or its values.
    private struct Value: Encodable {
        private let texts: [String]

        init(_ texts: [String]) {
            self.texts = texts
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            if texts.count == 1 { try container.encode(texts[0]) } else { try container.encode(texts) }
        }
    }
}
