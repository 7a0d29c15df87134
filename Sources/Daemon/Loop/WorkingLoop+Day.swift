internal import Articles
internal import FoundationEssentials
internal import Journal
internal import Ledger
internal import Settings

extension WorkingLoop {
    /// The limit that is reached today, as its key; nil for none.
    var reachedLimit: String? {
        guard let count = ledger.state.today, let today = CivilDay.today else { return nil }
        return count.reached(settings.dayLimit, on: today)
    }

    /// When the next day begins.
    var nextDay: ContinuousClock.Instant {
        let seconds = Date.now.timeIntervalSince1970
        return .now + .seconds(86_400 - seconds.truncatingRemainder(dividingBy: 86_400))
    }

    /// Tells it once a day when files wait that may not be read today.
    mutating func reportDay() {
        let waiting = hand.waitingCount + hand.openedCount
        guard let key = reachedLimit, waiting > 0, let count = ledger.state.today else {
            return reporter.recordTrouble(.day, nil)
        }
        reporter.recordTrouble(
            .day,
            "'\(key)': \(count.articles) articles with \(count.claims) figures were read; what waits is read tomorrow")
        guard let today = CivilDay.today, toldDay != today else { return }
        toldDay = today
        logger.report(
            .dayLimitReached(waiting: waiting, articles: count.articles, claims: count.claims, key: key))
    }
}
