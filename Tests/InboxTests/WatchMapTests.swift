internal import Articles
internal import Glibc
@testable internal import Inbox
internal import Linux
internal import Testing

struct WatchMapTests {
    private static func event(_ mask: Int32, _ name: String, watch: Int32 = 1, cookie: UInt32 = 0) -> InotifyEvent {
        InotifyEvent(watch: watch, mask: UInt32(bitPattern: mask), cookie: cookie, name: Array(name.utf8))
    }

    /// Watch 1 is the folder `drop`, 2 is `drop/sub`, 3 is the parent.
    private static func map() -> WatchMap {
        var map = WatchMap(base: Array("drop".utf8))
        map.set(1, folder: FileName(bytes: []))
        map.set(2, folder: FileName("sub"))
        _ = map.set(parent: 3)
        return map
    }

    /// What a batch of events asks for.
    enum Asked: Hashable {
        case looks([String: WatchMap.Look])
        case scan
    }

    @Test(
        arguments: [
            ([event(IN_CLOSE_WRITE, "a")], [Hint.closed(FileName("a"))], Asked.looks(["a": .atOnce])),
            ([event(IN_CLOSE_WRITE, "a", watch: 2)], [.closed(FileName("sub/a"))], .looks(["sub/a": .atOnce])),
            ([event(IN_MODIFY, "a")], [.written(FileName("a"))], .looks(["a": .settled])),
            ([event(IN_CREATE, "a")], [.created(FileName("a"))], .looks(["a": .settled])),
            ([event(IN_DELETE, "a")], [.left(FileName("a"))], .looks(["a": .settled])),
            ([event(IN_ATTRIB, "a")], [], .looks(["a": .settled])),
            ([event(IN_MOVED_TO, "a", cookie: 5)], [.arrived(FileName("a"), from: nil)], .looks(["a": .atOnce])),
            (
                [event(IN_MOVED_FROM, "a.part", cookie: 5), event(IN_MOVED_TO, "b", watch: 2, cookie: 5)],
                [.arrived(FileName("sub/b"), from: FileName("a.part"))], .looks(["sub/b": .atOnce])
            ),
            (
                [event(IN_MOVED_FROM, "a", cookie: 5), event(IN_MOVED_TO, "b", cookie: 5)],
                [.arrived(FileName("b"), from: FileName("a"))], .looks(["a": .settled, "b": .atOnce])
            ),
            (
                [event(IN_MOVED_FROM, "a", cookie: 5), event(IN_MOVED_TO, "b", cookie: 6)],
                [.left(FileName("a")), .arrived(FileName("b"), from: nil)], .looks(["a": .settled, "b": .atOnce])
            ),
            // Temporary names call for no look, but their writers are known.
            (
                [event(IN_MODIFY, "a.part"), event(IN_CLOSE_WRITE, ".a")],
                [.written(FileName("a.part")), .closed(FileName(".a"))], .looks([:])
            ),
            // Folders.
            ([event(IN_CREATE | IN_ISDIR, "new")], [], .scan),
            ([event(IN_MOVED_TO | IN_ISDIR, "new", watch: 2)], [], .scan),
            ([event(IN_MOVE_SELF, "")], [], .scan),
            ([event(IN_DELETE_SELF, "", watch: 2)], [], .scan),
            ([event(IN_UNMOUNT, "")], [], .scan),
            // The parent: only what has the folder's name.
            ([event(IN_MOVED_FROM | IN_ISDIR, "drop", watch: 3)], [], .scan),
            ([event(IN_CREATE | IN_ISDIR, "drop", watch: 3)], [], .scan),
            ([event(IN_CREATE | IN_ISDIR, "other", watch: 3)], [], .looks([:])),
            // A watch that was removed meanwhile.
            ([event(IN_CLOSE_WRITE, "a", watch: 9), event(IN_IGNORED, "", watch: 9)], [], .looks([:])),
        ] as [([InotifyEvent], [Hint], Asked)])
    func `events become hints, and ask for looks at their files or for a scan`(
        events: [InotifyEvent], hints: [Hint], asked: Asked
    ) {
        var map = Self.map()
        let reading = map.read(events)
        #expect(reading.hints == hints)
        let looks = Dictionary(uniqueKeysWithValues: reading.looks.map { ("\($0.key)", $0.value) })
        #expect((reading.asksForScan ? .scan : .looks(looks)) == asked)
        #expect(!reading.overflowed)
    }

    @Test func `lost events ask for a scan at once, and those before and after them count`() {
        var map = Self.map()
        let reading = map.read([
            Self.event(IN_MODIFY, "a"), Self.event(IN_Q_OVERFLOW, "", watch: -1), Self.event(IN_CREATE, "b"),
        ])
        #expect(reading.overflowed)
        #expect(reading.asksForScan)
        #expect(reading.hints == [.written(FileName("a")), .created(FileName("b"))])
    }

    @Test func `a watch that the kernel removed is forgotten`() {
        var map = Self.map()
        _ = map.read([Self.event(IN_IGNORED, "", watch: 2), Self.event(IN_IGNORED, "", watch: 3)])
        #expect(map.read([Self.event(IN_CLOSE_WRITE, "a", watch: 2)]).hints == [])
        #expect(map.parent == nil)
    }

    @Test func `folders that a round of scanning did not enter lose their watches`() {
        var map = Self.map()
        #expect(map.removeUnvisited() == [])
        map.set(1, folder: FileName(bytes: []))
        map.set(4, folder: FileName("new"))
        #expect(map.removeUnvisited() == [2])
        #expect(Set(map.removeFolders()) == [1, 4])
        #expect(map.set(parent: 8) == 3)
    }

    @Test func `records are read as the kernel writes them, and a cut one ends the reading`() {
        let bytes: [UInt8] =
            [1, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0] + [0x61, 0xFF] + Array(repeating: 0, count: 14)
            + [0xFF, 0xFF, 0xFF, 0xFF, 0, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
            + [2, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0x62]
        #expect(
            InotifyEvent.parse(bytes[...]) == [
                InotifyEvent(watch: 1, mask: 8, cookie: 0, name: [0x61, 0xFF]),
                InotifyEvent(watch: -1, mask: 0x4000, cookie: 0, name: []),
            ])
    }

    @Test func `no bytes make the readers of records stop the process`() {
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...80)).map { _ in Bool.random() ? 0 : UInt8.random(in: 0...255) }
            var names: [[UInt8]] = []
            FolderNames.append(namesIn: bytes[...], to: &names)
            #expect(names.count <= 4, "in \(bytes)")
            #expect(InotifyEvent.parse(bytes[...]).count <= 5, "in \(bytes)")
        }
    }
}
