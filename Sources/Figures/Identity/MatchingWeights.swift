/// The weights of the kinds of evidence.
package struct MatchingWeights: Sendable {
    package var values: [Double]

    package init(_ values: [Double]) { self.values = values }

    /// Of kinds that are not named the weight is 0.
    package init(_ named: [Evidence: Double]) {
        values = Evidence.allCases.map { named[$0] ?? 0 }
    }

    /// Above 0, the row is likelier than a row of the claim's own.
    package func score(_ evidence: EvidenceVector) -> Double {
        var sum = 0.0
        for index in values.indices { sum += values[index] * evidence.values[index] }
        return sum
    }
}
