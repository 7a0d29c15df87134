internal import ArgumentParser
internal import Articles
internal import Glibc

/// `figurewatch text`: what is read of a file.
struct TextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "Print the text that is read of a file.",
        discussion: """
            The offsets of claims refer to this text, except for plain text, where they refer to the file itself. Of a file \
            of several articles the texts follow each other, with an empty line between two; the offsets of each start at 0.
            """)

    @Argument(help: "The article.")
    var file: String

    @Flag(
        help: "Print what is known of each article instead, as JSON Lines: title, date, source, author, link and so on."
    )
    var metadata = false

    func run() throws {
        var input = ArticleFiles([file])
        var printer = LinePrinter()
        for name in input.names {
            for article in input.articles(in: name) {
                if metadata {
                    try printer.print(json: article.reference)
                } else {
                    try printer.print(String(decoding: article.printedText, as: UTF8.self))
                }
            }
        }
        try printer.flush()
        if input.hasFailed { throw ExitCode(EX_NOINPUT) }
    }
}
