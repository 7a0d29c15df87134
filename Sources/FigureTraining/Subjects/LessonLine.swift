import Claims
import Encoder
import Figures

/// A window of an annotated article as `Training/train-subjects` learns from it: what the encoder reads, and what each quantity in it
/// is about. Texts stand as the numbers of their words' stems, so that training and use compare the same.
struct LessonLine: Encodable {
    let story: String
    let article: String
    let pieces: [Int32]
    /// For each word its piece, its stem, and its place: -2 in the date, -1 in the headline or the lead that stand before the window,
    /// else the number of its sentence.
    let words: [[Int]]
    let quantities: [Quantity]

    struct Quantity: Encodable {
        let first: Int
        let end: Int
        let sentence: Int
        /// Whether the grammar takes it for no figure.
        let isOmitted: Bool
        /// Where it was found in the file, to find it again.
        let start: Int
        /// What is read of it beside another claim; nil where no piece is left of the quantity.
        let text: Text?
        /// Nil for a quantity that is annotated as no figure.
        let figure: Figure?
    }

    /// A claim as Training/train-identity reads it beside another one.
    struct Text: Encodable {
        let pieces: [Int32]
        let first: Int
        let end: Int
    }

    struct Figure: Encodable {
        let name: String
        let kind: String
        let salience: Int
        let status: String
        /// By slot the stems of what is annotated; none where the slot is empty.
        let slots: [String: [UInt32]]
        let hasPeriod: Bool
        let noun: String?
        let state: String?
    }

    /// The lines of an article.
    static func all(of article: SubjectArticle, named file: String, by pieces: WordPieces) -> [LessonLine] {
        let claims = article.reader.claims, isOmitted = article.reader.isOmitted
        var frames = FrameReader()
        let texts = claims.map { claim in
            let reading = Reading(article: article.reference, claim: claim)
            return ClaimText(reading, frames.frame(of: reading), by: pieces)
        }
        return article.reader.windows(pieces).map { window in
            LessonLine(
                story: article.story, article: file, pieces: window.pieces,
                words: window.words.map { word in
                    let place =
                        switch word.place {
                        case .date: -2
                        case .head: -1
                        case .sentence(let number): number
                        }
                    return [word.piece, Int(word.stem), place]
                },
                quantities: window.quantities.map { quantity in
                    Quantity(
                        first: quantity.pieces.lowerBound, end: quantity.pieces.upperBound, sentence: quantity.sentence,
                        isOmitted: isOmitted[quantity.mention], start: claims[quantity.mention].start,
                        text: texts[quantity.mention].map {
                            Text(pieces: $0.pieces, first: $0.quantity.lowerBound, end: $0.quantity.upperBound)
                        },
                        figure: article.targets[quantity.mention].map(Figure.init))
                })
        }
    }
}

extension LessonLine.Figure {
    init(_ target: SubjectArticle.Target) {
        let subject = target.subject
        name = target.figure
        kind = subject.kind.rawValue
        salience = target.salience
        status = target.status
        slots = [
            "name": target.name, "noun": subject.noun, "state": subject.state, "of": subject.of,
            "place": subject.place, "source": target.source,
        ].mapValues { $0.map { ContentWords($0).stems } ?? [] }
        hasPeriod = subject.period != nil
        noun = subject.noun
        state = subject.state
    }
}
