/// A value of a YAML document, with its place.
package struct Node: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// As it stands between its quotes, if there are any.
        case scalar(String, isQuoted: Bool)
        case list([Node])
        case map([Entry])
    }

    /// A key of a map and what it has.
    package struct Entry: Hashable, Sendable {
        package let key: String
        /// Of the key.
        package let place: Place
        package let value: Node
    }

    package let place: Place
    package let content: Content

    /// For messages: what it is, not what it says.
    var kind: String {
        switch content {
        case .scalar: isNull ? "nothing" : "a single value"
        case .list: "a list"
        case .map: "a map of keys"
        }
    }

    /// Whether it says that there is no value (YAML 1.2, section 10.3.2).
    var isNull: Bool {
        guard case .scalar(let text, isQuoted: false) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }
}
