/// The benchmark's names of our units.
package struct UnitNames: Sendable {
    /// A unit as the benchmark names it; our value times the factor is the benchmark's.
    package struct Name: Sendable, Equatable {
        package let text: String
        package let factor: Double
    }

    private struct Entry {
        let words: Set<String>
        let name: Name
    }

    /// By our name; the entries that ask for words stand first.
    private let entries: [String: [Entry]]

    /// - Parameter table: Lines `UNIT = NAME` and `UNIT with WORD, WORD = NAME × FACTOR`.
    package init(table: String) throws(ConventionError) {
        var entries: [String: [Entry]] = [:]
        for (number, line) in statements(of: table) {
            func refused(_ omission: String) -> ConventionError {
                ConventionError(file: "units.txt", line: number, omission: omission)
            }
            let sides = line.split(separator: "=").map(trimmed)
            guard sides.count == 2 else { throw refused("it needs one `=`, between our unit and the benchmark's") }
            let ours = sides[0].split(separator: " with ", maxSplits: 1).map(trimmed)
            let theirs = sides[1].split(separator: "×", maxSplits: 1).map(trimmed)
            var factor = 1.0
            if theirs.count == 2 {
                guard let given = Double(theirs[1]) else { throw refused("`\(theirs[1])` is no factor") }
                factor = given
            }
            let words = ours.count == 2 ? Set(list(ours[1])) : []
            let unit = String(ours[0])
            guard
                !entries[unit, default: []].contains(where: { !$0.words.isDisjoint(with: words) || $0.words == words })
            else { throw refused("`\(unit)` stands here twice") }
            let entry = Entry(words: words, name: Name(text: String(theirs[0]), factor: factor))
            entries[unit, default: []].insert(entry, at: words.isEmpty ? entries[unit]?.count ?? 0 : 0)
        }
        self.entries = entries
    }

    /// The benchmark's name of a unit in a quantity whose text has `words`.
    package func name(of unit: String, in words: Set<String>) -> Name {
        if let name = entry(unit, words) { return name }
        let parts = unit.split(separator: "/").map(String.init)
        guard parts.count > 1 else { return Name(text: unit, factor: 1) }
        let named = parts.enumerated().map { index, part in
            // The words of the text are those of the amount: `63 cents per share`.
            entry(part, index == 0 ? words : []) ?? Name(text: part, factor: 1)
        }
        return Name(text: named.map(\.text).joined(separator: " per "), factor: named[0].factor)
    }

    private func entry(_ unit: String, _ words: Set<String>) -> Name? {
        entries[unit]?.first { $0.words.isEmpty || !$0.words.isDisjoint(with: words) }?.name
    }
}
