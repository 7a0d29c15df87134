/// How long to rest after each failure in a row: twice as long as before, up to a limit.
struct BackOff {
    private static let shortest = Duration.milliseconds(100)
    private static let longest = Duration.seconds(5)

    private var next = Self.shortest

    mutating func takeNext() -> Duration {
        defer { next = min(next * 2, Self.longest) }
        return next
    }
}
