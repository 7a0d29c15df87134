internal import Subprocess
internal import SystemPackage
internal import TestSupport
internal import Testing

/// A folder with these articles, by name and text, and a ledger that has read them in `state`.
func folderWithLedger(of texts: [(name: String, text: String)]) async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in texts { try folder.write(text, to: name) }
    let files = texts.map { folder.path(of: $0.name).string }
    let replay = try await figurewatch(["replay", "--state", folder.path(of: "state").string] + files)
    try #require(replay.status == .exited(0), "\(replay.error)")
    return folder
}
