internal import Articles
internal import CVersion
internal import Figures

/// What the table's indices need of each archived figure, so that a start need not read the archive.
///
/// The archive is the truth and the index is derived from it: it may be removed, and what it lacks is read from the archive when the
/// ledger is opened. The file begins with a fingerprint of the program that derived it, and then has sections, one for each time
/// that figures were archived. A section is sealed by its digest, and tells how the first and the last of its lines begin in the
/// archive. A line between them that is damaged is found when it is read, as every line has a checksum of its own, and by
/// verification, which reads all.
struct ArchiveIndex {
    /// Where something stands in the file, or in what was derived and could not be written to it.
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

    /// A reading of an archived figure: what orders it among all, and where the rest is.
    struct Entry {
        let order: Int
        let place: Place
        /// Of its figure, in the list that the index was asked for.
        let figure: UInt32
    }

    /// Of the figures that were asked for, those that can't be read in the archive either.
    private(set) var unreadable: [ArchiveEntry] = []
    /// How much of the file is sound; nil where it has to be made anew.
    private(set) var soundSize: Int?
    /// How many figures were read from the archive.
    private(set) var addedCount = 0
    /// The records of figures that the file lacks, where it can't be written.
    private var derived: [UInt8] = []
    private let archive: ArchiveReader
    private var pages: IndexPages?
    private let hadFile: Bool

    init(in folder: borrowing StateFolder, of archive: ArchiveReader) {
        self.archive = archive
        let pages = IndexPages(in: folder)
        hadFile = pages.map { $0.size > 0 } ?? false
        self.pages = pages
    }

    /// How the file begins.
    static let header: [UInt8] = {
        var writer = ByteWriter()
        writer.write(Array("FIGIX2".utf8))
        writer.write(ArchivedReading.fingerprint)
        writer.write(ContentDigest(of: Array(unsafe String(cString: figurewatch_changelog_head()).utf8)))
        return writer.bytes
    }()
}

// MARK: - Its file

extension ArchiveIndex {
    /// What a section tells of one figure.
    struct Record {
        let figure: FigureID
        let location: ArchiveLocation
        /// Of the section's content.
        let range: Range<Int>

        fileprivate init(from reader: inout ByteReader) {
            let start = reader.position
            figure = FigureID(number: reader.integer())
            location = ArchiveLocation(offset: reader.integer(), size: reader.integer())
            reader.skip(reader.count())
            range = start..<reader.position
        }
    }

    /// A part of the file that was written at once.
    struct Section {
        /// Where the content stands in the file.
        let start: Int
        let content: [UInt8]

        /// Whether the archive has the section's lines: the first and the last begin there as they did when the section was made.
        fileprivate func fits(_ archive: ArchiveReader) -> Bool {
            var reader = ByteReader(content, at: LineSeals.size)
            guard reader.position < content.count else { return true }
            let first = Record(from: &reader)
            var last = first
            while reader.position < content.count { last = Record(from: &reader) }
            return archive.seals(of: first.location, last.location).map { $0.bytes[...] == content[..<LineSeals.size] }
                ?? false
        }

        func forEachRecord(_ take: (Record) -> Void) {
            var reader = ByteReader(content, at: LineSeals.size)
            while reader.position < content.count { take(Record(from: &reader)) }
        }
    }

    /// A section's size and digest.
    private static let sealSize = 4 + 32

    /// Gives the sections that are sound and fit the archive, one after the other.
    ///
    /// - Parameter take: False where no more are wanted, since the file is of no use.
    /// - Returns: how much of the file is sound; nil where it has to be made anew.
    func forEachSection(_ take: (Section) -> Bool) -> Int? {
        guard let pages, pages.contents(at: 0, count: Self.header.count) == Self.header else { return nil }
        var end = Self.header.count
        while let section = Self.section(at: end, of: pages) {
            end = section.start + section.content.count
            if section.fits(archive), !take(section) { return nil }
        }
        return end
    }

    /// Nil where none is whole.
    private static func section(at start: Int, of pages: IndexPages) -> Section? {
        guard let seal = pages.contents(at: start, count: sealSize) else { return nil }
        var reader = ByteReader(seal, at: 0)
        let count = reader.count(), stated = reader.digest()
        guard count >= LineSeals.size, let content = pages.contents(at: start + sealSize, count: count),
            ContentDigest(of: content) == stated
        else { return nil }
        return Section(start: start + sealSize, content: content)
    }

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

