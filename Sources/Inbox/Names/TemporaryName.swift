package import Articles

extension FileName {
    /// Whether a program is still at work on a file or folder of this name: it is left alone until it is renamed.
    ///
    /// Hidden names (rsync, editors), backups, the names of unfinished downloads, of Vim's swap files and of the files by which Word and
    /// LibreOffice say that they have one open, and what Windows and Emacs leave beside others.
    package static func isTemporary(_ base: some BidirectionalCollection<UInt8>) -> Bool {
        if base.first == UInt8(ascii: ".") || base.last == UInt8(ascii: "~") { return true }
        if base.first == UInt8(ascii: "#"), base.count > 1, base.last == UInt8(ascii: "#") { return true }
        if base.starts(with: "~$".utf8) || others.contains(where: { base.elementsEqual($0) }) { return true }
        return temporaryEndings.contains { base.suffix($0.count).elementsEqual($0) }
    }

    private static let temporaryEndings = [
        ".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", ".opdownload", ".aria2", ".swp",
    ].map { Array($0.utf8) }
    private static let others = ["desktop.ini", "Thumbs.db", "thumbs.db", "ehthumbs.db", "Icon\r"].map {
        Array($0.utf8)
    }

    /// How browsers in some languages end the name of the folder that has a saved page's scripts and pictures.
    private static let pageFolderEndings = [
        "_files", "-Dateien", "_fichiers", "_archivos", "-bestanden", "_file", "-filer",
    ].map {
        Array($0.utf8)
    }
    private static let pageEndings = [".html", ".htm", ".xhtml", ".HTML", ".HTM"].map { Array($0.utf8) }

    /// Whether a folder holds what belongs to a web page that was saved beside it: `Page_files` beside `Page.html`.
    static func isOfSavedPage(_ base: [UInt8], beside names: Set<[UInt8]>) -> Bool {
        pageFolderEndings.contains { ending in
            base.count > ending.count && base.suffix(ending.count).elementsEqual(ending)
                && pageEndings.contains { names.contains(Array(base.dropLast(ending.count)) + $0) }
        }
    }

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
