internal import FoundationEssentials
internal import Ledger
internal import Linux
internal import SystemPackage

/// How the daemon before this one ended: `last-end.json` in the state folder, which says that a daemon runs from its start to an
/// end that was asked for. Nothing depends on it but what is told of it, so one that is lost or damaged is as good as none.
struct LastEnd: Codable, Hashable {
    /// Whether a daemon runs, or one ended without having been stopped: it crashed, was killed, or the machine lost its power.
    private(set) var isRunning = false
    /// How many daemons in a row ended so.
    private(set) var uncleanInARow = 0
    /// How many ever did.
    private(set) var unclean = 0

    private enum CodingKeys: String, CodingKey {
        case isRunning = "running"
        case uncleanInARow = "uncleanEndsInARow"
        case unclean = "uncleanEnds"
    }

    private static let fileName: FilePath.Component = "last-end.json"

    static func read(in state: FilePath) -> LastEnd {
        let bytes = try? state.appending(fileName).contents()
        return bytes.flatMap { try? ReplacedFile.decoded(LastEnd.self, from: $0) } ?? LastEnd()
    }

    /// The ledger is in the same folder, and says what is wrong with it.
    func write(in state: FilePath) {
        try? ReplacedFile(state.appending(Self.fileName), mode: .ownerReadWrite).write(json: self)
    }

    /// A daemon starts: what is to be told from now on, written down where the state folder is there already.
    static func begun(in state: FilePath) -> LastEnd {
        var end = read(in: state)
        end.begin()
        end.write(in: state)
        return end
    }

    mutating func begin() {
        if isRunning { (uncleanInARow, unclean) = (uncleanInARow + 1, unclean + 1) } else { uncleanInARow = 0 }
        isRunning = true
    }

    /// Does what the daemon can't start without. Where that fails it says so itself, which is no end to be told of.
    func undone<Result: ~Copyable>(
        in state: FilePath, ifFails start: () throws(LedgerError) -> Result
    ) throws(LedgerError) -> Result {
        do { return try start() } catch {
            var end = self
            end.end()
            end.write(in: state)
            throw error
        }
    }

    /// It was stopped.
    mutating func end() { isRunning = false }

    /// What is to be told of the end before, as a part of a sentence; nil when it was a good one.
    var trouble: String? {
        guard uncleanInARow > 0 else { return nil }
        let times = uncleanInARow == 1 ? "once" : "\(uncleanInARow) times in a row"
        return "\(times); 'journalctl -u figurewatch' says why"
    }
}
