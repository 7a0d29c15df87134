internal import Testing

extension SystemTests {
    /// Faults of the watched folder, of what is in it and of the folder of the state, each provoked for real.
    @Suite(.timeLimit(.minutes(20)))
    struct FolderFaultTests {
        private static func isRunning(_ transcript: Transcript, restarts: Int = 0) -> Bool {
            transcript.properties("properties") == ["ActiveState": "active", "NRestarts": "\(restarts)"]
        }

        /// Cancels the test where the machine lacks what it takes.
        private static func run(_ scenario: String) async throws -> Transcript {
            let transcript = try await Container.run(scenario, within: .seconds(900))
            if let missing = transcript.lines("missing").first { try Test.cancel("\(missing) is missing here") }
            return transcript
        }

        /// `degraded` and `recovered` entries, in order.
        private static func states(of transcript: Transcript) throws -> [String] {
            try transcript.entries("states").map { $0["FIGUREWATCH_REASON"] ?? "recovered" }
        }

        @Test func `a folder that is moved, deleted, made anew, mounted over or unmounted is watched again`()
            async throws
        {
            let transcript = try await Self.run("folder")
            // 102 came into a folder that had been moved away.
            let files = [101, 103, 104, 105, 106, 107, 108, 109, 110].map { #""FIGUREWATCH_FILE":"\#($0).txt""# }
            #expect(transcript.lines("files") == files)
            let states = try Self.states(of: transcript)
            #expect(states.count >= 14, "\(states)")
            for (index, state) in states.enumerated() {
                #expect(state == (index.isMultiple(of: 2) ? "folder-missing" : "recovered"), "\(states)")
            }
            #expect(Self.isRunning(transcript))
        }

        @Test func `what changed while the daemon was down is read, and files that lie about what they are`()
            async throws
        {
            let transcript = try await Self.run("downtime")
            let ids = transcript.lines("ids")
            #expect(Set(ids).count == ids.count, "\(ids)")
            #expect(ids.count > 50, "\(ids)")
            let due = [201...204, 251...251, 260...260, 270...270, 301...350, 401...420].joined().map { "\($0)" }
            let missing = Set(due).subtracting(transcript.lines("values"))
            #expect(missing.isEmpty, "of the figures of these articles there is no reading: \(missing.sorted())")
            // 77 different contents. The renamed file and two further names of one content are copies, and so is one of these
            // names when both got other bytes. What of it is told depends on the seconds in which the files were written.
            #expect(
                transcript.lines("status").first?.contains("Articles: 77,") == true
                    && transcript.lines("status").first?.contains("copies: 4,") == true, "\(transcript.lines("status"))"
            )
            #expect(Self.isRunning(transcript))
        }

        @Test func `without inotify or with few descriptors the folder is scanned, which is told once`() async throws {
            let transcript = try await Self.run("shortage")
            #expect(try Self.states(of: transcript) == ["polling", "recovered", "polling", "recovered"])
            #expect(try transcript.entries("shortages").count == 1)
            #expect(Self.isRunning(transcript))
        }

        @Test func `a folder whose files are written elsewhere is polled by itself`() async throws {
            let transcript = try await Self.run("remote")
            #expect(try Self.states(of: transcript) == ["polling"])
            #expect(Self.isRunning(transcript))
        }

