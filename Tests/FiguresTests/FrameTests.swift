internal import Articles
internal import Claims
@testable import Figures
internal import Formats
internal import TestSupport
internal import Testing
internal import WordVectors

@Suite struct FrameTests {
    private func frames(_ text: String) throws -> [Frame] {
        let file = SourceFile.named("2024-01-01.txt", text)
        let article = try ArticleFile.only(in: file)
        var reader = FrameReader()
        return claims(in: article).map { reader.frame(of: Reading(article: article.reference, claim: $0)) }
    }

    @Test(arguments: [
        ("Cholera killed 35 people in Peru.", "peru"), ("Canada has 496 confirmed cases.", "canada"),
        ("Some 23 people were hurt in Cairo.", "cairo"), ("Some 23 people were hurt in Lubbock.", "lubbock"),
        ("Lubbock, Texas, has 23 cases.", "lubbock"), ("Gaines County has reported 23 cases.", "gaines county"),
        ("Seven Mexican patients died.", "mexico"),
        ("Worldwide 300 people have died of it.", "world"),
        ("The virus has infected 1,200 people in 21 countries.", "world"),
        ("About 300 people in the U.S. are ill.", "united states"),
        ("Nationwide, 300 people are ill.", "the nation"),
        ("Across the country 300 schools are shut.", "the nation"),
    ])
    func `a frame knows the place`(text: String, place: String) throws {
        #expect(try frames(text).first?.place?.name == place)
    }

    @Test func `a name inside another name is no place`() throws {
        #expect(try frames("The Bank of England bought 300 bonds.").first?.place == nil)
    }

    @Test func `two values of one spelling in a sentence keep their own places`() throws {
        let places = try frames("The virus killed 3 people in Peru, 3 people in Chile and 3 people in Brazil.").map(
            \.place?.name)
        #expect(places == ["peru", "chile", "brazil"])
    }

    @Test func `who was killed was not wounded, and deaths are people who were killed`() throws {
        let frames = try frames("The blast killed 40 people and wounded 90 others. It caused 12 deaths.")
        let events = frames.map(\.events)
        try #require(events.count == 3)
        #expect(events[0].excludes(events[1]))
        #expect(events[0].meets(events[2]) && !events[0].excludes(events[2]))
        #expect(frames.map(\.kind) == ["person", "person", "person"])
    }

    @Test(arguments: [
        "So far 27 deaths have been confirmed, 26 of them in Mexico.", "Sixty deaths were confirmed, most in Mexico.",
    ])
    func `where a part happened is not where the whole did`(text: String) throws {
        #expect(try frames(text).first?.place?.name != "mexico")
    }

    @Test(arguments: [
        ("More than 5,000 people have been killed since March.", Scope.Extent.total),
        ("The death toll rose to 47 people.", .total), ("In all 300 soldiers were sent.", .total),
        ("Some 20 people were killed on Monday.", .occasion), ("A blast killed 22 people.", .occasion),
        ("The city employs 300 people.", nil),
    ])
    func `a frame knows a total from what one occasion brought`(text: String, extent: Scope.Extent?) throws {
        #expect(try frames(text).first?.scope.extent == extent)
    }

    @Test(arguments: [
        ("Peru has reported 310 suspected cases of cholera.", "suspected", "confirmed"),
        ("Laboratories have confirmed 40 cases of cholera.", "confirmed", "suspected"),
        ("In theory, 2,000 tonnes of oil a day could flow from the wreck.", "worst case", "capacity"),
        ("Pumps catch most of it, and that leaves 60 tonnes of oil a day.", "remainder", "capacity"),
        ("The plant has a capacity of 500 tonnes a day.", "capacity", "remainder"),
    ])
    func `a frame knows which part a quantity plays`(text: String, role: String, other: String) throws {
        let roles = try #require(try frames(text).first?.roles)
        #expect(roles.meets(Roles.of(role)) && !roles.meets(Roles.of(other)), "\(text)")
    }

