internal import Glibc
@testable internal import Systemd
internal import TestSupport
internal import Testing

@Suite struct ServiceNotificationTests {
    @Test(arguments: [
        (ServiceNotification.ready(status: "3 articles"), "READY=1\nSTATUS=3 articles"),
        (.status("idle"), "STATUS=idle"),
        (.stopping(status: "last article"), "STOPPING=1\nSTATUS=last article"),
        (.reloading(status: "reading"), "RELOADING=1\nMONOTONIC_USEC=1234567\nSTATUS=reading"),
        (.watchdogPing, "WATCHDOG=1"),
        (.extendTimeout(.milliseconds(1500)), "EXTEND_TIMEOUT_USEC=1500000"),
        (.extendTimeout(.seconds(-1)), "EXTEND_TIMEOUT_USEC=0"),
        (.extendTimeout(.seconds(Int64.max)), "EXTEND_TIMEOUT_USEC=9223372036854775807"),
        (.status("a.txt\nREADY=1\u{0}\u{1B}"), "STATUS=a.txt READY=1  "),
        (.status("größer"), "STATUS=größer"),
    ])
    func `a notification is lines of assignments`(notification: ServiceNotification, expected: String) {
        #expect(notification.assignments(now: 1_234_567) == expected)
    }

    // sd_notify reads the environment, which belongs to the whole process: each of these has a process of its own.

    @Test func `the service manager's socket gets what is sent`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let socket = try DatagramSocket(path: "\(folder.path)/notify")
            unsafe setenv("NOTIFY_SOCKET", "\(folder.path)/notify", 1)
            #expect(try ServiceNotification.ready(status: "3 articles wait").send())
            let ready = socket.receive()
            #expect(ready == "READY=1\nSTATUS=3 articles wait")
            #expect(try ServiceNotification.watchdogPing.send())
            let ping = socket.receive()
            #expect(ping == "WATCHDOG=1")
            #expect(try ServiceNotification.reloading(status: "").send())
            let reloading = socket.receive() ?? ""
            #expect(reloading.wholeMatch(of: /RELOADING=1\nMONOTONIC_USEC=[1-9][0-9]*\nSTATUS=/) != nil, "\(reloading)")
            let nothing = socket.receive()
            #expect(nothing == nil)
            socket.close()
        }
    }

    @Test func `without a service manager nothing is sent and nothing fails`() async {
        await #expect(processExitsWith: .success) {
            unsafe unsetenv("NOTIFY_SOCKET")
            let sent = try ServiceNotification.ready(status: "up").send()
            #expect(!sent)
        }
    }

    @Test func `a service manager that can't be reached is an error`() async {
        await #expect(processExitsWith: .success) {
            unsafe setenv("NOTIFY_SOCKET", "/nonexistent/notify", 1)
            let error = #expect(throws: ServiceNotificationError.self) {
                try ServiceNotification.ready(status: "up").send()
            }
            #expect(error?.errno == ENOENT)
            #expect(error?.description.contains("No such file or directory") == true)
        }
    }

    @Test func `the watchdog's interval is that of this process`() async {
        await #expect(processExitsWith: .success) {
            unsafe unsetenv("WATCHDOG_USEC")
            #expect(ServiceNotification.watchdogInterval() == nil)
            unsafe setenv("WATCHDOG_USEC", "30000000", 1)
            unsafe setenv("WATCHDOG_PID", "\(getpid())", 1)
            #expect(ServiceNotification.watchdogInterval() == .seconds(30))
            unsafe setenv("WATCHDOG_PID", "1", 1)
            #expect(ServiceNotification.watchdogInterval() == nil)
        }
    }
}
