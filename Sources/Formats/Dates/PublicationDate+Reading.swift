internal import Articles

internal import FoundationEssentials

extension PublicationDate {
    /// Midnight of a day.
    init(_ day: CivilDay) {
        self.init(day.midnight, precision: .day)
    }

    /// Reads the value of a metadata field: ISO 8601, RFC 5322, or a date in words, day or month first.
    ///
    /// With a clock time and a zone it is precise to the second. A clock time alone leaves the instant open by a day, so
    /// that only the day counts.
    init?(metadata value: ArraySlice<UInt8>) {
        var cursor = Cursor(value)
        cursor.skipSpaces()
        var time = cursor.time()
        if time != nil {
            _ = cursor.skip(UInt8(ascii: ","))
            cursor.skipSpaces()
        }
        guard let day = cursor.date()?.civilDay else { return nil }
        if time == nil {
            if !cursor.skip(UInt8(ascii: "T")) { _ = cursor.skip(UInt8(ascii: "t")) }
            time = cursor.timeAfterDate()
        }
        guard let time, let zone = time.zone else {
            self.init(day)
            return
        }
        let instant = day.midnight.addingTimeInterval(Double(time.secondOfDay - zone * 60))
        self.init(instant, precision: .second, zone: zone)
    }

    /// A file's modification time, in whole seconds, which is what is written and read back. Times that somebody set
    /// beyond the years of ``CivilDay`` count as the nearest of them.
    init(modified: Date) {
        let seconds = modified.timeIntervalSince1970.rounded(.down)
        let years = -2_208_988_800.0...7_258_118_399.0  // 1900-01-01T00:00:00Z to 2199-12-31T23:59:59Z
        let clamped = min(max(seconds, years.lowerBound), years.upperBound)
        self.init(Date(timeIntervalSince1970: clamped), precision: .second)
    }

    /// The ISO date that a file's base name starts with: `2010-04-26_1623.txt`, `20241122-seoul.md`.
    init?(fileName name: FileName) {
        var cursor = Cursor(name.base)
        let day: CivilDay?
        if let digits = cursor.number(digits: 8...8) {
            day = CivilDay(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
        } else if let year = cursor.number(digits: 4...4), cursor.skip(UInt8(ascii: "-")),
            let month = cursor.number(digits: 2...2), cursor.skip(UInt8(ascii: "-")),
            let number = cursor.number(digits: 2...2)
        {
            day = CivilDay(year: year, month: month, day: number)
        } else {
            day = nil
        }
        guard let day else { return nil }
        self.init(day)
    }

    /// A date printed at the top of the body. It counts with the precision of a day even where a clock time is printed:
    /// zone abbreviations in running text are unreliable, and articles are ordered by day, then by name.
    ///
    /// - Parameter known: what the next weaker source says, which gives a date without year its year.
    init?(printed date: WrittenDate, near known: PublicationDate) {
        let days = known.daysSinceEpoch
        let year = 1970 + Int((Double(days) / 365.2425).rounded(.down))
        guard let day = date.civilDay(near: days, around: year) else { return nil }
        self.init(day)
    }
}
