internal import Articles

internal import FoundationEssentials

/// A date that a page shows beside its headline, and the time of day if there is one.
struct ShownDate {
    let day: CivilDay
    let time: WrittenTime?
    /// Whether the page says that it is of a change.
    let isOfChange: Bool
    /// All days that its block shows.
    private(set) var days: [CivilDay] = []

    /// Longer blocks are text, and their dates are of what it tells.
    private static let longestBlock = 160

    /// The dates of a block, such as `By Jane Doe | Updated 5 May 2024, 7:30 am EDT`.
    ///
    /// - Parameter isDayFirst: Whether numbers name the day before the month, as the page's language writes them.
    static func all(in text: ArraySlice<UInt8>, isDayFirst: Bool = false) -> [ShownDate] {
        guard text.count <= longestBlock, text.contains(where: \.isASCIIDigit) else { return [] }
        // When the next edition comes says nothing of this one.
        if text.lowercasedASCII.contains("next ") { return [] }
        var result: [ShownDate] = []
        var cursor = Cursor(text)
        var afterWord = false
        var isOfChange = false
        while let byte = cursor.next {
            let start = cursor.offset
            if byte.isASCIIAlphanumeric, !afterWord {
                if let day = cursor.date(isDayFirst: isDayFirst)?.civilDay,
                    cursor.next.map({ !$0.isWordByte || $0 == UInt8(ascii: "T") }) ?? true
                {
                    if cursor.next == UInt8(ascii: "T") { cursor.offset += 1 }
                    let time = cursor.timeAfterDate()
                    result.append(ShownDate(day: day, time: time, isOfChange: isOfChange))
                    isOfChange = false
                    afterWord = false
                    continue
                }
                cursor.offset = start
                if let label = DateLabel.word(&cursor) {
                    isOfChange = label.isOfChange
                } else if cursor.skip(ignoringCase: "last reviewed") {
                    isOfChange = true
                }
                if cursor.offset > start { continue }
            }
            afterWord = byte.isWordByte
            cursor.offset += 1
        }
        return result
    }

    /// What the page shows as the article's date: of those that stand near the headline the first that is not of a change or of a
    /// picture.
    ///
    /// - Parameter language: The page's.
    ///
    /// Nil too where the page has no headline, which tells what stands beside the article.
    init?(on layout: PageLayout, _ headline: PageHeadline, language: String?) {
        guard let start = headline.block else { return nil }
        let range = max(0, start - Self.reachBefore)..<min(layout.blocks.count, start + Self.reachAfter)
        let isDayFirst = language.map(Self.writesDayFirst) ?? false
        var found: (date: ShownDate, sureness: Int)?
        var prose = 0
        for index in Array(start..<range.upperBound) + Array(range.lowerBound..<start).reversed() {
            if index > start {
                prose += layout.blocks[index].prose
                if prose > Self.mostProse { continue }
            }
            let block = layout.blocks[index]
            let dates = Self.all(in: layout.bytes(of: block), isDayFirst: isDayFirst)
            for var date in dates {
                let sureness = block.kind == .caption ? 0 : date.isOfChange ? 1 : 2
                if sureness <= found?.sureness ?? -1 { continue }
                date.days = dates.map(\.day)
                found = (date, sureness)
            }
            if found?.sureness == 2 { break }
        }
        guard let found else { return nil }
        self = found.date
    }

    /// Whether numbers name the day before the month in a language: everywhere but where English is spoken, and there in the regions that
    /// a page does not name by default.
    private static func writesDayFirst(_ language: String) -> Bool {
        let parts = language.lowercased().split { $0 == "-" || $0 == "_" }
        guard let first = parts.first else { return false }
        let region = parts.dropFirst().last ?? ""
        if first == "en" { return ["gb", "uk", "ie", "au", "nz", "in", "za", "de"].contains(region) }
        // Of these the first begin with the year.
        return !["zh", "ja", "ko", "hu", "lt", "mn", "fil", "tl"].contains(first)
            && !["us", "pr", "ph"].contains(region)
    }

    private static let reachBefore = 8
    private static let reachAfter = 30
    /// In bytes. Dates that come after so much text are of something else.
    private static let mostProse = 700
}

extension ShownDate {
    private init(day: CivilDay, time: WrittenTime?, isOfChange: Bool) {
        self.day = day
        self.time = time
        self.isOfChange = isOfChange
    }

    /// The date of a page that declares one too, or none.
    ///
    /// A second of Greenwich's clock gets the clock by which it is the day that is shown. A later day that is shown counts: it is
    /// of what the page says now, unless the declared one stands beside it. One that is long before what is declared is of something else, such as a picture.
    func date(beside declared: PublicationDate) -> PublicationDate {
        guard let declaredDay = declared.day, declaredDay != day else { return declared }
        if declared.precision == .second, let zone = zone(of: declared) { return declared.by(zone: zone) }
        if days.contains(declaredDay) { return declared }
        return day.daysSinceEpoch < declaredDay.daysSinceEpoch ? declared : PublicationDate(day)
    }

    /// The zone in which an instant is on the shown day, nearest to Greenwich; nil if there is none.
    private func zone(of date: PublicationDate) -> Int? {
        let second = Int(date.instant.timeIntervalSince1970.rounded(.down))
        let midnight = day.daysSinceEpoch * 86_400
        if let time {
            let difference = midnight + time.secondOfDay - second
            // By quarters of an hour; what is shown may be some minutes late.
            let zone = Int((Double(difference) / 900).rounded()) * 15
            if PublicationDate.zones.contains(zone), abs(zone * 60 - difference) <= 300 { return zone }
        }
        let least = Int((Double(midnight - second) / 3600).rounded(.up)) * 60
        let most = Int((Double(midnight + 86_399 - second) / 3600).rounded(.down)) * 60
        let zone = least > 0 ? least : most
        return Self.likelyZones.contains(zone) ? zone : nil
    }

    /// From California to New Zealand: where no clock time is shown, another zone is less likely than another day.
    private static let likelyZones = -480...780
}
