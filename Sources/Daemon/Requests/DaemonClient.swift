internal import FoundationEssentials
internal import Linux
package import SystemPackage

/// Asks something of the daemon that has its socket in a folder.
package enum DaemonClient {
    /// Why there is no answer.
    package enum Failure: Error, Hashable, Sendable {
        /// Nobody listens there.
        case notRunning
        /// The socket is not for this user.
        case notAllowed(FilePath)
        case silent(reason: String)
    }

    /// In bytes.
    static let answerLimit = 8 << 20

    /// - Parameter time: How long it may take; the article in hand comes first.
    package static func ask(
        _ request: DaemonRequest, in folder: FilePath, within time: Duration
    ) throws(Failure) -> DaemonAnswer {
        let path = folder.appending(RequestSocket.fileName)
        let line: [UInt8]
        do throws(Errno) {
            let daemon = try LineSocket(connectingTo: path)
            guard let request = try? JSONEncoder().encode(request) else { throw .invalidArgument }
            try daemon.write(line: Array(request))
            line = try daemon.readLine(upTo: answerLimit, within: time)
        } catch {
            switch error {
            case .noSuchFileOrDirectory, .notDirectory, .connectionRefused: throw .notRunning
            case .permissionDenied: throw .notAllowed(path)
            case .timedOut: throw .silent(reason: "it did not answer in \(time.components.seconds) seconds")
            case .noData, .connectionReset, .brokenPipe: throw .silent(reason: "it ended before it answered")
            default: throw .silent(reason: "\(error)")
            }
        }
        guard let answer = try? ReplacedFile.decoded(DaemonAnswer.self, from: line) else {
            throw .silent(reason: "its answer is not in the form of this version; restart the service after an upgrade")
        }
        return answer
    }
}
