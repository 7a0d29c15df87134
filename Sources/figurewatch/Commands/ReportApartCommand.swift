internal import ArgumentParser
internal import Daemon

/// `figurewatch report-apart`: makes the report for the daemon that started it.
struct ReportApartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: ReportProcess.command, abstract: "Make the report for another figurewatch.", shouldDisplay: false)

    func run() throws {
        try ReportProcess.answer()
    }
}
