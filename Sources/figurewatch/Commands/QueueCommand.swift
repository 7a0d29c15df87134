internal import ArgumentParser
internal import Articles
internal import Daemon
internal import FoundationEssentials
internal import Glibc
internal import Inbox
internal import Ledger
internal import Linux
internal import Settings
internal import SystemPackage

/// `figurewatch queue`: what waits in the watched folder.
struct QueueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "List the files that wait to be read or were refused: how long, and why.",
        discussion: """
            The states are reading; ready, behind others; settling, until it has stood still; writing, while somebody has it open; \
            postponed, when it could not be read and is tried again; refused, with the reason; and set-aside, when the \
            daemon crashed or hung on it, or was killed on it twice in a row. The last two wait until somebody runs figurewatch retry, or the file \
            changes. The time is since when it is so, and of refused files since they were last written.

            The running daemon is asked, which root and members of the group figurewatch may. Where none runs, the ledger and the \
            folder are looked at, which root may.

            Exit status: 0, 69 when the daemon does not answer, 77 when it may not be asked or the ledger not be read, and as for ledger \
            export where it does not run.
            """)

    @OptionGroup var daemon: DaemonPlace

    @OptionGroup var ledger: LedgerPlace

    @OptionGroup var output: OutputOptions

    func run() throws {
        let answer = try daemon.ask(.queue, within: .seconds(30))
        let queue: FileQueue
        switch answer {
        case .queue(let running)?: queue = running
        case .refused(let reason)?, .done(let reason)?:
            complain(reason)
            throw ExitCode(EX_UNAVAILABLE)
        case nil:
            complain("The daemon does not run; this is what its ledger and its folder say.")
            queue = try stopped()
        }
        var printer = LinePrinter()
        switch output.chosen {
        case .jsonl:
            for item in queue.items { try printer.print(json: item) }
            if queue.left > 0 { complain("\(queue.left) more are not listed.") }
        case .table: try printer.print(QueueTable(queue, on: output.screen).lines)
        }
        try printer.flush()
    }

    /// What waits for a daemon that does not run.
    private func stopped() throws -> FileQueue {
        let watched = ledger.watched ?? Settings().folder
        let state = try ledger.read { folder throws(LedgerError) in try Ledger.read(folder).state }
        var items = state.refusals.values.map { FileQueue.Item($0) }
        do throws(UnreadableFile) {
            let files = try FolderListing(of: watched).files
            let known = Set(state.refusals.keys.flatMap(\.selfAndParents)).union(state.names.keys)
            items += files.filter { !known.contains($0) }.map { FileQueue.Item($0, .ready) }
        } catch {
            complain("\(error)")
        }
        return FileQueue(folder: FileName(watched), obstacle: "the daemon does not run", items)
    }
}
