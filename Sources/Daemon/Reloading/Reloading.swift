package import Linux
package import Settings

/// How a running daemon gets another configuration: who may ask for it, where it is read, and whom its fate is told.
package struct Reloading: Sendable {
    let request: Request
    /// Reads what the daemon was started with anew.
    let read: @Sendable () -> SettingsReading
    /// Takes the settings that come into force.
    let apply: @Sendable (Settings) -> Void
    /// Takes what became of it, once at the start and once for each reload.
    let record: @Sendable (ReloadRecord) -> Void

    package init(
        _ request: Request, read: @escaping @Sendable () -> SettingsReading,
        apply: @escaping @Sendable (Settings) -> Void = { _ in },
        record: @escaping @Sendable (ReloadRecord) -> Void
    ) {
        self.request = request
        self.read = read
        self.apply = apply
        self.record = record
    }
}
