internal import Articles

/// The name that a claim's row gets: one noun phrase, made of the slots of its subject (annotation guidelines, "`measure`,
/// the name of a row"): what is counted or measured, what happened to it, whose it is or of which event, where, and for
/// when.
struct RowName {
    let text: String

    /// - Parameter unit: Counted nouns stand in the plural; what has no noun is named after its unit.
    init(of subject: Subject, unit: Unit) {
        let counts = unit.dimension.base == .count
        var noun = subject.noun ?? (subject.state == nil ? unit.name : "")
        let head = noun.split(separator: " ").prefix { !FunctionWords.prepositions.contains(String($0)) }.joined(
            separator: " ")
        let isOfMany = [.share, .move].contains(subject.kind) && !unit.dimension.isMoney && SubjectWords.isPeople(head)
        if counts || isOfMany { noun = SubjectWords.plural(of: noun) }
        let state = State(subject.state ?? "")
        if state.isSide, subject.kind == .size, !counts, Self.needsArticle(noun) { noun = "the " + noun }
        var parts = Parts(noun: noun, state)
        if let of = subject.of { parts.add(owner: Self.withoutDate(of), of: state) }
        var name = Self.ofPart(parts.text, kind: subject.kind, unit: unit)
        if let place = subject.place { Self.addPlace(place, to: &name) }
        text = Self.with(subject, behind: name)
    }

    /// A name with the days that it holds for, where they tell it from others.
    private static func with(_ subject: Subject, behind name: String) -> String {
        // What rose in May rises by another share in June: a row of such moves has no month of its own.
        let isOpen = subject.kind == .move && subject.period?.hasSuffix("/") == true
        guard [.period, .increment].contains(subject.kind) || isOpen, let when = subject.period.flatMap(when),
            !name.split(separator: " ").contains(where: { months.contains(String($0)) })
        else { return name }
        return name + " " + when
    }

    /// - Parameter clause: Names the figure by its own clause; where it only says what is counted, what became of that follows, and
    ///   where it names nobody and no place, the event and the place that were chosen stand behind it.
    init(_ clause: ClauseName, of subject: Subject, unit: Unit) {
        var said = clause.text
        if !clause.isWhole {
            let state = State(clause.isAsked ? "" : subject.state ?? "")
            var parts = Parts(noun: clause.text, state)
            if let of = subject.of, !SubjectWords.isEvent(of), !clause.hasName {
                parts.add(owner: of, of: state)
            }
            said = parts.text
        }
        var name = Self.ofPart(said, kind: subject.kind, unit: unit)
        // A name of the clause says where it is, and one that was chosen only whose.
        if !clause.hasName, name.contains(where: \.isUppercase), let place = subject.place {
            Self.addPlace(place, to: &name)
        }
        if !name.contains(where: \.isUppercase) {
            let said = ContentWords(name)
            var event = ""
            if let of = subject.of.map(Self.withoutDate), SubjectWords.isEvent(of),
                said.common(with: ContentWords(of)) == 0
            {
                event = Self.phrase(ofEvent: of, behind: name, isSaid: clause.isWhole || subject.state != nil)
            }
            // `containers in Bhubaneswar (crash)`
            let isBracketed = event.hasSuffix(")")
            if !isBracketed { name += event }
            if let place = subject.place { Self.addPlace(place, to: &name) }
            if isBracketed { name += event }
        }
        text = Self.with(subject, behind: name)
    }

    /// `share of voters`; `ratio of the catch` where the quantity is `twice`.
    private static func ofPart(_ name: String, kind: Subject.Kind, unit: Unit) -> String {
        let words = ContentWords(name)
        func says(_ word: String) -> Bool { ContentWords(word).isPart(of: words) }
        if unit.dimension.base == .multiple {
            return kind == .move || ["ratio", "multiple", "relative", "times", "rise", "fall"].contains(where: says)
                ? name : "ratio of " + name
        }
        return kind == .share && !["share", "ratio", "rise", "fall"].contains(where: says) && !isRate(name)
            ? "share of " + name : name
    }

    /// `tariff assigned to Norland`
    private static func isRate(_ name: String) -> Bool {
        let words = name.split(separator: " ").map { lemma($0.lowercased()) }
        let end = words.firstIndex { FunctionWords.prepositions.contains($0) || SubjectWords.isParticiple($0) }
        return words[..<(end ?? words.count)].last.map(SubjectWords.rates.contains) ?? false
    }

    /// `2 July 2013`
    static func date(_ day: CivilDay) -> String { "\(day.day) \(months[day.month - 1]) \(day.year)" }

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The narrowest part of a place.
    static func inner(_ place: String) -> String { place.split(separator: ",").first.map(String.init) ?? place }

    /// A name with a place, where it does not say it.
    static func placed(_ name: String, in place: String) -> String {
        var name = name
        addPlace(place, to: &name)
        return name
    }

