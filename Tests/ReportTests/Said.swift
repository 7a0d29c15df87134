internal import Articles
internal import Claims
internal import Figures
internal import FoundationEssentials

/// What an article says of a figure, as a test writes it down.
struct Said {
    var text: String
    var value: Double
    var upper: Double?
    var bound = Bound.exact
    var unit = "person"
    /// When the article was published, and by this the article, unless it has a name.
    var day: String
    var article: String?
    var title: String?
    var publisher: String?
    var link: String?
    var source: String?
    var status = Status.current
    /// Whether an alert told it.
    var isTold = false
    var isWithdrawn = false
    /// The text's place in the article.
    var start = 100
    var sentence: String?
    var salience = 2
    var of: String?

    init(_ text: String, _ value: Double, on day: String, by source: String? = nil) {
        self.text = text
        self.value = value
        self.day = day
        self.source = source
    }

    /// With some of it otherwise.
    func with(_ change: (inout Said) -> Void) -> Said {
        var said = self
        change(&said)
        return said
    }

    var reference: ArticleReference {
        let name = article ?? day
        return ArticleReference(
            file: FileName("\(name).txt"), digest: ContentDigest(of: Array(name.utf8)),
            published: PublicationDate(iso8601: day) ?? PublicationDate(.distantPast, precision: .day), title: title,
            source: publisher, link: link)
    }

    var reading: Reading {
        let sentence = sentence ?? "Officials said that \(text) were counted in the town."
        var reading = Reading(
            article: reference,
            claim: Claim(
                start: start, end: start + text.utf8.count, text: text, sentence: sentence,
                quantity: Quantity(value: value, upper: upper, bound: bound, unit: Unit(unit)),
                subject: Subject(noun: "person", of: of), measure: "people counted in the town", salience: salience,
                concept: ["town"], status: status, attribution: source),
            announced: isTold)
        reading.superseded = isWithdrawn
        return reading
    }

    /// Where the text stands in its sentence.
    var offset: Int {
        let sentence = Array(reading.claim.sentence.utf8), words = Array(text.utf8)
        return sentence.indices.first { sentence[$0...].starts(with: words) } ?? 0
    }
}

/// A figure of which this was said, in this order.
func row(_ said: [Said], id: Int = 1) -> ArchivedFigure {
    ArchivedFigure(
        figure: Figure(id: FigureID(number: id), readings: said.map(\.reading)), offsets: said.map(\.offset),
        orders: Array(said.indices))
}

/// A table of figures of which this was said; their ids are F1, F2 and so on.
func table(_ figures: [Said]...) -> FigureTable {
    var table = FigureTable()
    for (number, said) in figures.enumerated() {
        for one in said { table.add(one.reading, to: FigureID(number: number + 1)) }
    }
    return table
}
