import Terminal
import Testing

@Suite struct TableFormatTests {
    @Test(arguments: [
        (["a", "b c", "1,500"], #"a,b c,"1,500""#), ([#"say "no""#], #""say ""no""""#),
        (["=HYPERLINK(1)", "-5", "+38 %", "@x"], "'=HYPERLINK(1),-5,'+38 %,'@x"), (["a\nb"], "a\u{FFFD}b"),
    ])
    func `cells are quoted where they have to be, and no text is a formula`(cells: [String], expected: String) {
        #expect(CommaSeparated.line(cells) == expected)
    }

    @Test func `a Markdown table means what its cells say, whatever stands in them`() {
        #expect(
            MarkdownTable.head([TextTable.Column("Name"), TextTable.Column("Articles", .right)])
                == ["| Name | Articles |", "|---|---:|"])
        #expect(
            MarkdownTable.row(["a|b", "<script>alert(1)</script>", "*[x](y)*"])
                == #"| a\|b | \<script\>alert(1)\</script\> | \*\[x\](y)\* |"#)
    }

    @Test func `a heading stands over its rows, whose columns stand under each other in the whole table`() {
        var table = TextTable([TextTable.Column("ID"), TextTable.Column("NAME")])
        table.add(heading: ShownText("One story"))
        table.add([ShownText("F1"), ShownText("a")])
        table.add(heading: ShownText("Another"))
        table.add([ShownText("F1000"), ShownText("b")])
        #expect(
            table.lines(on: Screen()) == ["ID     NAME", "", "One story", "F1     a", "", "Another", "F1000  b"])
    }
}
