internal import CReport

/// A file that is the same in every report: the style of its pages and the script of its search.
package enum Asset: String, CaseIterable, Sendable {
    case style = "report.css"
    case script = "report.js"

    package var bytes: [UInt8] {
        let file = unsafe self == .style ? report_style() : report_script()
        return unsafe Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.count)))
    }
}
