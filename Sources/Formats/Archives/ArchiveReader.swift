internal import Articles
internal import FoundationEssentials

/// Reads archives and compressed files: each regular file in them is an entry. Nothing is written anywhere, so a member's
/// path is nothing but its name.
enum ArchiveReader {
    static func entries(of file: SourceFile, within budget: ArticleBudget) throws(Refusal) -> [FileEntry] {
        try entries(of: file, within: budget, limits: ArchiveLimits())
    }

    static func entries(
        of file: SourceFile, within budget: ArticleBudget, limits: ArchiveLimits
    ) throws(Refusal) -> [FileEntry] {
        let archive = try Archive(file.content)
        var entries: [FileEntry] = []
        var left = limits.totalSize(ofArchive: file.content.count)
        var last: String?
        do throws(Refusal) {
            var count = 0
            while let member = try archive.next() {
                try budget.checkTime()
                count += 1
                guard count <= limits.members else {
                    throw Refusal(.tooLarge, "it has more than \(limits.members) members")
                }
                guard member.isFile, archive.isSingle || MemberName.mayBeArticle(member.path) else { continue }
                last = member.path
                let name = archive.isSingle ? nil : member.path
                if member.isEncrypted {
                    entries.append(FileEntry(.refusal(Refusal(.encrypted)), named: name))
                    continue
                }
                let content = try archive.content(of: member, upTo: min(left, limits.memberSize), within: budget)
                guard let content else {
                    let size = ByteCount(min(left, limits.memberSize))
                    guard left > limits.memberSize else {
                        throw Refusal(
                            .tooLarge,
                            "its members have more than \(ByteCount(limits.totalSize(ofArchive: file.content.count))) together"
                        )
                    }
                    entries.append(FileEntry(.refusal(Refusal(.tooLarge, "it has more than \(size)")), named: name))
                    left -= limits.memberSize
                    continue
                }
                left -= content.count
                entries.append(FileEntry(.file(content, modified: member.modified), named: name))
            }
        } catch  where error.kind != .tooSlow && !entries.isEmpty {
            // What came before the fault is good.
            let place = last.map { "after '\(MemberName.short($0))': " } ?? ""
            entries.append(
                FileEntry(.refusal(Refusal(error.kind, place + (error.reason ?? "it can't be read"))), named: "…"))
        }
        guard !entries.isEmpty else { throw Refusal(.empty) }
        return entries
    }
}
