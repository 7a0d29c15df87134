internal import Figures
internal import FoundationEssentials
internal import Journal
internal import Systemd
internal import Testing

struct JournaledAlertTests {
    @Test func `the JSON is a line that has each field, where it stands and when it came`() throws {
        let fields = ["MESSAGE": "New: \"10\" \n boats", "FIGUREWATCH_KIND": "new"].mapValues { Array($0.utf8) }
        let json = try JournaledAlert(
            JournalRecord(cursor: "s=1;i=2", received: 1_700_000_000_000_000, fields: fields)
        ).json
        #expect(json.filter { $0 == UInt8(ascii: "\n") }.count == 1)
        #expect(json.last == UInt8(ascii: "\n"))
        let found = try JSONDecoder().decode([String: String].self, from: Data(json))
        #expect(
            found == [
                "MESSAGE": "New: \"10\" \n boats", "FIGUREWATCH_KIND": "new", "__CURSOR": "s=1;i=2",
                "__REALTIME_TIMESTAMP": "1700000000000000",
            ])
    }

    @Test func `a field that is there several times is an array`() throws {
        let alert = JournaledAlert(
            JournalRecord(
                cursor: "c", received: 0, fields: ["FIGUREWATCH_FIGURE": Array("F9".utf8)],
                further: ["FIGUREWATCH_FIGURE": [Array("F10".utf8), Array("F1".utf8)]]))
        let json = String(decoding: try alert.json, as: UTF8.self)
        #expect(json.contains(#""FIGUREWATCH_FIGURE":["F9","F10","F1"]"#), "\(json)")
    }

    @Test func `an alert that did not come from the journal has the fields that it would have there, and no place`()
        throws
    {
        let alert = JournaledAlert(SampleAlerts.changed)
        #expect(alert.cursor == nil)
        #expect(alert.received == nil)
        #expect(alert.id == SampleAlerts.changed.id)
        #expect(alert.text("FIGUREWATCH_TYPE") == "alert")
        #expect(alert.text("MESSAGE") == JournalEntry(SampleAlerts.changed)["MESSAGE"])
    }
}