        @Test func `what is no file is refused once by a named reason, and names are printed harmlessly`() async throws
        {
            let transcript = try await Self.run("odd")
            let refused = try transcript.entries("refused").map {
                "\($0["FIGUREWATCH_FILE"] ?? ""): \($0["FIGUREWATCH_CODE"] ?? "")"
            }
            #expect(
                refused.sorted() == [
                    "block.txt: device", "closed.txt: permission-denied", "dangling.txt: symbolic-link",
                    "device.txt: device", "empty.txt: empty", "fifo.txt: fifo", "folder-link: symbolic-link",
                    "secret.txt: symbolic-link", "shut: permission-denied", "socket.txt: socket",
                ])
            #expect(transcript.lines("raw") == ["0"])
            #expect(
                transcript.lines("status").first?.contains("Articles: 10,") == true, "\(transcript.lines("status"))")
            // The closed file was opened, a name was a file again, and a last article came.
            #expect(
                transcript.lines("status afterwards").first?.contains("Articles: 13,") == true,
                "\(transcript.lines("status afterwards"))")
            #expect(transcript.lines("ledger").allSatisfy { $0.hasSuffix(":0") }, "\(transcript.lines("ledger"))")
            #expect(Self.isRunning(transcript))
        }

        @Test func `files that are made to cost time or memory hold nobody up`() async throws {
            let transcript = try await Self.run("bombs")
            let refused = try transcript.entries("refused").map {
                "\($0["FIGUREWATCH_FILE"] ?? ""): \($0["FIGUREWATCH_CODE"] ?? "")"
            }
            #expect(Set(refused).count == refused.count, "\(refused)")
            for due in [
                "sparse-2g.txt: too-large", "sparse-1t.txt: too-large", "line-50m.txt: too-large", "digits.txt: empty",
                "nested.txt: empty", "ones.txt: too-slow", "numbers.txt: too-slow", "zeros.txt: binary",
                "utf16.txt: utf16",
                "packed.html: too-large", "entities.xml: malformed", "forms.pdf: too-slow", "skipped.tar.bz2: too-slow",
            ] {
                #expect(refused.contains(due), "\(due) is not in \(refused)")
            }
            // Whichever comes first.
            #expect(
                refused.contains { ["texts.pdf: too-slow", "texts.pdf: too-much-memory"].contains($0) }, "\(refused)")
            let memory = try #require(transcript.properties("memory")["Kilobytes"].flatMap { Int($0) })
            #expect(memory < 256 << 10)
            let record = try #require(transcript.lines("largest record").first.flatMap { Int($0) })
            #expect(record < 32 << 20)
            #expect(Self.isRunning(transcript))
        }

        @Test
        func `an article on which the daemon hangs or is killed twice is set aside and named, and the next is read`()
            async throws
        {
            let transcript = try await Self.run("stuck")
            let refused = try transcript.entries("refused")
            #expect(refused.map { $0["FIGUREWATCH_CODE"] } == ["crashed", "crashed", "crashed"])
            #expect(refused.map { $0["FIGUREWATCH_FILE"] } == ["one.txt", "two.txt", "copy.txt"])
            #expect(refused.allSatisfy { $0["MESSAGE"]?.contains("until its content changes") == true })
            #expect(refused.last?["MESSAGE"]?.contains("twice in a row") == true)
            #expect(transcript.lines("manager").count { $0.contains("Watchdog timeout") } == 1)
            #expect(transcript.properties("properties")["ActiveState"] == "active")
        }

        @Test func `an article that may take longer than the watchdog waits takes its limit and no restart`()
            async throws
        {
            let transcript = try await Self.run("slow")
            let refused = try transcript.entries("refused")
            #expect(refused.map { $0["FIGUREWATCH_FILE"] } == ["slow.txt"])
            #expect(refused.map { $0["FIGUREWATCH_CODE"] } == ["too-slow"])
            #expect(Self.isRunning(transcript))
        }

        @Test func `a state folder that is read-only or removed costs no article and no alert`() async throws {
            let transcript = try await Self.run("state")
            #expect(try transcript.entries("errors while it is read-only").count == 1)
            #expect(
                transcript.properties("properties while it is read-only")
                    == ["ActiveState": "active", "NRestarts": "0"])
            let alerts = try transcript.entries("alerts")
            #expect(alerts.map { $0["FIGUREWATCH_VALUE"] } == ["101", "102", "103", "104"])
            #expect(Self.isRunning(transcript))
        }
    }
}
