internal import Glibc
internal import TestSupport

/// A journald of a test's own, with its own `/run` in its own mount namespace, so that nothing reaches the machine's
/// journal. For a process that does nothing else, and from one thread: the namespace is that of the calling thread.
enum PrivateJournald {
    static let program = "/lib/systemd/systemd-journald"

    /// Why this machine can't have one; nil when it can.
    static let obstacle: String? =
        if geteuid() != 0 {
            "needs root, for a mount namespace of its own"
        } else if !Shell.has(program) {
            "needs \(program)"
        } else if !Shell.has("journalctl") {
            "needs journalctl"
        } else if !Shell.has("unshare") || !Shell.succeeds("unshare --mount true 2>/dev/null") {
            "this machine does not let root have a mount namespace"
        } else {
            nil
        }

    /// Runs one while the body runs.
    static func run(_ body: () throws -> Void) throws {
        try start()
        defer { _ = Shell.succeeds("kill $(cat /run/journald.pid)") }
        try body()
    }

    private static func start() throws {
        try MountNamespace.leave()
        try Shell.run(
            """
            set -e
            mount -t tmpfs tmpfs /run
            mkdir -p /run/systemd/journal /run/systemd/journald.conf.d
            printf '[Journal]\\nStorage=volatile\\nReadKMsg=no\\nAudit=no\\nRateLimitIntervalSec=0\\n' \\
                > /run/systemd/journald.conf.d/test.conf
            \(program) >/run/journald.log 2>&1 &
            echo $! > /run/journald.pid
            for attempt in $(seq 4000); do
                if [ -S /run/systemd/journal/socket ] && journalctl --sync 2>/dev/null; then exit 0; fi
                sleep 0.05
            done
            cat /run/journald.log >&2
            exit 1
            """)
    }

    /// Prints the entries of figurewatch to standard output.
    static func print(_ options: String) throws {
        try Shell.run("journalctl --sync && journalctl --directory=/run/log/journal -t figurewatch \(options)")
    }
}
