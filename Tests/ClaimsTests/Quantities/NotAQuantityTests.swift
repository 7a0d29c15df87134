internal import Testing

extension Quantities {
    /// Numbers that count nothing.
    @Suite struct NotAQuantityTests {
        @Test(arguments: [
            "The treaty was signed on 4 May 1998.", "Voting ends on October 31, 2026.", "He left on 12/05/2023.",
            "The ruling of 2023-05-12 stands.", "It reopened in 1987.", "Between 2011 and 2014 he lived in Oslo.",
            "The 2020-21 season was cancelled.", "The 1990s were calmer.", "In the '80s the mill closed.",
            "By the mid-1970s the mill had closed.", "The 21st century began badly.", "The class of 2009 met again.",
            "It happened last 14 July.", "The law dates from the nineteen-sixties.",
            "Rain is due on Thursday (16).", "The agency said so on Tuesday morning (21).",
        ])
        func `dates, years and decades`(_ text: String) throws { try Case(text).check() }

        @Test(arguments: [
            "Divers could see a foot or two.", "Divers could see no more than a foot or two in the mud.",
            "It was one of the sea's deadliest wrecks.", "The price of a dozen eggs rose.",
            "He was charged over 2023 wreck.", "All but about a hundred of the guests had left.",
            "On a scale of one to 10 the talks went well.", "He put the talks high on a scale from zero to 100.",
        ])
        func `ways of speaking`(_ text: String) throws { try Case(text).check() }

        @Test(arguments: [
            "The gates open at 9 a.m. on Sunday.", "The gates open at 18:45.", "The train left at 7.30pm.",
            "It was five o'clock.", "The gates open at half past six.", "He rang at quarter to three.",
            "The alarm sounded at 0415 GMT.", "She returned three years ago.", "He resigned two days later.",
            "She left ten minutes earlier.",
        ])
        func `clock times and mere time references`(_ text: String) throws { try Case(text).check() }

        @Test(arguments: [
            "A 17-year-old girl won.", "Ana Ruiz, a teacher of 52 who marched, won.", "Peter Novak, 44, resigned.",
            "A British man of 71 died.",
            "The girl, aged nine, survived.", "It is for 10- and 11-year-olds.",
            "He died at the age of 87.", "The minister, who turned 64 last week, resigned.", "Mira Sol has turned 40.",
            "She is 36 years old.", "The six-month-old panda slept.",
            "He is in his early 50s.", "She died at 91.", "At 28, she is the youngest mayor.",
        ])
        func `ages`(_ text: String) throws { try Case(text).check() }

        @Test(arguments: [
            "The 12-month rate fell.", "It is at a five-year high.", "The 30-day rolling average fell.",
            "Yields of 10-year bonds fell.", "($1 = 4.97 reais)", "(1 dollar = 830 pesos)",
        ])
        func `over how long a level is looked at, and at what rate an agency converts`(_ text: String) throws {
            try Case(text).check()
        }

        @Test(arguments: [
            "It was the fourth attempt.", "She finished 12th.", "The 300th anniversary was marked.",
            "The third-largest bank collapsed.", "He is number two in the party.", "The No. 1 seed lost.",
            "The first of the ferries sailed.", "She is ranked world number 3.",
        ])
        func `ordinals and ranks`(_ text: String) throws { try Case(text).check() }

        @Test(arguments: [
            "The H5N1 virus spread.", "COVID-19 closed the school.", "The Boeing 777 turned back.",
            "The F-16 crashed.", "An AK-47 was found.", "The G7 met in Turin.", "Formula 1 returns to Zandvoort.",
            "The Fortune 500 list is out.", "The S&P 500 was closed.", "Windows 11 was blamed.",
            "The iPhone 15 is on sale.", "Sentinel-2 photographed the crater.", "The Group of Twenty met.",
            "Type 2 diabetes is on the rise.", "The 5G network failed.", "PM2.5 pollution worsened.",
            "Channel 7 showed the film.", "World War II bombs were found.", "Falcon 9 lifted off.",
            "The Seven Sisters cliffs crumbled.", "The Euro 2028 hosts were named.", "The A380 was scrapped.",
            "It is shown at a Native 1080p.", "The Boeing 737 turned back. Work on the 737 line stopped.",
            "The Peugeot 308 was scrapped. Makers of the 308s are sad.",
            "Work on the 737 MAX, the 767 and the 777 has stopped.", "Of the Boeing jets, 787s and 737s fly on.",
            "The airline flies the 777X.", "737 MAX line restarts", "The 737 MAX jets fly again.",
            "It retires 777 freighters.",
            "iPhone 15 sales slump", "Leopard 2 tanks arrive in Kyiv.", "Norway hands over F-16s.", "A Su-35 was lost.",
            "Boeing 737 MAX 9 jets were grounded.", "Peugeot 308 sales rose.",
            "Studio 54 opens.",
            "The PS5 is on sale.", "Group of Seven leaders met.",
            "The union wants a better 401(k).", "It is a 501(c)(3) charity.",
        ])
        func `names and models`(_ text: String) throws { try Case(text).check() }

