internal import Claims
internal import Testing

/// What a number in the news is worth, what bounds it and what it counts.
@Suite("Quantities") enum Quantities {}

/// Case by case, what is read; who says so, and whether it holds, is another matter.
extension Stated {
    static func exact(_ value: Double, _ unit: String) -> Stated { Stated(value, .exact, unit, nil) }
    static func about(_ value: Double, _ unit: String) -> Stated { Stated(value, .approximate, unit, nil) }
    static func atLeast(_ value: Double, _ unit: String) -> Stated { Stated(value, .atLeast, unit, nil) }
    static func atMost(_ value: Double, _ unit: String) -> Stated { Stated(value, .atMost, unit, nil) }
    static func vague(_ value: Double, _ unit: String) -> Stated { Stated(value, .vague, unit, nil) }
    static func range(_ value: Double, _ upper: Double, _ unit: String) -> Stated {
        Stated(value, to: upper, .range, unit, nil)
    }
    static func rise(_ value: Double, _ unit: String) -> Stated { Stated(value, .exact, unit, nil, .up) }
    static func fall(_ value: Double, _ unit: String) -> Stated { Stated(value, .exact, unit, nil, .down) }
}
