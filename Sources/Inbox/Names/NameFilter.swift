package import Articles

/// Which names in a watched folder are those of articles.
package struct NameFilter: Hashable, Sendable {
    private let included: [NameGlob]
    private let ignored: [NameGlob]
    private let includesAll: Bool

    /// - Parameters:
    ///   - included: Files are read whose names match one of them.
    ///   - ignored: Files and folders whose names match one of them are left alone.
    package init(included: [NameGlob] = [NameGlob("*")], ignored: [NameGlob] = []) {
        self.included = included
        self.ignored = ignored
        includesAll = included.contains { $0.matchesAll }
    }

    /// Whether a file in the folder is read.
    package func takes(_ name: FileName) -> Bool {
        guard includes(name) else { return false }
        if ignored.isEmpty { return true }
        let ends = name.bytes.indices.filter { name.bytes[$0] == UInt8(ascii: "/") } + [name.bytes.count]
        return !ends.contains { ignores(FileName(bytes: Array(name.bytes[..<$0]))) }
    }

    /// Whether a file or folder is passed over, with all that is in it.
    func ignores(_ name: FileName) -> Bool {
        ignored.contains { $0.matches(name) }
    }

    /// Whether a file that is not ignored is read.
    func includes(_ name: FileName) -> Bool {
        includesAll || included.contains { $0.matches(name) }
    }
}
