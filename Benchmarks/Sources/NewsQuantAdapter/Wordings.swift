/// The wordings by which the benchmark's annotators judge.
package struct Wordings: Sendable {
    /// What a line of the file is about.
    enum Rule: String, CaseIterable {
        case equal = "label ="
        case approximate = "label ~"
        case approximateRange = "label of a range ~"
        case aboveRange = "label of a range >"
        case belowRange = "label of a range <"
        case directionFirst = "direction first"
        case level
        case beforeLevel = "before a level"
        case changeNoun = "change noun"
        case noDirection = "no direction"
        case noQuantity = "no quantity"
        case noUnitOfTime = "no unit of time"
        case joinedTime = "joined time"
        case noConcept = "no concept"
        case conceptWord = "concept word"
    }

    private let phrases: [Rule: [String]]

    /// - Parameter table: Lines `RULE: wording, wording`.
    package init(table: String) throws(ConventionError) {
        var phrases: [Rule: [String]] = [:]
        for (number, line) in statements(of: table) {
            guard let colon = line.firstIndex(of: ":"), let rule = Rule(rawValue: String(trimmed(line[..<colon])))
            else {
                throw ConventionError(
                    file: "wordings.txt", line: number,
                    omission:
                        "it starts with none of the rules: \(Rule.allCases.map(\.rawValue).joined(separator: "; "))"
                )
            }
            phrases[rule, default: []] += list(line[line.index(after: colon)...])
        }
        self.phrases = phrases
    }

    subscript(rule: Rule) -> [String] { phrases[rule, default: []] }

    /// Whether one of the rule's wordings opens a mention.
    func open(_ rule: Rule, _ mention: Mention) -> Bool {
        self[rule].contains { mention.words.starts(with: $0) || mention.before.ends(with: $0) }
    }
}
