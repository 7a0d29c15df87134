internal import Lexicon

/// Names of countries, their parts and cities, and what is said of their people.
enum Gazetteer {
    /// No name has more words.
    static let longest = 4

    private static let nations = Lexicon.english.lemmas(.nations)
    private static let regions = Lexicon.english.lemmas(.regions)
    private static let towns = places(of: .towns)
    private static let counties = places(of: .counties)
    private static let places: [String: Place] = {
        var places: [String: Place] = [:]
        for list in [LemmaList.cities, .regions] {
            for (name, country) in Lexicon.english.lemmas(list) {
                let town = list == .cities && country == unitedStates ? towns[plain(name)] : nil
                places[plain(name)] = Place(name: name, state: town?.state, country: country)
            }
        }
        for country in Lexicon.english.words(.countries) where nations[country] == nil {
            places[plain(country)] = Place(name: country)
        }
        for (name, nation) in nations {
            let key = plain(name)
            // `England` is a part of the nation that it often stands for.
            if places[key]?.country == nil { places[key] = Place(name: nation) }
            if places[nation]?.country == nil { places[nation] = Place(name: nation) }
        }
        return places
    }()

    private static let unitedStates = "united states"

    /// By names in small letters without full stops.
    private static func places(of list: LemmaList) -> [String: Place] {
        var places: [String: Place] = [:]
        for (name, container) in Lexicon.english.lemmas(list) {
            let country = regions[container]
            places[plain(name)] = Place(
                name: name, state: country == nil ? nil : container, country: country ?? container)
        }
        return places
    }

    /// The place of a name in small letters that is hardly ever anything else; counties are told by their last word.
    static func place(_ name: String) -> Place? { places[plain(name)] ?? counties[plain(name)] }

    /// The town of a name in small letters, if it stands where a place does: many are also names of people and words.
    static func town(_ name: String) -> Place? { towns[plain(name)] }

    /// The country whose people and things a word in small letters is said of, or which it stands for.
    static func nation(_ word: String) -> String? { nations[word] }

    /// Whether a name in small letters is what is said of a country's people and things (`mexican`), not of a place.
    static func isDemonym(_ name: String) -> Bool { nations[name] != nil && !countries.contains(name) }

    private static let countries = Lexicon.english.words(.countries)

    /// Whether a word in small letters is the people of a country: `mexicans`, or `mexican`, as a unit is named.
    static func isPeople(_ word: String) -> Bool { nations[word] != nil }

    private static func plain(_ name: String) -> String {
        name.utf8.contains(UInt8(ascii: ".")) ? name.filter { $0 != "." } : name
    }
}
