internal import ArgumentParser
internal import Figures
internal import Terminal

/// `figurewatch figures rename`: gives a figure another name.
struct FiguresRenameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename",
        abstract: "Give a figure a name.",
        discussion: "The name stays, whatever later articles say. " + MendedLedger.discussion)

    @Argument(help: "The figure, as F12.")
    var figure: FigureID

    @Argument(help: "Its name, as North Korean troops in Russia.")
    var name: String

    @OptionGroup var ledger: MendedLedger

    func run() throws {
        try ledger.mend { _ in .rename(figure, name) }
        try ledger.say("\(figure): \(ShownText(name).text)")
    }
}
