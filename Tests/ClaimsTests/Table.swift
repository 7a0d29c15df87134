internal import Claims

/// Rows of cells in columns, for failures that a person reads.
struct Table: CustomStringConvertible {
    private let rows: [[String]]

    init(_ rows: [[String]]) {
        self.rows = rows
    }

    var description: String {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    static func row(_ claim: Claim, mark: String) -> [String] {
        [
            mark, value(claim.quantity.value, claim.quantity.upper), claim.quantity.bound.rawValue,
            claim.quantity.unit.name, claim.status.rawValue, claim.trend?.rawValue ?? "-", claim.attribution ?? "-",
            claim.place ?? "-", claim.period ?? "-", claim.measure, claim.text,
        ]
    }

    static func row(_ stated: Stated, mark: String) -> [String] {
        [
            stated.isOptional ? "optional" : mark, value(stated.value, stated.upper),
            stated.isOptional ? "" : stated.bound.rawValue, stated.unit, stated.status?.rawValue ?? "",
            stated.trend?.rawValue ?? "", stated.source ?? "", stated.place ?? "", stated.period ?? "",
            stated.measure ?? "",
        ]
    }

    /// `13000`, `2.5`, `5-6`.
    private static func value(_ value: Double, _ upper: Double?) -> String {
        let written = { (number: Double) in Int(exactly: number).map(String.init) ?? "\(number)" }
        return written(value) + (upper.map { "-" + written($0) } ?? "")
    }
}
