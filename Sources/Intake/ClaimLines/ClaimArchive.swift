package import Articles
internal import FoundationEssentials
internal import Linux
package import SystemPackage

/// Articles as `extract --whole` prints them, each an ``ArticleLine`` with its claim lines behind it, in any order. Memory holds where
/// each article stands, and not what it states.
package struct ClaimArchive: Sendable {
    /// A file of claim lines.
    package struct File: Sendable {
        package let name: FileName
        let descriptor: FileDescriptor

        /// - Parameter descriptor: Of what can be read at any place. It stays open for as long as the archive is read.
        package init(_ name: FileName, _ descriptor: FileDescriptor) {
            (self.name, self.descriptor) = (name, descriptor)
        }
    }

    /// A line that can't be used, and what is left out for it.
    package struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
        let file: FileName
        let line: Int
        let reason: String

        package var description: String { "\(file): line \(line): \(reason)" }
    }

    struct Place: Sendable {
        /// How many articles stand before it.
        let number: Int
        let published: PublicationDate
        let name: FileName
        let digest: ContentDigest
        let file: Int
        let offset: Int
        let line: Int
        /// Of all of its lines.
        var size: Int
    }

    /// In the order of their files.
    package private(set) var faults: [Fault] = []
    /// The articles in order of publication, then of their files' names, then as they stand here.
    private(set) var places: [Place] = []
    /// Which of them are of one story, by their ``Place/number``; nil where nobody asks for stories.
    private(set) var groups: KeyedGroups?
    let files: [File]

    /// A claim line has some thousand bytes, and an article's line some hundred for each claim.
    package static let longestLine = 16 << 20

    /// Looks through the files.
    /// - Parameter byStory: Whether ``stories`` will be asked for, which takes memory for the keys.
    package init(of files: [File], byStory: Bool = false) throws(Errno) {
        self.files = files
        groups = byStory ? KeyedGroups() : nil
        for index in files.indices { try look(through: index) }
        places.sort { x, y in
            if x.published != y.published { return x.published < y.published }
            return x.name != y.name ? x.name < y.name : x.number < y.number
        }
    }

    package var count: Int { places.count }

    private mutating func look(through index: Int) throws(Errno) {
        let file = files[index]
        var lines = InputLines(of: file.descriptor, upTo: Self.longestLine)
        var open: (place: Place, keys: [String], left: Int)?
        func fault(_ reason: String) { faults.append(Fault(file: file.name, line: lines.number, reason: reason)) }
        func leaveOut() {
            if let left = open { fault("'\(left.place.name)' is left out, whose claims it was to be among.") }
            open = nil
        }
        func close(at end: Int) {
            guard let done = open, done.left == 0 else { return }
            places.append(done.place)
            places[places.count - 1].size = end - done.place.offset
            groups?.add(done.keys)
            open = nil
        }
        var offset = 0
        while let line = try lines.next() {
            defer { offset = lines.offset }
            guard case .text(let bytes) = line else {
                fault("It is longer than \(Self.longestLine >> 20) MiB.")
                leaveOut()
                continue
            }
            if bytes.allSatisfy(\.isASCIISpace) { continue }
            switch Self.kind(of: bytes) {
            case .claim?:
                guard open != nil else {
                    fault("It is a claim of no article.")
                    continue
                }
                open?.left -= 1
            case .article(let line)?:
                if open != nil {
                    fault("An article begins before all claims of the one before have come.")
                    leaveOut()
                }
                let place = Place(
                    number: places.count, published: line.article.published, name: line.article.file,
                    digest: line.article.digest,
                    file: index, offset: offset, line: lines.number, size: 0)
                open = (place, line.keys, line.claimCount)
            case nil:
                fault("It is neither an article nor a claim as 'figurewatch extract --whole' prints them.")
                leaveOut()
                continue
            }
            close(at: lines.offset)
        }
        if open != nil {
            fault("The input ends before all claims of its last article have come.")
            leaveOut()
        }
    }

    private enum Kind {
        case article(ArticleLine)
        case claim
    }

    private struct TypedLine: Decodable { let type: String }

    private static func kind(of line: [UInt8]) -> Kind? {
        let data = Data(line)
        switch try? JSONDecoder().decode(TypedLine.self, from: data).type {
        case "claim"?: return .claim
        case ArticleLine.type?:
            guard let article = try? JSONDecoder().decode(ArticleLine.self, from: data), article.claimCount >= 0 else {
                return nil
            }
            return .article(article)
        default: return nil
        }
    }
}
