internal import ArgumentParser
internal import Ledger

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
            be read, 77 when this user may not read it.
            """)

    @OptionGroup var place: LedgerPlace

    func run() throws {
        let document = try place.read { folder throws(LedgerError) in
            let (state, notices) = try Ledger.read(folder, isWhole: true)
            for notice in notices { complain("\(notice)") }
            return try Ledger.document(of: state)
        }
        var printer = LinePrinter()
        try printer.print(document: document)
        try printer.flush()
    }
}
