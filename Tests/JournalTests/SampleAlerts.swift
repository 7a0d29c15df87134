internal import Articles
internal import Claims
internal import Figures
internal import FoundationEssentials

/// Alerts as the tracker raises them, with every optional part or with none.
enum SampleAlerts {
    static let changed = Alert(
        id: "a1", kind: .changed, figure: FigureID(number: 7), name: "containers to Russia",
        reading: Reading(
            article: article(
                "containers.xml", "2024-11-22", entry: "tag:harbour.example,2024:7", title: "Thirteen thousand",
                source: "Harbour News", link: "https://harbour.example/7"),
            claim: Claim(
                start: 120, end: 146, text: "between 12,500 and 13,000", sentence: "Between 12,500 and 13,000 went.",
                clause: "Between 12,500 and 13,000 went",
                quantity: Quantity(value: 12500, upper: 13000, bound: .range, unit: Unit("container")), trend: .up,
                subject: Subject(
                    kind: .total, noun: "container", state: "sent", of: "arms deal of 2024",
                    place: "Rason, North Korea", period: "2024-08/"),
                measure: "containers sent by sea", salience: 2, concept: ["container", "send", "sea"], place: "Rason",
                period: "since August 2024", status: .current, attribution: "the agency"),
            lookalike: FigureID(number: 3)),
        previous: Reading(
            article: article("earlier.txt", "2024-06-01"),
            claim: Claim(
                start: 4, end: 10, text: "9,000 to 10,000", sentence: "9,000 to 10,000 went.",
                quantity: Quantity(value: 9000, upper: 10000, bound: .range, unit: Unit("container")),
                measure: "containers", concept: ["container"], attribution: "a minister")),
        change: 0.25, weight: 1.5, priority: .warning, confidence: 0.93, reasons: [.reaches(12000), .highest],
        suppressed: 2,
        message: "changed: containers sent by sea, 10,000 to 12,500")

    static let new = Alert(
        id: "a2", kind: .new, figure: FigureID(number: 8),
        reading: Reading(
            article: article("deaths.txt", "2025-01-13"),
            claim: Claim(
                start: 0, end: 3, text: "300", sentence: "300 died.",
                quantity: Quantity(value: 300, unit: Unit("person")), measure: "people killed",
                concept: ["person", "kill"])),
        previous: nil, change: nil, priority: .notice, message: "new: people killed, 300")

    /// New figures of one list, of which the second matters most.
    static let group = {
        let members = [("a3", 9, "people killed in Lavo", 300), ("a4", 8, "people killed in Korem", 12)].map {
            id, number, name, value in
            Alert(
                id: id, kind: .new, figure: FigureID(number: number), name: name,
                reading: Reading(
                    article: article("deaths.txt", "2025-01-13"),
                    claim: Claim(
                        start: 0, end: 3, text: "\(value)", sentence: "300 died in Lavo and 12 in Korem.",
                        quantity: Quantity(value: Double(value), unit: Unit("person")), measure: "people killed",
                        concept: ["person", "kill"])),
                previous: nil, change: nil, weight: id == "a4" ? 1 : 0, priority: .notice, message: "new: \(name)")
        }
        return Alert(grouping: members) ?? new
    }()

    /// A new figure whose message, sentence and file a stranger chose.
    static func hostile(id: String, text: String, file: FileName = FileName("a.txt")) -> Alert {
        Alert(
            id: id, kind: .new, figure: FigureID(number: 9),
            reading: Reading(
                article: ArticleReference(
                    file: file, digest: ContentDigest(of: []),
                    published: PublicationDate(Date(timeIntervalSince1970: 0), precision: .day), title: text,
                    source: text),
                claim: Claim(
                    start: 0, end: 1, text: text, sentence: text,
                    quantity: Quantity(value: 1, unit: Unit(text)), measure: text, concept: [text, text], place: text,
                    period: text, attribution: text)),
            previous: nil, change: nil, priority: .informational, message: text)
    }

    private static func article(
        _ file: String, _ day: String, entry: String? = nil, title: String? = nil, source: String? = nil,
        link: String? = nil
    ) -> ArticleReference {
        ArticleReference(
            file: FileName(file), entry: entry, digest: ContentDigest(of: Array(file.utf8)),
            published: PublicationDate(iso8601: day) ?? PublicationDate(Date(), precision: .day), title: title,
            source: source, link: link)
    }
}
