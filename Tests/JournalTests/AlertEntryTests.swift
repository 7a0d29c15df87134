internal import Articles
internal import Figures
@testable internal import Journal
internal import Systemd
internal import Testing

@Suite struct AlertEntryTests {
    /// The keys of a claim line in the output's contract, and the field of an alert's entry that has each.
    static let claimKeys: [(key: String, field: String)] = [
        ("type", "MESSAGE_ID"), ("file", "FIGUREWATCH_FILE"), ("entry", "FIGUREWATCH_ENTRY"),
        ("start", "FIGUREWATCH_START"),
        ("end", "FIGUREWATCH_END"), ("text", "FIGUREWATCH_TEXT"), ("sentence", "FIGUREWATCH_SENTENCE"),
        ("value", "FIGUREWATCH_VALUE"), ("upper", "FIGUREWATCH_UPPER"), ("bound", "FIGUREWATCH_BOUND"),
        ("unit", "FIGUREWATCH_UNIT"), ("trend", "FIGUREWATCH_TREND"), ("measure", "FIGUREWATCH_MEASURE"),
        ("concept", "FIGUREWATCH_CONCEPT"), ("clause", "FIGUREWATCH_CLAUSE"), ("salience", "FIGUREWATCH_SALIENCE"),
        ("subject.kind", "FIGUREWATCH_SUBJECT_KIND"), ("subject.noun", "FIGUREWATCH_SUBJECT_NOUN"),
        ("subject.state", "FIGUREWATCH_SUBJECT_STATE"), ("subject.of", "FIGUREWATCH_SUBJECT_OF"),
        ("subject.place", "FIGUREWATCH_SUBJECT_PLACE"), ("subject.period", "FIGUREWATCH_SUBJECT_PERIOD"),
        ("place", "FIGUREWATCH_PLACE"), ("period", "FIGUREWATCH_PERIOD"),
        ("published", "FIGUREWATCH_PUBLISHED"), ("status", "FIGUREWATCH_STATUS"), ("from", "FIGUREWATCH_FROM"),
        ("to", "FIGUREWATCH_TO"),
        ("attribution", "FIGUREWATCH_ATTRIBUTION"), ("figure", "FIGUREWATCH_FIGURE"),
    ]

    /// The keys of an alert line, likewise.
    static let alertKeys: [(key: String, field: String)] = [
        ("type", "FIGUREWATCH_TYPE"), ("id", "FIGUREWATCH_ID"), ("kind", "FIGUREWATCH_KIND"),
        ("file", "FIGUREWATCH_FILE"),
        ("start", "FIGUREWATCH_START"), ("end", "FIGUREWATCH_END"), ("figure", "FIGUREWATCH_FIGURE"),
        ("lookalike", "FIGUREWATCH_LOOKALIKE"), ("name", "FIGUREWATCH_NAME"), ("weight", "FIGUREWATCH_WEIGHT"),
        ("confidence", "FIGUREWATCH_CONFIDENCE"),
        ("reasons", "FIGUREWATCH_REASONS"), ("suppressed", "FIGUREWATCH_SUPPRESSED"),
        ("previous.value", "FIGUREWATCH_PREVIOUS_VALUE"),
        ("previous.upper", "FIGUREWATCH_PREVIOUS_UPPER"),
        ("previous.bound", "FIGUREWATCH_PREVIOUS_BOUND"), ("previous.unit", "FIGUREWATCH_PREVIOUS_UNIT"),
        ("previous.file", "FIGUREWATCH_PREVIOUS_FILE"), ("previous.published", "FIGUREWATCH_PREVIOUS_PUBLISHED"),
        ("previous.sentence", "FIGUREWATCH_PREVIOUS_SENTENCE"),
        ("previous.attribution", "FIGUREWATCH_PREVIOUS_ATTRIBUTION"), ("change", "FIGUREWATCH_CHANGE"),
        ("priority", "PRIORITY"), ("message", "MESSAGE"),
    ]

