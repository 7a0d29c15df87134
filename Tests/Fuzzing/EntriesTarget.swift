internal import Articles
internal import Formats
internal import FoundationEssentials

/// Formats that hold several articles: mail, JSON, and feeds and wire items in XML. The first byte chooses the file's name.
enum EntriesTarget {
    static let mail = ["a.eml", "a.mbox", "a.mhtml"]
    static let json = ["a.json", "a.jsonl"]
    static let feeds = ["a.xml", "a.rss"]

    static func run(_ input: [UInt8], named names: [String]) {
        guard let first = input.first else { return }
        read(Array(input.dropFirst()), named: names[Int(first) % names.count])
    }

    /// Reads a file, and holds what comes out to its promises.
    static func read(_ content: [UInt8], named name: String) {
        let file = SourceFile(
            name: FileName(name), content: content, modified: Date(timeIntervalSince1970: 1_732_451_400))
        do throws(Refusal) {
            let entries = try ArticleFile(reading: file, within: ArticleBudget(ArticleLimits()), in: .here).entries
            promise(!entries.isEmpty, "a file that is read has an entry")
            for entry in entries {
                promise(entry.name.bytes.starts(with: file.name.bytes), "an entry's name is below the file's")
                switch entry.article {
                case .success(let article): ArticleTarget.check(article, in: file)
                case .failure(let refusal): check(refusal)
                }
            }
        } catch {
            check(error)
        }
    }

    private static func check(_ refusal: Refusal) {
        promise(refusal.kind != .tooSlow, "4 KiB are read in time")
        promise(refusal.message.hasPrefix("The file ") && refusal.message.hasSuffix("."), "a refusal is a sentence")
        promise(refusal.reason?.isEmpty != true, "a reason has words")
    }

    // MARK: Seeds

    static func mailSeeds(of text: String) -> [[UInt8]] {
        let header = """
            From: =?utf-8?Q?Kim_L=C3=A9e?= <kim@example.org>
            Subject: =?utf-8?B?RmVycmllcw==?=
            Date: Fri, 22 Nov 2024 19:30:00 +0900
            Message-ID: <1@example.org>

            """
        let parts = """
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain; charset*0*=utf-8''koi8; charset*1=-r

            \(text)
            --b
            Content-Type: text/html
            Content-Transfer-Encoding: quoted-printable

            <p>\(text.replacing("=", with: "=3D"))</p>
            --b--
            """
        return [
            "\0" + header + "\n" + text + "\n-- \nKim", "\0" + header + parts,
            "\u{1}From kim@example.org Fri Nov 22 09:30:00 2024\n" + header
                + "\n>From \(text)\n\nFrom ida@example.org Fri Nov 22 09:30:00 2024\n" + header + parts,
        ].map { Array($0.utf8) }
    }

    static func jsonSeeds(of text: String) -> [[UInt8]] {
        let quoted = (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
        let scraped =
            "{\"title\": \"Ferries\", \"text\": \(quoted), \"date\": 1732269600, \"source\": {\"name\": \"Courier\"}}"
        return [
            "\0" + scraped, "\u{1}\(scraped)\n\(scraped)\n",
            "\0{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": 1, \"content_html\": \(quoted)}]}",
            "\0[{\"uri\": \"urn:1\", \"pubstatus\": \"usable\", \"versioncreated\": \"2024-11-22T10:00:00Z\", \"bodies\": [{\"value\": \(quoted)}]}]",
        ].map { Array($0.utf8) }
    }

    static func feedSeeds(of text: String) -> [[UInt8]] {
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return [
            "<rss version=\"2.0\"><channel><title>Courier</title><item><guid>1</guid><title>Ferries</title><pubDate>Fri, 22 Nov 2024 10:00:00 GMT</pubDate><description>\(escaped)</description></item></channel></rss>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>1</id><content type=\"html\">\(escaped)</content></entry><entry><id>2</id><content type=\"xhtml\"><div><p>\(escaped)</p></div></content></entry></feed>",
            "<newsItem guid=\"1\"><itemMeta><itemClass qcode=\"ninat:text\"/><pubStatus qcode=\"stat:usable\"/></itemMeta><contentMeta><headline>Ferries</headline><dateline>SEOUL</dateline></contentMeta><contentSet><inlineXML><nitf><head><docdata><date.issue norm=\"20241122T101500Z\"/></docdata></head><body><body.content><p>\(escaped)</p></body.content></body></nitf></inlineXML></contentSet></newsItem>",
        ].map { [0] + Array($0.utf8) }
    }
}
