package import Articles
package import Claims

/// The identity of a figure: `F1`, `F2`, … in the order in which figures were opened, so the same articles in the same
/// order give the same ids.
package struct FigureID: Hashable, Sendable, CustomStringConvertible {
    package let number: Int

    package init(number: Int) {
        self.number = number
    }

    package var description: String { "F\(number)" }
}

extension FigureID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard text.hasPrefix("F"), let number = Int(text.dropFirst()) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no figure id")
        }
        self.init(number: number)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// One value that one claim gives a figure.
package struct Reading: Hashable, Codable, Sendable {
    package let article: ArticleReference
    package let claim: Claim

    package init(article: ArticleReference, claim: Claim) {
        self.article = article
        self.claim = claim
    }
}

/// A row of the running table: what claims in several articles are about.
package struct Figure: Hashable, Codable, Sendable {
    package let id: FigureID
    /// In the order in which they were read.
    package var readings: [Reading]

    package init(id: FigureID, readings: [Reading]) {
        self.id = id
        self.readings = readings
    }
}
