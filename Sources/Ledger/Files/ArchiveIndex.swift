internal import Articles
internal import CVersion
internal import Figures
internal import SystemPackage

/// What the table's indices need of each archived figure, so that a start need not read the archive's sentences.
///
/// The archive is the truth and the index is derived from it: it may be removed, and what it lacks is read from the archive when the
/// ledger is opened. The file begins with a fingerprint of the program that derived it, and then has sections, one for each time
/// that figures were archived. A section is sealed by its digest, and holds the digest of the archive's lines that it tells of.
struct ArchiveIndex {
    /// Where the index tells of a figure.
    private struct Line {
        let number: UInt32
        let size: UInt32
        var record: Place

        init(_ figure: FigureID, at location: ArchiveLocation, record: Place) {
            number = UInt32(clamping: figure.number)
            size = UInt32(clamping: location.size)
            self.record = record
        }

        var figure: FigureID { FigureID(number: Int(number)) }

        func isOf(_ figure: FigureID, size: Int) -> Bool { self.figure == figure && Int(self.size) == size }
    }

    /// Where something stands in the file, or in what was derived and isn't in the file yet.
    struct Place {
        private let start: UInt64
        fileprivate let count: UInt32

        private static let memory = UInt64(1) << 63

        fileprivate init(_ offset: Int, isInMemory: Bool = false, count: Int) {
            start = UInt64(offset) | (isInMemory ? Self.memory : 0)
            self.count = UInt32(count)
        }

        fileprivate var isInMemory: Bool { start & Self.memory != 0 }
        fileprivate var offset: Int { Int(start & ~Self.memory) }
    }

    /// By where the archive has the figure.
    private var lines: [Int: Line] = [:]
    /// How much of the file is sound; nil where it has to be made anew.
    private(set) var soundSize: Int?
    /// Of the file.
    private let size: Int
    /// The records of figures that the file lacks.
    private var derived: [UInt8] = []
    /// The figures of those records.
    private var added: [ArchiveLocation] = []
    /// How many figures were read from the archive.
    private(set) var addedCount = 0
    private let archive: ArchiveReader
    private var pages: IndexPages?

    /// Reads a folder's index. What of it is torn, or doesn't fit the archive, is left out.
    ///
    /// - Parameter isTrusted: Whether the fingerprint is enough to say that the same program derived it.
    init(in folder: borrowing StateFolder, of archive: ArchiveReader, isTrusted: Bool = false) {
        self.archive = archive
        pages = IndexPages(in: folder)
        size = pages?.size ?? 0
        guard let pages, pages.contents(at: 0, count: Self.header.count) == Self.header else { return }
        var end = Self.header.count
        while let next = readSection(at: end, of: pages) { end = next }
        soundSize = end
        // A program that derives something else, though it should have another fingerprint, is found by comparing some.
        if !isTrusted, lines.prefix(Self.compared).contains(where: { !isDerived($0.value, at: $0.key) }) {
            (lines, soundSize) = ([:], nil)
        }
    }

    /// How many figures are derived anew at each opening. A dictionary's order differs from process to process, so each opening takes
    /// others.
    private static let compared = 32

    /// How the file begins.
    static let header: [UInt8] = {
        var writer = ByteWriter()
        writer.write(Array("FIGIDX".utf8))
        writer.write(ArchivedReading.fingerprint)
        writer.write(ContentDigest(of: Array(unsafe String(cString: figurewatch_changelog_head()).utf8)))
        return writer.bytes
    }()

    /// - Returns: where the section ends; nil where none is whole.
    private mutating func readSection(at start: Int, of pages: IndexPages) -> Int? {
        guard let seal = pages.contents(at: start, count: Self.sealSize) else { return nil }
        var reader = ByteReader(seal, at: 0)
        let count = reader.count(), stated = reader.digest()
        guard let content = pages.contents(at: start + Self.sealSize, count: count),
            ContentDigest(of: content) == stated
        else { return nil }
        reader = ByteReader(content, at: 0)
        let digest = reader.digest()
        var found: [(ArchiveLocation, Line)] = []
        while reader.position < count {
            let position = reader.position
            let figure = FigureID(number: reader.integer())
            let location = ArchiveLocation(offset: reader.integer(), size: reader.integer())
            reader.skip(reader.count())
            let record = Place(
                start + Self.sealSize + position, count: reader.position - position)
            found.append((location, Line(figure, at: location, record: record)))
        }
        if archive.digest(of: found.map(\.0)) == digest {
            for (location, line) in found { lines[location.offset] = line }
        }
        return start + Self.sealSize + count
    }

    /// A section's size and digest.
    private static let sealSize = 4 + 32

    private func isDerived(_ line: Line, at offset: Int) -> Bool {
        let location = ArchiveLocation(offset: offset, size: Int(line.size))
        guard let figure = archive.figure(line.figure, at: location) else { return false }
        return bytes(line.record).map { $0.bytes[$0.range] == Self.record(of: figure, at: location)[...] } ?? false
    }

    /// Bytes of which a part stands at a place; nil where they can't be read any more.
    private func bytes(_ place: Place) -> (bytes: [UInt8], range: Range<Int>)? {
        let count = Int(place.count)
        if place.isInMemory { return (derived, place.offset..<place.offset + count) }
        return pages?.bytes(at: place.offset, count: count)
    }
}

// MARK: - What the table asks

extension ArchiveIndex {
    /// Makes sure that the index tells of a figure: one that it lacks is read from the archive.
    /// - Returns: false when it can't be.
    mutating func find(_ entry: ArchiveEntry) -> Bool {
        line(of: entry) != nil || add(entry)
    }

