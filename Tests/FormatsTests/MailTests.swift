import Articles
import FoundationEssentials
import Testing

@testable import Formats

/// Mails, mailboxes, and web pages saved as mail.
struct MailTests {
    private static let newsletter = """
        From: =?UTF-8?Q?The_Harb=C3=B6ur?= =?UTF-8?Q?_Courier?= <news@courier.example>
        To: kim@example.org
        Subject: =?utf-8?B?RmVycmllcyBzaW5r?=
         off the coast
        Date: Fri, 22 Nov 2024 19:30:00 +0900 (KST)
        Message-ID: <2024.11@courier.example>
        List-Id: "Courier Daily" <daily.courier.example>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="=_b 1"

        This is a message in MIME format.
        --=_b 1
        Content-Type: text/plain; charset=utf-8

        See it in a browser.
        --=_b 1
        Content-Type: text/html; charset="iso-8859-1"
        Content-Transfer-Encoding: quoted-printable

        <html><head><style>p {color: red}</style></head><body>
        <div style=3D"display:none">Three ferries and more</div>
        <p><a href=3D"https://courier.example">View this email in your browser</a></p>
        <p>Three ferries sank on Friday in heavy seas, and 41 people were res=
        cued near the caf=E9 at the pier, the coast guard said.</p>
        <table><tr><td>Ferries</td><td>3</td></tr></table>
        <p>You are receiving this email because you signed up. Unsubscribe here.</p>
        <p>1 Harbour Road, 20,000 Port</p>
        </body></html>
        --=_b 1--
        """.replacing("\n", with: "\r\n")

    @Test(arguments: [
        ("", "Three ferries sank."), ("; start=\"<b@c>\"", "Two trains met."),
        ("; start=\"<x@c>\"", "Three ferries sank."),
    ])
    func `of parts that belong together the first is read, or the one that is named as the start`(
        start: String, text: String
    ) throws {
        let mail = """
            From: news@courier.example
            Subject: News
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary=b\(start)

            --b
            Content-Type: text/html
            Content-ID: <a@c>

            <p>Three ferries sank.</p>
            --b
            Content-Type: text/html
            Content-ID: <b@c>

            <p>Two trains met.</p>
            --b
            Content-Type: text/html

            <p>What has no name.</p>
            --b--
            """
        let article = try #require(FoundArticles(in: mail, named: "a.eml").articles.first)
        #expect(article.body == [text])
    }

