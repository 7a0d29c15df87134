internal import FoundationEssentials
internal import Glibc
internal import Linux
internal import Synchronization
internal import SystemPackage

/// The socket in the runtime folder over which root, the daemon's own user and members of its group ask something of it: one line of
/// JSON each, answered by one. The loop has the work; this has the callers, each on a thread of its own, so that none of them holds
/// up the loop or another one.
final class RequestSocket: Sendable {
    private let listener: LineListener
    private let requests: PendingRequests
    private let board: QueueBoard
    private let stop: Bell
    private let callers = Atomic(0)

    /// `requests`
    static let fileName: FilePath.Component = "requests"
    /// In bytes; a file's name has 4,096 at most, each of which may be escaped.
    private static let requestLimit = 32 << 10
    /// How long a caller may take to say what it wants.
    private static let callerPatience = Duration.seconds(5)
    /// Of a request that the loop has to do: the article in hand comes first, and may be allowed any time.
    private static let loopPatience = Duration.seconds(3600)
    /// Of one that can be answered without it.
    private static let shortPatience = Duration.milliseconds(300)
    /// So many at a time.
    private static let mostCallers = 8

    /// Listens from now on.
    /// - Throws: when there can be no socket; the daemon works without it.
    init(in folder: FilePath, _ requests: PendingRequests, _ board: QueueBoard) throws {
        self.requests = requests
        self.board = board
        stop = try Bell()
        listener = try LineListener(
            at: folder.appending(Self.fileName), mode: [.ownerReadWrite, .groupRead, .groupWrite])
        try WorkingThread.start { self.serve() }
    }

    /// Takes no more calls; those that wait for an answer are told.
    func close() {
        listener.remove()
        stop.ring()
        requests.close()
    }

    private func serve() {
        while true {
            do throws(Errno) {
                guard let caller = try listener.next(until: stop) else { return }
                take(caller)
            } catch {
                // For want of descriptors, which others may give back.
                usleep(100_000)
            }
        }
    }

    private func take(_ caller: LineSocket) {
        guard callers.add(1, ordering: .relaxed).oldValue < Self.mostCallers else {
            callers.subtract(1, ordering: .relaxed)
            return Self.say(.refused("The daemon has too many requests at once. Ask again."), to: caller)
        }
        do throws(WorkingThreadError) {
            try WorkingThread.start {
                self.hear(caller)
                self.callers.subtract(1, ordering: .relaxed)
            }
        } catch {
            callers.subtract(1, ordering: .relaxed)
            Self.say(.refused("\(error)"), to: caller)
        }
    }

    private func hear(_ caller: LineSocket) {
        do throws(Errno) {
            // Read first whoever asks: one whose socket is closed before it has written sees a broken pipe, and no answer.
            let line = try caller.readLine(upTo: Self.requestLimit, within: Self.callerPatience)
            guard Self.mayAsk(caller) else {
                return Self.say(
                    .refused("Only root and members of the daemon's group may ask something of it."), to: caller)
            }
            guard let request = try? JSONDecoder().decode(DaemonRequest.self, from: Data(line)) else {
                return Self.say(.refused("That is no request that this version of the daemon knows."), to: caller)
            }
            Self.say(answer(request), to: caller)
        } catch {
            Self.say(.refused("The request was not understood: \(error)."), to: caller)
        }
    }

    private func answer(_ request: DaemonRequest) -> DaemonAnswer {
        switch request {
        case .queue:
            // A loop that is busy for longer has left what it knew.
            if let answer = requests.ask(
                request, within: board.inHand == nil ? Self.callerPatience : Self.shortPatience)
            {
                return answer
            }
            guard let queue = board.queue else { return .refused("The daemon is busy. Ask again.") }
            return .queue(
                queue.whileReading(board.inHand.map { FileQueue.Item($0.file, .reading, since: $0.since) }))
        case .retry, .mend:
            return requests.ask(request, within: Self.loopPatience) ?? .refused("The daemon does not answer.")
        }
    }

    /// The file's mode lets nobody else in; that holds even where somebody changed it.
    private static func mayAsk(_ caller: LineSocket) -> Bool {
        guard let peer = try? caller.peer(asMemberOf: getegid()) else { return false }
        return peer.user == 0 || peer.user == geteuid() || peer.isMember && getegid() != unknown
    }

    /// In a user namespace the group of everybody whom it does not know (user_namespaces(7)).
    private static let unknown: gid_t = 65_534

    private static func say(_ answer: DaemonAnswer, to caller: LineSocket) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        // One that has hung up wants no answer.
        if let line = try? encoder.encode(answer) { try? caller.write(line: Array(line)) }
    }
}
