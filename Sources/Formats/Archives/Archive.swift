internal import Articles
internal import CArchive
internal import FoundationEssentials

/// An archive that is read from its start to its end, by libarchive.
///
/// Only what articles come in is known to it: ZIP and tar, and gzip, Zstandard, xz, bzip2 and LZ4 around a tar or around a
/// single file. None of those starts another program, as some of libarchive's others do.
@safe final class Archive {
    struct Member {
        let path: String
        /// Neither a folder nor a link, device or the like.
        let isFile: Bool
        let isEncrypted: Bool
        let modified: Date?
    }

    /// It is one compressed file, without a name.
    private(set) var isSingle = false
    private let handle: OpaquePointer
    private let bytes: UnsafeMutableRawBufferPointer

    /// - Throws: ``Refusal`` of kind `damaged` for what is none of those.
    init(_ content: [UInt8]) throws(Refusal) {
        guard let handle = unsafe archive_read_new() else { throw Refusal(.damaged, "there is no memory for it") }
        unsafe self.handle = handle
        // libarchive keeps the address from call to call.
        unsafe bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(content.count, 1), alignment: 16)
        unsafe bytes.copyBytes(from: content)
        if content.starts(with: [0x50, 0x4B]) {
            unsafe archive_read_support_format_zip(handle)
        } else {
            unsafe archive_read_support_format_tar(handle)
            unsafe archive_read_support_format_raw(handle)
            unsafe archive_read_support_filter_gzip(handle)
            unsafe archive_read_support_filter_bzip2(handle)
            unsafe archive_read_support_filter_xz(handle)
            unsafe archive_read_support_filter_zstd(handle)
            unsafe archive_read_support_filter_lz4(handle)
        }
        guard unsafe archive_read_open_memory(handle, bytes.baseAddress, content.count) == ARCHIVE_OK else {
            throw fault
        }
    }

    deinit {
        unsafe archive_read_free(handle)
        unsafe bytes.deallocate()
    }

    /// - Throws: ``Refusal`` of kind `damaged` where the archive breaks.
    func next() throws(Refusal) -> Member? {
        var entry: OpaquePointer?
        let result = unsafe archive_read_next_header(handle, &entry)
        if result == ARCHIVE_EOF { return nil }
        guard result >= ARCHIVE_WARN, let entry = unsafe entry else { throw fault }
        isSingle = unsafe archive_format(handle) == ARCHIVE_FORMAT_RAW
        // Nothing was unpacked: it only starts like something that is compressed.
        if isSingle, unsafe archive_filter_count(handle) < 2 { throw Refusal(.damaged, "its header is damaged") }
        let name = unsafe archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
        var path = unsafe name.map { unsafe String(cString: $0) } ?? ""
        while path.hasPrefix("./") { path.removeFirst(2) }
        let isRegular = unsafe archive_entry_filetype(entry) == 0o100000
        let isLink = unsafe archive_entry_hardlink(entry) != nil
        let hasTime = unsafe archive_entry_mtime_is_set(entry) != 0
        let time = unsafe Double(archive_entry_mtime(entry))
        return unsafe Member(
            path: path.isEmpty ? "member" : path, isFile: isRegular && !isLink,
            isEncrypted: archive_entry_is_encrypted(entry) != 0,
            modified: hasTime ? Date(timeIntervalSince1970: time) : nil)
    }

    /// The content of the member that came last; nil if it has more bytes than the limit.
    func content(of member: Member, upTo limit: Int, within budget: ArticleBudget) throws(Refusal) -> [UInt8]? {
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            try budget.checkTime()
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe archive_read_data(handle, $0.baseAddress, $0.count)
            }
            if count == 0 { return content }
            guard count > 0 else { throw fault }
            guard content.count + count <= limit else { return nil }
            content += buffer[..<count]
        }
    }

    /// What libarchive says went wrong last, as a part of a sentence.
    private var fault: Refusal {
        let message = unsafe archive_error_string(handle).map { unsafe String(cString: $0) } ?? "it breaks off"
        return Refusal(.damaged, MemberName.short(message))
    }
}
