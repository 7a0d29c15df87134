internal import Glibc
internal import Terminal
internal import Testing

@Suite struct ScreenTests {
    @Test func `what is no terminal has 80 columns and no styles, whatever the environment says`() {
        let file = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
        defer { close(file) }
        let variables = ["COLUMNS": "120", "TERM": "xterm"]
        #expect(Screen(of: file) { variables[$0] } == Screen(width: 80, isStyled: false))
        #expect(Screen(of: -1) { variables[$0] } == Screen())
    }

    /// A terminal that was just opened knows no width.
    @Test(
        arguments: [
            ([:], 80, false), (["TERM": "xterm"], 80, true), (["TERM": "dumb"], 80, false),
            (["TERM": "xterm", "COLUMNS": "120"], 120, true), (["TERM": "xterm", "COLUMNS": "wide"], 80, true),
            (["TERM": "xterm", "COLUMNS": "0"], 80, true), (["TERM": "xterm", "COLUMNS": "3"], 20, true),
            (["TERM": "xterm", "COLUMNS": "9223372036854775807"], 10_000, true),
            (["TERM": "xterm", "NO_COLOR": "1"], 80, false), (["TERM": "xterm", "NO_COLOR": ""], 80, true),
        ] as [([String: String], Int, Bool)])
    func `a terminal has the width that it or COLUMNS says, and bold unless TERM or NO_COLOR forbids it`(
        variables: [String: String], width: Int, isStyled: Bool
    ) throws {
        let terminal = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        try #require(terminal >= 0)
        defer { close(terminal) }
        #expect(Screen(of: terminal) { variables[$0] } == Screen(width: width, isStyled: isStyled))
    }
}
