internal import Figures

/// A change of the running table as the log holds it.
struct ChangeRecord: Codable {
    private enum Kind: String, Codable {
        case opened, read
    }

    private let change: Kind
    private let figure: FigureID
    private let reading: ReadingRecord

    init(_ value: Change) {
        switch value {
        case .opened(let id, let new):
            (change, figure, reading) = (.opened, id, ReadingRecord(new))
        case .read(let id, let new):
            (change, figure, reading) = (.read, id, ReadingRecord(new))
        }
    }

    var value: Change {
        switch change {
        case .opened: .opened(figure, reading.reading)
        case .read: .read(figure, reading.reading)
        }
    }
}
