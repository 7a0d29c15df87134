package import Figures
package import SystemPackage

extension Ledger {
    /// The alerts of the transactions that the logs hold, in the order in which they were raised: those since the snapshot before
    /// the last one. Earlier ones went with their logs; what they told is in the histories of the figures.
    ///
    /// Another process may have the ledger open. Records that are damaged or being written are passed over.
    package static func recentAlerts(in path: FilePath) throws(LedgerError) -> [Alert] {
        let folder = try StateFolder(opening: path)
        let coding = RecordCoding()
        var alerts: [Alert] = []
        var ids: Set<String> = []
        var isThere = false
        for file in [StateFolder.File.previousLog, .log] {
            guard let bytes = try folder.contents(of: file) else { continue }
            isThere = true
            var scanner = LogScanner(bytes)
            while let stretch = scanner.next() {
                guard case .record(let range) = stretch, !LogHeader.isHeader(bytes[range]),
                    let entry = try? coding.decode(LogEntry.self, from: bytes[range]),
                    case .article(_, let update) = entry.transaction
                else { continue }
                for alert in update.alerts where ids.insert(alert.id).inserted { alerts.append(alert) }
            }
        }
        if !isThere { throw .absent(folder: path) }
        return alerts
    }
}
