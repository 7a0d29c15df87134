internal import Articles
@testable internal import Inbox
internal import Linux
internal import Testing

struct ReadyQueueTests {
    private func arrival(_ number: Int, modified: Int) -> Arrival {
        Arrival(
            name: FileName("\(number)"),
            fingerprint: Fingerprint(
                device: 1, inode: 1, size: 1, modified: FileTime(seconds: Int64(modified)),
                changed: FileTime(seconds: 0)))
    }

    @Test(arguments: 0..<40)
    func `files come out in the order of their times and names, however they came in`(count: Int) {
        let arrivals = (0..<count).map { arrival($0, modified: $0 * 7 % 5) }.shuffled()
        var queue = ReadyQueue(Array(arrivals.prefix(count / 2)))
        for arrival in arrivals.dropFirst(count / 2) { queue.insert(arrival) }
        var names: [String] = []
        while let next = queue.first {
            #expect(queue.popFirst() == next)
            names.append("\(next.name)")
        }
        #expect(queue.popFirst() == nil)
        let expected = arrivals.sorted {
            ($0.fingerprint.modified.seconds, "\($0.name)") < ($1.fingerprint.modified.seconds, "\($1.name)")
        }
        #expect(names == expected.map { "\($0.name)" })
    }
}
