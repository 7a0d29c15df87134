internal import Articles

/// An article as a snapshot lists it: the keys of its reference, and what became of it.
struct ArticleRecord: Codable {
    let article: ArticleReference
    /// Whether there is a newer version of it; left out where not.
    let superseded: Bool

    private enum Key: String, CodingKey {
        case superseded
    }

    init(_ article: ArticleReference, superseded: Bool) {
        self.article = article
        self.superseded = superseded
    }

    init(from decoder: any Decoder) throws {
        article = try ArticleReference(from: decoder)
        superseded =
            try decoder.container(keyedBy: Key.self).decodeIfPresent(Bool.self, forKey: .superseded) ?? false
    }

    func encode(to encoder: any Encoder) throws {
        try article.encode(to: encoder)
        if superseded {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(true, forKey: .superseded)
        }
    }
}
