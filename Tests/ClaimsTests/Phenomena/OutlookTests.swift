internal import Claims
internal import Testing

extension Phenomena {
    @Suite struct OutlookTests {
        @Test(arguments: [
            Case(
                "The city will buy 60 trams; 18 have been delivered.", .init(60, "tram", .projected), .init(18, "tram")),
            Case(
                "The charity plans to plant 5,000 trees and has planted 1,200 so far.", .init(5000, "tree", .projected),
                .init(1200, "tree")),
            Case(
                "The carrier hired 300 pilots last year and aims to hire 450 more.", .init(300, "pilot"),
                .init(450, "pilot", .projected)),
            Case(
                "Donors are expected to give $80m; only $22m has arrived.", .init(80e6, "USD", .projected),
                .init(22e6, "USD")),
            Case(
                "Of the 900 homes due to be built by 2030, 140 are finished.", .init(900, "home", .projected),
                .init(140, "home")),
            Case(
                "Under the deal the island will take in 400 refugees by June. So far 35 have landed.",
                .init(400, "refugee", .projected, during: "June"), .init(35, "refugee")),
        ])
        func `13 a plan is no fact, and beside a fact no contradiction`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "Divers have recovered 11 bodies; 30 people are feared drowned.", .init(11, "body", of: "recover"),
                .init(30, "person", .projected, of: "drown|killed")),
            Case(
                "Twelve cases have been confirmed and 85 are suspected.", .init(12, "case", of: "confirm"),
                .init(85, "case", nil, of: "suspect")),
            Case(
                "Medics treated 46 people; the hospital expects 20 more.", .init(46, "person", of: "treat"),
                .init(20, "person", .projected)),
            Case(
                "Crews found nine survivors, but 50 villagers are presumed dead.", .init(9, "survivor", of: "surviv"),
                .init(50, "villager", nil, of: "dead|killed")),
            Case(
                "The registry confirmed 140 deaths; aid groups fear that as many as 600 people have died.",
                .init(140, "death|person", by: "registry"), .init(600, .atMost, "person", .projected, by: "aid groups")),
            Case(
                "The slide buried a market. Workers have dug out 16 bodies and fear that another 40 traders lie dead beneath the mud.",
                .init(16, "body"), .init(40, "trader", .projected, of: "trader")),
        ])
        func `24 what was found and what is feared are two measures`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "Output must fall by 30 percent by 2035, the panel says.",
                .init(30, .exact, "percent", .projected, .down, by: "panel")),
            Case("Sales are on course to rise 12 percent.", .init(12, .exact, "percent", .projected, .up)),
        ])
        func `13 what must or is on course to be is no fact`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "The death toll may exceed 3,000, the ministry said.", .init(3000, "death", .projected, by: "ministry")),
            Case("The union wants a pay rise of 40% over three years.", .init(40, .exact, "percent", .projected)),
            Case("Workers insisted on the 40% raise.", .init(40, .exact, "percent", .projected)),
            Case("Aid groups appealed for $71 million.", .init(71e6, "USD", .projected)),
            Case("The mayor called for 500 more officers.", .init(500, "officer", .projected)),
            // What is asked for is their freedom.
            Case("The families want the 40 hostages freed.", .init(40, "hostage")),
            Case("Police asked for help from 30 villages.", .init(30, "village")),
        ])
        func `13 what is asked for or may come is no fact`(_ example: Case) throws { try example.check() }
    }
}
