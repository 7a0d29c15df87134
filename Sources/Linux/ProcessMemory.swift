internal import SystemPackage

/// What the kernel says of this process's memory, in bytes (proc(5), `/proc/self/status`).
package struct ProcessMemory: Hashable, Sendable {
    package let resident: Int
    /// The most that was resident since its start.
    package let peak: Int

    /// Nil where the system does not tell.
    package static var present: ProcessMemory? {
        let path: FilePath = "/proc/self/status"
        return (try? path.contents()).flatMap { ProcessMemory(status: String(decoding: $0, as: UTF8.self)) }
    }

    package init?(status: String) {
        guard let resident = Self.kilobytes("VmRSS:", in: status), let peak = Self.kilobytes("VmHWM:", in: status)
        else {
            return nil
        }
        self.resident = resident << 10
        self.peak = peak << 10
    }

    private static func kilobytes(_ name: String, in status: String) -> Int? {
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.dropFirst(name.count).split(whereSeparator: \.isWhitespace).first.flatMap { Int($0) }
    }
}
