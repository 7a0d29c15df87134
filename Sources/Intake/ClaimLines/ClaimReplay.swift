package import Ledger

/// Articles whose claims have been read before, in order of publication, as ``Replay`` takes articles.
package struct ClaimReplay: ReplaySource {
    private let archive: ClaimArchive
    private let intake: Intake
    private var articles: ArraySlice<Int>

    /// - Parameter story: Of the archive.
    package init(of story: ClaimArchive.Story, in archive: ClaimArchive, by intake: Intake) {
        self.archive = archive
        self.intake = intake
        articles = story.articles[...]
    }

    package var remaining: Int { articles.count }

    package mutating func next(over state: LedgerState) -> [Transaction]? {
        guard let index = articles.popFirst() else { return nil }
        do throws(ClaimArchive.Fault) {
            return intake.transaction(of: try archive.article(at: index), over: state).map { [$0] } ?? []
        } catch {
            return [
                .refusal(
                    Refusal(
                        file: error.file, digest: nil, code: "damaged", sentence: "line \(error.line): \(error.reason)")
                )
            ]
        }
    }
}
