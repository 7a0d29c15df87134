extension FileName {
    /// Whether a program is still at work on a file or folder of this name: it is left alone until it is renamed.
    ///
    /// Hidden names (rsync, editors), backups, and the names of unfinished downloads and of Vim's swap files.
    package static func isTemporary(_ base: some BidirectionalCollection<UInt8>) -> Bool {
        if base.first == UInt8(ascii: ".") || base.last == UInt8(ascii: "~") { return true }
        return temporaryEndings.contains { base.suffix($0.count).elementsEqual($0) }
    }

    private static let temporaryEndings = [".part", ".tmp", ".crdownload", ".swp"].map { Array($0.utf8) }
}
