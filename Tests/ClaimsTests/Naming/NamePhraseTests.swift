@testable internal import Claims
internal import Testing

/// A name that was put together makes a noun phrase, or is refused.
@Suite struct NamePhraseTests {
    @Test(arguments: [
        "body parts at which body parts recovered", "length of and a blockade", "people missed people in the area",
        "pages of to the document", "to the north", "houses sold by", "loans bought by the bank in loans",
        "people belonged to the one ministry to the other ministry",
    ])
    func `what makes no noun phrase is no name`(name: String) {
        #expect(!NamePhrase.isWhole(name))
    }

    @Test(arguments: [
        "people killed in the quake", "fall of Halden Green and Halden Blue", "branches that open as branches of Orlo",
        "workers by whom the agreement was backed", "victims of that storm who have yet to be traced",
        "cash reserves of the museum", "one-off repair",
    ])
    func `what makes one is`(name: String) {
        #expect(NamePhrase.isWhole(name))
    }
}
