import SystemPackage
import Testing

@testable import Ledger

/// The schemas describe what is written: every record of real ledgers is valid, and what differs is not.
struct SchemaTests {
    /// The lines of a log and the snapshot that it follows, with records of every kind.
    private static func makeLedger(seed: UInt64, transactions count: Int = 40) throws -> (
        lines: [[UInt8]], snapshot: [UInt8]
    ) {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: seed)
            var ledger = try Ledger(opening: folder)
            try ledger.commit(story.transactions(count))
            try ledger.takeSnapshot()
            try ledger.commit(story.transactions(count))
            ledger.close()
            return (try lines(of: folder.appending("ledger.log")), try read(folder.appending("ledger.json")))
        }
    }

    private static func lines(of log: FilePath) throws -> [[UInt8]] {
        try read(log).split(separator: UInt8(ascii: "\n")).map(Array.init)
    }

    @Test(arguments: [40, 41, 42] as [UInt64])
    func `every line of a log and every snapshot is valid`(seed: UInt64) throws {
        let schemas = try JSONSchemas()
        let (lines, snapshot) = try Self.makeLedger(seed: seed)
        #expect(lines.count == 41)
        for line in lines {
            let faults = try schemas.faults(JSONValue(line), by: "log-line.schema.json")
            #expect(faults == [], "\(String(decoding: line, as: UTF8.self))")
        }
        #expect(try schemas.faults(JSONValue(snapshot), by: "ledger.schema.json") == [])
    }

    @Test func `a ledger of the daemon, migrated from format 1, is valid`() throws {
        let schemas = try JSONSchemas()
        let fixture = FilePath(#filePath).removingLastComponent().appending("Fixtures/format-1")
        try withScratchFolder { folder in
            for name in names(in: fixture) { try write(read(fixture.appending(name)), to: folder.appending(name)) }
            #expect(
                try schemas.faults(JSONValue(read(folder.appending("ledger.json"))), by: "ledger.schema.json") == [])
            for line in try Self.lines(of: folder.appending("ledger.log")) {
                #expect(try schemas.faults(JSONValue(line), by: "log-line.schema.json") == [])
            }
            try Ledger(opening: folder).close()
            #expect(
                try schemas.faults(JSONValue(read(folder.appending("ledger.json"))), by: "ledger.schema.json") == [])
            let document = try JSONValue(Ledger.document(of: Ledger.read(folder).state))
            #expect(try schemas.faults(document, by: "ledger.schema.json") == [])
        }
    }

    /// Every object of a record, with one key taken away, one added and each value replaced.
    private static func spoilt(_ value: JSONValue, at place: String = "") -> [(what: String, value: JSONValue)] {
        switch value {
        case .object(let members):
            var results: [(what: String, value: JSONValue)] = []
            results.append(("\(place) with another key", .object(members.merging(["another": .null]) { $1 })))
            for (key, member) in members {
                var changed = members
                changed[key] = .array([.null])
                results.append(("\(place).\(key) as an array of null", .object(changed)))
                for spoilt in spoilt(member, at: "\(place).\(key)") {
                    changed[key] = spoilt.value
                    results.append((spoilt.what, .object(changed)))
                }
            }
            return results
        case .array(let items):
            guard let first = items.first else { return [] }
            return spoilt(first, at: "\(place)[0]").map { ($0.what, .array([$0.value] + items.dropFirst())) }
        default: return []
        }
    }

    @Test func `a record with another key or a value of another type is not valid`() throws {
        let schemas = try JSONSchemas()
        let (lines, snapshot) = try Self.makeLedger(seed: 43, transactions: 12)
        var tried = 0
        for (line, schema) in lines.map({ ($0, "log-line.schema.json") }) + [
            (snapshot, "ledger.schema.json")
        ] {
            for (what, value) in Self.spoilt(try JSONValue(line)) {
                tried += 1
                #expect(try schemas.faults(value, by: schema) != [], "\(schema): \(what)")
            }
        }
        #expect(tried > 200)
    }

    @Test func `every schema names itself and is used`() throws {
        let schemas = try JSONSchemas()
        #expect(schemas.byName.count == 12)
        for (name, schema) in schemas.byName {
            #expect(schema["$id"] == .string(name))
            #expect(schema["title"] != nil && schema["description"] != nil, "\(name)")
        }
    }
}
