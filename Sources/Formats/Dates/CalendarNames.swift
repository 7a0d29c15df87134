internal import Articles

/// The names that dates are printed with, in lower case and without accents.
enum CalendarNames {
    /// The number of a month by its English name or abbreviation.
    static let months: [String: Int] = [
        "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
        "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
        "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
    ]

    /// The months of German, French, Spanish, Italian, Portuguese and Dutch. Many of them are other words in English (`set`, `out`,
    /// `ago`), so they count after a day only, as these languages write them.
    private static let otherMonths = table(
        """
        januar janner januari janvier janv enero ene gennaio gen janeiro
        februar februari fevrier fevr fev febrero febbraio fevereiro
        marz maerz mrz mar maart mrt mars marzo marco
        april avril avr abril abr aprile
        mai mei mayo maggio mag maio
        juni juin junio giugno giu junho
        juli juillet juil julio luglio lug julho
        august augustus aout agosto ago
        september septembre septiembre setiembre settembre set setembro
        oktober okt octobre octubre ottobre ott outubro out
        november novembre noviembre novembro
        dezember dez decembre decem diciembre dic dicembre dezembro december
        """)

    static let weekdays: Set<String> = [
        "monday", "mon", "tuesday", "tue", "tues", "wednesday", "wed", "thursday", "thu", "thur", "thurs", "friday",
        "fri", "saturday", "sat", "sunday", "sun",
    ]

    private static let otherWeekdays = table(
        """
        montag lundi lunes lunedi segunda maandag
        dienstag mardi martes martedi terca dinsdag
        mittwoch mercredi miercoles mercoledi quarta woensdag
        donnerstag jeudi jueves giovedi quinta donderdag
        freitag vendredi viernes venerdi sexta vrijdag
        samstag sonnabend samedi sabado sabato zaterdag
        sonntag dimanche domingo domenica zondag
        """)

    /// The number of a month that stands after its day, in any of the languages.
    static func monthAfterDay(_ name: String) -> Int? { months[name] ?? otherMonths[name] }

    static func isWeekday(_ name: String) -> Bool { weekdays.contains(name) || otherWeekdays[name] != nil }

    /// What the names of months and weekdays start with.
    static let initials = Array("adefgjlmnoqstvwz".utf8)
    /// How many letters they have at most: `septiembre`, `donnerstag`.
    static let longest = 10

    /// Words to their line's number, counted from 1.
    private static func table(_ lines: String) -> [String: Int] {
        var table: [String: Int] = [:]
        for (index, line) in lines.split(separator: "\n").enumerated() {
            for word in line.split(separator: " ") { table[String(word)] = index + 1 }
        }
        return table
    }

    /// Minutes east of Greenwich. The American names are those of RFC 5322, section 4.3; a name that several countries
    /// use for different times (IST) is left out, so that its clock time counts as one without a zone.
    static let zones: [String: Int] = [
        "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "cest": 120, "eet": 120,
        "eest": 180, "msk": 180, "hkt": 480, "sgt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720,
        "nzdt": 780, "edt": -240, "est": -300, "cdt": -300, "cst": -360, "mdt": -360, "mst": -420, "pdt": -420,
        "pst": -480,
    ]
}
