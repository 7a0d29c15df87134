internal import ArgumentParser
internal import Articles
internal import Daemon
internal import Figures
internal import FoundationEssentials
internal import Glibc
internal import Ledger
internal import Terminal

/// Has done what a person says of the running table or of what was refused: by the running daemon, or in a ledger that none has open.
struct Mender: ParsableArguments {
    static let discussion = """
        The running daemon does it between two articles, which root and members of the group figurewatch may ask for. Where none runs, or \
        for the ledger that --state names, it is written into the ledger, which takes the user whose it is. Exit status: 0, 64 when the figures \
        are not as the command says, 66 when there is no ledger, 65 when it is damaged, 69 when the daemon does not answer, 74 \
        when it can't be written, 75 when another process has it open, 77 when the daemon may not be asked or the ledger is another user's.
        """

    @OptionGroup var daemon: DaemonPlace

    @OptionGroup var ledger: MendedLedger

    @Option(
        help: ArgumentHelp(
            "How long to wait for the daemon, which finishes the article in hand first.", valueName: "seconds"))
    var timeout = 120

    func validate() throws {
        guard (1...86_400).contains(timeout) else { throw ValidationError("--timeout takes 1 to 86400 seconds.") }
    }

    /// - Parameter mending: The id of a row that it opens is of no matter: it gets the next free one.
    func mend(_ mending: Mending) throws {
        guard isDaemonsLedger else { return try mendStopped(mending) }
        let record = MendingRecord(mending, made: PublicationDate(Date(), precision: .second))
        switch try daemon.ask(.mend(record), within: .seconds(timeout)) {
        case .done(let sentence)?: try ledger.say(ShownText(sentence).text)
        case .refused(let reason)?:
            complain(reason)
            throw ExitCode(EX_USAGE)
        case .queue?: throw ExitCode(EX_UNAVAILABLE)
        case nil: try mendStopped(mending)
        }
    }

    /// Whether the ledger that is meant is the one that the running daemon has.
    private var isDaemonsLedger: Bool { ledger.place.state == nil || daemon.runtime != DaemonPlace.usual }

    private func mendStopped(_ mending: Mending) throws {
        var outcome = ""
        try ledger.mend { table in
            let mending = mending.opening(in: table)
            outcome = mending.outcome
            return mending
        }
        try ledger.say(ShownText(outcome).text)
    }
}
