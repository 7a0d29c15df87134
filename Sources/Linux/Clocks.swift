internal import Glibc

/// Times of clocks that nobody can set, and that of files, which somebody can.
package enum Clocks {
    /// Microseconds of a clock that all processes share (clock_gettime(2), CLOCK_MONOTONIC).
    package static var monotonicMicroseconds: UInt64 {
        let time = read(CLOCK_MONOTONIC)
        return UInt64(clamping: time.tv_sec) * 1_000_000 + UInt64(clamping: time.tv_nsec) / 1000
    }

    /// Seconds since the machine started, asleep or not (CLOCK_BOOTTIME).
    package static var uptime: Double {
        let time = read(CLOCK_BOOTTIME)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// What this thread has used of the processor (CLOCK_THREAD_CPUTIME_ID).
    package static var threadTime: Duration {
        let time = read(CLOCK_THREAD_CPUTIME_ID)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// The clock by which file systems of this machine say when files changed (CLOCK_REALTIME).
    package static var fileTime: FileTime {
        let time = read(CLOCK_REALTIME)
        return FileTime(seconds: Int64(time.tv_sec), nanoseconds: UInt32(clamping: time.tv_nsec))
    }

    /// Zero where the clock can't be read, which no Linux does to these.
    private static func read(_ clock: clockid_t) -> timespec {
        var time = timespec()
        guard unsafe clock_gettime(clock, &time) == 0 else { return timespec() }
        return time
    }
}
