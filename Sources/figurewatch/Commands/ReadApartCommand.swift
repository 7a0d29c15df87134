internal import ArgumentParser
internal import Formats
internal import Linux

/// `figurewatch read-apart`: reads one file for the process that started it, with limits that it sets itself.
struct ReadApartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: ReadingProcess.command, abstract: "Read standard input for another figurewatch.",
        shouldDisplay: false)

    @Argument(help: "What it is.")
    var format: String

    @Argument(help: "Processor time, in milliseconds.")
    var time: Int

    @Argument(help: "Memory, in bytes.")
    var memory: Int

    func run() throws {
        try ReadingProcess.answer(
            format, within: ProcessLimits(memory: memory, processorTime: .milliseconds(time)))
    }
}
