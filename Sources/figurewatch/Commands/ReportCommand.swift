internal import ArgumentParser
internal import Figures
internal import Glibc
internal import Ledger
internal import Report
internal import SystemPackage

/// `figurewatch report`: the running table as pages to look at.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the running table as a static site.",
        discussion: """
            The pages are an overview, one for each story, figure and article, and a search; open index.html of the folder, or let a web \
            server serve it. They load nothing from elsewhere. Pages are written anew only where they say something else, each whole; what \
            a report no longer has is removed. A folder that holds other things is left alone. The ledger is only read, so the daemon may \
            run meanwhile; the key report has the daemon do it.

            Exit status: 0, 65 when the ledger is damaged, 66 when there is none, 73 when the folder can't be written or holds other \
            things, 74 when the ledger can't be read, 77 when this user may not read it.
            """)

    @Argument(help: "The folder. It is created.")
    var folder: String

    @Option(help: "So many figures at most, those that articles state last.")
    var figures = Report.Limits().figures

    @OptionGroup var place: LedgerPlace

    func validate() throws {
        guard figures > 0 else { throw ValidationError("--figures takes a number above 0.") }
    }

    func run() throws {
        let state = try place.read { folder throws(LedgerError) in
            let (state, notices) = try Ledger.read(folder)
            for notice in notices { complain("\(notice)") }
            return state
        }
        let report = Report(
            of: state.table, within: place.tolerance,
            limits: Report.Limits(figures: figures))
        do {
            let outcome = try ReportFolder(FilePath(folder)).write(report)
            var printer = LinePrinter()
            try printer.print(
                "\(FilePath(folder).appending("index.html")): \(outcome.written) files written, \(outcome.unchanged) as they were, "
                    + "\(outcome.removed) removed.")
            try printer.flush()
        } catch let error as ReportError {
            complain("\(error)")
            throw ExitCode(EX_CANTCREAT)
        }
    }
}
