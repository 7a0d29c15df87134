internal import CLinux
internal import Glibc
package import SystemPackage

/// One end of a Unix socket on which processes of one machine say lines to each other. It is closed with its last owner.
package final class LineSocket: Sendable {
    private let descriptor: Descriptor

    fileprivate init(_ descriptor: consuming Descriptor) {
        self.descriptor = descriptor
    }

    /// Calls whoever listens at a path.
    ///
    /// - Throws: `.noSuchFileOrDirectory` and `.connectionRefused` where nobody does, `.permissionDenied` where it is not for this user.
    package init(connectingTo path: FilePath) throws(Errno) {
        descriptor = try Descriptor(unsafe path.withPlatformString { unsafe linux_connect($0) })
    }

    /// The process at the other end, as it was when it called.
    package struct Peer: Hashable, Sendable {
        package let process: Int32
        package let user: UInt32
        /// Whether the group that was asked for is one of its groups.
        package let isMember: Bool
    }

    /// Who is at the other end; the kernel says so.
    package func peer(asMemberOf group: UInt32) throws(Errno) -> Peer {
        var peer = linux_peer()
        _ = try Descriptor.checked(unsafe linux_peer(descriptor.number, group, &peer))
        return Peer(process: peer.process, user: peer.user, isMember: peer.is_member)
    }

    /// Says a line, to which the newline is added.
    ///
    /// - Throws: `.wouldBlock` where the other end reads nothing for seconds, `.brokenPipe` where it is gone.
    package func write(line: [UInt8]) throws(Errno) {
        var rest = (line + [UInt8(ascii: "\n")])[...]
        while !rest.isEmpty {
            let sent = unsafe rest.withUnsafeBytes { bytes in
                guard let start = bytes.baseAddress else { return Int32(0) }
                return unsafe linux_send(descriptor.number, start, bytes.count)
            }
            rest = rest.dropFirst(Int(try Descriptor.checked(sent)))
        }
    }

    /// Hears a line, without its newline; what comes behind it is dropped.
    ///
    /// - Parameters:
    ///   - limit: How many bytes it has at most.
    ///   - time: How long all of it may take.
    /// - Throws: `.timedOut`; `.messageTooLong`; `.noData` where the other end is done before a line is.
    package func readLine(upTo limit: Int, within time: Duration) throws(Errno) -> [UInt8] {
        let end = ContinuousClock.now + time
        var line: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let left = end - ContinuousClock.now
            if left <= .zero { throw .timedOut }
            let fired = linux_wait(descriptor.number, -1, left.millisecondsRoundedUp)
            if fired == -Errno.interrupted.rawValue || fired == 0 { continue }
            _ = try Descriptor.checked(fired)
            let count = Int(
                try Descriptor.checked(unsafe linux_read(descriptor.number, &buffer, buffer.count)))
            if count == 0 { throw .noData }
            let part = buffer[..<count]
            let stop = part.firstIndex(of: UInt8(ascii: "\n"))
            line += part[..<(stop ?? part.endIndex)]
            if line.count > limit { throw .messageTooLong }
            if stop != nil { return line }
        }
    }
}

/// A Unix socket at a path, which others call.
package final class LineListener: Sendable {
    private let descriptor: Descriptor
    private let path: FilePath

    /// Listens at a path, in the place of a socket that lies there already.
    ///
    /// - Parameter mode: Of the socket's file: who may write to it may call. It holds whatever the process's umask is.
    /// - Throws: `.addressInUse` where a file lies there that is no socket, `.fileNameTooLong` of a path above 107 bytes.
    package init(at path: FilePath, mode: FilePermissions) throws(Errno) {
        self.path = path
        descriptor = try Descriptor(
            unsafe path.withPlatformString { unsafe linux_listen($0, UInt32(mode.rawValue)) })
    }

    /// Waits for the next who calls.
    ///
    /// - Parameter bell: Ends the wait.
    /// - Returns: nil when the bell has rung.
    /// - Throws: when the machine lacks what a call needs; it may be tried again.
    package func next(until bell: Bell) throws(Errno) -> LineSocket? {
        while true {
            let fired = linux_wait(descriptor.number, bell.number, -1)
            if fired == -Errno.interrupted.rawValue { continue }
            if try Descriptor.checked(fired) & 2 != 0 { return nil }
            let caller = linux_accept(descriptor.number)
            // It hung up in the meantime.
            if caller == -Errno.wouldBlock.rawValue || caller == -Errno.connectionAbort.rawValue { continue }
            return LineSocket(try Descriptor(caller))
        }
    }

    /// Takes the socket's file away, so that nobody calls who would not be heard.
    package func remove() {
        unsafe path.withPlatformString { _ = unsafe unlink($0) }
    }
}
