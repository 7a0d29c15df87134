internal import FoundationEssentials
internal import Journal
internal import Settings
internal import Subprocess
internal import SystemPackage
internal import Testing

/// What `make install` puts into a folder of its own, from the programs that were built with the tests.
@Suite struct InstallTests {
    @Test func `every file is where systems look for it`() async throws {
        let folder = try await Self.installation.value
        let files = try Self.files(below: folder)
        let expected = [
            "etc/figurewatch/config.d", "etc/figurewatch/config.yaml",
            "usr/bin/figurewatch",
            "usr/lib/systemd/catalog/figurewatch.catalog", "usr/lib/systemd/system/figurewatch.service",
            "usr/lib/sysusers.d/figurewatch.conf", "usr/lib/tmpfiles.d/figurewatch.conf",
            "usr/share/bash-completion/completions/figurewatch",
            "usr/share/figurewatch/examples/spark/archive.py",
            "usr/share/fish/vendor_completions.d/figurewatch.fish",
            "usr/share/man/man1/figurewatch.1", "usr/share/man/man5/figurewatch.yaml.5",
            "usr/share/man/man7/figurewatch.journal-fields.7",
            "usr/share/man/man8/figurewatch.service.8",
            "usr/share/zsh/site-functions/_figurewatch",
        ]
        for file in expected { #expect(files.contains(file), "\(file) is not among \(files.sorted())") }
        let schemas = try FileManager.default.contentsOfDirectory(
            atPath: root.appending("Sources/Ledger/Schemas").string)
        for schema in schemas { #expect(files.contains("usr/share/figurewatch/schemas/\(schema)"), "\(schema)") }
    }

    @Test func `another prefix is in the unit too, and what is uninstalled leaves only the configuration`() async throws
    {
        try await Self.withInstallation(["PREFIX=/opt/figures"]) { folder in
            let unit = try Self.text(folder.appending("opt/figures/lib/systemd/system/figurewatch.service"))
            #expect(unit.contains("\nExecStart=/opt/figures/bin/figurewatch "), "\(unit)")
            #expect(!unit.contains("/usr/bin/figurewatch"), "\(unit)")
            try await Self.make("uninstall", folder, ["PREFIX=/opt/figures"])
            let left = try Self.files(below: folder).filter { $0.contains("figurewatch") && !$0.hasPrefix("etc/") }
            #expect(left.isEmpty, "\(left)")
        }
    }

    @Test func `a configuration that is there already is left as it is`() async throws {
        try await Self.withInstallation { folder in
            let file = folder.appending("etc/figurewatch/config.yaml").string
            try Data("# mine\n".utf8).write(to: URL(filePath: file))
            try await Self.make("install", folder, [])
            #expect(try String(contentsOfFile: file, encoding: .utf8) == "# mine\n")
        }
    }

    @Test func `the command's page has each command and option of the command line, and no other`() async throws {
        let folder = try await Self.installation.value
        let page = try Self.text(folder.appending("usr/share/man/man1/figurewatch.1")).split(separator: "\n")
        let optionItem = ".It Fl \\-"
        let tool = try await Self.output("\(products.appending("figurewatch"))", ["--experimental-dump-help"])
        let command = try JSONDecoder().decode(Dump.self, from: Data(tool.utf8)).command
        let headings = Set(page.filter { $0.hasPrefix(".Ss ") }.map { String($0.dropFirst(4)) })
        let titles = Set(command.leaves.flatMap { $0.command.arguments ?? [] }.compactMap(\.sectionTitle))
        #expect(headings == Set(command.leaves.map(\.name)).union(titles))

        var named: Set<String> = []
        for line in page where line.hasPrefix(optionItem) {
            let option = line.dropFirst(optionItem.count).prefix { $0 != " " }
            named.insert(String(option).replacing("\\-", with: "-"))
        }
        var options: Set<String> = ["version", "generate-completion-script"]
        for argument in command.leaves.flatMap({ $0.command.arguments ?? [] })
        where argument.shouldDisplay && argument.kind != "positional" {
            for name in argument.names ?? [] where name.kind == "long" && name.name != "help" {
                options.insert(name.name)
            }
        }
        #expect(named == options)
    }

    @Test func `the configuration's page has each key that can be set, and no other`() async throws {
        let folder = try await Self.installation.value
        let page = try Self.text(folder.appending("usr/share/man/man5/figurewatch.yaml.5")).split(separator: "\n")
        let keys = page.filter { $0.hasPrefix(".It Cm ") }.map { String($0.dropFirst(7)) }
        #expect(keys == SettingKey.all.map(\.name))
        for variable in SettingKey.all.compactMap(\.variable) {
            #expect(page.contains { $0.hasPrefix(".Ev \(variable) ") }, "\(variable)")
        }
    }

    @Test func `the page of journal fields has each field and message id of the code, and no other`() async throws {
        let folder = try await Self.installation.value
        let page = try Self.text(folder.appending("usr/share/man/man7/figurewatch.journal-fields.7"))
        func names(after macro: String, in section: String) -> [String] {
            let parts = page.split(separator: "\n.Sh ").filter { $0.hasPrefix(section) }
            return parts.flatMap { $0.split(separator: "\n") }.filter { $0.hasPrefix(macro) }
                .map { String($0.dropFirst(macro.count)) }
        }
        #expect(
            names(after: ".It Va ", in: "FIELDS OF ALERTS") == AlertField.all.map(\.name) + [AlertField.replay])
        #expect(names(after: ".It Va ", in: "FIELDS OF MESSAGES") == LogField.all.map(\.name))
        #expect(names(after: ".It Li ", in: "MESSAGE IDS") == MessageID.allCases.map(\.rawValue))
    }

    @Test(arguments: [
        ("mandoc", ["-T", "lint", "-W", "warning"]), ("groff", ["-Kutf8", "-mdoc", "-Tutf8", "-ww", "-z"]),
    ])
    func `programs that show manual pages have nothing to say against them`(program: String, options: [String])
        async throws
    {
        guard try await Self.hasProgram(program) else { try Test.cancel("this machine has no \(program)") }
        let folder = try await Self.installation.value
        let pages = try Self.files(below: folder)
            .filter { $0.hasPrefix("usr/share/man/man") && $0.contains("figurewatch") }.sorted()
        #expect(!pages.isEmpty)
        for page in pages {
            let complaints = try await Self.output(program, options + [folder.appending(page).string])
            #expect(complaints.isEmpty, "\(complaints)")
        }
    }

    @Test(arguments: [
        ("bash", "usr/share/bash-completion/completions/figurewatch"),
        ("zsh", "usr/share/zsh/site-functions/_figurewatch"),
        ("fish", "usr/share/fish/vendor_completions.d/figurewatch.fish"),
    ])
    func `a shell can read its completions, and they have the commands`(shell: String, path: String) async throws {
        let folder = try await Self.installation.value
        let file = folder.appending(path)
        let text = try Self.text(file)
        for word in ["replay", "--settle", "settle"].prefix(shell == "fish" ? 1 : 2) {
            #expect(text.contains(word), "\(word) is not in \(text)")
        }
        guard try await Self.hasProgram(shell) else { return }
        let complaints = try await Self.output(shell, ["-n", file.string])
        #expect(complaints.isEmpty, "\(complaints)")
        if shell == "bash" {
            let completion = try await Self.output(
                "bash", ["--norc", "-c", "set -e; . \"$1\"; complete -p figurewatch", "bash", file.string])
            #expect(completion.contains("figurewatch"), "\(completion)")
        }
    }

    @Test func `the version is that of the newest entry of the changelog`() async throws {
        let version = try await Self.output("\(products.appending("figurewatch"))", ["--version"])
        let changelog = try Self.text(root.appending("debian/changelog"))
        #expect(changelog.hasPrefix("figurewatch (\(version.split(separator: "\n").first ?? "")) "), "\(version)")
    }
}

extension InstallTests {
    /// The parts of the command line's description that the page is compared by.
    struct Dump: Decodable {
        let command: Command

