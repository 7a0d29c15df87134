import ArgumentParser
import Articles
import Claims
import Figures
import FoundationEssentials
import Ledger
import SystemPackage

struct StartCostCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start-cost", abstract: "Print what opening a ledger costs whose figures are archived.",
        discussion: "The ledger is made in the folder unless there is one, and stays there for another program to open."
    )

    @Argument(help: "The ledger's folder.")
    var folder: String

    @Option(help: "How many figures.")
    var figures = 100_000

    func run() throws {
        let path = FilePath(folder)
        if (try? Ledger.read(path)) == nil { try make(path) }
        let clock = ContinuousClock()
        var count = 0
        let taken = try clock.measure {
            let ledger = try Ledger(opening: path)
            count = ledger.state.figureCount
            ledger.close()
        }
        print("\(count) figures, opened in \(taken)")
    }

    private func make(_ path: FilePath) throws {
        var ledger = try Ledger(opening: path)
        var made = 0
        var article = 0
        while made < figures {
            let reference = CostCommand.reference(article)
            let changes = CostCommand.claims(ofArticle: article).map { claim in
                made += 1
                return Change.opened(FigureID(number: made), Reading(article: reference, claim: claim))
            }
            try ledger.stage(.article(reference, Update(changes: changes)))
            article += 1
            if article % 500 == 0 { try ledger.commit() }
        }
        let end = PublicationDate(Date.distantFuture, precision: .second)
        try ledger.archive(ledger.state.idleFigures(since: end), idleSince: end)
        try ledger.takeSnapshot()
        ledger.close()
    }
}
