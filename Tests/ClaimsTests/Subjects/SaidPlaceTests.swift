internal import Articles
internal import Claims
internal import Formats
internal import TestSupport
internal import Testing

/// The place beside a number is its place, whatever place the article goes on about.
@Suite struct SaidPlaceTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let text: String
        /// By the start of each quantity's text, the narrowest place.
        let places: [String: String]

        init(_ text: String, _ places: [String: String]) {
            self.text = text
            self.places = places
        }

        var testDescription: String { text }
    }

    static let examples = [
        Example(
            "The quake killed 190 people in Taroudant, 89 in Marrakesh and 13 in Agadir, the ministry said.",
            ["190": "Taroudant", "89": "Marrakesh", "13": "Agadir"]),
        Example(
            "Countries with confirmed cases of the flu include Spain (93 cases), Germany (11 cases) and Italy (9 cases).",
            ["93": "Spain", "11": "Germany", "9 cases": "Italy"]),
        Example(
            "To date 27 deaths have been confirmed, 26 in Mexico and one in the United States, the ministry said.",
            ["26": "Mexico", "one": "United States"]),
        // What countries have is in them.
        Example(
            "Burundi has recorded 61 cases, Rwanda four and Uganda two.",
            ["61": "Burundi", "four": "Rwanda", "two": "Uganda"]),
        Example(
            "Zimbabwe, which has battled the disease since May, has recorded 61 cases and more than 300 deaths.",
            ["61": "Zimbabwe", "more than 300": "Zimbabwe"]),
        // A name in hyphens is one name.
        Example("Gangs killed 12 people in Port-au-Prince, officials said.", ["12": "Port-au-Prince"]),
        // Names side by side in a list are no headline.
        Example(
            "The storm killed 190 people in Terry County, 89 in Yoakum County and 13 in Lynn County, officials said.",
            ["190": "Terry County", "89": "Yoakum County", "13": "Lynn County"]),
    ]

    @Test(arguments: examples)
    func `a quantity lies in the place that is named beside it`(_ example: Example) throws {
        let found = try claims(in: ArticleFile.only(in: .named("2031-03-09.txt", example.text)))
        for (start, place) in example.places {
            let claim = try #require(
                found.first { $0.text.hasPrefix(start) }, "no claim starts with \(start): \(found.map(\.text))")
            #expect(claim.subject.place.map { $0.hasPrefix(place) } ?? true, "\(claim.text): \(claim.subject)")
        }
    }

    @Test(arguments: [
        ("Officials of Zimbabwe met in Chegutu. At least 518 people have died there since May.", "518", "Chegutu"),
        ("Zambia has closed its schools. The president said that 658 people had died there.", "658", "Zambia"),
        ("Mozambique asked for vaccines. Cases were found in nine of the country's provinces.", "nine", "Mozambique"),
        ("The Malawian government said the country's 1,200 nurses had been trained.", "1,200", "Malawi"),
        ("Maria Lopez lives in Beira. She said that 62 people in her town were ill.", "62", "Beira"),
    ])
    func `a sentence may point to a place that was named before it`(text: String, start: String, place: String) throws {
        let opening = "The disease spreads in Africa, officials said on Monday.\n\n"
        let found = try claims(in: ArticleFile.only(in: .named("2031-03-09.txt", opening + text)))
        let claim = try #require(found.first { $0.text.contains(start) }, "\(found.map(\.text))")
        #expect(claim.measure.contains(place), "\(claim.measure)")
        #expect(!claim.measure.contains("the country's"), "\(claim.measure)")
    }

    @Test func `what several countries have is in none of them`() throws {
        let text = """
            Chile has a record outbreak of measles, its health ministry said. The outbreak is part of a global rise, with more than \
            five million cases reported last year in some 80 countries, the agency said.
            """
        let found = try claims(in: ArticleFile.only(in: .named("2031-03-09.txt", text)))
        for claim in found where claim.quantity.value >= 80 {
            #expect(!claim.measure.contains("Chile"), "\(claim.text): \(claim.measure)")
        }
    }

    @Test func `there points to no place where it only opens a clause`() throws {
        let text = "Mali and Chad have closed their borders to Togo. There are 300 people in camps."
        let found = try claims(in: ArticleFile.only(in: .named("2031-03-09.txt", text)))
        let claim = try #require(found.first { $0.quantity.value == 300 }, "\(found.map(\.text))")
        #expect(!claim.measure.contains("Togo") && !claim.measure.contains("Mali"), "\(claim.measure)")
    }

    @Test(arguments: [
        "More than two million people marched on Thursday, including around 400,000 in Paris, the union said.",
        "The ministry counted more than two million demonstrators, 80,000 of them in Paris.",
        "The minister had sent out more than two million reservists, 5,500 of them to Paris.",
        // Another count that is not said.
        "The union counted two million marchers, and its count is well above the one in use in Paris.",
        "The northern port has two million sheds, more than those in Paris, the harbour master said.",
    ])
    func `where a part is says nothing of the whole`(text: String) throws {
        let found = try claims(in: ArticleFile.only(in: .named("2031-03-09.txt", text)))
        let whole = try #require(found.first { $0.quantity.value == 2_000_000 }, "\(found.map(\.text))")
        #expect(whole.subject.place.map { !$0.contains("Paris") } ?? true, "\(whole.subject)")
        #expect(!whole.measure.contains("Paris"), "\(whole.measure)")
    }

    @Test(arguments: [
        // Of an article on a town, what the sentence says of its state.
        ("The storms have injured 339 people in the state.", "339", "Rio Grande do Sul"),
        ("The storms have injured 339 people in Porto Alegre.", "339", "Porto Alegre"),
        ("The storms have injured 339 people.", "339", nil),
    ])
    func `what is told of the state is not placed in a town`(
        _ sentence: String, _ quantity: String, _ place: String?
    ) throws {
        let text = """
            Floods advance on Porto Alegre

            The water has reached Porto Alegre, the capital of Rio Grande do Sul.

            \(sentence)
            """
        let found = try claims(in: ArticleFile.only(in: .named("2031-03-09.txt", text)))
        let claim = try #require(found.first { $0.text.hasPrefix(quantity) }, "\(found.map(\.text))")
        if let place { #expect(claim.subject.place?.hasPrefix(place) == true, "\(claim.subject)") }
        if place != "Rio Grande do Sul" {
            #expect(claim.subject.place?.hasPrefix("Rio Grande") != true, "\(claim.subject)")
        }
    }

    @Test func `a newspaper is named after a place, and nothing happened there`() throws {
        let text = "Soldiers die in the hills\n\nThe New York Times quoted officials, who said 70 soldiers were killed."
        let found = try claims(in: ArticleFile.only(in: .named("2031-03-09.txt", text)))
        let claim = try #require(found.first { $0.text.hasPrefix("70") }, "\(found.map(\.text))")
        #expect(claim.subject.place?.contains("New York") != true && !claim.measure.contains("New York"), "\(claim)")
    }
}
