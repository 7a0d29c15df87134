internal import SystemPackage

extension Errno {
    /// Whether the process or the machine has run out of something; the file is not to blame.
    var isShortage: Bool {
        self == .tooManyOpenFiles || self == .tooManyOpenFilesInSystem || self == .noMemory
    }
}
