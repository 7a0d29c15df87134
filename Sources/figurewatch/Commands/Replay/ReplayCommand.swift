internal import ArgumentParser
internal import Articles
internal import Claims
internal import Figures
internal import Formats
internal import FoundationEssentials
internal import Glibc
internal import Inbox
internal import Intake
internal import Ledger
internal import SystemPackage
internal import Terminal

/// `figurewatch replay`: an archive in order of publication, as the daemon would have seen it.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Read an archive in order of publication and print its claims and alerts.",
        discussion: """
            How far it is, a terminal that standard error leads to shows while the results go elsewhere. \
            Articles are read in order of publication, then of file name. Of each, its claims are printed and then the \
            alerts that the daemon would send, and behind a hyphen, as `only recorded`, those of priority 7, which it sends \
            only where the key tell is `all`. In a table the new value of a change is in bold; elsewhere than on a terminal it \
            stands between asterisks. The new figures of one list, one contract or one breakdown are one alert; among JSON Lines each has \
            a line of its own, and `group` is the id of the alert that tells them. The ledger is kept in a scratch folder unless --state names one; then a \
            later replay goes on from it. What the daemon would refuse \
            is named on standard error. Exit status: 0, 66 when a file was refused or could not be read, 74 when the \
            ledger can't be kept.
            """)

    @Argument(
        help: "Articles, or folders of them; with --claims files of claim lines, or `-`, which is standard input.")
    var files: [String]

    @Flag(
        help: ArgumentHelp(
            "Take what `extract --whole` has printed of the articles instead of these.",
            discussion:
                "What is printed is the same, and no text is read again. The lines may be in any order of the articles."
        ))
    var claims = false

    @Flag(
        help: ArgumentHelp(
            "With --claims, give each story a table of its own, story by story.",
            discussion:
                "Articles are of one story that have a key of their lines in common, or are joined by others. Each line has its `story`, in which the figures are numbered."
        ))
    var byStory = false

    @Option(help: ArgumentHelp("The folder that keeps the ledger.", valueName: "folder"))
    var state: String?

    @Option(
        help: ArgumentHelp(
            "Print only what would change in this ledger, which is left as it is.",
            discussion: "So a new version or other rules are tried before they are put in force.", valueName: "ledger"))
    var against: String?

    @OptionGroup(title: "What is worth an alert") var rules: RuleOptions

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if byStory, !claims { throw ValidationError("--by-story takes --claims.") }
        if byStory, state != nil || against != nil {
            throw ValidationError("--by-story keeps no ledger, so it takes neither --state nor --against.")
        }
    }

    func run() throws {
        if let state { return try replay(into: FilePath(state)) }
        let scratch = FileManager.default.temporaryDirectory.appending(path: "figurewatch-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        try replay(into: FilePath(scratch.path))
    }

    private func replay(into state: FilePath) throws {
        var session = ReplaySession(output: output, against: try against.map { try Self.table(of: FilePath($0)) })
        let intake = Intake(by: IntakeRules(alerts: rules.rules), in: .ownProcess)
        if claims {
            let archive = try ClaimInput(files).archive(byStory: byStory)
            for fault in archive.faults { session.fail("\(fault)") }
            for story in byStory ? archive.stories : [archive.whole] {
                var replay = ClaimReplay(of: story, in: archive, by: intake)
                try session.replay(&replay, into: state, as: byStory ? story.name : nil)
                if byStory { try? FileManager.default.removeItem(atPath: state.string) }
            }
        } else {
            let files = ArticleFiles(files)
            // Of its own, since files are read while the session is at work.
            var isUnreadable = false
            var replay = Replay(of: files.names, by: intake) { name in
                do { return try SourceFile(readingPath: name.path(in: ""), named: name) } catch {
                    complain("\(error)")
                    isUnreadable = true
                    return nil
                }
            }
            for refusal in replay.refusals { session.refuse(refusal) }
            try session.replay(&replay, into: state)
            if isUnreadable { session.noteFailure() }
        }
        try session.finish()
    }

    /// The table of a ledger that another process may have open.
    private static func table(of ledger: FilePath) throws -> FigureTable {
        do throws(LedgerError) { return try Ledger.read(ledger, isWhole: true).state.table } catch {
            complain("\(error)")
            throw ExitCode(error.exitStatus)
        }
    }
}
