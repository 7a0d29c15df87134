import FoundationEssentials
import Testing

import Articles
@testable import Formats

struct DateTests {
    @Test func `civil days count as the calendar counts them`() throws {
        // Every day of the years that are read, against the library's calendar.
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        var expected = -25567  // 1900-01-01
        for year in CivilDay.years {
            for month in 1...12 {
                for day in 1...31 {
                    guard let civil = CivilDay(year: year, month: month, day: day) else { continue }
                    guard civil.daysSinceEpoch == expected else {
                        Issue.record("\(year)-\(month)-\(day) is \(civil.daysSinceEpoch), expected \(expected)")
                        return
                    }
                    expected += 1
                }
            }
            let last = try #require(CivilDay(year: year, month: 12, day: 31))
            let parts = calendar.dateComponents([.year, .month, .day], from: last.midnight)
            #expect(parts.year == year && parts.month == 12 && parts.day == 31)
        }
    }

    @Test(arguments: [
        ("2024-11-22", "2024-11-22"),
        ("2024/11/22", "2024-11-22"),
        ("2024-11-22T10:00:00+09:00", "2024-11-22T10:00:00+09:00"),
        ("2024-11-22T10:00:00Z", "2024-11-22T10:00:00Z"),
        ("2024-11-22 10:00:00.123 -0500", "2024-11-22T10:00:00-05:00"),
        ("2024-11-22T10:00:00", "2024-11-22"),
        ("Fri, 22 Nov 2024 10:00:00 +0000", "2024-11-22T10:00:00Z"),
        ("Fri, 22 Nov 2024 10:00:00 GMT", "2024-11-22T10:00:00Z"),
        ("22 November 2024", "2024-11-22"),
        ("22nd of November 2024", "2024-11-22"),
        ("22-Nov-2024", "2024-11-22"),
        ("November 22, 2024", "2024-11-22"),
        ("Friday, November 22, 2024 at 6:57 pm EST", "2024-11-22T18:57:00-05:00"),
        ("Nov. 22, 2024, 12:05 a.m. PDT", "2024-11-22T00:05:00-07:00"),
        ("22 November 2024 14.30 CET", "2024-11-22T14:30:00+01:00"),
        ("09:15 GMT, Friday, 27 November 2009", "2009-11-27T09:15:00Z"),
        ("22 November 2024 10:00 (KST)", "2024-11-22T10:00:00+09:00"),
        // India, Ireland and Israel all say IST.
        ("22 November 2024 10:00 IST", "2024-11-22"),
        ("29 February 2024", "2024-02-29"),
        ("29 February 2023", nil),
        ("31 February 2024", nil),
        ("0203-02-02", nil),
        ("2024-13-01", nil),
        // Where it can be one day only.
        ("22/11/2024", "2024-11-22"), ("25.04.2023", "2023-04-25"), ("11/22/2024", "2024-11-22"), ("04/05/2023", nil),
        // RFC 822's years of two digits.
        ("Mon, 6 May 24 06:00 GMT", "2024-05-06T06:00:00Z"),
        ("17-May-24 15:14:45 +0300 (MSK)", "2024-05-17T15:14:45+03:00"),
        // As date(1) writes it.
        ("Tue Jul 19 08:00:00 UTC 2022", "2022-07-19T08:00:00Z"),
        ("Sat Feb  3 23:10:09 EST 2018", "2018-02-03T23:10:09-05:00"),
        ("Thu Mar 9 07:04:00 2017", "2017-03-09"),
        ("November 21, 2023 / 9:14 PM EST", "2023-11-21T21:14:00-05:00"),
        // Other languages.
        ("8. M\u{E4}rz 2024", "2024-03-08"), ("Freitag, 8. M\u{C4}RZ 2024", "2024-03-08"),
        ("3. J\u{E4}nner 2021", "2021-01-03"),
        ("14 ao\u{FB}t 2023", "2023-08-14"), ("1er f\u{E9}vrier 2020", "2020-02-01"),
        ("5 d\u{E9}c. 2019", "2019-12-05"),
        ("27 de septiembre de 2022", "2022-09-27"), ("mi\u{E9}rcoles 4 de enero del 2023", "2023-01-04"),
        ("2 ottobre 2021", "2021-10-02"), ("1\u{BA} de mar\u{E7}o de 2022", "2022-03-01"),
        ("ter\u{E7}a-feira, 7 de maio de 2019", "2019-05-07"), ("9 mrt. 2021", "2021-03-09"),
        ("zondag 30 mei 2021 om 18:05 CEST", "2021-05-30T18:05:00+02:00"),
        ("3 giugno 2024 alle ore 9:30 CEST", "2024-06-03T09:30:00+02:00"),
        ("07.02.2023, 18:40 Uhr", "2023-02-07"), ("07.02.2023, 18:40", nil), ("07/02/2023, 18:40 Uhr", nil),
        // Words that are no months before a day.
        ("out 10 2019", nil), ("set 4, 2020", nil),
        ("yesterday", nil),
        ("", nil),
    ])
    func `a metadata field's date is read`(text: String, expected: String?) {
        #expect(PublicationDate(metadata: Array(text.utf8)[...])?.description == expected)
    }

