internal import Systemd
internal import Testing

@Suite struct JournalFieldTests {
    @Test(arguments: [
        ("MESSAGE", true), ("FIGUREWATCH_PREVIOUS_VALUE", true), ("A", true), ("A1_", true),
        (String(repeating: "A", count: 64), true), (String(repeating: "A", count: 65), false),
        ("", false), ("_PID", false), ("1ST", false), ("message", false), ("Message", false), ("A.B", false),
        ("A-B", false), ("A B", false), ("A=B", false), ("A\nB", false), ("A\0", false), ("ÄRGER", false),
    ])
    func `a field's name is what journald keeps`(name: String, expected: Bool) {
        #expect(JournalField.isValid(name: name) == expected, "\(name)")
    }

    @Test(arguments: ["", "_PID", "message", "A.B"])
    func `an entry with a name that journald would drop is not sent`(name: String) {
        let error = #expect(throws: JournalError.self) {
            try JournalSocket.send([
                JournalField(name: "MESSAGE", value: "of the test"), JournalField(name: name, value: "x"),
            ])
        }
        #expect(error?.code == .invalidFieldName(name))
    }
}
