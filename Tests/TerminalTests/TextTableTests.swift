internal import Terminal
internal import Testing

@Suite struct TextTableTests {
    private static let columns = [
        TextTable.Column("ID"), TextTable.Column("N", .right), TextTable.Column("NAME"), TextTable.Column("VALUE"),
    ]

    private static func lines(_ rows: [[String]], width: Int) -> [String] {
        var table = TextTable(columns)
        for row in rows { table.add(row.map { ShownText($0) }) }
        return table.lines(on: Screen(width: width))
    }

    @Test func `columns stand under each other by what is shown, numbers by their last digit`() {
        let rows = [
            ["F1", "9", "boats", "300"], ["F12", "10", "北京の船 🚢", "31"], ["F3", "1", "cafe\u{301}s in Łódź", "4"],
        ]
        #expect(
            Self.lines(rows, width: 80) == [
                "ID    N  NAME           VALUE",
                "F1    9  boats          300",
                "F12  10  北京の船 🚢    31",
                "F3    1  cafe\u{301}s in Łódź  4",
            ])
    }

    @Test func `a long name is folded below itself, and nothing of it is lost`() {
        let rows = [
            ["F1", "2", "people killed by the quake in Karo", "1,300"],
            ["F2", "1", "ships", "about 12 → above 15 → 20"],
        ]
        #expect(
            Self.lines(rows, width: 32) == [
                "ID  N  NAME          VALUE",
                "F1  2  people        1,300",
                "       killed by",
                "       the quake in",
                "       Karo",
                "F2  1  ships         about 12 →",
                "                     above 15 →",
                "                     20",
            ])
    }

    @Test func `a column that needs little leaves its room to the others`() {
        let rows = [["F1", "2", "people killed by the quake in Karo", "1,300"]]
        #expect(Self.lines(rows, width: 50).last == "F1  2  people killed by the quake in Karo  1,300")
    }

    @Test func `a screen narrower than the columns themselves gets them all the same`() {
        let lines = Self.lines([["F123", "10", "北京", "31"]], width: 8)
        let shown = lines.joined().unicodeScalars.filter { $0 != " " }
        for part in "F12310北京31".unicodeScalars { #expect(shown.contains(part), "\(lines)") }
    }

    @Test func `a table of no rows has no titles`() {
        #expect(Self.lines([], width: 80).isEmpty)
    }

    @Test func `a table without titles is its rows alone, indented`() {
        var table = TextTable([TextTable.Column(), TextTable.Column()], indentation: 2)
        table.add([ShownText("a"), ShownText("b")])
        table.add([ShownText("long"), ShownText("c")])
        #expect(table.lines(on: Screen()) == ["  a     b", "  long  c"])
    }
}
