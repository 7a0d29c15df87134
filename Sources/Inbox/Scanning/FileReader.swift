internal import Articles
internal import CLinux
internal import FoundationEssentials
internal import Glibc
internal import Linux
internal import SystemPackage

/// Reads one file through its descriptor and makes sure that it stood still meanwhile.
struct FileReader {
    /// In bytes.
    var maximumSize: Int

    static let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY

    /// Reads a file of a scan: it must be what the scan saw, before and after the reading.
    ///
    /// What is something else by now is `.changing`; the next scan says what it has become.
    func read(_ arrival: Arrival, in folder: borrowing Descriptor) -> ReadOutcome {
        let size = arrival.fingerprint.size
        guard size <= Int64(maximumSize) else {
            return .refused(UnreadableFile(arrival.name, .tooLarge(size: size, limit: maximumSize)))
        }
        do {
            guard let content = try Self.content(of: try folder.open(beneath: arrival.name, Self.flags), arrival)
            else { return .changing }
            // The name may have been given to another file, and this one to nobody. One descriptor at a time is enough.
            let named = try folder.open(beneath: arrival.name, linux_o_path).status()
            guard Fingerprint(named) == arrival.fingerprint else { return .changing }
            return .complete(
                SourceFile(
                    name: arrival.name, content: content, modified: Date(arrival.fingerprint.modified), arrived: .now))
        } catch {
            switch error {
            case .noSuchFileOrDirectory, .notDirectory: return .vanished
            // A link, a socket or a device without a driver took the name.
            case .tooManySymbolicLinkLevels, .noSuchAddressOrDevice, .isDirectory, .wouldBlock: return .changing
            case .staleNFSFileHandle: return .postponed(error)
            case _ where error.isShortage: return .postponed(error)
            default: return .refused(UnreadableFile(arrival.name, failed: error))
            }
        }
    }

    /// The whole content of a file that is what the scan saw, before and after the reading; else nil.
    private static func content(
        of file: consuming Descriptor, _ arrival: Arrival
    ) throws(Errno) -> [UInt8]? {
        let before = try file.status()
        guard FileKind(mode: before.mode) == .regular, Fingerprint(before) == arrival.fingerprint,
            let content = try content(of: file, size: Int(arrival.fingerprint.size)),
            Fingerprint(try file.status()) == arrival.fingerprint
        else { return nil }
        return content
    }

    /// The whole content, or nil when it is longer or shorter than `size`.
    static func content(of file: borrowing Descriptor, size: Int) throws(Errno) -> [UInt8]? {
        let number = file.number
        var failure: Errno?
        // One byte more than is due, to see a file that has grown.
        let content = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
            while filled <= size {
                guard let start = buffer.baseAddress else { return }
                let count = unsafe linux_read(number, start + filled, min(size + 1 - filled, 1 << 30))
                if count < 0 { failure = Errno(rawValue: -count) }
                if count <= 0 { return }
                filled += Int(count)
            }
        }
        if let failure { throw failure }
        return content.count == size ? content : nil
    }
}

extension Date {
    /// The time of the file system, as exactly as a `Date` holds it.
    init(_ time: FileTime) {
        self.init(timeIntervalSince1970: Double(time.seconds) + Double(time.nanoseconds) / 1_000_000_000)
    }
}
