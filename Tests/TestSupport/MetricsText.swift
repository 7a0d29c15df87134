/// A reader of Prometheus's text format 0.0.4 that takes nothing but what the format allows, for tests.
package struct MetricsText {
    package struct Sample: Hashable {
        package let name: String
        package let labels: [String: String]
        package let value: Double
    }

    package struct Malformed: Error, CustomStringConvertible {
        package let description: String
    }

    package private(set) var samples: [Sample] = []
    /// By the family's name.
    package private(set) var types: [String: String] = [:]
    package private(set) var help: [String: String] = [:]

    package init(_ text: String) throws {
        guard text.isEmpty || text.hasSuffix("\n") else { throw Malformed(description: "the last line has no end") }
        var ended: Set<String> = [], family = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.hasPrefix("# ") {
                let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
                guard words.count == 4 else {
                    throw Malformed(description: "not a comment that means anything: \(line)")
                }
                guard words[1] == "HELP" || words[1] == "TYPE" else { throw Malformed(description: "what is \(line)?") }
                if words[2] != family {
                    ended.insert(family)
                    family = words[2]
                    guard !ended.contains(family) else { throw Malformed(description: "\(family) has two groups") }
                }
                if words[1] == "HELP" {
                    guard help.updateValue(words[3], forKey: words[2]) == nil else {
                        throw Malformed(description: "two of \(line)")
                    }
                } else {
                    guard ["counter", "gauge", "histogram", "summary", "untyped"].contains(words[3]) else {
                        throw Malformed(description: "no such type: \(line)")
                    }
                    guard types.updateValue(words[3], forKey: words[2]) == nil else {
                        throw Malformed(description: "two of \(line)")
                    }
                }
                continue
            }
            let sample = try Self.sample(String(line))
            guard Self.family(of: sample.name, types) == family else {
                throw Malformed(description: "\(line) stands in the group of \(family)")
            }
            if samples.contains(where: { $0.name == sample.name && $0.labels == sample.labels }) {
                throw Malformed(description: "twice: \(line)")
            }
            samples.append(sample)
        }
        for (name, type) in types where type == "histogram" { try checkHistogram(name) }
        for (name, type) in types where type == "counter" && !name.hasSuffix("_total") {
            throw Malformed(description: "the counter \(name) does not end in _total")
        }
    }

    package subscript(_ name: String, _ labels: [String: String] = [:]) -> Double? {
        samples.first { $0.name == name && $0.labels == labels }?.value
    }

    /// A histogram's samples have its name and an ending.
    private static func family(of name: String, _ types: [String: String]) -> String {
        for ending in ["_bucket", "_sum", "_count"] where name.hasSuffix(ending) {
            let base = String(name.dropLast(ending.count))
            if types[base] == "histogram" { return base }
        }
        return name
    }

    /// Buckets go up, the last one is for everything and equals the count.
    private func checkHistogram(_ name: String) throws {
        let groups = Dictionary(grouping: samples.filter { $0.name == "\(name)_bucket" }) {
            $0.labels.filter { $0.key != "le" }
        }
        for (labels, buckets) in groups {
            let limits = buckets.compactMap { $0.labels["le"].flatMap(Self.number) }
            guard limits.count == buckets.count, limits == limits.sorted(), limits.last == .infinity else {
                throw Malformed(description: "buckets of \(name): \(limits)")
            }
            let counts = buckets.map(\.value)
            guard counts == counts.sorted(), counts.last == self["\(name)_count", labels],
                self["\(name)_sum", labels] != nil
            else { throw Malformed(description: "counts of \(name): \(counts)") }
        }
        guard !groups.isEmpty else { throw Malformed(description: "\(name) has no buckets") }
    }

    private static func sample(_ line: String) throws -> Sample {
        var rest = Substring(line)
        let name = String(rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "_:".contains($0)) })
        guard !name.isEmpty, name.first?.isNumber == false else { throw Malformed(description: "no name: \(line)") }
        rest = rest.dropFirst(name.count)
        var labels: [String: String] = [:]
        if rest.first == "{" {
            rest = rest.dropFirst()
            while rest.first != "}" {
                let key = String(rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") })
                rest = rest.dropFirst(key.count)
                guard !key.isEmpty, rest.hasPrefix("=\"") else { throw Malformed(description: "no label: \(line)") }
                rest = rest.dropFirst(2)
                var value = ""
                while let character = rest.popFirst(), character != "\"" {
                    if character == "\\" {
                        switch rest.popFirst() {
                        case "n": value.append("\n")
                        case "\\": value.append("\\")
                        case "\"": value.append("\"")
                        default: throw Malformed(description: "an unknown escape: \(line)")
                        }
                    } else {
                        value.append(character)
                    }
                }
                guard labels.updateValue(value, forKey: key) == nil else {
                    throw Malformed(description: "a label twice: \(line)")
                }
                if rest.first == "," { rest = rest.dropFirst() }
                guard !rest.isEmpty else { throw Malformed(description: "labels without an end: \(line)") }
            }
            rest = rest.dropFirst()
        }
        guard rest.first == " ", let value = number(String(rest.dropFirst())) else {
            throw Malformed(description: "no value: \(line)")
        }
        return Sample(name: name, labels: labels, value: value)
    }

    private static func number(_ text: String) -> Double? {
        switch text {
        case "+Inf": .infinity
        case "-Inf": -.infinity
        case "NaN": .nan
        default: Double(text)
        }
    }
}
