package import Articles
internal import Claims
internal import Glibc

/// What is worth an alert of the figures that a pattern names.
package struct FigureRule: Hashable, Sendable {
    package var pattern: NamePattern
    /// Whether a person follows it: its alerts weigh more, and its changes have a priority of their own.
    package var isFollowed = false
    /// That of its changes, where it is followed; nil for a warning.
    package var priority: Priority?
    /// Instead of the one for all.
    package var threshold: Threshold?
    /// Values whose crossing is told, whatever the threshold.
    package var lines: [Line] = []
    /// Whether a new highest or lowest value is told, whatever the threshold.
    package var tellsExtremes = false
    package var mute: Mute?

    package init(_ pattern: NamePattern) {
        self.pattern = pattern
    }
}

/// Silence for a figure. What would have been told is still recorded.
package struct Mute: Hashable, Sendable {
    /// Articles that were published on this day or later are told again; nil for silence without end.
    package var until: PublicationDate?

    package init(until: PublicationDate?) {
        self.until = until
    }

    func covers(_ published: PublicationDate) -> Bool {
        until.map { published < $0 } ?? true
    }
}

/// How large a change has to be to be told.
package struct Threshold: Hashable, Sendable {
    /// In the unit of the reading; nil for any.
    package var absolute: Double?
    /// A share of the old value: 0.1 is 10 percent; nil for any.
    package var share: Double?

    package init(absolute: Double? = nil, share: Double? = nil) {
        self.absolute = absolute
        self.share = share
    }

    /// Whether it asks for more than a contradiction.
    var isSet: Bool { absolute != nil || share != nil }

    /// Whether a change reaches it; where both measures are given, both.
    func isReached(from old: Quantity, to new: Quantity) -> Bool {
        let factor = new.unit.factor
        let difference = abs(new.baseValue - old.baseValue)
        // Sums of shares of decimal fractions are seldom exact.
        let slack = 1 - 1e-9
        if let absolute, factor != 0, difference / factor < absolute * slack { return false }
        if let share, difference < share * abs(old.baseValue) * slack { return false }
        return true
    }
}

/// A value that a figure may cross.
package struct Line: Hashable, Sendable {
    /// In the unit of the readings.
    package var value: Double
    /// The share of the value by which a figure has to fall below the line to have crossed it back, so that one that
    /// lingers at the line is told once.
    package var hysteresis: Double

    package init(at value: Double, hysteresis: Double = 0.02) {
        self.value = value
        self.hysteresis = hysteresis
    }

    enum Crossing: Hashable {
        case upwards, downwards
    }

    /// How the last of these values, in the order of their time, crosses the line; nil where it does not.
    func crossing(by values: [Double]) -> Crossing? {
        var isAbove: Bool?
        var last: Crossing?
        for value in values {
            last = nil
            switch isAbove {
            case nil: isAbove = value >= self.value
            case false? where value >= self.value: (isAbove, last) = (true, .upwards)
            case true? where value < self.value - hysteresis * abs(self.value): (isAbove, last) = (false, .downwards)
            default: break
            }
        }
        return last
    }
}
