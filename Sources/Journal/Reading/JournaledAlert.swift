package import Figures
internal import FoundationEssentials
package import Systemd

/// An alert as the journal has it: fields by their names, each with its values.
package struct JournaledAlert: Hashable, Sendable {
    /// Where in the journal it stands; nil of one that was not read from there.
    package let cursor: String?
    /// When the journal received it, in microseconds since 1970.
    package let received: UInt64?
    /// Of a field with several values, they are in no order.
    private let values: [String: [[UInt8]]]

    package init(_ record: JournalRecord) {
        cursor = record.cursor
        received = record.received
        values = record.fields.mapValues { [$0] }.merging(record.further) { $0 + $1 }
    }

    /// As the journal would have it, without the fields that journald adds.
    package init(_ alert: Alert) {
        cursor = nil
        received = nil
        var values: [String: [[UInt8]]] = [:]
        for field in JournalEntry(alert).fields { values[field.name, default: []].append(field.value.bytes) }
        self.values = values
    }

    /// `FIGUREWATCH_ID`
    package var id: String { text("FIGUREWATCH_ID") ?? "" }

    /// 0 (emergency) to 7 (debug).
    package var priority: Int { text("PRIORITY").flatMap { Int($0) } ?? 6 }

    /// A field's first value.
    package func text(_ name: String) -> String? { texts(name).first }

    /// All values of a field.
    package func texts(_ name: String) -> [String] {
        (values[name] ?? []).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The alert's figure; of a group the one that is none of its parts.
    package var figure: String? {
        let parts = texts(AlertField.part)
        return texts("FIGUREWATCH_FIGURE").first { figure in !parts.contains { $0.hasPrefix("\(figure): ") } }
    }

    /// One line of JSON, of the form of `journalctl --output=json`: a field that the entry has more than once is an array.
    package var json: [UInt8] {
        get throws {
            var fields: [String: Value] = [:]
            for name in values.keys { fields[name] = Value(texts: texts(name)) }
            if let cursor { fields["__CURSOR"] = Value(texts: [cursor]) }
            if let received { fields["__REALTIME_TIMESTAMP"] = Value(texts: ["\(received)"]) }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(fields)) + [UInt8(ascii: "\n")]
        }
    }

    /// A field's value, or its values.
    private struct Value: Encodable {
        let texts: [String]

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            if texts.count == 1 { try container.encode(texts[0]) } else { try container.encode(texts) }
        }
    }
}
