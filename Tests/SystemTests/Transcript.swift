/// What a scenario printed: sections that begin with a line `=== NAME`.
struct Transcript {
    private var sections: [String: [String]] = [:]

    init(_ output: String) {
        var name = ""
        for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("=== ") {
                name = String(line.dropFirst(4))
                sections[name] = []
            } else if !line.isEmpty {
                sections[name, default: []].append(String(line))
            }
        }
    }

    func lines(_ section: String) -> [String] {
        sections[section] ?? []
    }

    /// A section of lines `Name=value`.
    func properties(_ section: String) -> [String: String] {
        var properties: [String: String] = [:]
        for line in lines(section) {
            guard let sign = line.firstIndex(of: "=") else { continue }
            properties[String(line[..<sign])] = String(line[line.index(after: sign)...])
        }
        return properties
    }

    /// A section of journal entries, as `journalctl --output=json` prints them.
    func entries(_ section: String) throws -> [JournalEntry] {
        try lines(section).map(JournalEntry.init)
    }
}
