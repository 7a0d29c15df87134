package import Articles

/// A file that could not be read as an article, and why: remembered so that it is reported once.
package struct Refusal: Error, Hashable, Codable, Sendable {
    package let file: FileName
    /// Nil when the bytes themselves could not be read.
    package let digest: ContentDigest?
    /// The reason as a word that programs match: `empty`, `too-large`, `not-text`.
    package let code: String
    /// The reason as the sentence that was reported.
    package let sentence: String
    /// What tells two states of an unreadable file apart, such as its size and time of change. Only compared, never read.
    package let fingerprint: String?
    /// What tells two readers apart: by another version or other limits the same content may be read. Only compared, never read. Nil
    /// where the content is to be read again by the next process.
    package let basis: String?

    package init(
        file: FileName, digest: ContentDigest?, code: String, sentence: String, fingerprint: String? = nil,
        basis: String? = nil
    ) {
        self.file = file
        self.digest = digest
        self.code = code
        self.sentence = sentence
        self.fingerprint = fingerprint
        self.basis = basis
    }

    /// The same of a file with the same content.
    package func of(_ file: FileName) -> Refusal {
        Refusal(file: file, digest: digest, code: code, sentence: sentence, fingerprint: fingerprint, basis: basis)
    }
}

extension Refusal {
    /// Causes that do not lie in what the file is but in what became of reading it.
    package enum Cause: String, Sendable {
        /// A process crashed or hung on it, or was killed on it twice in a row.
        case crashed
        /// What it states has no form in the ledger.
        case unwritable
    }

    package init(file: FileName, digest: ContentDigest, cause: Cause, sentence: String) {
        self.init(file: file, digest: digest, code: cause.rawValue, sentence: sentence)
    }

    package var cause: Cause? { Cause(rawValue: code) }
}
