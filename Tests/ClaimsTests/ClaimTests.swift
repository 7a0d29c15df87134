internal import Articles
internal import Claims
internal import Formats
internal import FoundationEssentials
internal import TestSupport
internal import Testing

/// The claims of a text that came as a plain file.
private func claims(of text: String) throws -> [Claim] {
    try claims(
        in: ArticleFile.only(in: .named("2024-11-22.txt", text)))
}

/// A claim's quantity, as `13000 at_least container`, a range as `5-6`.
private func spelled(_ claim: Claim) -> String {
    let quantity = claim.quantity
    let value = quantity.value == quantity.value.rounded() ? String(Int(quantity.value)) : String(quantity.value)
    let upper = quantity.upper.map { $0 == $0.rounded() ? "-\(Int($0))" : "-\($0)" } ?? ""
    return "\(value)\(upper) \(quantity.bound.rawValue) \(quantity.unit)"
}

@Suite struct ClaimTests {
    @Test(arguments: [
        ("The North has shipped more than 13,000 containers to Russia.", ["13000 at_least container"]),
        ("Seoul said some 1.9 million shells had crossed.", ["1900000 approximate shell"]),
        ("Two and a half thousand people marched.", ["2500 exact person"]),
        ("The firm lost $2.5bn last year.", ["2500000000 exact USD"]),
        ("It cost £40m, or up to $60 million.", ["40000000 exact GBP", "60000000 at_most USD"]),
        ("Between 35,000 and 60,000 barrels a day were leaking.", ["35000-60000 range barrel/day"]),
        ("Experts put the flow at 20-40,000 barrels of oil a day.", ["20000-40000 range barrel/day"]),
        ("Nearly a third of the ships returned.", ["33.3 approximate percent"]),
        ("The ministry turned 12 schools into shelters.", ["12 exact school"]),
        ("One in five children went hungry.", ["20 exact percent"]),
        ("Dozens of tanks and tens of thousands of soldiers moved.", ["24 vague tank", "20000 vague soldier"]),
        ("Crude traded at $58.24 a barrel.", ["58.24 exact USD/barrel"]),
        ("At least 35 people were killed and 120 wounded.", ["35 at_least person", "120 exact person"]),
        ("The slick covers about 580 square miles.", ["580 approximate square mile"]),
        ("Exports more than doubled.", ["2 at_least times"]),
        ("It leaked for 87 days.", ["87 exact day"]),
        ("Prices rose 34 percent.", ["34 exact percent"]),
        ("The boards are 2, 3 and 4 inches thick.", ["2 exact inch", "3 exact inch", "4 exact inch"]),
        ("Inflation was 5.5 and 4.3 percent.", ["5.5 exact percent", "4.3 exact percent"]),
        ("The frame is 8 by 10 inches.", ["8 exact inch", "10 exact inch"]),
        ("The shelf is 7 1/2 inches deep and 3⁄4 inch thick.", ["7.5 exact inch", "0.75 exact inch"]),
        ("It has 17\" wheels.", ["17 exact inch"]),
        ("The pitcher had 12 RBIs and six home runs.", ["12 exact RBI", "6 exact run"]),
        ("The refinery handles 243,000 bpd.", ["243000 exact barrel/day"]),
        (
            "The index rose 150 points, or 0.6 percent, to 25,000.",
            ["150 exact point", "0.6 exact percent", "25000 exact point"]
        ),
        ("He paid 500 DKK.", ["500 exact DKK"]),
        ("He repaired dozens of Kia and Hyundai vehicles.", ["24 vague vehicle"]),
        ("The range grew by 10 to 15 miles.", ["10-15 range mile"]),
        ("It charges at 25W or 30W.", ["25-30 range watt"]),
        ("No fewer than 30 homes burned, at a cost of 12 crore rupees.", ["30 at_least home", "120000000 exact INR"]),
    ])
    func `a quantity is read with its value, bound and unit`(sentence: String, expected: [String]) throws {
        let found = try claims(of: sentence).map(spelled)
        #expect(found == expected, "in \(sentence)")
    }

    @Test(arguments: [
        ("Shares of the retailer jumped 12 percent in early trading.", ["Shares", "retailer"]),
        ("The unemployment rate in Spain fell to 14.5 percent.", ["unemployment", "rate", "Spain"]),
        ("The company said it has 1,000 customers.", ["company"]),
        ("Dell cut about 5% of its workforce.", ["Dell", "workforce"]),
        ("The city council approved a budget of $12 million.", ["city", "council", "budget"]),
        ("The new tablet has a 10.5-inch display.", ["new", "tablet", "display"]),
        ("Claims ranging from $200 to $4 million were filed.", ["Claims"]),
        ("They hired 300 workers.", []),
    ])
    func `the concept is what is measured and whose it is`(sentence: String, expected: [String]) throws {
        let found = try #require(claims(of: sentence).first)
        #expect(found.concept == expected, "in \(sentence)")
    }

    @Test func `a list and a conversion share what is measured`() throws {
        let found = try claims(of: "The debris field stretched for 7 miles (11 km).")
        #expect(found.map(\.concept) == [["debris", "field"], ["debris", "field"]])
    }

