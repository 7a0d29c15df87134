internal import ArgumentParser
internal import Articles
internal import Figures
internal import FoundationEssentials
internal import Glibc
internal import Ledger
internal import SystemPackage

/// The ledger while a command changes what is in it.
struct MendedLedger: ParsableArguments {
    static let discussion = """
        The daemon has to be stopped for it, since a ledger has one writer; articles that arrive meanwhile are read \
        after its start. Exit status: 0, 66 when there is no ledger, 65 when it is damaged, 74 when it can't be written, 75 when \
        the daemon has it open, 77 when it is another user's.
        """

    @OptionGroup var place: LedgerPlace

    /// Commits what a person says of the table, and leaves it durable in a snapshot.
    func mend(_ mending: (FigureTable) -> Mending) throws {
        do {
            try change { ledger in
                let mending = mending(ledger.state.table)
                try mending.check(against: ledger.state.table)
                try ledger.stage(.mending(mending, made: PublicationDate(Date(), precision: .second)))
                try ledger.takeSnapshot()
            }
        } catch let error as MendingError {
            complain("\(error)")
            throw ExitCode(EX_USAGE)
        }
    }

    /// Opens the ledger, which has to be there and this user's, for a change.
    func change<Result>(_ change: (inout Ledger) throws -> Result) throws -> Result {
        do {
            // Opening would create a ledger where there is none, and files of this user where it is another's.
            let folder = try place.folder()
            try Self.checkOwner(of: folder)
            _ = try Ledger.read(folder)
            var ledger = try Ledger(opening: folder)
            return try change(&ledger)
        } catch let error as LedgerError {
            complain("\(error)")
            if case .locked = error {
                complain("Mend it between 'systemctl stop figurewatch' and 'systemctl start figurewatch'.")
            }
            throw ExitCode(error.exitStatus)
        }
    }

    func say(_ sentence: String) throws {
        var printer = LinePrinter()
        try printer.print(sentence)
        try printer.flush()
    }

    /// Only the user of the ledger may go on: the daemon could not read a snapshot that another user wrote.
    private static func checkOwner(of folder: FilePath) throws {
        var status = stat()
        let isThere = unsafe folder.withPlatformString { unsafe stat($0, &status) == 0 }
        guard isThere, status.st_uid != geteuid() else { return }
        let owner =
            unsafe getpwuid(status.st_uid).map { unsafe String(cString: $0.pointee.pw_name) } ?? "\(status.st_uid)"
        complain(
            "'\(folder)' belongs to \(owner), and so must what is written there. Run it so: sudo -u \(owner) figurewatch …, or as root: "
                + "/usr/sbin/runuser -u \(owner) -- figurewatch …"
        )
        throw ExitCode(EX_NOPERM)
    }
}

extension FigureID: ExpressibleByArgument {
    init?(argument: String) {
        self.init(text: argument)
    }
}
