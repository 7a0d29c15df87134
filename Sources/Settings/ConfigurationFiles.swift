internal import Articles
internal import Linux
package import SystemPackage

/// Which files the configuration is read from.
package struct ConfigurationFiles: Hashable, Sendable {
    private let main: FilePath
    /// Whether the main file has to be there.
    private let isNamed: Bool
    /// Of two drop-ins with one name the later folder's counts, as in systemd (systemd.unit(5)).
    private let dropIns: [FilePath]

    /// The system's: `/etc/figurewatch/config.yaml`, then the files `config.d/*.yaml` there and in `/usr/lib/figurewatch`, in the
    /// order of their names. None has to be there, and `.yml` is as good as `.yaml`. `/run/figurewatch` is the daemon's own and goes
    /// with it.
    package static let standard = ConfigurationFiles(
        main: "/etc/figurewatch/config.yaml",
        dropIns: ["/usr/lib/figurewatch/config.d", "/etc/figurewatch/config.d"])

    package init(main: FilePath, dropIns: [FilePath]) {
        self.main = main
        self.dropIns = dropIns
        isNamed = false
    }

    /// That file alone.
    package init(only file: FilePath) {
        main = file
        dropIns = []
        isNamed = true
    }

    /// Reads them, the weakest first.
    package func read() -> [SettingsInput.File] {
        var files: [SettingsInput.File] = []
        if let file = Self.read(main, isNeeded: isNamed) { files.append(file) }
        if !isNamed, let other = otherMain { files.append(other) }
        var byName: [FileName: SettingsInput.File] = [:]
        for folder in dropIns {
            do {
                for base in try Self.names(in: folder) {
                    let name = FileName(bytes: base)
                    byName[name] = Self.read(name.path(in: folder), isNeeded: false)
                }
            } catch {
                let name = FileName(folder)
                files.append(SettingsInput.File(name, .failure(Problem(unreadable: name, "\(error)"))))
            }
        }
        return files + byName.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The main file under its other name. Beside the one that has the usual name it would be a second main file, which is refused
    /// rather than left unread.
    private var otherMain: SettingsInput.File? {
        guard main.extension == "yaml" else { return nil }
        var other = main
        other.extension = "yml"
        guard let file = Self.read(other, isNeeded: false) else { return nil }
        guard Self.read(main, isNeeded: false) != nil else { return file }
        let reason = "is not read beside '\(main)'; move what it sets there, or into a file of config.d"
        return SettingsInput.File(file.name, .failure(Problem(.file(Place(file.name)), reason)))
    }

    /// - Returns: nil for a file that is not there and need not be.
    private static func read(_ path: FilePath, isNeeded: Bool) -> SettingsInput.File? {
        let name = FileName(path)
        do {
            // One byte more than is allowed at most, so that a file without an end has one.
            return SettingsInput.File(name, .success(try path.contents(upTo: YAMLDocument.maximumSize + 1)))
        } catch {
            if error == .noSuchFileOrDirectory, !isNeeded { return nil }
            return SettingsInput.File(name, .failure(Problem(unreadable: name, "\(error)")))
        }
    }

    /// The names of drop-ins in a folder. One that is not there has none.
    private static func names(in folder: FilePath) throws(Errno) -> [[UInt8]] {
        do {
            return try FolderNames.all(in: folder).filter {
                $0.first != UInt8(ascii: ".")
                    && ($0.suffix(5).elementsEqual(".yaml".utf8) || $0.suffix(4).elementsEqual(".yml".utf8))
            }
        } catch .noSuchFileOrDirectory {
            return []
        }
    }
}