    @Test func `depth, length, height and distance exclude each other`() throws {
        let roles = try frames(
            """
            The well is 5,000 feet deep. A pipe 700 feet long was lowered. Waves were 30 feet high. \
            The rig stands 40 miles off the coast of Peru. It drilled a 300-foot-long shaft.
            """
        ).map(\.roles)
        try #require(roles.count == 5)
        for (a, b) in [(0, 1), (0, 2), (1, 2), (0, 3), (2, 4)] { #expect(roles[a].excludes(roles[b]), "\(a) and \(b)") }
        #expect(roles[1].meets(roles[4]) && !roles[1].excludes(roles[4]))
    }

    @Test func `what containers hold may be suspected, and they are not`() throws {
        #expect(try frames("Some 6,700 containers of suspected arms were sent.").first?.roles == Roles.none)
    }

    @Test func `a role beside another number is that number's`() throws {
        let roles = try frames("Peru has 1,000 suspected cases, 26 confirmed cases and 12 deaths.").map(\.roles)
        try #require(roles.count == 3)
        #expect(roles[0].excludes(roles[1]) && roles[2].isEmpty)
    }

    @Test func `a frame knows a part, a known figure and the sort of people`() throws {
        let victims = try frames("The 108 victims include villagers, 49 of them children.")
        #expect(victims.map(\.scope.isDefinite) == [true, false] && victims.map(\.scope.isPart) == [false, true])
        let sorts = try frames("They killed 40 soldiers, wounded 12 children and robbed 30 people.").map(\.group)
        #expect(sorts == ["military", "child", nil])
    }

    @Test func `a city is a part of its country and no part of another`() throws {
        let cairo = try #require(Gazetteer.place("cairo")), egypt = try #require(Gazetteer.place("egypt"))
        let kenya = try #require(Gazetteer.place("kenya"))
        #expect(cairo.relation(to: egypt) == .contained)
        #expect(cairo.relation(to: cairo) == .same)
        #expect(cairo.relation(to: kenya) == .other)
        #expect(cairo.relation(to: .nation) == .other && egypt.relation(to: .nation) == .contained)
        #expect(Place.world.relation(to: .nation) == .other && Place.nation.relation(to: .nation) == .same)
        #expect(Gazetteer.place("dprk") == Gazetteer.place("north korea"))
    }

    @Test func `a town and a county are parts of their state and no part of another`() throws {
        let texas = try #require(Gazetteer.place("texas")), mexico = try #require(Gazetteer.place("new mexico"))
        let houston = try #require(Gazetteer.place("houston")), country = try #require(Gazetteer.place("united states"))
        for place in [houston, try #require(Gazetteer.place("gaines county")), try #require(Gazetteer.town("lubbock"))]
        {
            #expect(place.relation(to: texas) == .contained && texas.relation(to: place) == .contained, "\(place.name)")
            #expect(place.relation(to: country) == .contained, "\(place.name)")
            #expect(place.relation(to: mexico) == .other, "\(place.name)")
        }
        #expect(texas.relation(to: mexico) == .other && texas.relation(to: country) == .contained)
    }

    @Test(arguments: [
        "Some 35 dead and wounded people lay there.", "Hospitals took in 35 killed or injured soldiers.",
        "It will cost $2bn over 9223372036854775807 years.", "It will cost $2bn over 99999999999999999999 decades.",
    ])
    func `words inside a quantity and spans without end are read`(text: String) throws {
        #expect(try !frames(text).isEmpty, "\(text)")
    }

    @Test func `a town's name that stands where none does is a person's`() throws {
        #expect(try frames("Midland paid 300 workers.").first?.place == nil)
        #expect(try frames("Mr Lubbock, 64, owned 300 horses.").last?.place == nil)
    }

    @Test(arguments: [(3.0, 0.0), (100, 0.5), (5000, 0.8), (12_384, 3), (1250, 2.3), (0, 0), (1.5, 1)])
    func `a value tells the more the less it repeats by chance`(value: Double, telling: Double) {
        #expect(abs(Telling.value(value) - telling) < 1e-9)
    }

    @Test func `words of like meaning are near, and rare words weigh more`() {
        #expect(WordVectors.isReadable)
        #expect(WordVectors.count >= 40_000)
        #expect(WordVectors.likeness("soldier", "troops") > WordVectors.likeness("soldier", "cheese") + 0.2)
        #expect(WordVectors.likeness("xqzv", "soldier") == 0)
        #expect(WordVectors.weight("the") < 0.1)
        #expect(WordVectors.weight("cholera") > WordVectors.weight("people"))
    }
}
