internal import Articles
internal import Claims
internal import Figures

/// A figure's course as a drawing: a line in steps, since a value holds until another one is said; ranges as bands, bounds as open
/// ends, each rival source with a line and a mark of its own, plans dashed. Each mark leads to the clause that says it.
struct Chart {
    let history: FigureHistory
    let page: PageName
    /// The id of the element that says what is drawn.
    let title: String
    private let points: [ChartPoint]
    private let scale: Scale
    private let time: TimeScale

    private static let size = (width: 720.0, height: 300.0)
    private static let inset = (left: 86.0, right: 18.0, top: 16.0, bottom: 40.0)
    /// More marks are not told apart.
    private static let limit = 150

    /// Nil where all that could be drawn is one value.
    /// - Parameter isSmall: Whether what is not on a line is left out.
    init?(of history: FigureHistory, on page: PageName, titled title: String, isSmall: Bool = false) {
        points = history.points(limit: Self.limit).filter { !isSmall || $0.entry.part == .course }
        guard Set(points.flatMap(\.extent)).count > 1 else { return nil }
        self.history = history
        self.page = page
        self.title = title
        scale = Scale(points.flatMap(\.extent))
        time = TimeScale(points.map(\.entry.published))
    }

    var content: Content {
        Tag.svg(
            .class("chart"), .viewBox(Self.size.width, Self.size.height), .role("group"),
            .ariaLabelledBy(title)
        ) {
            axes
            ranges
            for series in seriesOnLine { line(series) }
            plans
            for point in points { mark(point) }
        }
    }

    /// The legend's lines: which mark is whose, and what the marks mean that are there.
    var legend: [(kind: String, text: String)] {
        var lines: [(kind: String, text: String)] = []
        let voices = Set(points.map(\.entry.voice))
        if !history.voices.isEmpty {
            for (index, name) in history.voices.enumerated() where voices.contains(index) {
                lines.append(("voice-\(index)", name))
            }
            if voices.contains(nil) { lines.append(("plain", "other sources")) }
        }
        let bounds = Set(points.map(\.entry.claim.quantity.bound))
        if bounds.contains(.atLeast) { lines.append(("at-least", "at least")) }
        if bounds.contains(.atMost) { lines.append(("at-most", "at most")) }
        if bounds.contains(.range) { lines.append(("range", "range")) }
        if bounds.contains(.approximate) || bounds.contains(.vague) { lines.append(("about", "about")) }
        if points.contains(where: { $0.entry.part == .plan }) { lines.append(("plan", "plan or forecast")) }
        if points.contains(where: { $0.entry.part == .aside }) { lines.append(("aside", "said again, in passing")) }
        if points.contains(where: { $0.entry.part == .denial }) { lines.append(("denial", "denied")) }
        return lines
    }

    var isLogarithmic: Bool { scale.isLogarithmic }

    // MARK: Places

    private func x(_ point: ChartPoint) -> Double { x(time.place(point.entry.published)) }

    private func x(_ place: Double) -> Double { Self.inset.left + place * (right - Self.inset.left) }

    private func y(_ value: Double) -> Double {
        Self.size.height - Self.inset.bottom
            - scale.place(value) * (Self.size.height - Self.inset.top - Self.inset.bottom)
    }

    private var right: Double { Self.size.width - Self.inset.right }
    private var bottom: Double { Self.size.height - Self.inset.bottom }

    // MARK: Parts

    private var axes: Content {
        Tag.g(.class("axes"), .ariaHidden) {
            Tag.path(
                .d(
                    Path.of {
                        for tick in scale.ticks {
                            $0.move(Self.inset.left, y(tick))
                            $0.across(to: right)
                        }
                    }))
            Tag.path(
                .class("ticks"),
                .d(
                    Path.of {
                        for tick in time.ticks {
                            $0.move(x(tick.place), bottom)
                            $0.along(to: bottom + 5)
                        }
                    }))
            Tag.g(.class("values")) {
                for tick in scale.ticks { Tag.text(.x(Self.inset.left - 10), .y(y(tick) + 4)) { Words.number(tick) } }
            }
            for tick in time.ticks { Tag.text(.x(x(tick.place)), .y(bottom + 22)) { tick.label } }
        }
    }

    /// Those on the line, by their source.
    private var seriesOnLine: [[ChartPoint]] {
        let course = points.filter { $0.entry.part == .course }
        let voices = Array(Set(course.map(\.entry.voice))).sorted { ($0 ?? -1) < ($1 ?? -1) }
        return voices.map { voice in course.filter { $0.entry.voice == voice } }
    }

    private func line(_ series: [ChartPoint]) -> Content {
        var path = Path.steps(series.map { (x($0), y($0.value)) })
        // What was said last holds on; of rivals each has its end, since the other may have the last word.
        if history.voices.isEmpty { path.across(to: right) }
        return Tag.path(.class("line \(Self.voiceClass(series.first?.entry.voice))"), .d(path))
    }

