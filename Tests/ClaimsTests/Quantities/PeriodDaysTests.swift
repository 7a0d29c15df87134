internal import Articles
internal import Claims
internal import Testing

/// What a period says is seen from the article's day, here Friday, 22 November 2024.
@Suite struct PeriodDaysTests {
    @Test(arguments: [
        ("on Friday", "2024-11-22", "2024-11-22"), ("on Monday", "2024-11-18", "2024-11-18"),
        ("last Friday", "2024-11-15", "2024-11-15"), ("Saturday night", "2024-11-16", "2024-11-16"),
        ("today", "2024-11-22", "2024-11-22"), ("yesterday", "2024-11-21", "2024-11-21"),
        ("last week", "2024-11-11", "2024-11-17"), ("this week", "2024-11-18", "2024-11-24"),
        ("last month", "2024-10-01", "2024-10-31"), ("this year", "2024-01-01", "2024-12-31"),
        ("last year", "2023-01-01", "2023-12-31"), ("in 2009", "2009-01-01", "2009-12-31"),
        ("in February", "2024-02-01", "2024-02-29"), ("in December", "2023-12-01", "2023-12-31"),
        ("in May 2010", "2010-05-01", "2010-05-31"), ("on May 12, 2010", "2010-05-12", "2010-05-12"),
        ("on 3 November", "2024-11-03", "2024-11-03"), ("at the end of June", "2024-06-01", "2024-06-30"),
        ("between August and October", "2024-08-01", "2024-10-31"), ("two weeks ago", "2024-11-05", "2024-11-11"),
    ])
    func `a period is its days`(_ period: String, _ first: String, _ last: String) throws {
        let days = try #require(PeriodDays(period, published: day(2024, 11, 22)), "\(period) names no days")
        #expect([days.first.description, days.last.description] == [first, last], "\(period)")
        #expect(!days.isOpen, "\(period)")
    }

    @Test(arguments: [
        ("since August 2023", "2023-08-01"), ("since Tuesday", "2024-11-19"), ("in the past 24 hours", "2024-11-21"),
        ("over the last two weeks", "2024-11-08"),
    ])
    func `what began then goes on to the article's day`(_ period: String, _ first: String) throws {
        let days = try #require(PeriodDays(period, published: day(2024, 11, 22)), "\(period) names no days")
        #expect([days.first.description, days.last.description] == [first, "2024-11-22"], "\(period)")
        #expect(days.isOpen, "\(period)")
    }

    @Test(arguments: [
        "since the border reopened", "so far", "by June", "before Friday", "", "in 99999999999999999999 days",
    ])
    func `other words name no days`(_ period: String) throws {
        #expect(PeriodDays(period, published: try day(2024, 11, 22)) == nil)
    }

    @Test func `days since 1970 and back`() throws {
        for number in stride(from: -25_000, to: 80_000, by: 97) {
            let there = try #require(CivilDay(daysSinceEpoch: number))
            #expect(there.daysSinceEpoch == number, "\(there)")
        }
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDay {
        try #require(CivilDay(year: year, month: month, day: day))
    }
}
