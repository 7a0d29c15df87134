internal import Articles

/// The English names that dates are printed with, in lower case.
enum CalendarNames {
    /// The number of a month by its name or abbreviation.
    static let months: [String: Int] = [
        "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
        "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
        "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
    ]

    static let weekdays: Set<String> = [
        "monday", "mon", "tuesday", "tue", "tues", "wednesday", "wed", "thursday", "thu", "thur", "thurs", "friday",
        "fri", "saturday", "sat", "sunday", "sun",
    ]

    /// What the names of months and weekdays start with.
    static let initials = Array("adfjmnostw".utf8)
    /// How many letters they have at most: `september`, `wednesday`.
    static let longest = 9

    /// Minutes east of Greenwich. The American names are those of RFC 5322, section 4.3; a name that several countries
    /// use for different times (IST) is left out, so that its clock time counts as one without a zone.
    static let zones: [String: Int] = [
        "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "cest": 120, "eet": 120,
        "eest": 180, "msk": 180, "hkt": 480, "sgt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720,
        "nzdt": 780, "edt": -240, "est": -300, "cdt": -300, "cst": -360, "mdt": -360, "mst": -420, "pdt": -420,
        "pst": -480,
    ]
}
