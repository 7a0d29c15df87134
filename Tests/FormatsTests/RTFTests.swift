import Articles
import Testing

@testable import Formats

/// Documents in the Rich Text Format.
struct RTFTests {
    private static let text = #"""
        {\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Helvetica 99;}}{\colortbl;\red255\green0\blue0;}
        {\stylesheet{\s0 Normal;}}{\*\generator Some 77 Writer;}
        {\info{\title Three ferries sink}{\author Kim Lee}{\creatim\yr2024\mo11\dy22\hr9\min30}{\operator Ida 5}}
        {\header\pard Page 12\par}
        \pard\sb0 {\b Three ferries sink}\par
        \pard Some 41\~people were rescued near the caf\'e9, the \ldblquote coast guard\rdblquote  said\emdash at \u8364?3,450 each.\par
        {\pict\wmetafile8 0100090000}{\strike Nine} {\v 12 hidden }Two {\field{\*\fldinst HYPERLINK "https://x.example/88"}{\fldrslt ships}} are missing.\par
        \trowd\cellx100 Ferries\cell 3\cell\row
        }
        """#

    @Test func `an RTF is its paragraphs, without what no reader sees`() throws {
        let article = try #require(FoundArticles(in: Self.text, named: "a.rtf").articles.first)
        #expect(article.reference.title == "Three ferries sink" && article.reference.author == "Kim Lee")
        #expect("\(article.reference.published)" == "2024-11-22")
        #expect(
            article.body == [
                "Some 41 people were rescued near the café, the “coast guard” said—at €3,450 each.",
                "Two ships are missing.",
                "Ferries 3",
            ], "\(article.body)")
    }

    @Test(arguments: [
        "{\\rtf1 a", "{\\rtf1 \\'", "{\\rtf1 \\bin99999999999 a}", "{\\rtf1 \\u99999999999?a word}",
        "{\\rtf1 }}}} a word", "{\\rtf1 \\",
        "{\\rtf1" + String(repeating: "{", count: 100_000), "{\\rtf1 \\u-10179?\\u-8704? a word}",
        "{\\rtf1 \\u-10179?a}",
    ])
    func `whatever is wrong in one, it is read or refused`(text: String) {
        _ = try? FoundArticles(in: text, named: "a.rtf")
    }
}
