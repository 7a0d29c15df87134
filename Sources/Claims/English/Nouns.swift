/// Facts about English nouns that a rule can't give.
enum Nouns {
    /// Plurals that do not end in s, and nouns that are their own plural, with the singular that a unit is named by.
    static let irregular: [String: String] = [
        "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child",
        "police": "police officer", "troops": "soldier",
        "personnel": "person", "staff": "employee", "feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose",
        "lives": "life",
        "wives": "wife", "knives": "knife", "wolves": "wolf", "leaves": "leaf", "thieves": "thief", "halves": "half",
        "shelves": "shelf",
        "aircraft": "aircraft", "spacecraft": "spacecraft", "hovercraft": "hovercraft", "sheep": "sheep",
        "fish": "fish", "cattle": "cattle",
        "deer": "deer", "series": "series", "species": "species", "crises": "crisis", "analyses": "analysis",
        "bases": "base",
        "phenomena": "phenomenon", "criteria": "criterion", "media": "medium", "bacteria": "bacterium",
        "alumni": "alumnus",
        "servicemen": "serviceman", "servicewomen": "servicewoman", "fishermen": "fisherman", "policemen": "policeman",
        "firemen": "fireman",
        "gunmen": "gunman", "congressmen": "congressman", "lawmen": "lawman", "businessmen": "businessman",
        "militiamen": "militiaman",
        "tribesmen": "tribesman", "workmen": "workman", "spokesmen": "spokesman", "dice": "die",
        "passersby": "passerby", "buses": "bus",
        "gases": "gas", "viruses": "virus", "heroes": "hero", "echoes": "echo", "potatoes": "potato",
        "tomatoes": "tomato",
        "torpedoes": "torpedo", "mosquitoes": "mosquito", "volcanoes": "volcano", "others": "person", "dead": "person",
        "movies": "movie",
        "cookies": "cookie", "zombies": "zombie", "rookies": "rookie", "calories": "calorie", "selfies": "selfie",
        "ties": "tie", "pies": "pie",
        "axes": "axis", "vertices": "vertex", "indices": "index", "matrices": "matrix", "data": "data",
        "civilians": "civilian",
        "offspring": "offspring", "crew": "crew member", "headquarters": "headquarters", "barracks": "barracks",
        "shoes": "shoe", "toes": "toe", "canoes": "canoe",
        "caches": "cache", "headaches": "headache", "aches": "ache", "missiles": "missile",
    ]

    /// Words in -s that are no plurals.
    static let notPlural = WordSet(
        """
        as is was has does this his its us yes thus plus less unless perhaps always towards afterwards across besides series
        news previous various serious dangerous famous religious numerous enormous anonymous continuous mysterious nervous
        virus gas bus plus minus chaos crisis basis analysis status focus campus bonus census consensus corpus genius
        overseas sometimes nowadays indoors outdoors mathematics physics economics politics paris texas kansas illinois
        christmas james thomas charles jesus reuters louis hamas dallas netherlands philippines las los swiss
        says gets makes takes gives comes goes shows means needs wants uses looks seems remains becomes includes hours'
        years' days' months' weeks' tons' its' whose ms mrs mr massachusetts arkansas honduras cyprus belarus laos
        """)

    /// States of people that count them without a noun: `five dead`, `49 wounded`.
    static let peopleStates = WordSet(
        """
        dead killed wounded injured hurt missing arrested detained infected displaced homeless sick ill hospitalised hospitalized dying
        stranded trapped rescued evacuated jailed sentenced executed drowned unaccounted unemployed died employed
        """)

    /// Abstract nouns that a number only lists, in front of small numbers.
    static let listed = WordSet(
        """
        reason way thing factor side point issue question option example part step kind type sort aspect matter fact choice
        problem sense front respect version area round phase stage hand occasion pair
        """)

    /// Adjectives in -s, -ed or with an unclear shape that stand between a number and its noun.
    static let singularHeads = WordSet("population aircraft crew staff personnel police strong")

    /// Past forms of verbs that commonly stand where a noun phrase has ended.
    static let verbsBehind = WordSet(
        """
        said says told were was are is have has had will would could may might died fell rose took gave made went came saw got left lost
        won found became began ran sent put set met led held kept fled shot hit cut spent paid sold bought stood sat ate drove flew grew
        knew threw wrote spoke broke chose drew wore swore tore bore froze hid bit beat read been being going living working waiting
        reported announced called used asked seemed tried started turned helped showed moved happened believed remained
        appeared claimed warned added agreed signed gathered demonstrated protested marched
        """)
}

/// The singular of a plural noun, or the word itself.
func singular(_ word: String) -> String {
    if let irregular = Nouns.irregular[word] { return irregular }
    guard isPlural(word) else { return word }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["sses", "shes", "ches", "xes", "zzes"] where word.hasSuffix(ending) {
        return String(word.dropLast(2))
    }
    if word.hasSuffix("men"), word.utf8.count > 4 { return word.dropLast(2) + "an" }
    return String(word.dropLast())
}

/// Whether a lower-case word looks like a plural noun.
func isPlural(_ word: String) -> Bool {
    if Nouns.irregular[word] != nil { return true }
    if word.hasSuffix("men"), word.utf8.count > 5, word != "specimen", word != "regimen" { return true }
    guard word.hasSuffix("s"), word.utf8.count > 2, !word.hasSuffix("ss"), !word.hasSuffix("'s"), !word.hasSuffix("ous")
    else { return false }
    return !Nouns.notPlural.contains(word)
}