    @Test(arguments: claimKeys + alertKeys)
    func `every key of the output is a field`(key: String, field: String) {
        #expect(JournalEntry(SampleAlerts.changed)[field] != nil, "\(key)")
    }

    @Test func `no field is without a key or a meaning`() {
        let known = Set((Self.claimKeys + Self.alertKeys).map(\.field))
        let others: Set = [
            "SYSLOG_IDENTIFIER", "FIGUREWATCH_TITLE", "FIGUREWATCH_SOURCE", "FIGUREWATCH_LINK", AlertField.group,
            AlertField.part,
        ]
        let names = AlertField.all.map(\.name)
        #expect(Set(names) == known.union(others))
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { JournalField.isValid(name: $0) })
        #expect(AlertField.all.allSatisfy { !$0.meaning.isEmpty })
    }

    @Test func `a changed figure has all that is known`() {
        let entry = JournalEntry(SampleAlerts.changed)
        let expected = [
            "MESSAGE": "changed: containers sent by sea, 10,000 to 12,500",
            "MESSAGE_ID": "488440971be74494849f0240a0e8ed42",
            "PRIORITY": "4", "SYSLOG_IDENTIFIER": "figurewatch",
            "FIGUREWATCH_TYPE": "alert", "FIGUREWATCH_ID": "a1", "FIGUREWATCH_KIND": "changed",
            "FIGUREWATCH_FIGURE": "F7",
            "FIGUREWATCH_LOOKALIKE": "F3", "FIGUREWATCH_NAME": "containers to Russia", "FIGUREWATCH_WEIGHT": "1.5",
            "FIGUREWATCH_CONFIDENCE": "0.93",
            "FIGUREWATCH_REASONS": "reaches 12000, highest so far", "FIGUREWATCH_SUPPRESSED": "2",
            "FIGUREWATCH_FROM": "2024-08-01", "FIGUREWATCH_TO": "2024-11-22",
            "FIGUREWATCH_CHANGE": "0.25",
            "FIGUREWATCH_PREVIOUS_VALUE": "9000", "FIGUREWATCH_PREVIOUS_UPPER": "10000",
            "FIGUREWATCH_PREVIOUS_BOUND": "range", "FIGUREWATCH_PREVIOUS_UNIT": "container",
            "FIGUREWATCH_PREVIOUS_FILE": "earlier.txt", "FIGUREWATCH_PREVIOUS_PUBLISHED": "2024-06-01",
            "FIGUREWATCH_PREVIOUS_ATTRIBUTION": "a minister",
            "FIGUREWATCH_PREVIOUS_SENTENCE": "9,000 to 10,000 went.",
            "FIGUREWATCH_VALUE": "12500", "FIGUREWATCH_UPPER": "13000", "FIGUREWATCH_BOUND": "range",
            "FIGUREWATCH_UNIT": "container", "FIGUREWATCH_TREND": "up",
            "FIGUREWATCH_TEXT": "between 12,500 and 13,000",
            "FIGUREWATCH_SENTENCE": "Between 12,500 and 13,000 went.",
            "FIGUREWATCH_CLAUSE": "Between 12,500 and 13,000 went", "FIGUREWATCH_SALIENCE": "2",
            "FIGUREWATCH_SUBJECT_KIND": "total", "FIGUREWATCH_SUBJECT_NOUN": "container",
            "FIGUREWATCH_SUBJECT_STATE": "sent", "FIGUREWATCH_SUBJECT_OF": "arms deal of 2024",
            "FIGUREWATCH_SUBJECT_PLACE": "Rason, North Korea", "FIGUREWATCH_SUBJECT_PERIOD": "2024-08/",
            "FIGUREWATCH_START": "120", "FIGUREWATCH_END": "146", "FIGUREWATCH_MEASURE": "containers sent by sea",
            "FIGUREWATCH_CONCEPT": "container send sea", "FIGUREWATCH_PLACE": "Rason",
            "FIGUREWATCH_PERIOD": "since August 2024", "FIGUREWATCH_STATUS": "current",
            "FIGUREWATCH_ATTRIBUTION": "the agency", "FIGUREWATCH_FILE": "containers.xml",
            "FIGUREWATCH_ENTRY": "tag:harbour.example,2024:7", "FIGUREWATCH_LINK": "https://harbour.example/7",
            "FIGUREWATCH_PUBLISHED": "2024-11-22", "FIGUREWATCH_TITLE": "Thirteen thousand",
            "FIGUREWATCH_SOURCE": "Harbour News",
        ]
        #expect(Dictionary(uniqueKeysWithValues: entry.fields.map { ($0.name, $0.value.description) }) == expected)
        #expect(entry.line == "changed: containers sent by sea, 10,000 to 12,500")
    }

    @Test func `what is not known has no field`() {
        let names = Set(JournalEntry(SampleAlerts.new).fields.map(\.name))
        let absent = [
            "PREVIOUS_VALUE", "PREVIOUS_UPPER", "PREVIOUS_BOUND", "PREVIOUS_UNIT", "PREVIOUS_FILE",
            "PREVIOUS_PUBLISHED", "PREVIOUS_ATTRIBUTION", "PREVIOUS_SENTENCE", "LOOKALIKE", "NAME", "REASONS",
            "SUPPRESSED", "CONFIDENCE", "FROM", "TO", "GROUP", "PART",
            "CHANGE", "UPPER", "TREND", "PLACE", "PERIOD", "SUBJECT_NOUN", "SUBJECT_STATE", "SUBJECT_OF",
            "SUBJECT_PLACE", "SUBJECT_PERIOD",
            "ATTRIBUTION", "TITLE", "SOURCE", "ENTRY", "LINK",
        ]
        #expect(names == Set(AlertField.all.map(\.name)).subtracting(absent.map { "FIGUREWATCH_" + $0 }))
    }

    @Test func `hostile text is harmless in every field and in the line`() {
        let text = "1\n\u{1B}]0;x\u{7}\u{202E}\u{2028}" + String(repeating: "y", count: 5000)
        let entry = JournalEntry(SampleAlerts.hostile(id: text, text: text, file: FileName(bytes: [0xFF, 0x0A, 0x1B])))
        for field in entry.fields {
            #expect(HarmlessText.fault(in: field.value.bytes) == nil, "\(field.name)")
        }
        #expect(entry["FIGUREWATCH_FILE"] == #"\xFF\x0A\x1B"#)
        #expect(HarmlessText.fault(in: Array(entry.line.utf8)) == nil)
    }

    @Test func `a group is one entry, of the figure that matters most, that names each figure`() {
        let entry = JournalEntry(SampleAlerts.group)
        func values(_ name: String) -> [String] { entry.fields.filter { $0.name == name }.map(\.value.description) }
        #expect(values("FIGUREWATCH_ID") == ["a4"])
        #expect(values("FIGUREWATCH_GROUP") == ["a4"])
        #expect(values("FIGUREWATCH_FIGURE") == ["F8", "F9"])
        #expect(values("FIGUREWATCH_PART") == ["F9: people killed in Lavo: 300"])
        #expect(values("FIGUREWATCH_NAME") == ["people killed in Korem"] && values("FIGUREWATCH_VALUE") == ["12"])
        #expect(
            values("MESSAGE") == [
                "New: people killed in Lavo: 300; in Korem: 12. “300 died in Lavo and 12 in Korem.” [deaths.txt, 2025-01-13, F9, F8]"
            ])
        let others = Dictionary(grouping: entry.fields, by: \.name).filter { $0.value.count > 1 }.keys
        #expect(Array(others) == ["FIGUREWATCH_FIGURE"])
    }

    @Test func `a field is never there twice`() {
        var entry = JournalEntry(SampleAlerts.new)
        entry.append("PRIORITY", EscapedText("0"))
        #expect(entry.fields.filter { $0.name == "PRIORITY" }.map(\.value) == [EscapedText("5")])
    }
}
