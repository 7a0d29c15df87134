internal import Articles

/// An article as a snapshot lists it: the keys of its reference, and what became of it.
struct ArticleRecord: Codable {
    let article: ArticleReference
    /// Whether there is a newer version of it; left out where not.
    let superseded: Bool
    /// Of the articles that were read last.
    let sketch: SketchRecord?

    private enum Key: String, CodingKey {
        case superseded, sketch
    }

    init(_ article: ArticleReference, superseded: Bool, sketch: SketchRecord?) {
        self.article = article
        self.superseded = superseded
        self.sketch = sketch
    }

    init(from decoder: any Decoder) throws {
        article = try ArticleReference(from: decoder)
        let container = try decoder.container(keyedBy: Key.self)
        superseded = try container.decodeIfPresent(Bool.self, forKey: .superseded) ?? false
        sketch = try container.decodeIfPresent(SketchRecord.self, forKey: .sketch)
    }

    func encode(to encoder: any Encoder) throws {
        try article.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        if superseded { try container.encode(true, forKey: .superseded) }
        try container.encodeIfPresent(sketch, forKey: .sketch)
    }
}
