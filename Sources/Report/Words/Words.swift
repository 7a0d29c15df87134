internal import Articles
internal import Claims
internal import Figures

/// How pages say numbers, days and changes.
enum Words {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `27 Aug 2024`.
    static func day(_ date: PublicationDate) -> String {
        guard let day = date.day else { return String(date.description.prefix(10)) }
        return "\(day.day) \(months[day.month - 1]) \(day.year)"
    }

    /// `27 Aug`, for what stands beside a year.
    static func dayOfYear(_ day: CivilDay) -> String { "\(day.day) \(months[day.month - 1])" }
    static func month(_ day: CivilDay) -> String { "\(months[day.month - 1]) \(day.year)" }

    /// ISO 8601.
    static func iso(_ date: PublicationDate) -> String { String(date.description.prefix(10)) }

    /// `1 article`, `12 articles`.
    static func count(_ count: Int, _ one: String, _ several: String? = nil) -> String {
        "\(grouped(Double(count))) \(count == 1 ? one : several ?? one + "s")"
    }

    /// `1 more`, `1,200 more`.
    static func more(_ count: Int) -> String {
        "\(grouped(Double(count))) more"
    }

    /// `+44 %`, `−8 %`; from a thousandfold on as a multiple.
    static func change(_ change: Double) -> String {
        guard change.isFinite else { return "" }
        let percent = change * 100
        if percent.magnitude >= 100_000 { return "× \(grouped(min(change, 1e15).rounded()))" }
        let rounded = percent.magnitude < 10 ? (percent * 10).rounded() / 10 : percent.rounded()
        return (rounded < 0 ? "−" : "+") + grouped(rounded.magnitude) + " %"
    }

    /// `13,000`, `1.9 million`, `0.25`: four digits that count.
    static func number(_ value: Double) -> String {
        for (size, name) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")] where value.magnitude >= size {
            return value.magnitude < size * 1e6 ? "\(grouped(rounded(value / size))) \(name)" : "\(value)"
        }
        return grouped(rounded(value))
    }

    private static func rounded(_ value: Double) -> Double {
        var scale = 1.0
        while value.magnitude * scale < 1000, scale < 1e6 { scale *= 10 }
        return (value * scale).rounded() / scale
    }

    /// With commas between thousands.
    static func grouped(_ value: Double) -> String {
        guard let whole = Int(exactly: value.rounded(.towardZero)) else { return "\(value)" }
        var digits = Array(String(whole.magnitude).utf8)
        var place = digits.count - 3
        while place > 0 {
            digits.insert(UInt8(ascii: ","), at: place)
            place -= 3
        }
        let part = "\(value.magnitude)".split(separator: ".").dropFirst().first.map { $0 == "0" ? "" : ".\($0)" } ?? ""
        return (value < 0 ? "−" : "") + String(decoding: digits, as: UTF8.self) + part
    }

    /// A quantity in the article's own words.
    static func quantity(_ claim: Claim) -> String { claim.text.onOneLine }

    /// What a number is bounded by, for who hears a chart and does not see it.
    static func bound(_ bound: Bound) -> String? {
        switch bound {
        case .exact: nil
        case .approximate: "about so many"
        case .atLeast: "at least so many"
        case .atMost: "at most so many"
        case .range: "a range"
        case .vague: "a rough number"
        }
    }

    /// Why a reading is not on a figure's line; nil for one that is.
    static func part(_ part: FigureHistory.Part) -> String? {
        switch part {
        case .course: nil
        case .aside: "said again"
        case .former: "earlier value"
        case .plan: "plan or forecast"
        case .denial: "denied"
        case .withdrawn: "no longer stated"
        case .otherUnit: "other unit"
        }
    }
}
