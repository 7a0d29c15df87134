internal import Glibc

/// Commands for tests that run in a process of their own. They are children of the calling thread, so they share its
/// mount namespace, and they write to the process's standard output.
enum Shell {
    struct Failed: Error {
        let command: String
        let status: Int32
    }

    static func run(_ command: String) throws {
        let status = unsafe system(command)
        guard status == 0 else { throw Failed(command: command, status: status) }
    }

    /// Whether a program is on the path or, given by its path, is there.
    static func has(_ program: String) -> Bool {
        succeeds("command -v '\(program)' >/dev/null 2>&1")
    }

    static func succeeds(_ command: String) -> Bool {
        unsafe system(command) == 0
    }
}
