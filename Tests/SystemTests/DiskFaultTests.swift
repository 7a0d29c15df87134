internal import Glibc
internal import Testing

/// System calls of the daemon fail for real: strace puts errors in their place.
@Suite(.serialized, .timeLimit(.minutes(20)))
struct DiskFaultTests {
    @Test(
        .enabled(if: unsafe system("command -v strace > /dev/null") == 0, "strace is missing (Debian's package strace)")
    )
    func `syncs, writes and renames that fail cost no article and no alert, and double none`() async throws {
        let transcript = try await Container.run("disk-faults")
        func ids(_ fault: String) throws -> [String] {
            try transcript.entries("alerts \(fault)").compactMap { $0["FIGUREWATCH_ID"] }.sorted()
        }
        let undisturbed = try ids("none")
        #expect(Set(undisturbed).count == undisturbed.count)
        #expect(undisturbed.count >= 12, "\(undisturbed)")
        for (fault, call, count) in [
            ("sync", "fdatasync", 3), ("snapshot-sync", "fsync", 3), ("rename", "rename", 4), ("space", "pwrite64", 4),
            ("read-only", "ftruncate", 1),
        ] {
            // A call that another thread's comes between is told as "resumed".
            let injected = transcript.lines("faults \(fault)").filter { $0.contains(call) }
            #expect(injected.count == count, "\(fault): \(injected)")
            #expect(
                transcript.properties("restarts \(fault)") == ["ActiveState": "active", "NRestarts": "0"], "\(fault)")
            #expect(try ids(fault) == undisturbed, "\(fault)")
            #expect(transcript.lines("verify \(fault)").last == "sound", "\(fault)")
        }
    }
}
