/// Where a link leads: to a page of the report, to a place on one, or to the web. Nothing else can be said, `javascript:` least.
package struct Link: Hashable, Sendable {
    let text: String

    private init(text: String) { self.text = text }

    /// A page of the report, as it is reached from another one.
    package static func page(_ page: PageName, _ fragment: String? = nil, from origin: PageName) -> Link {
        Link(text: origin.root + page.path + (fragment.map { "#\($0)" } ?? ""))
    }

    /// A place on the same page.
    package static func place(_ fragment: String) -> Link { Link(text: "#\(fragment)") }

    /// A picture of nothing, which keeps browsers from asking for one.
    static let noIcon = Link(text: "data:,")

    /// An address of the web as an article gives it; nil for an address of any other kind.
    package static func web(_ address: String) -> Link? {
        let small = address.prefix(8).lowercased()
        guard small.hasPrefix("http://") || small.hasPrefix("https://"),
            address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
        else { return nil }
        return Link(text: address)
    }
}
