/// Articles of one sentence, each of which states one figure.
enum Sentences {
    static func containers(_ number: String, day: String = "2024-08-27") -> String {
        """
        Date: \(day)

        North Korea has sent more than \(number) containers to Russia since August 2023, South Korea's spy agency said.

        """
    }

    static let troops = """
        Date: 2024-10-18

        North Korea has moved 1,500 soldiers to Russia, South Korea's spy agency said.

        """

    /// One sentence that lists three figures.
    static let list = """
        Date: 2024-10-18

        Floods killed 89 people in Marrakesh, 40 people in Taroudant and 12 people in Sennar, the health ministry said.

        """

    /// One of many that no other one is equal to.
    static func numbered(_ number: Int) -> String {
        "Report \(number). A group of 4,000 farmers has left the valley, the governor said.\n"
    }

    /// One of a hundred that have nothing to do with each other: each states a figure of its own.
    static func unrelated(_ number: Int) -> String {
        let things = [
            "farmers", "goats", "trucks", "schools", "bridges", "rifles", "ships", "doctors", "houses", "barrels",
        ]
        let places = ["Norway", "Chile", "Kenya", "Nepal", "Peru", "Ghana", "Laos", "Malta", "Qatar", "Cuba"]
        let thing = things[number % things.count], place = places[number / things.count % places.count]
        return "Date: 2024-10-18\n\nThere are \(1000 + number) \(thing) in \(place), the ministry said.\n"
    }
}
