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
        let likeness = try #require(SubjectVector(a, by: 1).likeness(to: SubjectVector(b, by: 1)))
        #expect(abs(likeness - expected) < 0.01, "\(likeness)")
    }

    @Test(
        arguments: [
            [.nan, 1], [.infinity, 1], [3e38, -3e38], [.leastNonzeroMagnitude, 0], [1e-22, 1e-22], [],
        ] as [[Float]])
    func `any numbers give a vector`(numbers: [Float]) throws {
        let vector = SubjectVector(numbers, by: 1)
        let likeness = try #require(vector.likeness(to: vector))
        #expect(likeness == 0 || abs(likeness - 1) < 0.01, "\(likeness)")
    }

    @Test func `vectors of two models or sizes are not compared`() {
        let vector = SubjectVector([1, 2], by: 7)
        #expect(vector.likeness(to: SubjectVector([1, 2, 3], by: 7)) == nil)
        #expect(vector.likeness(to: SubjectVector([1, 2], by: 8)) == nil)
        #expect(vector.likeness(to: SubjectVector([1, 2], by: nil)) == nil)
    }

    @Test func `JSON has its model and its bytes in base64 and gives both back`() throws {
        let vectors = [SubjectVector([1, -1], by: 0xBEEF), SubjectVector([1, -1], by: nil)]
        let json = try JSONEncoder().encode(vectors)
        #expect(String(decoding: json, as: UTF8.self) == #"["beef:WqY=","WqY="]"#)
        #expect(try JSONDecoder().decode([SubjectVector].self, from: json) == vectors)
    }

    @Test(arguments: [#"["beef:"WqY="#, #"["a:b:WqY="]"#, #"["beef:%%"]"#])
    func `other texts are no vector`(json: String) {
        #expect(throws: (any Error).self) { try JSONDecoder().decode([SubjectVector].self, from: Data(json.utf8)) }
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
