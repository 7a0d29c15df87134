import Testing

import Articles
@testable import Formats

struct PlainTextTests {
    @Test func `a sentence a line is a paragraph a line`() throws {
        let article = try article(
            """
            Ten people died in Seoul on Friday, officials said.
            “It was a bad day,” one of them said.
            al-Ahram, a newspaper, put the number at 12.
            """)
        #expect(article.title == nil)
        #expect(article.paragraphTexts.count == 3, "\(article.paragraphTexts)")
    }

    @Test func `wrapped lines are joined and blank lines part paragraphs`() throws {
        let article = try article(
            """
            Ten people die in Seoul

            South Korean officials said on Friday that ten people died when a boat
            went down off the coast. About 11,000 soldiers took part in the search
            for the missing, which went on through the night. More than
            40 were wounded.

            The president said on Saturday that
            the search would go on.
            """)
        #expect(article.titleText == "Ten people die in Seoul")
        #expect(article.paragraphs.count == 2, "\(article.paragraphTexts)")
        #expect(article.paragraphTexts.first?.hasSuffix("40 were wounded.") == true)
    }

    @Test func `a short last line ends a paragraph of wrapped text without blank lines`() throws {
        let article = try article(
            """
            South Korean officials said on Friday that ten people died when a boat
            went down off the coast.
            About 11,000 soldiers took part in the search for the missing, which
            went on through the night, and more than 40 of them were wounded when
            a bridge gave way.
            """)
        #expect(article.paragraphs.count == 2, "\(article.paragraphTexts)")
    }

    @Test func `items of a list are paragraphs`() throws {
        let article = try article("What is known:\n- ten people died\n- 40 were wounded\n\n1. First\n2. Second")
        #expect(
            article.paragraphTexts == [
                "What is known:", "- ten people died", "- 40 were wounded", "1. First", "2. Second",
            ])
    }

    @Test(arguments: [
        ("Ten people die in Seoul\n\nOfficials said so.", "Ten people die in Seoul"),
        ("Ten people die in Seoul\nOfficials said on Friday that ten people died.", "Ten people die in Seoul"),
        ("Ten people die in Seoul\nBy Jane Doe\n\nOfficials said so.", "Ten people die in Seoul"),
        ("How many died?\n\nOfficials said ten.", "How many died?"),
        ("Ten die as boat sinks off U.S.\n\nOfficials said so.", "Ten die as boat sinks off U.S."),
        ("Ten people died in Seoul.\n\nOfficials said so.", nil),
        ("Ten people die in Seoul", nil),
        ("SEOUL, Nov. 22 (AP) - Ten people died\n\nOfficials said so.", nil),
        ("22 November 2024\n\nOfficials said so.", nil),
        ("By Jane Doe\n\nOfficials said so.", nil),
        ("- ten people died\n\nOfficials said so.", nil),
        ("Ten people died, officials\nsaid on Friday in a long and careful statement.", nil),
        (String(repeating: "Ten people die ", count: 11) + "\n\nOfficials said so.", nil),
    ])
    func `the first line is a title if it reads as one`(text: String, title: String?) throws {
        let article = try article(text)
        #expect(article.titleText == title)
        #expect(article.reference.title == title)
    }

    @Test(arguments: [
        (
            "Ten people die in South Korean waters\nPosted on March 22nd, 2022 by Newsroom\n\nOfficials said so.",
            "2022-03-22"
        ),
        ("Ten people die in South Korean waters\n2024/9/6 15:07:41\n\nOfficials said so.", "2024-09-06"),
        (
            "9 JAN 2024, 14:05\n\nTen people die in South Korean waters\n\nSEOUL, January 9. /TASS/. So it was.",
            "2024-01-09"
        ),
        (
            "FOR IMMEDIATE RELEASE\nAugust 19, 2023\n\nTen people die in South Korean waters\n\nOfficials said so.",
            "2023-08-19"
        ),
        (
            "August 19, 2023\nPress Release:\n\nTen people die in South Korean waters\n\nOfficials said so.",
            "2023-08-19"
        ),
        (
            "Source: Xinhua | 2023-05-19 20:11:45 | Editor: huaxia\n\nTen people die in South Korean waters\n\nOfficials said so.",
            "2023-05-19"
        ),
        (
            "Updated: 9 June 2021\n\nTen people die in South Korean waters\nPublished: 7 June 2021\n\nOfficials said so.",
            "2021-06-07"
        ),
        (
            "Ten people die in South Korean waters\nBy Kim Lee\nUpdated 3:15 PM EDT, June 4, 2024\nPublished 9:14 AM EDT, June 3, 2024\n\nSo it was.",
            "2024-06-03"
        ),
        (
            "REUTERS\nJune 3, 2024 / 9:15 PM\n\nTen people die in South Korean waters\n\nOfficials said so.",
            "2024-06-03"
        ),
        (
            "Sent: 22-Aug-23 18:05:12 +0300 (EEST)\nSubject: Ten people die in South Korean waters\n\nSo it was.",
            "2023-08-22"
        ),
        (
            "From: desk@example.org\nSubject: Ten people die in South Korean waters\nDate: Mon, 3 Jun 24 21:14 +0000\n\nSo it was.",
            "2024-06-03"
        ),
    ])
    func `lines that date a text hide no title`(text: String, day: String) throws {
        let article = try article(text)
        #expect(article.reference.title == "Ten people die in South Korean waters")
        #expect(article.reference.published.description.hasPrefix(day), "\(article.reference.published)")
    }

    @Test(arguments: [
        "FOR IMMEDIATE RELEASE\n\nOfficials said on Friday that ten people died.",

        "22 November 2024\n\nOfficials said on Friday that ten people died.",
    ])
    func `what is said above a text is no title`(text: String) throws {
        let article = try article(text)
        #expect(article.title == nil)
        #expect(article.paragraphTexts.count == 2)
    }

    @Test func `rules and blank characters are no paragraphs`() throws {
        let article = try article("Ten died.\n\u{A0}\n* * *\n-----\n\u{200B}\n  40 were wounded. \u{A0}\n")
        #expect(article.paragraphTexts == ["Ten died.", "40 were wounded."])
    }

    @Test func `the printed text is the file`() throws {
        let text = "Title: Ten die\n\nTen people died.\r\n\r\nMore followed.\n"
        #expect(try article(text).printedText == Array(text.utf8))
    }
}
