/// Why a PDF is not read.
package enum PDFError: Error, Hashable, Sendable {
    /// poppler is not on this machine.
    case noLibrary
    case encrypted
    case damaged
    case tooManyPages(limit: Int)
    case tooLong(limit: Int)
    /// Its pages are pictures, as a scanner makes them.
    case noText
}
