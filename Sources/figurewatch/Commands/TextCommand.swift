internal import ArgumentParser
internal import Articles
internal import Glibc

/// `figurewatch text`: what is read of a file.
struct TextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "Print the text that is read of a file.",
        discussion:
            "The offsets of claims refer to this text, except for plain text, where they refer to the file itself.")

    @Argument(help: "The article.")
    var file: String

    func run() throws {
        var input = ArticleFiles([file])
        var printer = LinePrinter()
        for name in input.names {
            guard let (_, article) = input.article(name) else { continue }
            try printer.print(String(decoding: article.printedText, as: UTF8.self))
        }
        try printer.flush()
        if input.hasFailed { throw ExitCode(EX_NOINPUT) }
    }
}
