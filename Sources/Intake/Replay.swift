package import Articles
internal import Formats
package import Ledger

/// An archive in order of publication, as a daemon would have seen it; articles of one instant in the order of their files' names.
package struct Replay {
    /// What stands in the order.
    private enum Item {
        /// A file of one article, which takes no memory until it is its turn.
        case file
        case article(ArticleFile.Entry)
    }

    private let intake: Intake
    private let file: (FileName) -> SourceFile?
    private var items: ArraySlice<(published: PublicationDate, name: FileName, item: Item)>
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
        guard let (_, name, item) = items.popFirst() else { return nil }
        switch item {
        case .file:
            guard let content = file(name) else { return [] }
            var steps = FileIntake(content)
            var transactions: [Transaction] = []
            // There is one article at most, so no step waits for what the one before gave.
            while !steps.isDone {
                if let transaction = steps.next(by: intake, over: state) { transactions.append(transaction) }
            }
            return transactions
        case .article(let entry):
            var transactions = intake.transaction(of: entry, over: state).map { [$0] } ?? []
            guard let (count, digest) = left[name] else { return transactions }
            left[name] = count > 1 ? (count - 1, digest) : nil
            if count == 1 { transactions.append(state.hasRead(digest) ? .copy(name, of: digest) : .file(name, digest)) }
            return transactions
        }
    }
}
