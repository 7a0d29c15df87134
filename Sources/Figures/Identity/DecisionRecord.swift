/// What an assignment compares while it works, for whoever asks why.
struct DecisionRecord {
    /// For each claim the rows it was compared with, the likeliest first, each as it was found last.
    private var compared: [Int: [ComparedRow]] = [:]

    mutating func note(_ claim: Int, _ row: FigureID, _ outcome: ComparedRow.Outcome) {
        let found = ComparedRow(row: row, outcome: outcome)
        if let index = compared[claim]?.firstIndex(where: { $0.row == row }) {
            compared[claim]?[index] = found
        } else {
            compared[claim, default: []].append(found)
        }
    }

    /// By score, of equals the older row first as where they are chosen; then those that are ruled out.
    ///
    /// - Parameter final: The ids of rows that had provisional ones.
    func rows(comparedWith claim: Int, final: [FigureID: FigureID]) -> [ComparedRow] {
        var scored: [(row: ComparedRow, score: Double)] = []
        var ruledOut: [ComparedRow] = []
        for found in compared[claim] ?? [] {
            let row = ComparedRow(row: final[found.row] ?? found.row, outcome: found.outcome)
            if let score = row.score { scored.append((row, score)) } else { ruledOut.append(row) }
        }
        scored.sort { $0.score != $1.score ? $0.score > $1.score : $0.row.row.number < $1.row.row.number }
        return scored.map(\.row) + ruledOut
    }
}
