internal import Articles

/// What the name of an archive's member tells.
enum MemberName {
    /// Files that stand beside articles and are none, by their endings.
    private static let others: Set<String> = [
        "css", "js", "mjs", "map", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "bmp", "tif", "tiff",
        "woff",
        "woff2", "ttf", "otf", "eot", "mp3", "mp4", "m4a", "webm", "ogg", "wav", "mov", "avi", "exe", "dll", "so", "db",
    ]

    /// Hidden files, and those that a Mac adds, are no more articles in an archive than in the watched folder.
    static func mayBeArticle(_ path: String) -> Bool {
        let components = path.utf8.split(separator: UInt8(ascii: "/"))
        guard let base = components.last, base.first != UInt8(ascii: "."), !path.hasPrefix("__MACOSX/") else {
            return false
        }
        guard let dot = base.lastIndex(of: UInt8(ascii: ".")) else { return true }
        return !others.contains(base[base.index(after: dot)...].lowercasedASCII)
    }

    /// A name, or what a library says, as a part of a message: on one line, and its end where it is long.
    static func short(_ text: String) -> String {
        let line = text.utf8.filter { $0 >= 0x20 && $0 != 0x7F }
        return line.count <= 120
            ? String(decoding: line, as: UTF8.self) : "…" + String(decoding: line.suffix(120), as: UTF8.self)
    }
}
