import ArgumentParser
import Ledger
import Linux
import SystemPackage

struct StartCostCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start-cost", abstract: "Print what opening a ledger costs.",
        discussion: "Each run is a process of its own, so that its peak of memory is that of one opening.")

    @Argument(help: "The ledger's folder.")
    var folder: String

    @Flag(help: "Verify it instead.")
    var verify = false

    @Option(help: "Fail where the peak of resident memory is above so many megabytes.")
    var limit: Int?

    func run() throws {
        let path = FilePath(folder)
        let clock = ContinuousClock()
        let start = clock.now
        if verify {
            let verification = try LedgerVerification(of: path)
            print("\(verification.findings.count) findings in \(clock.now - start); \(Self.memory)")
            return try checkPeak()
        }
        let ledger = try Ledger(opening: path)
        let taken = clock.now - start
        // As the daemon does.
        returnFreeMemory()
        print("\(ledger.state.figureCount) figures, opened in \(taken); \(Self.memory)")
        ledger.close()
        try checkPeak()
    }

    private func checkPeak() throws {
        guard let limit, let memory = ProcessMemory.present, memory.peak >> 20 > limit else { return }
        print("The peak is above \(limit) MB.")
        throw ExitCode.failure
    }

    private static var memory: String {
        ProcessMemory.present.map { "peak \($0.peak >> 20) MB, then \($0.resident >> 20) MB" } ?? "memory unknown"
    }
}