    /// The order of each reading of a figure that was found, and where the index has it, until something is kept.
    func readings(of entry: ArchiveEntry) -> [(order: Int, place: Place)]? {
        guard let line = line(of: entry), let record = bytes(line.record) else { return nil }
        var reader = ByteReader(record.bytes, at: record.range.lowerBound)
        reader.skip(3 * 8 + 4)
        var readings: [(order: Int, place: Place)] = []
        while reader.position < record.range.upperBound {
            let count = reader.count()
            let offset = line.record.offset + reader.position - record.range.lowerBound
            readings.append(
                (reader.integer(), Place(offset, isInMemory: line.record.isInMemory, count: count)))
            reader.skip(count - 8)
        }
        return readings
    }

    /// A reading that ``readings(of:)`` told of.
    func reading(at place: Place) -> ArchivedReading? {
        guard let (bytes, range) = bytes(place) else { return nil }
        var reader = ByteReader(bytes, at: range.lowerBound)
        return ArchivedReading(from: &reader)
    }

    private func line(of entry: ArchiveEntry) -> Line? {
        guard let line = lines[entry.offset], line.isOf(entry.figure, size: entry.size) else { return nil }
        return line
    }

    private mutating func add(_ entry: ArchiveEntry) -> Bool {
        guard let figure = archive.figure(entry.figure, at: entry.location) else { return false }
        let record = Self.record(of: figure, at: entry.location)
        let line = Line(
            entry.figure, at: entry.location, record: Place(derived.count, isInMemory: true, count: record.count))
        derived += record
        lines[entry.offset] = line
        added.append(entry.location)
        addedCount += 1
        return true
    }
}

// MARK: - What the file gets

extension ArchiveIndex {
    private static func record(of figure: ArchivedFigure, at location: ArchiveLocation) -> [UInt8] {
        var readings = ByteWriter()
        for reading in figure.traces {
            var writer = ByteWriter()
            reading.write(to: &writer)
            readings.write(count: writer.bytes.count)
            readings.write(writer.bytes)
        }
        var record = ByteWriter()
        record.write(figure.figure.id.number)
        record.write(location.offset)
        record.write(location.size)
        record.write(count: readings.bytes.count)
        record.write(readings.bytes)
        return record.bytes
    }

    private static func section(_ records: [UInt8], ofLinesWith digest: ContentDigest) -> [UInt8] {
        var content = ByteWriter()
        content.write(digest)
        content.write(records)
        var section = ByteWriter()
        section.write(count: content.bytes.count)
        section.write(ContentDigest(of: content.bytes))
        section.write(content.bytes)
        return section.bytes
    }

    /// What the file gets for figures that were archived.
    static func section(
        of figures: [ArchivedFigure], in lines: [[UInt8]], at locations: [ArchiveLocation]
    ) -> [UInt8] {
        section(
            Array(zip(figures, locations).map { record(of: $0, at: $1) }.joined()),
            ofLinesWith: ContentDigest(of: Array(lines.joined())))
    }

    /// Whether what it lacks fills a section.
    var lacksMany: Bool { added.count >= Self.linesOfASection }

    private static let linesOfASection = 500

    /// Puts into the file what it lacks, where it may be written, so that memory need not hold it.
    mutating func keep(in folder: borrowing StateFolder, by workingSet: inout WorkingSet?) {
        guard !added.isEmpty, workingSet?.index.isWritable == true else { return }
        let locations = added.sorted { $0.offset < $1.offset }
        guard let digest = archive.digest(of: locations) else { return }
        var records: [UInt8] = []
        var offsets: [Int] = []
        for location in locations {
            guard let line = lines[location.offset], let record = bytes(line.record) else { return }
            offsets.append(records.count)
            records += record.bytes[record.range]
        }
        guard let start = workingSet?.addToIndex(Self.section(records, ofLinesWith: digest), in: folder) else { return }
        for (location, offset) in zip(locations, offsets) {
            guard let count = lines[location.offset]?.record.count else { continue }
            lines[location.offset]?.record = Place(
                start + Self.sealSize + Self.digestSize + offset, count: Int(count))
        }
        pages = IndexPages(in: folder)
        (derived, added) = ([], [])
    }

    private static let digestSize = 32

    /// Tells that figures had to be read from the archive, and why; nil when none had to.
    func notice(in folder: borrowing StateFolder) -> LedgerNotice? {
        if addedCount == 0 { return nil }
        let cause =
            if size == 0 { "was missing" } else if soundSize == nil { "is of another version of figurewatch" } else {
                "lacked some"
            }
        return LedgerNotice(
            kind: .rebuiltIndex, file: folder.path(of: .archiveIndex), position: nil,
            reason: "The archive's index \(cause): \(addedCount) figures were read from the archive. Nothing is lost.")
    }

    /// What verification says of this index: each figure is read from the archive, and what the index tells of it derived anew.
    func findings(on entries: [ArchiveEntry], in folder: borrowing StateFolder) -> [LedgerNotice] {
        var findings: [LedgerNotice] = []
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            guard let line = line(of: entry), !line.record.isInMemory, !isDerived(line, at: entry.offset) else {
                continue
            }
            findings.append(
                LedgerNotice(
                    kind: .damagedIndex, file: folder.path(of: .archiveIndex), position: line.record.offset,
                    reason: "It says of \(line.figure) what the archive does not. Remove the file; it is made anew."))
        }
        if addedCount > 0 {
            findings.append(
                LedgerNotice(
                    kind: .rebuiltIndex, file: folder.path(of: .archiveIndex), position: nil,
                    reason: "It lacks \(addedCount) archived figures; the next start reads them from the archive."))
        }
        return findings
    }
}
