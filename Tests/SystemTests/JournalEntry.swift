internal import FoundationEssentials

/// A journal entry's fields that are text. journald prints a value that is no clean text as a list of bytes, and one
/// that is given twice as a list of values; both are left out, so a test that expects the field fails.
struct JournalEntry {
    let fields: [String: String]

    init(json line: String) throws {
        fields = try JSONDecoder().decode([String: Value].self, from: Data(line.utf8)).compactMapValues(\.text)
    }

    subscript(name: String) -> String? {
        fields[name]
    }

    private struct Value: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            text = try? decoder.singleValueContainer().decode(String.self)
        }
    }
}
