internal import Prose
internal import Syntax

extension QuantityReader {
    /// Makes rates of quantities whose clause says later how often: `40 barrels are leaking out every day`, `kills 200
    /// people annually`, `a million views in a single month`.
    func readRates(_ mentions: inout [QuantityMention]) {
        for index in mentions.indices {
            let mention = mentions[index]
            guard mention.omission == nil, !mention.isShare, !mention.quantity.unit.name.contains("/"),
                isRateable(mention.quantity.unit), let per = laterRate(behind: mention.words.upperBound)
            else { continue }
            mentions[index].quantity.unit = Unit(mention.quantity.unit.name + "/" + per)
        }
    }

    private func isRateable(_ unit: Unit) -> Bool {
        let dimension = unit.dimension.name
        return ["count", "volume", "mass", "energy", "area"].contains(dimension)
            || unit.name.utf8.count == 3 && dimension == unit.name.lowercased()
    }

    /// How often, at most twelve words on in the same clause; a conversion in brackets may stand between.
    private func laterRate(behind end: Int) -> String? {
        var index = end
        var isInBrackets = false
        while index < min(words.count, end + 16) {
            switch words[index].kind {
            case .number where !isInBrackets: return nil
            case .mark:
                if text(index) == "(" {
                    isInBrackets = true
                } else if text(index) == ")" {
                    isInBrackets = false
                } else if !isInBrackets, !["'", "\"", "“", "”", "-"].contains(text(index)) {
                    return nil
                }
            default:
                if !isInBrackets {
                    if let per = oftenness(at: index) { return per }
                    if ["and", "but", "while", "which", "that", "who", "after"].contains(text(index))
                        || Self.mayStartNumber(words[index]) && text(index) != "a"
                    {
                        return nil
                    }
                }
            }
            index += 1
        }
        return nil
    }

    /// `every day`, `each week`, `in a single month`, `daily`
    private func oftenness(at index: Int) -> String? {
        func time(_ index: Int) -> String? {
            UnitTable.times.contains(text(index)) && !TimeWords.displacements.contains(text(index + 1))
                ? text(index) : nil
        }
        switch text(index) {
        case "every", "each": return time(index + 1)
        case "in":
            guard ["a", "one"].contains(text(index + 1)) else { return nil }
            return time(text(index + 2) == "single" ? index + 3 : index + 2)
        case "daily", "weekly", "monthly", "annually", "hourly": return perUnit(at: index)?.name
        default: return nil
        }
    }
}
