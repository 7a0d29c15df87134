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
        if counts || subject.kind == .share && SubjectWords.isPeople(noun) { noun = SubjectWords.plural(of: noun) }
        let state = State(subject.state ?? "")
        if state.isSide, subject.kind == .size, !counts, Self.needsArticle(noun) { noun = "the " + noun }
        var parts = Parts(noun: noun, state)
        if let of = subject.of { parts.add(owner: Self.withoutDate(of), of: state) }
        var name = Self.ofPart(parts.text, kind: subject.kind, unit: unit)
        if let place = subject.place { Self.addPlace(place, to: &name) }
        if subject.kind == .period || subject.kind == .increment || subject.kind == .move, let period = subject.period,
            let when = Self.when(period)
        {
            name += " " + when
        }
        text = name
    }

    /// `share of voters`; `ratio of the catch` where the quantity is `twice`.
    private static func ofPart(_ name: String, kind: Subject.Kind, unit: Unit) -> String {
        let words = ContentWords(name)
        func says(_ word: String) -> Bool { ContentWords(word).isPart(of: words) }
        if unit.dimension.base == .multiple {
            return kind == .move || ["ratio", "multiple", "relative", "times", "rise", "fall"].contains(where: says)
                ? name : "ratio of " + name
        }
        return kind == .share && !says("share") && !says("ratio") ? "share of " + name : name
    }

    /// `magnitude of the quake`, but `price of crude oil`
    private static func needsArticle(_ noun: String) -> Bool {
        noun.utf8.first.map { $0 > UInt8(ascii: "Z") } ?? false
    }

    /// What became of something, or which side of it is measured.
    private struct State {
        /// Up to the preposition: `price`, `sent`.
        let head: String
        /// From the preposition on: `to Russia`.
        let rest: String
        let isSide: Bool
        /// Of a movement: `rise` of `daily price rise`.
        let movement: String?

        init(_ text: String) {
            let words = (text == "duration" ? "time" : text).split(separator: " ").map(String.init)
            let end = words.firstIndex { FunctionWords.prepositions.contains($0) } ?? words.count
            let last = end > 0 ? words[end - 1] : ""
            head = words[..<end].joined(separator: " ")
            rest = words[end...].joined(separator: " ")
            // `waived a legal cap` is no cap.
            let isDone = end > 1 && SubjectWords.isParticiple(words[0])
            movement = !isDone && SubjectWords.isMovement(last) ? last : nil
            isSide = movement != nil || !isDone && SubjectWords.nounsOfSides.contains(last)
        }

        var text: String { rest.isEmpty ? head : head.isEmpty ? rest : head + " " + rest }

        /// `time until` waits for what it is the time until of.
        var isOpen: Bool { isSide && !rest.isEmpty && !rest.contains(" ") }
    }

    /// A name that is not whole yet: `fall of`, `share price`, `on the day`.
    private struct Parts {
        var before = ""
        var core: String
        var behind = ""

        init(noun: String, _ state: State) {
            core = noun
            if state.isOpen {
                before = state.text
                core = needsArticle(noun) && !noun.hasPrefix("the ") ? "the " + noun : noun
                return
            }
            if let movement = state.movement {
                take(movement, state)
                return
            }
            guard !noun.isEmpty, !state.text.isEmpty, !ContentWords(state.text).isPart(of: ContentWords(noun)) else {
                core = noun.isEmpty ? state.text : noun
                return
            }
            if SubjectWords.statesBeforeNouns.contains(state.text) {
                core = state.text + " " + noun
            } else if state.isSide {
                // `distance from Banda Aceh` of a quake is `distance of the quake from Banda Aceh`.
                before = state.head + " of"
                behind = state.rest
            } else {
                behind = state.text
            }
        }

        /// `daily price fall` of a share is `fall of share price on the day`.
        private mutating func take(_ movement: String, _ state: State) {
            var words = state.head.split(separator: " ").dropLast().map(String.init)
            let isDaily = words.first == "daily"
            if isDaily { words.removeFirst() }
            let said = ContentWords(core)
            words.removeAll { ContentWords($0).isPart(of: said) }
            core = ([core] + words).filter { !$0.isEmpty }.joined(separator: " ")
            if ContentWords(movement).isPart(of: said) { return }
            before = core.isEmpty ? movement : movement + " of"
            behind = [state.rest, isDaily ? "on the day" : ""].filter { !$0.isEmpty }.joined(separator: " ")
        }

        mutating func add(owner: String, of state: State) {
            let isEvent = owner.lowercased().split(separator: " ").contains { SubjectWords.events.contains(String($0)) }
            if state.isOpen {
                core = isEvent || needsArticle(owner) ? "the " + owner : owner
                return
            }
            let words = ContentWords(owner), said = ContentWords(text)
            // What the name says already, at least in part, is not said again.
            if 3 * said.common(with: words) >= max(1, words.count) { return }
            let isBefore = SubjectWords.statesBeforeNouns.contains(state.text)
            let isDone = !state.isSide && !isBefore && SubjectWords.isParticiple(firstWord(of: state.text))
            if text.isEmpty {
                core = owner
            } else if isEvent {
                append("in the " + owner)
            } else if isDone {
                // What tells what happened to something is followed by who did it.
                append((isPlaceOnly(owner) ? "in " : "by ") + owner)
            } else if isName(owner), !core.isEmpty {
                core = owner + (owner.hasSuffix("s") ? "' " : "'s ") + withoutArticle(core)
            } else if state.isSide {
                core += " of " + owner
            } else {
                append("of " + owner)
            }
        }

        private mutating func append(_ words: String) { behind += behind.isEmpty ? words : " " + words }

        var text: String { [before, core, behind].filter { !$0.isEmpty }.joined(separator: " ") }
    }

    private static func withoutArticle(_ noun: String) -> String {
        noun.hasPrefix("the ") ? String(noun.dropFirst(4)) : noun
    }

    /// `BP`, `Barack Obama`: what takes `’s`, unlike `Gulf of Mexico` and `Macondo well`.
    private static func isName(_ owner: String) -> Bool {
        let words = owner.split(separator: " ")
        return words.count <= 3 && words.allSatisfy { $0.first?.isUppercase == true }
    }

    private static func firstWord(of text: String) -> String {
        text.split(separator: " ", maxSplits: 1).first.map(String.init) ?? ""
    }

    /// `2 July 2013`
    static func date(_ day: CivilDay) -> String { "\(day.day) \(months[day.month - 1]) \(day.year)" }

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

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
