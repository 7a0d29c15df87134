internal import Glibc
internal import SystemPackage
internal import Systemd
internal import TestSupport
internal import Testing

@Suite struct JournalSocketTests {
    @Test func `only a socket counts as journald's`() throws {
        let folder = try TemporaryFolder()
        #expect(!JournalSocket.isPresent(at: "\(folder.path)/missing"))
        #expect(!JournalSocket.isPresent(at: folder.path.string))
        let file = try FileDescriptor.open(
            FilePath("\(folder.path)/file"), .writeOnly, options: .create, permissions: .ownerReadWrite)
        try file.close()
        #expect(!JournalSocket.isPresent(at: "\(folder.path)/file"))
        let socket = try DatagramSocket(path: "\(folder.path)/socket")
        #expect(JournalSocket.isPresent(at: "\(folder.path)/socket"))
        socket.close()
    }

    @Test(.enabled(if: !JournalSocket.isPresent(), "this machine has a journald"))
    func `a missing journald is an error although libsystemd calls it success`() {
        let error = #expect(throws: JournalError.self) {
            try JournalSocket.send([JournalField(name: "MESSAGE", value: "of the test")])
        }
        #expect(error == JournalError(.socketMissing, errno: ENOENT))
    }

    @Test(arguments: [
        (
            JournalError(.socketMissing, errno: ENOENT),
            "There is no journald here: /run/systemd/journal/socket is missing."
        ),
        (
            JournalError(.notSent, errno: ECONNREFUSED),
            "journald does not answer on /run/systemd/journal/socket; see 'systemctl status systemd-journald'."
        ),
        (JournalError(.notSent, errno: ENOBUFS), "The journal refused an entry: No buffer space available."),
        (
            JournalError(.invalidFieldName("a.b"), errno: EINVAL),
            "journald would drop the field 'a.b': a name is 1 to 64 capital letters, digits and underscores, "
                + "and starts with a letter."
        ),
    ])
    func `an error says what is wrong`(error: JournalError, expected: String) {
        #expect(error.description == expected)
    }
}
