internal import Articles

/// A news item in ninjs, the IPTC's JSON (https://iptc.org/std/ninjs/): version 1, with `body_text`, and versions 2 and 3,
/// with `bodies`.
struct NINJS {
    let uri: String
    let content: FileEntry.Content

    /// Nil for a value that is no ninjs. Superdesk's items have a `guid` for the `uri`.
    init?(_ value: JSONValue) {
        let marks = [
            "pubstatus", "versioncreated", "bodytext", "bodyxhtml", "bodyhtml", "bodies", "headlines",
            "representationtype",
            "renditions",
        ]
        guard let uri = value["uri"]?.string ?? value["guid"]?.string, marks.count(where: { value[$0] != nil }) >= 2
        else { return nil }
        self.uri = uri
        let type = value["type"]?.string ?? "text"
        guard ["text", "composite", "component"].contains(type) else {
            content = .refusal(Refusal(.noArticle, "'\(uri)' is of the type '\(type.prefix(40))'"))
            return
        }
        let fields = JSONFields(value)
        var document = Document(
            title: fields.text(["headline", "headlines"]),
            paragraphs: Self.body(of: value) ?? fields.paragraphs([
                "descriptiontext", "descriptionxhtml", "descriptions",
            ]) ?? [])
        document.identifier = uri
        document.published = fields.date(["firstcreated", "contentcreated", "versioncreated"])
        document.source = fields.name(["provider", "infosource", "infosources", "copyrightholder"])
        document.author = fields.name(["byline", "by"])
        document.language = fields.name(["language"])
        document.link = fields.name(["url", "link"])
        let status = value["pubstatus"]?.string ?? "usable"
        document.isWithdrawn = ["withheld", "canceled", "cancelled"].contains { status.hasSuffix($0) }
        content = .document(document)
    }

    /// The plain text, else the marked one. In `bodies` each has its `contenttype` beside it.
    private static func body(of value: JSONValue) -> [String]? {
        if let body = JSONFields(value).paragraphs(["bodytext", "bodyxhtml", "bodyhtml"]) { return body }
        let bodies = value["bodies"]?.array ?? []
        let main =
            bodies.first { $0["role"]?.string == "main" || $0["contenttype"]?.string == "text/plain" } ?? bodies.first
        return main.map { JSONFields.paragraphs(in: $0, depth: 0) }
    }
}
