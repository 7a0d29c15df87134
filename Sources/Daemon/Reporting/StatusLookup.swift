internal import Glibc
internal import Linux
package import SystemPackage

/// What can be learned of a daemon from the file that it keeps in its runtime folder.
package enum StatusLookup: Sendable {
    /// There is no file, or none whose process lives.
    case notRunning(reason: String)
    /// This user may not read the file.
    case notAllowed(FilePath)
    /// The file is not one that this program can read.
    case unreadable(reason: String)
    /// It has not written for so many seconds, though its process is there.
    case silent(DaemonStatus, seconds: Double)
    case running(DaemonStatus)

    /// The daemon writes at least every quarter of this, in seconds, unless it hangs or the machine is very busy.
    static let patience = 240.0
    /// `status.json`
    static let fileName: FilePath.Component = "status.json"

    package init(in folder: FilePath) {
        let path = folder.appending(Self.fileName)
        let bytes: [UInt8]
        do {
            bytes = try path.contents()
        } catch Errno.noSuchFileOrDirectory, Errno.notDirectory {
            self = .notRunning(reason: "there is no '\(path)'")
            return
        } catch Errno.permissionDenied {
            self = .notAllowed(path)
            return
        } catch {
            self = .unreadable(reason: "'\(path)' cannot be read: \(error)")
            return
        }
        guard let status = try? ReplacedFile.decoded(DaemonStatus.self, from: bytes),
            status.format == DaemonStatus.format
        else {
            self = .unreadable(
                reason: "'\(path)' is not in the form of this version; restart the service after an upgrade")
            return
        }
        guard Self.isAlive(status.process) else {
            self = .notRunning(reason: "process \(status.process), which wrote '\(path)', is gone")
            return
        }
        // A file of an earlier start of the machine says of a process that has its number now nothing.
        let age = Clocks.uptime - status.uptime
        self = age < 0 || age > Self.patience ? .silent(status, seconds: max(0, age)) : .running(status)
    }

    private static func isAlive(_ process: Int32) -> Bool {
        kill(process, 0) == 0 || errno == EPERM
    }
}
