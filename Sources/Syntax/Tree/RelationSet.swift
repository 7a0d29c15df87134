/// Some relations, a bit for each: they are asked for at almost every word.
package struct RelationSet: ExpressibleByArrayLiteral, Hashable, Sendable {
    private var bits: UInt64 = 0

    package init(arrayLiteral relations: Relation...) {
        for relation in relations { bits |= Self.bit(of: relation) }
    }

    package func contains(_ relation: Relation) -> Bool { bits & Self.bit(of: relation) != 0 }

    private static func bit(of relation: Relation) -> UInt64 {
        precondition(relation.rawValue < UInt64.bitWidth, "There are more relations than bits.")
        return 1 << UInt64(relation.rawValue)
    }
}
