internal import Articles
internal import Claims

/// A figure's course in a line of text, for the eye alone: what it shows stands beside it in words.
enum Sparkline {
    private static let size = (width: 96.0, height: 26.0)
    private static let limit = 40

    /// Nil of a figure with one value.
    static func content(of history: FigureHistory) -> Content? {
        let all = history.points(limit: .max).filter { $0.entry.part == .course }
        guard let last = all.last else { return nil }
        // Of rivals the one that was heard last.
        let points = all.filter { $0.entry.voice == last.entry.voice }.suffix(limit)
        guard points.count > 1, Set(points.map(\.value)).count > 1 else { return nil }
        let time = TimeScale(points.map(\.entry.published))
        let low = points.lazy.map(\.value).min() ?? 0, high = points.lazy.map(\.value).max() ?? 1
        func x(_ point: ChartPoint) -> Double { 3 + time.place(point.entry.published) * (size.width - 6) }
        func y(_ value: Double) -> Double { size.height - 4 - (value - low) / (high - low) * (size.height - 8) }
        return Tag.svg(.class("spark"), .viewBox(size.width, size.height), .ariaHidden) {
            Tag.path(.d(.steps(points.map { (x($0), y($0.value)) })))
            Tag.circle(.cx(x(last)), .cy(y(last.value)), .r(2.6))
        }
    }
}
