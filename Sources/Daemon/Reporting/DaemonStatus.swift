package import Articles
package import FoundationEssentials

/// What the daemon says of itself in `status.json`, for `figurewatch status`.
package struct DaemonStatus: Codable, Hashable, Sendable {
    /// Raised when a key changes its meaning or goes.
    static let format = 1

    package internal(set) var format = DaemonStatus.format
    package let version: String
    package let process: Int32
    package let started: Date
    /// When this was written, by the wall clock.
    package let written: Date
    /// The same in seconds of the clock that runs from the machine's start and that nobody sets (CLOCK_BOOTTIME).
    package let uptime: Double
    package let watch: Watch
    package let articles: Articles
    package let alerts: Alerts
    package let refusals: Refusals
    package let ledger: LedgerFacts
    /// Nil where the system does not tell, and of a daemon of a version that did not.
    package let memory: MemoryUse?
    package let troubles: [Trouble]

    package struct Watch: Codable, Hashable, Sendable {
        package enum Mode: String, Codable, Sendable {
            /// The kernel reports changes.
            case events
            /// The folder is scanned at short intervals; why is among the troubles, unless it was asked for.
            case polling
            case missing
        }

        package let folder: String
        package let mode: Mode
        /// Files that the last scan saw.
        package let files: Int
        /// Those that are not complete or not read yet.
        package let waiting: Int
    }

    package struct Articles: Codable, Hashable, Sendable {
        package let read: Int
        package let copies: Int
        /// The last one that was read, as far as that is known.
        package let last: FileName?
        package let lastRead: Date?
        /// How long none has come, in seconds.
        package let quiet: Double
        /// After how many seconds that is told; nil for never.
        package let quietAfter: Double?
    }

    package struct Alerts: Codable, Hashable, Sendable {
        package enum Destination: String, Codable, Sendable {
            case journal
            case standardError = "standard-error"
        }

        /// Ever.
        package let sent: Int
        package let waiting: Int
        package let destination: Destination
    }

    package struct Refusals: Codable, Hashable, Sendable {
        /// Ever.
        package let count: Int
        /// How many files are refused now, by the word for the reason.
        package let byCode: [String: Int]
        /// The last ones since the start, the newest first.
        package let last: [Refused]
    }

    package struct Refused: Codable, Hashable, Sendable {
        package let file: FileName
        package let code: String
        package let reason: String
        package let at: Date
    }

    package struct LedgerFacts: Codable, Hashable, Sendable {
        package let folder: String
        /// The number of the last transaction.
        package let sequence: Int
        /// Rows of the running table.
        package let figures: Int
        /// Those of them that are in the archive; nil of a daemon of a version that did not tell.
        package let archived: Int?
        /// Readings of those rows.
        package let claims: Int
        /// Of all its files.
        package let bytes: Int
    }
}
