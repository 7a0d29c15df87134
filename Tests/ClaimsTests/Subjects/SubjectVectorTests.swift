internal import Articles
internal import Claims
internal import Formats
internal import FoundationEssentials
internal import TestSupport
internal import Testing

@Suite struct SubjectVectorTests {
    @Test(
        arguments: [
            ([3, 4], [6, 8], 1), ([3, 4], [-3, -4], -1), ([3, 4], [-4, 3], 0), ([0, 0], [3, 4], 0),
        ] as [([Float], [Float], Double)])
    func `likeness is the cosine, whatever the lengths`(a: [Float], b: [Float], expected: Double) throws {
        let likeness = try #require(SubjectVector(a).likeness(to: SubjectVector(b)))
        #expect(abs(likeness - expected) < 0.01, "\(likeness)")
    }

    @Test(
        arguments: [
            [.nan, 1], [.infinity, 1], [3e38, -3e38], [.leastNonzeroMagnitude, 0], [1e-22, 1e-22], [],
        ] as [[Float]])
    func `any numbers give a vector`(numbers: [Float]) throws {
        let vector = SubjectVector(numbers)
        let likeness = try #require(vector.likeness(to: vector))
        #expect(likeness == 0 || abs(likeness - 1) < 0.01, "\(likeness)")
    }

    @Test func `vectors of two sizes are not compared`() {
        #expect(SubjectVector([1, 2]).likeness(to: SubjectVector([1, 2, 3])) == nil)
    }

    @Test func `JSON has it in base64 and gives it back`() throws {
        let vector = SubjectVector([1, -1])
        let json = try JSONEncoder().encode([vector])
        #expect(String(decoding: json, as: UTF8.self) == #"["WqY="]"#)
        #expect(try JSONDecoder().decode([SubjectVector].self, from: json) == [vector])
    }

    @Test func `claims of one figure are more alike than those of two`() throws {
        let first = try vectors("An earthquake in Chile killed 35 people and damage was put at $40m, officials said.")
        let later = try vectors("Rescuers said that 47 people had died in the Chilean quake, which had cost $90m.")
        try #require(first.count == 2 && later.count == 2)
        for (index, other) in [(0, 1), (1, 0)] {
            let same = try #require(later[index].likeness(to: first[index]))
            let different = try #require(later[index].likeness(to: first[other]))
            #expect(same > different + 0.2, "\(same) and \(different)")
        }
    }

    private func vectors(_ text: String) throws -> [SubjectVector] {
        let article = try ArticleFile.only(in: SourceFile.named("2024-01-01.txt", text))
        return claims(in: article).compactMap(\.vector)
    }
}
