internal import Glibc
internal import SystemPackage

/// An open file, pipe or terminal that gets one line an entry. It borrows the descriptor and never closes it.
package struct LineStream: EntryDestination {
    private let descriptor: Int32

    package static let standardError = LineStream(descriptor: STDERR_FILENO)

    package init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    package func write(_ entry: JournalEntry) throws {
        // One write a line where the system allows it, so that the lines of several threads stay whole.
        let line = Array(entry.line.utf8) + [UInt8(ascii: "\n")]
        var written = 0
        while written < line.count {
            let count = unsafe line[written...].withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count > 0 {
                written += count
            } else if count < 0, errno == EAGAIN {
                try waitUntilWritable()
            } else if count == 0 || errno != EINTR {
                throw LineStreamError(descriptor: descriptor, errno: count == 0 ? EIO : errno)
            }
        }
    }

    /// A terminal or pipe that another program made non-blocking is waited for like any other.
    private func waitUntilWritable() throws {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard unsafe poll(&request, 1, -1) >= 0 || errno == EINTR else {
            throw LineStreamError(descriptor: descriptor, errno: errno)
        }
    }
}

/// A line could not be written, so nobody has seen it.
package struct LineStreamError: Error, Hashable, CustomStringConvertible {
    package let descriptor: Int32
    /// The system's error number (errno(3)).
    package let errno: Int32

    package var description: String {
        let stream = descriptor == STDERR_FILENO ? "standard error" : "descriptor \(descriptor)"
        return "An alert or message cannot be written to \(stream): \(Errno(rawValue: errno))."
    }
}
