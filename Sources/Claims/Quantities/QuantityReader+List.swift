internal import Prose

extension QuantityReader {
    /// `rose 150 points, or 0.6 percent, to 25,000`: the level that is reached is in points too.
    func shareUnitsOfLevels(_ mentions: inout [QuantityMention]) {
        var moved: Unit?
        for index in mentions.indices {
            let mention = mentions[index]
            if mention.quantity.unit.name == "point", mention.noun != nil { moved = mention.quantity.unit }
            guard mention.omission == .bare, let moved, ["to", "at"].contains(text(mention.words.lowerBound - 1)),
                mention.quantity.value >= 100
            else { continue }
            mentions[index].quantity.unit = moved
            mentions[index].omission = nil
            mentions[index].isElliptic = true
        }
    }

    /// Numbers of a list have the unit of the last one: `2, 3 and 4 inches`, `10 and 12 points`.
    func shareUnitsOfLists(_ mentions: inout [QuantityMention]) {
        var isInList = false
        for index in mentions.indices.dropLast().reversed() {
            let mention = mentions[index], next = mentions[index + 1]
            let gap = mention.words.upperBound..<max(mention.words.upperBound, next.words.lowerBound)
            let joints = gap.map(text)
            // `8 by 10 inches`
            let isSize =
                [["by"], ["x"], ["×"]].contains(joints) && next.noun == nil
                && next.quantity.unit.dimension.name == "length"
            let isJoined =
                isSize || [["and"], ["or"], [",", "and"], [",", "or"]].contains(joints) || isInList && joints == [","]
            // What stands before the number (`$`) is of this one alone.
            let stateUnitBehind = next.words.lowerBound == next.number.lowerBound
            guard isJoined, mention.omission == .bare, next.omission != .bare, next.omission != .age,
                stateUnitBehind, mention.quantity.upper == nil
            else {
                isInList = false
                continue
            }
            isInList = true
            mentions[index].quantity.unit = next.quantity.unit
            mentions[index].noun = next.noun
            mentions[index].isElliptic = true
            mentions[index].omission = next.omission
            // `5, 6 and 7 million`
            if mention.scale == 1, next.scale > 1, mention.quantity.value < 1000 {
                mentions[index].quantity.value *= next.scale
                mentions[index].scale = next.scale
            }
        }
    }
}
