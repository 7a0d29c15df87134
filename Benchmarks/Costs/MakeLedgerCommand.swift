import ArgumentParser
import Figures
import FoundationEssentials
import Ledger
import SystemPackage

struct MakeLedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make-ledger", abstract: "Make a large ledger of invented news.")

    @Argument(help: "The ledger's folder, which is made.")
    var folder: String

    @Option(help: "How many figures.")
    var figures = 107_000

    @Option(help: "How many readings of them.")
    var readings = 224_620

    @Flag(help: "Write all of it into the snapshot, as versions did that kept every figure in memory.")
    var whole = false

    func run() throws {
        let news = GeneratedNews(figures: figures, readings: readings)
        if whole {
            var state = LedgerState()
            for article in 0..<news.articles {
                state.apply(.article(news.reference(article), news.update(ofArticle: article)))
            }
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(try Ledger.document(of: state)).write(
                to: URL(filePath: FilePath(folder).appending("ledger.json").string))
        } else {
            var ledger = try Ledger(opening: FilePath(folder))
            for article in 0..<news.articles {
                try ledger.stage(.article(news.reference(article), news.update(ofArticle: article)))
                if article % 50 == 0 { try ledger.commit() }
            }
            try ledger.takeSnapshot()
            ledger.close()
        }
        print("\(figures) figures with \(readings) readings of \(news.articles) articles")
    }
}
