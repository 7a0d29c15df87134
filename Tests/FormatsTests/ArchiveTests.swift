import Articles
import TestSupport
import Testing

@testable import Formats

/// Archives and compressed files.
struct ArchiveTests {
    private static let stories: [(path: String, text: String)] = [
        ("2024-11-21-ferries.txt", "Three ferries sank."),
        ("news/grain.md", "# Grain\n\nNine ships came."),
        ("news/style.css", "p { margin: 12px }"), ("news/logo.png", "\u{89}PNG"), (".DS_Store", "Bud1"),
        ("news/mail.eml", "Message-ID: <1@example.org>\nSubject: Timber\n\nTwo ships of timber came."),
    ]

    @Test(arguments: [PackedFiles.Form.zip, .tarGzip, .tarZstandard])
    func `each article of an archive is read by its own format, under its path`(form: PackedFiles.Form) throws {
        let found = try FoundArticles(in: PackedFiles.pack(Self.stories, as: form), named: "a")
        #expect(found.names == ["a/2024-11-21-ferries.txt", "a/news/grain.md", "a/news/mail.eml/1@example.org"])
        #expect(
            found.articles.map(\.body) == [
                ["Three ferries sank."], ["Nine ships came."], ["Two ships of timber came."],
            ])
        #expect(found.articles.map(\.reference.title) == [nil, "Grain", "Timber"])
        #expect(found.articles.first.map { "\($0.reference.published)" } == "2024-11-21")
    }

    @Test(arguments: [PackedFiles.Form.gzip, .zstandard, .xz, .bzip2])
    func `a compressed file is read as what is in it`(form: PackedFiles.Form) throws {
        let packed = PackedFiles.pack([("x", "# Ferries\n\nThree ferries *sank*.")], as: form)
        let found = try FoundArticles(in: packed, named: "2024-11-21-a.md.gz")
        #expect(found.names == ["2024-11-21-a.md.gz"])
        #expect(found.articles.map(\.body) == [["Three ferries sank."]])
        #expect(found.articles.map { "\($0.reference.published)" } == ["2024-11-21"])
    }

    @Test func `an archive in an archive is read, to a depth`() throws {
        var packed = PackedFiles.pack([("a.txt", "Three ferries sank.")], as: .zip)
        packed = PackedFiles.pack([("inner.zip", packed)], as: .tarGzip)
        #expect(try FoundArticles(in: packed, named: "a.tgz").names == ["a.tgz/inner.zip/a.txt"])
        for _ in 0..<8 { packed = PackedFiles.pack([("inner.tgz", packed)], as: .tarGzip) }
        let found = try? FoundArticles(in: packed, named: "a.tgz")
        #expect(found?.articles.isEmpty ?? true)
    }

    @Test func `a path that leads out of the folder is but a name`() throws {
        let found = try FoundArticles(
            in: PackedFiles.pack([("../../etc/a.txt", "Three ferries sank."), ("/b.txt", "Two sank.")], as: .tarGzip),
            named: "a.tgz")
        #expect(found.articles.count == 2)
    }

    @Test func `an encrypted member is refused by name`() throws {
        let found = try FoundArticles(
            in: PackedFiles.pack([("a.txt", "Three ferries sank.")], as: .encryptedZip), named: "a.zip")
        #expect(found.refusals == ["a.zip/a.txt": Refusal(.encrypted)])
    }

    @Test func `what unpacks to far more than itself is stopped, and what came before is read`() throws {
        let bomb = PackedFiles.pack(
            [("a.txt", Array("Three ferries sank.".utf8)), ("b.txt", [UInt8](repeating: 65, count: 12 << 20))], as: .zip
        )
        #expect(bomb.count < 40_000)
        let found = try FoundArticles(in: bomb, named: "a.zip")
        #expect(found.articles.map(\.body) == [["Three ferries sank."]])
        #expect(found.refusals.values.map(\.kind) == [.tooLarge])
        #expect(
            refusal(
                of: PackedFiles.pack([("b.txt", [UInt8](repeating: 65, count: 12 << 20))], as: .gzip), named: "b.gz")?
                .kind == .tooLarge)
    }

    @Test func `an archive of too many members is stopped`() throws {
        let limits = ArchiveLimits(members: 3)
        let files = (0..<6).map { (path: "\($0).txt", text: "Three ferries sank.") }
        let file = SourceFile.named("a.zip", PackedFiles.pack(files, as: .zip), modified: modified)
        let entries = try ArchiveReader.entries(of: file, within: ArticleBudget(ArticleLimits()), limits: limits)
        #expect(entries.count == 4)
        guard case .refusal(let refusal)? = entries.last?.content else {
            Issue.record("The last entry is \(String(describing: entries.last))")
            return
        }
        #expect(refusal.kind == .tooLarge)
    }

    @Test func `an archive that breaks off is read up to there, and the rest is named`() throws {
        // Numbers that pack badly, so that the packed bytes are in many blocks.
        var numbers = SplitMix64(seed: 1)
        let files = (0..<40).map { file in
            (
                path: "\(file).txt",
                text: "Ferries sank: " + (0..<400).map { _ in "\(numbers.next())" }.joined(separator: ", ")
            )
        }
        let packed = PackedFiles.pack(files, as: .tarGzip)
        let found = try FoundArticles(in: Array(packed.prefix(packed.count * 2 / 3)), named: "a.tgz")
        #expect(!found.articles.isEmpty && found.articles.count < 40)
        #expect(found.refusals.count == 1)
        #expect(found.refusals.values.first?.kind == .damaged)
        #expect(found.refusals.values.first?.reason?.hasPrefix("after '") == true)
        #expect(refusal(of: Array(packed.prefix(12)), named: "a.tgz") != nil)
        #expect(refusal(of: [0x1F, 0x8B, 99] + packed.dropFirst(3), named: "a.tgz")?.kind == .damaged)
    }
}
