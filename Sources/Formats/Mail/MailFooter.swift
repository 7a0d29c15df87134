internal import Articles

/// What newsletters and companies put around a mail's text.
enum MailFooter {
    /// From a paragraph with one of these on, nothing of the article follows. In lower case.
    private static let ends = [
        "unsubscribe", "you are receiving this", "you're receiving this", "you received this", "this email was sent to",
        "this e-mail was sent to", "this message was sent to", "manage your preferences", "manage preferences",
        "update your preferences", "email preferences", "manage your subscription", "manage your newsletter",
        "to stop receiving", "all rights reserved", "our mailing address", "is confidential and",
        "are confidential and",
        "intended recipient", "if you were forwarded this", "was this email forwarded", "forwarded this email?",
    ]
    /// These stand alone, mostly at the top.
    private static let asides = [
        "view in browser", "view this email", "view this e-mail", "view online", "read online", "view web version",
        "having trouble viewing", "trouble reading this", "add us to your address book", "email not displaying",
        "open in browser", "view it in your browser", "read in browser", "sign up here", "share this email",
        "sent from my iphone", "sent from my ipad", "get outlook for",
    ]
    /// A paragraph of the article may say that people unsubscribe; one that asks to is short.
    private static let longestAside = 200
    private static let longestEnd = 600

    /// The paragraphs without those, and without lines of `____` or `****` that part them.
    static func removed(from paragraphs: [String]) -> [String] {
        var kept: [String] = []
        // An end in the first third is a line at the top: "You are receiving this since you follow …".
        let total = paragraphs.reduce(0) { $0 + $1.utf8.count }
        var passed = 0
        for paragraph in paragraphs {
            defer { passed += paragraph.utf8.count }
            let words = paragraph.utf8.lowercasedASCII
            guard words.utf8.contains(where: \.isWordByte) else { continue }
            if words.utf8.count <= longestEnd, ends.contains(where: { words.contains($0) }) {
                if passed * 3 >= total { break }
                continue
            }
            if words.utf8.count <= longestAside, asides.contains(where: { words.contains($0) }) { continue }
            kept.append(paragraph)
        }
        return kept
    }
}
