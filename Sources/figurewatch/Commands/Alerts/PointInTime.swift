internal import ArgumentParser
internal import FoundationEssentials
internal import Glibc

/// A time that a person names, of the clock on the wall.
struct PointInTime: ExpressibleByArgument, Hashable {
    /// In microseconds since 1970.
    let microseconds: UInt64

    static let forms = "2026-11-29, '2026-11-29 13:05', today, yesterday, or how long ago: 30min, 2h, 3d, 1w"

    static var now: PointInTime { PointInTime(microseconds: UInt64(max(0, Date.now.timeIntervalSince1970) * 1e6)) }

    private init(microseconds: UInt64) {
        self.microseconds = microseconds
    }

    init?(argument: String) {
        self.init(argument, now: Date.now.timeIntervalSince1970)
    }

    /// - Parameter now: In seconds since 1970.
    init?(_ text: String, now: Double) {
        let seconds: Double?
        switch text {
        case "today": seconds = Self.midnight(daysBefore: 0, now)
        case "yesterday": seconds = Self.midnight(daysBefore: 1, now)
        default: seconds = Self.ago(text).map { now - $0 } ?? Self.written(text)
        }
        guard let seconds, seconds >= 0, seconds < 1e12 else { return nil }
        microseconds = UInt64(seconds * 1e6)
    }

    /// `2h` in seconds.
    private static func ago(_ text: String) -> Double? {
        let units: [(String, Double)] = [("min", 60), ("s", 1), ("h", 3600), ("d", 86_400), ("w", 604_800)]
        guard let (unit, seconds) = units.first(where: { text.hasSuffix($0.0) }), text.first?.isASCII == true,
            let count = Double(text.dropLast(unit.count)), count >= 0
        else { return nil }
        return count * seconds
    }

    /// `2026-11-29`, with a time of day behind a blank or a `T`, in the local time zone.
    private static func written(_ text: String) -> Double? {
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
        guard let day = parts.first.map({ $0.split(separator: "-").map { Int32($0) } }), (1...2).contains(parts.count),
            day.count == 3, let year = day[0], let month = day[1], let date = day[2], (1970...9999).contains(year),
            (1...12).contains(month), (1...31).contains(date)
        else { return nil }
        let clock = parts.count == 2 ? parts[1].split(separator: ":").map { Int32($0) } : [0, 0]
        guard (2...3).contains(clock.count), let hour = clock[0], let minute = clock[1],
            let second = clock.count == 3 ? clock[2] : 0, (0...23).contains(hour), (0...59).contains(minute),
            (0...60).contains(second)
        else { return nil }
        guard let seconds = Self.seconds(year, month, date, hour, minute, second) else { return nil }
        // A day that the month does not have became one of the next.
        return Self.wall(Int(seconds))?.day == date ? seconds : nil
    }

    private static func midnight(daysBefore days: Int32, _ now: Double) -> Double? {
        wall(Int(now)).flatMap { seconds($0.year, $0.month, $0.day - days, 0, 0, 0) }
    }

    /// The minute on the wall, as `2026-11-29 13:05`.
    static func minute(of microseconds: UInt64) -> String {
        guard let time = wall(Int(microseconds / 1_000_000)) else { return "" }
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(time.year)-\(two(time.month))-\(two(time.day)) \(two(time.hour)):\(two(time.minute))"
    }

    // MARK: The system's time zone

    private struct Wall {
        let year: Int32, month: Int32, day: Int32, hour: Int32, minute: Int32
    }

    private static func wall(_ seconds: Int) -> Wall? {
        var seconds = time_t(seconds)
        var time = unsafe tm()
        guard unsafe localtime_r(&seconds, &time) != nil else { return nil }
        return unsafe Wall(
            year: time.tm_year + 1900, month: time.tm_mon + 1, day: time.tm_mday, hour: time.tm_hour,
            minute: time.tm_min)
    }

    private static func seconds(
        _ year: Int32, _ month: Int32, _ day: Int32, _ hour: Int32, _ minute: Int32, _ second: Int32
    ) -> Double? {
        var time = unsafe tm()
        unsafe (time.tm_year, time.tm_mon, time.tm_mday) = (year - 1900, month - 1, day)
        unsafe (time.tm_hour, time.tm_min, time.tm_sec, time.tm_isdst) = (hour, minute, second, -1)
        let result = unsafe mktime(&time)
        return result >= 0 ? Double(result) : nil
    }
}
