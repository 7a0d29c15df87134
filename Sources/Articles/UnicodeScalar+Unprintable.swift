extension Unicode.Scalar {
    /// Whether it moves the cursor, starts a terminal's command, breaks the line or turns the direction of writing: controls (C0,
    /// DEL, C1), line and paragraph separators, and bidirectional controls (Unicode Standard Annex 9; PropList.txt), which can
    /// make a text read as another one (Unicode Technical Standard 55, Unicode Source Code Handling).
    package var isUnprintable: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
