internal import Articles
@testable internal import Inbox
internal import Testing

struct TemporaryNameTests {
    @Test(arguments: [
        (".hidden", true), ("a~", true), ("a.part", true), ("a.tmp", true), ("a.crdownload", true),
        (".a.txt.swp", true), ("a.swp", true), ("~", true), (".part", true), ("a.txt", false), ("part", false),
        ("a.part.txt", false),
        ("a~b", false), ("tmp", false), ("a.", false), ("a.TMP", false),
    ])
    func `unfinished names are told by their first and last bytes`(name: String, isTemporary: Bool) {
        #expect(FileName.isTemporary(Array(name.utf8)) == isTemporary)
    }
}
