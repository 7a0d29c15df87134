import CSyntaxModel
import Syntax
import Testing

@Suite struct ShippedModelTests {
    @Test func `the built-in model is valid`() throws {
        let model = try #require(SyntaxModel(bytes: shippedModel, lemmatizer: SyntaxModel.english.lemmatizer))
        #expect(model.tagClasses.count > 40)
        #expect(unsafe Int(bitPattern: english_syntax_model()).isMultiple(of: 64))
    }

    @Test func `the built-in model is not larger than 26 MB`() {
        #expect(shippedModel.count <= 26_000_000)
    }

    @Test func `the built-in model gives the trees that its file gives`() throws {
        let model = try #require(SyntaxModel(bytes: shippedModel, lemmatizer: SyntaxModel.english.lemmatizer))
        let words = ["The", "storm", "killed", "47", "people", "in", "two", "days", "."]
        #expect(Parse(words: words).tree == Parse(words: words, model: model).tree)
    }
}

/// Sentences that are plain: each must be read right by any model that is shipped.
@Suite struct PlainSentenceTests {
    @Test(arguments: [
        (
            "The storm killed 47 people.",
            ["storm <-nsubj- killed", "people <-obj- killed", "47 <-nummod- people", "killed <-root"]
        ),
        ("Police arrested 12 protesters on Monday.", ["Police <-nsubj- arrested", "12 <-nummod- protesters"]),
        ("At least 30 houses were destroyed.", ["houses <-nsubj:pass- destroyed", "30 <-nummod- houses"]),
        ("The company said it would cut 900 jobs.", ["cut <-ccomp- said", "jobs <-obj- cut", "900 <-nummod- jobs"]),
        ("The toll rose to 63.", ["toll <-nsubj- rose", "63 <-obl- rose", "to <-case- 63"]),
        ("Nine soldiers and four civilians died.", ["soldiers <-nsubj- died", "civilians <-conj- soldiers"]),
        ("The minister, who resigned, paid $3 million.", ["minister <-nsubj- paid", "resigned <-acl:relcl- minister"]),
    ])
    func `subjects, objects and numbers hang where they belong`(text: String, arcs: [String]) throws {
        let parse = try Parse(text)
        for arc in arcs {
            let word = String(arc.prefix { $0 != " " })
            #expect(parse.arc(word) == arc, "\(text)")
        }
    }

    @Test(arguments: [
        ("The mayor's offices were closed.", ["the", "mayor", "'s", "office", "be", "close", "."]),
        // Of a verb of one syllable that has lost its e.
        ("The storm was wiping out the town.", ["the", "storm", "be", "wipe", "out", "the", "town", "."]),
        ("Women left the cities.", ["woman", "leave", "the", "city", "."]),
    ])
    func `words have their dictionary forms`(text: String, lemmas: [String]) throws {
        let tree = try Parse(text).tree
        #expect((0..<tree.count).map { tree.lemma($0) } == lemmas)
    }
}
