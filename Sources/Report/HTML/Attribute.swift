/// An attribute with its value. Their names are listed here, so that none can hold a script or a style, and `href` takes a
/// ``Link`` alone.
package struct Attribute: Hashable, Sendable {
    let name: String
    let value: String

    private init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    // MARK: Of all elements

    package static func id(_ value: String) -> Attribute { Attribute("id", value) }
    package static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
    package static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
    package static func title(_ value: String) -> Attribute { Attribute("title", value) }
    package static func role(_ value: String) -> Attribute { Attribute("role", value) }
    package static func ariaLabel(_ value: String) -> Attribute { Attribute("aria-label", value) }
    package static func ariaLabelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
    package static func ariaDescribedBy(_ id: String) -> Attribute { Attribute("aria-describedby", id) }
    package static func ariaLive(_ value: String) -> Attribute { Attribute("aria-live", value) }
    package static let ariaHidden = Attribute("aria-hidden", "true")
    package static let ariaCurrentPage = Attribute("aria-current", "page")
    package static let hidden = Attribute("hidden", "")

    // MARK: Of some elements

    package static func href(_ link: Link) -> Attribute { Attribute("href", link.text) }
    package static func src(_ link: Link) -> Attribute { Attribute("src", link.text) }
    package static func action(_ link: Link) -> Attribute { Attribute("action", link.text) }
    package static func rel(_ value: String) -> Attribute { Attribute("rel", value) }
    package static func type(_ value: String) -> Attribute { Attribute("type", value) }
    package static func name(_ value: String) -> Attribute { Attribute("name", value) }
    package static func content(_ value: String) -> Attribute { Attribute("content", value) }
    package static func charset(_ value: String) -> Attribute { Attribute("charset", value) }
    package static func httpEquivalent(_ value: String) -> Attribute { Attribute("http-equiv", value) }
    package static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
    package static func placeholder(_ value: String) -> Attribute { Attribute("placeholder", value) }
    package static func autocomplete(_ value: String) -> Attribute { Attribute("autocomplete", value) }
    package static func datetime(_ value: String) -> Attribute { Attribute("datetime", value) }
    package static func scope(_ value: String) -> Attribute { Attribute("scope", value) }
    package static let `defer` = Attribute("defer", "")
    /// Where the pages' root is, for the script.
    package static func dataRoot(_ value: String) -> Attribute { Attribute("data-root", value) }

    // MARK: Of drawings

    package static func viewBox(_ width: Double, _ height: Double) -> Attribute {
        Attribute("viewBox", "0 0 \(Coordinate(width)) \(Coordinate(height))")
    }
    package static func x(_ value: Double) -> Attribute { Attribute("x", "\(Coordinate(value))") }
    package static func y(_ value: Double) -> Attribute { Attribute("y", "\(Coordinate(value))") }
    package static func x1(_ value: Double) -> Attribute { Attribute("x1", "\(Coordinate(value))") }
    package static func y1(_ value: Double) -> Attribute { Attribute("y1", "\(Coordinate(value))") }
    package static func x2(_ value: Double) -> Attribute { Attribute("x2", "\(Coordinate(value))") }
    package static func y2(_ value: Double) -> Attribute { Attribute("y2", "\(Coordinate(value))") }
    package static func cx(_ value: Double) -> Attribute { Attribute("cx", "\(Coordinate(value))") }
    package static func cy(_ value: Double) -> Attribute { Attribute("cy", "\(Coordinate(value))") }
    package static func r(_ value: Double) -> Attribute { Attribute("r", "\(Coordinate(value))") }
    package static func width(_ value: Double) -> Attribute { Attribute("width", "\(Coordinate(value))") }
    package static func height(_ value: Double) -> Attribute { Attribute("height", "\(Coordinate(value))") }
    package static func d(_ path: Path) -> Attribute { Attribute("d", path.text) }
}

/// A length in a drawing, to a tenth: what is finer is not seen.
struct Coordinate: CustomStringConvertible {
    private let tenths: Int

    init(_ value: Double) {
        tenths = value.isFinite ? Int((max(-100_000, min(100_000, value)) * 10).rounded()) : 0
    }

    var description: String {
        let sign = tenths < 0 ? "-" : "", (whole, part) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return part == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part)"
    }
}

/// The outline of a shape (SVG 1.1, section 8.3).
package struct Path: Hashable, Sendable {
    private(set) var text = ""

    package init() {}

    package mutating func move(_ x: Double, _ y: Double) { text += "M\(Coordinate(x)) \(Coordinate(y))" }
    package mutating func line(_ x: Double, _ y: Double) { text += "L\(Coordinate(x)) \(Coordinate(y))" }
    package mutating func across(to x: Double) { text += "H\(Coordinate(x))" }
    package mutating func along(to y: Double) { text += "V\(Coordinate(y))" }
    package mutating func close() { text += "Z" }
}
