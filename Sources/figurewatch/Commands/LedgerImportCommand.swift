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
        do {
            document = try file == "-" ? FileDescriptor.standardInput.contents() : FilePath(file).contents(upTo: .max)
        } catch {
            complain("'\(file)' cannot be read: \(error)")
            throw ExitCode(EX_NOINPUT)
        }
        let figures = try place.read { folder throws(LedgerError) in try Ledger.create(of: document, in: folder) }
        var printer = LinePrinter()
        try printer.print("The ledger in '\(try place.folder())' has \(figures) figures.")
        try printer.flush()
    }
}