        @Test(arguments: [
            Case("It bought a Boeing 737 and 400 houses.", .exact(400, "house")),
            Case("Flight 370 vanished. It had 370 people aboard.", .exact(370, "person")),
            Case("Germany sent 18 Leopard 2 tanks.", .exact(18, "tank")),
            Case("It recalls 2,400 Model 3 cars.", .exact(2400, "car")),
            Case("It grounded 171 737 MAX 9 jets.", .exact(171, "jet")),
            Case("In Kyiv 14 users were hurt.", .exact(14, "user")),
            Case("It ordered 12 777 freighters.", .exact(12, "freighter")),
            Case("Their 12 core members left.", .exact(12, "member")),
            Case("The PS5 sold 50 million units for PS10m.", .exact(50e6, "unit"), .exact(10e6, "GBP")),
            Case("The Peugeot 308 was scrapped, and 308 people lost their jobs.", .exact(308, "person")),
        ])
        func `numbers beside a model, or the same as its own, may count`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            "City beat Rovers 4-2.", "Rovers drew 1-1 with City.", "She won 6-3, 7-5.", "The Hawks won 98-91.",
            "City, 1-0 down at the break, lost 3-1.", "City lead 2–0.", "It ended 21-14, 17-21, 15-9.",
            "Nadal won 6-4, 3-6, 7-6 (7-5).",
        ])
        func `scores`(_ text: String) throws { try Case(text).check() }

        @Test(arguments: [
            "Version 3.2.1 fixes the bug.", "The bug is in iOS 17.4.", "Call 020 7946 0018 for help.",
            "Call +44 20 7946 0018 for help.", "Call 555-0142 for help.", "Call 1-800-555-0199.",
            "He lives at 14 Elm Street.", "Her office is in Room 312.", "The parcel went to 221B Baker Street.",
            "The postcode is SW1A 1AA.", "See page 47.", "See Table 3 and Figure 4.",
            "Case no. 23-1187 is closed.", "Flight BA117 was diverted.", "Flight 592 was diverted.",
            "The M25 was closed.", "Interstate 80 was closed.", "The train left from platform 9.",
        ])
        func `versions, telephones, addresses and other labels`(_ text: String) throws { try Case(text).check() }

        @Test(arguments: [
            "Article 12 forbids it.", "Section 8(2) of the act applies.", "Resolution 2334 was adopted.",
            "The firm filed for Chapter 11 protection.", "Title 42 expired.", "Directive 2014/65 applies.",
            "Paragraph 175 was repealed.", "The 14th Amendment applies.",
        ])
        func `legal references`(_ text: String) throws { try Case(text).check() }

        @Test(arguments: [
            "One of the divers spoke.", "One might ask why.", "They helped one another.",
            "No doubt the vote will be close.",
            "There are two reasons for this.", "There are three ways to do it.", "One day he will return.",
            "He was one of the few critics.", "That is one thing to remember.", "The old one broke.",
            "On the one hand, it is cheap.", "All but 10 of the patients were unvaccinated.",
        ])
        func `pronouns and numbers that only list`(_ text: String) throws { try Case(text).check() }

        @Test(arguments: [
            "The shop is open 24/7.", "The attacks of 9/11 changed that.", "It is a 50-50 chance.",
            "They face a Catch-22.", "It is back to square one.", "She has 20/20 vision.",
            "The firm has a zero-tolerance policy.", "The 4x4 got stuck.",
            "The under-21 team trains here.", "He took the Fifth.", "The second half was dull.",
            "He missed half of the season.", "The northern half of the island is dry.",
            "The worst drop since at least 1965.",
        ])
        func `figures of speech`(_ text: String) throws { try Case(text).check() }

        @Test(arguments: [
            "1. Open the valve.", "2) Close the valve.", "(3) Wait.", "Step 4: close the valve.", "- 5. Rinse.",
            "WRAPUP 11-BP says the test shut off the leak.",
        ])
        func `numbers of list items`(_ text: String) throws { try Case(text).check() }
    }
}
