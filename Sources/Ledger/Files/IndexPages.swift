internal import Glibc
internal import Linux
internal import Synchronization

/// The bytes of the archive's index, page by page: what is read next mostly stands near what was read before, and memory holds a few
/// pages of it.
final class IndexPages: Sendable {
    private let file: Descriptor
    let size: Int
    private let pages = Mutex<[Int: [UInt8]]>([:])

    private static let pageSize = 1 << 16
    private static let capacity = 64

    /// Nil where there is none that can be read.
    init?(in folder: borrowing StateFolder) {
        guard let file = try? folder.open(.archiveIndex, O_RDONLY), let status = try? file.status() else { return nil }
        size = Int(status.size)
        self.file = file
    }

    /// Bytes of their own; nil where there aren't so many.
    func contents(at offset: Int, count: Int) -> [UInt8]? {
        guard let bytes = try? file.contents(at: offset, upTo: count), bytes.count == count else { return nil }
        return bytes
    }

    /// Bytes of which a part is what stands there; nil where there aren't so many.
    func bytes(at offset: Int, count: Int) -> (bytes: [UInt8], range: Range<Int>)? {
        let number = offset / Self.pageSize, start = offset % Self.pageSize
        guard start + count <= Self.pageSize else { return contents(at: offset, count: count).map { ($0, 0..<count) } }
        let page = pages.withLock { pages -> [UInt8] in
            if let page = pages[number] { return page }
            let page = (try? file.contents(at: number * Self.pageSize, upTo: Self.pageSize)) ?? []
            if pages.count >= Self.capacity { pages.removeAll(keepingCapacity: true) }
            pages[number] = page
            return page
        }
        return start + count <= page.count ? (page, start..<start + count) : nil
    }
}
