internal import ArgumentParser
internal import Articles
internal import Figures

/// `figurewatch figures split`: makes a figure of its own of some of a row's readings.
struct FiguresSplitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split",
        abstract: "Make two figures of one.",
        discussion:
            "The readings of the articles that are named, or of those published since a day, become a new figure, whose "
            + "id is printed. Later claims are judged against both. " + Mender.discussion)

    @Argument(help: "The figure, as F12.")
    var figure: FigureID

    @Option(help: ArgumentHelp("An article whose readings go; may be repeated.", valueName: "file"))
    var article: [String] = []

    @Option(help: ArgumentHelp("Readings of articles published on this day or later go: 2024-11-22.", valueName: "day"))
    var since: String?

    @OptionGroup var mender: Mender

    private var part: Mending.Part? {
        if let since { return PublicationDate(iso8601: since).map { .since($0) } }
        return .articles(article.map { FileName($0) })
    }

    func validate() throws {
        guard article.isEmpty != (since == nil) else {
            throw ValidationError("Name the articles whose readings go by --article, or a day by --since.")
        }
        guard part != nil else { throw ValidationError("--since takes a day such as 2024-11-22.") }
    }

    func run() throws {
        guard let part else { return }
        try mender.mend(.split(figure, part, to: figure))
    }
}
