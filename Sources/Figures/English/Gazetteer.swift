internal import Lexicon

/// Names of countries, their parts and cities, and what is said of their people.
enum Gazetteer {
    /// No name has more words.
    static let longest = 4

    private static let nations = Lexicon.english.lemmas(.nations)
    private static let places: [String: Place] = {
        var places: [String: Place] = [:]
        for list in [LemmaList.cities, .regions] {
            for (name, country) in Lexicon.english.lemmas(list) {
                places[plain(name)] = Place(name: name, country: country)
            }
        }
        for country in Lexicon.english.words(.countries) where nations[country] == nil {
            places[plain(country)] = Place(name: country, country: nil)
        }
        for (name, nation) in nations {
            let key = plain(name)
            // `England` is a part of the nation that it often stands for.
            if places[key]?.country == nil { places[key] = Place(name: nation, country: nil) }
            if places[nation]?.country == nil { places[nation] = Place(name: nation, country: nil) }
        }
        return places
    }()

    /// The place of a name in small letters.
    static func place(_ name: String) -> Place? { places[plain(name)] }

    /// Whether a name in small letters is what is said of a country's people and things (`mexican`), not of a place.
    static func isDemonym(_ name: String) -> Bool { nations[name] != nil && !countries.contains(name) }

    private static let countries = Lexicon.english.words(.countries)

    /// Whether a word in small letters is the people of a country: `mexicans`, or `mexican`, as a unit is named.
    static func isPeople(_ word: String) -> Bool { nations[word] != nil }

    private static func plain(_ name: String) -> String {
        name.utf8.contains(UInt8(ascii: ".")) ? name.filter { $0 != "." } : name
    }
}
