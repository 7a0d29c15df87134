internal import CLinux
internal import Glibc

/// What a text is laid out for: how many columns there are, and whether parts of it can stand out in bold.
package struct Screen: Hashable, Sendable {
    package let width: Int
    package let isStyled: Bool

    /// Where no terminal says otherwise.
    package static let usualWidth = 80
    /// On less, words would be broken into single letters.
    private static let leastWidth = 20
    private static let mostWidth = 10_000

    package init(width: Int = Screen.usualWidth, isStyled: Bool = false) {
        self.width = width
        self.isStyled = isStyled
    }

    /// What a descriptor writes to.
    ///
    /// The width is that of the terminal, or what `COLUMNS` says, as a shell exports it. What is no terminal has 80 columns
    /// whatever `COLUMNS` says, so that a file has the same lines whoever makes it. Styles need a terminal that has some (`TERM`),
    /// and a person who has not forbidden them by `NO_COLOR` (no-color.org).
    ///
    /// - Parameter variable: Gives the value of a variable of the environment.
    package init(of descriptor: Int32, variable: (String) -> String? = Screen.environment) {
        guard isatty(descriptor) == 1 else {
            self.init()
            return
        }
        let wanted = variable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        let columns = Int(linux_terminal_columns(descriptor))
        let width = wanted ?? (columns > 0 ? columns : Self.usualWidth)
        let isPlain = !(variable("NO_COLOR") ?? "").isEmpty || ["dumb", "", nil].contains(variable("TERM"))
        self.init(width: min(max(width, Self.leastWidth), Self.mostWidth), isStyled: !isPlain)
    }

    /// A variable of this process's environment.
    package static func environment(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}
