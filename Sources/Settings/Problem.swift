package import Articles

/// Where a setting comes from.
package enum Origin: Hashable, Sendable {
    /// It is set nowhere.
    case standard
    case file(Place)
    /// An environment variable's name.
    case environment(String)
    /// An option's name, with its dashes.
    case commandLine(String)
}

extension Origin: CustomStringConvertible {
    package var description: String {
        switch self {
        case .standard: "default"
        case .file(let place): place.description
        case .environment(let name), .commandLine(let name): name
        }
    }
}

/// Something that is wrong with a configuration: where, which key, and what would be right.
package struct Problem: Error, Hashable, Sendable {
    package let origin: Origin
    package let key: String?
    /// A part of a sentence, without a period.
    package let message: String

    package init(_ origin: Origin, key: String? = nil, _ message: String) {
        self.origin = origin
        self.key = key
        self.message = message
    }

    /// - Parameter reason: Why the file can't be read, as a part of a sentence.
    package init(unreadable file: FileName, _ reason: String) {
        self.init(.file(Place(file)), "cannot be read: \(reason)")
    }
}

extension Problem: CustomStringConvertible {
    /// One line: `FILE:LINE:COLUMN: KEY: MESSAGE`, or `--OPTION: MESSAGE`. What a file says is shown with its control characters escaped.
    package var description: String {
        guard case .file = origin, let key else { return "\(origin): \(message)" }
        return "\(origin): \(FileName(key)): \(message)"
    }
}

extension String {
    /// As it is quoted in messages: short, on one line, with no control characters.
    var quoted: String {
        let most = 60
        let short = utf8.count > most ? String(decoding: utf8.prefix(most), as: UTF8.self) + "…" : self
        return "'\(FileName(short))'"
    }
}
