internal import Articles
internal import Claims

/// The part of a sentence that states all of several quantities, verbatim and in one piece.
enum SharedClause {
    /// The shortest of their clauses that has them all; where none has, the sentence from where the first of the clauses begins to
    /// where the last one ends.
    ///
    /// - Parameter claims: Of one sentence, in text order.
    static func text(of claims: [Claim]) -> String {
        guard let sentence = claims.first?.sentence else { return "" }
        let quantities = claims.map(\.text)
        let clauses = claims.map(\.clause).sorted { $0.utf8.count < $1.utf8.count }
        if let whole = clauses.first(where: { QuantityPlaces.find(quantities, in: $0) != nil }) {
            return whole.onOneLine
        }
        guard let quantityPlaces = QuantityPlaces.find(quantities, in: sentence) else { return sentence.onOneLine }
        let bytes = Array(sentence.utf8)
        var start = bytes.count
        var end = 0
        for (claim, quantity) in zip(claims, quantityPlaces) {
            guard let inClause = QuantityPlaces.find([claim.text], in: claim.clause)?.first else {
                return sentence.onOneLine
            }
            let first = quantity.lowerBound - inClause.lowerBound
            let clause = Array(claim.clause.utf8)
            guard first >= 0, first + clause.count <= bytes.count,
                bytes[first..<first + clause.count].elementsEqual(clause)
            else { return sentence.onOneLine }
            start = min(start, first)
            end = max(end, first + clause.count)
        }
        return String(decoding: bytes[start..<max(start, end)], as: UTF8.self).onOneLine
    }
}
