import Testing

@testable import Markup

struct HTMLTests {
    private func outline(_ html: String) throws -> String {
        let tree = try MarkupTree(html: Array(html.utf8))
        tree.checkInvariants(html)
        return tree.outline
    }

    @Test(arguments: [
        ("<p>Five ships<br>sank</p>", #"html(body(p("Five ships" br "sank")))"#),
        ("<ul><li>One<li>Two</ul>", #"html(body(ul(li("One") li("Two"))))"#),
        ("<p>One<p>Two", #"html(body(p("One") p("Two")))"#),
        ("<DIV CLASS=story ID='x'>A</DIV>", #"html(body(div[class=story][id=x]("A")))"#),
        ("A &amp; B&nbsp;C &#8364; &eacute;", "html(body(p(\"A & B\u{A0}C € é\")))"),
        ("<article><figure>A</figure></article>", #"html(body(article(figure("A"))))"#),
        ("<!-- no --><p>A<!-- no -->B", #"html(body(p("AB")))"#),
        ("<script>if (a<b) { '</p>' }</script><p>A", #"html(head(script("if (a<b) { '</p>' }")) body(p("A")))"#),
        ("<p>A</div></b>B", #"html(body(p("AB")))"#),
        ("<html><p>A</html><p>B", #"html(body(p("A")) html(p("B")))"#),
        ("<html><html lang=en><body><body class=a>A", #"html(body("A"))"#),
        ("<input disabled>", #"html(body(input[disabled=]))"#),
    ])
    func `broken HTML is mended`(html: String, expected: String) throws {
        #expect(try outline(html) == expected)
    }

    @Test func `NUL is passed over`() throws {
        #expect(try outline("<p>Fi\0ve</p>\0<p>Six") == #"html(body(p("Five") p("Six")))"#)
    }

    @Test func `an element knows its line, its name and what is in it`() throws {
        let tree = try MarkupTree(html: Array("<body>\n<div><p>A <b>B</b></p>\n<p>C</p></div>".utf8))
        let div = try #require(tree.first("div", in: tree.root))
        let paragraphs = Array(tree.children(of: div)).filter { tree.isElement($0, "p") }
        #expect(paragraphs.map { tree.text(of: $0) } == ["A B", "C"])
        #expect(paragraphs.map { tree.line(of: $0) } == [2, 3])
        #expect(tree.parent(of: paragraphs[0]) == div)
        #expect(tree.attribute("class", of: div) == nil)
    }

    @Test(arguments: ["", "\0\0"])
    func `nothing is no page`(html: String) {
        #expect(reason { try MarkupTree(html: Array(html.utf8)) } == "there is no element")
    }
}
