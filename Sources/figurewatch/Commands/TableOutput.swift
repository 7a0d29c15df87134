internal import ArgumentParser
internal import Glibc
internal import Linux
internal import Terminal

/// How a command prints what people put into tables of their own.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
    case table, jsonl, csv, markdown
}

struct TableOutputOptions: ParsableArguments {
    @Option(
        help:
            "A table to read, JSON Lines, comma-separated values or Markdown; by default a table on a terminal and JSON Lines elsewhere."
    )
    var format: TableFormat?

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            "On a terminal, show a table page by page.", discussion: "By the program that PAGER names, else by less."))
    var pager = true

    var chosen: TableFormat { format ?? (isatty(STDOUT_FILENO) == 1 ? .table : .jsonl) }

    /// Prints what a command has to say, through a pager where a person reads a table on a terminal.
    ///
    /// - Parameter body: Gets what a table is laid out for and the format, since a pager is no terminal.
    func print(_ body: (inout LinePrinter, Screen, TableFormat) throws -> Void) throws {
        let (screen, format) = (Screen(of: STDOUT_FILENO), chosen)
        let isPaged = pager && format == .table && isatty(STDOUT_FILENO) == 1
        let shown = isPaged ? Pager(variable: Screen.environment) : nil
        // Until all is written, or the person has left.
        defer { withExtendedLifetime(shown) {} }
        var printer = LinePrinter()
        try body(&printer, screen, format)
        try printer.flush()
    }
}
