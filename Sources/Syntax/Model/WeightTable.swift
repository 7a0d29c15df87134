/// The weights of a linear model, as they lie in the model file.
///
/// A feature's key is 32 bits. Its high bits choose a bucket, a run of features; its low 16 tell it from the others there.
/// Each feature is its low bits, the number of its weights, and for each a class in the low byte and a signed weight in
/// the high one.
@safe struct WeightTable {
    private let shift: UInt32
    private let starts: UnsafePointer<UInt32>
    private let rows: UnsafePointer<UInt16>
    /// How many numbers the rows have.
    private let end: UInt32

    /// - Parameter section: Checked when the model was loaded: bits, then the buckets' starts, then the rows.
    init(_ section: UnsafeRawPointer) {
        let bits = unsafe section.load(as: UInt32.self)
        shift = 32 - bits
        unsafe starts = (section + 64).assumingMemoryBound(to: UInt32.self)
        unsafe rows = (section + 64 + ((1 << Int(bits)) + 1) * 4).assumingMemoryBound(to: UInt16.self)
        end = unsafe starts[1 << Int(bits)]
    }

    /// Adds the weights of features to the scores of their classes.
    ///
    /// The table is larger than the caches, so the time is that of waiting for memory, and of guesses of the processor's that
    /// turn out wrong. So first all buckets are looked up, then all their rows touched, so that the waits overlap; then the
    /// first rows of all are asked, the second ones of those that are left, and so on, which has no branches. Pointers,
    /// since this is nine tenths of the time that parsing takes: bounds checks would double it. The starts and counts come
    /// from the model alone, never from the text; `ModelCheck` has gone through them.
    func add(_ keys: [UInt32], to scores: inout [Int32]) {
        guard end >= 2 else { return }
        unsafe withUnsafeTemporaryAllocation(of: Search.self, capacity: keys.count) { searches in
            unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: keys.count) { found in
                for index in 0..<keys.count {
                    let bucket = Int(keys[index] &>> shift)
                    unsafe searches.initializeElement(
                        at: index,
                        to: Search(
                            row: starts[bucket], end: starts[bucket &+ 1], key: UInt16(truncatingIfNeeded: keys[index]))
                    )
                }
                for index in 0..<keys.count {
                    // An empty bucket may start at the section's end.
                    unsafe found.initializeElement(at: index, to: UInt32(rows[Int(min(searches[index].row, end &- 2))]))
                }
                let count = unsafe find(searches, into: found)
                unsafe scores.withUnsafeMutableBufferPointer { scores in
                    guard let scores = scores.baseAddress else { return }
                    for index in 0..<count { unsafe add(rows + Int(found[index]), to: scores) }
                }
            }
        }
    }

    /// Where a feature may still be.
    private struct Search: BitwiseCopyable {
        /// The row that is looked at next, and the end of its bucket.
        var row: UInt32
        var end: UInt32
        var key: UInt16
    }

    /// - Parameter searches: Are used up.
    /// - Returns: How many rows of features were found.
    @inline(__always)
    private func find(
        _ searches: UnsafeMutableBufferPointer<Search>, into found: UnsafeMutableBufferPointer<UInt32>
    ) -> Int {
        var count = 0
        var open = searches.count
        while open > 0 {
            var left = 0
            for index in 0..<open {
                let search = unsafe searches[index]
                // A row has at least two numbers.
                let row = unsafe rows + Int(min(search.row, end &- 2))
                let isThere = search.row < search.end ? 1 : 0
                let isIt = unsafe row[0] == search.key ? isThere : 0
                unsafe found[count] = search.row
                count &+= isIt
                let next = unsafe search.row &+ 2 &+ UInt32(row[1])
                unsafe searches[left] = Search(row: next, end: search.end, key: search.key)
                left &+= next < search.end ? isThere &- isIt : 0
            }
            open = left
        }
        return count
    }

    /// Adds the weights of a row. Most have one or two, which are added without asking how many there are.
    @inline(__always)
    private func add(_ row: UnsafePointer<UInt16>, to scores: UnsafeMutablePointer<Int32>) {
        let count = unsafe Int(row[1])
        let first = unsafe row[1 &+ min(count, 1)], second = unsafe row[1 &+ min(count, 2)]
        unsafe scores[Int(first & 0xFF)] &+= count > 0 ? Self.weight(first) : 0
        unsafe scores[Int(second & 0xFF)] &+= count > 1 ? Self.weight(second) : 0
        var position = 4
        while position < count &+ 2 {
            let entry = unsafe row[position]
            unsafe scores[Int(entry & 0xFF)] &+= Self.weight(entry)
            position &+= 1
        }
    }

    @inline(__always)
    private static func weight(_ entry: UInt16) -> Int32 { Int32(Int8(truncatingIfNeeded: entry &>> 8)) }
}
