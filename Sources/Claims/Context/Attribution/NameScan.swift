internal import Prose

/// Finds whom a sentence names and what it calls them, by capitals and the words beside them, without a parse.
///
/// What stands here need not speak here: `Health Minister Ana Ruiz toured the wards` tells who `the minister` is later.
struct NameScan {
    let words: [Word]
    let text: (Range<Int>) -> String

    /// What else than a name stands no further from it than this.
    private static let reach = 8

    func all() -> [Named] {
        guard !isTitle else { return [] }
        var found: [Named] = []
        var index = 0
        while index < words.count {
            let end = nameEnd(from: index)
            guard end > index else {
                index += 1
                continue
            }
            if let body = body(index..<end) {
                found.append(body)
                index = max(end, body.words.upperBound)
            } else {
                if let person = person(index..<end) { found.append(person) }
                index = end
            }
        }
        return found
    }

    /// Whether capitals tell nothing, as in a headline.
    private var isTitle: Bool {
        if let last = words.last, [".", "”", "\"", "?", "!"].contains(last.text) { return false }
        let long = words.filter { $0.kind == .word && $0.range.count > 3 }
        return long.count > 3 && long.count { $0.isCapitalised } * 5 >= long.count * 4
    }

    private func word(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }

    private func isName(_ index: Int) -> Bool {
        guard words.indices.contains(index), words[index].kind == .word, words[index].isCapitalised else {
            return false
        }
        let word = words[index]
        if word.isAbbreviation { return true }
        return !FunctionWords.all.contains(word.text) && !TimeWords.weekdays.contains(word.text)
            && !TimeWords.months.contains(word.text) && !TimeWords.days.contains(word.text)
    }

    /// Behind the capitals that begin here, with `von` and hyphens between them.
    private func nameEnd(from start: Int) -> Int {
        guard isName(start) else { return start }
        var end = start + 1
        while end < words.count {
            if isName(end) {
                end += 1
            } else if word(end) == "-", words[end].isGlued, end + 1 < words.count, words[end + 1].isGlued,
                words[end + 1].kind == .word
            {
                end += 2
            } else {
                var next = end
                while SpeakerWords.particles.contains(word(next)), next < end + 3 { next += 1 }
                if next > end, word(next) == "-", next + 1 < words.count, words[next + 1].isGlued { next += 1 }
                guard next > end, isName(next) else { return end }
                end = next + 1
            }
        }
        return end
    }

    private func isRole(_ index: Int) -> Bool {
        SpeakerWords.roles.contains(word(index)) || SpeakerWords.titles.contains(word(index))
    }

    private func described(_ range: Range<Int>) -> Set<String> {
        var description: Set<String> = []
        for index in range where words[index].kind == .word {
            description.insert(words[index].text)
            if let role = SpeakerWords.rolesInShort[words[index].text] { description.insert(role) }
        }
        return description
    }

    // MARK: People

    private func person(_ run: Range<Int>) -> Named? {
        // `the Larch Fire`
        guard run.count <= Self.reach, !SubjectWords.events.contains(word(run.upperBound - 1)),
            WorldPlaces.place(named: run.map { word($0) }.joined(separator: " ")) == nil
        else { return nil }
        let role = run.dropLast().last(where: isRole)
        let start = role.map { $0 + 1 } ?? run.lowerBound
        var description: Set<String> = []
        var first = run.lowerBound
        if role != nil {
            // `Health Minister Ana Ruiz`
            description = described(run.lowerBound..<start)
        } else if run.lowerBound > 0, isRole(run.lowerBound - 1) {
            // `disaster agency spokesman Karl Lund`
            first -= 1
            while first > 0, run.lowerBound - first < 5, words[first - 1].kind == .word,
                !FunctionWords.all.contains(word(first - 1))
            { first -= 1 }
            description = described(first..<run.lowerBound)
        }
        description.formUnion(aside(behind: run.upperBound) ?? aside(before: run.lowerBound) ?? [])
        let core = (start..<run.upperBound).filter { words[$0].kind == .word }.map { words[$0].text }
        guard !core.isEmpty, !words[run.upperBound - 1].isAbbreviation,
            !description.isEmpty || !core.contains(where: isNoPerson)
        else { return nil }
        return Named(
            kind: .person,
            name: text(words[run.lowerBound].range.lowerBound..<words[run.upperBound - 1].range.upperBound),
            core: core, description: description, words: first..<run.upperBound)
    }

    private func isNoPerson(_ word: String) -> Bool {
        SpeakerWords.bodies.contains(word) || Places.nations[word] != nil || Places.countryWords.contains(word)
    }

    /// `Ana Ruiz, the mayor of Brava,`
    private func aside(behind end: Int) -> Set<String>? {
        guard word(end) == "," else { return nil }
        var first = end + 1
        if ["a", "an", "the"].contains(word(first)) { first += 1 }
        var index = first
        while index < words.count, index < first + Self.reach, words[index].kind == .word,
            !FunctionWords.all.contains(word(index)) || words[index].isAbbreviation
        {
            let next = word(index + 1)
            if isRole(index),
                index + 1 >= words.count || words[index + 1].kind == .mark || FunctionWords.prepositions.contains(next)
                    || ["and", "who", "whose"].contains(next)
            {
                return described(first..<index + 1)
            }
            index += 1
        }
        return nil
    }

    /// `the spokesman for the mission, Karl Lund,`
    private func aside(before start: Int) -> Set<String>? {
        guard start > 2, word(start - 1) == "," else { return nil }
        var index = start - 2
        while index >= 0, start - index < Self.reach + 3, words[index].kind == .word { index -= 1 }
        guard
            let article = (index + 1..<start - 1).first(where: { ["the", "a", "an"].contains(word($0)) }),
            let role = (article + 1..<start - 1).first(where: { isRole($0) }),
            role + 1 == start - 1 || FunctionWords.prepositions.contains(word(role + 1))
        else { return nil }
        return described(article + 1..<role + 1)
    }

    // MARK: Bodies

    /// `the Ministry of Ports and Fisheries (MPF)`
    private func body(_ run: Range<Int>) -> Named? {
        let head = word(run.upperBound - 1)
        guard SpeakerWords.bodyRoles[head] != nil else { return nil }
        var end = run.upperBound
        while ["of", "for", "on", "and"].contains(word(end)) {
            let next = word(end + 1) == "the" ? end + 2 : end + 1
            // `and` joins what hangs on the body, not another one.
            guard isName(next), word(end) != "and" || end > run.upperBound else { break }
            end = nameEnd(from: next)
        }
        guard end - run.lowerBound > 1 else { return nil }
        let core = (run.lowerBound..<end).map { word($0) }.filter { !FunctionWords.all.contains($0) }
        if word(end) == "(", end + 2 < words.count, words[end + 1].isAbbreviation, word(end + 2) == ")" { end += 3 }
        let name = text(words[run.lowerBound].range.lowerBound..<words[end - 1].range.upperBound)
        return Named(
            kind: .body, name: word(run.lowerBound - 1) == "the" ? "the " + name : name, core: core,
            description: Set(core), words: run.lowerBound..<end, head: head)
    }
}
