internal import Articles
internal import Glibc
internal import Ledger
internal import Synchronization
internal import SystemPackage
internal import TestSupport
internal import Testing

@testable internal import Intake

/// What a process leaves to the next one when it is killed. Each is a real one, since a process has one note.
struct CrashNoteTests {
    private static let bomb = ContentDigest(of: Array("bomb".utf8))
    private static let other = ContentDigest(of: Array("other".utf8))

    /// A process reads articles and is killed while it reads the last of them, for long.
    private static func die(in folder: FilePath, reading digests: [ContentDigest]) async {
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [
                folder = folder.string as String, hexes = digests.map(\.hex) as [String]
            ] in
            let folder = FilePath(folder)
            let digests = try hexes.map { try #require(ContentDigest(hex: $0)) }
            let note = CrashNote(in: folder)
            for digest in digests.dropLast() { note.during(digest) {} }
            try note.during(try #require(digests.last)) {
                try #require(poll { Self.noted(in: folder) == "reading" })
                kill(getpid(), SIGKILL)
            }
        }
    }

    /// What the note says of the article in hand.
    private static func noted(in folder: FilePath) -> String? {
        let file = try? FileDescriptor.open(folder.appending("reading"), .readOnly)
        let bytes = try? file?.closeAfter { [file] in
            try unsafe [UInt8](unsafeUninitializedCapacity: 72) { buffer, count in
                count = try unsafe file?.read(into: UnsafeMutableRawBufferPointer(buffer)) ?? 0
            }
        }
        return bytes.map { String(decoding: $0.dropFirst(65), as: UTF8.self) }
    }

    @Test func `an article that was read at two ends in a row is the culprit, whatever the signal`() async throws {
        let folder = try TemporaryFolder()
        await Self.die(in: folder.path, reading: [Self.bomb])
        await Self.die(in: folder.path, reading: [Self.other, Self.bomb])
        let culprit = CrashNote(in: folder.path).culprit
        #expect(culprit?.digest == Self.bomb)
        #expect(culprit?.end == .killedTwice)
    }

    @Test func `an article whose second step ends two processes is the culprit`() async throws {
        let folder = try TemporaryFolder()
        for _ in 0..<2 { await Self.die(in: folder.path, reading: [Self.bomb, Self.bomb]) }
        #expect(CrashNote(in: folder.path).culprit?.digest == Self.bomb)
    }

    @Test func `one end, ends on two articles by turns, and an article that was read in between make no culprit`()
        async throws
    {
        let folder = try TemporaryFolder()
        await Self.die(in: folder.path, reading: [Self.bomb])
        await Self.die(in: folder.path, reading: [Self.other])
        await Self.die(in: folder.path, reading: [Self.bomb])
        // It is read, and so is another one after it.
        await Self.die(in: folder.path, reading: [Self.bomb, Self.other])
        await Self.die(in: folder.path, reading: [Self.bomb])
        #expect(CrashNote(in: folder.path).culprit == nil)
    }

