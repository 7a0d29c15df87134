internal import SystemPackage
/// The service manager named a socket and could not be reached by it.
package struct ServiceNotificationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The system's error number (errno(3)).
    package let errno: Int32

    package var description: String {
        "The service manager cannot be told of the service's state by the socket in NOTIFY_SOCKET: "
            + "\(Errno(rawValue: errno))."
    }
}
