internal import Foundation
internal import NewsQuantAdapter

/// The built binary.
struct Figurewatch {
    let binary: URL

    /// The claims and quantities of the files below a folder.
    ///
    /// - Parameter scratch: A folder that may be written to.
    func lines(of folder: URL, scratch: URL, options: [String] = ["--quantities"]) throws -> [ExtractedLine] {
        let output = scratch.appending(path: "lines.jsonl"), errors = scratch.appending(path: "errors")
        let process = Process()
        process.executableURL = binary
        process.arguments = ["extract", "--format", "jsonl"] + options + [folder.path(percentEncoded: false)]
        process.standardOutput = try Self.created(output)
        process.standardError = try Self.created(errors)
        try process.run()
        process.waitUntilExit()
        switch (process.terminationReason, process.terminationStatus) {
        // 66: a sentence without words is no article and has no lines.
        case (.exit, 0), (.exit, 66): break
        // A binary that does not know the option has claims alone.
        case (.exit, 64) where !options.isEmpty: return try lines(of: folder, scratch: scratch, options: [])
        default:
            let said = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
            throw Failure("\(binary.path) ended with status \(process.terminationStatus): \(said)")
        }
        let decoder = JSONDecoder()
        return try Data(contentsOf: output).split(separator: UInt8(ascii: "\n")).map {
            try decoder.decode(ExtractedLine.self, from: $0)
        }
    }

    private static func created(_ file: URL) throws -> FileHandle {
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }
}
