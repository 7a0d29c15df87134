internal import Claims
internal import Testing

extension Phenomena {
    @Suite struct AttributionTests {
        @Test(arguments: [
            Case(
                "Diplomats told the newspaper that insurgents claim 45 kills.",
                .init(45, "kill|person", by: "insurgents")),
            Case(
                "According to the newspaper, the union says 3,000 dockers walked out.",
                .init(3000, "docker", by: "union")),
            Case(
                "Prosecutors quoted the accountant as saying he moved $6m abroad.", .init(6e6, "USD", by: "accountant")),
            Case(
                "The broadcaster reported that the cartel says it employs 200 guards.",
                .init(200, "guard", by: "cartel")),
            Case(
                "The minister, citing the weather service, said 80 mm of rain had fallen.",
                .init(80, "millimetre", by: "minister|weather service")),
            Case(
                "“About 70 sheep were stolen,” the farmer's lawyer told reporters.",
                .init(70, .approximate, "sheep", by: "lawyer")),
            Case(
                "The opposition, quoting a leaked report by the auditor, said $90m was missing.",
                .init(90e6, "USD", by: "opposition|auditor")),
            Case(
                "“They told us 250 tractors would come,” the union's leader said, but the ministry says only 90 are needed.",
                .init(250, "tractor", .projected, by: "leader"), .init(90, "tractor", nil, by: "ministry")),
            Case(
                "Five people were killed in the slide, Rahman, an official of the district, told the agency late on Tuesday.",
                .init(5, "killed|person", by: "Rahman")),
            Case(
                "Six people were killed in the slide, Rahman, an official of the district, told Orlo Radio.",
                .init(6, "killed|person", by: "Rahman")),
            Case(
                "According to the only survey attempted so far, the quarry employs 300 people.",
                .init(300, "person|people", by: "survey")),
        ])
        func `14 the source is the one who claims, not the one who passes it on`(_ example: Case) throws {
            try example.check()
        }

        @Test(arguments: [
            Case(
                "The police put the number of marchers at 87,000, and the firm Occurrence at 55,000.",
                .init(87_000, "marcher|person", by: "police"), .init(55_000, "marcher|person|number", by: "Occurrence")),
            Case(
                "The police counted 30,000 demonstrators and the unions 245,000.",
                .init(30_000, "demonstrator", by: "police"), .init(245_000, "demonstrator", by: "unions")),
            Case(
                "The union said that 3,000 dockers had marched in Karo, where the police counted 370.",
                .init(3000, "docker", by: "union"), .init(370, "docker", by: "police")),
            // Soldiers who killed have counted nobody.
            Case(
                "The army said soldiers killed 25 rebels and rebels 13 soldiers.",
                .init(25, "rebel", by: "army"), .init(13, "soldier", by: "army")),
        ])
        func `14 who shares the verb of counting with another has counted too`(_ example: Case) throws {
            try example.check()
        }
    }
}
