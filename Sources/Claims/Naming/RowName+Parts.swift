internal import Articles

extension RowName {
    /// `magnitude of the quake`, but `price of crude oil`
    static func needsArticle(_ noun: String) -> Bool {
        noun.utf8.first.map { $0 > UInt8(ascii: "Z") } ?? false
    }

    /// What became of something, or which side of it is measured.
    struct State {
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

        /// With the words that a name has for it: `price fall on the day` of `daily price fall`.
        var textInName: String { text.hasPrefix(Self.daily) ? text.dropFirst(Self.daily.count) + " on the day" : text }

        private static let daily = "daily "

        /// `time until` waits for what it is the time until of.
        var isOpen: Bool { isSide && !rest.isEmpty && !rest.contains(" ") }
    }

    /// A name that is not whole yet: `fall of`, `share price`, `on the day`.
    struct Parts {
        var before = ""
        var core: String
        var behind = ""

        init(noun: String, _ state: State) {
            core = noun
            if state.isOpen {
                before = state.text
                core = needsArticle(noun) ? "the " + withoutArticle(noun) : noun
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
            let isEvent = SubjectWords.isEvent(owner)
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
                let phrase = RowName.phrase(ofEvent: owner, behind: text, isSaid: !state.text.isEmpty && !state.isSide)
                append(String(phrase.dropFirst()))
            } else if isDone {
                // What tells what happened to something is followed by who did it.
                let isFate = SaidFate.isFate(firstWord(of: state.text))
                append((isPlaceOnly(owner) || isFate && isCountry(owner) ? "in " : "by ") + owner)
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

    static func withoutArticle(_ noun: String) -> String {
        for article in ["the ", "a ", "an "] where noun.hasPrefix(article) {
            return String(noun.dropFirst(article.count))
        }
        return noun
    }

    /// `BP`, `Barack Obama`: what takes `’s`, unlike `Gulf of Mexico` and `Macondo well`.
    private static func isName(_ owner: String) -> Bool {
        let words = owner.split(separator: " ")
        return words.count <= 3 && words.allSatisfy { $0.first?.isUppercase == true }
    }

    private static func firstWord(of text: String) -> String {
        text.split(separator: " ", maxSplits: 1).first.map(String.init) ?? ""
    }

    private static func isCountry(_ name: String) -> Bool {
        if case .country = WorldPlaces.place(named: name) { return true }
        return false
    }

    /// Whether a name is that of a city or region, which does nothing to anybody as a country may.
    private static func isPlaceOnly(_ name: String) -> Bool {
        if let last = name.split(separator: " ").last?.lowercased(), last != "state", PlaceWords.nouns.contains(last) {
            return true
        }
        if case .part = WorldPlaces.place(named: name) { return true }
        return false
    }
}
