internal import Articles

/// The date that stands below a text: `Published 17 February 2021. Copyright 2022 Harbour News.`
enum ClosingDate {
    /// In bytes. Longer paragraphs are text.
    private static let lengthLimit = 160
    /// A notice of rights may stand below it.
    private static let reach = 2

    /// The day that a line at the end of a text says it is of; nil if none does.
    static func day(of text: LaidOutText) -> CivilDay? {
        for paragraph in text.paragraphs.suffix(reach).reversed() where paragraph.count <= lengthLimit {
            let opening = Opening(of: text.bytes, in: paragraph)
            guard let day = opening.date?.civilDay, opening.agency == nil,
                opening.place?.lowerBound == paragraph.lowerBound
            else { continue }
            return day
        }
        return nil
    }
}
