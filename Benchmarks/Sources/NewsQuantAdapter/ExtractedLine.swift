/// A line that `figurewatch extract --format jsonl` prints: a claim, or a quantity that is no figure.
package struct ExtractedLine: Decodable, Sendable, Equatable {
    /// `claim` or `quantity`.
    package var type: String
    package var file: String
    /// Byte offsets into the file.
    package var start: Int
    package var end: Int
    package var text: String
    package var sentence: String
    package var value: Double
    package var upper: Double?
    package var bound: String
    package var unit: String?
    package var trend: String?
    package var status: String
    package var attribution: String?
    package var measure: String
    package var concept: [String]
    /// The counted noun with its adjectives, lemmatised and without function words.
    package var noun: [String]?
    /// Of a quantity line: why it is no figure.
    package var omission: String?

    package init(
        type: String = "claim", file: String = "", start: Int, text: String, sentence: String = "", value: Double,
        upper: Double? = nil, bound: String = "exact", unit: String? = nil, trend: String? = nil,
        status: String = "current", attribution: String? = nil, measure: String = "", concept: [String] = [],
        noun: [String]? = nil, omission: String? = nil
    ) {
        self.type = type
        self.file = file
        self.start = start
        self.end = start + text.utf8.count
        self.text = text
        self.sentence = sentence
        self.value = value
        self.upper = upper
        self.bound = bound
        self.unit = unit
        self.trend = trend
        self.status = status
        self.attribution = attribution
        self.measure = measure
        self.concept = concept
        self.noun = noun
        self.omission = omission
    }
}
