internal import Linux
internal import SystemPackage

/// How much memory the process has, and how much its unit may have.
package struct MemoryUse: Codable, Hashable, Sendable {
    /// Resident, in bytes.
    package let used: Int
    /// In bytes, as the unit's `MemoryMax=` says or one above it; nil where nothing limits it.
    package let limit: Int?

    package init(used: Int, limit: Int?) {
        self.used = used
        self.limit = limit
    }

    /// Of a process that reaches its limit, the kernel kills what it holds most: it is told while there is time to act.
    private static let shareThatIsShort = 0.8

    /// Why memory is short, as a part of a sentence; nil where it is not.
    package var shortage: String? {
        guard let limit, Double(used) >= Self.shareThatIsShort * Double(limit) else { return nil }
        return "\(used >> 20) of \(limit >> 20) MB are in use; raise MemoryMax="
    }
}

extension MemoryUse {
    /// Of this process; nil where the system does not tell.
    static var present: MemoryUse? {
        ProcessMemory.present.map { MemoryUse(used: $0.resident, limit: limit) }
    }

    /// The least of what the control groups allow that the process is in (cgroups(7), version 2).
    private static var limit: Int? {
        let groups = text("/proc/self/cgroup")?.split(separator: "\n") ?? []
        guard let group = groups.first(where: { $0.hasPrefix("0::") })?.dropFirst(3) else { return nil }
        var folder: FilePath = "/sys/fs/cgroup"
        var limits: [Int] = []
        for component in group.split(separator: "/") {
            folder.append(String(component))
            // `max` is none.
            if let limit = text(folder.appending("memory.max")).flatMap({ Int($0.prefix { $0 != "\n" }) }) {
                limits.append(limit)
            }
        }
        return limits.min()
    }

    private static func text(_ path: FilePath) -> String? {
        (try? path.contents()).flatMap { String(validating: $0, as: UTF8.self) }
    }
}
