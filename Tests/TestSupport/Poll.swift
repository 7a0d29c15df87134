internal import Glibc

/// Asks every few milliseconds until the condition holds or the deadline has passed; says whether it held.
package func poll(
    until deadline: ContinuousClock.Instant = .now + .seconds(900), _ condition: () throws -> Bool
) rethrows -> Bool {
    while true {
        if try condition() { return true }
        if ContinuousClock.now >= deadline { return false }
        usleep(2000)
    }
}
