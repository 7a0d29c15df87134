internal import NewsQuantAdapter
internal import Testing

/// What a sentence's lines become, each as `LABEL VALUE [UNIT] CONCEPT`.
private func predicted(_ sentence: String, _ lines: ExtractedLine...) throws -> [String] {
    let adapter = try Adapter()
    var from = sentence.startIndex
    let placed = lines.map { line in
        var line = line
        if let found = sentence[from...].firstRange(of: line.text) {
            line.start = sentence.utf8.distance(from: sentence.startIndex, to: found.lowerBound)
            line.end = line.start + line.text.utf8.count
            from = found.upperBound
        } else {
            Issue.record("'\(line.text)' does not stand in '\(sentence)'")
        }
        return line
    }
    return adapter.predictions(for: sentence, from: placed).quantities.map { prediction in
        let value =
            switch prediction.value {
            case .number(let value): "\(value)"
            case .range(let first, let second): "\(first)…\(second)"
            }
        return ([prediction.change.rawValue, value, "[\(prediction.unit)]"] + prediction.concept.filter { $0 != "-" })
            .joined(separator: " ")
    }
}

private func claim(
    _ text: String, _ value: Double, to upper: Double? = nil, _ unit: String? = nil, bound: String = "exact",
    trend: String? = nil, noun: [String]? = nil, concept: [String] = [], omission: String? = nil
) -> ExtractedLine {
    ExtractedLine(
        type: omission == nil ? "claim" : "quantity", start: 0, text: text, value: value, upper: upper, bound: bound,
        unit: unit, trend: trend, concept: concept, noun: noun, omission: omission)
}

@Suite struct `Values in the benchmark's terms` {
    @Test func `a range keeps both ends`() throws {
        #expect(
            try predicted("The lamp draws 8-12W.", claim("8-12W", 8, to: 12, "watt", bound: "range"))
                == ["= 8.0…12.0 [watt]"])
    }

    @Test(arguments: [
        ("dozens of boats", 24.0, "= 12.0…120.0 [boat]"), ("hundreds of boats", 200, "= 100.0…1000.0 [boat]"),
        ("tens of thousands of boats", 20000, "= 10000.0…100000.0 [boat]"),
        ("millions of boats", 2e6, "= 1000000.0…10000000.0 [boat]"),
    ])
    func `a vague plural is the decade it names`(text: String, value: Double, expected: String) throws {
        #expect(try predicted("They saw \(text).", claim(text, value, "boat", bound: "vague")) == [expected])
    }

    @Test func `a fraction in words is a decimal and a percentage is not`() throws {
        #expect(
            try predicted(
                "A third of the pupils and 33.3% of the teachers came.",
                claim("A third", 33.3, "percent", noun: ["pupil"]), claim("33.3%", 33.3, "percent"))
                == ["= 0.3333333333333333 [% pupil]", "= 33.3 [percentage]"])
    }

    @Test func `coins are noun as coins`() throws {
        #expect(
            try predicted(
                "A dividend of 63 cents per share lifted it to 118.5p.", claim("63 cents per share", 0.63, "USD/share"),
                claim("118.5p", 1.185, "GBP")) == ["= 63.0 [cent per share]", "= 118.5 [point]"])
    }

    @Test func `a movement is one range in the order of the text`() throws {
        #expect(
            try predicted(
                "The fare went from $9 in March to $7.", claim("$9", 9, "USD", trend: "down"),
                claim("$7", 7, "USD", trend: "down")) == ["= 9.0…7.0 [dollar]"])
        #expect(
            try predicted("The fare fell to $7 from $9.", claim("$7", 7, "USD"), claim("$9", 9, "USD"))
                == ["= 7.0 [dollar]", "= 9.0 [dollar]"])
        #expect(
            try predicted(
                "He went from 3 schools to 20 clubs.", claim("3 schools", 3, "school"), claim("20 clubs", 20, "club"))
                == ["= 3.0 [school]", "= 20.0 [club]"])
    }
}

@Suite struct `Units in the benchmark's terms` {
    @Test(arguments: [
        ("4 mph", "mph", "mile per hour"), ("4 barrels a day", "barrel/day", "barrel per day"),
        ("4 barrels of oil", "barrel", "barrel of oil"), ("4 people", "person", "people"),
        ("£4", "GBP", "pound sterling"),
        ("4 degrees Celsius", "degree Celsius", "celsius"), ("4 times", "times", "count"),
        ("4 kayaks", "kayak", "kayak"),
        ("4 ppb", "part/billion", "parts-per-billion"), ("4 mpg", "mile/gallon", "mile per gallon"),
        ("4 km/h", "kph", "kilometre per hour"), ("4bhp", "horsepower", "brake horsepower"),
    ])
    func `a unit has the benchmark's name`(text: String, unit: String, expected: String) throws {
        #expect(try predicted("It was \(text).", claim(text, 4, unit)) == ["= 4.0 [\(expected)]"])
    }

    @Test func `a noun noun has its adjectives, and a number without a unit a dash`() throws {
        #expect(
            try predicted(
                "Six narrow bridges have 12 in all.",
                claim("Six narrow bridges", 6, "bridge", noun: ["narrow", "bridge"]),
                claim("12", 12, omission: "bare number")) == ["= 6.0 [narrow bridge]", "= 12.0 [-]"])
    }

    @Test func `people are people, or what they are called`() throws {
        #expect(
            try predicted(
                "Nine people and two young tailors left.", claim("Nine people", 9, "person", noun: ["person"]),
                claim("two young tailors", 2, "tailor", noun: ["young", "tailor"]))
                == ["= 9.0 [people]", "= 2.0 [young tailor]"])
    }

    @Test func `an age is noun in years of age`() throws {
        #expect(
            try predicted(
                "The 40-year-old painter has a 3-month-old dog.", claim("40-year-old", 40, "year", omission: "age"),
                claim("3-month-old", 3, "month", omission: "age")) == ["= 40.0 [year of age]", "= 3.0 [month of age]"])
    }
}