        struct Command: Decodable {
            let commandName: String
            let shouldDisplay: Bool?
            let subcommands: [Command]?
            let arguments: [Argument]?

            /// The commands without others below them, by the words after the tool's name.
            var leaves: [(name: String, command: Command)] {
                (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }.flatMap { below in
                    guard let others = below.subcommands, !others.isEmpty else { return [(below.commandName, below)] }
                    return below.leaves.map { ("\(below.commandName) \($0.name)", $0.command) }
                }
            }
        }

        struct Argument: Decodable {
            struct Name: Decodable {
                let kind: String
                let name: String
            }

            let kind: String
            let names: [Name]?
            let sectionTitle: String?
            let shouldDisplay: Bool
        }
    }

    /// An installation that tests only read.
    private static let installation = Task {
        let folder = products.appending("InstallTests.destination")
        try? FileManager.default.removeItem(atPath: folder.string)
        try await make("install", folder, [])
        return folder
    }

    private static func withInstallation(_ variables: [String] = [], _ body: (FilePath) async throws -> Void)
        async throws
    {
        let folder = FilePath("/tmp/figurewatch-install-\(UUID().uuidString)")
        try FileManager.default.createDirectory(atPath: folder.string, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder.string) }
        try await make("install", folder, variables)
        try await body(folder)
    }

    private static func make(_ target: String, _ folder: FilePath, _ variables: [String]) async throws {
        let options = ["--silent", "-C", root.string, target, "DESTDIR=\(folder)", "BINARIES=\(products)"]
        // What `make test` was called with is not for this one.
        let result = try await run(
            .name("env"), arguments: Arguments(["-u", "MAKEFLAGS", "-u", "MAKELEVEL", "make"] + options + variables),
            output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
        try #require(
            result.terminationStatus == .exited(0), "make \(target): \(result.standardOutput)\(result.standardError)")
    }

    private static func hasProgram(_ name: String) async throws -> Bool {
        try await run(.name("which"), arguments: [name], output: .discarded, error: .discarded)
            .terminationStatus.isSuccess
    }

    /// What a program prints to standard output and standard error.
    private static func output(_ program: String, _ arguments: [String]) async throws -> String {
        let executable: Executable = program.hasPrefix("/") ? .path(FilePath(program)) : .name(program)
        let result = try await run(
            executable, arguments: Arguments(arguments), output: .string(limit: 16 << 20),
            error: .string(limit: 1 << 20))
        return result.standardOutput + result.standardError
    }

    private static func text(_ path: FilePath) throws -> String {
        try String(contentsOfFile: path.string, encoding: .utf8)
    }

    private static func files(below folder: FilePath) throws -> Set<String> {
        Set(try FileManager.default.subpathsOfDirectory(atPath: folder.string))
    }
}

private let root = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
private let products = FilePath(CommandLine.arguments[0]).removingLastComponent()
