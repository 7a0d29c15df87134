internal import Articles

/// Reads files of mail: a message, a mailbox of them, or a web page saved as MHTML.
enum MailReader {
    static func entries(of file: SourceFile, within budget: ArticleBudget) throws(Refusal) -> [FileEntry] {
        let content = file.content.drop { $0.isASCIISpace }
        let first = content.prefix { $0 != .newline }
        guard Mailbox.isSeparator(first) else { return try entries(of: content, within: budget) }
        let messages = Mailbox.messages(in: Array(content))
        var entries: [FileEntry] = []
        for (index, message) in messages.enumerated() {
            do throws(Refusal) {
                entries += try self.entries(of: message[...], within: budget)
            } catch  where error.kind != .tooSlow {
                entries.append(FileEntry(.refusal(error), named: "message \(index + 1)"))
            }
        }
        return entries
    }

    private static func entries(of message: ArraySlice<UInt8>, within budget: ArticleBudget) throws(Refusal)
        -> [FileEntry]
    {
        if let page = try SavedPage(message) { return [FileEntry(page.content)] }
        return try MailMessage(message, within: budget).entries
    }
}
