internal import Glibc
internal import SystemPackage
internal import Testing

/// The Debian package on a bare Debian, under a real systemd.
///
/// `make package-test` builds both and says where they are, by the variables `FIGUREWATCH_PACKAGE` and `FIGUREWATCH_DEBIAN`.
@Suite(.timeLimit(.minutes(20)))
struct PackageTests {
    private static let package = path("FIGUREWATCH_PACKAGE")
    private static let debian = path("FIGUREWATCH_DEBIAN")

    @Test(.enabled(if: package != nil && debian != nil, "make package-test runs this"))
    func
        `the package runs once installed, an upgrade loses and doubles nothing, and a removal leaves what is the user's`()
        async throws
    {
        let transcript = try await Container.boot(
            "package", ["\(try #require(Self.package)):/figurewatch.deb"], over: Self.debian, within: .seconds(560))

        let installed = transcript.properties("installed")
        #expect(installed["ActiveState"] == "active")
        #expect(installed["UnitFileState"] == "enabled")
        #expect(installed["Drop"] == "3770 root figurewatch-drop")
        #expect(installed["Groups"] == "figurewatch ")
        #expect(installed["Program"]?.isEmpty == false)
        #expect(installed["Package"] == installed["Program"])
        #expect(installed["Reload"] == "done")
        #expect(installed["Explained"].flatMap { Int($0) }.map { $0 > 10 } == true, "\(installed)")
        #expect(transcript.lines("documents").contains("/usr/share/doc/figurewatch/docs/OPERATING.md"))
        #expect(transcript.lines("missing").isEmpty, "\(transcript.lines("missing"))")
        let conffiles = transcript.lines("conffiles").filter { !$0.allSatisfy { $0 == " " } }
        #expect(conffiles.contains { $0.hasPrefix(" /etc/figurewatch/config.yaml ") }, "\(conffiles)")
        #expect(conffiles.allSatisfy { $0.hasPrefix(" /etc/figurewatch/") }, "\(conffiles)")

        let upgraded = transcript.properties("upgraded")
        #expect(upgraded["ActiveState"] == "active")
        #expect(upgraded["NRestarts"] == "0")
        #expect(upgraded["Restarted"] == "yes")
        #expect(upgraded["Drop"] == "3770 root figurewatch-drop")
        #expect(upgraded["Hook"] == "active")
        #expect(upgraded["HookRestarted"] == "yes")
        #expect(upgraded["Own"] == "# mine")
        #expect(upgraded["Changed"] == "# mine")
        #expect(upgraded["Package"]?.hasSuffix("+newer") == true, "\(upgraded)")
        let alerts = try transcript.entries("alerts after the upgrade")
        #expect(Set(alerts.map { $0["FIGUREWATCH_ID"] }).count == alerts.count)
        #expect(Set(alerts.map { $0["FIGUREWATCH_FILE"] }) == Set((1...150).map { "\($0).txt" } + ["containers.txt"]))

        let removed = transcript.properties("removed")
        #expect(removed["ActiveState"] == "inactive")
        #expect(removed["Hook"] == "inactive")
        #expect(removed["Processes"] == "none")
        #expect(removed["/usr/bin/figurewatch"] == "absent")
        for path in [
            "/var/lib/figurewatch/ledger.json", "/etc/figurewatch/config.d/90-mine.yaml",
            "/var/spool/figurewatch/containers.txt", "User",
        ] {
            #expect(removed[path] == "present", "\(path)")
        }

        #expect(transcript.properties("installed again")["ActiveState"] == "active")
        #expect(transcript.properties("installed again")["Hook"] == "active")
        let later = try transcript.entries("alerts after the removal")
        #expect(later.dropLast().map { $0["FIGUREWATCH_ID"] } == alerts.map { $0["FIGUREWATCH_ID"] })
        #expect(later.last?["FIGUREWATCH_KIND"] == "changed")
        #expect(later.last?["FIGUREWATCH_FIGURE"] == alerts.first?["FIGUREWATCH_FIGURE"])
        #expect(later.last?["FIGUREWATCH_PREVIOUS_VALUE"] == "13000")

        let purged = transcript.properties("purged")
        for path in [
            "/usr/bin/figurewatch", "/etc/figurewatch/config.yaml", "/etc/figurewatch/config.d",
            "/var/lib/figurewatch", "/var/lib/figurewatch-hook", "/run/figurewatch",
        ] {
            #expect(purged[path] == "absent", "\(path)")
        }
        #expect(purged["Hook"] == "inactive")
        #expect(purged["Processes"] == "none")
        #expect(purged["/var/spool/figurewatch/containers.txt"] == "present")
        #expect(purged["User"] == "present")
        // A hook is a program that somebody wrote.
        #expect(transcript.lines("left in /etc") == ["/etc/figurewatch/hooks.d/own"])

        #expect(transcript.properties("installed after the purge")["ActiveState"] == "active")
        #expect(
            transcript.properties("purged with an empty folder")
                == ["/var/spool/figurewatch": "absent", "/etc/figurewatch": "absent"])
    }

    private static func path(_ variable: String) -> FilePath? {
        unsafe getenv(variable).map { unsafe FilePath(String(cString: $0)) }
    }
}
