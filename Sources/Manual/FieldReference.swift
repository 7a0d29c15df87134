import Figures
import Journal

/// The fields of journal entries, as the code that fills them names and explains them.
enum FieldReference {
    static let alerts = list(
        AlertField.all.map { ($0.name, $0.meaning) } + [
            (
                AlertField.replay,
                "1 of an alert that was sent again after a crash, when the journal could not be asked whether it has it; there may be another entry with the same FIGUREWATCH_ID."
            )
        ])

    static let messages = list(LogField.all.map { ($0.name, $0.meaning) })

    private static func list(_ fields: [(name: String, meaning: String)]) -> [String] {
        [".Bl -tag -width 4n"] + fields.flatMap { [".It Va \($0.name)"] + Mdoc.paragraphs($0.meaning) } + [".El"]
    }
}

/// The subjects of the message catalog's entries, by message id.
struct Catalog {
    private let subjects: [String: String]

    init(_ text: String) {
        var subjects: [String: String] = [:]
        var id: String?
        for line in text.split(separator: "\n") {
            if line.hasPrefix("-- ") { id = String(line.dropFirst(3)) }
            if let id, line.hasPrefix("Subject: ") { subjects[id] = String(line.dropFirst(9)) }
        }
        self.subjects = subjects
    }

    /// What each message id stands for, in the order of the code.
    var reference: [String] {
        get throws(ManualError) {
            var lines = [".Bl -tag -width 4n"]
            for id in MessageID.allCases {
                guard let subject = subjects[id.rawValue] else { throw .noEntry(id) }
                lines.append(".It Li \(id.rawValue)")
                lines += Mdoc.paragraphs(subject.replacing("@", with: "") + ".")
                if let kind = Alert.Kind.allCases.first(where: { $0.messageID == id }) {
                    lines += [".Va FIGUREWATCH_KIND", "is", ".Li \(kind.rawValue) ."]
                }
            }
            return lines + [".El"]
        }
    }
}
