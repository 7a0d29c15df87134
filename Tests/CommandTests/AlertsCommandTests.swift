internal import Subprocess
internal import Testing

@testable internal import figurewatch

/// What `alerts` does apart from the journal, which the booted machine of AlertReadingTests has.
struct AlertsCommandTests {
    /// 2026-11-29 12:00 UTC
    private static let now = 1_795_953_600.0

    @Test(arguments: [("30s", 30.0), ("30min", 1800), ("2h", 7200), ("3d", 259_200), ("1w", 604_800), ("0.5h", 1800)])
    func `a time can be so long ago`(text: String, seconds: Double) {
        #expect(PointInTime(text, now: Self.now)?.microseconds == UInt64((Self.now - seconds) * 1e6))
    }

    @Test(arguments: ["2026-11-29 13:05", "2026-11-29T13:05", "2026-11-29 13:05:59"])
    func `a time is the wall's`(text: String) {
        let time = PointInTime(text, now: Self.now)
        #expect(time.map { PointInTime.minute(of: $0.microseconds) } == "2026-11-29 13:05")
    }

    @Test func `a day begins at midnight`() throws {
        let day = try #require(PointInTime("2026-11-29", now: Self.now))
        #expect(PointInTime.minute(of: day.microseconds) == "2026-11-29 00:00")
        let noon = try #require(PointInTime("2026-11-29 12:00", now: Self.now))
        let today = PointInTime("today", now: Double(noon.microseconds) / 1e6)
        #expect(today == day)
        let yesterday = try #require(PointInTime("yesterday", now: Double(noon.microseconds) / 1e6))
        #expect(PointInTime.minute(of: yesterday.microseconds) == "2026-11-28 00:00")
    }

    @Test(arguments: [
        "", "h", "-1h", "2026", "2026-02-30", "2026-13-01", "2026-11-29 24:00", "2026-11-29 1", "soon", "nand", "infs",
    ])
    func `what is no time is refused`(text: String) {
        #expect(PointInTime(text, now: Self.now) == nil)
    }

    @Test func `a time that is none is named with what there is`() async throws {
        let result = try await figurewatch(["alerts", "--since", "soon"])
        #expect(result.status == .exited(64) && result.error.contains("soon"), "\(result)")
    }
}
