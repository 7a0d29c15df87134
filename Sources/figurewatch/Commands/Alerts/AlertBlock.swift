internal import Articles
internal import Figures
internal import Journal
internal import Terminal

/// An alert as a block of lines for a person, with its new value standing out beside the old one.
struct AlertBlock {
    private let before: String
    /// The new value, where there is an old one beside it.
    private let news: String?
    private let after: String
    /// Whether the daemon sends it; what it keeps to itself, unless it is told otherwise, asks nobody to read it.
    private let isTold: Bool

    /// - Parameter article: The one above it, which need not be named again.
    init(_ alert: Alert, below article: ArticleReference) {
        isTold = alert.priority != .debug
        guard let parts = alert.parts else {
            (before, news, after) = (alert.message, nil, "")
            return
        }
        let rest = parts.after + (alert.reading.article == article ? parts.identity : parts.origin)
        before = parts.isChange ? parts.before : parts.before + parts.quantity
        news = parts.isChange ? parts.quantity : nil
        after = rest
    }

    /// One that was sent.
    init(_ alert: JournaledAlert) {
        isTold = true
        let message = alert.text("MESSAGE") ?? ""
        if let place = Self.news(in: message, of: alert) {
            before = String(message[..<place.lowerBound])
            news = String(message[place])
            after = String(message[place.upperBound...])
        } else {
            (before, news, after) = (message, nil, "")
        }
    }

    func lines(on screen: Screen) -> [String] {
        let start = (isTold ? "" : "Only recorded: ") + before
        let text = news.map { ShownText(start, news: $0, after, on: screen) } ?? ShownText(start + after)
        return screen.lines(of: text, first: isTold ? "  ! " : "  - ")
    }

    /// Where a message has its new value: behind the arrow, or of two that contradict each other the first.
    private static func news(in message: String, of alert: JournaledAlert) -> Range<String.Index>? {
        guard alert.text("FIGUREWATCH_PREVIOUS_VALUE") != nil, let quantity = alert.text("FIGUREWATCH_TEXT") else {
            return nil
        }
        let opening: String
        switch alert.text("FIGUREWATCH_KIND") {
        case Alert.Kind.denied.rawValue: return nil
        case Alert.Kind.disputed.rawValue: opening = "\(alert.text("FIGUREWATCH_NAME") ?? ""): "
        default: opening = "→ "
        }
        guard let found = message.firstRange(of: opening + quantity) else { return nil }
        return message.index(found.lowerBound, offsetBy: opening.count)..<found.upperBound
    }
}