    private static func addPlace(_ place: String, to name: inout String) {
        if place == "world" {
            name += " worldwide"
            return
        }
        let inner = inner(place)
        guard ContentWords(inner).common(with: ContentWords(name)) == 0, !names(name, aPartOf: inner) else { return }
        name += (name.hasSuffix(" abroad") ? " from " : " in ") + withArticle(inner)
    }

    /// `the United States`, but `India`
    static func withArticle(_ place: String) -> String {
        let takesOne = place.split(separator: " ").last.map { placesWithArticle.contains(String($0)) } == true
        return takesOne ? "the " + place : place
    }

    /// Whether a name says where in a country: nobody needs to be told where Texas lies.
    private static func names(_ name: String, aPartOf country: String) -> Bool {
        places(in: name).contains { place in
            guard case .part(let whole) = place else { return false }
            return whole == country.lowercased()
        }
    }

    /// Whether a name says where, by a place that is known.
    static func namesPlace(_ name: String) -> Bool {
        places(in: name).contains { place in
            if case .nation = place { return false }
            return true
        }
    }

    private static func places(in name: String) -> [WorldPlaces.Known] {
        let words = name.split { " ,()".contains($0) }.map(String.init)
        return words.indices.filter { words[$0].first?.isUppercase == true }.flatMap { start in
            (1...WorldPlaces.longest).compactMap { length in
                guard start + length <= words.count else { return nil }
                return WorldPlaces.place(named: words[start..<start + length].joined(separator: " ").lowercased())
            }
        }
    }

    /// `in the United States`, `in the Philippines`: the last words of such names.
    private static let placesWithArticle = WordSet(
        "States Kingdom Emirates Netherlands Philippines Republic Islands Bahamas Maldives Americas Caribbean Balkans Sahel East Baltics"
    )

    /// `Aceh quake` of `Aceh quake of 2 July 2013`: an event's date tells it from others in its slot, not in a name.
    static func withoutDate(_ name: String) -> String {
        var words = name.split(separator: " ").map(String.init)
        guard let year = words.last, Int(year) != nil, year.utf8.count == 4 else { return name }
        words.removeLast()
        if let month = words.last, months.contains(month) {
            words.removeLast()
            if let day = words.last, Int(day) != nil { words.removeLast() }
        }
        guard let joint = words.last, ["of", "in", "on"].contains(joint), words.count > 1 else { return name }
        words.removeLast()
        return words.joined(separator: " ")
    }

    /// `on 26 January`, `in May 2009`, `in 2004`, `since 2023`
    private static func when(_ period: String) -> String? {
        let ends = period.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let first = ends.first, let date = date(first) else { return nil }
        if ends.count == 1 { return (first.utf8.count > 7 ? "on " : "in ") + date }
        guard let last = ends.last, !last.isEmpty, let end = Self.date(last) else {
            // `since September 2023`: what goes on may have begun in another year, and with the first of a month the month is meant.
            let isMonth = first.utf8.count > 7 && first.hasSuffix("-01")
            let start = isMonth ? Self.date(String(first.prefix(7))) ?? date : date
            return "since " + start + (first.utf8.count > 7 && !isMonth ? " " + first.prefix(4) : "")
        }
        // Days that were read wrongly tell nothing.
        guard last.utf8.count != first.utf8.count || first <= last else { return nil }
        // A name has no room for days of two years.
        guard first.utf8.count <= 7 || first.prefix(4) == last.prefix(4) else { return nil }
        if let first = CivilDay(first), let last = CivilDay(last), let months = months(from: first, to: last) {
            return months
        }
        return "from \(date) to \(end)"
    }

    /// `in November 2023`, `in the first quarter of 2024`, `from April to August 2023`: whole months of one year.
    static func months(from first: CivilDay, to last: CivilDay) -> String? {
        guard first.year == last.year, first.month <= last.month, first.day == 1,
            CivilDay(daysSinceEpoch: last.daysSinceEpoch + 1)?.day == 1
        else { return nil }
        let count = last.month - first.month + 1, before = first.month - 1
        switch (count, before % count) {
        case (1, _): return "in \(months[before]) \(first.year)"
        case (3, 0): return "in the \(ordinals[before / 3]) quarter of \(first.year)"
        case (6, 0): return "in the \(ordinals[before / 6]) half of \(first.year)"
        case (12, _): return "in \(first.year)"
        default: return "from \(months[before]) to \(months[last.month - 1]) \(first.year)"
        }
    }

    private static let ordinals = ["first", "second", "third", "fourth"]

    private static func date(_ text: String) -> String? {
        let parts = text.split(separator: "-").map(String.init)
        guard let year = parts.first, Int(year) != nil else { return nil }
        guard parts.count > 1, let month = Int(parts[1]), (1...12).contains(month) else {
            return parts.count > 1 ? parts.reversed().joined(separator: " ") : year
        }
        guard parts.count > 2, let day = Int(parts[2]) else { return "\(months[month - 1]) \(year)" }
        return "\(day) \(months[month - 1])"
    }
}
