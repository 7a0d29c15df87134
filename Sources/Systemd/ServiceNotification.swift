internal import CSystemd
internal import Linux

/// What a service tells the service manager about itself: sd_notify(3). Without a manager that listens
/// (`NOTIFY_SOCKET` unset) sending does nothing.
package enum ServiceNotification: Hashable, Sendable {
    /// The service is up, or has finished reloading. The status is one line for a person, shown by `systemctl status`.
    case ready(status: String)
    case status(String)
    case stopping(status: String)
    /// The configuration is being read again; ``ready(status:)`` ends it.
    case reloading(status: String)
    /// The service is alive: the service manager's watchdog waits for this.
    case watchdogPing
    /// Starting or stopping takes at least this much longer from now on.
    case extendTimeout(Duration)

    /// Tells the service manager.
    /// - Returns: whether there is one.
    @discardableResult
    package func send() throws(ServiceNotificationError) -> Bool {
        let result = unsafe sd_notify(0, assignments(now: Clocks.monotonicMicroseconds))
        guard result >= 0 else { throw ServiceNotificationError(errno: -result) }
        return result > 0
    }

    /// How often the service manager wants a ``watchdogPing`` at the latest; ping at half of it (sd_watchdog_enabled(3)).
    /// Nil when this process has no watchdog.
    package static func watchdogInterval() -> Duration? {
        var microseconds: UInt64 = 0
        guard unsafe sd_watchdog_enabled(0, &microseconds) > 0 else { return nil }
        return .microseconds(Int64(clamping: microseconds))
    }

    /// The datagram's text, one assignment a line. The time, in microseconds of the monotonic clock, goes with
    /// ``reloading(status:)``, where systemd wants it since version 253.
    func assignments(now: UInt64) -> String {
        switch self {
        case .ready(let status): "READY=1\nSTATUS=\(Self.line(status))"
        case .status(let status): "STATUS=\(Self.line(status))"
        case .stopping(let status): "STOPPING=1\nSTATUS=\(Self.line(status))"
        case .reloading(let status): "RELOADING=1\nMONOTONIC_USEC=\(now)\nSTATUS=\(Self.line(status))"
        case .watchdogPing: "WATCHDOG=1"
        case .extendTimeout(let duration): "EXTEND_TIMEOUT_USEC=\(Int64(clamping: duration.microseconds))"
        }
    }

    /// A text as one line: a line break in it would start an assignment of its own, a NUL would end the datagram.
    private static func line(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}
