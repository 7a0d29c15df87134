internal import ArgumentParser
internal import Articles
internal import Inbox

/// What an article may cost. One that runs over is refused with the reason, and the next one is read.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The largest file that is read.", valueName: "bytes"))
    var articleSize = InboxSettings().maximumSize

    @Option(help: ArgumentHelp("Processor time for one article.", valueName: "seconds"))
    var articleTime = Double(ArticleLimits().time.components.seconds)

    @Option(help: ArgumentHelp("A longer sentence is read in parts.", valueName: "bytes"))
    var sentenceLength = ArticleLimits().sentenceLength

    @Option(help: ArgumentHelp("The most figures that one article may state.", valueName: "count"))
    var articleClaims = ArticleLimits().claims

    func validate() throws {
        // Offsets into a text are kept in 32 bits.
        guard (1...1 << 30).contains(articleSize) else {
            throw ValidationError("--article-size takes 1 to 1073741824 bytes.")
        }
        guard (0.01...3600).contains(articleTime) else {
            throw ValidationError("--article-time takes 0.01 to 3600 seconds.")
        }
        guard (256...65_536).contains(sentenceLength) else {
            throw ValidationError("--sentence-length takes 256 to 65536 bytes.")
        }
        guard (1...100_000).contains(articleClaims) else {
            throw ValidationError("--article-claims takes 1 to 100000.")
        }
    }

    /// All but the size, which the inbox goes by.
    var chosen: ArticleLimits {
        ArticleLimits(time: .seconds(articleTime), sentenceLength: sentenceLength, claims: articleClaims)
    }
}
