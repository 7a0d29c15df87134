import Articles
import TestSupport
import Testing

@testable import Formats

/// How a file becomes articles, whatever its format: the readers here are stand-ins.
struct ArticleFileTests {
    /// Lines of JSON strings as a feed, one title a line; `!` takes one back.
    private static let feed = FormatReader.entries { (file, _) throws(Refusal) in
        if file.content.count > 10_000 { throw Refusal(.damaged, "it is too long") }
        return String(decoding: file.content, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
            var document = Document(paragraphs: [String(line)])
            document.identifier = line.split(separator: " ").first.map(String.init)
            document.isWithdrawn = line.hasSuffix("!")
            return FileEntry(.document(document))
        }
    }
    private static let page = FormatReader.document { (file, _) throws(Refusal) in
        Document(title: "A page", paragraphs: [String(decoding: file.content.dropFirst(6), as: UTF8.self)])
    }
    /// What follows the signature is the content of a file with the name less its ending.
    private static let packed = FormatReader.entries { (file, _) throws(Refusal) in
        [FileEntry(.file(Array(file.content.dropFirst(2)), modified: nil))]
    }
    /// A name and a content in each line.
    private static let archive = FormatReader.entries { (file, _) throws(Refusal) in
        file.content.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
            let parts = line.split(separator: UInt8(ascii: "="), maxSplits: 1)
            return FileEntry(
                parts.count == 2
                    ? .file(Array(parts[1]), modified: nil) : .refusal(Refusal(.archive, "the member is damaged")),
                named: String(decoding: parts[0], as: UTF8.self))
        }
    }
    private static func reader(of format: Format) -> FormatReader {
        switch format {
        case .json: feed
        case .html: page
        case .compressed: packed
        case .otherArchive: archive
        case .pdf: .refused(Refusal(.pdf))
        default: format.reader
        }
    }

    private static func read(_ content: [UInt8], named name: String, entries: Int = 10) throws(Refusal) -> [ArticleFile
        .Entry]
    {
        let file = SourceFile.named(name, content, modified: modified)
        let budget = ArticleBudget(ArticleLimits(entries: entries))
        return try ArticleFile(reading: file, within: budget, by: reader).entries
    }

    private static func read(_ text: String, named name: String, entries: Int = 10) throws(Refusal) -> [ArticleFile
        .Entry]
    {
        try read(Array(text.utf8), named: name, entries: entries)
    }

    @Test(arguments: [
        ("Ten ships sank.", "a.txt"), ("# Ten\n\nTen ships sank.", "a.md"), ("<html>Ten ships sank.", "a"),
    ])
    func `a text, a Markdown file and a web page are one article with the file's digest`(text: String, name: String)
        throws
    {
        let entries = try Self.read(text, named: name)
        #expect(entries.count == 1)
        #expect(entries[0].digest == ContentDigest(of: Array(text.utf8)))
        #expect(entries[0].name == FileName(name))
        let reference = try entries[0].article.get().reference
        #expect(reference.file == FileName(name) && reference.entry == nil)
    }

    @Test func `each entry of a feed is an article that the file and its id name`() throws {
        let entries = try Self.read("{\"a\":1}\n1 Ten ships sank.\n2 Two ships sank.\n", named: "feed.json")
        #expect(entries.map(\.name.description) == ["feed.json/1", "feed.json/2"])
        let references = try entries.map { try $0.article.get().reference }
        #expect(references.map(\.file) == [FileName("feed.json"), FileName("feed.json")])
        #expect(references.map(\.entry) == ["1", "2"])
        #expect(references.map(\.identifier) == ["1", "2"])
    }

    @Test func `a feed that comes again has the same digests for all but what is new or edited`() throws {
        let first = try Self.read("{\"a\":1}\n1 Ten ships sank.\n2 Two ships sank.\n", named: "feed.json")
        let second = try Self.read(
            "{\"a\":2}\n3 Six ships sank.\n1 Ten  ships sank.\n2 Three ships sank.\n", named: "later.json")
        #expect(second[1].digest == first[0].digest, "white space is no edit")
        #expect(Set(second.map(\.digest)).intersection(first.map(\.digest)).count == 1)
    }

    @Test func `an entry without words is passed over, and a feed of such entries is empty`() throws {
        #expect(try Self.read("{\"a\":1}\n1 -- \n2 Ten ships sank.\n", named: "feed.json").count == 1)
        #expect(throws: Refusal(.empty)) { try Self.read("{\"a\":1}\n1 --\n", named: "feed.json") }
    }

    @Test func `an entry that is taken back is an article without words`() throws {
        let entries = try Self.read("{\"a\":1}\n1 !\n", named: "feed.json")
        #expect(try entries.map { try $0.article.get().isWithdrawn } == [true])
    }

    @Test func `a packed file is read as what is in it, under its own name`() throws {
        let entries = try Self.read([0x1F, 0x8B] + Array("Ten ships sank.".utf8), named: "a.txt.gz")
        #expect(entries.map(\.name.description) == ["a.txt.gz"])
        #expect(entries[0].digest == ContentDigest(of: Array("Ten ships sank.".utf8)))
        #expect(try entries[0].article.get().reference.entry == nil)
    }

    @Test func `members of an archive are read each by its own format, and a bad one is named`() throws {
        let entries = try Self.read(
            Array(
                "Rar!\u{1A}\u{07}\nnews/2024-11-21-a.txt=Ten ships sank.\nb.pdf=%PDF-1.7 x\nc.txt\nd=<html>Two sank."
                    .utf8),
            named: "stories.rar")
        #expect(
            entries.map(\.name.description)
                == ["news/2024-11-21-a.txt", "b.pdf", "c.txt", "d"].map { "stories.rar/\($0)" })
        let kinds = entries.map { entry -> Refusal.Kind? in
            if case .failure(let refusal) = entry.article { refusal.kind } else { nil }
        }
        #expect(kinds == [nil, .pdf, .archive, nil])
        let reference = try entries[0].article.get().reference
        #expect(reference.file == FileName("stories.rar"))
        #expect(reference.entry == "news/2024-11-21-a.txt")
        #expect("\(reference.published)" == "2024-11-21", "a member's name dates it")
        #expect(Set(entries.map(\.digest)).count == 4)
    }

    @Test func `an archive of too many articles is refused`() {
        #expect(throws: Refusal(.tooManyEntries)) {
            try Self.read("{\"a\":1}\n1 Ten ships.\n2 Two ships.\n3 Six ships.\n", named: "feed.json", entries: 2)
        }
    }

    @Test func `what is packed over and over is refused`() {
        let content = Array(repeating: [0x1F, 0x8B] as [UInt8], count: 20).flatMap { $0 } + Array("Ten ships.".utf8)
        #expect(throws: Refusal(.archive, "it is packed more than 3 times over")) {
            try Self.read(content, named: "a.txt.gz")
        }
    }

    @Test func `a feed that can't be read is refused as a whole, with the reason`() {
        let text = "{\"a\":1}\n" + String(repeating: "x", count: 10_000)
        #expect(throws: Refusal(.damaged, "it is too long")) { try Self.read(text, named: "feed.json") }
    }
}
