extension Duration {
    /// As a number of seconds.
    package var seconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) / 1e18
    }

    /// For poll(2): rounded up, so that nobody wakes too early and waits again; 0 for what is past.
    package var millisecondsRoundedUp: Int32 {
        let (seconds, attoseconds) = max(self, .zero).components
        // More than a month is as good as for ever.
        guard seconds < 2_000_000 else { return 2_000_000_000 }
        return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }

    /// Rounded down; 0 for what is negative, the largest number for what is too long.
    package var microseconds: UInt64 { count(perSecond: 1_000_000) }

    /// Rounded down; 0 for what is negative, the largest number for what is too long.
    package var nanoseconds: UInt64 { count(perSecond: 1_000_000_000) }

    private func count(perSecond units: UInt64) -> UInt64 {
        let (seconds, attoseconds) = max(self, .zero).components
        let (whole, overflow) = UInt64(seconds).multipliedReportingOverflow(by: units)
        return overflow ? .max : whole + UInt64(attoseconds) / (1_000_000_000_000_000_000 / units)
    }
}
