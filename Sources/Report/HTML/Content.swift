/// What stands on a page: elements and text. There is no case for markup as text, so that nothing in an article can become markup.
package enum Content: Hashable, Sendable {
    case text(String)
    indirect case element(Tag, [Attribute], [Content])
}

extension Content: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) { self = .text(text) }
}

/// Content as it is written in Swift.
@resultBuilder
package enum ContentBuilder {
    package static func buildExpression(_ content: Content) -> [Content] { [content] }
    package static func buildExpression(_ content: Content?) -> [Content] { content.map { [$0] } ?? [] }
    package static func buildExpression(_ content: [Content]) -> [Content] { content }
    package static func buildExpression(_ text: String) -> [Content] { [.text(text)] }
    package static func buildBlock(_ parts: [Content]...) -> [Content] {
        parts.count == 1 ? parts[0] : Array(parts.joined())
    }
    package static func buildOptional(_ part: [Content]?) -> [Content] { part ?? [] }
    package static func buildEither(first: [Content]) -> [Content] { first }
    package static func buildEither(second: [Content]) -> [Content] { second }
    package static func buildArray(_ parts: [[Content]]) -> [Content] { Array(parts.joined()) }
}

extension Content {
    /// Writes it in UTF-8.
    package func write(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): EscapedText.write(text, to: &bytes)
        case .element(let tag, let attributes, let content):
            bytes.append(UInt8(ascii: "<"))
            bytes += tag.rawValue.utf8
            for attribute in attributes {
                bytes.append(UInt8(ascii: " "))
                bytes += attribute.name.utf8
                if attribute.value.isEmpty { continue }
                bytes += "=\"".utf8
                EscapedText.write(attribute.value, to: &bytes)
                bytes.append(UInt8(ascii: "\""))
            }
            if tag.isShape, content.isEmpty {
                bytes += "/>".utf8
                return
            }
            bytes.append(UInt8(ascii: ">"))
            if tag.isVoid { return }
            for part in content { part.write(to: &bytes) }
            bytes += "</".utf8
            bytes += tag.rawValue.utf8
            bytes.append(UInt8(ascii: ">"))
        }
    }
}
