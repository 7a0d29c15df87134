package import Articles
package import Ledger

/// What a person asks of the running daemon over its socket: a line of JSON, which one line answers.
///
/// `{"request":"retry","file":"wire/a.txt"}`
package enum DaemonRequest: Hashable, Sendable {
    /// What waits in the folder, and why.
    case queue
    /// Read a file again that was refused or set aside, or all such files of a folder. The name is below the watched folder, or a
    /// path that leads into it.
    case retry(FileName)
    /// What a person says of the running table; the id of a row that it opens is given by the daemon.
    case mend(MendingRecord)
}

extension DaemonRequest: Codable {
    private enum Key: String, CodingKey {
        case request, file, mending
    }

    private enum Kind: String, Codable {
        case queue, retry, mend
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        switch try container.decode(Kind.self, forKey: .request) {
        case .queue: self = .queue
        case .retry: self = .retry(try container.decode(FileName.self, forKey: .file))
        case .mend: self = .mend(try container.decode(MendingRecord.self, forKey: .mending))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .queue: try container.encode(Kind.queue, forKey: .request)
        case .retry(let file):
            try container.encode(Kind.retry, forKey: .request)
            try container.encode(file, forKey: .file)
        case .mend(let mending):
            try container.encode(Kind.mend, forKey: .request)
            try container.encode(mending, forKey: .mending)
        }
    }
}

/// What the daemon answers: a line of JSON.
package enum DaemonAnswer: Hashable, Sendable {
    /// It was done; a sentence says what.
    case done(String)
    /// It was not done; a sentence says why.
    case refused(String)
    case queue(FileQueue)
}

extension DaemonAnswer: Codable {
    private enum Key: String, CodingKey {
        case answer, text, queue
    }

    private enum Kind: String, Codable {
        case done, refused, queue
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        switch try container.decode(Kind.self, forKey: .answer) {
        case .done: self = .done(try container.decode(String.self, forKey: .text))
        case .refused: self = .refused(try container.decode(String.self, forKey: .text))
        case .queue: self = .queue(try container.decode(FileQueue.self, forKey: .queue))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .done(let text):
            try container.encode(Kind.done, forKey: .answer)
            try container.encode(text, forKey: .text)
        case .refused(let text):
            try container.encode(Kind.refused, forKey: .answer)
            try container.encode(text, forKey: .text)
        case .queue(let queue):
            try container.encode(Kind.queue, forKey: .answer)
            try container.encode(queue, forKey: .queue)
        }
    }
}