    @Test(arguments: [
        ("2010-04-26_1623.txt", "2010-04-26"), ("in/20241122-seoul.md", "2024-11-22"), ("2024-11-22", "2024-11-22"),
        ("20241122", "2024-11-22"), ("202411221530.txt", nil), ("2024-02-31.txt", nil), ("2010-04-261.txt", nil),
        ("seoul-2024-11-22.txt", nil), ("", nil),
    ])
    func `a file name's date is read at its start`(name: String, expected: String?) {
        #expect(PublicationDate(fileName: FileName(name))?.description == expected)
    }

    @Test(arguments: [
        ("SEOUL, Nov. 22 (Reuters) - Ten people died.", "2024-11-22", "Reuters"),
        ("SEOUL, South Korea, Nov. 22, 2024 (AP) — Ten people died.", "2024-11-22", "AP"),
        ("SEOUL, Nov. 22 (Yonhap) -- Ten people died.", "2024-11-22", "Yonhap"),
        ("MEXICO CITY May 19 (Reuters) - Ten people died.", "2024-05-19", "Reuters"),
        ("MOSCOW, November 22. /TASS/. Ten people died.", "2024-11-22", "TASS"),
        ("Madrid, 22 nov (EFE).- Ten people died.", "2024-11-22", "EFE"),
        ("LONDON — Nov 22\nTen people died.", "2024-11-22", nil),
        ("LONDON, 22 November — Ten people died.", "2024-11-22", nil),
        ("NAIROBI, 22 November 2024 (Desert Wire) - Ten people died.", "2024-11-22", "Desert Wire"),
        ("GENEVA (Reuters) - Ten people died. SEOUL, May 8 (AP) - Then more.", nil, "Reuters"),
        ("(CNN) -- Ten people died.", nil, "CNN"),
        ("GENEVA | Sat May 16, 2009 5:17 pm EDT GENEVA (Reuters) - Ten", "2009-05-16", "Reuters"),
        ("Wednesday 13 April 2005 01.03 BST Ten people died.", "2005-04-13", nil),
        ("Oil spill grows Page last updated at 06:56 GMT, Tuesday, 8 November 2011 Ten", "2011-11-08", nil),
        ("Last updated at 09:15 GMT, Friday, 27 November 2009\nTen", "2009-11-27", nil),
        ("26 August 2010 Last updated at 14:30 GMT Ten people died.", "2010-08-26", nil),
        ("Clare Spencer | 09:55 UK time, Thursday, 6 January 2011 Ten people", "2011-01-06", nil),
        ("Published: 22 November 2024 Ten people died.", "2024-11-22", nil),
        ("Published 22 November 2024\nTen people died.", "2024-11-22", nil),
        ("February 13, 2011 | From Jane Doe Ten people died.", "2011-02-13", nil),
        ("Ten die in Seoul\n22 November 2024\n\nTen people died.", "2024-11-22", nil),
        ("Wed, Nov 20 18:14 PM EST By Jane Doe WASHINGTON (Reuters) - Ten", "2024-11-20", "Reuters"),
        ("2009 04 25 08:50 JST By Jane Doe MEXICO CITY (Reuters) - Ten", "2009-04-25", "Reuters"),
        ("May 09 - Ten people died.", "2024-05-09", nil),
        (
            "A man in a mask, May 15, 2009.\nGENEVA | Sat May 16, 2009 5:17 pm EDT GENEVA (Reuters) - Ten",
            "2009-05-16", "Reuters"
        ),
        ("SEOUL, Feb. 31 (Reuters) - Ten people died.", nil, nil),
        // The publication, not the change, in whatever order.
        (
            "Last modified on Sat 19 Aug 2023 11.02 BST\nFirst published on Thu 17 Aug 2023 16.30 BST\nTen",
            "2023-08-17", nil
        ),
        ("Published: 7 July 2023\nUpdated: 8 July 2023\n", "2023-07-07", nil),
        ("Issued on: 16/07/2023 - 05:44 Modified: 17/07/2023 - 07:10\nTen", "2023-07-16", nil),
        ("By Jan Moe | Updated: July 8, 2023 at 11:02 a.m. | Published: July 7, 2023 at 4:45 p.m.", "2023-07-07", nil),
        ("Updated 8 March 2024\nPosted 6 March 2024\n", "2024-03-06", nil),
        ("Zuletzt aktualisiert: 8. M\u{E4}rz 2024\nVer\u{F6}ffentlicht am 6. M\u{E4}rz 2024\n", "2024-03-06", nil),
        ("Last updated: 9 January 2019\nSEOUL, Dec. 30 (Reuters) - Ten people died.", "2018-12-30", "Reuters"),
        // What comes after a change is of something else.
        ("Updated: 8 March 2024\n\nTen people died.\n\n9 March 2024\n", "2024-03-08", nil),
        ("November 21, 2023 / 9:14 PM EST / Wire News\nTen", "2023-11-21", nil),
        ("November 21, 2023 / Wire News\nTen", "2023-11-21", nil),
        ("Tue Jul 19 08:00:00 UTC 2022\nTen people died.", "2022-07-19", nil),
        ("Freitag, 8. M\u{E4}rz 2024\nZehn", "2024-03-08", nil),
        // Running sentences.
        ("Zehn starben am Freitag, 8. M\u{E4}rz 2024, um 14:30 Uhr in Seoul.", nil, nil),
        ("Ten died. Published 17 February 2021. the report said so.", nil, nil),
        ("On 13 April 2005 the army said that ten people died.", nil, nil),
        ("Published on 22 November 2024, the report says ten died.", nil, nil),
        ("The UN said on May 5 (Tuesday) - as it does - that ten died.", nil, nil),
        ("Ten died in Seoul, South Korea on Nov. 22, 2024.", nil, nil),
        ("The World Health Organization (WHO) - the agency in Geneva - said ten died.", nil, nil),
        ("Tuesday 13 April 2005 was the day.", nil, nil),
        ("The wave struck on Sunday 26 December 2004 at 07:59 local time.", nil, nil),
        ("May 5 people were hurt in 2005.", nil, nil),
    ])
    func `only unmistakable dates at the top of the body count`(text: String, date: String?, agency: String?) {
        let opening = Opening(of: Array(text.utf8), from: 0)
        let known = PublicationDate(modified, precision: .second)
        let found = opening.date.flatMap { PublicationDate(printed: $0, near: known) }?.description
        #expect(found == date, "\(text)")
        #expect(
            opening.agency == agency || date == nil && agency == nil && found == nil,
            "\(text): \(opening.agency ?? "nil")")
    }

    @Test func `a date far from the top does not count`() {
        let text = String(repeating: "The army said more. ", count: 40) + "\n22 November 2024\n"
        #expect(Opening(of: Array(text.utf8), from: 0).date == nil)
    }

    @Test(arguments: [
        ("2024-11-22.txt", "Nov. 21", "2024-11-21"),
        ("2025-01-02.txt", "Dec. 31", "2024-12-31"),
        ("2024-12-31.txt", "Jan. 1", "2025-01-01"),
        // More than a few days ahead: the year before.
        ("2024-11-22.txt", "Dec. 20", "2023-12-20"),
        ("2025-03-01.txt", "Feb. 29", "2024-02-29"),
        ("2023-03-01.txt", "Feb. 29", "2023-03-01"),
    ])
    func `a dateline without year takes the year of the next weaker source`(name: String, day: String, date: String)
        throws
    {
        let article = try article("SEOUL, \(day) (Reuters) - Ten people died.", name: name)
        #expect(article.reference.published.description == date)
    }

    @Test(arguments: [
        ("Date: 2024-11-20\n\nSEOUL, Nov. 19 (AP) - Ten people died.", "2024-11-18.txt", "2024-11-20"),
        ("Date: soon\nTitle: Ten\n\nSEOUL, Nov. 19 (AP) - Ten people died.", "2024-11-18.txt", "2024-11-19"),
        ("Ten people died.", "2024-11-18.txt", "2024-11-18"),
        ("Ten people died.", "story.txt", "2024-11-24T12:30:00Z"),
        ("# Ten die\n\n*SEOUL, Nov. 19, 2024* (AP) — **Ten** people died.", "story.md", "2024-11-19"),
    ])
    func `the strongest source of a date wins`(text: String, name: String, date: String) throws {
        #expect(try article(text, name: name).reference.published.description == date)
    }

    @Test(arguments: [
        (1_732_451_400.987, "2024-11-24T12:30:00Z"), (-1e15, "1900-01-01T00:00:00Z"), (1e15, "2199-12-31T23:59:59Z"),
        (-0.5, "1969-12-31T23:59:59Z"),
    ])
    func `a modification time is one that can be written and read`(seconds: Double, expected: String) throws {
        let date = PublicationDate(modified: Date(timeIntervalSince1970: seconds))
        #expect(date.description == expected)
        #expect(try JSONDecoder().decode(PublicationDate.self, from: JSONEncoder().encode(date)) == date)
    }

    @Test func `a date survives being written and read`() throws {
        for text in ["2024-11-22", "2024-11-22T10:00:00Z", "2023-12-22T21:00:00-05:00"] {
            let date = try #require(PublicationDate(iso8601: text))
            #expect(date.description == text)
            #expect(try JSONDecoder().decode(PublicationDate.self, from: JSONEncoder().encode(date)) == date)
        }
        #expect(PublicationDate(iso8601: "22 November 2024") == nil)
    }

    @Test func `a day is counted by the article's own clock`() throws {
        let evening = try #require(PublicationDate(iso8601: "2023-12-22T21:00:00-05:00"))
        #expect(evening.day == CivilDay(year: 2023, month: 12, day: 22))
        #expect(evening.instant == PublicationDate(iso8601: "2023-12-23T02:00:00Z")?.instant)
    }
}

