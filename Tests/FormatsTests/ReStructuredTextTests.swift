import Articles
import Testing

@testable import Formats

/// reStructuredText without its marks.
struct ReStructuredTextTests {
    @Test func `an article has its title, its fields and its paragraphs`() throws {
        let found = try FoundArticles(
            in: """
                ==================
                Three ferries sink
                ==================

                :Date: 2024-11-22
                :Author: Kim Lee
                :source: The Courier

                .. image:: ferry.png
                   :alt: 12 ferries

                .. |port| replace:: New Port
                .. This is a comment of 99 words
                   that goes on.

                Three *ferries* sank off |port| on **Friday**, the `coast guard <https://example.org>`_ said [1]_, and
                ``41`` people were rescued\\ . See :ref:`the map` and Courier_ too.

                The numbers
                -----------

                - Two ferries of 1990
                  were old.
                - One was new.

                The log says::

                    12 lines of code

                +---------+---+
                | Ferries | 3 |
                +=========+===+
                | Boats   | 9 |
                +---------+---+

                .. note:: Really

                   Two more are missing.

                .. [1] In a statement.
                .. _Courier: https://example.org
                """, named: "a.rst")
        let article = try #require(found.articles.first)
        #expect(article.reference.title == "Three ferries sink")
        #expect("\(article.reference.published)" == "2024-11-22")
        #expect(article.reference.author == "Kim Lee")
        #expect(article.reference.source == "The Courier")
        #expect(
            article.body == [
                "Three ferries sank off New Port on Friday, the coast guard said, and 41 people were rescued. See the map and Courier too.",
                "The numbers", "Two ferries of 1990 were old.", "One was new.", "The log says:", "Ferries 3", "Boats 9",
                "Two more are missing.", "In a statement.",
            ])
    }

    @Test(arguments: [
        ("a * b and 3*4", "a * b and 3*4"), ("*a", "*a"), ("``x`` y", "x y"), ("`a`", "a"),
        ("snake_case_name", "snake_case_name"),
        ("\\*a\\*", "*a*"), ("10:30 and 1:2", "10:30 and 1:2"), (":sup:`2`", "2"), ("[not] here", "[not] here"),
        ("`", "`"),
        ("a|b|c", "a|b|c"), ("**", "**"), ("", ""),
    ])
    func `inline marks go, and what looks like them stays`(source: String, expected: String) {
        #expect(RSTInline(source, substitutions: [:]).text == expected)
    }

    @Test func `a hostile text is read in time`() throws {
        for piece in [
            "*a ", "`a ", "|a ", "[a", ".. a::\n", "====\n", "| a |\n", ".. |a| replace:: b\n", "::\n\n a\n\n",
        ] {
            let text = "Three ferries sank.\n\n" + String(repeating: piece, count: 50_000)
            #expect(try FoundArticles(in: text, named: "a.rst").articles.count == 1, "\(piece)")
        }
    }
}
