internal import ArgumentParser
internal import Figures

/// `figurewatch figures merge`: makes one figure of two rows.
struct FiguresMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Make one figure of two.",
        discussion: "The first one stays, with the readings of both; claims that suit the second one land there too. "
            + Mender.discussion)

    @Argument(help: "The figure that stays, as F12.")
    var figure: FigureID

    @Argument(help: "The figure that becomes a part of it.")
    var other: FigureID

    @OptionGroup var mender: Mender

    func run() throws { try mender.mend(.merge(other, into: figure)) }
}
