/// What the benchmark's scorer reads for one sentence.
package struct Predictions: Encodable, Sendable, Equatable {
    package let quantities: [Prediction]

    package init(_ quantities: [Prediction]) { self.quantities = quantities }
}

/// One quantity in the benchmark's terms.
package struct Prediction: Encodable, Sendable, Equatable {
    package enum Value: Encodable, Sendable, Equatable {
        case number(Double)
        /// Both ends in the order of the text.
        case range(Double, Double)

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .number(let value): try container.encode(value)
            case .range(let first, let second): try container.encode([first, second])
            }
        }
    }

    /// The benchmark's six labels.
    package enum Change: String, Encodable, Sendable {
        case equal = "="
        case approximate = "~"
        case above = ">"
        case below = "<"
        case up, down
    }

    package var value: Value
    package var unit: String
    package var change: Change
    package var concept: [String]

    private enum CodingKeys: String, CodingKey {
        case value, change
        case unit = "normalized_unit"
        case concept = "referred_concepts"
    }
}
