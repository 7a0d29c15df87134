internal import Prose
internal import Testing

/// The sentences of a text of one paragraph, each as its tokens joined by blanks.
private func split(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return sentences(in: bytes.span, paragraphs: [0..<bytes.count]).map { sentence in
        sentence.tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined(separator: " ")
    }
}

@Suite struct SentenceTests {
    @Test(arguments: [
        ("It sent 13,000 containers.", ["It sent 13,000 containers ."]),
        ("Profit was $2.5bn, up 8.15%.", ["Profit was $ 2.5 bn , up 8.15 % ."]),
        ("A 35-year-old man", ["A 35 - year - old man"]),
        ("South Korea’s spy agency doesn't know", ["South Korea ’s spy agency does n't know"]),
        ("12,000-19,000 or 5–10W", ["12,000 - 19,000 or 5 – 10 W"]),
        ("PS10m and 1,50,000 rupees", ["PS 10 m and 1,50,000 rupees"]),
        ("R340m, R4,500, an R22 and NOK500", ["R 340 m , R 4,500 , an R22 and NOK 500"]),
        ("Rs. 25,000 or ฿600", ["Rs. 25,000 or ฿ 600"]),
        ("٣٤٧ or １，２３４", ["٣٤٧ or １，２３４"]),
        ("H1N1 and AT&T and O'Brien", ["H1N1 and AT&T and O'Brien"]),
        (
            "Write to desk@example.org or see www.example.co.nz.",
            ["Write to desk@example.org or see www.example.co.nz ."]
        ),
        ("See https://example.org/a?b=1, she said.", ["See https://example.org/a?b=1 , she said ."]),
        ("#StormAda hit @harbour, not # 1", ["#StormAda hit @harbour , not # 1"]),
        ("It grew 3 km.The rest", ["It grew 3 km . The rest"]),
        ("What?! No", ["What ?!", "No"]),
        ("13\u{A0}000 people, 3\u{A0}m deep", ["13\u{A0}000 people , 3 m deep"]),
    ])
    func `tokens keep every byte and part units, signs and clitics`(text: String, expected: [String]) {
        #expect(split(text) == expected)
    }

    @Test(arguments: [
        ("He died. She lived.", 2),
        ("Mr. Smith met Gen. Lee on Nov. 22 in the U.S. capital.", 1),
        ("They left the U.S. The army stayed.", 2),
        ("“It is over,” he said. “We won.” They cheered.", 3),
        ("It rose 3.5 per cent. 12 people died.", 2),
        ("Visit bbc.co.uk for more. Now!", 2),
        ("J. K. Rowling spoke at 10 a.m. on Friday.", 1),
        ("What? No! Yes... Maybe", 4),
        ("The No. 2 official spoke (briefly). Then he left.", 2),
        ("It was a near miss. The crew fell ill. Jackson, Miss. and Peoria, Ill. sent help.", 3),
        ("They lost critical mass. The mine has iron ore. In the wash. On sat. in Sept. 2024", 4),
    ])
    func `sentences end where one ends`(text: String, count: Int) {
        let found = split(text)
        #expect(found.count == count, "\(found)")
    }

    @Test func `a paragraph's end ends a sentence without a full stop`() {
        let bytes = Array("Toll rises to 47\nPolice said so.".utf8)
        let found = sentences(in: bytes.span, paragraphs: [0..<16, 17..<bytes.count])
        #expect(found.map(\.range) == [0..<16, 17..<bytes.count])
    }

    @Test func `bullets on one line are sentences, products are none`() {
        #expect(
            split("* Two ferries sank off Bari * Three trains collided • The ministry has no count")
                == ["* Two ferries sank off Bari", "* Three trains collided", "• The ministry has no count"])
        #expect(split("The answer is 5 * 3 or 2*2 a day") == ["The answer is 5 * 3 or 2 * 2 a day"])
    }

    @Test func `a sentence that is too long is given in parts, and a word that is longer is in none`() {
        func parts(_ text: String, _ maximumLength: Int) -> [String] {
            let bytes = Array(text.utf8)
            var reader = SentenceReader(bytes.span, paragraph: 0..<bytes.count, maximumLength: maximumLength)
            var parts: [String] = []
            while let sentence = reader.next() { parts.append(String(decoding: bytes[sentence.range], as: UTF8.self)) }
            return parts
        }
        #expect(parts("ten men and two boys", 11) == ["ten men and", "two boys"])
        #expect(parts("ten men and two boys", 10) == ["ten men", "and two", "boys"])
        #expect(parts("ten men. Two boys.", 10) == ["ten men.", "Two boys."])
        #expect(parts("ten extraordinary men", 12) == ["ten", "men"])
        #expect(parts("extraordinarily", 12) == [])
        #expect(parts("He left.)))))) She stayed.", 11) == ["He left.)))", "))) She", "stayed."])
        #expect(parts("(((((((", 3) == ["(((", "(((", "("])
    }

    @Test func `any bytes that are UTF-8 give tokens in order, inside the text, that never overlap`() {
        var random = SystemRandomNumberGenerator()
        let pieces = [
            "a", "B", "1", ",", ".", " ", "’", "'", "s", "t", "n", "&", "-", "é", "“", "€", "\n", "U.S.", "\u{1F600}",
            "\u{A0}",
        ]
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0..<30, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            let bytes = Array(text.utf8)
            var last = 0
            for sentence in sentences(in: bytes.span, paragraphs: [0..<bytes.count]) {
                for token in sentence.tokens {
                    #expect(token.range.lowerBound >= last && !token.range.isEmpty, "in \(text.debugDescription)")
                    #expect(String(validating: bytes[token.range], as: UTF8.self) != nil, "in \(text.debugDescription)")
                    last = token.range.upperBound
                }
            }
            #expect(last <= bytes.count)
        }
    }
}
