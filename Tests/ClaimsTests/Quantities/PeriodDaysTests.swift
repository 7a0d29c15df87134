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
        ("over the weekend", "2024-11-16", "2024-11-17"), ("overnight", "2024-11-21", "2024-11-22"),
        ("a fortnight ago", "2024-11-05", "2024-11-11"), ("in Q3 2023", "2023-07-01", "2023-09-30"),
        ("in H1 2024", "2024-01-01", "2024-06-30"), ("in the second half of 2023", "2023-07-01", "2023-12-31"),
        ("in the third quarter of 2023", "2023-07-01", "2023-09-30"),
        ("in the second quarter", "2024-04-01", "2024-06-30"),
        ("in the fourth quarter of last year", "2023-10-01", "2023-12-31"),
        ("in the last quarter", "2024-07-01", "2024-09-30"),
        ("in the first nine months of 2024", "2024-01-01", "2024-09-30"),
        ("in the three months to March", "2024-01-01", "2024-03-31"),
        ("in the fiscal year that ended in September", "2023-10-01", "2024-09-30"),
        ("in the quarter that ended in March", "2024-01-01", "2024-03-31"),
        ("in the year to April 2024", "2023-05-01", "2024-04-30"),
        ("in the three months ended March 31", "2024-01-01", "2024-03-31"),
        ("in the week to March 9", "2024-03-03", "2024-03-09"),
        ("in fiscal 2023-24", "2023-04-01", "2024-03-31"), ("during the 2022/23 season", "2022-07-01", "2023-06-30"),
        ("in 2012–13", "2012-01-01", "2013-12-31"), ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("between March 3 and 9", "2024-03-03", "2024-03-09"), ("from 3 to 9 March", "2024-03-03", "2024-03-09"),
        ("on March 3-9", "2024-03-03", "2024-03-09"),
        ("on May 3 and 4", "2024-05-03", "2024-05-04"), ("in the first half of May", "2024-05-01", "2024-05-15"),
        ("in the second half of May", "2024-05-16", "2024-05-31"), ("in all of 2023", "2023-01-01", "2023-12-31"),
        ("in mid-May", "2024-05-11", "2024-05-20"),
        ("in the nine months to end-September", "2024-01-01", "2024-09-30"),
        ("from March 28 to April 3", "2024-03-28", "2024-04-03"),
    ])
    func `weekends, quarters, other years and ranges of days`(_ period: String, _ first: String, _ last: String) throws
    {
        let days = try #require(PeriodDays(period, published: day(2024, 11, 22)), "\(period) names no days")
        #expect([days.first.description, days.last.description] == [first, last], "\(period)")
    }

    @Test(arguments: [
        ("in 3Q23", "2023-07-01", "2023-09-30"), ("in Q3'23", "2023-07-01", "2023-09-30"),
        ("in Q3’23", "2023-07-01", "2023-09-30"), ("in 1H24", "2024-01-01", "2024-06-30"),
        ("in 1H 2024", "2024-01-01", "2024-06-30"), ("in the 3Q of 2023", "2023-07-01", "2023-09-30"),
        ("in FY2022-23", "2022-04-01", "2023-03-31"), ("in FY22/23", "2022-04-01", "2023-03-31"),
        ("in the 2023/24 school year", "2023-07-01", "2024-06-30"),
        ("in the last three months of 2023", "2023-10-01", "2023-12-31"),
        ("in the last quarter of 2023", "2023-10-01", "2023-12-31"),
        ("in the March quarter", "2024-01-01", "2024-03-31"),
        ("in the September quarter of 2023", "2023-07-01", "2023-09-30"), ("in Q1-Q3 2023", "2023-01-01", "2023-09-30"),
        ("in the 23/24 season", "2023-07-01", "2024-06-30"),
        ("between 2019/20 and 2022/23", "2019-01-01", "2023-12-31"),
        ("in March last year", "2023-03-01", "2023-03-31"), ("in May of 2023", "2023-05-01", "2023-05-31"),
    ])
    func `codes of reports and parts of a year`(_ period: String, _ first: String, _ last: String) throws {
        let days = try #require(PeriodDays(period, published: day(2024, 11, 22)), "\(period) names no days")
        #expect([days.first.description, days.last.description] == [first, last], "\(period)")
    }

    @Test(arguments: [
        ("in summer 2023", "2023-06-01", "2023-08-31"), ("in the autumn of 2023", "2023-09-01", "2023-11-30"),
        ("in the winter of 2022–23", "2022-12-01", "2023-02-28"), ("in winter 2023", "2023-12-01", "2024-02-29"),
        ("in winter 2024", "2023-12-01", "2024-02-29"), ("over the winter", "2023-12-01", "2024-02-29"),
        ("last summer", "2024-06-01", "2024-08-31"), ("this spring", "2024-03-01", "2024-05-31"),
        ("this winter", "2024-12-01", "2025-02-28"), ("in late summer 2023", "2023-08-01", "2023-08-31"),
    ])
    func `seasons are three months`(_ period: String, _ first: String, _ last: String) throws {
        let days = try #require(PeriodDays(period, published: day(2024, 11, 22)), "\(period) names no days")
        #expect([days.first.description, days.last.description] == [first, last], "\(period)")
    }

    @Test(arguments: [
        ("in early March", "2024-03-01", "2024-03-10"), ("in late March", "2024-03-21", "2024-03-31"),
        ("in early 2024", "2024-01-01", "2024-04-30"), ("in mid-2024", "2024-05-01", "2024-08-31"),
        ("late last year", "2023-09-01", "2023-12-31"), ("in the early 1990s", "1990-01-01", "1993-12-31"),
        ("in the late 1990s", "1997-01-01", "1999-12-31"), ("in the 1980s and 1990s", "1980-01-01", "1999-12-31"),
        ("in the first week of May", "2024-05-01", "2024-05-07"),
        ("in the last ten days of May", "2024-05-22", "2024-05-31"),
        ("in the week of May 8", "2024-05-06", "2024-05-12"),
        ("on the night of 3 May", "2024-05-03", "2024-05-03"), ("on May 14th", "2024-05-14", "2024-05-14"),
        ("in the week beginning 8 May", "2024-05-08", "2024-05-14"), ("this morning", "2024-11-22", "2024-11-22"),
    ])
    func `early, middle and late are thirds, and weeks may be of a month`(
        _ period: String, _ first: String, _ last: String
    ) throws {
        let days = try #require(PeriodDays(period, published: day(2024, 11, 22)), "\(period) names no days")
        #expect([days.first.description, days.last.description] == [first, last], "\(period)")
    }

    @Test(arguments: [
        ("in March and April", "2024-03-01", "2024-04-30"), ("in January–March 2024", "2024-01-01", "2024-03-31"),
        ("in the January-March quarter", "2024-01-01", "2024-03-31"),
        ("between May and July 2022", "2022-05-01", "2022-07-31"),
        ("from November to March", "2023-11-01", "2024-03-31"),
        ("from March 28 to April 3, 2023", "2023-03-28", "2023-04-03"),
        ("on Friday and Saturday", "2024-11-15", "2024-11-16"),
        ("on Tuesday and Wednesday", "2024-11-19", "2024-11-20"),
        ("between 2020 and 2023", "2020-01-01", "2023-12-31"),
        ("in late 2023 and early 2024", "2023-09-01", "2024-04-30"),
        ("between late March and early May", "2024-03-21", "2024-05-10"),
    ])
    func `two dates are the ends of a range`(_ period: String, _ first: String, _ last: String) throws {
        let days = try #require(PeriodDays(period, published: day(2024, 11, 22)), "\(period) names no days")
        #expect([days.first.description, days.last.description] == [first, last], "\(period)")
    }

    @Test(arguments: [
        ("since August 2023", "2023-08-01"), ("since Tuesday", "2024-11-19"), ("in the past 24 hours", "2024-11-21"),
        ("over the last two weeks", "2024-11-08"), ("since the 1990s", "1990-01-01"), ("since mid-2022", "2022-05-01"),
        ("since the summer of 2022", "2022-06-01"), ("since Q1 2022", "2022-01-01"), ("year to date", "2024-01-01"),
        ("in the year to date", "2024-01-01"), ("so far this year", "2024-01-01"),
        ("since the start of the year", "2024-01-01"),
        ("since the beginning of this month", "2024-11-01"), ("so far in 2024", "2024-01-01"),
        ("month-to-date", "2024-11-01"),
    ])
    func `what began then goes on to the article's day`(_ period: String, _ first: String) throws {
        let days = try #require(PeriodDays(period, published: day(2024, 11, 22)), "\(period) names no days")
        #expect([days.first.description, days.last.description] == [first, "2024-11-22"], "\(period)")
        #expect(days.isOpen, "\(period)")
    }

    @Test(arguments: [
        "since the border reopened", "in FY24", "in 4QFY23", "in the third fiscal quarter", "to date",
        "in the third quarter of fiscal 2024", "so far", "by June",
        "before Friday", "", "in 99999999999999999999 days",
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
