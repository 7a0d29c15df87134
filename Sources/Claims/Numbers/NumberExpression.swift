/// A number as it stands in a sentence, before its unit and bound are known.
struct NumberExpression {
    enum Form {
        case cardinal
        /// `hundreds`, `a few thousand`: a lower bound by convention.
        case vague
        /// A share of a whole, in percent: `a third`, `one in five`.
        case share
        /// How many times another: `doubled`, `twice`.
        case multiple
    }

    /// The words it takes up.
    var words: Range<Int>
    var value: Double
    var form: Form
    /// Written in digits, and how: years and clock times have neither separators nor scales.
    var isPlainDigits = false
    /// Ends in a fraction: `two and a half`, `2¼`.
    var isFraction = false
    /// The scale that was multiplied in (1 if none), which the other end of a range may share.
    var scale: Double = 1
    /// Of number words in round hundreds, what the other end of a range may share: `five or six hundred`.
    var hundreds: Double = 1
    /// The ISO 4217 code of a sign that stands inside: `12€50`.
    var currency: String?
}
