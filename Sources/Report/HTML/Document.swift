/// What all pages have: the head with what browsers may load, the way around, and the search.
struct Document {
    let name: PageName
    let title: String
    let content: [Content]

    /// Browsers load the report's own style and script, and nothing else: no script in a page, none from elsewhere, no frame, no form to
    /// elsewhere. `file:` is the report when it is opened from a disk, where some browsers know no `'self'`.
    static let policy =
        "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src data:; base-uri 'none'; "
        + "form-action 'self' file:"

    private static let sections: [(name: PageName, title: String)] = [
        (.overview, "Overview"), (.stories, "Stories"), (.figures(1), "Figures"), (.articles(1), "Articles"),
    ]

    init(_ name: PageName, title: String, @ContentBuilder content: () -> [Content]) {
        self.name = name
        self.title = title
        self.content = content()
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4096)
        bytes += "<!doctype html>\n".utf8
        html.write(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private var html: Content {
        Tag.html(.lang("en")) {
            Tag.head {
                Tag.meta(.charset("utf-8"))
                Tag.meta(.httpEquivalent("Content-Security-Policy"), .content(Self.policy))
                Tag.meta(.name("viewport"), .content("width=device-width"))
                Tag.title { name == .overview ? title : "\(title) · figurewatch" }
                Tag.link(.rel("icon"), .href(.noIcon))
                Tag.link(.rel("stylesheet"), .href(.page(.asset(.style), from: name)))
                if name == .search { Tag.script(.src(.page(.searchIndex, from: name)), .defer) }
                Tag.script(.src(.page(.asset(.script), from: name)), .defer)
            }
            Tag.body {
                Tag.a(.class("skip"), .href(.place("content"))) { "Skip to content" }
                header
                Tag.main(.id("content")) { content }
                Tag.footer(.class("site")) {
                    Tag.a(.href(.page(.guide, from: name))) { "What the marks mean" }
                }
            }
        }
    }

    private var header: Content {
        Tag.header(.class("site")) {
            Tag.a(.class("home"), .href(.page(.overview, from: name))) { "figurewatch" }
            Tag.nav {
                for section in Self.sections {
                    Tag.a(
                        .href(.page(section.name, from: name)), section.name == name ? .ariaCurrentPage : nil
                    ) { section.title }
                }
            }
            Tag.form(.class("search"), .role("search"), .action(.page(.search, from: name))) {
                Tag.input(
                    .id("q"), .name("q"), .type("search"), .ariaLabel("Search"), .placeholder("Search   /"),
                    .autocomplete("off"))
            }
        }
    }
}
