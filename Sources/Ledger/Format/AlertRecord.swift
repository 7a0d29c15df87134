internal import Figures

/// An alert as the ledger's files hold it: the keys of an alert line, with the readings in full.
struct AlertRecord: Codable {
    private let id: String
    private let kind: Alert.Kind
    private let figure: FigureID
    private let reading: ReadingRecord
    private let previous: ReadingRecord?
    private let change: Double?
    private let priority: Priority
    private let message: String

    init(_ alert: Alert) {
        id = alert.id
        kind = alert.kind
        figure = alert.figure
        reading = ReadingRecord(alert.reading)
        previous = alert.previous.map { ReadingRecord($0) }
        change = alert.change
        priority = alert.priority
        message = alert.message
    }

    var alert: Alert {
        Alert(
            id: id, kind: kind, figure: figure, reading: reading.reading, previous: previous?.reading, change: change,
            priority: priority, message: message)
    }
}
