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
    /// The table is larger than the caches, so the time is that of waiting for memory: first all buckets are looked up,
    /// then all their rows touched, so that the waits overlap. Pointers, since this is nine tenths of the time that
    /// parsing takes: bounds checks would double it. The starts and counts come from the model alone, never from the
    /// text; `ModelCheck` has gone through them.
    func add(_ keys: [UInt32], to scores: inout [Int32]) {
        guard end > 0 else { return }
        unsafe withUnsafeTemporaryAllocation(of: Place.self, capacity: keys.count) { places in
            for index in 0..<keys.count {
                let bucket = Int(keys[index] &>> shift)
                unsafe places.initializeElement(at: index, to: Place(start: starts[bucket], end: starts[bucket &+ 1]))
            }
            for index in 0..<keys.count {
                // The last bucket's start may be the section's end. Whether a bucket is empty is not asked: a wrong guess of the
                // processor's would end the overlap.
                unsafe places[index].low = rows[Int(min(places[index].start, end &- 1))]
            }
            unsafe scores.withUnsafeMutableBufferPointer { scores in
                guard let scores = scores.baseAddress else { return }
                for index in 0..<keys.count {
                    unsafe add(UInt16(truncatingIfNeeded: keys[index]), at: places[index], to: scores)
                }
            }
        }
    }

    private struct Place: BitwiseCopyable {
        var start: UInt32
        var end: UInt32
        /// The low bits of the bucket's first feature.
        var low: UInt16 = 0
    }

    @inline(__always)
    private func add(_ key: UInt16, at place: Place, to scores: UnsafeMutablePointer<Int32>) {
        var row = unsafe rows + Int(place.start)
        let end = unsafe rows + Int(place.end)
        var low = place.low
        while unsafe row < end {
            let count = unsafe Int(row[1])
            if low == key {
                var position = 2
                while position < count &+ 2 {
                    let entry = unsafe row[position]
                    unsafe scores[Int(entry & 0xFF)] &+= Int32(Int8(truncatingIfNeeded: entry &>> 8))
                    position &+= 1
                }
                return
            }
            unsafe row += 2 &+ count
            guard unsafe row < end else { return }
            low = unsafe row[0]
        }
    }
}
