internal import Articles
internal import Inbox
internal import Linux

/// A file that was read to its end, and what stat(2) said of it then.
struct KnownFile: Hashable {
    let name: FileName
    let fingerprint: Fingerprint
    let digest: ContentDigest

    /// Whether a later write would show in the fingerprint. The times of some file systems are whole seconds, in which there is room
    /// for more than one.
    var isCertain: Bool { fingerprint.modified.nanoseconds != 0 || fingerprint.changed.nanoseconds != 0 }

    /// Digest, device, inode, size, the two times and the name, with a space between them. The name's description has no line end.
    var line: String {
        let numbers: [any BinaryInteger] = [
            fingerprint.device, fingerprint.inode, fingerprint.size, fingerprint.modified.seconds,
            fingerprint.modified.nanoseconds, fingerprint.changed.seconds, fingerprint.changed.nanoseconds,
        ]
        return digest.hex + " " + numbers.map { "\($0)" }.joined(separator: " ") + " \(name)\n"
    }

    init(name: FileName, fingerprint: Fingerprint, digest: ContentDigest) {
        self.name = name
        self.fingerprint = fingerprint
        self.digest = digest
    }

    /// Nil unless the line, without its end, is as ``line`` writes it.
    init?(line: ArraySlice<UInt8>) {
        let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 8, omittingEmptySubsequences: false)
        guard fields.count == 9, !fields[8].isEmpty,
            let digest = ContentDigest(hex: String(decoding: fields[0], as: UTF8.self)),
            let device = Self.number(fields[1], UInt64.self), let inode = Self.number(fields[2], UInt64.self),
            let size = Self.number(fields[3], Int64.self), let modified = Self.time(fields[4], fields[5]),
            let changed = Self.time(fields[6], fields[7])
        else { return nil }
        self.init(
            name: FileName(escaped: String(decoding: fields[8], as: UTF8.self)),
            fingerprint: Fingerprint(device: device, inode: inode, size: size, modified: modified, changed: changed),
            digest: digest)
    }

    private static func number<Number: FixedWidthInteger>(_ field: ArraySlice<UInt8>, _: Number.Type) -> Number? {
        Number(String(decoding: field, as: UTF8.self))
    }

    private static func time(_ seconds: ArraySlice<UInt8>, _ nanoseconds: ArraySlice<UInt8>) -> FileTime? {
        guard let seconds = number(seconds, Int64.self), let nanoseconds = number(nanoseconds, UInt32.self) else {
            return nil
        }
        return FileTime(seconds: seconds, nanoseconds: nanoseconds)
    }
}
