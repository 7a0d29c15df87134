internal import Linux
internal import Testing

struct DurationTests {
    @Test(
        arguments: [
            (Duration.zero, 0, 0, 0), (.nanoseconds(1), 1, 0, 1), (.microseconds(1500), 2, 1500, 1_500_000),
            (.milliseconds(20), 20, 20_000, 20_000_000), (.seconds(-3), 0, 0, 0),
        ] as [(Duration, Int32, UInt64, UInt64)])
    func `a duration is rounded as its reader needs`(
        duration: Duration, milliseconds: Int32, microseconds: UInt64, nanoseconds: UInt64
    ) {
        #expect(duration.millisecondsRoundedUp == milliseconds)
        #expect(duration.microseconds == microseconds)
        #expect(duration.nanoseconds == nanoseconds)
    }

    @Test func `what is too long for a number is the largest`() {
        let forever = Duration.seconds(Int64.max / 2)
        #expect(forever.millisecondsRoundedUp > 1_000_000_000)
        #expect(forever.microseconds == .max)
        #expect(forever.nanoseconds == .max)
    }

    @Test func `seconds are told with their fraction`() {
        #expect(Duration.milliseconds(2500).seconds == 2.5)
    }
}
