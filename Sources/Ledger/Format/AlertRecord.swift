internal import Figures

/// An alert as the ledger's files hold it: the keys of an alert line, with the readings in full.
struct AlertRecord: Codable {
    private let id: String
    private let kind: Alert.Kind
    private let figure: FigureID
    private let name: String?
    private let reading: ReadingRecord
    private let previous: ReadingRecord?
    private let change: Double?
    private let weight: Double?
    private let priority: Priority
    private let reasons: [String]?
    private let suppressed: Int?
    private let message: String

    init(_ alert: Alert) {
        id = alert.id
        kind = alert.kind
        figure = alert.figure
        name = alert.name
        reading = ReadingRecord(alert.reading)
        previous = alert.previous.map { ReadingRecord($0) }
        change = alert.change
        weight = alert.weight
        priority = alert.priority
        reasons = alert.reasons.isEmpty ? nil : alert.reasons
        suppressed = alert.suppressed
        message = alert.message
    }

    var alert: Alert {
        Alert(
            id: id, kind: kind, figure: figure, name: name ?? "", reading: reading.reading,
            previous: previous?.reading, change: change, weight: weight ?? 0, priority: priority,
            reasons: reasons ?? [],
            suppressed: suppressed, message: message)
    }
}
