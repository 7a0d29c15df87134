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
}
