package import Articles
internal import Formats
package import Ledger
internal import Linux

/// What is taken in in order of publication.
package protocol ReplaySource {
    /// How many articles are still to be read.
    var remaining: Int { get }

    /// Reads the next article.
    /// - Parameter state: With all transactions of the articles before.
    /// - Returns: What to stage before the next one, which is nothing for a known article; nil at the end.
    mutating func next(over state: LedgerState) -> [Transaction]?
}

/// An archive in order of publication, as a daemon would have seen it; articles of one instant in the order of their files' names.
package struct Replay: ReplaySource {
    /// What stands in the order.
    private enum Item {
        /// A file of one article, which takes no memory until it is nearly its turn.
        case file
        case article(ArticleFile.Entry)
    }

    private let intake: Intake
    private let file: (FileName) -> SourceFile?
    private var items: ArraySlice<(published: PublicationDate, name: FileName, item: Item)>
    /// What is read ahead, side by side: the articles that come next, with what they state. To read them needs no ledger.
    private let ahead = SideBySide<(file: SourceFile?, foreread: Foreread?)>()
    private var countAhead = 0
    /// Of files of several articles, how many of them are still to come, and the file's digest.
    private var left: [FileName: (count: Int, digest: ContentDigest)] = [:]
    /// Files, and articles in them, of which nothing can be read, not even when they were published; in the order of the files.
    package let refusals: [Ledger::Refusal]

    /// Looks through the files.
    /// - Parameters:
    ///   - state: Knows what was refused before.
    ///   - file: Reads a file, once to look through it and again when it is its turn; nil where that fails.
    package init(
        of names: [FileName], by intake: Intake, over state: LedgerState = LedgerState(),
        reading file: @escaping (FileName) -> SourceFile?
    ) {
        self.intake = intake
        self.file = file
        var items: [(published: PublicationDate, name: FileName, item: Item)] = []
        var refusals: [Ledger::Refusal] = []
        for name in names {
            guard let content = file(name) else { continue }
            let entries: [ArticleFile.Entry]
            do throws(Ledger::Refusal) {
                entries = try intake.guarded(content.digest, name, over: state) { () throws(Articles::Refusal) in
                    try ArticleFile(reading: content, within: intake.budget(), in: intake.place).entries
                }
            } catch {
                refusals.append(error)
                continue
            }
            for entry in entries {
                do throws(Articles::Refusal) {
                    let published = try entry.article.get().reference.published
                    items.append((published, name, entries.count == 1 ? .file : .article(entry)))
                    if entries.count > 1 { left[name] = ((left[name]?.count ?? 0) + 1, content.digest) }
                } catch {
                    refusals.append(
                        Ledger::Refusal(
                            file: entry.name, digest: entry.digest, code: error.code, sentence: error.message))
                }
            }
        }
        // The sort is stable: articles of one file and one date keep their order.
        items.sort { $0.published != $1.published ? $0.published < $1.published : $0.name < $1.name }
        self.items = items[...]
        self.refusals = refusals
    }

    /// How many articles are still to be read.
    package var remaining: Int { items.count }

    /// Reads the next article.
    /// - Parameter state: With all transactions of the articles before.
    /// - Returns: What to stage before the next one, which is nothing for a known article; nil at the end.
    package mutating func next(over state: LedgerState) -> [Transaction]? {
        readAhead(over: state)
        guard let (_, name, item) = items.popFirst(), let (content, foreread) = ahead.take() else { return nil }
        countAhead -= 1
        switch item {
        case .file:
            guard let content else { return [] }
            var steps = FileIntake(content, foreread)
            var transactions: [Transaction] = []
            // There is one article at most, so no step waits for what the one before gave.
            while !steps.isDone {
                if let transaction = steps.next(by: intake, over: state) { transactions.append(transaction) }
            }
            return transactions
        case .article(let entry):
            let budget = intake.budget()
            if let foreread { budget.charge(foreread.time) }
            var transactions = intake.transaction(of: entry, over: state, within: budget, foreread).map { [$0] } ?? []
            guard let (count, digest) = left[name] else { return transactions }
            left[name] = count > 1 ? (count - 1, digest) : nil
            if count == 1 { transactions.append(state.hasRead(digest) ? .copy(name, of: digest) : .file(name, digest)) }
            return transactions
        }
    }

    /// Has the next articles read that there is room for.
    /// - Parameter state: What it knows is not read again.
    private mutating func readAhead(over state: LedgerState) {
        while countAhead < items.count, ahead.hasRoom {
            let (_, name, item) = items[items.startIndex + countAhead]
            countAhead += 1
            let intake = intake
            switch item {
            case .file:
                let file = file(name)
                let isKnown = file.map { state.hasRead($0.digest) } ?? true
                ahead.give { (file, isKnown ? nil : file.map { Foreread(of: $0, by: intake) }) }
            case .article(let entry):
                let isKnown = state.articles[entry.digest] != nil
                ahead.give { (nil, isKnown ? nil : Foreread(of: entry, by: intake)) }
            }
        }
    }
}
