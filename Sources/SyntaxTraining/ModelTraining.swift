import Syntax

/// Trains all parts of a model.
struct ModelTraining {
    struct Settings {
        var tagger = 5
        var folds = 5
        var foldTagger = 3
        var parser = 8
        /// Weights below these are left out: they cost room and say little.
        var smallestTagWeight = 0.5
        var smallestParserWeight = 0.5
    }

    let settings: Settings
    let progress: (String) -> Void

    func train(_ gold: [GoldSentence], clusters: String) throws -> [UInt8] {
        var tagCounts: [TagClass: Int] = [:]
        for sentence in gold { for tag in sentence.tags { tagCounts[tag, default: 0] += 1 } }
        // A class of less than three words is a slip of an annotator; the first class takes its place.
        let tagClasses = tagCounts.filter { $0.value >= 3 }.keys.sorted {
            (tagCounts[$1] ?? 0, $0.order) < (tagCounts[$0] ?? 0, $1.order)
        }.prefix(126)
        let numbers = Dictionary(uniqueKeysWithValues: tagClasses.enumerated().map { ($1, $0) })
        var sentences = gold.map { PreparedSentence($0, classes: numbers) }
        let transitions = TransitionClasses(
            left: relations(gold) { $0 < $1 }, right: relations(gold) { $0 > $1 })

        let empty = try Vocabulary(clusters: clusters)
        var writer = ModelWriter()
        writer[.tagClasses] = ModelWriter.tagClasses(Array(tagClasses))
        writer[.transitions] = ModelWriter.transitions(transitions)
        writer[.parserWeights] = ModelWriter.weights([:], scale: 1)
        writer[.lemmas] = ModelWriter.lemmas(rules: [], index: [:])

        // Tags as a tagger chooses them that has not seen the sentence.
        var classes = [[Int]](repeating: [], count: sentences.count)
        for fold in 0..<settings.folds {
            let model = try tagger(
                sentences.indices.filter { $0 % settings.folds != fold }.map { sentences[$0] }, empty, tagClasses.count,
                settings.foldTagger, &writer)
            var right = 0
            var all = 0
            for index in sentences.indices where index % settings.folds == fold {
                classes[index] = model.classes(of: sentences[index].words)
                right += zip(classes[index], sentences[index].classes).count { $0 == $1 }
                all += classes[index].count
            }
            progress("tagger, part \(fold + 1) of \(settings.folds): \(percent(right, all)) of tags right")
        }
        _ = try tagger(sentences, empty, tagClasses.count, settings.tagger, &writer)
        progress("tagger done")
        let lemmas = LemmaTraining(gold)
        writer[.lemmas] = ModelWriter.lemmas(rules: lemmas.rules, index: lemmas.index)
        progress("lemmas: \(lemmas.rules.count) rules, \(lemmas.index.count) endings and words")

        for index in sentences.indices { empty.complete(&sentences[index].words) }
        let training = ParserTraining(tagClasses: Array(tagClasses), transitions: transitions)
        let parser = training.train(sentences, classes: classes, rounds: settings.parser, seed: 2, progress: progress)
        writer[.parserWeights] = ModelWriter.weights(parser.averaged(smallest: settings.smallestParserWeight), scale: 8)
        return writer.file
    }

    private func tagger(
        _ sentences: [PreparedSentence], _ empty: Vocabulary, _ classCount: Int, _ rounds: Int,
        _ writer: inout ModelWriter
    ) throws -> SyntaxModel {
        var vocabulary = empty
        vocabulary.learn(sentences)
        var sentences = sentences
        for index in sentences.indices { vocabulary.complete(&sentences[index].words) }
        let perceptron = TaggerTraining.train(sentences, classCount: classCount, rounds: rounds, seed: 1)
        writer[.words] = ModelWriter.words(vocabulary.words)
        writer[.tagWeights] = ModelWriter.weights(perceptron.averaged(smallest: settings.smallestTagWeight), scale: 8)
        guard let model = SyntaxModel(bytes: writer.file) else {
            throw TreebankError(description: "The model that was trained is not valid.")
        }
        return model
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

extension TagClass {
    fileprivate var order: Int { Int(partOfSpeech.rawValue) << 8 | Int(tag.rawValue) }
}