    @Test func `an end when the article is through says nothing of it`() async throws {
        let folder = try TemporaryFolder()
        for _ in 0..<3 {
            await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder.path.string as String] in
                let folder = FilePath(folder)
                let note = CrashNote(in: folder)
                try note.during(Self.bomb) { try #require(poll { Self.noted(in: folder) == "reading" }) }
                kill(getpid(), SIGKILL)
            }
        }
        #expect(CrashNote(in: folder.path).culprit == nil)
    }

    @Test func `an article on which a process crashes is the culprit at once`() async throws {
        let folder = try TemporaryFolder()
        await #expect(processExitsWith: .signal(SIGABRT)) { [folder = folder.path.string as String] in
            CrashNote(in: FilePath(folder)).during(Self.bomb) { () -> Void in abort() }
        }
        #expect(CrashNote(in: folder.path).culprit?.end == .crashed)
    }

    @Test func `an article that two processes were killed on is refused by a sentence that says what happens next`()
        throws
    {
        let folder = try TemporaryFolder()
        let file = Newsroom.file("bomb.txt", "The town of Haven counted 12 flooded houses, the mayor said.")
        try folder.write("\(file.digest.hex) reading\n\(file.digest.hex) suspect\n", to: "reading")
        var state = LedgerState()
        let transactions = Newsroom.read(
            file, by: Intake(by: IntakeRules(), note: CrashNote(in: folder.path), state), into: &state)
        guard case .refusal(let refusal)? = transactions.first else {
            Issue.record("got \(transactions)")
            return
        }
        #expect(refusal.cause == .crashed)
        #expect(refusal.sentence.contains("killed while it read the file, twice in a row"))
        #expect(refusal.sentence.contains("until its content changes"))
        // The next process knows it by the ledger, under any name.
        Newsroom.read(
            Newsroom.file("copy.txt", String(decoding: file.content, as: UTF8.self)),
            by: Intake(by: IntakeRules(), note: CrashNote(in: folder.path), state), into: &state)
        #expect(state.refusals.values.map(\.sentence) == [refusal.sentence, refusal.sentence])
    }

    @Test func `what a person wants read again is read, and suspected no more than any other file`() throws {
        let folder = try TemporaryFolder()
        let file = Newsroom.file("bomb.txt", "The town of Haven counted 12 flooded houses, the mayor said.")
        try folder.write("\(file.digest.hex) reading\n\(file.digest.hex) suspect\n", to: "reading")
        var state = LedgerState()
        var intake = Intake(by: IntakeRules(), note: CrashNote(in: folder.path), state)
        Newsroom.read(file, by: intake, into: &state)
        #expect(state.refusals.count == 1)
        intake.forgive(file.digest)
        state.apply(.retry(file.name))
        // It ends one process more, and that is the first end that counts.
        try folder.write("\(file.digest.hex) reading\n" + Self.second(in: folder.path), to: "reading")
        #expect(CrashNote(in: folder.path).culprit == nil)
        Newsroom.read(file, by: intake, into: &state)
        #expect(state.articles[file.digest] != nil)
        #expect(state.refusals.isEmpty)
    }

    /// What is behind the first line of the note.
    private static func second(in folder: FilePath) throws -> String {
        let file = try FileDescriptor.open(folder.appending("reading"), .readOnly)
        let bytes = try file.closeAfter {
            try unsafe [UInt8](unsafeUninitializedCapacity: 200) { buffer, count in
                count = try unsafe file.read(into: UnsafeMutableRawBufferPointer(buffer))
            }
        }
        return String(decoding: bytes.dropFirst(73), as: UTF8.self)
    }

    @Test(arguments: [
        ("bomb", "bomb", "bomb", false), ("bomb", "other", "bomb", false), ("other", "bomb", "bomb", false),
        ("bomb", "bomb", "other", true),
    ])
    func `what a person wants read again when no daemon runs is forgotten in the note`(
        last: String, former: String, forgiven: String, isCulprit: Bool
    ) throws {
        func digest(_ name: String) -> ContentDigest { ContentDigest(of: Array(name.utf8)) }
        let folder = try TemporaryFolder()
        try folder.write("\(digest(last).hex) reading\n\(digest(former).hex) suspect\n", to: "reading")
        CrashNote.forgive([digest(forgiven)], in: folder.path)
        #expect((CrashNote(in: folder.path).culprit != nil) == isCulprit)
        // One that is suspected still is one of the others.
        let left = try Self.second(in: folder.path)
        #expect(!left.contains(digest(forgiven).hex), "\(left)")
        #expect(left.contains(digest("other").hex) == (last == "other" || former == "other"), "\(left)")
    }

    @Test func `whoever waits for one long article hears all along that it goes on`() throws {
        let folder = try TemporaryFolder()
        let signs = Atomic(0)
        let intake = Intake(by: IntakeRules(), note: CrashNote(in: folder.path), LedgerState()) {
            signs.add(1, ordering: .relaxed)
        }
        var state = LedgerState()
        let sentences = (1...40).map { "The town of Haven counted \($0) flooded houses, the mayor said." }
        Newsroom.read(Newsroom.file("a.txt", sentences.joined(separator: " ")), by: intake, into: &state)
        #expect(signs.load(ordering: .relaxed) >= 40)
    }
}
