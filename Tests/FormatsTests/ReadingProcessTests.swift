import Articles
import Glibc
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import Formats

/// What becomes of a file whose reader, in a process of its own, does what a hostile file can make it do. Scripts stand in for the
/// program, so that each is done for certain; `HostileFileTests` has the program itself.
struct ReadingProcessTests {
    private static let pdf = Array("%PDF-1.4\n".utf8)

    /// What a file is refused for whose reader is this script.
    private static func refusal(
        of script: String, limits: ArticleLimits = ArticleLimits(), progress: @escaping @Sendable () -> Void = {}
    ) throws -> Refusal? {
        let folder = try TemporaryFolder()
        try folder.write("#!/bin/sh\n\(script)\n", to: "reader")
        try folder.setMode(0o755, of: "reader")
        var found: Refusal?
        // What another test starts meanwhile has the script open for writing, for a moment.
        _ = poll {
            do throws(Refusal) {
                _ = try ArticleFile(
                    reading: .named("a.pdf", pdf, modified: modified),
                    within: ArticleBudget(limits, progress: progress), in: .process(folder.path(of: "reader")))
                found = nil
            } catch {
                found = error
            }
            return found?.kind != .noReader
        }
        return found
    }

    @Test func `a reader that ends by a signal or with a status costs its file alone, by a named refusal`() throws {
        #expect(try Self.refusal(of: "kill -SEGV $$") == Refusal(.breaksReader, "signal 11"))
        #expect(try Self.refusal(of: "exit 3") == Refusal(.breaksReader, "status 3"))
        #expect(try Self.refusal(of: "kill -XCPU $$") == Refusal(.tooSlow))
    }

    @Test func `a reader that the system ends without a word is one that took too much memory`() throws {
        #expect(try Self.refusal(of: "kill -KILL $$")?.kind == .tooMuchMemory)
    }

    @Test func `a reader that writes without end is stopped`() throws {
        #expect(try Self.refusal(of: "cat /dev/zero")?.kind == .breaksReader, "no frame is as large")
        let endless =
            "while :; do printf '\\002\\000\\000\\000\\000\\000\\000\\000\\000\\000\\000\\000\\000\\000\\000\\000{}'; done"
        #expect(try Self.refusal(of: endless)?.kind == .breaksReader)
    }

    @Test func `an answer that breaks off, or that nobody could have made, is not believed`() throws {
        #expect(try Self.refusal(of: "printf '\\005\\000\\000'")?.kind == .breaksReader)
        #expect(try Self.refusal(of: "printf 'xxxxxxxxxxxxxxxxxxxxxxxx'; exec sleep 600")?.kind == .breaksReader)
        #expect(try Self.refusal(of: "exec 1>&- sleep 600")?.kind != nil)
    }

    @Test func `a reader that never ends is late, and whoever waits for it hears that the work goes on`() throws {
        let signs = Signs()
        let found = try Self.refusal(of: "exec sleep 600", limits: ArticleLimits(wallTime: .seconds(1))) {
            signs.note()
        }
        #expect(found == Refusal(.tooSlow, "it is not read within 1 seconds"))
        #expect(signs.count >= 3)
    }

    @Test func `a stop of the daemon is none of its readers`() throws {
        #expect(
            try Self.refusal(of: "kill -TERM $$; kill -INT $$; kill -HUP $$; exit 5")
                == Refusal(.breaksReader, "status 5"))
    }

    @Test func `a program that is missing is a refusal that says so`() throws {
        let found = FormatsTests.refusal(of: Self.pdf, named: "a.pdf", by: .process("/nowhere/figurewatch"))
        #expect(found?.kind == .noReader)
        #expect(found?.reason?.contains("No such file") == true)
    }

    @Test func `what comes back of a file is what its reader found, in whatever pieces`() throws {
        let entries = [
            FileEntry(.document(Document(title: "Ärger", paragraphs: ["Two\n\u{1F600}", ""])), named: "a/b"),
            FileEntry(.file([0, 255, 10], modified: modified)),
            FileEntry(.refusal(Refusal(.encrypted, "it has \"quotes\"")), named: "c"),
        ]
        let bytes = try (entries.map { ReadingFrame($0) } + [.end]).flatMap { try $0.bytes }
        for size in [1, 7, bytes.count] {
            var answer = ReadingAnswer(limit: bytes.count)
            var rest = bytes[...]
            while !rest.isEmpty {
                try answer.add(Array(rest.prefix(size)))
                rest = rest.dropFirst(size)
            }
            let found = try #require(try answer.result?.get())
            #expect(found.map(\.name) == ["a/b", nil, "c"])
            guard case .document(let document) = found[0].content, case .file(let content, let time) = found[1].content,
                case .refusal(let refusal) = found[2].content
            else {
                Issue.record("got \(found)")
                return
            }
            #expect(document == Document(title: "Ärger", paragraphs: ["Two\n\u{1F600}", ""]))
            #expect(content == [0, 255, 10])
            #expect(time == modified)
            #expect(refusal == Refusal(.encrypted, "it has \"quotes\""))
        }
    }

    @Test func `an answer over its limit is refused`() {
        var answer = ReadingAnswer(limit: 100)
        #expect(throws: Refusal.self) { try answer.add([UInt8](repeating: 0, count: 101)) }
    }
}

private final class Signs: Sendable {
    private let number = Atomic(0)
    var count: Int { number.load(ordering: .relaxed) }
    func note() { number.add(1, ordering: .relaxed) }
}
