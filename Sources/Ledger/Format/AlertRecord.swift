internal import Claims
internal import Figures

/// An alert as the ledger's files hold it: the keys of an alert line, with the readings in full. In a transaction whose changes
/// include the reading, that is told by its place among them.
struct AlertRecord: Codable {
    private let id: String
    private let kind: Alert.Kind
    private let figure: FigureID
    private let name: String?
    private let reading: Statement
    private let previous: ReadingRecord?
    private let change: Double?
    private let weight: Double?
    private let priority: Priority
    private let confidence: Double?
    private let reasons: [AlertReason]?
    private let suppressed: Int?
    /// Nil of an alert that is no group, and in a ledger of a version that made none.
    private let members: [AlertRecord]?
    private let message: String

    /// - Parameter places: Where the readings of the alert's transaction stand.
    init(_ alert: Alert, places: ReadingPlaces = ReadingPlaces([])) {
        id = alert.id
        kind = alert.kind
        figure = alert.figure
        name = alert.name
        reading = places[alert.reading].map { .place($0) } ?? .whole(ReadingRecord(alert.reading))
        previous = alert.previous.map { ReadingRecord($0) }
        change = alert.change
        weight = alert.weight
        priority = alert.priority
        confidence = alert.confidence
        reasons = alert.reasons.isEmpty ? nil : alert.reasons
        suppressed = alert.suppressed
        members = alert.members.isEmpty ? nil : alert.members.map { AlertRecord($0, places: places) }
        message = alert.message
    }

    /// - Parameter changes: Those of the alert's transaction.
    func alert(among changes: [Change] = []) throws -> Alert {
        let members = try (members ?? []).map { try $0.alert(among: changes) }
        return Alert(
            id: id, kind: kind, figure: figure, name: name ?? "", reading: try reading.reading(among: changes),
            previous: previous?.reading, change: change, weight: weight ?? 0, priority: priority,
            confidence: confidence, reasons: reasons ?? [], suppressed: suppressed, members: members,
            message: message)
    }

    private enum Statement: Codable {
        case whole(ReadingRecord)
        /// Which of the changes has it, counted from 0.
        case place(Int)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let place = try? container.decode(Int.self) {
                self = .place(place)
            } else {
                self = .whole(try container.decode(ReadingRecord.self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .whole(let reading): try container.encode(reading)
            case .place(let place): try container.encode(place)
            }
        }

        func reading(among changes: [Change]) throws -> Reading {
            switch self {
            case .whole(let record): return record.reading
            case .place(let place):
                guard changes.indices.contains(place) else {
                    throw DecodingError.dataCorrupted(
                        DecodingError.Context(
                            codingPath: [],
                            debugDescription: "an alert's reading is that of change \(place), which is missing"))
                }
                return changes[place].reading
            }
        }
    }
}

/// Where readings stand among the changes of their transaction.
struct ReadingPlaces {
    private let changes: [Change]
    /// By where the claim starts, so that an article of many claims and alerts takes linear time.
    private let places: [Int: Int]

    init(_ changes: [Change]) {
        self.changes = changes
        places = Dictionary(changes.enumerated().map { ($1.reading.claim.start, $0) }) { first, _ in first }
    }

    /// Nil when the reading is none of theirs.
    subscript(_ reading: Reading) -> Int? {
        guard let place = places[reading.claim.start], changes[place].reading == reading else { return nil }
        return place
    }
}
