internal import Articles
internal import Syntax

/// What is known of a quantity before anything is chosen, as traits: its unit, what governs it, the words around it.
struct MentionTraits {
    /// Of the quantity, its clause and its period.
    private(set) var facts: [Trait] = []
    /// The words within six on either side.
    private(set) var window: [Trait] = []
    /// All words of the sentence that say something.
    private(set) var sentence: [Trait] = []
    /// The words of the quantity.
    private(set) var text: [Trait] = []
    /// The facts and words that say most, for pairs with each of many candidates.
    private(set) var key: [Trait] = []

    private static let reach = 6

    init(of mention: ReadMention, in article: ReadArticle) {
        let sentence = article.sentences[mention.sentence]
        addQuantity(mention)
        addGovernors(mention, sentence)
        addWords(mention, sentence)
        addPeriod(mention, article, sentence)
        facts.append(trait(.isTitle, sentence.isTitle ? 1 : 0))
        facts.append(trait(.sentencePosition, grade(mention.sentence)))
    }

    private mutating func addQuantity(_ mention: ReadMention) {
        let claim = mention.claim
        addKey(trait(.unit, mention.unit))
        addKey(trait(.unitClass, mention.unitClass))
        facts.append(trait(.elliptic, mention.isElliptic ? 1 : 0))
        facts.append(trait(.elliptic, mention.isElliptic ? 1 : 0, mention.unitClass))
        facts.append(trait(.bound, number(claim.quantity.bound.rawValue)))
        facts.append(trait(.status, number(claim.status.rawValue)))
        facts.append(trait(.trend, number(claim.trend?.rawValue ?? "")))
        let size = claim.quantity.value.magnitude
        facts.append(trait(.magnitude, size >= 1 && size < 1e15 ? UInt32(String(Int(size)).utf8.count) : 0))
        facts.append(trait(.noun, number(claim.noun.joined(separator: " "))))
        for word in claim.noun { addKey(trait(.nounWord, number(word))) }
    }

    private mutating func addGovernors(_ mention: ReadMention, _ sentence: ReadSentence) {
        let predicate = mention.frame.predicate.map { sentence.lemmaNumbers[$0] } ?? 0
        addKey(trait(.predicate, predicate))
        let unit = sentence.clusters[mention.frame.node]
        addKey(trait(.unitCluster, unit))
        if let predicate = mention.frame.predicate {
            addKey(trait(.predicateCluster, sentence.clusters[predicate]))
            facts.append(trait(.predicateCluster, sentence.fineClusters[predicate], 1))
            facts.append(trait(.predicateCluster, sentence.clusters[predicate], mention.unitClass, 2))
            facts.append(trait(.predicateCluster, sentence.clusters[predicate], unit, 3))
        }
        if let subject = mention.frame.subject {
            addKey(trait(.subjectCluster, sentence.clusters[subject]))
            facts.append(trait(.subjectCluster, sentence.clusters[subject], mention.unitClass, 2))
        }
        if let owner = mention.frame.owners.first {
            addKey(trait(.ownerCluster, sentence.clusters[owner]))
            facts.append(trait(.ownerCluster, sentence.clusters[owner], mention.unitClass, 2))
        }
        facts.append(trait(.unitClassPredicate, mention.unitClass, predicate))
        facts.append(trait(.unitPredicate, mention.unit, predicate))
        facts.append(
            trait(.relation, sentence.number(of: sentence.parsed.tree.relation(mention.frame.node)), mention.unitClass))
        if let predicate = mention.frame.predicate {
            facts.append(trait(.predicateTag, UInt32(sentence.parsed.tree.tag(predicate).rawValue)))
            for child in sentence.parsed.tree.children(predicate) where sentence.relation(child) == .auxiliary {
                facts.append(trait(.auxiliary, sentence.wordNumbers[child]))
            }
        }
        if let subject = mention.frame.subject { addKey(trait(.subject, sentence.lemmaNumbers[subject])) }
        for (place, owner) in mention.frame.owners.enumerated() {
            addKey(trait(.owner, sentence.lemmaNumbers[owner]))
            facts.append(trait(.ownerAt, UInt32(place), sentence.lemmaNumbers[owner]))
        }
    }

