import Syntax

/// Learns edit rules by endings, and the words that they get wrong.
struct LemmaTraining {
    private(set) var rules: [EditRule] = []
    private(set) var index: [UInt32: UInt16] = [:]

    /// - Parameter verbs: Forms that are learned beside those of the sentences, where these do not have them.
    init(_ sentences: [GoldSentence], verbs: [(form: String, tag: PennTag, lemma: String)] = IrregularVerbs.all) {
        struct Case: Hashable {
            let form: [UInt8]
            let tag: TagClass
        }
        var counts: [Case: [EditRule: Int]] = [:]
        for sentence in sentences {
            for word in 0..<sentence.count where sentence.lemmas[word] != "_" || sentence.form(word) == "_" {
                let tag = sentence.tags[word]
                var form = Array(sentence.bytes[sentence.ranges[word]])
                if tag.partOfSpeech != .properNoun { form = Lemmatizer.lowercased(form) }
                counts[Case(form: form, tag: tag), default: [:]][
                    EditRule(from: form, to: Array(sentence.lemmas[word].utf8)), default: 0] += 1
            }
        }
        var numbers: [EditRule: Int] = [:]
        // One vote for each word, whatever its frequency: endings are for words that were not seen.
        var endings: [UInt32: [EditRule: Int]] = [:]
        var best: [(word: Case, rule: EditRule)] = []
        for (word, found) in counts {
            guard let rule = found.max(by: { ($0.value, $1.key.order) < ($1.value, $0.key.order) })?.key else {
                continue
            }
            best.append((word, rule))
            numbers[rule, default: 0] += 1
            for key in Lemmatizer.endingKeys(word.form, word.tag) { endings[key, default: [:]][rule, default: 0] += 1 }
        }
        for verb in verbs {
            let word = Case(form: Array(verb.form.utf8), tag: TagClass(.verb, verb.tag))
            guard counts[word] == nil else { continue }
            let rule = EditRule(from: word.form, to: Array(verb.lemma.utf8))
            best.append((word, rule))
            numbers[rule, default: 0] += 1
        }
        rules = numbers.keys.sorted { $0.order < $1.order }
        let ids = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, UInt16($0)) })
        for (key, found) in endings {
            guard let rule = found.max(by: { ($0.value, $1.key.order) < ($1.value, $0.key.order) }), rule.value > 1
            else { continue }
            index[key] = ids[rule.key]
        }
        // An ending that says what the shorter one says is not needed.
        var needed = index
        for (word, _) in best {
            let keys = Lemmatizer.endingKeys(word.form, word.tag)
            for length in keys.indices.dropFirst() {
                let shorter = keys[..<length].reversed().compactMap { index[$0] }.first
                if let shorter, index[keys[length]] == shorter { needed[keys[length]] = nil }
            }
        }
        index = needed
        let byEnding = Lemmatizer(rules: rules, index: index)
        for (word, rule) in best where byEnding.rule(for: word.form, word.tag) != ids[rule] {
            index[Lemmatizer.key(form: word.form, word.tag)] = ids[rule]
        }
    }
}

extension EditRule {
    fileprivate var order: String { "\(String(decoding: added, as: UTF8.self)) \(removed)" }
}
