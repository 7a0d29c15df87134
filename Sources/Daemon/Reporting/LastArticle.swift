internal import Articles
internal import FoundationEssentials
internal import Inbox
internal import Linux
internal import SystemPackage

/// What the daemon remembers of the last article between two runs: `last-article.json` in the state folder. Nothing depends on it but
/// what is told of it, so it is written now and then, and one that is lost or damaged is as good as none.
struct LastArticle: Codable {
    struct Arrival: Codable, Hashable {
        let file: FileName
        let read: Date
    }

    /// Nil when none has come since this was first written.
    var article: Arrival?
    /// How long none had come when this was written, in seconds.
    var quiet: Double
    /// When this was written.
    var noted: Date
    /// Whether it was told that no article comes.
    var hasReported: Bool

    private enum CodingKeys: String, CodingKey {
        case article, quiet, noted
        case hasReported = "isTold"
    }

    static let fileName: FilePath.Component = "last-article.json"

    /// How long no article has come by now. A clock that was set back meanwhile does not make it shorter.
    func quiet(at now: Date) -> Duration {
        .seconds(max(0, quiet) + max(0, now.timeIntervalSince(noted)))
    }

    static func read(in state: FilePath) -> LastArticle? {
        (try? state.appending(fileName).contents()).flatMap { try? ReplacedFile.decoded(LastArticle.self, from: $0) }
    }

    func write(in state: FilePath) throws {
        try ReplacedFile(state.appending(Self.fileName), mode: .ownerReadWrite).write(json: self)
    }
}
