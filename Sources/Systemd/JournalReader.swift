internal import CSystemd
internal import Glibc

/// Reads the entries that the local journal has kept: sd_journal_open(3). One thread uses it.
///
/// It reads the system's journal and that of the user it runs as, in every namespace: a unit with `LogNamespace=` is not told
/// which one it writes to. A journal that this user may not read looks like an empty
/// one, so ``isEmpty()`` is the question to ask first.
@safe package struct JournalReader: ~Copyable {
    let journal: OpaquePointer

    /// Opens the journal as it is now; ``refresh()`` takes in files that are made later.
    package init() throws(JournalError) {
        var opened: OpaquePointer?
        let files =
            SD_JOURNAL_LOCAL_ONLY | SD_JOURNAL_SYSTEM | SD_JOURNAL_CURRENT_USER | SD_JOURNAL_ALL_NAMESPACES
        let result = unsafe sd_journal_open_namespace(&opened, nil, Int32(files))
        guard result >= 0, let opened = unsafe opened else { throw JournalError(.notReadable, errno: -result) }
        // Without the inotify descriptor that this makes, new files are never noticed.
        let descriptor = unsafe sd_journal_get_fd(opened)
        guard descriptor >= 0 else {
            unsafe sd_journal_close(opened)
            throw JournalError(.notReadable, errno: -descriptor)
        }
        unsafe journal = opened
    }

    deinit {
        unsafe sd_journal_close(journal)
    }

    /// Notices files that were made, rotated or removed since.
    package func refresh() throws(JournalError) {
        try check(unsafe sd_journal_process(journal))
    }

    /// Whether there is no entry that may be read.
    package func isEmpty() throws(JournalError) -> Bool {
        try !hasEntry(matching: [])
    }

    /// Whether there is an entry that has all of these fields with these values. Finds it by the journal's own index,
    /// without regard to time, so that a clock that was set back hides nothing.
    package func hasEntry(matching fields: [JournalField]) throws(JournalError) -> Bool {
        unsafe sd_journal_flush_matches(journal)
        for field in fields {
            let match = Array("\(field.name)=".utf8) + field.value
            try check(unsafe match.withUnsafeBytes { unsafe sd_journal_add_match(journal, $0.baseAddress, $0.count) })
        }
        try check(unsafe sd_journal_seek_head(journal))
        return try check(unsafe sd_journal_next(journal)) > 0
    }

    @discardableResult
    func check(_ result: Int32) throws(JournalError) -> Int32 {
        guard result >= 0 else { throw JournalError(.notReadable, errno: -result) }
        return result
    }
}
