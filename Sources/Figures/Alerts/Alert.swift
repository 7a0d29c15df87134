internal import Glibc

/// A syslog priority (RFC 5424, section 6.2.1).
package enum Priority: Int, Codable, Sendable {
    case warning = 4
    case notice = 5
    case informational = 6
    case debug = 7
}

/// What the journal gets when a row of the running table is opened or changes.
package struct Alert: Hashable, Identifiable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// The figure was not in the table.
        case new
        /// The reading contradicts the figure's last ones.
        case changed
        /// It agrees with them and says more: `217` after `at least 205`.
        case refined
        /// It contradicts them and is a value that held before.
        case reverted
        /// Another source says something else for the same time.
        case disputed
        /// The article was edited or taken back: it says otherwise now, or no longer says so.
        case revised
        /// Somebody denies what the figure's last readings say.
        case denied
        /// The figure crossed a line that a rule names, by a step too small to be told for itself.
        case crossed
        /// The figure is higher or lower than ever, by a step too small to be told for itself.
        case extreme
        /// Stands for further alerts of one article.
        case digest
    }

    /// The alert's own identity: the same alert sent twice has the same id.
    package let id: String
    package let kind: Kind
    package let figure: FigureID
    /// What the figure is called.
    package let name: String
    /// The reading that raised it; of a digest, the one of most weight; of `revised` without a previous one, what the article
    /// no longer says.
    package let reading: Reading
    /// Of `changed`, `refined`, `reverted`, `revised`, `crossed` and `extreme`, the reading it replaces; of `disputed`, the one that it
    /// contradicts; of `denied`, the one that is denied.
    package let previous: Reading?
    /// (new − old) ÷ old.
    package let change: Double?
    /// How much it matters, from 0 to 3.
    package let weight: Double
    package let priority: Priority
    /// How sure it is that the reading is of this figure and no other one, from 0 to 1, by the scores that decided; nil where
    /// none did, as in a new version of an article.
    package let confidence: Double?
    /// What rules for the figure say of it, or why it no longer holds.
    package let reasons: [AlertReason]
    /// Of a digest, how many alerts it stands for.
    package let suppressed: Int?
    /// Of a group, the new figures of one list that it tells together, in text order, each as it would be told alone; the alert's own
    /// is among them.
    package let members: [Alert]
    /// The sentence that the journal shows.
    package let message: String

    package init(
        id: String, kind: Kind, figure: FigureID, name: String = "", reading: Reading, previous: Reading?,
        change: Double?, weight: Double = 0, priority: Priority, confidence: Double? = nil, reasons: [AlertReason] = [],
        suppressed: Int? = nil, members: [Alert] = [],
        message: String
    ) {
        self.id = id
        self.kind = kind
        self.figure = figure
        self.name = name
        self.reading = reading
        self.previous = previous
        self.change = change
        self.weight = weight
        self.priority = priority
        self.confidence = confidence
        self.reasons = reasons
        self.suppressed = suppressed
        self.members = members
        self.message = message
    }
}

extension Alert {
    /// The odds that scores stand for, as a share with two decimals.
    ///
    /// - Parameter margin: By how much the row that was taken is better than any other, as the logarithm of odds.
    static func confidence(of margin: Double) -> Double { (100 / (1 + exp(-margin))).rounded() / 100 }
}
