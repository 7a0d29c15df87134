internal import Glibc
internal import Terminal

/// How far a long work is, on one line of the terminal that standard error leads to; nothing where it leads elsewhere, or where
/// standard output is a terminal too, on which the results are to be seen.
struct ProgressLine: ~Copyable {
    private let total: Int
    private let began = ContinuousClock.now
    private var shown: ContinuousClock.Instant?
    private let isShown: Bool

    private static let interval = Duration.milliseconds(200)
    /// Back to the start of the line, and all of it away (ECMA-48: EL).
    private static let erase = "\r\u{1B}[K"

    init(of total: Int, isQuiet: Bool) {
        self.total = total
        isShown = isatty(STDERR_FILENO) == 1 && (isQuiet || isatty(STDOUT_FILENO) != 1)
    }

    deinit { hide() }

    /// Takes it away, so that other lines can follow.
    func hide() { if isShown { Self.write(Self.erase) } }

    mutating func show(done: Int) {
        let now = ContinuousClock.now
        guard isShown, shown.map({ now - $0 >= Self.interval }) ?? true else { return }
        shown = now
        Self.write(Self.erase + Self.text(done: done, of: total, after: now - began))
    }

    /// `120 of 2,000 articles, 12 a second, 2 min 37 s left`
    static func text(done: Int, of total: Int, after time: Duration) -> String {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        var text = "\(ShortNumber.text(Double(done))) of \(ShortNumber.text(Double(total))) articles"
        guard done > 0, seconds >= 1 else { return text }
        let rate = Double(done) / seconds
        text += ", \(ShortNumber.text((rate * 10).rounded() / 10)) a second"
        let left = Int((Double(total - done) / rate).rounded(.up))
        return text + (left < 60 ? ", \(left) s left" : ", \(left / 60) min \(left % 60) s left")
    }

    private static func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
