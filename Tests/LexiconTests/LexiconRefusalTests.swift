internal import Lexicon
internal import Testing

/// What is wrong with a file of this text; empty when nothing is.
private func complaints(about text: String) -> [String] {
    do {
        _ = try Lexicon([LexiconFile(name: "test.txt", text: text)], isComplete: false)
        return []
    } catch {
        return error.all.map(\.description)
    }
}

@Suite struct LexiconRefusalTests {
    @Test func `a file in the format is read`() throws {
        let text = """
            # a comment before the source
            source: invented for this test

            [months]      # a comment behind a heading
            brumaire, frimaire
            nivose        # behind an entry

            [number words]
            dix, ten = 10
            tiers = 1/3

            [irregular nouns]
            oxen = ox

            [bounds before: at_least]
            no fewer than, over
            """
        let lexicon = try Lexicon([LexiconFile(name: "test.txt", text: text)], isComplete: false)
        #expect(lexicon.words(.months) == ["brumaire", "frimaire", "nivose"])
        #expect(lexicon.numbers(.numberWords) == ["dix": 10, "ten": 10, "tiers": 1.0 / 3])
        #expect(lexicon.lemmas(.irregularNouns) == ["oxen": "ox"])
        #expect(lexicon.bounds(.before).map(\.phrase) == ["no fewer than", "over"])
        #expect(lexicon.bounds(.before).map(\.meaning) == [.atLeast, .atLeast])
    }

    @Test func `a unit has its restrictions by spelling`() throws {
        let text = """
            source: invented for this test
            [dimensions]
            length = pole
            [units]
            pole | length | 1 | poles, PL (only glued; only capital)
            """
        let unit = try #require(
            try Lexicon([LexiconFile(name: "test.txt", text: text)], isComplete: false).units.first)
        #expect(unit.spellings.map(\.text) == ["poles", "pl", "pole"])
        #expect(unit.spellings.map(\.restrictions) == [[], [.glued, .capital], []])
    }

    @Test func `a spelling may be two units' beside different words`() throws {
        let text = """
            source: invented for this test
            [dimensions]
            length = pole
            [units]
            pole | length | 1 | P (only beside fence or Garden; only capital), P (only glued)
            pace | length | 0.15 | P (only beside walk)
            """
        let units = try Lexicon([LexiconFile(name: "test.txt", text: text)], isComplete: false).units
        #expect(units.map { $0.spellings.map(\.companions) } == [[["fence", "garden"], [], []], [["walk"], []]])
    }

    @Test(arguments: [
        ("", "test.txt:1: the source is missing"),
        ("[months]\nmay", "test.txt:1: the source is missing"),
        ("source:\n[months]\nmay", "test.txt:1: the source is empty"),
    ])
    func `a file says where its content comes from`(text: String, expected: String) {
        let found = complaints(about: text)
        #expect(found.count == 1 && found[0].hasPrefix(expected), "got \(found)")
    }

    @Test(arguments: [
        ("may", "2: `may` stands before any section; write a heading"),
        ("[monts]\nmay", "2: [monts] is no section; write one that"),
        ("[bounds before: at_lest]\nover", "2: [bounds before: at_lest] names no bound; write one of `bounds before: "),
        ("[months]\nmay\n[tens]\nten = 10\n[months]\njune", "6: [months] was opened before; join the two"),
        ("[months]\nmay, june,", "3: an entry is empty; take out the comma"),
        ("[months]\nmay\njune, may", "4: `may` stands in line 3 already; take one"),
        ("[months]\nMay", "3: `May` has a capital, and words are compared in small letters; write `may`"),
        ("[months]\nmay june", "3: `may june` has several words, and [months] takes single ones; put a comma"),
        ("[months]\nmay = 5", "3: [months] takes no values; write the words alone"),
        (
            "[bounds behind: at_most]\nor less\n[bounds behind: at_least]\nor less",
            "5: `or less` stands in line 3 already"
        ),
        ("[tens]\nten", "3: `ten` has no value; write `word = number`"),
        ("[tens]\nten = many", "3: `many` is no number; write digits, as 0.25 or 1/3"),
        ("[tens]\nten = 1/0", "3: `1/0` is no number"),
        ("[tens]\nten = -10", "3: `-10` is no number"),
        ("[irregular nouns]\noxen =", "3: `oxen =` has no value; write `word = lemma`"),
        ("[units]\nmile | length | 1609.344", "3: a unit has four columns; write `name | dimension |"),
        ("[units]\nmile | length | far | miles", "3: `far` is no factor; write a number above zero"),
        ("[units]\nmile | length | 0 | miles", "3: `0` is no factor"),
        ("[units]\nmile | lenght | 2 | miles", "3: `lenght` is no dimension; write one of"),
        ("[dimensions]\nlength = metre", "3: `metre` is no unit of `length` with the factor 1; add its row"),
        ("[currencies]\nusd | US dollar | $ | dollar", "3: `usd` is no currency's code; write the three capitals"),
        ("[currencies]\nUSD | US dollar | $", "3: a currency has four columns; write `CODE |"),
        (
            "[currencies]\nUSD | US dollar | $ | dollar\nAUD | Australian dollar | | dollar",
            "4: `dollar` stands in line 3 already"
        ),
        ("[dollar owners]\na = AUD", "3: `AUD` is no row of [currencies]; add one or correct the code"),
        ("[coins]\ncent = 0.01 XQX", "3: `XQX` is no row of [currencies]"),
        ("[coins]\ncent = USD", "3: `USD` is no share of a currency; write it as `0.01 USD`"),
    ])
    func `what the schema does not know is refused with the line and what to write instead`(
        text: String, expected: String
    ) {
        let found = complaints(about: "source: invented for this test\n" + text)
        #expect(found.count == 1 && found[0].hasPrefix("test.txt:" + expected), "got \(found)")
    }

    @Test(arguments: [
        ("PL (only once)", "`only once` is no restriction; write one of `only glued`, `only behind digits`,"),
        ("PL (only glued", "`PL (only glued` opens a bracket and does not close it"),
        ("poles, poles", "`poles` stands in line 5 already"),
    ])
    func `a spelling of a unit is checked`(spellings: String, expected: String) {
        let found = complaints(
            about: """
                source: invented for this test
                [dimensions]
                length = pole
                [units]
                pole | length | 1 | \(spellings)
                """)
        #expect(found.count == 1 && found[0].hasPrefix("test.txt:5: " + expected), "got \(found)")
    }

    @Test func `every mistake is named, not only the first`() {
        #expect(complaints(about: "source: a test\n[months]\nMay\n[tens]\nten = x\n[nothing]\n").count == 3)
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        let file = LexiconFile(name: "test.txt", bytes: [0x73, 0xFF])
        do throws(LexiconErrors) {
            _ = try Lexicon([file], isComplete: false)
            Issue.record("the file was read")
        } catch {
            #expect(error.description == "test.txt:1: the file is not UTF-8; save it as UTF-8")
        }
    }

    @Test func `a section that no file holds is named`() {
        do throws(LexiconErrors) {
            _ = try Lexicon([LexiconFile(name: "test.txt", text: "source: a test\n")])
            Issue.record("the file was read")
        } catch {
            #expect(error.description.contains("[months] is in none of the files"))
        }
    }
}
