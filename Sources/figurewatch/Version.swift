internal import CVersion

enum Version {
    /// The version of the newest entry in debian/changelog, as `1.2.3`.
    static let current: String = {
        let head = unsafe String(cString: figurewatch_changelog_head())
        let version = head.split(separator: "(").dropFirst().first?.prefix { $0 != ")" }
        return version.map(String.init) ?? "unknown"
    }()
}
