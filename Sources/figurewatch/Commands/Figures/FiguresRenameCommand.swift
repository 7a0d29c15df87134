internal import ArgumentParser
internal import Figures

/// `figurewatch figures rename`: gives a figure another name.
struct FiguresRenameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename",
        abstract: "Give a figure a name.",
        discussion: "The name stays, whatever later articles say. " + Mender.discussion)

    @Argument(help: "The figure, as F12.")
    var figure: FigureID

    @Argument(help: "Its name, as North Korean troops in Russia.")
    var name: String

    @OptionGroup var mender: Mender

    func run() throws { try mender.mend(.rename(figure, name)) }
}
