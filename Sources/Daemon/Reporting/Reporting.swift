internal import Glibc
package import SystemPackage

/// Where the daemon tells about itself, beyond the journal.
package struct Reporting: Sendable {
    /// The folder of `status.json` and, unless the settings name another file, of `metrics.prom`; nil for none.
    package var folder: FilePath?
    /// The version that runs.
    package var version: String

    package init(folder: FilePath? = nil, version: String = "unknown") {
        self.folder = folder
        self.version = version
    }

    /// The folder that the service manager made for the running service (`RuntimeDirectory=`, systemd.exec(5)); of several, the
    /// first.
    package static var managedFolder: FilePath? {
        guard let list = unsafe getenv("RUNTIME_DIRECTORY") else { return nil }
        let first = unsafe String(cString: list).split(separator: ":").first
        return first.map { FilePath(String($0)) }
    }

    /// Where the packaged service has its files.
    package static let usualFolder: FilePath = "/run/figurewatch"
}
