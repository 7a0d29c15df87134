internal import ArgumentParser
internal import Figures

/// `figurewatch figures follow`: a person wants to hear of each change of a figure.
struct FiguresFollowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow",
        abstract: "Tell every change of a figure.",
        discussion: "Whatever the rules of the configuration say, its alerts have priority 5, which asks to be read. "
            + Mender.discussion)

    @Argument(help: "The figure, as F12.")
    var figure: FigureID

    @Flag(help: "No longer: what is told of it is what the configuration says.")
    var stop = false

    @OptionGroup var mender: Mender

    func run() throws { try mender.mend(.attend(figure, stop ? .usual : .follow)) }
}

/// `figurewatch figures mute`: a person does not want to hear of a figure.
struct FiguresMuteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mute",
        abstract: "Tell nothing of a figure.",
        discussion: "Its readings are still recorded. Whatever the rules of the configuration say, no alert is sent. "
            + Mender.discussion)

    @Argument(help: "The figure, as F12.")
    var figure: FigureID

    @Flag(help: "No longer: what is told of it is what the configuration says.")
    var stop = false

    @OptionGroup var mender: Mender

    func run() throws { try mender.mend(.attend(figure, stop ? .usual : .mute)) }
}
