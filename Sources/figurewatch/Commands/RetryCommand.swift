internal import ArgumentParser
internal import Articles
internal import Daemon
internal import Glibc
internal import Intake
internal import Ledger
internal import Settings

/// `figurewatch retry`: a person wants refused files read again.
struct RetryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Read files again that were refused or set aside.",
        discussion: """
            What is refused is known by its content and not read again before it changes, or another version or other limits \
            read it; what crashed the daemon is not read again at all. This forgets that, of a file, of one article in a file of several, or of \
            all in a folder, and has it read once more. The running daemon does so after the article in hand; where none \
            runs it is written into the ledger, which takes the service's user, and done after the next start.

            Exit status: 0, 64 when a file is not refused, 69 when the daemon does not answer, 77 when it may not be asked or the \
            ledger not be changed, and as for figures merge where it does not run.
            """)

    @Argument(help: ArgumentHelp("A file as figurewatch queue lists it, or its path.", valueName: "file"))
    var files: [String]

    @OptionGroup var mender: Mender

    private var ledger: MendedLedger { mender.ledger }

    func run() throws {
        var status = EX_OK
        for file in files {
            // What the queue prints of a name reads back as that name.
            let name = FileName(escaped: file)
            switch try mender.daemon.ask(.retry(name), within: .seconds(mender.timeout)) {
            case .done(let sentence)?: try ledger.say(sentence)
            case .refused(let reason)?:
                complain(reason)
                status = EX_USAGE
            case .queue?: throw ExitCode(EX_UNAVAILABLE)
            case nil: try retryStopped(name, &status)
            }
        }
        if status != EX_OK { throw ExitCode(status) }
    }

    private func retryStopped(_ name: FileName, _ status: inout Int32) throws {
        let file = name.below(ledger.place.watched ?? Settings().folder)
        let folder = try ledger.place.folder()
        let refused = try ledger.change { ledger in
            let refused = ledger.state.refusals(within: file)
            if refused.isEmpty { return refused }
            try ledger.stage(.retry(file))
            try ledger.commit()
            CrashNote.forgive(Set(refused.compactMap(\.digest)), in: folder)
            return refused
        }
        if refused.isEmpty {
            complain("'\(file)' is not refused, so there is nothing to read again; see figurewatch queue.")
            status = EX_USAGE
        } else {
            try ledger.say("'\(file)': to be read again when the daemon runs.")
        }
    }
}
