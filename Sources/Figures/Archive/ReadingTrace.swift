internal import Articles
internal import Claims

/// What the table's indices hold of a reading, and all that they need of one that is archived.
struct ReadingTrace: Sendable {
    let article: ContentDigest
    /// Days since 1970.
    let day: Int
    /// The dimension's hash.
    let dimension: UInt32
    /// In the dimension's base unit.
    let value: Double
    /// The words of the measure and the counted noun.
    let core: [UInt32]
    /// The words around the quantity.
    let words: [WordBag.Entry]
    /// The sentence's own hash.
    let sentence: UInt32
    /// The countries of the sentence's places, or the places where no country is known.
    let countries: [String]

    init(_ frame: Frame) {
        article = frame.article
        day = frame.day
        dimension = RowIndex.hash(frame.dimension)
        value = frame.value
        core = frame.core
        words = frame.words.entries
        sentence = frame.sentence
        countries = frame.places.map { $0.country ?? $0.name }
    }
}

/// A reading of an archived figure while a table is made again: it goes into the indices and not into memory.
package struct ArchivedReading: Sendable {
    /// Its place among all readings.
    package let order: Int
    package let figure: FigureID
    let trace: ReadingTrace
    /// Of the figure's first reading.
    let signature: RowSignature
    /// Where in its sentence its quantity ends.
    let end: Int
    /// Other articles that state it.
    let alsoIn: [ContentDigest]
}

extension ArchivedFigure {
    /// What the indices need of the figure, read from its sentences.
    package var traces: [ArchivedReading] {
        var signature: RowSignature?
        return zip(figure.readings, zip(offsets, orders)).map { reading, place in
            let (frame, end) = FrameReader.frameAndEnd(of: reading, at: place.0)
            let first = signature ?? RowSignature(frame)
            signature = first
            return ArchivedReading(
                order: place.1, figure: figure.id, trace: ReadingTrace(frame), signature: first, end: end,
                alsoIn: reading.alsoIn.map(\.digest))
        }
    }
}
