internal import CArchive

/// Archives made for a test, by libarchive.
package enum PackedFiles {
    package enum Form {
        case zip
        case encryptedZip
        case tarGzip
        case tarZstandard
        case gzip
        case zstandard
        case xz
        case bzip2
    }

    /// An archive of files, each a path and a content; of a form without paths, the first file's content alone.
    package static func pack(_ files: [(path: String, content: [UInt8])], as form: Form) -> [UInt8] {
        let archive = unsafe archive_write_new()
        defer { _ = unsafe archive_write_free(archive) }
        switch form {
        case .zip, .encryptedZip:
            unsafe archive_write_set_format_zip(archive)
            if form == .encryptedZip {
                unsafe archive_write_set_options(archive, "zip:encryption=zipcrypt")
                unsafe archive_write_set_passphrase(archive, "secret")
            }
        case .tarGzip, .tarZstandard: unsafe archive_write_set_format_pax_restricted(archive)
        default: unsafe archive_write_set_format_raw(archive)
        }
        switch form {
        case .tarGzip, .gzip: unsafe archive_write_add_filter_gzip(archive)
        case .tarZstandard, .zstandard: unsafe archive_write_add_filter_zstd(archive)
        case .xz: unsafe archive_write_add_filter_xz(archive)
        case .bzip2: unsafe archive_write_add_filter_bzip2(archive)
        default: break
        }
        // The buffer has room for what packs badly, too.
        var packed = [UInt8](repeating: 0, count: files.reduce(65_536) { $0 + $1.content.count + 4096 })
        var used = 0
        let size = packed.count
        unsafe packed.withUnsafeMutableBytes { buffer in
            unsafe archive_write_open_memory(archive, buffer.baseAddress, size, &used)
            for file in files {
                let entry = unsafe archive_entry_new()
                unsafe archive_entry_set_pathname(entry, file.path)
                unsafe archive_entry_set_filetype(entry, 0o100000)
                unsafe archive_entry_set_perm(entry, 0o644)
                unsafe archive_entry_set_size(entry, Int64(file.content.count))
                unsafe archive_write_header(archive, entry)
                _ = unsafe file.content.withUnsafeBytes { unsafe archive_write_data(archive, $0.baseAddress, $0.count) }
                unsafe archive_entry_free(entry)
            }
            unsafe archive_write_close(archive)
        }
        return Array(packed.prefix(used))
    }

    package static func pack(_ files: [(path: String, text: String)], as form: Form) -> [UInt8] {
        pack(files.map { ($0.path, Array($0.text.utf8)) }, as: form)
    }
}
