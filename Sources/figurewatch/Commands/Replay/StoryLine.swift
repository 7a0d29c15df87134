/// A line of JSON that says which story it is of, where stories are told apart.
struct StoryLine<Line: Encodable>: Encodable {
    private let line: Line
    private let story: String?

    init(_ line: Line, of story: String?) {
        (self.line, self.story) = (line, story)
    }

    private enum Key: String, CodingKey { case story }

    func encode(to encoder: any Encoder) throws {
        try line.encode(to: encoder)
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encodeIfPresent(story, forKey: .story)
    }
}
