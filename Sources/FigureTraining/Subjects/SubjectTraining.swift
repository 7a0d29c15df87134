import Claims

/// Learns slot by slot from annotated stories; each slot sees what was chosen for those before it by weights that were
/// learned without the story's fold, as it will be in use.
struct SubjectTraining {
    let stories: [SubjectStory]
    var learning = ChoiceLearning()
    /// How much an invented story's mention weighs beside a real one's.
    var weightOfInvented: Float = 0.5
    private let folds: [String: Int]
    let vocabulary: SlotVocabulary

    static let foldCount = 7
    /// In so many stories a word stands in a slot if it is proposed everywhere.
    private static let leastStories = 16

    init(_ stories: [SubjectStory]) {
        self.stories = stories
        folds = Self.folds(of: stories)
        vocabulary = SlotVocabulary(
            nouns: Self.usual(stories) { $0.noun }, states: Self.usual(stories) { $0.state })
    }

    /// Stories of one topic are left out together: what stands before the first `_` of their names.
    static func topic(of story: String) -> Substring {
        var name = story[...]
        if name.hasPrefix("article-") { name = name.dropFirst("article-".count) }
        return name.prefix { $0 != "_" }
    }

    private static func folds(of stories: [SubjectStory]) -> [String: Int] {
        var sizes: [Substring: Int] = [:]
        for story in stories {
            sizes[topic(of: story.name), default: 0] += story.articles.reduce(0) { $0 + $1.reader.claims.count }
        }
        var loads = [Int](repeating: 0, count: foldCount)
        var foldOfTopic: [Substring: Int] = [:]
        for (topic, size) in sizes.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) }) {
            let fold = loads.indices.min { (loads[$0], $0) < (loads[$1], $1) } ?? 0
            loads[fold] += size
            foldOfTopic[topic] = fold
        }
        return Dictionary(
            stories.map { ($0.name, foldOfTopic[topic(of: $0.name)] ?? 0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func usual(_ stories: [SubjectStory], _ slot: (Subject) -> String?) -> [String] {
        var counts: [String: Int] = [:]
        for story in stories {
            let texts = story.articles.flatMap { $0.targets.compactMap { $0.flatMap { slot($0.subject) } } }
            for text in Set(texts) { counts[text, default: 0] += 1 }
        }
        return counts.filter { $0.value >= leastStories }.keys.sorted()
    }

    func fold(of story: String) -> Int { folds[story] ?? 0 }

    /// The models that each leave out one fold, and where they are asked for the one that leaves out none.
    func models(report: (String) -> Void) async -> (folds: [SubjectModel], all: SubjectModel) {
        let articles = stories.flatMap { story in story.articles.map { (story, $0) } }
        var given = articles.map { _, article in article.targets.map { _ in Subject() } }
        var byFold = [[[Float]]](repeating: [], count: Self.foldCount)
        var whole: [[Float]] = []
        for slot in Slot.chosen {
            let data = data(for: slot, articles, given)
            let learned = await learned(from: data)
            for fold in 0..<Self.foldCount { byFold[fold].append(learned[fold] ?? []) }
            whole.append(learned[Self.foldCount] ?? [])
            let score = choose(slot, articles, &given, learned)
            report("\(slot): \(score), \(data.traits.count / 1_000_000) million traits")
        }
        let words = nameWords(articles, given, byFold.map { SubjectModel(vocabulary: vocabulary, weights: $0) })
        let learned = await learned(from: words)
        for fold in 0..<Self.foldCount { byFold[fold].append(learned[fold] ?? []) }
        whole.append(learned[Self.foldCount] ?? [])
        report("name: \(words.count) words, \(words.traits.count / 1_000_000) million traits")
        return (
            byFold.map { SubjectModel(vocabulary: vocabulary, weights: $0) },
            SubjectModel(vocabulary: vocabulary, weights: whole)
        )
    }

    /// The weights without each fold, and under the number behind the last those from all.
    private func learned(from data: ChoiceData) async -> [Int: [Float]] {
        let learning = learning
        return await withTaskGroup(of: (Int, [Float]).self) { group in
            for fold in 0...Self.foldCount {
                group.addTask {
                    (fold, learning.weights(from: data, leavingOut: fold == Self.foldCount ? nil : fold))
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    /// Each word that a name may have as a choice of its own: in it, or not.
    private func nameWords(
        _ articles: [(SubjectStory, SubjectArticle)], _ given: [[Subject]], _ models: [SubjectModel]
    ) -> ChoiceData {
        var data = ChoiceData()
        for (index, (story, article)) in articles.enumerated() {
            let fold = fold(of: story.name)
            for (mention, target) in article.targets.enumerated() {
                guard let target else { continue }
                let right = ContentWords(target.name)
                let words = article.reader.nameWords(of: mention, given: given[index][mention], by: models[fold])
                let weight = (story.isReal ? 1 : weightOfInvented) * 0.3
                for (stem, traits) in zip(words.stems, words.traits) {
                    let isIn = right.contains(stem)
                    data.add(in: traits, isIn: isIn, weight: weight, fold: fold)
                }
            }
        }
        return data
    }

    private func data(
        for slot: Slot, _ articles: [(SubjectStory, SubjectArticle)], _ given: [[Subject]]
    ) -> ChoiceData {
        var data = ChoiceData()
        for (index, (story, article)) in articles.enumerated() {
            var mentions: [String: Int] = [:]
            for other in story.articles {
                for target in other.targets { target.map { mentions[$0.figure, default: 0] += 1 } }
            }
            for (mention, target) in article.targets.enumerated() {
                guard let wanted = Self.wanted(target, slot) else { continue }
                // Whoever annotated an article was not shown what the grammar leaves out.
                if wanted == SubjectReader.isNone, story.isArticle, article.reader.isOmitted[mention] { continue }
                let choice = article.reader.choice(
                    for: slot, of: mention, given: given[index][mention], vocabulary: vocabulary)
                let count = slot == .figure ? 1 : target.flatMap { mentions[$0.figure] } ?? 1
                let weight = (story.isReal ? 1 : weightOfInvented) / Float(count).squareRoot()
                data.add(
                    story.isReal ? choice : choice.with { Self.manner(of: $0, slot, given[index][mention]) },
                    rewards: choice.texts.map { Self.reward($0, wanted, slot) }, weight: weight,
                    fold: fold(of: story.name))
            }
        }
        return data
    }

    /// What invented stories have in a manner of their own: how often a slot stays empty, how long its texts are. These
    /// traits take that up, so that the others are as in real news.
    private static func manner(of text: String, _ slot: Slot, _ given: Subject) -> [UInt32] {
        let words = text.split(separator: " ")
        let shape: String =
            switch slot {
            case .figure, .kind, .salience, .name: text
            case .noun, .state: "\(words.count)"
            case .place: text == "world" ? text : "\(text.split(separator: ",").count)"
            case .of: "\(min(words.count, 4)) \(words.last.map { Int($0) != nil } ?? false)"
            case .period: "\(text.utf8.count)"
            }
        return Choice.mannerTraits(shape, kind: slot == .kind || slot == .figure ? nil : given.kind, slot)
    }

    /// What is right in a slot; nil where there is nothing to learn. A quantity without a figure is none.
    private static func wanted(_ target: SubjectArticle.Target?, _ slot: Slot) -> String? {
        slot == .figure ? target == nil ? SubjectReader.isNone : SubjectReader.isFigure : target?.text(slot)
    }

    /// How right a text is in a slot, 0 to 1.
    static func reward(_ text: String, _ wanted: String, _ slot: Slot) -> Float {
        switch slot {
        case .figure, .kind, .period, .salience, .name: text == wanted ? 1 : 0
        case .noun, .state, .of, .place: ContentWords(text).agreement(with: ContentWords(wanted))
        }
    }

    /// Fills a slot by weights learned without the story's fold; returns how right that is on real stories.
    private func choose(
        _ slot: Slot, _ articles: [(SubjectStory, SubjectArticle)], _ given: inout [[Subject]],
        _ learned: [Int: [Float]]
    ) -> String {
        var sums: [String: (right: Float, best: Float, count: Float)] = [:]
        var models: [SubjectModel] = []
        for fold in 0..<Self.foldCount {
            var weights = [[Float]](repeating: [], count: Slot.allCases.count)
            weights[slot.rawValue] = learned[fold] ?? []
            models.append(SubjectModel(vocabulary: vocabulary, weights: weights))
        }
        for (index, (story, article)) in articles.enumerated() {
            let model = models[fold(of: story.name)]
            let before = given[index]
            for (mention, target) in article.targets.enumerated() {
                let choice = article.reader.choice(
                    for: slot, of: mention, given: before[mention], vocabulary: vocabulary)
                let best = Decision.best(of: choice, model.probabilities(of: choice, in: slot), in: slot)
                given[index][mention].set(slot, to: choice.texts[best])
                guard let wanted = Self.wanted(target, slot) else { continue }
                let group = story.isArticle ? "articles" : story.isReal ? "gold" : "invented"
                let rewards = choice.texts.map { Self.reward($0, wanted, slot) }
                let sum = sums[group] ?? (0, 0, 0)
                sums[group] = (sum.right + rewards[best], sum.best + (rewards.max() ?? 0), sum.count + 1)
            }
        }
        return sums.sorted { $0.key < $1.key }.map { group, sum in
            let right = Int((1000 * sum.right / sum.count).rounded()),
                best = Int((1000 * sum.best / sum.count).rounded())
            return "\(group) \(right / 10).\(right % 10) of \(best / 10).\(best % 10) (\(Int(sum.count)))"
        }.joined(separator: ", ")
    }
}
