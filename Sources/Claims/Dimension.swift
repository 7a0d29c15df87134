/// What a unit measures. Two quantities can be compared where they have one dimension.
package enum Dimension: Hashable, Sendable {
    /// Of every counted noun.
    case count
    /// Of `three times as many`.
    case multiple
    /// Of one currency, by its ISO 4217 code: amounts in two currencies can't be compared.
    case money(code: String)
    /// Of a unit of measure, by its name in the lexicon.
    case measured(String)
    /// Of what is counted or measured by the day, by the head or by anything else: `USD/day`.
    indirect case rate(of: Dimension, per: String)

    package static let length = measured("length")
    package static let magnitude = measured("magnitude")
    package static let area = measured("area")
    package static let volume = measured("volume")
    package static let mass = measured("mass")
    package static let time = measured("time")
    package static let energy = measured("energy")
    package static let power = measured("power")
    package static let percent = measured("percent")
    package static let celsius = measured("temperature")
    package static let fahrenheit = measured("temperature-fahrenheit")

    /// A dimension of the lexicon, which lists some rates: `length`, `volume/day`.
    init(listed name: String) {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        self = parts.count == 2 ? .rate(of: .measured(parts[0]), per: parts[1]) : .measured(name)
    }

    /// The dimension without what a rate is per.
    package var base: Dimension { if case .rate(let base, _) = self { base } else { self } }

    package var isRate: Bool { if case .rate = self { true } else { false } }

    /// Whether it is money and no rate of it.
    package var isMoney: Bool { if case .money = self { true } else { false } }

    /// `length`, `volume/day`, `usd`.
    package var name: String {
        switch self {
        case .count: "count"
        case .multiple: "times"
        case .money(let code): code.lowercased()
        case .measured(let name): name
        case .rate(let base, let per): base.name + "/" + per
        }
    }
}
