import Testing

@testable import Syntax

@Suite struct BeamTests {
    /// Each reads well in a wrong way until a later word.
    @Test(arguments: [
        ("The ministry reported 30 dead and the army said 12 were soldiers.", ["said <-conj- reported"]),
        ("The court fined the firm $2 million for dumping waste in the lake.", ["firm <-obj- fined"]),
    ])
    func `what a later word decides is left open until then`(text: String, arcs: [String]) throws {
        let parse = try Parse(text)
        for arc in arcs {
            let word = String(arc.prefix { $0 != " " })
            #expect(parse.arc(word) == arc, "\(text)")
        }
    }

    @Test(arguments: [250, 256, 257, 300])
    func `a sentence is one tree whether it is short enough for several ways or not`(count: Int) {
        let words = (0..<count).map { ["the", "toll", "rose", "to", "47", "and"][$0 % 6] }
        #expect(fault(of: Parse(words: words).tree) == nil)
    }

    @Test func `scores that are alike share what is likely, and lower ones hardly count`() {
        let likelihood = Likelihood.table
        let single = likelihood.total(of: [500, 0], count: 1)
        let pair = likelihood.total(of: [500, 500], count: 2)
        let four = likelihood.total(of: [500, 500, 500, 500], count: 4)
        #expect(single == 500)
        #expect(pair > single)
        #expect(abs((four - pair) - (pair - single)) <= 1)
        #expect(likelihood.total(of: [500, -2000, Int32.min / 2], count: 3) == 500)
    }
}
