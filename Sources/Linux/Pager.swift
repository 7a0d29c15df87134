internal import CLinux
internal import Glibc

/// A program that shows standard output page by page: what is written there goes through it while this lives.
package struct Pager: ~Copyable {
    private let process: Int32

    /// Starts one; nil where none is to be had, and standard output stays as it is.
    ///
    /// It is what `PAGER` says, else `less`, which shows what fits on one screen without being asked to leave. A person who runs
    /// one command as another user, by sudo, has not been given a shell of that user, which pagers offer: then it is `less` in its
    /// secure mode, whatever `PAGER` says.
    /// - Parameter variable: Gives the value of a variable of the environment.
    package init?(variable: (String) -> String?) {
        let isBorrowed = variable("SUDO_UID") != nil || geteuid() != getuid()
        let wanted = isBorrowed ? nil : variable("PAGER")
        if let wanted, wanted.isEmpty || wanted == "cat" { return nil }
        guard wanted != nil || Self.hasLess(in: variable("PATH") ?? "/usr/bin:/bin") else { return nil }
        // As git does: colours are shown, one screen is only printed, and it stays there.
        unsafe setenv("LESS", "FRX", isBorrowed ? 1 : 0)
        unsafe setenv("LV", "-c", 0)
        if isBorrowed { unsafe setenv("LESSSECURE", "1", 1) }
        let started = unsafe (wanted ?? "less").withCString { unsafe linux_start_pager($0) }
        if started <= 0 { return nil }
        process = started
    }

    deinit { linux_await_pager(process) }

    private static func hasLess(in path: String) -> Bool {
        path.split(separator: ":").contains { folder in
            unsafe "\(folder)/less".withCString { unsafe access($0, X_OK) == 0 }
        }
    }
}
