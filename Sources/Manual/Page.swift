/// A page of the manual, in mdoc(7), with lines `@NAME@` where something has to be put, and `@date@` and
/// `@version@` within lines.
struct Page {
    private let lines: [Substring]
    private let name: String

    init(_ template: String, _ name: String) {
        lines = template.split(separator: "\n", omittingEmptySubsequences: false)
        self.name = name
    }

    /// The page as it is installed.
    func filled(with contents: [String: [String]], of changelog: ChangelogEntry) throws(ManualError) -> String {
        var filled: [String] = []
        for line in lines {
            if line.hasPrefix("@"), line.hasSuffix("@"), line.utf8.count > 2 {
                let key = String(line.dropFirst().dropLast())
                guard let content = contents[key] else { throw .unknownContent(key, page: name) }
                filled += content
            } else {
                filled.append(
                    String(line).replacing("@date@", with: changelog.date)
                        .replacing("@version@", with: changelog.version))
            }
        }
        return filled.joined(separator: "\n")
    }
}

/// What the newest entry of a Debian changelog says (deb-changelog(5)).
struct ChangelogEntry {
    let version: String
    /// As mdoc takes it: `November 25, 2026`.
    let date: String

    init(newestOf changelog: String) throws(ManualError) {
        let head = changelog.prefix { $0 != "\n" }
        let version = head.split(separator: "(").dropFirst().first?.prefix { $0 != ")" }
        // " -- NAME <ADDRESS>  Wed, 25 Nov 2026 02:00:00 +0000"
        let signature = changelog.split(separator: "\n").first { $0.hasPrefix(" -- ") }
        let date = signature?.split(separator: ">").last?.split(separator: " ") ?? []
        let months = [
            "Jan": "January", "Feb": "February", "Mar": "March", "Apr": "April", "May": "May", "Jun": "June",
            "Jul": "July", "Aug": "August", "Sep": "September", "Oct": "October", "Nov": "November", "Dec": "December",
        ]
        guard let version, date.count > 3, let month = months[String(date[2])] else { throw .noChangelogEntry }
        self.version = String(version)
        self.date = "\(month) \(date[1]), \(date[3])"
    }
}
