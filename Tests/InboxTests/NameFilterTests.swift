internal import Glibc
internal import Linux
internal import SystemPackage
internal import TestSupport
internal import Testing

internal import Articles
@testable internal import Inbox

@Suite struct NameFilterTests {
    @Test(arguments: [
        ("*.pdf", "a.pdf", true), ("*.pdf", "wire/b.pdf", true), ("*.pdf", "a.pdf.txt", false), ("*.pdf", ".pdf", true),
        ("drafts", "drafts", true), ("drafts/", "wire/drafts", true), ("drafts/*", "drafts/a.txt", true),
        ("drafts/*", "drafts/old/a.txt", false), ("drafts/**", "drafts/old/a.txt", true),
        ("drafts/*", "wire/drafts/a.txt", false), ("/a.txt", "a.txt", true), ("/a.txt", "wire/a.txt", false),
        ("**/old/*.txt", "a/b/old/c.txt", true), ("**/old/*.txt", "a/b/old/c/d.txt", false),
        ("a?c", "abc", true), ("a?c", "ac", false), ("wire/?", "wire/ab", false), ("?*", "", false), ("*", "", true),
        ("a*b*c", "aXbYbZc", true), ("a*b*c", "aXcYb", false), ("*a", "aaaa", true), ("**", "a/b", true),
        ("a**/x*y", "a/b/xz/xy", true), ("é*", "éa", true), ("[a]", "[a]", true), ("[a]", "a", false),
    ])
    func `a pattern names what it says`(pattern: String, name: String, expected: Bool) {
        #expect(NameGlob(pattern).matches(FileName(name)) == expected, "'\(pattern)' and '\(name)'")
    }

    @Test func `names that are no text match by their bytes`() {
        #expect(NameGlob([0xFF, UInt8(ascii: "*")]).matches(FileName(bytes: [0xFF, 0xFE])))
        #expect(NameGlob("*.txt").matches(FileName(bytes: [0xFF] + Array(".txt".utf8))))
        #expect(!NameGlob("é").matches(FileName(bytes: [0xE9])))
    }

    /// A pattern of small parts is compared with a matcher that tries everything.
    @Test func `matching takes the right way through every pattern`() {
        func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
            guard let first = pattern.first else { return name.isEmpty }
            let rest = pattern.dropFirst()
            if first == UInt8(ascii: "*") {
                let isAll = rest.first == first
                let after = isAll ? rest.dropFirst() : rest
                return matches(after, name)
                    || name.first.map { (isAll || $0 != UInt8(ascii: "/")) && matches(pattern, name.dropFirst()) }
                        ?? false
            }
            guard let byte = name.first else { return false }
            return (first == byte || first == UInt8(ascii: "?") && byte != UInt8(ascii: "/"))
                && matches(rest, name.dropFirst())
        }
        var random = SplitMix64(seed: 7)
        for _ in 0..<20_000 {
            // The slash in front makes every pattern one for whole names.
            let parts = ["a", "b", "/", "?", "*", "**"]
            var pattern = ""
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                let part = parts.randomElement(using: &random) ?? ""
                if pattern.hasSuffix("*"), part.hasPrefix("*") { continue }
                pattern += part
            }
            if pattern.isEmpty || pattern.hasPrefix("/") || pattern.hasSuffix("/") { continue }
            let name = (0..<Int.random(in: 0...7, using: &random)).map { _ in
                "ab/".utf8.randomElement(using: &random) ?? 0
            }
            #expect(
                NameGlob("/" + pattern).matches(FileName(bytes: name)) == matches(Array(pattern.utf8)[...], name[...]),
                "'\(pattern)' and '\(FileName(bytes: name))'")
        }
    }

    @Test func `a scan passes over what is ignored and says nothing of it`() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("drafts")
        try folder.makeFolder("wire")
        for name in ["a.txt", "b.pdf", "drafts/c.txt", "wire/d.txt", "wire/e.pdf", "wire/f.md"] {
            try folder.write("x", to: name)
        }
        try folder.makeSymbolicLink("link.pdf", to: "/etc/passwd")
        try folder.makeFIFO("wire/pipe.pdf")
        func names(_ filter: NameFilter) throws -> [String] {
            let scan = try FolderScan(of: Descriptor.open(folder.path, O_RDONLY), maximumDepth: 8, names: filter)
            return scan.files.map(\.name.description).sorted() + scan.refused.map { "\($0.name)!" }.sorted()
        }
        #expect(
            try names(NameFilter(ignored: [NameGlob("*.pdf"), NameGlob("drafts")])) == [
                "a.txt", "wire/d.txt", "wire/f.md",
            ])
        #expect(
            try names(NameFilter(included: [NameGlob("wire/*.txt"), NameGlob("*.md")])) == ["wire/d.txt", "wire/f.md"])
        #expect(
            try names(NameFilter(included: [NameGlob("*.txt"), NameGlob("*.pdf")], ignored: [NameGlob("wire")])) == [
                "a.txt", "b.pdf", "drafts/c.txt", "link.pdf!",
            ])
    }
}
