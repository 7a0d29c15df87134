internal import Foundation
internal import NewsQuantAdapter
internal import Testing

private let benchmarks = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
private let lexicon = benchmarks.deletingLastPathComponent().appending(path: "Sources/Lexicon/English/units.txt")

@Suite struct `The convention's files` {
    @Test func `a line that cannot be read is named with its number`() {
        #expect {
            _ = try UnitNames(table: "# ours = theirs\npercent percentage")
        } throws: {
            "\($0)".hasPrefix("units.txt, line 2: ")
        }
        #expect {
            _ = try UnitNames(table: "USD with cent = cent × many")
        } throws: {
            "\($0)".contains("`many` is no factor")
        }
        #expect {
            _ = try Wordings(table: "lable: some")
        } throws: {
            "\($0)".hasPrefix("wordings.txt, line 1: ")
        }
    }

    @Test func `a unit stands there once`() {
        #expect(throws: ConventionError.self) { try UnitNames(table: "mile = mile\nmile = statute mile") }
        #expect(throws: Never.self) { try UnitNames(table: "USD = dollar\nUSD with cent = cent × 100") }
    }

    @Test func `a rate that stands there as a whole comes before its parts`() throws {
        let names = try UnitNames(table: "mile/hour = knotted mile\nhour = o'clock")
        #expect(names.name(of: "mile/hour", in: []).text == "knotted mile")
        #expect(names.name(of: "barrel/hour", in: []).text == "barrel per o'clock")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: lexicon.path), "no lexicon of units to compare with"))
    func `a measure that is translated is one of ours`() throws {
        let convention = benchmarks.appending(path: "Sources/NewsQuantAdapter/Convention/units.txt")
        let table = try String(contentsOf: convention, encoding: .utf8)
        let measures = table.components(separatedBy: "# Measures and rates.").last ?? ""
        let ours = measures.split(separator: "\n").compactMap {
            $0.components(separatedBy: " = ").first?.components(separatedBy: " with ").first
        }
        let known = Set(
            try String(contentsOf: lexicon, encoding: .utf8).split(separator: "\n").compactMap {
                $0.components(separatedBy: " | ").first
            })
        #expect(ours.count > 10)
        // The counted noun with its complement, not a unit of the lexicon.
        #expect(ours.filter { !known.contains($0) } == ["barrel oil"])
    }
}
