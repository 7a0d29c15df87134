extension Reading {
    /// Whether it and another one are said by sources that can contradict each other: both are named, and neither name is a part or the
    /// initials of the other.
    package func isRival(of other: Reading) -> Bool { Rivalry.areRivals(self, other) }
}
