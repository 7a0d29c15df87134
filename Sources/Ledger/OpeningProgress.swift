/// How much of a ledger's files has been read while it is opened, in bytes.
package struct OpeningProgress: Hashable, Sendable {
    package internal(set) var read = 0
    /// Of the files that are known to be needed so far.
    package internal(set) var size = 0
}
