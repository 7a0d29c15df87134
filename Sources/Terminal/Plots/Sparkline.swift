/// Values in a few columns, each as high as it is large: `▁▂▅▇█`.
package enum Sparkline {
    private static let blocks = Array("▁▂▃▄▅▆▇█")

    /// - Parameters:
    ///   - values: In the order of time.
    ///   - width: How many columns there are at most; of more values the last of each part is shown.
    /// - Returns: An empty text for less than two values.
    package static func text(of values: [Double], width: Int) -> String {
        let values = values.filter(\.isFinite)
        guard values.count > 1, width > 1, let low = values.min(), let high = values.max() else { return "" }
        let count = min(values.count, width)
        return String(
            (0..<count).map { column in
                let value = values[(column + 1) * values.count / count - 1]
                if high == low { return blocks[3] }
                return blocks[min(Int((value - low) / (high - low) * Double(blocks.count)), blocks.count - 1)]
            })
    }
}
