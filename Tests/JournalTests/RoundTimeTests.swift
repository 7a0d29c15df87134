internal import Journal
internal import Testing

struct RoundTimeTests {
    @Test(arguments: [
        (0, "0 seconds"), (1, "1 second"), (89, "89 seconds"), (90, "2 minutes"), (3600, "60 minutes"),
        (5400, "1.5 hours"), (21_600, "6 hours"), (172_800, "2 days"), (216_000, "2.5 days"),
    ])
    func `a time span is said in the unit that fits it`(seconds: Int, text: String) {
        #expect("\(RoundTime(.seconds(seconds)))" == text)
    }
}