/// Which of an article's dates is believed.
struct BelievedDateTests {
    private static func reference(_ text: String, named name: String = "a.txt", arrived: Date?) throws
        -> ArticleReference
    {
        let file = SourceFile(
            name: FileName(name), content: Array(text.utf8), modified: Date(timeIntervalSince1970: 1_700_000_000),
            arrived: arrived)
        let article = try ArticleFile.only(in: file)
        return article.reference
    }

    private static let arrived = Date(timeIntervalSince1970: 1_714_608_000)  // 2024-05-02
    private static let body = "\n\nSome 312 ships lay before the port on Thursday, the harbour office said."

    @Test func `a date more than a day after the file came is not believed, and that is said`() throws {
        let future = try Self.reference("Published: 2099-03-04\(Self.body)", arrived: Self.arrived)
        #expect("\(future.published)" == "2023-11-14T22:13:20Z")
        #expect(future.dating == .file && future.disbelieved?.description == "2099-03-04")
        #expect(
            future.dateNote
                == "its date 2099-03-04 is more than a day after it came and is not believed, and the file's time stands for it"
        )
        let named = try Self.reference(
            "Published: 2099-03-04\(Self.body)", named: "2024-05-01-a.txt", arrived: Self.arrived)
        #expect("\(named.published)" == "2024-05-01" && named.dating == nil)
        #expect(
            named.dateNote == "its date 2099-03-04 is more than a day after it came and is not believed, but 2024-05-01"
        )
    }

    @Test func `a date of the next day is believed, and any date where nobody knows when the file came`() throws {
        #expect(
            try Self.reference("Published: 2024-05-03\(Self.body)", arrived: Self.arrived).published.description
                == "2024-05-03")
        #expect(
            try Self.reference("Published: 2099-03-04\(Self.body)", arrived: nil).published.description == "2099-03-04")
    }

    @Test(arguments: [
        ("Published 17 February 2021. Copyright 2022 Harbour News.", "2021-02-17"), ("17 February 2021", "2021-02-17"),
        ("First published: 17 February 2021, 10:15 GMT\n\nCopyright 2022 Harbour News", "2021-02-17"),
        ("Updated 19 February 2021 | Published 17 February 2021", "2021-02-17"),
        ("Publicado el 17 de febrero de 2021", "2021-02-17"), ("A conference is planned for 17 February 2021.", nil),
        ("Copyright 17 February 2021 Harbour News", nil),
    ])
    func `a date below the text is its date where there is no other`(line: String, day: String?) throws {
        let long = String(repeating: "The office said that more ships were on their way. ", count: 20)
        let text = "Ships wait before the port\(Self.body)\n\n\(long)\n\n\(line)\n"
        #expect("\(try Self.reference(text, arrived: Self.arrived).published)" == day ?? "2023-11-14T22:13:20Z")
        let named = try Self.reference(text, named: "2021-03-01-a.txt", arrived: Self.arrived)
        #expect("\(named.published)" == "2021-03-01")
    }

    @Test func `that an article has no date is said`() throws {
        let reference = try Self.reference("Ships wait\(Self.body)", arrived: Self.arrived)
        #expect(reference.dateNote == "it has no date, and the file's time stands for it")
        #expect(try Self.reference("Published: 2024-05-01\(Self.body)", arrived: Self.arrived).dateNote == nil)
    }

    @Test(arguments: [
        ("2023-04-25T08:00:00Z", "2023-04-25"), ("2023-04-25T08:00:00+02:00", "2023-04-25"),
        ("Posted on April 25th, 2023 by Staff", "2023-04-25"), ("2024/5/6 15:07:41", "2024-05-06"),
        ("25.04.2023", "2023-04-25"), ("Tuesday, 25 April 2023", "2023-04-25"), ("2023.04.25", "2023-04-25"),
        ("25APR2023", "2023-04-25"), ("25Apr2023", "2023-04-25"), ("Apr25,2023", "2023-04-25"),
    ])
    func `a line of a date above the text is its date`(line: String, day: String) throws {
        let reference = try Self.reference(
            "Ships wait before the port\n\n\(line)\(Self.body)", arrived: Date(timeIntervalSince1970: 1_720_000_000))
        #expect(reference.published.description.hasPrefix(day), "\(reference.published)")
    }
}
