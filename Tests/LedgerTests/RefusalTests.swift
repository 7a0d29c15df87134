import Articles
import Testing

@testable import Ledger

struct RefusalTests {
    private static let file = FileName(bytes: [0x61, 0xFF])
    private static let digest = ContentDigest(of: [1])

    @Test(arguments: [
        (digest: digest as ContentDigest?, code: "not-text", fingerprint: nil as String?, known: true),
        (digest, "empty", "other", true),
        (ContentDigest(of: [2]), "not-text", nil, false),
        (nil, "not-text", nil, false),
    ])
    func `a file whose bytes were refused is known by its bytes`(
        digest: ContentDigest?, code: String, fingerprint: String?, known: Bool
    ) throws {
        var state = LedgerState()
        state.apply(
            .refusal(Refusal(file: Self.file, digest: Self.digest, code: "not-text", sentence: "No text.")))
        func refusal(of file: FileName) -> Ledger::Refusal {
            Refusal(file: file, digest: digest, code: code, sentence: "", fingerprint: fingerprint)
        }
        #expect(state.isKnown(refusal(of: Self.file)) == known)
        #expect(!state.isKnown(refusal(of: FileName("other"))))
    }

    @Test(arguments: [
        (digest: nil as ContentDigest?, code: "no-permission", fingerprint: "9@1" as String?, known: true),
        (nil, "symbolic-link", "9@1", false),
        (nil, "no-permission", "9@2", false),
        (digest, "no-permission", "9@1", false),
    ])
    func `a file that could not be read is known by reason and fingerprint`(
        digest: ContentDigest?, code: String, fingerprint: String?, known: Bool
    ) throws {
        var state = LedgerState()
        let refusal = Refusal(
            file: Self.file, digest: nil, code: "no-permission", sentence: "No right to read.", fingerprint: "9@1")
        state.apply(.refusal(refusal))
        let again = Refusal(file: Self.file, digest: digest, code: code, sentence: "", fingerprint: fingerprint)
        #expect(state.isKnown(again) == known)
    }

    @Test func `a refused file that is read in the end is no longer refused`() throws {
        var state = LedgerState()
        let refusal = Refusal(file: Self.file, digest: Self.digest, code: "empty", sentence: "Empty.")
        state.apply(.refusal(refusal))
        #expect(state.refusedByCode == ["empty": 1])
        state.apply(.copy(Self.file, of: Self.digest))
        #expect(!state.isKnown(refusal))
        #expect(state.refusedByCode.isEmpty)
    }

    @Test func `refusals outlive a restart`() throws {
        try withScratchFolder { folder in
            for snapshot in [false, true] {
                var ledger = try Ledger(opening: folder)
                let refusal = Refusal(file: Self.file, digest: Self.digest, code: "empty", sentence: "Empty.")
                try ledger.commit([.refusal(refusal)])
                if snapshot { try ledger.takeSnapshot() }
                ledger.close()
                let state = try Ledger.read(folder).state
                #expect(state.isKnown(refusal))
                #expect(state.refusedByCode == ["empty": 1])
            }
        }
    }

    @Test func `what a person wants read again is forgotten, under all names of its content, also after a restart`()
        throws
    {
        let copy = FileName("copy"), other = FileName("other")
        for snapshot in [false, true] {
            try withScratchFolder { folder in
                var ledger = try Ledger(opening: folder)
                func refusal(_ file: FileName, _ digest: ContentDigest) -> Ledger::Refusal {
                    Refusal(file: file, digest: digest, code: "crashed", sentence: "It crashed.", basis: "1")
                }
                let kept = refusal(other, ContentDigest(of: [2]))
                try ledger.commit([
                    .refusal(refusal(Self.file, Self.digest)), .refusal(refusal(copy, Self.digest)), .refusal(kept),
                ])
                try ledger.commit([.retry(copy)])
                if snapshot { try ledger.takeSnapshot() }
                ledger.close()
                let state = try Ledger.read(folder).state
                #expect(state.refusals.keys.sorted() == [Self.file, other])
                #expect(state.refusedByCode == ["crashed": 2])
                #expect(state.counts.refusals == 3)
                // The name that was not asked for is still told as refused; its content is read if somebody has it.
                #expect(snapshot || state.refusal(of: Self.digest, on: "1") == nil)
                #expect(state.isKnown(kept))
            }
        }
    }

    @Test(arguments: [("wire.zip", 2), ("wire.zip/b", 1), ("wire.zi", 0), ("wire.zip/", 0)])
    func `of a file of several the articles that were refused are read again, one or all`(asked: String, forgotten: Int)
    {
        var state = LedgerState()
        let file = FileName("wire.zip"), whole = ContentDigest(of: [9])
        for (number, name) in ["a", "b"].enumerated() {
            state.apply(
                .refusal(
                    Refusal(
                        file: file.appending(Array(name.utf8)), digest: ContentDigest(of: [UInt8(number)]),
                        code: "empty",
                        sentence: "Empty.", basis: "1")))
        }
        state.apply(.file(file, whole))
        state.apply(.copy(FileName("mirror.zip"), of: whole))
        #expect(state.hasRead(whole))
        state.apply(.retry(FileName(asked)))
        #expect(state.refusals.count == 2 - forgotten)
        #expect(state.hasRead(whole) == (forgotten == 0), "a file that is known is not opened")
    }
}
