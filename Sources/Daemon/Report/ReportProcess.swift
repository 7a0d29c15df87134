internal import Figures
internal import FoundationEssentials
internal import Ledger
internal import Linux
internal import Report
internal import SystemPackage

/// Makes the report in a process of its own, so that the daemon neither waits for it nor keeps its memory. It reads the ledger as
/// anybody may who is not its writer.
///
/// What is wanted is the process's standard input, and why it failed its standard output, both JSON.
package enum ReportProcess {
    /// The program's command for it, hidden from people.
    package static let command = "report-apart"

    struct Order: Codable {
        let state: String
        let folder: String
        let tolerance: Tolerance
    }

    struct Answer: Codable {
        /// Of the pages, so many say something else than before.
        var written = 0
        /// Why it failed; nil where it didn't.
        var failure: String?
    }

    static func start(_ program: FilePath, _ order: Order) throws -> ChildProcess {
        try ChildProcess(program, [command], input: Array(JSONEncoder().encode(order)))
    }

    /// The other side: does what standard input says, and answers on standard output.
    package static func answer() throws {
        let order = try JSONDecoder().decode(Order.self, from: Data(Descriptor(0).contents()))
        var answer = Answer()
        do {
            let state = try Ledger.read(FilePath(order.state)).state
            let report = Report(of: state.table, within: order.tolerance)
            answer.written = try ReportFolder(FilePath(order.folder)).write(report).written
        } catch {
            answer.failure = "\(error)"
        }
        _ = try FileDescriptor.standardOutput.writeAll(JSONEncoder().encode(answer))
    }
}
