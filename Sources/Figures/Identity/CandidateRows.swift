/// A row that a claim may belong to, with what speaks for it and against it.
package typealias CandidateRow = (row: Profile, evidence: EvidenceVector)

/// What comparing a claim with rows has found.
package struct CandidateRows {
    package var possible: [CandidateRow] = []
    /// Those that are ruled out by what reading both sentences may forgive (``Conflict/isForgivable``).
    package var forgivable: [CandidateRow] = []
    /// What rules out each row that is not possible, those above among them.
    package var conflicts: [(row: FigureID, conflict: Conflict)] = []
}
