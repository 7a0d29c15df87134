internal import Glibc
internal import Linux
package import SystemPackage

/// What became of the last reload, in the file `reload` of the daemon's runtime folder: `figurewatch reload` waits for it.
package struct ReloadRecord: Hashable, Codable, Sendable {
    /// Of the daemon.
    package let process: Int32
    /// How many configurations have been in force since the start.
    package let generation: Int
    /// When reading began, in microseconds of the monotonic clock (``Clocks``): what was changed before is in it.
    package let began: UInt64
    /// Why the configuration before it is still in force; none when it is not.
    package let problems: [String]

    package init(generation: Int, began: UInt64, problems: [String]) {
        process = getpid()
        self.generation = generation
        self.began = began
        self.problems = problems
    }

    private static let name = "reload"

    /// Nil where there is none, or none that can be read.
    package init?(in folder: FilePath) {
        guard let bytes = try? folder.appending(Self.name).contents(),
            let record = try? ReplacedFile.decoded(ReloadRecord.self, from: bytes)
        else { return nil }
        self = record
    }

    /// Puts it into the place of an earlier one, whole.
    package func write(to folder: FilePath) throws {
        try ReplacedFile(folder.appending(Self.name), mode: [.ownerReadWrite, .groupRead]).write(json: self)
    }
}