    private mutating func addWords(_ mention: ReadMention, _ sentence: ReadSentence) {
        func word(_ index: Int) -> UInt32 { index < 0 ? 1 : index < sentence.count ? sentence.wordNumbers[index] : 2 }
        let start = mention.words.lowerBound, end = mention.words.upperBound
        addKey(trait(.wordBefore, word(start - 1)))
        addKey(trait(.wordBehind, word(end)))
        facts.append(trait(.unitClassBefore, mention.unitClass, word(start - 1)))
        facts.append(trait(.unitClassBehind, mention.unitClass, word(end)))
        addKey(trait(.twoBehind, word(end), word(end + 1)))
        facts.append(trait(.twoBefore, word(start - 2), word(start - 1)))
        facts.append(trait(.opening, word(0)))
        func cluster(_ index: Int) -> UInt32 {
            index < 0 ? 9001 : index < sentence.count ? sentence.clusters[index] : 9002
        }
        facts.append(trait(.clusterBefore, cluster(start - 1), mention.unitClass))
        facts.append(trait(.clusterBehind, cluster(end), mention.unitClass))
        facts.append(trait(.clusterBefore, cluster(start - 2), cluster(start - 1)))
        facts.append(trait(.clusterBehind, cluster(end), cluster(end + 1)))
        for index in max(0, start - Self.reach)..<start { window.append(trait(.clusterLeft, cluster(index))) }
        for index in end..<max(end, min(sentence.count, end + Self.reach)) {
            window.append(trait(.clusterRight, cluster(index)))
        }
        for index in mention.words {
            facts.append(trait(.lemmaInside, sentence.lemmaNumbers[index]))
            facts.append(trait(.tagInside, UInt32(sentence.parsed.tree.tag(index).rawValue)))
            text.append(trait(.textWord, sentence.wordNumbers[index]))
        }
        for index in max(0, start - Self.reach)..<start {
            addWindow(trait(.lemmaLeft, sentence.lemmaNumbers[index]), sentence.lemmaNumbers[index])
        }
        for index in end..<max(end, min(sentence.count, end + Self.reach)) {
            addWindow(trait(.lemmaRight, sentence.lemmaNumbers[index]), sentence.lemmaNumbers[index])
        }
        var classes: Set<UInt32> = []
        for index in 0..<sentence.count {
            if let event = SubjectWords.eventClasses[sentence.lemmas[index]] { classes.insert(number(event)) }
            if sentence.isContent(index) {
                self.sentence.append(trait(.lemmaOfSentence, sentence.lemmaNumbers[index]))
            }
        }
        for event in classes.sorted() { addKey(trait(.eventClass, event)) }
    }

    private mutating func addPeriod(_ mention: ReadMention, _ article: ReadArticle, _ sentence: ReadSentence) {
        facts.append(trait(.hasPeriod, mention.claim.period == nil ? 0 : 1))
        facts.append(trait(.daysKnown, mention.days == nil ? 0 : 1))
        var age: UInt32 = 0
        if let days = mention.days, let published = article.published {
            let length = days.last.daysSinceEpoch - days.first.daysSinceEpoch + 1
            let past = published.daysSinceEpoch - days.last.daysSinceEpoch
            let span: UInt32 = length == 1 ? 1 : length <= 8 ? 2 : length <= 31 ? 3 : length <= 366 ? 4 : 5
            let gap: UInt32 = past <= 1 ? 0 : past <= 7 ? 1 : past <= 40 ? 2 : past < 400 ? 3 : 4
            age = 1 + span * 8 + gap
        }
        facts.append(trait(.age, age))
        facts.append(trait(.ageOfUnitClass, age, mention.unitClass))
        for word in mention.claim.period?.lowercased().split(separator: " ") ?? [] {
            facts.append(trait(.periodWord, number(String(word))))
        }
    }

    private mutating func addKey(_ trait: Trait) {
        facts.append(trait)
        key.append(trait)
    }

    private mutating func addWindow(_ sided: Trait, _ lemma: UInt32) {
        window.append(sided)
        window.append(trait(.lemmaAround, lemma))
        key.append(sided)
    }
}
