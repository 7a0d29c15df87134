internal import Articles
internal import Inbox
internal import Linux
package import SystemPackage

extension SettingsReading {
    /// The same reading, with a problem for each of the daemon's own places that it would read as articles: its ledger, its metrics, its
    /// report, its status. It would go on for ever, since it writes to them whenever it has read.
    ///
    /// Looks at the file system for links.
    /// - Parameter runtime: The folder of its status and metrics, if it has one.
    package func refusingOwnFiles(runtime: FilePath? = nil) -> SettingsReading {
        guard let settings else { return self }
        let watched = settings.folder.withoutLinks
        var own: [(key: SettingKey?, path: FilePath, example: FilePath)] = [
            (.state, settings.state, settings.state.appending("ledger.json"))
        ]
        if let file = settings.metricsFile { own.append((.metricsFile, file, file)) }
        if let folder = settings.report { own.append((.report, folder, folder.appending("index.html"))) }
        if let runtime { own.append((nil, runtime, runtime.appending("metrics.prom"))) }
        let problems = own.compactMap { key, path, example -> Problem? in
            var file = example.withoutLinks
            guard file.removePrefix(watched) else { return nil }
            // What is hidden or left out by name is not read.
            let isHidden = file.components.contains { FileName.isTemporary(Array($0.string.utf8)) }
            guard !isHidden, settings.inbox.names.takes(FileName(file)) else { return nil }
            let origin = key.flatMap { key in values.first { $0.key == key }?.origin } ?? .commandLine("--runtime")
            return Problem(
                origin, key: key?.name,
                "'\(FileName(path))' is in the watched folder '\(FileName(settings.folder))', so that figurewatch would read its own files; "
                    + "put it elsewhere, or leave it out with 'ignore'")
        }
        return problems.isEmpty ? self : SettingsReading(self, adding: problems)
    }
}