    @Test(arguments: [
        "It happened on 22 November 2024 at 10:30 am.",
        "The 35-year-old was arrested in 2009.",
        "Resolution 1718 and Flight 370 were named.",
        "It was the third day, and one of the worst.",
        "Ana Ruiz, 35, said so.",
        "United won 3-1.",
        "The aspect ratio is 16:9.",
        "The file is #365013.",
        "Call 020 7946 0000 now.",
        "He came two weeks ago.",
        "The H1N1 virus and the G8 were discussed in the 1990s.",
    ])
    func `what counts nothing is no claim`(sentence: String) throws {
        let found = try claims(of: sentence).map(spelled)
        #expect(found == [], "in \(sentence)")
    }

    @Test(arguments: [
        ("It plans to send 3,000 troops.", [Status.projected]),
        ("Some 10,000 soldiers were being prepared to join.", [.projected]),
        ("The ministry denied that 300 soldiers had died.", [.denied]),
        ("Deaths rose to 41 from 35.", [.current, .previous]),
        ("Deaths rose to 41 early on Saturday, from the 35 reported at midnight.", [.current, .previous]),
        ("There were 530 cases, compared with 205 in 2003.", [.current, .previous]),
        ("The firm lost $1.6bn, compared with a profit of $1.5bn a year earlier.", [.current, .previous]),
        ("The toll stands at 410, up from an official count of 380.", [.current, .previous]),
        ("The move from 4.5% surprised traders.", [.previous]),
        ("The unit lost $7bn, more than the $5bn of 2022.", [.current, .previous]),
        ("The ferry takes 40 people, more than the 30 of its sister ship.", [.current, .current]),
        ("Some 40,000 barrels may have leaked.", [.current]),
        ("The index had stood at $1,661 on December 21 and is now 25% higher.", [.previous, .current]),
        ("A clinic that had 50 patients in June now takes in 110 a day.", [.previous, .current]),
        ("The toll was 40, the governor said, and now the rain has stopped.", [.current]),
    ])
    func `status follows from the words around`(sentence: String, expected: [Status]) throws {
        let found = try claims(of: sentence)
        #expect(found.map(\.status) == expected, "in \(sentence), found \(found.map(spelled))")
    }

    @Test(arguments: [
        (
            "The country has 15,664 cases this year, more than in all of 2023, which had 14,626 cases and 654 deaths.",
            ["this year", "in all of 2023", "in all of 2023"]
        ),
        ("It sold 400 lorries in May, more than in April, when it sold 300.", ["in May", "in April"]),
        ("It sold 400 lorries in May, 30 more than in April, which was cold.", ["in May", "in May"]),
    ])
    func `what is told of a time holds then`(sentence: String, expected: [String?]) throws {
        let found = try claims(of: sentence)
        #expect(found.map(\.period) == expected, "in \(sentence), found \(found.map(spelled))")
    }

    @Test(arguments: [
        ("The spy agency said 1,500 soldiers had left.", "The spy agency"),
        ("About 1,500 soldiers had left, according to the defence ministry.", "the defence ministry"),
        ("“We counted 300 boats,” said the harbour master.", "the harbour master"),
        ("Lawmakers who heard the agency on Thursday said 100 soldiers had died.", "Lawmakers"),
        ("SEOUL, Oct. 23 - The spy agency said 1,500 more soldiers had left.", "The spy agency"),
    ])
    func `a claim names its source`(sentence: String, expected: String) throws {
        #expect(try claims(of: sentence).map(\.attribution) == [expected], "in \(sentence)")
    }

    @Test func `spans are byte offsets into the file, whatever its encoding`() throws {
        for (bytes, format) in [
            (Array("Café owners lost €3m and 40 chairs.".utf8), "UTF-8"),
            ([0xEF, 0xBB, 0xBF] + Array("Café owners lost €3m and 40 chairs.".utf8), "UTF-8 with a mark"),
            (
                [0x43, 0x61, 0x66, 0xE9] + Array(" owners lost ".utf8) + [0x80] + Array("3m and 40 chairs.".utf8),
                "Windows-1252"
            ),
        ] {
            let article = try ArticleFile.only(in: .named("a.txt", bytes))
            let found = claims(in: article)
            #expect(found.map(spelled) == ["3000000 exact EUR", "40 exact chair"], "in \(format)")
            #expect(
                found.last.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) } == "40 chairs",
                "in \(format)")
        }
    }

    @Test func `any text gives claims inside it, in order, and no crash`() throws {
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            "13,000", "2.5", "bn", "m", "$", "£", "%", "-", "–", "to", "from", "and", "or", "a", "half", "third", "of",
            "in", "five", "one", "hundred",
            "thousand", "thousands", "people", "killed", "barrels", "day", "per", "more than", "up to", "said", "Mr.",
            "“", "”", ".", ",", "(", ")", "twice",
            "1999", "May", "22", ":", "/", "st", "'s", "#", "between", "about", "year", "old", "km", "not", "é", "\n",
            "99999999999999999999999999",
        ]
        for round in 0..<3000 {
            let text =
                "Word " + (0..<next(25)).map { _ in pieces[next(pieces.count)] + (next(4) == 0 ? "" : " ") }.joined()
            var end = 0
            for claim in try claims(of: text) {
                #expect(
                    claim.start >= end - 200 && claim.start < claim.end && claim.end <= text.utf8.count,
                    "round \(round): \(text)")
                #expect(claim.quantity.value.isFinite, "round \(round): \(text)")
                end = claim.start
            }
        }
    }
}
