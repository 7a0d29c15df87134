/// The search over everything. The script fills the list from the index; without one the lists are the way.
struct SearchPage {
    var document: Document {
        Document(.search, title: "Search") {
            Tag.h1 { "Search" }
            Tag.p(.id("found"), .class("lead"), .role("status"), .ariaLive("polite")) {
                "Searching takes JavaScript. Without it, see "
                Tag.a(.href(.page(.figures(1), from: .search))) { "all figures" }
                " or "
                Tag.a(.href(.page(.articles(1), from: .search))) { "all articles" }
                "."
            }
            Tag.div(.id("results"))
        }
    }
}
