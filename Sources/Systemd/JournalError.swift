internal import Glibc
internal import SystemPackage

/// Why journald did not get an entry, or the journal can't be read.
package struct JournalError: Error, Hashable, Sendable {
    package enum Code: Hashable, Sendable {
        /// There is no socket to send to: journald never ran here, or its runtime folder is gone.
        case socketMissing
        /// A field's name is one that journald would drop without a word.
        case invalidFieldName(String)
        /// libsystemd or the kernel refused the entry.
        case notSent
        /// The journal's files can't be opened or read.
        case notReadable
    }

    package let code: Code
    /// The system's error number (errno(3)).
    package let errno: Int32

    package init(_ code: Code, errno: Int32) {
        self.code = code
        self.errno = errno
    }
}

extension JournalError: CustomStringConvertible {
    package var description: String {
        switch code {
        case .socketMissing:
            "There is no journald here: \(JournalSocket.path) is missing."
        case .invalidFieldName(let name):
            "journald would drop the field '\(name)': a name is 1 to \(JournalField.longestName) capital letters, digits and "
                + "underscores, and starts with a letter."
        case .notSent where errno == ECONNREFUSED:
            "journald does not answer on \(JournalSocket.path); see 'systemctl status systemd-journald'."
        case .notSent:
            "The journal refused an entry: \(Errno(rawValue: errno))."
        case .notReadable:
            "The journal cannot be read: \(Errno(rawValue: errno))."
        }
    }
}
