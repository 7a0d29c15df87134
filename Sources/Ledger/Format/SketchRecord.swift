package import Figures
internal import FoundationEssentials

/// An article's sketch as the ledger's files and claim lines hold it.
package struct SketchRecord: Codable, Sendable {
    /// In a snapshot, its place among the sketches in the order in which the articles were read.
    let order: Int?
    private let count: Int
    /// The hashes, each in four bytes, the least significant first.
    private let hashes: Data

    package init(_ sketch: Sketch, order: Int? = nil) {
        self.order = order
        count = sketch.count
        hashes = Data(sketch.hashes.flatMap { hash in (0..<4).map { UInt8(truncatingIfNeeded: hash >> (8 * $0)) } })
    }

    package var sketch: Sketch {
        let bytes = Array(hashes)
        let values = stride(from: 0, to: bytes.count - bytes.count % 4, by: 4).map { start in
            (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
        }
        return Sketch(count: count, hashes: values)
    }
}
