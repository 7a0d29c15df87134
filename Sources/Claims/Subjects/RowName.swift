internal import Articles

/// The name that a claim's row gets: one noun phrase, made of the slots of its subject (annotation guidelines, "`measure`,
/// the name of a row"): what is counted or measured, what happened to it, whose it is or of which event, where, and for
/// when.
enum RowName {
    /// `2 July 2013`
    static func date(_ day: CivilDay) -> String { "\(day.day) \(months[day.month - 1]) \(day.year)" }

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    static func name(of subject: Subject, unit: Unit) -> String {
        let counts = unit.dimension.base == .count
        var noun = subject.noun ?? (subject.state == nil ? unit.name : "")
        if counts || subject.kind == .share && SubjectWords.isPeople(noun) { noun = SubjectWords.plural(of: noun) }
        let state = subject.state.map { $0 == "duration" ? "time" : $0 } ?? ""
        let isSide = isSide(state)
        // `magnitude of the quake`, but `price of crude oil`
        if isSide, subject.kind == .size, !counts, let first = noun.utf8.first, first > UInt8(ascii: "Z") {
            noun = "the " + noun
        }
        var name = whatIsMeasured(noun, state, isSide: isSide)
        if subject.kind == .share, !ContentWords("share").isPart(of: ContentWords(name)) { name = "share of " + name }
        if let of = subject.of {
            let isBefore = SubjectWords.statesBeforeNouns.contains(state)
            add(of, to: &name, isDone: !isSide && !isBefore && SubjectWords.isParticiple(firstWord(of: state)))
        }
        if let place = subject.place { addPlace(place, to: &name) }
        if subject.kind == .period || subject.kind == .increment, let period = subject.period,
            let when = Self.when(period)
        {
            name += " " + when
        }
        return name
    }

    /// `price of BP shares`, `people killed`, `recruitment spending`
    private static func whatIsMeasured(_ noun: String, _ state: String, isSide: Bool) -> String {
        if noun.isEmpty || state.isEmpty || ContentWords(state).isPart(of: ContentWords(noun)) {
            return noun.isEmpty ? state : noun
        }
        if SubjectWords.statesBeforeNouns.contains(state) { return state + " " + noun }
        guard isSide else { return noun + " " + state }
        // `distance from Banda Aceh` of a quake is `distance of the quake from Banda Aceh`.
        let words = state.split(separator: " ").map(String.init)
        let end = words.firstIndex { FunctionWords.prepositions.contains($0) } ?? words.count
        guard end > 0 else { return noun + " " + state }
        let side = words[..<end].joined(separator: " "), rest = words[end...].joined(separator: " ")
        return side + " of " + noun + (rest.isEmpty ? "" : " " + rest)
    }

    private static func isSide(_ state: String) -> Bool {
        // `daily price fall`, `distance from Banda Aceh`
        let head = state.split(separator: " ").prefix { !FunctionWords.prepositions.contains(String($0)) }.last
        return head.map { SubjectWords.nounsOfSides.contains(String($0)) } ?? false
    }

    private static func firstWord(of text: String) -> String {
        text.split(separator: " ", maxSplits: 1).first.map(String.init) ?? ""
    }

    /// - Parameter isDone: Whether the name tells what happened to something, so that a name behind it did it.
    private static func add(_ owner: String, to name: inout String, isDone: Bool) {
        let short = withoutDate(owner)
        let words = ContentWords(short), said = ContentWords(name)
        // What the name says already, at least in part, is not said again.
        if 3 * said.common(with: words) >= max(1, words.count) { return }
        let isEvent = short.lowercased().split(separator: " ").contains { SubjectWords.events.contains(String($0)) }
        if name.isEmpty {
            name = short
        } else if isEvent {
            name += " in the " + short
        } else if isDone, isPlaceOnly(short) {
            name += " in " + short
        } else {
            name += (isDone ? " by " : " of ") + short
        }
    }

    /// Whether a name is that of a city or region, which does nothing to anybody as a country may.
    private static func isPlaceOnly(_ name: String) -> Bool {
        if case .part = WorldPlaces.place(named: name.lowercased().filter { $0 != "." }) { return true }
        return false
    }

    /// The narrowest part of a place.
    static func inner(_ place: String) -> String { place.split(separator: ",").first.map(String.init) ?? place }

    private static func addPlace(_ place: String, to name: inout String) {
        if place == "world" {
            name += " worldwide"
            return
        }
        let inner = inner(place)
        if ContentWords(inner).common(with: ContentWords(name)) == 0 { name += " in " + inner }
    }

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
        guard let last = ends.last, !last.isEmpty, let end = Self.date(last) else { return "since " + date }
        return "from \(date) to \(end)"
    }

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
