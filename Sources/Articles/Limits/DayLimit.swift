/// What is taken in in one day at most, so that a flood leaves time to act before it has taken memory and disk.
package struct DayLimit: Hashable, Sendable {
    /// An archive of a year that is given at once has some ten thousand.
    package var articles: Int
    /// Figures that the articles state. 200,000 take 90 MB of memory.
    package var claims: Int

    package init(articles: Int = 100_000, claims: Int = 200_000) {
        self.articles = articles
        self.claims = claims
    }
}

/// What was taken in on a day.
package struct DayCount: Hashable, Codable, Sendable {
    /// In UTC, as ISO 8601 writes it.
    package private(set) var day: String
    package private(set) var articles = 0
    package private(set) var claims = 0

    package init(day: CivilDay) {
        self.day = day.description
    }

    /// An article was read.
    package mutating func add(on day: String, claims: Int) {
        if day != self.day { (self.day, self.articles, self.claims) = (day, 0, 0) }
        articles += 1
        self.claims += claims
    }

    /// Which of the limits is reached on a day, as its key; nil for none.
    package func reached(_ limit: DayLimit, on day: CivilDay) -> String? {
        guard day.description == self.day else { return nil }
        return articles >= limit.articles ? "day-articles" : claims >= limit.claims ? "day-claims" : nil
    }
}
