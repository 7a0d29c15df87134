/// Where something stands on a page, in points from its top left corner.
package struct Box: Hashable, Sendable {
    package var left: Double
    package var top: Double
    package var right: Double
    package var bottom: Double

    package init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    var width: Double { right - left }
    var height: Double { bottom - top }

    func union(_ other: Box) -> Box {
        Box(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// Whether both stand on one line: the lower of them has at least half of its height beside the other.
    func isBeside(_ other: Box) -> Bool {
        min(bottom, other.bottom) - max(top, other.top) >= min(height, other.height) / 2
    }
}
