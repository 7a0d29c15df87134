import Syntax
import Testing

@testable import SyntaxTraining

@Suite struct TreebankTests {
    private func complaint(about text: String) -> String? {
        do {
            _ = try Treebank.sentences(in: Array(text.utf8), of: "a.conllu")
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func `a treebank is read with its documents, texts, heads and relations`() throws {
        let text =
            """
            # newdoc id = GUM_news_storm
            # text = It didn't.
            1	It	it	PRON	PRP	_	2	nsubj	_	_
            2-3	didn't	_	_	_	_	_	_	_	_
            2	did	do	VERB	VBD	_	0	root	_	_
            3	n't	not	PART	RB	_	2	advmod	_	_
            3.1	go	go	VERB	VB	_	_	_	_	_
            4	.	.	PUNCT	.	_	2	punct	_	_


            """
        let sentence = try #require(try Treebank.sentences(in: Array(text.utf8), of: "a.conllu").first)
        #expect((0..<sentence.count).map(sentence.form) == ["It", "did", "n't", "."])
        #expect(sentence.heads == [1, 4, 1, 1])
        #expect(sentence.relations == [.nominalSubject, .root, .adverbialModifier, .punctuation])
        #expect(sentence.lemmas == ["it", "do", "not", "."])
        #expect(sentence.text == "It didn't." && sentence.startsParagraph && sentence.isNews)
    }

    @Test(arguments: [
        ("1\tIt\tit\tPRON\tPRP\t_\t0\troot\t_\n\n", "line 1: 9 columns"),
        ("# text = It\n1\tIt\tit\tPRONOUN\tPRP\t_\t0\troot\t_\t_\n\n", "line 2: unknown tag 'PRONOUN'"),
        ("1\tIt\tit\tPRON\tPRP\t_\t0\tking\t_\t_\n\n", "relation 'king'"),
        ("1\tIt\tit\tPRON\tPRP\t_\tx\troot\t_\t_\n\n", "line 1"),
        ("1\tIt\tit\tPRON\tPRP\t_\t7\tnsubj\t_\t_\n\n", "line 2: the sentence above has a head that is none"),
        (
            "1\tIt\tit\tPRON\tPRP\t_\t0\troot\t_\t_\n2\tis\tbe\tAUX\tVBZ\t_\t0\troot\t_\t_\n\n",
            "line 3: the sentence above has not one root"
        ),
        (
            "1\tIt\tit\tPRON\tPRP\t_\t0\troot\t_\t_\n2\tis\tbe\tAUX\tVBZ\t_\t3\tcop\t_\t_\n"
                + "3\tso\tso\tADV\tRB\t_\t2\tadvmod\t_\t_\n\n",
            "line 4: the sentence above has words in a circle"
        ),
    ])
    func `what is no treebank is refused with file, line and reason`(text: String, reason: String) throws {
        let found = try #require(complaint(about: text))
        #expect(found.contains("a.conllu"))
        #expect(found.contains(reason), "\(found)")
    }

    @Test func `a file that is not there is named`() {
        #expect(throws: TreebankError.self) { try Treebank.read("/nowhere/train.conllu") }
    }
}
