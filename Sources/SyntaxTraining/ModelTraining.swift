import Syntax

/// Trains all parts of a model.
struct ModelTraining {
    struct Settings: Sendable {
        var taggerRounds = 5
        var parserRounds = 8
        /// Parts of the treebanks whose tags come from a tagger that was trained on the others.
        var folds = 5
        var foldRounds = 3
        /// Models whose mean is taken.
        var models = 4
        /// Weights below this are left out: they cost room and say little.
        var smallest = 1.0
    }

    let settings: Settings
    let progress: @Sendable (String) -> Void

    func train(_ gold: [GoldSentence], vocabulary: Vocabulary) async throws -> [UInt8] {
        let tagClasses = tagClasses(gold)
        let numbers = Dictionary(uniqueKeysWithValues: tagClasses.enumerated().map { ($1, $0) })
        let transitions = TransitionClasses(left: relations(gold) { $0 < $1 }, right: relations(gold) { $0 > $1 })
        let lemmas = LemmaTraining(gold)
        let empty = vocabulary
        var sentences = gold.map { PreparedSentence($0.projective, classes: numbers) }

        var writer = ModelWriter()
        writer[.tagClasses] = ModelWriter.tagClasses(tagClasses)
        writer[.transitions] = ModelWriter.transitions(transitions)
        writer[.parserWeights] = ModelWriter.weights(Weights(), scale: 1)
        writer[.lemmas] = ModelWriter.lemmas(rules: lemmas.rules, index: lemmas.index)
        progress("lemmas: \(lemmas.rules.count) rules, \(lemmas.index.count) endings and words")

        let classes = try await jackknifed(sentences, empty, tagClasses.count, writer)
        try await addTagger(sentences, empty, tagClasses.count, to: &writer)
        progress("tagger done")

        for index in sentences.indices { empty.complete(&sentences[index].words) }
        let training = ParserTraining(tagClasses: tagClasses, transitions: transitions)
        let parsers = await inParallel(settings.models) { [sentences, settings, progress] model in
            training.train(
                sentences, classes: classes, rounds: settings.parserRounds, seed: UInt64(model + 2)
            ) { progress("parser \(model + 1), \($0)") }
            .averaged(smallest: 0.1)
        }
        writer[.parserWeights] = ModelWriter.weights(.mean(parsers, smallest: settings.smallest), scale: 8)
        return writer.file
    }

    /// Tags as a tagger chooses them that has not seen the sentence: what the parser will have to work with.
    private func jackknifed(
        _ sentences: [PreparedSentence], _ empty: Vocabulary, _ classCount: Int, _ writer: ModelWriter
    ) async throws -> [[Int]] {
        let parts = await inParallel(settings.folds) { [settings, progress] fold in
            var writer = writer
            let others = sentences.indices.filter { $0 % settings.folds != fold }.map { sentences[$0] }
            let weights = Self.tagger(
                others, empty, classCount, settings.foldRounds, settings.smallest, seed: 1, words: &writer)
            writer[.tagWeights] = ModelWriter.weights(weights, scale: 8)
            let model = SyntaxModel(bytes: writer.file)
            let mine = sentences.indices.filter { $0 % settings.folds == fold }
            let classes = mine.map { model?.classes(of: sentences[$0].words) ?? sentences[$0].classes }
            let right = zip(mine, classes).reduce(0) { sum, part in
                sum + zip(part.1, sentences[part.0].classes).count { $0 == $1 }
            }
            progress(
                "tagger, part \(fold + 1) of \(settings.folds): "
                    + "\(percent(right, classes.reduce(0) { $0 + $1.count })) of tags right")
            return classes
        }
        return sentences.indices.map { parts[$0 % settings.folds][$0 / settings.folds] }
    }

    private func addTagger(
        _ sentences: [PreparedSentence], _ empty: Vocabulary, _ classCount: Int, to writer: inout ModelWriter
    ) async throws {
        let taggers = await inParallel(settings.models) { [settings] model in
            var words = ModelWriter()
            return Self.tagger(
                sentences, empty, classCount, settings.taggerRounds, 0.1, seed: UInt64(model + 1), words: &words)
        }
        var vocabulary = empty
        vocabulary.learn(sentences)
        writer[.words] = ModelWriter.words(vocabulary.words)
        writer[.tagWeights] = ModelWriter.weights(.mean(taggers, smallest: settings.smallest), scale: 8)
    }

    private static func tagger(
        _ sentences: [PreparedSentence], _ empty: Vocabulary, _ classCount: Int, _ rounds: Int, _ smallest: Double,
        seed: UInt64, words: inout ModelWriter
    ) -> Weights {
        var vocabulary = empty
        vocabulary.learn(sentences)
        var sentences = sentences
        for index in sentences.indices { vocabulary.complete(&sentences[index].words) }
        words[.words] = ModelWriter.words(vocabulary.words)
        return TaggerTraining.train(sentences, classCount: classCount, rounds: rounds, seed: seed)
            .averaged(smallest: smallest)
    }

    /// The pairs of part of speech and tag, the most frequent first.
    private func tagClasses(_ gold: [GoldSentence]) -> [TagClass] {
        var counts: [TagClass: Int] = [:]
        for sentence in gold { for tag in sentence.tags { counts[tag, default: 0] += 1 } }
        // A class of less than three words is a slip of an annotator; the first class takes its place.
        return Array(
            counts.filter { $0.value >= 3 }.keys.sorted {
                (counts[$1] ?? 0, $0.order) < (counts[$0] ?? 0, $1.order)
            }.prefix(ModelFormat.mostTagClasses))
    }

    private func relations(_ gold: [GoldSentence], _ isOnSide: (_ word: Int, _ head: Int) -> Bool) -> [Relation] {
        var found: Set<Relation> = []
        for sentence in gold {
            for word in 0..<sentence.count
            where sentence.heads[word] < sentence.count && isOnSide(word, sentence.heads[word]) {
                found.insert(sentence.relations[word])
            }
        }
        return found.sorted { $0.rawValue < $1.rawValue }
    }
}

/// The results of independent pieces of work, in their order whatever finishes first.
private func inParallel<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Result
) async -> [Result] {
    await withTaskGroup { group in
        for index in 0..<count { group.addTask { (index, work(index)) } }
        var results = [Result?](repeating: nil, count: count)
        for await (index, result) in group { results[index] = result }
        return results.compactMap { $0 }
    }
}

extension TagClass {
    fileprivate var order: Int { Int(partOfSpeech.rawValue) << 8 | Int(tag.rawValue) }
}
