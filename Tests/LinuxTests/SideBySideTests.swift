internal import Linux
internal import Synchronization
internal import Testing

struct SideBySideTests {
    @Test(arguments: [1, 2, 5]) func `what comes of work is taken in the order in which it was given`(threads: Int) {
        let work = SideBySide<Int>(threads: threads)
        var taken: [Int] = []
        for number in 0..<200 {
            while !work.hasRoom { if let outcome = work.take() { taken.append(outcome) } }
            // What is given first takes longest.
            work.give { (0..<(200 - number) * 50).reduce(number * 1_000_000) { $0 ^ $1 } / 1_000_000 }
        }
        while let outcome = work.take() { taken.append(outcome) }
        #expect(taken == Array(0..<200))
    }

    @Test func `nothing is taken where nothing was given`() {
        let work = SideBySide<Int>()
        #expect(work.take() == nil)
        work.give { 7 }
        #expect(work.take() == 7)
        #expect(work.take() == nil)
    }

    @Test func `so little may be given before something is taken that it takes no memory to speak of`() {
        let work = SideBySide<Int>(threads: 3)
        var given = 0
        while work.hasRoom {
            work.give { 1 }
            given += 1
        }
        #expect(given == 7)
        while work.take() != nil {}
    }

    @Test(.timeLimit(.minutes(20))) func `work is done on several threads at a time`() throws {
        // Each waits for the other.
        let work = SideBySide<Bool>(threads: 2)
        let bells = [try Bell(), try Bell()]
        for number in 0...1 {
            work.give {
                bells[1 - number].ring()
                bells[number].wait()
                return true
            }
        }
        #expect(work.take() == true && work.take() == true)
    }
}
