internal import Journal
internal import Systemd
internal import Testing

@testable internal import Hooks

struct HookEnvironmentTests {
    private static func alert(_ fields: [String: String]) -> JournaledAlert {
        JournaledAlert(
            JournalRecord(
                cursor: "s=1;i=2", received: 1_700_000_000_000_000, fields: fields.mapValues { Array($0.utf8) }))
    }

    @Test func `of a group the variables are of the figure that matters most, and each further one is a line`() throws {
        // journald keeps the values of one field in no order.
        let alert = JournaledAlert(
            JournalRecord(
                cursor: "c", received: 0,
                fields: ["FIGUREWATCH_FIGURE": Array("F9".utf8), "FIGUREWATCH_PART": Array("F1: in Lavo: 3".utf8)],
                further: [
                    "FIGUREWATCH_FIGURE": [Array("F10".utf8), Array("F1".utf8)],
                    "FIGUREWATCH_PART": [Array("F9: in Korem: 7".utf8)],
                ]))
        #expect(
            alert.environment(attempt: 1) == [
                "ALERT_FIGURE": "F10", "ALERT_PART": "F1: in Lavo: 3\nF9: in Korem: 7", "ALERT_ATTEMPT": "1",
            ])
    }

    @Test func `the environment has the alert's own fields and nothing else of the entry`() {
        let alert = Self.alert([
            "MESSAGE": "New: 10 boats", "PRIORITY": "4", "FIGUREWATCH_KIND": "new", "FIGUREWATCH_ID": "a-1",
            "_HOSTNAME": "vm", "LD_PRELOAD": "/tmp/evil.so", "PATH": "/tmp", "FIGUREWATCH_UNKNOWN": "x",
        ])
        #expect(
            alert.environment(attempt: 2) == [
                "ALERT_MESSAGE": "New: 10 boats", "ALERT_PRIORITY": "4", "ALERT_KIND": "new", "ALERT_ID": "a-1",
                "ALERT_ATTEMPT": "2",
            ])
        #expect(alert.priority == 4)
        #expect(alert.id == "a-1")
    }

    @Test func `what can be no environment is cut, and bytes that are no text are made some`() throws {
        let record = JournalRecord(
            cursor: "c", received: 0, fields: ["MESSAGE": [0x61, 0x00, 0x62], "FIGUREWATCH_TEXT": [0xFF, 0x62]])
        let alert = JournaledAlert(record)
        #expect(alert.environment(attempt: 1)["ALERT_MESSAGE"] == "a")
        #expect(alert.environment(attempt: 1)["ALERT_TEXT"] == "\u{FFFD}b")
        #expect(throws: Never.self) { try alert.json }
        #expect(alert.priority == 6)
    }
}
