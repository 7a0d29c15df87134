internal import ArgumentParser
internal import Glibc
internal import Ledger
internal import Linux
internal import SystemPackage

/// `figurewatch ledger import`: makes a ledger of what `export` printed.
struct LedgerImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a ledger of a document that export printed.",
        discussion: """
            There must be no ledger yet where it goes, and it has to be done by the service's user, whose ledger it is to be. The document \
            is checked as the daemon would at its start; one that is damaged leaves nothing behind.

            Exit status: 0, 65 when the document is damaged or of a newer version, 66 when it can't be read, 73 when there is \
            a ledger already or none can be made, 74 when it can't be written, 77 when this user may not write there.
            """)

    @Argument(help: "The document, or - for standard input.")
    var file: String

    @OptionGroup var place: LedgerPlace

    func run() throws {
        let document: [UInt8]
        do { document = try file == "-" ? Self.standardInput() : FilePath(file).contents() } catch {
            complain("'\(file)' cannot be read: \(error)")
            throw ExitCode(EX_NOINPUT)
        }
        let figures = try place.read { folder throws(LedgerError) in
            try Self.makeRoom(in: folder)
            let snapshot = folder.appending("ledger.json")
            do throws(LedgerError) {
                try Self.write(document, to: snapshot)
                let ledger = try Ledger(opening: folder)
                let count = ledger.state.figureCount
                ledger.close()
                return count
            } catch {
                unsafe snapshot.withPlatformString { _ = unsafe unlink($0) }
                throw error
            }
        }
        var printer = LinePrinter()
        try printer.print("The ledger in '\(try place.folder())' has \(figures) figures.")
        try printer.flush()
    }

    /// - Throws: when there is a ledger, sound or not.
    private static func makeRoom(in folder: FilePath) throws(LedgerError) {
        guard unsafe folder.withPlatformString({ unsafe mkdir($0, 0o700) }) != 0 else { return }
        guard errno == EEXIST else { throw .system(action: "create", path: folder, cause: Errno(rawValue: errno)) }
        for name in ["ledger.json", "ledger.json.previous", "ledger.log", "ledger.archive"] {
            let path = folder.appending(name)
            if unsafe path.withPlatformString({ unsafe access($0, F_OK) }) == 0 {
                throw .system(action: "create", path: path, cause: .fileExists)
            }
        }
    }

    private static func write(_ document: [UInt8], to path: FilePath) throws(LedgerError) {
        do {
            let file = try FileDescriptor.open(
                path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec, .noFollow],
                permissions: .ownerReadWrite)
            try file.closeAfter {
                _ = try file.writeAll(document)
                guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
            }
        } catch {
            throw .system(action: "write", path: path, cause: error as? Errno ?? .ioError)
        }
    }

    private static func standardInput() throws -> [UInt8] {
        var document: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try unsafe buffer.withUnsafeMutableBytes { bytes in
                try unsafe FileDescriptor.standardInput.read(into: bytes)
            }
            if count == 0 { return document }
            document += buffer[..<count]
        }
    }
}
