internal import Claims
internal import Testing

extension Phenomena {
    @Suite struct DenialTests {
        @Test(arguments: [
            Case("Nobody was killed in the avalanche.", .init(0, "person", of: "kill")),
            Case("No passengers were injured.", .init(0, "passenger|person", of: "injur|hurt")),
            Case("There were no casualties.", .init(0, "casualty|person")),
            Case("Not a single ballot was lost.", .init(0, "ballot")),
            Case("None of the 14 climbers survived.", .init(0, "climber|person", of: "surviv"), .init(14, "climber")),
            Case("The island has recorded zero cases since May.", .init(0, "case", during: "since May")),
            Case("No one knows when the ferry will sail."),
            Case(
                "None of the ship's 23 sailors was hurt, the coastguard said.",
                .init(0, "sailor|person", by: "coastguard", of: "hurt|injured"), .init(23, "sailor", by: "coastguard")),
            Case("The clinic has seen no new cases since the school reopened.", .init(0, "case")),
        ])
        func `10 nobody is a count of nought`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "The airline rejected reports that 40 pilots had resigned.", .init(40, "pilot", .denied, by: "airline")),
            Case("The mayor denies that 2,000 families were evicted.", .init(2000, "family", .denied, by: "mayor")),
            Case(
                "It is not true that the firm owes $70m, its chairman said.",
                .init(70e6, "USD", .denied, by: "chairman")),
            Case(
                "Health officials dismissed as false a claim that 12 babies had died.",
                .init(12, "baby", .denied, by: "officials")),
            Case("The army denied losing 25 tanks.", .init(25, "tank", .denied, by: "army")),
            Case(
                "“We never dismissed 500 workers,” the spokesman said.", .init(500, "worker", .denied, by: "spokesman")),
            Case("The mayor denied any wrongdoing after 2,000 families were evicted.", .init(2000, "family")),
            Case(
                "The company said reports that it would cut 1,100 jobs were untrue.",
                .init(1100, "job", .denied, by: "company")),
            Case(
                "Claims that the storm killed 60 fishermen are false, the governor said on Tuesday.",
                .init(60, "fisherman", .denied, by: "governor")),
        ])
        func `12 what is denied is denied by somebody`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "The coroner now says 31 drowned, not 38 as first announced.", .init(31, "person", by: "coroner"),
                .init(38, "person", .previous)),
            Case(
                "The club corrected its loss to £14m from the £9m it had published.", .init(14e6, "GBP"),
                .init(9e6, "GBP", .previous)),
            Case(
                "Officials put the number of stranded tourists at 650; they had earlier spoken of 900.",
                .init(650, "tourist", by: "officials"), .init(900, "tourist", .previous)),
            Case(
                "The agency initially reported 120 cases but has since revised the number to 97.",
                .init(120, "case", .previous, by: "agency"), .init(97, "case", by: "agency")),
            Case(
                "Growth was 1.7 percent rather than the 2.3 percent first published.", .init(1.7, "percent"),
                .init(2.3, "percent", .previous)),
            Case(
                "The electoral board on Monday cut the turnout to 57.1 percent; a day before it had given 61.4.",
                .init(57.1, "percent"), .init(61.4, "percent", .previous)),
        ])
        func `17 a corrected number is superseded`(_ example: Case) throws { try example.check() }
    }
}
