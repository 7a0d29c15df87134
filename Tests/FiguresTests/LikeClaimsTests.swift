internal import Articles
internal import Claims
@testable internal import Figures
internal import Formats
internal import TestSupport
internal import Testing

/// An article that states thousands of like claims takes time in proportion to their number, not to its square.
@Suite struct LikeClaimsTests {
    private enum Shape: CaseIterable {
        /// `In town 7, 12 people were killed.`
        case townsOfOneValue
        /// `In Quetta, 7 people were killed.`
        case valuesOfOneTown
        case same
    }

    /// So many claims of one article.
    private static func article(_ count: Int, _ shape: Shape) throws -> Submission {
        let towns = ["Quetta", "Sennar", "Marrakesh", "Haven", "Karo", "Nantes", "Bergen", "Lodz"]
        let text = (0..<count).map { number in
            switch shape {
            case .townsOfOneValue: "In \(towns[number % 8])\(number), 12 people were killed.\n\n"
            case .valuesOfOneTown: "In Quetta, \(number + 3) people were killed.\n\n"
            case .same: "In Quetta, 12 people were killed.\n\n"
            }
        }.joined()
        let article = try ArticleFile.only(in: SourceFile.named("2024-01-01.txt", text))
        return Submission(article.reference, claims(in: article))
    }

    @Test(
        .disabled(if: isSanitized, "A sanitizer takes time of its own for what is allocated."),
        arguments: Shape.allCases)
    private func `twice as many take no more than about twice the time`(shape: Shape) throws {
        let times = try [200, 800].map { count in
            let submission = try Self.article(count, shape)
            #expect(submission.claims.count >= count, "\(submission.claims.count)")
            return processorTime { _ = FigureTable().update(from: submission) }
        }
        // Four times as many took fourteen times the time.
        #expect(times[1] < times[0] * 8, "\(shape): \(times)")
    }
}
