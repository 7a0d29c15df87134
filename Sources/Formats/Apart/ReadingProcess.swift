internal import Articles
internal import FoundationEssentials
internal import Glibc
package import Linux
internal import SystemPackage

/// Reads one file in a process of its own, with limits of memory, processor time, time and output. One that dies costs its file alone.
///
/// The file's bytes are the process's standard input, its answer are ``ReadingFrame``s, and the last of them says that the answer is
/// whole; without it nothing is believed. The process has whatever walls this one has.
package struct ReadingProcess: Sendable {
    /// The program's command for it, hidden from people.
    package static let command = "read-apart"
    /// In bytes: what an archive may unpack to, and what is said of its members.
    static let answerLimit = ArchiveLimits().totalSize + 16 << 20

    let program: FilePath

    func entries(
        of file: SourceFile, in format: Format, within budget: ArticleBudget
    ) throws(Refusal) -> [FileEntry] {
        try budget.checkTime()
        let limits = budget.limits
        let milliseconds = budget.left / .milliseconds(1)
        var process: ChildProcess
        do throws(Errno) {
            process = try ChildProcess(
                program,
                [Self.command, format.rawValue, "\(max(1, Int(milliseconds)))", "\(limits.memory)"],
                input: file.content)
        } catch {
            throw Refusal(.noReader, "\(error)")
        }
        var answer = ReadingAnswer(limit: Self.answerLimit)
        var pause: ChildProcess.Pause?
        var fault: Refusal?
        while pause == nil, fault == nil {
            var part: [UInt8] = []
            pause = process.read(into: &part, until: budget.deadline, whileWaiting: budget.progress)
            do throws(Refusal) { try answer.add(part) } catch { fault = error }
        }
        let ending = process.end()
        budget.charge(ending.processorTime)
        if let fault { throw fault }
        if let result = answer.result { return try result.get() }
        if pause == .late {
            throw Refusal(.tooSlow, "it is not read within \(limits.wallTime.components.seconds) seconds")
        }
        throw Self.refusal(for: ending.cause)
    }

    /// Why there is no whole answer.
    private static func refusal(for cause: ChildProcess.Ending.Cause) -> Refusal {
        switch cause {
        case .signal(SIGXCPU): return Refusal(.tooSlow)
        case .outOfMemory: return Refusal(.tooMuchMemory)
        case .signal(SIGKILL): return Refusal(.tooMuchMemory, "the system ended its reader")
        case .signal(let signal): return Refusal(.breaksReader, "signal \(signal)")
        case .exit(let status): return Refusal(.breaksReader, "status \(status)")
        }
    }
}

extension ReadingProcess {
    /// The other side: reads the file on standard input by the format's own reader, and writes the answer to standard output.
    ///
    /// - Parameters:
    ///   - format: As ``ReadingProcess`` names it.
    ///   - limits: For this process, which can't go back behind them.
    /// - Throws: `Errno` where the limits can't be set or there is nobody to answer.
    package static func answer(_ format: String, within limits: ProcessLimits) throws {
        guard let format = Format(rawValue: format) else { throw Errno.invalidArgument }
        let content = try Descriptor(0).contents()
        try limits.apply()
        let output = FileDescriptor.standardOutput
        let file = SourceFile(name: FileName("file"), content: content, modified: Date(timeIntervalSince1970: 0))
        let budget = ArticleBudget(ArticleLimits(time: limits.processorTime))
        var frames: [ReadingFrame]
        do throws(Refusal) {
            switch format.reader {
            case .document(let read): frames = [ReadingFrame(FileEntry(.document(try read(file, budget))))]
            case .entries(let read): frames = try read(file, budget).map { ReadingFrame($0) }
            case .refused(let refusal): throw refusal
            }
            frames.append(.end)
        } catch {
            frames = [ReadingFrame(refused: error)]
        }
        for frame in frames { _ = try output.writeAll(frame.bytes) }
    }
}
