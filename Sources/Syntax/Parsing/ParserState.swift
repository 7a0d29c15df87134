/// The state of an arc-eager parser: a stack of words whose dependents are not all known, the words to come, and the
/// arcs so far.
///
/// When no word is to come and several on the stack have no head, the topmost goes back to the front of what is to come
/// (Nivre and Fernández-González, "Arc-Eager Parsing with the Tree Constraint", 2014), so that the result is always one
/// tree. Words are numbered from 0; `none` stands for no word.
package struct ParserState {
    package let count: Int
    package private(set) var stack: [Int] = []
    /// The word to come next; `none` at the end.
    package private(set) var next: Int
    /// Whether `next` was put back: it is then the only word to come.
    package private(set) var isPutBack = false
    package private(set) var heads: [Int]
    package private(set) var relations: [Int]
    /// The leftmost and rightmost dependents and those beside them, `none` where there are fewer.
    package private(set) var left1: [Int]
    package private(set) var left2: [Int]
    package private(set) var right1: [Int]
    package private(set) var right2: [Int]
    package private(set) var leftCount: [Int]
    package private(set) var rightCount: [Int]
    /// The relations of the dependents on a side, a bit each.
    package private(set) var leftRelations: [Int]
    package private(set) var rightRelations: [Int]

    package var none: Int { count }
    package var top: Int { stack.last ?? count }
    /// The word below the top.
    package var second: Int { stack.count > 1 ? stack[stack.count - 2] : count }
    package var hasNext: Bool { next < count }

    package init(count: Int) {
        self.count = count
        next = 0
        let nones = [Int](repeating: count, count: count + 1)
        let zeros = [Int](repeating: 0, count: count + 1)
        heads = nones
        relations = zeros
        left1 = nones
        left2 = nones
        right1 = nones
        right2 = nones
        leftCount = zeros
        rightCount = zeros
        leftRelations = zeros
        rightRelations = zeros
        stack.reserveCapacity(min(count, 64))
    }

    package func hasHead(_ word: Int) -> Bool { heads[word] < count }

    package var canShift: Bool { hasNext && !isPutBack }
    package var canReduce: Bool { !stack.isEmpty && hasHead(top) }
    package var canTurnLeft: Bool { hasNext && !stack.isEmpty && !hasHead(top) }
    package var canTurnRight: Bool { hasNext && !stack.isEmpty }

    package mutating func shift() {
        stack.append(next)
        advance()
    }

    package mutating func reduce() {
        stack.removeLast()
    }

    package mutating func turnLeft(_ relation: Relation) {
        let word = stack.removeLast()
        heads[word] = next
        relations[word] = Int(relation.rawValue)
        left2[next] = left1[next]
        left1[next] = word
        leftCount[next] += 1
        leftRelations[next] |= 1 << Int(relation.rawValue)
    }

    package mutating func turnRight(_ relation: Relation) {
        let head = top
        heads[next] = head
        relations[next] = Int(relation.rawValue)
        right2[head] = right1[head]
        right1[head] = next
        rightCount[head] += 1
        rightRelations[head] |= 1 << Int(relation.rawValue)
        stack.append(next)
        advance()
    }

    /// Takes the steps that leave no choice. False when the tree is complete.
    package mutating func settle() -> Bool {
        while true {
            if hasNext {
                if !stack.isEmpty { return true }
                // A word that was put back and stayed alone is the root.
                if isPutBack { return false }
                shift()
            } else if canReduce {
                reduce()
            } else if stack.count > 1 {
                next = stack.removeLast()
                isPutBack = true
            } else {
                return false
            }
        }
    }

    private mutating func advance() {
        if isPutBack {
            isPutBack = false
            next = count
        } else {
            next += 1
        }
    }
}
