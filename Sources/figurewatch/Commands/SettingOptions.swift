internal import ArgumentParser
internal import Daemon
internal import FoundationEssentials
internal import Settings
internal import SystemPackage

/// Which configuration is read.
struct ConfigurationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read this file alone, instead of /etc/figurewatch/config.yaml and its drop-ins.", valueName: "file"))
    var config: String?

    var files: ConfigurationFiles { config.map { ConfigurationFiles(only: FilePath($0)) } ?? .standard }
}

/// What of the configuration `run` can be told on the command line. The names are those of the keys.
struct SettingOptions: ParsableArguments {
    @Option(help: .setting(.watch, "folder")) var watch: String?
    @Option(help: .setting(.state, "folder")) var state: String?
    @Option(help: .setting(.settle, "seconds")) var settle: String?
    @Option(help: .setting(.rescan, "seconds")) var rescan: String?
    @Option(help: .setting(.archiveAfter, "days")) var archiveAfter: String?
    @Option(help: .setting(.silenceAfter, "hours")) var silenceAfter: String?
    @Option(help: .setting(.metricsFile, "file")) var metricsFile: String?
    @Option(help: .setting(.report, "folder")) var report: String?
    @Option(help: .setting(.articleSize, "bytes")) var articleSize: String?
    @Option(help: .setting(.articleTime, "seconds")) var articleTime: String?
    @Option(help: .setting(.articleWait, "seconds")) var articleWait: String?
    @Option(help: .setting(.articleMemory, "bytes")) var articleMemory: String?
    @Option(help: .setting(.sentenceLength, "bytes")) var sentenceLength: String?
    @Option(help: .setting(.articleClaims, "count")) var articleClaims: String?
    @Option(help: .setting(.fileArticles, "count")) var fileArticles: String?
    @Option(help: .setting(.fileClaims, "count")) var fileClaims: String?
    @Option(help: .setting(.dayArticles, "count")) var dayArticles: String?
    @Option(help: .setting(.dayClaims, "count")) var dayClaims: String?

    /// The values that the command line gives, by the names of their keys.
    var values: [String: String] {
        let all: [(SettingKey, String?)] = [
            (.watch, watch.map(Self.absolute)), (.state, state.map(Self.absolute)), (.settle, settle),
            (.rescan, rescan), (.archiveAfter, archiveAfter), (.silenceAfter, silenceAfter),
            (.metricsFile, metricsFile.map(Self.absolute)), (.report, report.map(Self.absolute)),
            (.articleSize, articleSize), (.articleTime, articleTime),
            (.articleWait, articleWait), (.articleMemory, articleMemory), (.sentenceLength, sentenceLength),
            (.articleClaims, articleClaims), (.fileArticles, fileArticles),
            (.fileClaims, fileClaims), (.dayArticles, dayArticles), (.dayClaims, dayClaims),
        ]
        return Dictionary(uniqueKeysWithValues: all.compactMap { key, value in value.map { (key.name, $0) } })
    }

    private static func absolute(_ path: String) -> String {
        path.isEmpty ? "" : FilePath(FileManager.default.currentDirectoryPath).pushing(FilePath(path)).string
    }
}

extension ArgumentHelp {
    /// Help for a key's option: what it means, what it takes and its default.
    static func setting(_ key: SettingKey, _ valueName: String) -> ArgumentHelp {
        ArgumentHelp(
            "\(key.meaning)",
            discussion: (key.kind == .path ? "" : "Takes \(key.kind.allowed). ")
                + "Default: \(key.standardText ?? "none").",
            valueName: valueName)
    }
}
