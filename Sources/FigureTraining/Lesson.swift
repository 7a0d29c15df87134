import Claims
import Figures

/// What one claim could have been matched with, and what is right: an example to learn weights from.
struct Lesson {
    let claim: Claim
    /// The evidence for each row that was not ruled out.
    let options: [EvidenceVector]
    /// The row that is right; nil where the claim is of a figure that was not in the table.
    let right: Int?
}