    private static func section(_ records: [UInt8], ofLinesWith seals: LineSeals) -> [UInt8] {
        let content = seals.bytes + records
        var section = ByteWriter()
        section.write(count: content.count)
        section.write(ContentDigest(of: content))
        section.write(content)
        return section.bytes
    }

    /// What the file gets for figures that were archived; nothing for none.
    static func section(
        of figures: [ArchivedFigure], in lines: [[UInt8]], at locations: [ArchiveLocation]
    ) -> [UInt8] {
        guard let first = lines.first, let last = lines.last else { return [] }
        return section(
            Array(zip(figures, locations).map { record(of: $0, at: $1) }.joined()),
            ofLinesWith: LineSeals(first[...], last[...]))
    }
}

/// How two lines of the archive begin: their checksums.
struct LineSeals {
    fileprivate static let size = 2 * Seal.headerSize

    fileprivate let bytes: [UInt8]

    init(_ first: ArraySlice<UInt8>, _ last: ArraySlice<UInt8>) {
        bytes = Array(first.prefix(Seal.headerSize)) + last.prefix(Seal.headerSize)
    }
}

// MARK: - What the table asks

extension ArchiveIndex {
    /// The readings of archived figures, in any order. What the index lacks is read from the archive, and the file has it from then on
    /// where it may be written.
    ///
    /// - Parameter figures: In the order of the archive.
    mutating func readings(
        of figures: [ArchiveEntry], in folder: borrowing StateFolder, by workingSet: inout WorkingSet?,
        report: () -> Void
    ) -> [Entry] {
        (derived, unreadable) = ([], [])
        var entries: [Entry] = []
        var isFound = [Bool](repeating: false, count: figures.count)
        let compared = Self.sample(of: figures.count)
        var isOfOtherRules = false
        soundSize = forEachSection { section in
            var next = 0
            section.forEachRecord { record in
                guard let index = Self.index(of: record, in: figures, near: &next), !isFound[index], !isOfOtherRules
                else { return }
                if compared.contains(index) {
                    // A line that can't be read says nothing of the rules.
                    guard let figure = archive.figure(record.figure, at: record.location) else { return }
                    if !Self.isDerived(record, of: section, from: figure) { isOfOtherRules = true }
                }
                isFound[index] = true
                Self.note(record, of: section.content, at: section.start, figure: index, in: &entries)
                report()
            }
            return !isOfOtherRules
        }
        // A program that derives something else, though it should have another fingerprint.
        if isOfOtherRules {
            entries = []
            isFound = [Bool](repeating: false, count: figures.count)
        }
        workingSet?.index = ArchiveIndexFile(soundSize: soundSize)
        let missing = figures.indices.filter { !isFound[$0] }
        for start in stride(from: 0, to: missing.count, by: Self.figuresOfASection) {
            let batch = missing[start..<min(start + Self.figuresOfASection, missing.count)]
            derive(batch, of: figures, in: folder, by: &workingSet, to: &entries, report: report)
        }
        if !missing.isEmpty { pages = IndexPages(in: folder) }
        return entries
    }

    /// A reading that ``readings(of:in:by:report:)`` told of.
    func reading(at place: Place) -> ArchivedReading? {
        let count = Int(place.count)
        if place.isInMemory {
            var reader = ByteReader(derived, at: place.offset)
            return ArchivedReading(from: &reader)
        }
        guard let (bytes, range) = pages?.bytes(at: place.offset, count: count) else { return nil }
        var reader = ByteReader(bytes, at: range.lowerBound)
        return ArchivedReading(from: &reader)
    }

    /// How many figures are derived anew at each opening, other ones each time.
    private static let compared = 32
    private static let figuresOfASection = 500

    private static func sample(of count: Int) -> Set<Int> {
        count <= compared ? Set(0..<count) : Set((0..<compared).map { _ in Int.random(in: 0..<count) })
    }

    /// Which of the figures a record is about; nil of one that is none of them, or has moved in the archive since.
    ///
    /// - Parameter next: Where it probably is.
    private static func index(of record: Record, in figures: [ArchiveEntry], near next: inout Int) -> Int? {
        let offset = record.location.offset
        if next >= figures.count || figures[next].offset != offset {
            var low = 0, high = figures.count
            while low < high {
                let middle = (low + high) / 2
                if figures[middle].offset < offset { low = middle + 1 } else { high = middle }
            }
            next = low
        }
        guard next < figures.count, figures[next] == ArchiveEntry(record.figure, record.location) else { return nil }
        defer { next += 1 }
        return next
    }

