internal import Claims
internal import Testing

extension Quantities {
    @Suite struct LabelTests {
        @Test(arguments: [
            Case("Camp 7 holds 412 people.", .exact(412, "person")),
            Case("Mine 6 employs 340 people.", .exact(340, "person")),
            Case("Hall 8 collapsed and 12 workers died.", .exact(12, "worker")),
            Case("Crates were stacked in store 12 and hall 8."), Case("Depot 12 report"),
            Case("The fire spread from shed 3 to shed 5."), Case("Guards at post 14 fled."),
            Case("Team 4 won 3 medals.", .exact(3, "medal")),
            Case("In Kyiv 14 were hurt.", .exact(14, "person")),
            Case("Clinic 8 reports 12 cases", .exact(12, "case")), Case("Camp 3 opens"),
            Case("Workers in silo 9 were hurt."), Case("Ships 4 and 5 sank."),
            Case("On the ship 14 died.", .exact(14, "person")), Case("In hospital 9 died.", .exact(9, "person")),
            Case("She has type 2 diabetes."), Case("Rooms 12 to 15 burned."), Case("Gates 3 and 4 were closed."),
            Case("The Boeing 777X was delayed."), Case("The Boeing 777-300ER was delayed."),
            Case("A K-12 school was closed."), Case("Route 66 was closed."),
            Case("At the hall 8 people died.", .exact(8, "person")),
            Case("At the depot 47 engines burned.", .exact(47, "engine")),
            Case("It counted 412 visitors in week 6, the council said.", .exact(412, "visitor")),
            Case("It lost 412 boats on day 3, the council said.", .exact(412, "boat")),
        ])
        func `a number behind a thing tells it from others`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            "The 13- to 17-year-olds were asked.", "Men of 18 to 24 years of age were asked.",
            "He is 6'2\" tall.", "He is 6′2″ tall.", "The bomb went off at 10.30am.", "The bomb went off at 7:45 pm.",
            "The bomb went off at 1800 hours.", "The bell rang at 7:45 pm and 1800 hours.",
            "Doors open at 7.30pm and close at 11.", "The man, 1.85m tall, fled.", "She is 5ft 7in tall.",
            "The 2.1-metre-tall player was hurt.", "A woman of 1.60 metres was hurt.", "The 6-foot-5 centre was hurt.",
            "The 6-foot-11-inch guard was hurt.",
        ])
        func `ages, heights and clock times are no figures`(_ text: String) throws { try Case(text).check() }

        @Test(arguments: [
            Case(
                "Deaths by region: North 14, South 6, East 3.", .exact(14, "death"), .exact(6, "death"),
                .exact(3, "death")),
            Case(
                "Seats: Labour 212, Conservatives 120, Greens 4.", .exact(212, "seat"), .exact(120, "seat"),
                .exact(4, "seat")),
            Case("Injured: Kaduna 12, Kano 30.", .exact(12, "person"), .exact(30, "person")),
            Case("Scores: North 14, South 6."), Case("Results: City 3, Rovers 1"),
            Case("The dead by province: Herat, 14; Ghor, 6.", .exact(14, "person"), .exact(6, "person")),
        ])
        func `a list of names counts what its heading says`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("Killed: 14; injured: 60", .exact(14, "person"), .exact(60, "person")),
            Case("Wounded: 60.", .exact(60, "person")), Case("Missing: 9", .exact(9, "person")),
            Case("Injured – 60", .exact(60, "person")), Case("Deaths — 14", .exact(14, "death")),
            Case("Arrests: 230", .exact(230, "arrest")), Case("Homes destroyed: 1,200", .exact(1200, "home")),
            Case("Civilians killed: 45", .exact(45, "civilian")),
            Case("Confirmed cases – 7,412; deaths – 206", .exact(7412, "case"), .exact(206, "death")),
            Case("Killed: about 40", .about(40, "person")), Case("Injured: more than 60", .atLeast(60, "person")),
            Case("Killed (14), injured (60)", .exact(14, "person"), .exact(60, "person")),
            Case("Personnel: about 700,000", .about(700_000, "person")), Case("Hours: 9"), Case("Rating: 14"),
            Case("City 3 Rovers 1"), Case("City 3-1 Rovers"),
        ])
        func `a heading of a few words counts what stands behind its colon or dash`(_ example: Case) throws {
            try example.check()
        }
    }
}
