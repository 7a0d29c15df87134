internal import Articles

/// A date as it is written, perhaps without its year. It need not exist.
struct WrittenDate: Hashable {
    var year: Int?
    var month: Int
    var day: Int
    var hasWeekday = false

    init(year: Int?, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    init(_ day: CivilDay, hasWeekday: Bool) {
        self.init(year: day.year, month: day.month, day: day.day)
        self.hasWeekday = hasWeekday
    }

    /// The day, if it has a year and exists.
    var civilDay: CivilDay? {
        year.flatMap { CivilDay(year: $0, month: month, day: day) }
    }

    /// The day of a date without year: in the year that brings it nearest to a day that is known, given in days since
    /// 1970-01-01. It may come up to `lead` days after that day (time zones, embargoes), no more: an article is older
    /// than the file that holds it.
    func civilDay(near known: Int, around knownYear: Int, lead: Int = 3) -> CivilDay? {
        if year != nil { return civilDay }
        return (knownYear - 1...knownYear + 1)
            .compactMap { CivilDay(year: $0, month: month, day: day) }
            .filter { $0.daysSinceEpoch <= known + lead }
            .min { abs($0.daysSinceEpoch - known) < abs($1.daysSinceEpoch - known) }
    }
}

/// A clock time as it is written.
struct WrittenTime: Hashable {
    var secondOfDay: Int
    /// Minutes east of Greenwich, if a zone is written and it means one thing only.
    var zone: Int?
    /// A zone is written, whether its offset is known (`GMT`) or not (`UK time`).
    var hasZoneName = false
}
