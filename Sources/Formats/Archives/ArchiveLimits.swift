/// What one archive may unpack to. Archives of texts stay far below: text packs to a fifth, rarely to a twentieth.
struct ArchiveLimits: Hashable, Sendable {
    /// In bytes, of one member.
    var memberSize = 8 << 20
    /// In bytes, of all members together.
    var totalSize = 64 << 20
    /// How many times as large as the archive its members may be together, beyond ``freeSize``.
    var ratio = 200
    /// In bytes: what any archive may have, so that a small one with one long run of the same is no bomb.
    var freeSize = 1 << 20
    /// Folders and links count.
    var members = 10_000

    /// In bytes.
    func totalSize(ofArchive size: Int) -> Int { min(totalSize, freeSize + size * ratio) }
}
