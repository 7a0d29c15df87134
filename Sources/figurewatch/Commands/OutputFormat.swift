internal import ArgumentParser
internal import FoundationEssentials
internal import Glibc
internal import Terminal

/// How a command prints its result.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case table, jsonl
}

struct OutputOptions: ParsableArguments {
    @Option(help: "A table to read or JSON Lines; by default a table on a terminal and JSON Lines elsewhere.")
    var format: OutputFormat?

    /// What a table is laid out for.
    var screen: Screen { Screen(of: STDOUT_FILENO) }

    var chosen: OutputFormat { format ?? (isatty(STDOUT_FILENO) == 1 ? .table : .jsonl) }
}

/// Prints lines to standard output, gathered into few writes.
struct LinePrinter {
    private var buffer: [UInt8] = []
    private let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return encoder
    }()

    mutating func print(_ line: String) throws {
        try append(Array(line.utf8))
    }

    mutating func print(_ lines: [String]) throws {
        for line in lines { try print(line) }
    }

    mutating func print(json value: some Encodable) throws {
        try append(Array(encoder.encode(value)))
    }

    /// Prints bytes that end in a newline as they are.
    mutating func print(document: [UInt8]) throws {
        try flush()
        buffer = document
    }

    private mutating func append(_ line: [UInt8]) throws {
        buffer += line
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count > 1 << 16 { try flush() }
    }

    /// Writes what is gathered. A reader that went away (`| head`) ends the command quietly.
    mutating func flush() throws {
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw errno == EPIPE ? ExitCode.success : ExitCode(EX_IOERR)
            }
            rest = rest.dropFirst(count)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}

/// Says on standard error what could not be read.
func complain(_ message: String) {
    let bytes = Array("figurewatch: \(message)\n".utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
