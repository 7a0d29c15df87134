package import FoundationEssentials

/// Something that is wrong at the moment, and since when.
package struct Trouble: Hashable, Codable, Sendable {
    /// What is in trouble.
    package enum Part: String, Codable, CaseIterable, Sendable {
        /// The watched folder is gone.
        case folder
        /// The kernel reports no changes of the folder; it is scanned at short intervals.
        case watch
        /// The ledger can't be written.
        case ledger
        /// The daemon has nearly as much memory as its unit may have.
        case memory
        /// The journal takes no alerts, or is not there.
        case journal
        /// The configuration that is there is wrong, and one before it is in force.
        case configuration
        /// No article has come for longer than was asked for.
        case articles
        /// As much was taken in today as the configuration allows, and files wait.
        case day
        /// The report's pages can't be written.
        case report
        /// The daemon before this one crashed or was killed. It goes with the next stop that is asked for.
        case end
    }

    package let part: Part
    /// Why, as a part of a sentence.
    package let reason: String
    package let since: Date
}

extension Trouble: CustomStringConvertible {
    /// `the ledger cannot be written since 2025-01-13T10:00:00Z (No space left on device)`
    package var description: String {
        let what =
            switch part {
            case .folder: "the folder is missing"
            case .watch: "the folder is polled"
            case .ledger: "the ledger cannot be written"
            case .memory: "memory is short"
            case .journal: "alerts do not reach the journal"
            case .configuration: "the configuration could not be reloaded"
            case .articles: "no article has come"
            case .day: "the limit of the day is reached"
            case .report: "the report cannot be written"
            case .end: "it is back from a crash, a kill or a power cut"
            }
        return "\(what) since \(since.formatted(.iso8601))\(reason.isEmpty ? "" : " (\(reason))")"
    }
}

/// All that is wrong at the moment.
struct Troubles {
    private var byPart: [Trouble.Part: Trouble] = [:]

    /// In the order of ``Trouble/Part``.
    var all: [Trouble] { Trouble.Part.allCases.compactMap { byPart[$0] } }

    func has(_ part: Trouble.Part) -> Bool { byPart[part] != nil }

    /// Says why a part is in trouble; nil when it is well. Trouble that goes on keeps its beginning.
    mutating func set(_ part: Trouble.Part, _ reason: String?, since: Date = .now) {
        byPart[part] = reason.map { Trouble(part: part, reason: $0, since: byPart[part]?.since ?? since) }
    }
}
