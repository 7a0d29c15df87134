internal import Figures
@testable internal import Journal
internal import Testing

@Suite struct AlertFilterTests {
    @Test(arguments: [
        ("none", true), ("words of the message", true), ("another word", false), ("its id", true),
        ("another id", false),
        ("its kind", true), ("another kind", false), ("its figures", true), ("other figures", false),
        ("much salience", false),
    ])
    func `a filter admits what it names, and with more words what has them all`(what: String, expected: Bool) {
        var filter = AlertFilter()
        switch what {
        case "words of the message": filter.words = ["lavo", "KOREM"]
        case "another word": filter.words = ["lavo", "nowhere"]
        case "its id": filter.words = ["F9"]
        case "another id": filter.words = ["F77"]
        case "its kind": filter.kind = .new
        case "another kind": filter.kind = .denied
        case "its figures": filter.figures = ["F8"]
        case "other figures": filter.figures = ["F1"]
        case "much salience": filter.salience = 3
        default: break
        }
        #expect(filter.admits(JournaledAlert(SampleAlerts.group)) == expected)
    }
}
