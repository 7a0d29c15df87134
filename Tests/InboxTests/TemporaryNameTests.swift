internal import Articles
@testable internal import Inbox
internal import Testing

struct TemporaryNameTests {
    @Test(arguments: [
        (".hidden", true), ("a~", true), ("a.part", true), ("a.tmp", true), ("a.crdownload", true),
        (".a.txt.swp", true), ("a.swp", true), ("~", true), (".part", true), ("a.txt", false), ("part", false),
        ("a.part.txt", false),
        ("a~b", false), ("tmp", false), ("a.", false), ("a.TMP", false),
        ("#a.txt#", true), ("#", false), ("#a.txt", false), ("~$report.docx", true), ("a.filepart", true),
        ("a.partial", true),
        ("a.download", true), ("desktop.ini", true), ("Thumbs.db", true), ("desktop.ini.txt", false), ("ini", false),
    ])
    func `unfinished names are told by their first and last bytes`(name: String, isTemporary: Bool) {
        #expect(FileName.isTemporary(Array(name.utf8)) == isTemporary)
    }

    @Test(arguments: [
        ("Ferry_files", true), ("Ferry-Dateien", true), ("Ferry", false), ("court_files", false), ("_files", false),
        ("Ferry_fichiers", true), ("Ferry.html", false),
    ])
    func `the folder of a saved page is told by the page beside it`(name: String, isOfPage: Bool) {
        let names = Set(["Ferry.html", "court.txt", ".html", name].map { Array($0.utf8) })
        #expect(FileName.isOfSavedPage(Array(name.utf8), beside: names) == isOfPage)
    }
}
