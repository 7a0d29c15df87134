internal import Testing

extension SystemTests {
    /// `systemctl reload` under a real systemd, with articles in flight.
    @Suite(.timeLimit(.minutes(20)))
    struct ReloadTests {
        @Test func `a reload returns when it is in force, fails when it is wrong, and loses no article`() async throws {
            let transcript = try await Container.run("reload", within: .seconds(400))
            func outcome(_ name: String) -> String {
                let values = transcript.properties(name)
                return ["Status", "State", "Generation"].map { values[$0] ?? "none" }.joined(separator: " ")
            }
            #expect(outcome("good") == "0 active/running 2")
            for name in ["broken", "unreadable", "restart"] {
                #expect(outcome(name) == "1 active/running 2", "\(name)")
            }
            #expect(outcome("storm").hasPrefix("0 active/running "))
            #expect(transcript.properties("storm")["Generation"].flatMap { Int($0) }.map { $0 >= 3 } == true)
            #expect(transcript.properties("hangs") == ["Status": "69"])
            #expect(transcript.properties("process") == ["Same": "yes"])

            let failures = try transcript.entries("failures")
            #expect(failures.count == 3, "\(failures.map { $0["MESSAGE"] ?? "" })")
            #expect(failures.allSatisfy { $0["PRIORITY"] == "3" })
            let folder = "/etc/figurewatch/config.d"
            let reasons = [
                "\(folder)/20-broken.yaml:2:9: settle: 'soon' is not allowed; it takes 0 to 3600 seconds; "
                    + "\(folder)/20-broken.yaml:3:1: rescn: is not known; did you mean 'rescan'?",
                "\(folder)/20-broken.yaml: cannot be read: Permission denied",
                "\(folder)/30-folder.yaml:1:8: watch: a running daemon can't change it; restart it for that",
            ]
            #expect(failures.map { $0["FIGUREWATCH_REASON"] } == reasons)

            // The first three came while the good configuration, which mutes them, was in force.
            let zebras = try transcript.entries("zebras").map { $0["FIGUREWATCH_FILE"] }
            #expect(Set(zebras) == ["zebras-4.txt"], "\(zebras)")
            let ids = transcript.lines("ids")
            #expect(Set(ids).count == ids.count)
            #expect(transcript.properties("ledger")["alerts"].flatMap { Int($0) } == ids.count)
            #expect(transcript.properties("properties") == ["ActiveState": "active", "NRestarts": "0"])
        }
    }
}
