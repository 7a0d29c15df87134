import Testing

@testable import Markup

extension MarkupTree {
    /// The tree on one line: `a(b[k=v]("text"))`.
    var outline: String {
        var parts: [(text: String, end: Int)] = []
        var result = ""
        var isFirst = true
        for node in nodes {
            while let last = parts.last, last.end <= node.index {
                result += ")"
                parts.removeLast()
                isFirst = false
            }
            if !isFirst { result += " " }
            isFirst = false
            if let name = name(of: node) {
                result += name
                for (number, value) in attributes(of: node) {
                    result += "[\(self.name(number: number))=\(String(decoding: bytes[value], as: UTF8.self))]"
                }
                if end(of: node).index > node.index + 1 {
                    result += "("
                    parts.append((name, end(of: node).index))
                    isFirst = true
                }
            } else {
                result += "\"\(text(of: node))\""
            }
        }
        return result + String(repeating: ")", count: parts.count)
    }

    /// What every tree keeps, however broken its source is.
    func checkInvariants(_ what: String) {
        #expect(String(validating: bytes, as: UTF8.self) != nil, "\(what): the texts are UTF-8")
        for node in nodes {
            let end = end(of: node).index
            guard let parent = parent(of: node) else {
                #expect(node == root && end == count, "\(what): the root holds all")
                continue
            }
            if parent >= node || end <= node.index || end > self.end(of: parent).index {
                Issue.record("\(what): node \(node.index) is not inside of its parent")
                return
            }
        }
    }
}

func reason(_ body: () throws -> MarkupTree) -> String? {
    do {
        _ = try body()
        return nil
    } catch {
        return "\(error)"
    }
}
