/// Why a document is not read.
package struct MarkupError: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// Elements are nested deeper than the limit.
        case tooDeep(Int)
        /// There are more elements and texts than the limit.
        case tooManyNodes(Int)
        /// One tag has more attributes than the limit.
        case tooManyAttributes(Int)
        /// More name spaces are in scope than the limit.
        case tooManyNamespaces(Int)
        /// An entity that the document itself, or another document, would have to define.
        case entity(String)
        /// What the XML parser says.
        case malformed(String)
        /// There is no element.
        case empty
    }

    package let reason: Reason
    /// Counted from 1; nil where no place is to blame.
    package let line: Int?

    package init(_ reason: Reason, line: Int?) {
        self.reason = reason
        self.line = line
    }
}

extension MarkupError: CustomStringConvertible {
    /// A part of a sentence: `line 12: elements are nested more than 256 deep`.
    package var description: String {
        (line.map { "line \($0): " } ?? "") + "\(reason)"
    }
}

extension MarkupError.Reason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooDeep(let limit): "elements are nested more than \(limit) deep"
        case .tooManyNodes(let limit): "there are more than \(limit) elements and texts"
        case .tooManyAttributes(let limit): "a tag has more than \(limit) attributes"
        case .tooManyNamespaces(let limit): "there are more than \(limit) name spaces"
        case .entity(let name): "the entity '\(name)' is defined outside of what is read"
        case .malformed(let message): message
        case .empty: "there is no element"
        }
    }
}
