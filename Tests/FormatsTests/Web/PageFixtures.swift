import Articles
import Formats
import FoundationEssentials
import Testing

/// The test set: pages in the markup of sites of news, with what is to be read of them. All texts are invented.
///
/// The first fifty were looked at while the rules were written: those with odd numbers from the start, those with even numbers
/// once they had been measured. The others, from 51, were written when the rules were, and were not looked at.
struct PageFixture: CustomStringConvertible, Sendable {
    let name: String
    let page: [UInt8]
    /// `title`, `published`, `source`, …, or `refused` with the kind of refusal.
    let fields: [String: String]
    let text: String

    var description: String { name }
    var isHeldBack: Bool { Int(name.prefix(2)).map { $0 > 50 } ?? false }

    static let all: [PageFixture] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pages")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".html") }.sorted().compactMap { file in
            let name = String(file.dropLast(5))
            guard let page = try? Data(contentsOf: folder.appending(path: file)),
                let expected = try? String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)
            else { return nil }
            let parts = expected.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
            var fields: [String: String] = [:]
            for line in parts[0].split(separator: "\n") {
                let pair = line.split(separator: ": ", maxSplits: 1)
                if pair.count == 2 { fields[String(pair[0])] = String(pair[1]) }
            }
            return PageFixture(
                name: name, page: Array(page), fields: fields, text: parts.count > 1 ? String(parts[1]) : "")
        }
    }()
}

/// Words that two texts share, wherever they stand.
struct WordScore {
    let precision: Double
    let recall: Double
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    init(found: String, expected: String) {
        let found = Self.words(found)
        let expected = Self.words(expected)
        let shared = found.reduce(0) { $0 + min($1.value, expected[$1.key] ?? 0) }
        precision = Double(shared) / Double(max(1, found.values.reduce(0, +)))
        recall = Double(shared) / Double(max(1, expected.values.reduce(0, +)))
    }

    private static func words(_ text: String) -> [String: Int] {
        var counts: [String: Int] = [:]
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            counts[String(word), default: 0] += 1
        }
        return counts
    }
}

/// The paragraphs of a page that consists of this body.
func paragraphs(_ body: String, head: String = "<meta property=og:type content=article>") throws -> [String] {
    try document(body, head: head).paragraphs
}

func document(_ body: String, head: String = "<meta property=og:type content=article>") throws -> Document {
    try Document(page: Array("<html><head><meta charset=utf-8>\(head)</head><body>\(body)</body></html>".utf8))
}

func refusal(_ page: [UInt8]) -> Refusal? {
    do {
        _ = try Document(page: page)
        return nil
    } catch {
        return error
    }
}