    /// From where a range is said to where the next value is.
    private var ranges: [Content] {
        seriesOnLine.flatMap { series in
            series.enumerated().compactMap { index, point in
                guard point.entry.claim.quantity.bound == .range else { return nil }
                let end =
                    index + 1 < series.count ? x(series[index + 1]) : history.voices.isEmpty ? right : x(point) + 10
                return Tag.rect(
                    .class("band \(Self.voiceClass(point.entry.voice))"), .x(x(point)), .y(y(point.high)),
                    .width(max(3, end - x(point))), .height(max(1, y(point.low) - y(point.high))))
            }
        }
    }

    /// From one plan to the next.
    private var plans: Content? {
        let plans = points.filter { $0.entry.part == .plan }
        guard plans.count > 1 else { return nil }
        return Tag.path(.class("line plan"), .d(.steps(plans.map { (x($0), y($0.value)) })))
    }

    private func mark(_ point: ChartPoint) -> Content {
        let entry = point.entry
        let link = Link.page(.article(entry.reading.article.digest), entry.anchor, from: page)
        return Tag.a(.href(link), .ariaLabel(label(entry)), .class("mark \(Self.classes(entry))")) {
            ends(point)
            shape(point)
        }
    }

    /// What a bound leaves open: a stem with an arrow; of a range its ends.
    @ContentBuilder private func ends(_ point: ChartPoint) -> [Content] {
        let (x, y) = (x(point), y(point.value))
        switch point.entry.claim.quantity.bound {
        case .atLeast: Tag.path(.class("open"), .d(Self.arrow(x, y, by: -1)))
        case .atMost: Tag.path(.class("open"), .d(Self.arrow(x, y, by: 1)))
        case .range:
            Tag.path(
                .class("open"),
                .d(
                    Path.of {
                        $0.move(x - 5, self.y(point.low))
                        $0.across(to: x + 5)
                        $0.move(x, self.y(point.low))
                        $0.along(to: self.y(point.high))
                        $0.move(x - 5, self.y(point.high))
                        $0.across(to: x + 5)
                    }))
        case .exact, .approximate, .vague: [Content]()
        }
    }

    private static func arrow(_ x: Double, _ y: Double, by direction: Double) -> Path {
        Path.of {
            $0.move(x, y)
            $0.along(to: y + direction * 24)
            $0.move(x - 4.5, y + direction * 17)
            $0.line(x, y + direction * 24)
            $0.line(x + 4.5, y + direction * 17)
        }
    }

    /// Sources are told apart without colour too: a circle, a square, a diamond, a triangle.
    private func shape(_ point: ChartPoint) -> Content {
        let (x, y, r) = (x(point), y(point.value), 5.0)
        if point.entry.part == .denial {
            return Tag.path(
                .class("shape cross"),
                .d(
                    Path.of {
                        $0.move(x - r, y - r)
                        $0.line(x + r, y + r)
                        $0.move(x - r, y + r)
                        $0.line(x + r, y - r)
                    }))
        }
        switch point.entry.voice {
        case 0: return Tag.rect(.class("shape"), .x(x - 4.5), .y(y - 4.5), .width(9), .height(9))
        case 1:
            return Tag.path(
                .class("shape"),
                .d(
                    Path.of {
                        $0.move(x, y - 6.5)
                        $0.line(x + 6.5, y)
                        $0.line(x, y + 6.5)
                        $0.line(x - 6.5, y)
                        $0.close()
                    }))
        case 2, 3:
            let up = point.entry.voice == 2 ? 1.0 : -1
            return Tag.path(
                .class("shape"),
                .d(
                    Path.of {
                        $0.move(x, y - 6.5 * up)
                        $0.line(x + 6, y + 5 * up)
                        $0.line(x - 6, y + 5 * up)
                        $0.close()
                    }))
        default: return Tag.circle(.class("shape"), .cx(x), .cy(y), .r(r))
        }
    }

    private func label(_ entry: FigureHistory.Entry) -> String {
        var label = "\(Words.day(entry.published)): \(Words.quantity(entry.claim))"
        if let source = entry.claim.attribution { label += ", says \(source.onOneLine)" }
        if let part = Words.part(entry.part) { label += " (\(part))" }
        return label
    }

    private static func voiceClass(_ voice: Int?) -> String { voice.map { "voice-\($0)" } ?? "plain" }

    private static func classes(_ entry: FigureHistory.Entry) -> String {
        let part: String =
            switch entry.part {
            case .plan: " plan"
            case .aside: " aside"
            case .denial: " denial"
            case .course, .former, .withdrawn, .otherUnit: ""
            }
        let isRough = [.approximate, .vague].contains(entry.claim.quantity.bound)
        return voiceClass(entry.voice) + part + (isRough ? " about" : "")
    }
}

extension Path {
    /// A path that is drawn by these steps.
    static func of(_ draw: (inout Path) -> Void) -> Path {
        var path = Path()
        draw(&path)
        return path
    }

    /// A line in steps: each value holds until the next one.
    static func steps(_ places: [(x: Double, y: Double)]) -> Path {
        var path = Path()
        for (index, place) in places.enumerated() {
            if index == 0 {
                path.move(place.x, place.y)
            } else {
                path.across(to: place.x)
                path.along(to: place.y)
            }
        }
        return path
    }
}

extension FigureHistory.Entry {
    /// What its clause is called on the page of its article.
    var anchor: String { "c\(claim.start)" }
}
