internal import ArgumentParser
internal import Articles
internal import FoundationEssentials
internal import Glibc
internal import Intake
internal import Linux
internal import SystemPackage

/// The files of claim lines that a command line names.
struct ClaimInput {
    private let arguments: [String]

    init(_ arguments: [String]) {
        self.arguments = arguments
    }

    /// - Throws: the exit status, after saying what could not be read.
    func archive(byStory: Bool) throws -> ClaimArchive {
        var files: [ClaimArchive.File] = []
        for argument in arguments {
            do {
                let descriptor =
                    argument == "-"
                    ? try Self.standardInput()
                    : try FileDescriptor.open(FilePath(argument), .readOnly, options: .closeOnExec)
                files.append(ClaimArchive.File(FileName(argument), descriptor))
            } catch {
                complain("'\(argument)' cannot be read: \(error).")
                throw ExitCode(EX_NOINPUT)
            }
        }
        do { return try ClaimArchive(of: files, byStory: byStory) } catch {
            complain("The claim lines cannot be read: \(error).")
            throw ExitCode(EX_NOINPUT)
        }
    }

    /// Standard input, or where that can be read only once, as a pipe, a file without a name that has all of it.
    private static func standardInput() throws -> FileDescriptor {
        let input = FileDescriptor.standardInput
        if try FileStatus(of: input).isRegular {
            try input.seek(offset: 0, from: .start)
            return input
        }
        let path = FilePath(
            FileManager.default.temporaryDirectory.appending(path: "figurewatch-\(UUID().uuidString)").path)
        let copy = try FileDescriptor.open(
            path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
        _ = unsafe path.withPlatformString { unsafe unlink($0) }
        while true {
            let piece = try input.contents(upTo: 1 << 20)
            if piece.isEmpty { break }
            try copy.writeAll(piece)
        }
        try copy.seek(offset: 0, from: .start)
        return copy
    }
}
