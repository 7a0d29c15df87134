package import Articles

extension FileName {
    /// Whether a program is still at work on a file or folder of this name: it is left alone until it is renamed.
    ///
    /// Hidden names (rsync, editors), backups, and the names of unfinished downloads and of Vim's swap files.
    package static func isTemporary(_ base: some BidirectionalCollection<UInt8>) -> Bool {
        if base.first == UInt8(ascii: ".") || base.last == UInt8(ascii: "~") { return true }
        return temporaryEndings.contains { base.suffix($0.count).elementsEqual($0) }
    }

    private static let temporaryEndings = [".part", ".tmp", ".crdownload", ".swp"].map { Array($0.utf8) }

    /// Whether a program may be about to rename a file of this name though it has closed it: GNU sed's `--in-place` writes
    /// `sed` and six letters or digits. An article can be called `sediments`, so such a file is not left alone, but has to
    /// stand still for the settle time.
    static func mayBeRenamed(_ base: some BidirectionalCollection<UInt8>) -> Bool {
        base.count == 9 && base.starts(with: "sed".utf8)
            && base.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: false
                }
            }
    }
}
