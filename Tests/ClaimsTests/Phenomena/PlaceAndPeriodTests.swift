internal import Articles
internal import Claims
internal import Formats
internal import TestSupport
internal import Testing

extension Phenomena {
    @Suite struct PlaceAndPeriodTests {
        @Test(arguments: [
            Case(
                "Polio has paralysed six children in Quetta and 41 across Pakistan.", .init(6, "child", in: "Quetta"),
                .init(41, "child", in: "Pakistan")),
            Case(
                "The outage hit 30,000 homes in Porto and 1.2 million nationwide.", .init(30_000, "home", in: "Porto"),
                .init(1.2e6, "home", in: "nationwide|country")),
            Case(
                "Inspectors shut 14 restaurants in Osaka, and 209 in all of Japan.",
                .init(14, "restaurant", in: "Osaka"), .init(209, "restaurant", in: "Japan")),
            Case(
                "Turnout was 48% in the capital but 66% in the country as a whole.",
                .init(48, "percent", in: "capital"), .init(66, "percent", in: "country")),
            Case(
                "The heatwave caused 900 deaths in Lyon and 7,000 throughout Europe.",
                .init(900, "death|person", in: "Lyon"), .init(7000, "death|person", in: "Europe")),
            Case(
                "Police made 37 arrests in the old town on Saturday night and more than 500 across the country, the interior ministry said.",
                .init(37, "arrest", by: "interior ministry", in: "old town"),
                .init(500, .atLeast, "arrest", by: "interior ministry", in: "country")),
            Case(
                "At least 70 people, including 12 nurses, died when a clinic was hit in Kassala on Monday.",
                .init(70, .atLeast, "person", in: "Kassala", during: "Monday"), .init(12, "nurse", in: "Kassala")),
        ])
        func `15 the city's count and the country's are two claims`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "The hotline took 640 calls on Thursday and 21,000 since June.", .init(640, "call", during: "Thursday"),
                .init(21_000, "call", during: "since June")),
            Case(
                "Drones struck the port nine times last week and 130 times this year.",
                .init(9, "time|times|strike", during: "last week"), .init(130, "time|times|strike", during: "this year")
            ),
            Case(
                "The index added 5% in March, and 14% since the start of the year.",
                .init(5, "percent", .current, .up, during: "March"), .init(14, "percent", .current, .up, during: "year")
            ),
            Case(
                "Factories lost 3,000 jobs in October and 61,000 since January 2022.",
                .init(3000, "job", during: "October"), .init(61_000, "job", during: "since January 2022")),
            Case(
                "Ninety trucks crossed on Sunday; 2,100 have crossed since the border reopened.",
                .init(90, "truck", during: "Sunday"), .init(2100, "truck", during: "since the border")),
            Case(
                "The reserve lost 12 rhinos to poachers in July alone, against 31 in the whole of last year.",
                .init(12, "rhino", during: "July"), .init(31, "rhino", nil, during: "last year")),
            Case(
                "The clinic treated 31 patients on Monday. On Sunday it was 17.",
                .init(31, "patient", during: "Monday"),
                .init(17, "patient", nil, during: "Sunday")),
            Case(
                "Some 60 trucks cross the bridge each day, against 200 before the war began in April 2023.",
                .init(60, .approximate, "truck|truck/day"), .init(200, "truck|truck/day", .previous)),
        ])
        func `16 a day's count and the count since are two claims`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "It was the third collapse in a month; the one in March buried 22 miners.",
                .init(22, "miner", nil, during: "March")),
            Case(
                "A bus overturned on Thursday, killing nine. A crash on the same road in April killed 21.",
                .init(9, "person", during: "Thursday"), .init(21, "person", nil, during: "April")),
            Case(
                "Sunday's derailment injured 34 people; the previous accident, in 2019, hurt five.",
                .init(34, "person", during: "Sunday"), .init(5, "person", nil, during: "2019")),
            Case(
                "The latest landslide destroyed 60 homes. Last year's destroyed 15.", .init(60, "home"),
                .init(15, "home", nil, during: "last year")),
            Case(
                "Friday's raid was the second this month; the first, in Tartu, netted 40 kilograms of cocaine.",
                .init(40, "kilogram", nil, in: "Tartu")),
            Case(
                "The tanker sank on Wednesday with 19 sailors aboard. In a similar disaster off Crete in 2016, 27 stokers drowned.",
                .init(19, "sailor", during: "Wednesday"), .init(27, "stoker", nil, in: "Crete", during: "2016")),
        ])
        func `25 an earlier incident's count has that incident's day or place`(_ example: Case) throws {
            try example.check()
        }

        @Test(arguments: [
            "over the weekend", "overnight", "a fortnight ago", "in Q3 2023", "in the second half of 2023",
            "in H1 2024", "in the three months to March", "in the year to April 2024", "in fiscal 2023-24",
            "between March 3 and 9", "from 3 to 9 March", "on March 3-9", "during the 2022/23 season", "in 2012–13",
            "in the 1990s", "in the first nine months of 2024", "in the fourth quarter of last year",
            "in the three months ended March 31", "at the weekend", "in 3Q23", "in Q3'23", "in Q3 FY2024", "in 1H24",
            "in 4QFY23", "in FY22/23", "in the 2023 fiscal year", "in Q4 of fiscal 2024", "in the third fiscal quarter",
            "in summer 2023", "in the winter of 2022–23", "over the summer", "in the 2023 season",
            "in the 2023/24 school year", "in mid-2024", "in the year to date", "year to date", "so far this year",
            "in March and April", "in January–March 2024", "on Friday and Saturday", "in the 1980s and 1990s",
            "in the March quarter", "in the 23/24 season", "in March last year", "in May of 2023", "in Q1-Q3 2023",
            "in late 2023 and early 2024", "in the week beginning 6 May", "this morning",
            "on the night of 3 May", "in the week of May 6", "on May 14th", "on the 14th of May",
        ])
        func `a period is all the words that say when`(_ period: String) throws {
            let found = try Case("The yard sold 412 boats \(period).").extracted()
            #expect(found.map(\.quantity.value) == [412], "\(period)")
            #expect(found.map(\.period) == [period])
        }

        @Test(
            arguments: [
                ("The charity said last week that 412 people had died in the camp since March.", "since March"),
                ("The army said in May that it had lost 412 boats.", nil),
                ("Last week 412 people died in the camp, the charity said.", "Last week"),
                // What is compared with was then.
                ("The yard sold 412 boats, a steep increase from 2022.", nil),
            ] as [(String, String?)])
        func `when something was said is not when it happened`(text: String, period: String?) throws {
            let found = try Case(text).extracted()
            #expect(found.map(\.period) == [period], "\(text)")
        }

        @Test(arguments: [
            "Its 1H24 profit was $412.", "The 3Q23 loss was $412.", "It was the summer of '22. The loss was $412.",
            "The Q3'23 loss was $412.", "The FY22/23 loss was $412.",
        ])
        func `the digits of a period are no figures`(_ text: String) throws {
            #expect(try Case(text).extracted().map(\.quantity.value) == [412], "\(text)")
        }

        @Test(arguments: [
            "PORT LOUIS, March 9 (Wire) - Customs officers seized 45 parrots.",
            "LIMA — Customs officers seized 45 parrots.",
            "OSLO/BERGEN, Norway, March 9 - Customs officers seized 45 parrots.", "Customs officers seized 45 parrots.",
            "Sat Mar 9, 2024 4:05 pm EST (Wire) - Customs officers seized 45 parrots.",
        ])
        func `a dateline is no part of what is measured and no period`(_ text: String) throws {
            let article = try ArticleFile.only(in: .named("2024-03-09.txt", text))
            let found = claims(in: article)
            #expect(found.map(\.concept) == [["Customs", "officers"]], "\(text)")
            #expect(found.map(\.period) == [nil], "\(text)")
        }

        @Test(arguments: [
            Case("MOSUL Blast Kills 40 Workers (Police) - The market was full.", .init(40, "worker|Worker", nil)),
            Case("ACME Fined $30m (Update) - The court gave no reason.", .init(30e6, "USD", nil)),
        ])
        func `a headline with a number is no dateline`(_ example: Case) throws { try example.check() }
    }
}
