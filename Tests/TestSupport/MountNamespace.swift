internal import Glibc
package import SystemPackage

/// What one thread, and the children that it starts, see mounted.
package enum MountNamespace {
    /// Gives the calling thread a mount namespace of its own (unshare(2)). Takes root.
    ///
    /// Swift's Glibc module has no sched.h, so the function is looked up by its name.
    package static func leave() throws(Errno) {
        let newMountNamespace: CInt = 0x20000  // CLONE_NEWNS
        guard let symbol = unsafe dlsym(nil, "unshare") else { throw .noFunction }
        let unshare = unsafe unsafeBitCast(symbol, to: (@convention(c) (CInt) -> CInt).self)
        guard unshare(newMountNamespace) == 0,
            unsafe mount(nil, "/", nil, UInt(MS_REC) | UInt(MS_PRIVATE), nil) == 0
        else { throw Errno(rawValue: errno) }
    }
}

/// Runs a part of a test that mounts something, on a thread of its own with a mount namespace of its own: the kernel
/// unmounts it all when the test ends, also when it is killed. Threads and children that the body starts see the same.
package func withOwnMounts(_ body: @Sendable () throws -> Void) async throws {
    try await withOwnThread {
        try MountNamespace.leave()
        try body()
    }
}
