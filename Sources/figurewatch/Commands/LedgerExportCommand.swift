internal import ArgumentParser
internal import Ledger
internal import SystemPackage

/// `figurewatch ledger export`: all that is in the ledger.
struct LedgerExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the whole ledger as one JSON document.",
        discussion: """
            The document has the form of ledger.json, which ledger.schema.json describes, with everything that the log adds \
            to it. The ledger is only read, so the daemon may run meanwhile. What is damaged is named on standard error \
            and left out; see 'figurewatch ledger verify'.

            Exit status: 0, 65 when the ledger is damaged or of a newer version, 66 when there is none, 74 when it can't \
            be read.
            """)

    @Option(help: ArgumentHelp("The folder that keeps the ledger.", valueName: "folder"))
    var state: String

    func run() throws {
        do {
            let (state, notices) = try Ledger.read(FilePath(state), isWhole: true)
            for notice in notices { complain("\(notice)") }
            var printer = LinePrinter()
            try printer.print(document: Ledger.document(of: state))
            try printer.flush()
        } catch let error as LedgerError {
            complain("\(error)")
            throw ExitCode(error.exitStatus)
        }
    }
}
