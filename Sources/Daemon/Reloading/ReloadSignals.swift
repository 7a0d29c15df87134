package import Linux
internal import ServiceLifecycle
internal import UnixSignals

/// Asks for a reload at each SIGHUP. It is made before the daemon says that it is ready: without it the signal ends the process.
package struct ReloadSignals: Service {
    private let request: Request
    private let signals: UnixSignalsSequence

    package init(_ request: Request) async {
        self.request = request
        signals = await UnixSignalsSequence(trapping: .sighup)
    }

    package func run() async throws {
        for await _ in signals.cancelOnGracefulShutdown() { request.make() }
    }
}