@Suite struct `Labels of change` {
    @Test(arguments: [
        ("Sales rose 5%.", "5%", "exact", "up", "up"),
        ("Sales rose more than 5%.", "more than 5%", "at_least", "up", ">"),
        ("Sales rose nearly 5%.", "nearly 5%", "approximate", "up", "up"),
        ("Sales rose under 5%.", "under 5%", "at_most", "up", "up"),
        ("Some 5% came.", "Some 5%", "approximate", nil, "="), ("About 5% came.", "About 5%", "approximate", nil, "~"),
        ("As many as 5% came.", "As many as 5%", "at_most", nil, "="),
        ("Up to 5% came.", "Up to 5%", "at_most", nil, "<"),
        ("It has averaged 5%.", "5%", "exact", nil, "~"),
        ("It grew by an average of 5%.", "5%", "approximate", "up", "="),
        ("A drop of 5% came.", "5%", "exact", "down", "="), ("A 5% increase came.", "5%", "exact", "up", "="),
        ("It closed 5% higher.", "5%", "exact", "up", "="), ("It rose to 5%.", "5%", "exact", "up", "="),
        ("It fell to a record 5%.", "5%", "exact", "down", "="),
        ("The index: +5%.", "5%", "exact", nil, "up"), ("The FT 100 -5%.", "5%", "exact", nil, "down"),
        ("It is 3-5%.", "5%", "exact", nil, "="),
    ])
    func `the bound goes before the direction`(
        sentence: String, text: String, bound: String, trend: String?, label: String
    ) throws {
        #expect(
            try predicted(sentence, claim(text, 5, "percent", bound: bound, trend: trend)) == [
                "\(label) 5.0 [percentage]"
            ])
    }

    @Test func `a conversion in brackets has the label of its twin`() throws {
        #expect(
            try predicted(
                "The wall is about 9 feet (3 metres) high and 2 metres wide.",
                claim("about 9 feet", 9, "foot", bound: "approximate"), claim("3 metres", 3, "metre"),
                claim("2 metres", 2, "metre")) == ["~ 9.0 [foot]", "~ 3.0 [metre]", "= 2.0 [metre]"])
    }

    @Test func `a range has the label of the wording that opens it`() throws {
        #expect(
            try predicted(
                "It takes about 20-30 minutes.", claim("about 20-30 minutes", 20, to: 30, "minute", bound: "range"))
                == ["~ 20.0…30.0 [minute]"])
    }
}

@Suite struct `What the benchmark leaves out` {
    @Test(arguments: ["several letters", "a few letters", "twice", "both letters"])
    func `words that give no number`(text: String) throws {
        #expect(try predicted("She wrote \(text).", claim(text, 2, "letter", bound: "vague")) == [])
    }

    @Test func `a length of time that only modifies, and a year ago`() throws {
        #expect(
            try predicted(
                "It won a six-year lease a year ago, after a six-year journey.", claim("six-year", 6, "year"),
                claim("a year", 1, "year"), claim("six-year", 6, "year")) == ["= 6.0 [year]"])
        #expect(try predicted("It took two decades.", claim("two decades", 2, "decade")) == [])
    }

    @Test func `a bare age behind a name`() throws {
        #expect(try predicted("Ada Brown, 52, left.", claim("52", 52, omission: "age")) == [])
        #expect(try predicted("She is 52.", claim("52", 52, omission: "age")) == ["= 52.0 [year of age]"])
    }
}

@Suite struct `Words of the concept` {
    @Test func `are those of the measure without the unit's and the quantity's, each once`() throws {
        #expect(
            try predicted(
                "Total exports of rice reached 40 ships.",
                claim("40 ships", 40, "ship", concept: ["Total", "exports", "rice", "ship", "exports"]))
                == ["= 40.0 [ship] exports rice"])
    }
}

@Suite struct `Wordings that the annotators judge by` {
    @Test func `the noun of a change takes the direction from two words behind`() throws {
        #expect(
            try predicted("They won a 5% pay rise.", claim("5%", 5, "percent", trend: "up")) == ["= 5.0 [percentage]"])
        #expect(
            try predicted("It gained 2% but fell later.", claim("2%", 2, "percent", trend: "up"))
                == ["up 2.0 [percentage]"])
    }

    @Test func `a conversion in brackets takes its twin's label, unless it has a bound of its own`() throws {
        #expect(
            try predicted(
                "It ran about 5 miles (8 km).", claim("about 5 miles", 5, "mile", bound: "approximate"),
                claim("8 km", 8, "kilometre")) == ["~ 5.0 [mile]", "~ 8.0 [kilometre]"])
        #expect(
            try predicted(
                "Four fillets (~1lb) will do.", claim("Four fillets", 4, "fillet", noun: ["fillet"]),
                claim("~1lb", 1, "pound", bound: "approximate")) == ["= 4.0 [fillet]", "~ 1.0 [pound-mass]"])
    }

    @Test func `a noun that a hyphen joins to a number is counted`() throws {
        #expect(
            try predicted("A six-cylinder engine.", claim("six-cylinder", 6, "cylinder", omission: "name"))
                == ["= 6.0 [cylinder]"])
    }
}
