/// Turns what `figurewatch extract` prints into what the benchmark's annotators would have written.
///
/// Where the two agree on the language and differ in names, `units.txt` and `wordings.txt` hold the difference; the rules
/// here are the benchmark's conventions that are more than a name.
package struct Adapter: Sendable {
    let units: UnitNames
    let wordings: Wordings

    /// The adapter with the convention's own files.
    package init() throws(ConventionError) {
        units = try UnitNames(table: String(decoding: PackageResources.units_txt, as: UTF8.self))
        wordings = try Wordings(table: String(decoding: PackageResources.wordings_txt, as: UTF8.self))
    }

    /// The predictions for one sentence.
    ///
    /// - Parameters:
    ///   - lines: The claims and quantities of a file whose whole text is the sentence.
    package func predictions(for sentence: String, from lines: [ExtractedLine]) -> Predictions {
        var predictions: [Prediction] = []
        var last: Mention?
        for mention in Mention.all(lines.filter { !$0.text.isEmpty }, in: sentence) {
            defer { last = mention }
            guard !isLeftOut(mention) else { continue }
            var prediction = Prediction(
                value: value(of: mention), unit: unit(of: mention), change: change(of: mention),
                concept: [])
            prediction.concept = concept(of: mention, unit: prediction.unit)
            if let last, let start = predictions.last, isMovement(from: last, to: mention, start) {
                predictions[predictions.count - 1] = movement(from: start, to: prediction)
                continue
            }
            if mention.isInBrackets, mention.hasNoBoundOfItsOwn, let twin = predictions.last {
                prediction.change = twin.change
            }
            predictions.append(prediction)
        }
        return Predictions(predictions)
    }
}
