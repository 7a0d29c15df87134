internal import Articles
internal import FoundationEssentials

/// A part of the answer of a ``ReadingProcess``: a head in JSON and, of a file, its bytes, both with their lengths before them.
struct ReadingFrame {
    struct Head: Codable {
        enum Kind: String, Codable {
            case document, file
            /// An entry is refused.
            case refusal
            /// The whole file is, and nothing follows.
            case refused
            /// Nothing follows.
            case end
        }

        var kind: Kind
        var name: String?
        var document: Document?
        var modified: Date?
        /// Of a refusal.
        var code: String?
        var reason: String?
    }

    let head: Head
    var body: [UInt8] = []

    static let end = ReadingFrame(head: Head(kind: .end))
    /// Of both lengths, each in eight bytes, the lowest first.
    static let prefixSize = 16

    init(head: Head, body: [UInt8] = []) {
        self.head = head
        self.body = body
    }

    init(_ entry: FileEntry) {
        switch entry.content {
        case .document(let document):
            self.init(head: Head(kind: .document, name: entry.name, document: document))
        case .file(let content, let modified):
            self.init(head: Head(kind: .file, name: entry.name, modified: modified), body: content)
        case .refusal(let refusal):
            self.init(
                head: Head(kind: .refusal, name: entry.name, code: refusal.kind.rawValue, reason: refusal.reason))
        }
    }

    init(refused refusal: Refusal) {
        self.init(head: Head(kind: .refused, code: refusal.kind.rawValue, reason: refusal.reason))
    }

    var refusal: Refusal {
        head.code.flatMap { Refusal.Kind(rawValue: $0) }.map { Refusal($0, head.reason) } ?? Refusal(.breaksReader)
    }

    /// As they are written.
    var bytes: [UInt8] {
        get throws {
            let head = try JSONEncoder().encode(head)
            return Self.bytes(of: head.count) + Self.bytes(of: body.count) + Array(head) + body
        }
    }

    private static func bytes(of number: Int) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: UInt64(number) >> (8 * UInt64($0))) }
    }

    /// Nil for one that no file can have.
    static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        var number: UInt64 = 0
        for byte in bytes.reversed() { number = number << 8 | UInt64(byte) }
        return number <= 1 << 40 ? Int(number) : nil
    }
}

/// The answer of a ``ReadingProcess`` as it comes in. It may have been made by anything.
struct ReadingAnswer {
    /// What the file is, once the answer is whole.
    private(set) var result: Result<[FileEntry], Refusal>?
    private var entries: [FileEntry] = []
    /// What no whole frame has come of.
    private var rest: [UInt8] = []
    /// In bytes, what may still come.
    private var left: Int

    init(limit: Int) {
        left = limit
    }

    mutating func add(_ part: [UInt8]) throws(Refusal) {
        left -= part.count
        guard left >= 0 else { throw Refusal(.tooLarge, "its reader writes without end") }
        rest += part
        var start = 0
        while result == nil {
            let here = rest[start...]
            guard here.count >= ReadingFrame.prefixSize else { break }
            guard let head = ReadingFrame.number(here.prefix(8)),
                let body = ReadingFrame.number(here.dropFirst(8).prefix(8))
            else { throw Refusal(.breaksReader, "its answer is garbled") }
            let content = here.dropFirst(ReadingFrame.prefixSize)
            guard content.count >= head + body else { break }
            try take(content.prefix(head), content.dropFirst(head).prefix(body))
            start += ReadingFrame.prefixSize + head + body
        }
        if start > 0 { rest.removeFirst(start) }
    }

    private mutating func take(_ head: ArraySlice<UInt8>, _ body: ArraySlice<UInt8>) throws(Refusal) {
        guard let head = try? JSONDecoder().decode(ReadingFrame.Head.self, from: Data(head)) else {
            throw Refusal(.breaksReader, "its answer is garbled")
        }
        let frame = ReadingFrame(head: head, body: Array(body))
        switch head.kind {
        case .document:
            guard let document = head.document else { throw Refusal(.breaksReader, "its answer is garbled") }
            entries.append(FileEntry(.document(document), named: head.name))
        case .file: entries.append(FileEntry(.file(frame.body, modified: head.modified), named: head.name))
        case .refusal: entries.append(FileEntry(.refusal(frame.refusal), named: head.name))
        case .refused: result = .failure(frame.refusal)
        case .end: result = .success(entries)
        }
    }
}
