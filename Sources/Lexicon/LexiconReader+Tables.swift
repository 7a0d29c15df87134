/// The sections whose lines are rows of a table: units, currencies, coins.
extension LexiconReader {
    /// `mile | length | 1609.344 | miles, mi (only glued)`
    mutating func readUnit(_ line: TextLine) {
        let cells = line.parts(at: "|")
        guard cells.count == 4, !cells[0].isEmpty else {
            refuse("a unit has four columns; write `name | dimension | factor | spelling, spelling`")
            return
        }
        let name = cells[0].text, dimension = cells[1].text
        guard let factor = cells[2].number, factor > 0 else {
            refuse("`\(cells[2].text)` is no factor; write a number above zero, as 0.3048 or 1/3600")
            return
        }
        references.append(Reference(name: dimension, place: place, isCurrency: false))
        var unit = UnitEntry(name: name, dimension: dimension, factor: factor, spellings: [])
        if !cells[3].isEmpty {
            for part in cells[3].parts(at: ",") {
                if let spelling = spelling(part.text) { unit.spellings.append(spelling) }
            }
        }
        // The name is a spelling too; where it is listed, what restricts it is.
        let plain = lowercased(name)
        if !unit.spellings.contains(where: { $0.text == plain }),
            isAccepted(plain, in: "units", phrases: true, capitals: false)
        {
            unit.spellings.append(UnitEntry.Spelling(text: plain, restrictions: []))
        }
        lexicon.units.append(unit)
    }

    /// `mi (only glued)`, `F (only glued; only capital)`: semicolons part restrictions, since commas part spellings.
    private mutating func spelling(_ text: String) -> UnitEntry.Spelling? {
        var spelled = text
        var restrictions: Set<UnitEntry.Restriction> = []
        var companions: Set<String> = []
        if let bracket = text.utf8.firstIndex(of: UInt8(ascii: "(")) {
            guard text.utf8.last == UInt8(ascii: ")") else {
                refuse("`\(text)` opens a bracket and does not close it; write `spelling (only glued)`")
                return nil
            }
            spelled = String(text[..<bracket])
            if spelled.utf8.last == UInt8(ascii: " ") { spelled.removeLast() }
            let inside = text[text.utf8.index(after: bracket)...].dropLast()
            for part in inside.split(separator: ";") {
                let word = part.split(separator: " ").joined(separator: " ")
                if word.hasPrefix("only beside ") {
                    companions.formUnion(
                        word.split(separator: " ").dropFirst(2).map { lowercased(String($0)) }.filter { $0 != "or" })
                    continue
                }
                guard let restriction = UnitEntry.Restriction(rawValue: word) else {
                    refuse(
                        "`\(word)` is no restriction; write one of "
                            + choices(UnitEntry.Restriction.allCases.map(\.rawValue) + ["only beside WORD or WORD"]))
                    return nil
                }
                restrictions.insert(restriction)
            }
        }
        // Signs are written as they are printed (`kWh`) and compared in small letters.
        let plain = lowercased(spelled)
        // With different companions, one spelling may be several units'.
        let family = companions.isEmpty ? "units" : "units beside \(companions.sorted().joined(separator: " or "))"
        guard isAccepted(plain, in: family, phrases: true, capitals: false) else { return nil }
        return UnitEntry.Spelling(text: plain, restrictions: restrictions, companions: companions)
    }

    /// `GBP | British pound | £ | pound, pounds, sterling`
    mutating func readCurrency(_ line: TextLine) {
        let cells = line.parts(at: "|")
        guard cells.count == 4, !cells[1].isEmpty else {
            refuse("a currency has four columns; write `CODE | English name | signs before | words behind`")
            return
        }
        guard let code = code(cells[0].text),
            isAccepted(code, in: "currency codes", phrases: false, capitals: true)
        else { return }
        let cellWords = [2, 3].map { (column: Int) -> [String] in
            guard !cells[column].isEmpty else { return [] }
            return cells[column].parts(at: ",").map(\.text)
        }
        let signs = cellWords[0].filter { isAccepted($0, in: "signs before", phrases: false, capitals: false) }
        let words = cellWords[1].filter { isAccepted($0, in: "words behind", phrases: true, capitals: false) }
        lexicon.currencies.append(CurrencyEntry(code: code, name: cells[1].text, signs: signs, words: words))
    }

    /// `cent, cents = 0.01 USD`
    mutating func readCoin(_ line: TextLine) {
        guard let (keys, value) = entry(line, of: .coins, value: "0.01 CODE") else { return }
        let parts = value.text.split(separator: " ")
        guard parts.count == 2, let share = TextLine(ArraySlice(parts[0].utf8)).number, share > 0 else {
            refuse("`\(value.text)` is no share of a currency; write it as `0.01 USD`")
            return
        }
        guard let code = code(String(parts[1])) else { return }
        references.append(Reference(name: code, place: place, isCurrency: true))
        for key in keys { lexicon.coins[key] = CoinEntry(code: code, share: share) }
    }

    /// A currency's code, if it has the form of one.
    mutating func code(_ text: String) -> String? {
        guard text.utf8.count == 3, text.utf8.allSatisfy({ $0 &- UInt8(ascii: "A") < 26 }) else {
            refuse("`\(text)` is no currency's code; write the three capitals of ISO 4217, as USD")
            return nil
        }
        return text
    }
}
