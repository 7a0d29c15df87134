internal import Articles
internal import Claims

/// An alert as `replay` prints it: one JSON object a line.
package struct AlertLine: Encodable, Sendable {
    private let alert: Alert
    private let group: String?

    /// - Parameter group: The id of the group that the alert is told in.
    package init(_ alert: Alert, group: String? = nil) {
        self.alert = alert
        self.group = group
    }

    private enum Key: String, CodingKey {
        case type, id, group, kind, file, entry, start, end, figure, name, lookalike, previous, change, weight,
            priority,
            confidence,
            reasons,
            suppressed, message
        case value, upper, bound, unit, published, attribution, sentence
    }

    package func encode(to encoder: any Encoder) throws {
        var line = encoder.container(keyedBy: Key.self)
        try line.encode("alert", forKey: .type)
        try line.encode(alert.id, forKey: .id)
        try line.encodeIfPresent(group, forKey: .group)
        try line.encode(alert.kind, forKey: .kind)
        try line.encode(alert.reading.article.file, forKey: .file)
        try line.encodeIfPresent(alert.reading.article.entry, forKey: .entry)
        try line.encode(alert.reading.claim.start, forKey: .start)
        try line.encode(alert.reading.claim.end, forKey: .end)
        try line.encode(alert.figure, forKey: .figure)
        try line.encode(alert.name, forKey: .name)
        try line.encodeIfPresent(alert.reading.lookalike, forKey: .lookalike)
        if let previous = alert.previous {
            var old = line.nestedContainer(keyedBy: Key.self, forKey: .previous)
            try old.encode(previous.claim.quantity.value, forKey: .value)
            try old.encode(previous.claim.quantity.upper, forKey: .upper)
            try old.encode(previous.claim.quantity.bound, forKey: .bound)
            try old.encode(previous.claim.quantity.unit, forKey: .unit)
            try old.encode(previous.article.file, forKey: .file)
            try old.encode(previous.article.published, forKey: .published)
            try old.encode(previous.claim.attribution, forKey: .attribution)
            try old.encode(previous.claim.sentence, forKey: .sentence)
        } else {
            try line.encodeNil(forKey: .previous)
        }
        try line.encode(alert.change, forKey: .change)
        try line.encode(alert.weight, forKey: .weight)
        try line.encode(alert.priority, forKey: .priority)
        try line.encode(alert.confidence, forKey: .confidence)
        if !alert.reasons.isEmpty { try line.encode(alert.reasons, forKey: .reasons) }
        try line.encodeIfPresent(alert.suppressed, forKey: .suppressed)
        try line.encode(alert.message, forKey: .message)
    }
}
