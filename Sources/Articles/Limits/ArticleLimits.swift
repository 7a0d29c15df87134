/// What one article may cost, so that none holds up the others. Its size in bytes is limited where files are read.
package struct ArticleLimits: Hashable, Sendable {
    /// Processor time for all stages together: a machine that is busy, stopped or asleep makes no article slower.
    package var time: Duration
    /// From the start of the article until what reads its file in a process of its own has to be done, however little it does.
    package var wallTime: Duration
    /// In bytes, of a process that reads a file of the kinds that can take any amount of it.
    package var memory: Int
    /// In UTF-8 bytes. A longer sentence is read in parts, and a longer word is passed over; the longest sentence of the
    /// annotated articles has below 1,000.
    package var sentenceLength: Int
    /// Figures that one article states. News articles state up to some hundreds.
    package var claims: Int
    /// Articles that one file holds: a feed has some dozens, a mailbox or an archive thousands.
    package var entries: Int
    /// Figures that the articles of one file state together, a bit more than which is read of it.
    package var fileClaims: Int

    package init(
        time: Duration = .seconds(10), wallTime: Duration = .seconds(60), memory: Int = 256 << 20,
        sentenceLength: Int = 4096, claims: Int = 2000, entries: Int = 10_000, fileClaims: Int = 20_000
    ) {
        self.time = time
        self.wallTime = wallTime
        self.memory = memory
        self.sentenceLength = sentenceLength
        self.claims = claims
        self.entries = entries
        self.fileClaims = fileClaims
    }
}
