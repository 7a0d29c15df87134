internal import Claims
internal import Figures

/// A change of the running table as the log holds it.
struct ChangeRecord: Codable {
    private enum Kind: String, Codable {
        case opened, read, repeated
    }

    private let change: Kind
    private let figure: FigureID
    private let reading: ReadingRecord
    /// Of `repeated`, what is said again.
    private let of: Statement?

    init(_ value: Change) {
        figure = value.figure
        reading = ReadingRecord(value.reading)
        switch value {
        case .opened: (change, of) = (.opened, nil)
        case .read: (change, of) = (.read, nil)
        case .repeated(_, _, let statement): (change, of) = (.repeated, statement)
        }
    }

    var value: Change {
        switch (change, of) {
        case (.opened, _): .opened(figure, reading.reading)
        case (.repeated, let statement?): .repeated(figure, reading.reading, of: statement)
        case (.read, _), (.repeated, nil): .read(figure, reading.reading)
        }
    }
}
