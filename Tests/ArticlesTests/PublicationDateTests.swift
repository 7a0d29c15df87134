import Articles
import FoundationEssentials
import Testing

struct PublicationDateTests {
    /// The usual forms are read without Foundation, which says what is right.
    @Test(arguments: [
        "2024-11-22T09:30:00Z", "1970-01-01T00:00:00Z", "2024-02-29T23:59:59Z", "2023-02-29T00:00:00Z",
        "2024-13-01T00:00:00Z",
        "2024-11-31T00:00:00Z", "2024-11-22T24:00:00Z", "2024-11-22T09:60:00Z", "2024-11-22T09:30:60Z",
        "0033-04-03T15:00:00Z",
        "2300-01-01T00:00:00Z", "2024-11-22 09:30:00Z", "2024-11-22T0x:30:00Z", "20241122T093000Z", "Z", "",
    ])
    func `an instant is what Foundation reads`(text: String) {
        let expected = try? Date(text, strategy: .iso8601)
        #expect(PublicationDate(iso8601: text)?.instant == expected, "\(text)")
    }

    @Test(arguments: [
        "2024-11-22", "1970-01-01", "2024-02-29", "2023-02-29", "2024-00-10", "1899-12-31", "2200-01-01", "2024-1-022",
        "+024-11-22",
    ])
    func `a day is its midnight, as Foundation reads it`(text: String) {
        let expected = try? Date(text + "T00:00:00Z", strategy: .iso8601)
        #expect(PublicationDate(iso8601: text)?.instant == expected, "\(text)")
    }
}
