/// The memory that an encoder works in. It grows to what the longest text needs, and is used again for the next one.
@safe package final class EncoderRoom {
    private var bytes = unsafe UnsafeMutableRawBufferPointer(start: nil, count: 0)

    package init() {}

    deinit { unsafe bytes.deallocate() }

    /// - Returns: At least so many bytes, at a multiple of 64; what was there before is lost.
    func start(bytes count: Int) -> UnsafeMutableRawPointer? {
        if unsafe bytes.count < count {
            unsafe bytes.deallocate()
            unsafe bytes = .allocate(byteCount: count, alignment: 64)
        }
        return unsafe bytes.baseAddress
    }
}