    @Test func `a newsletter is its article without what is around it`() throws {
        let found = try FoundArticles(in: Self.newsletter, named: "a.eml")
        let article = try #require(found.articles.first)
        #expect(article.reference.title == "Ferries sink off the coast")
        #expect(
            article.body == [
                "Three ferries sank on Friday in heavy seas, and 41 people were rescued near the café at the pier, the coast guard said.",
                "Ferries 3",
            ])
        #expect("\(article.reference.published)" == "2024-11-22T19:30:00+09:00")
        #expect(article.reference.source == "Courier Daily")
        #expect(article.reference.author == "The Harböur Courier")
        #expect(article.reference.identifier == "2024.11@courier.example")
    }

    @Test(arguments: ["text; charset=us-ascii", "text", "plain", ";"])
    func `a type that is none is plain text`(type: String) throws {
        let mail =
            "From: Kim <k@example.org>\nTo: Ida <i@example.org>\nSubject: Ferries\nContent-Type: \(type)\n\nThree ferries sank.\n"
        #expect(try FoundArticles(in: mail, named: "a.eml").articles.map(\.body) == [["Three ferries sank."]])
    }

    @Test func `a header with a line that is no field goes on behind it`() throws {
        let mail = """
            Received: from a.example.org by b.example.org; Mon, 18 Nov 2024 10:00:00 +0000
            From: Desk <desk@example.org>
            X-Note: this was wrapped by a program
            that forgot to indent
            Subject: Ferries
            Date: Mon, 18 Nov 24 10:00 GMT
            To: Ida <i@example.org>

            Three ferries sank: all at once.
            Note: they were old.
            """
        let article = try #require(FoundArticles(in: mail, named: "a.eml").articles.first)
        #expect(article.reference.title == "Ferries")
        #expect("\(article.reference.published)" == "2024-11-18T10:00:00Z")
        #expect(article.body == ["Three ferries sank: all at once.", "Note: they were old."])
    }

    @Test func `a plain mail is its text without signature, quotes and footers`() throws {
        let found = try FoundArticles(
            in: """
                Subject: Re: Ferries
                From: Kim Lee <kim@example.org>
                Message-ID: <1@example.org>

                Three ferries sank on Friday, and the
                coast guard rescued 41 people.

                On Thu, 21 Nov 2024, Ida Holm wrote:
                > Have any ferries sunk? I heard of 12.
                > Tell me.

                Two more are missing.

                -- 
                Kim Lee, +49 30 1234567
                """, named: "a.eml")
        let article = try #require(found.articles.first)
        #expect(article.reference.title == "Ferries")
        #expect(
            article.body == [
                "Three ferries sank on Friday, and the\ncoast guard rescued 41 people.".replacing("\n", with: " "),
                "Two more are missing.",
            ])
        #expect(article.reference.source == "Kim Lee")
    }

    @Test func `what a mail carries is read by its own format`() throws {
        let found = try FoundArticles(
            in: """
                Subject: Reports
                From: kim@example.org
                Message-ID: <1@example.org>
                Content-Type: multipart/mixed; boundary=b

                --b

                Two reports came in today.
                --b
                Content-Type: application/octet-stream; name*0*=utf-8'en'caf%C3%A9; name*1=.txt
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                VGhyZWUgZmVycmllcyBzYW5rLgo=
                --b
                Content-Type: image/png; name="a.png"
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --b
                Content-Type: message/rfc822

                Subject: Forwarded
                Message-ID: <2@example.org>

                Nine ferries sailed.
                --b--
                """, named: "a.eml")
        #expect(found.names == ["a.eml/1@example.org", "a.eml/café.txt", "a.eml/message 2.eml/2@example.org"])
        #expect(
            found.articles.map(\.body) == [
                ["Two reports came in today."], ["Three ferries sank."], ["Nine ferries sailed."],
            ])
    }

    @Test func `each message of a mailbox is an article, and its quoted From lines are as they were`() throws {
        let found = try FoundArticles(
            in: """
                From kim@example.org Fri Nov 22 09:30:00 2024
                Subject: One
                Message-ID: <1@example.org>
                Date: Fri, 22 Nov 2024 09:30:00 GMT

                One ferry sank.

                >From the harbour came two.
                >>From here came three.

                From ida@example.org Fri Nov 22 10:30:00 2024
                Subject: Two
                Message-ID: <2@example.org>

                From 9 to 12 ferries sank.

                """, named: "mail.mbox")
        #expect(found.names == ["mail.mbox/1@example.org", "mail.mbox/2@example.org"])
        #expect(found.articles.first?.body.prefix(2) == ["One ferry sank.", "From the harbour came two."])
        #expect(found.articles.last?.body == ["From 9 to 12 ferries sank."])
    }

    @Test func `a page that a browser saved as MHTML is the page`() throws {
        let found = try FoundArticles(
            in: """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://courier.example/ferries
                Subject: Ferries sink
                Date: Mon, 2 Dec 2024 08:00:00 -0000
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="----b----"

                ------b----
                Content-Type: text/html
                Content-ID: <frame@mhtml.blink>
                Content-Transfer-Encoding: quoted-printable
                Content-Location: https://courier.example/ferries

                <html><head><meta charset=3D"utf-8"><title>Ferries sink</title></head><body>
                <article><h1>Ferries sink</h1><p>Three ferries sank on Friday in heavy seas, and 41 people were rescued, the =
                coast guard said late in the evening.</p></article></body></html>
                ------b----
                Content-Type: text/css
                Content-Transfer-Encoding: quoted-printable

                p { color: red }
                ------b------
                """, named: "a.mhtml")
        let article = try #require(found.articles.first)
        #expect(found.articles.count == 1)
        #expect(article.reference.link == "https://courier.example/ferries")
        #expect(
            article.body.last
                == "Three ferries sank on Friday in heavy seas, and 41 people were rescued, the coast guard said late in the evening."
        )
    }

    @Test(arguments: [
        ("=?iso-8859-1?q?caf=E9?= today", "café today"), ("=?utf-8?b?0JrQuNC10LI=?=", "Киев"),
        ("=?koi8-r?B?68nF1w==?=", "Киев"), ("=?utf-8?Q?a?= =?utf-8?Q?b?= c", "ab c"),
        ("=?utf-8?B?4oI=?= =?utf-8?B?rA==?= 5", "€ 5"), ("=?x-none?Q?a?=", "=?x-none?Q?a?="),
        ("=?utf-8?Q?a", "=?utf-8?Q?a"),
        ("=?utf-7?Q?+ADw-?=", "=?utf-7?Q?+ADw-?="), ("plain  text", "plain text"), ("caf\u{E9}", "café"),
    ])
    func `encoded words are decoded, and what is none stays`(field: String, expected: String) {
        #expect(EncodedWords.decode(Array(field.utf8)[...]) == expected)
    }

    @Test(
        arguments: [
            ("multipart/mixed; boundary=\"a;b\"", "boundary", "a;b"),
            ("text/plain; charset = utf-8", "charset", "utf-8"),
            ("x/y; name*=utf-8''caf%C3%A9.txt; name=cafe.txt", "name", "café.txt"),
            ("x/y; name*0=\"long \"; name*1=\"name\"", "name", "long name"), ("x/y; name=\"a\\\"b\"", "name", "a\"b"),
            ("x/y; name*99999999999999999999=a", "name", nil),
        ] as [(String, String, String?)])
    func `parameters are read as RFC 2231 has them`(field: String, name: String, expected: String?) {
        #expect(ContentType(Array(field.utf8))[name] == expected)
    }

    @Test func `an encrypted mail is refused as encrypted`() {
        let mail = "Subject: x\nMessage-ID: <1@x>\nContent-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--\n"
        #expect(refusal(of: mail, named: "a.eml")?.kind == .encrypted)
    }

    @Test func `a mail that is cut off is read as far as it goes`() throws {
        let bytes = Array(Self.newsletter.utf8)
        let found = try FoundArticles(in: Array(bytes.prefix(bytes.count * 3 / 4)), named: "a.eml")
        #expect(found.articles.first?.body.first?.hasPrefix("Three ferries sank on Friday") == true)
    }

    @Test func `a mail of parts in parts without end is refused`() {
        var mail = "Subject: x\nMessage-ID: <1@x>\n"
        for depth in 0..<200 { mail += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n" }
        #expect(refusal(of: mail, named: "a.eml")?.kind == .damaged)
    }

    @Test func `a mail of hostile headers is read in time`() throws {
        let mail =
            "Message-ID: <1@x>\nSubject: " + String(repeating: "=?", count: 100_000) + "\n"
            + String(repeating: "X: y\n", count: 50_000) + "\nThree ferries sank.\n"
        let found = try FoundArticles(in: mail, named: "a.eml")
        #expect(found.articles.first?.body.last?.contains("Three ferries sank.") == true)
    }
}
