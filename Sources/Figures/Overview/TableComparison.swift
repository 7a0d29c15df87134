internal import Articles
internal import Claims

/// What another reading of the same articles makes of the running table: by another version, or with other rules.
package struct TableComparison: Sendable {
    package enum Difference: Hashable, Sendable {
        /// A claim of an article that both have read, which only one of them makes.
        case claimGone(Reading, of: FigureID)
        case claimNew(Reading, of: FigureID)
        /// The same words, read as another value.
        case claimChanged(from: Reading, to: Reading, of: FigureID)
        /// The readings of a row are several ones' now, each with how many it has.
        case split(FigureID, into: [FigureID: Int])
        /// Rows whose readings are one's now.
        case joined([FigureID], into: FigureID)
        case renamed(FigureID, from: String, to: String)
    }

    /// In the order of the old table's rows; what only the new one has comes last.
    package let differences: [Difference]
    /// Of articles, how many are in both tables, and how many in one of them alone: these are not compared.
    package let articles: (both: Int, onlyOld: Int, onlyNew: Int)

    private struct Place: Hashable {
        let article: ContentDigest
        let start: Int
    }

    /// - Parameters:
    ///   - new: With all of its figures in memory, as the other one.
    ///   - old: Its ids are those that differences name, but for what is new.
    package init(of new: FigureTable, against old: FigureTable) {
        let before = Self.readings(of: old), after = Self.readings(of: new)
        let (oldArticles, newArticles) = (Set(before.keys.map(\.article)), Set(after.keys.map(\.article)))
        articles = (
            both: oldArticles.intersection(newArticles).count, onlyOld: oldArticles.subtracting(newArticles).count,
            onlyNew: newArticles.subtracting(oldArticles).count
        )
        var differences: [Difference] = []
        // Of each old row the new ones, and the other way round, with how many readings they share.
        var homes: [FigureID: [FigureID: Int]] = [:], origins: [FigureID: [FigureID: Int]] = [:]
        for figure in old.figures.values.sorted(by: { $0.id.number < $1.id.number }) {
            for reading in figure.readings where newArticles.contains(reading.article.digest) {
                guard let (home, now) = after[Self.place(of: reading)] else {
                    differences.append(.claimGone(reading, of: figure.id))
                    continue
                }
                homes[figure.id, default: [:]][home, default: 0] += 1
                origins[home, default: [:]][figure.id, default: 0] += 1
                if now.claim.quantity != reading.claim.quantity || now.claim.status != reading.claim.status {
                    differences.append(.claimChanged(from: reading, to: now, of: figure.id))
                }
            }
        }
        for (id, homes) in homes.sorted(by: { $0.key.number < $1.key.number }) {
            if homes.count > 1 { differences.append(.split(id, into: homes)) }
            if let home = homes.first?.key, homes.count == 1, origins[home]?.count == 1 {
                let (was, would) = (old.name(of: id), new.name(of: home))
                if was != would { differences.append(.renamed(id, from: was, to: would)) }
            }
        }
        for (home, origins) in origins.sorted(by: { $0.key.number < $1.key.number }) where origins.count > 1 {
            differences.append(.joined(origins.keys.sorted { $0.number < $1.number }, into: home))
        }
        for figure in new.figures.values.sorted(by: { $0.id.number < $1.id.number }) {
            for reading in figure.readings
            where oldArticles.contains(reading.article.digest) && before[Self.place(of: reading)] == nil {
                differences.append(.claimNew(reading, of: figure.id))
            }
        }
        self.differences = differences
    }

    private static func place(of reading: Reading) -> Place {
        Place(article: reading.article.digest, start: reading.claim.start)
    }

    private static func readings(of table: FigureTable) -> [Place: (figure: FigureID, reading: Reading)] {
        var readings: [Place: (figure: FigureID, reading: Reading)] = [:]
        for figure in table.figures.values {
            for reading in figure.readings { readings[place(of: reading)] = (figure.id, reading) }
        }
        return readings
    }
}
