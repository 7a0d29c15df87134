@testable internal import Claims
internal import Testing

/// A row's name is one noun phrase made of its slots.
@Suite struct RowNameTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let subject: Subject
        var unit = "person"
        let name: String

        var testDescription: String { name }
    }

    private static let examples: [Example] = [
        Example(
            subject: Subject(
                noun: "person", state: "killed", of: "Karo quake of 11 January 2045", place: "Karo, Turkey"),
            name: "people killed in the Karo quake"),
        // Where Texas lies nobody needs to be told.
        Example(
            subject: Subject(
                noun: "case", state: "confirmed", of: "Texas outbreak", place: "United States"), unit: "case",
            name: "confirmed cases in the Texas outbreak"),
        Example(
            subject: Subject(noun: "police officer", state: "deployed", place: "Algiers, Algeria"), unit: "officer",
            name: "police officers deployed in Algiers"),
        Example(
            subject: Subject(kind: .level, noun: "Brent crude", state: "price"), unit: "USD/barrel",
            name: "price of Brent crude"),
        Example(
            subject: Subject(kind: .size, noun: "quake", state: "distance from Banda Aceh"), unit: "kilometre",
            name: "distance of the quake from Banda Aceh"),
        Example(
            subject: Subject(kind: .share, noun: "voter", state: "against the deal", place: "Peru"), unit: "percent",
            name: "share of voters against the deal in Peru"),
        Example(
            subject: Subject(
                kind: .period, noun: "person", state: "arrested", place: "Cairo, Egypt", period: "2011-01-26"),
            name: "people arrested in Cairo on 26 January"),
        Example(
            subject: Subject(noun: "magazine", state: "seized", of: "INS Sukanya"), unit: "magazine",
            name: "magazines seized by INS Sukanya"),
        Example(
            subject: Subject(noun: "container of munitions", state: "sent to Russia", place: "world"),
            unit: "container", name: "containers of munitions sent to Russia worldwide"),
        Example(
            subject: Subject(noun: "case", state: "confirmed", of: "H1N1 flu", place: "Mexico"), unit: "case",
            name: "confirmed cases of H1N1 flu in Mexico"),
        Example(subject: Subject(noun: "shipment of Brent"), unit: "shipment", name: "shipments of Brent"),
        Example(subject: Subject(noun: "North Korea"), unit: "Korea", name: "North Korea"),
        Example(subject: Subject(noun: "North Korean"), unit: "person", name: "North Koreans"),
        Example(subject: Subject(noun: "person", state: "killed", of: "Homs"), name: "people killed in Homs"),
        Example(
            subject: Subject(noun: "soldier", state: "sent", of: "North Korea"), unit: "soldier",
            name: "soldiers sent by North Korea"),
        Example(subject: Subject(noun: "woman", state: "missing"), unit: "woman", name: "women missing"),
        Example(subject: Subject(), unit: "gallon", name: "gallon"),
        Example(
            subject: Subject(kind: .move, noun: "BP share", state: "daily price fall", of: "BP"), unit: "percent",
            name: "fall of BP share price on the day"),
        Example(
            subject: Subject(kind: .move, noun: "market value", state: "fall", of: "Orlo", period: "2031-04/"),
            unit: "USD", name: "fall of Orlo's market value since April 2031"),
        Example(
            subject: Subject(kind: .total, noun: "oil spill", state: "cost", of: "BP"), unit: "USD",
            name: "cost of BP's oil spill"),
        Example(
            subject: Subject(kind: .level, noun: "oil", state: "price", of: "Gulf of Mexico"), unit: "USD",
            name: "price of oil of Gulf of Mexico"),
        Example(
            subject: Subject(kind: .share, noun: "catch", of: "Lake Varna"), unit: "times",
            name: "ratio of Lake Varna's catch"),
        Example(
            subject: Subject(kind: .size, noun: "ice", state: "time until", of: "vote of 2031"), unit: "day",
            name: "time until the vote"),
        Example(
            subject: Subject(noun: "legal cap", state: "waived a legal cap", of: "Orlo spill"), unit: "USD",
            name: "legal cap waived a legal cap in the Orlo spill"),
        Example(subject: Subject(noun: "H1N1", state: "tested"), unit: "H1N1", name: "H1N1 tested"),
        Example(subject: Subject(noun: "mpox", state: "confirmed"), unit: "case", name: "confirmed mpox cases"),
        // What is done about what is over in a moment is done after it; who only has to do with it did nothing in it.
        Example(
            subject: Subject(noun: "ferry", state: "cancelled", of: "Karo train crash of 2 June 2031"), unit: "ferry",
            name: "ferries cancelled after the Karo train crash"),
        Example(subject: Subject(noun: "worker", of: "train crash"), unit: "worker", name: "workers (train crash)"),
        Example(
            subject: Subject(noun: "house", state: "destroyed", of: "blast"), unit: "house",
            name: "houses destroyed in the blast"),
        Example(subject: Subject(noun: "person", state: "arrested", of: "war"), name: "people arrested in the war"),
    ]

    @Test(arguments: examples)
    func `slots make a noun phrase`(_ example: Example) {
        #expect(RowName(of: example.subject, unit: Unit(example.unit)).text == example.name)
    }

    @Test(arguments: [
        ("Haiti quake of 12 January 2010", "Haiti quake"), ("H1N1 outbreak of 2009", "H1N1 outbreak"),
        ("blast of May 2031", "blast"), ("class of 2031", "class"), ("BP", "BP"), ("2031", "2031"),
    ])
    func `an event's date tells it from others in its slot, not in a name`(owner: String, expected: String) {
        #expect(RowName.withoutDate(owner) == expected)
    }
}
