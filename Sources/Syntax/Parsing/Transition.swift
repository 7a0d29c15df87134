/// A step of the arc-eager parser.
package enum Transition: Hashable, Sendable {
    /// The next word goes on the stack, without a head as yet.
    case shift
    /// The word on top of the stack, which has its head, has all its dependents.
    case reduce
    /// The word on top of the stack hangs on the next word.
    case left(Relation)
    /// The next word hangs on the word on top of the stack, and goes there.
    case right(Relation)
}

/// The transitions that a model knows, as numbers: shift, reduce, then those to the left, then those to the right.
package struct TransitionClasses: Sendable {
    package static let shift = 0
    package static let reduce = 1
    package let left: [Relation]
    package let right: [Relation]

    package init(left: [Relation], right: [Relation]) {
        self.left = left
        self.right = right
    }

    package var count: Int { 2 + left.count + right.count }
    package var lefts: Range<Int> { 2..<2 + left.count }
    package var rights: Range<Int> { 2 + left.count..<count }

    package subscript(index: Int) -> Transition {
        switch index {
        case TransitionClasses.shift: .shift
        case TransitionClasses.reduce: .reduce
        case lefts: .left(left[index - 2])
        default: .right(right[index - 2 - left.count])
        }
    }
}

extension ParserState {
    package mutating func apply(_ transition: Transition) {
        switch transition {
        case .shift: shift()
        case .reduce: reduce()
        case .left(let relation): turnLeft(relation)
        case .right(let relation): turnRight(relation)
        }
    }
}
