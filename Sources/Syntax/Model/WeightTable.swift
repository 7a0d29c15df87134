/// The weights of a linear model, as they lie in the model file.
///
/// A feature's key is 32 bits. Its high bits choose a bucket, a run of features; its low 16 tell it from the others there.
/// Each feature is its low bits, the number of its weights, and for each a class in the low byte and a signed weight in
/// the high one.
@safe struct WeightTable {
    private let shift: UInt32
    private let starts: UnsafePointer<UInt32>
    private let rows: UnsafePointer<UInt16>

    /// - Parameter section: Checked when the model was loaded: bits, then the buckets' starts, then the rows.
    init(_ section: UnsafeRawPointer) {
        let bits = unsafe section.load(as: UInt32.self)
        shift = 32 - bits
        unsafe starts = (section + 64).assumingMemoryBound(to: UInt32.self)
        unsafe rows = (section + 64 + ((1 << Int(bits)) + 1) * 4).assumingMemoryBound(to: UInt16.self)
    }

    /// Adds the weights of features to the scores of their classes.
    ///
    /// Pointers, since this is nine tenths of the time that parsing takes: bounds checks would double it. The starts
    /// and counts come from the model alone, never from the text; `ModelCheck` has gone through them.
    func add(_ keys: [UInt32], to scores: inout [Int32]) {
        unsafe scores.withUnsafeMutableBufferPointer { scores in
            guard let scores = scores.baseAddress else { return }
            unsafe keys.withUnsafeBufferPointer { keys in
                for index in 0..<keys.count {
                    let key = unsafe keys[index]
                    let bucket = Int(key &>> shift)
                    var row = unsafe rows + Int(starts[bucket])
                    let end = unsafe rows + Int(starts[bucket &+ 1])
                    let low = UInt16(truncatingIfNeeded: key)
                    while unsafe row < end {
                        let count = unsafe Int(row[1])
                        if unsafe row[0] == low {
                            var position = 2
                            while position < count &+ 2 {
                                let entry = unsafe row[position]
                                unsafe scores[Int(entry & 0xFF)] &+= Int32(Int8(truncatingIfNeeded: entry &>> 8))
                                position &+= 1
                            }
                            break
                        }
                        unsafe row += 2 &+ count
                    }
                }
            }
        }
    }
}