    /// - Parameter base: Where the record's section stands in the file.
    private static func note(
        _ record: Record, of content: [UInt8], at base: Int, isInMemory: Bool = false, figure: Int,
        in entries: inout [Entry]
    ) {
        var reader = ByteReader(content, at: record.range.lowerBound + headOfRecord)
        while reader.position < record.range.upperBound {
            let count = reader.count(), start = reader.position
            let place = Place(base + start, isInMemory: isInMemory, count: count)
            entries.append(Entry(order: reader.integer(), place: place, figure: UInt32(figure)))
            reader.position = start + count
        }
    }

    /// A figure's number, its place in two numbers, and how many bytes follow.
    private static let headOfRecord = 3 * 8 + 4

    /// Whether a record is what is derived from what the archive has of its figure.
    private static func isDerived(_ record: Record, of section: Section, from figure: ArchivedFigure) -> Bool {
        section.content[record.range] == Self.record(of: figure, at: record.location)[...]
    }

    /// Reads figures from the archive that the file lacks, and puts them there where it may be written.
    private mutating func derive(
        _ batch: ArraySlice<Int>, of figures: [ArchiveEntry], in folder: borrowing StateFolder,
        by workingSet: inout WorkingSet?, to entries: inout [Entry], report: () -> Void
    ) {
        var records: [UInt8] = []
        var found: [(index: Int, start: Int)] = []
        for index in batch {
            report()
            guard let figure = archive.figure(figures[index].figure, at: figures[index].location) else {
                unreadable.append(figures[index])
                continue
            }
            found.append((index, records.count))
            records += Self.record(of: figure, at: figures[index].location)
        }
        guard let first = found.first, let last = found.last else { return }
        addedCount += found.count
        var base = derived.count
        var isInMemory = true
        if let seals = archive.seals(of: figures[first.index].location, figures[last.index].location),
            let start = workingSet?.index.append(Self.section(records, ofLinesWith: seals), in: folder)
        {
            base = start + Self.sealSize + LineSeals.size
            isInMemory = false
        } else {
            derived += records
        }
        for (index, start) in found {
            var reader = ByteReader(records, at: start)
            Self.note(
                Record(from: &reader), of: records, at: base, isInMemory: isInMemory, figure: index, in: &entries)
        }
    }
}

// MARK: - What persons hear of it

extension ArchiveIndex {
    /// Tells that figures had to be read from the archive, and why; nil when none had to.
    func notice(in folder: borrowing StateFolder) -> LedgerNotice? {
        if addedCount == 0 { return nil }
        let cause =
            if !hadFile { "was missing" } else if soundSize == nil { "is of another version of figurewatch" } else {
                "lacked some"
            }
        return LedgerNotice(
            kind: .rebuiltIndex, file: folder.path(of: .archiveIndex), position: nil,
            reason: "The archive's index \(cause): \(addedCount) figures were read from the archive. Nothing is lost.")
    }

    /// What verification says of archive and index: each figure is read from the archive, from front to back, and what the index tells of
    /// it derived anew.
    ///
    /// - Parameter figures: In the order of the archive.
    func findings(on figures: [ArchiveEntry], in folder: borrowing StateFolder) -> [LedgerNotice] {
        var findings: [LedgerNotice] = []
        var isFound = [Bool](repeating: false, count: figures.count)
        var lost: [ArchiveEntry] = []
        let path = folder.path(of: .archiveIndex)
        _ = forEachSection { section in
            var next = 0
            section.forEachRecord { record in
                guard let index = Self.index(of: record, in: figures, near: &next), !isFound[index] else { return }
                isFound[index] = true
                guard let figure = archive.figure(record.figure, at: record.location) else {
                    return lost.append(figures[index])
                }
                if Self.isDerived(record, of: section, from: figure) { return }
                findings.append(
                    LedgerNotice(
                        kind: .damagedIndex, file: path, position: section.start + record.range.lowerBound,
                        reason:
                            "It says of \(record.figure) what the archive does not. Remove the file; it is made anew."
                    ))
            }
            return true
        }
        var lacking = 0
        for index in figures.indices where !isFound[index] {
            if archive.figure(figures[index].figure, at: figures[index].location) == nil {
                lost.append(figures[index])
            } else {
                lacking += 1
            }
        }
        if lacking > 0 {
            findings.append(
                LedgerNotice(
                    kind: .rebuiltIndex, file: path, position: nil,
                    reason: "It lacks \(lacking) archived figures; the next start reads them from the archive."))
        }
        return [DamageReport.notice(ofLost: lost.sorted { $0.offset < $1.offset }, in: folder)].compactMap { $0 }
            + findings
    }
}
