internal import FoundationEssentials
internal import Subprocess
internal import SystemPackage
internal import Testing

/// What the documents say of the project, as far as a program can hold them to it.
@Suite struct DocumentationTests {
    @Test func `every link in a document leads to a file, or to a heading of one`() throws {
        for document in try Self.documents {
            for link in try Self.links(in: document) where !link.contains("://") && !link.hasPrefix("mailto:") {
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let target =
                    parts[0].isEmpty
                    ? document : document.removingLastComponent().appending(String(parts[0])).lexicallyNormalized()
                guard FileManager.default.fileExists(atPath: target.string) else {
                    Issue.record("\(document): there is no '\(link)'.")
                    continue
                }
                if parts.count > 1 {
                    let anchors = try Self.anchors(in: target)
                    #expect(anchors.contains(String(parts[1])), "\(document): '\(link)' names no heading.")
                }
            }
        }
    }

    /// Any user may log an entry under any name and with any field; only journald says which unit it comes from.
    @Test func `whoever is told to read the journal is told to read it by the unit`() throws {
        var files = [root.appending("README.md")]
        for folder in ["docs", "Config", "systemd", "Sources"] {
            let paths = try FileManager.default.subpathsOfDirectory(atPath: root.appending(folder).string)
            files += paths.map { root.appending("\(folder)/\($0)") }
        }
        for file in files where !file.string.contains("/English/") {
            guard let text = try? Self.text(file) else { continue }
            for line in text.replacing("\\-", with: "-").split(separator: "\n") where line.contains("journalctl") {
                let picks = line.contains("-t figurewatch") || line.contains(" FIGUREWATCH_")
                let isTrusted = line.contains("-u figurewatch") || line.contains("_SYSTEMD_UNIT=")
                #expect(!picks || isTrusted, "\(file): \(line)")
            }
        }
    }

    @Test func `every folder of the sources has its paragraph in the architecture`() throws {
        let architecture = try Self.text(root.appending("docs/ARCHITECTURE.md"))
        for target in try Self.folders(of: root.appending("Sources")) {
            let isNamed = architecture.contains("`\(target)`")
            #expect(isNamed, "docs/ARCHITECTURE.md does not name `\(target)`.")
        }
    }

    @Test func `every large target has a README that says where to begin`() throws {
        for target in try Self.folders(of: root.appending("Sources")) {
            let folder = root.appending("Sources/\(target)")
            let lines = try FileManager.default.subpathsOfDirectory(atPath: folder.string)
                .filter { $0.hasSuffix(".swift") }
                .reduce(0) { try $0 + Self.text(folder.appending($1)).count { $0 == "\n" } }
            guard lines >= 1000 else { continue }
            let readme = folder.appending("README.md")
            guard FileManager.default.fileExists(atPath: readme.string) else {
                Issue.record("Sources/\(target) has \(lines) lines and no README.md.")
                continue
            }
            #expect(try Self.text(readme).contains("Begin with"), "\(readme) does not say where to begin.")
        }
    }

    @Test func `the README stays within two screens`() throws {
        let lines = try Self.text(root.appending("README.md")).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 100)
    }

    @Test func `Debian's changelog is the one that make changelog makes`() async throws {
        let made = try await run(
            .path(root.appending("debian/from-changelog")), arguments: [root.appending("CHANGELOG.md").string],
            output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
        #expect(made.terminationStatus == .exited(0), "\(made.standardError)")
        #expect(made.standardOutput == (try Self.text(root.appending("debian/changelog"))), "Run `make changelog`.")
    }
}

extension DocumentationTests {
    /// The project's documents, without those of packages that were fetched.
    private static var documents: [FilePath] {
        get throws {
            let manager = FileManager.default
            let top = try manager.contentsOfDirectory(atPath: root.string)
            let below = try ["Benchmarks", "Config", "Sources", "Tests", "docs", "examples"].flatMap { folder in
                try manager.subpathsOfDirectory(atPath: root.appending(folder).string).map { "\(folder)/\($0)" }
            }
            return (top + below).filter { $0.hasSuffix(".md") && !$0.contains("/.build/") && !isSample($0) }
                .map { root.appending($0) }
        }
    }

    /// Articles that are read in tests.
    private static func isSample(_ path: String) -> Bool {
        path.hasPrefix("Tests/") && !path.hasSuffix("/README.md")
    }

    /// The targets of `[text](target)`, but for what stands between backquotes or is indented as an example.
    private static func links(in document: FilePath) throws -> [String] {
        var links: [String] = []
        for line in try text(document).split(separator: "\n") where !line.hasPrefix("    ") {
            let prose = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .map { $0.offset.isMultiple(of: 2) ? $0.element : "" }.joined()
            links += prose.split(separator: "](", omittingEmptySubsequences: false).dropFirst()
                .map { String($0.prefix { $0 != ")" }) }
        }
        return links
    }

    /// The headings of a document as links name them.
    private static func anchors(in document: FilePath) throws -> Set<String> {
        let headings = try text(document).split(separator: "\n").filter { $0.hasPrefix("#") }
        return Set(
            headings.map { heading in
                let words = heading.drop { $0 == "#" || $0 == " " }.lowercased()
                return words.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
                    .replacing(" ", with: "-")
            })
    }

    private static func folders(of folder: FilePath) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.string).sorted()
            .filter { !$0.hasPrefix(".") && !$0.hasSuffix(".swift") && !$0.hasSuffix(".md") }
    }

    private static func text(_ path: FilePath) throws -> String {
        try String(contentsOfFile: path.string, encoding: .utf8)
    }
}

private let root = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
