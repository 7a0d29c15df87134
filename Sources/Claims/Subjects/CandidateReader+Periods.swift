internal import Articles

/// Candidates for the days that are part of a row's scope, the likeliest first.
extension CandidateReader {
    func periods(of kind: Subject.Kind) -> Candidates {
        var candidates = Candidates()
        if let days = mention.days {
            let first = days.first, last = days.last
            if first == last {
                candidates.add(first.description)
            } else {
                let startsYear = first.month == 1 && first.day == 1
                if startsYear, last.year == first.year, last.month == 12, last.day == 31 {
                    candidates.add("\(first.year)")
                }
                // `since January` is open to the day of the article.
                if last == article.published { candidates.add(startsYear ? "\(first.year)/" : "\(first)/") }
                candidates.add("\(first)/\(last)")
            }
        } else if kind == .period || kind == .increment || kind == .move, let day = article.eventDay {
            candidates.add(day.description)
        }
        return candidates
    }
}
