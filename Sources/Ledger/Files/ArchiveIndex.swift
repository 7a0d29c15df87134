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
        let figure: FigureID
        let size: Int
        /// Of the record in ``bytes``.
        let position: Int
    }

    /// The file's sound part, and the records of figures that it lacks.
    private var bytes: [UInt8] = []
    private var lines: [Int: Line] = [:]
    /// How much of the file is sound; nil where it has to be made anew.
    private(set) var soundSize: Int?
    /// Of the file.
    private let size: Int
    /// The figures that were read from the archive, and their records.
    private var added: [(location: ArchiveLocation, record: Range<Int>)] = []
    private let archive: ArchiveReader?

    /// One that tells of nothing.
    init() {
        size = 0
        archive = nil
    }

    /// Reads a folder's index. What of it is torn, or doesn't fit the archive, is left out.
    ///
    /// - Parameter isTrusted: Whether the fingerprint is enough to say that the same program derived it.
    init(in folder: borrowing StateFolder, of archive: ArchiveReader, isTrusted: Bool = false) {
        self.archive = archive
        bytes = (try? folder.contents(of: .archiveIndex)) ?? []
        size = bytes.count
        guard bytes.starts(with: Self.header) else {
            bytes = []
            return
        }
        var end = Self.header.count
        while let next = readSection(at: end) { end = next }
        bytes.removeLast(bytes.count - end)
        soundSize = end
        // A program that derives something else, though it should have another fingerprint, is found by comparing some.
        if !isTrusted, lines.prefix(Self.compared).contains(where: { !isDerived($0.value, at: $0.key) }) {
            (bytes, lines, soundSize) = ([], [:], nil)
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
    private mutating func readSection(at start: Int) -> Int? {
        guard bytes.count - start >= Self.sealSize else { return nil }
        var reader = ByteReader(bytes, at: start)
        let count = reader.count(), seal = reader.digest()
        let end = reader.position + count
        guard end <= bytes.count, ContentDigest(of: Array(bytes[reader.position..<end])) == seal else { return nil }
        let digest = reader.digest()
        var found: [(ArchiveLocation, Line)] = []
        while reader.position < end {
            let position = reader.position
            let figure = FigureID(number: reader.integer())
            let location = ArchiveLocation(offset: reader.integer(), size: reader.integer())
            found.append((location, Line(figure: figure, size: location.size, position: position)))
            reader.skip(reader.count())
        }
        if archive?.digest(of: found.map(\.0)) == digest {
            for (location, line) in found { lines[location.offset] = line }
        }
        return end
    }

    /// A section's size and digest.
    private static let sealSize = 4 + 32

    private func isDerived(_ line: Line, at offset: Int) -> Bool {
        let location = ArchiveLocation(offset: offset, size: line.size)
        guard let figure = archive?.figure(line.figure, at: location) else { return false }
        return bytes[range(of: line)] == Self.record(of: figure, at: location)[...]
    }

    private func range(of line: Line) -> Range<Int> {
        var reader = ByteReader(bytes, at: line.position)
        reader.skip(3 * 8)
        let count = reader.count()
        return line.position..<reader.position + count
    }
}

// MARK: - What the table asks

extension ArchiveIndex {
    /// The order of each reading of a figure, and where its trace stands in the index. A figure that the index lacks is read from the
    /// archive; nil when it can't be.
    mutating func readings(
        of entry: ArchiveEntry, from archive: ArchiveReader
    ) -> [(order: Int, position: Int)]? {
        guard let line = line(of: entry) ?? add(entry, from: archive) else { return nil }
        let end = range(of: line).upperBound
        var reader = ByteReader(bytes, at: line.position)
        reader.skip(3 * 8 + 4)
        var readings: [(order: Int, position: Int)] = []
        while reader.position < end {
            let count = reader.count(), position = reader.position
            readings.append((reader.integer(), position))
            reader.skip(count - 8)
        }
        return readings
    }

    func reading(at position: Int) -> ArchivedReading {
        var reader = ByteReader(bytes, at: position)
        return ArchivedReading(from: &reader)
    }

    private func line(of entry: ArchiveEntry) -> Line? {
        guard let line = lines[entry.offset], line.figure == entry.figure, line.size == entry.size else { return nil }
        return line
    }

    private mutating func add(_ entry: ArchiveEntry, from archive: ArchiveReader) -> Line? {
        guard let figure = archive.figure(entry.figure, at: entry.location) else { return nil }
        let line = Line(figure: entry.figure, size: entry.size, position: bytes.count)
        bytes += Self.record(of: figure, at: entry.location)
        lines[entry.offset] = line
        added.append((entry.location, line.position..<bytes.count))
        return line
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

    /// The sections that the sound part of the file lacks: of the figures that were read from the archive.
    var missing: [UInt8] {
        var missing: [UInt8] = []
        let added = added.sorted { $0.location.offset < $1.location.offset }
        for start in stride(from: 0, to: added.count, by: Self.linesOfASection) {
            let part = added[start..<min(start + Self.linesOfASection, added.count)]
            guard let digest = archive?.digest(of: part.map(\.location)) else { continue }
            missing += Self.section(Array(part.map { bytes[$0.record] }.joined()), ofLinesWith: digest)
        }
        return missing
    }

    private static let linesOfASection = 1000

    /// Tells that figures had to be read from the archive, and why; nil when none had to.
    func notice(in folder: borrowing StateFolder) -> LedgerNotice? {
        if added.isEmpty { return nil }
        let cause =
            if size == 0 { "was missing" } else if soundSize == nil { "is of another version of figurewatch" } else {
                "lacked some"
            }
        return LedgerNotice(
            kind: .rebuiltIndex, file: folder.path(of: .archiveIndex), position: nil,
            reason: "The archive's index \(cause): \(added.count) figures were read from the archive. Nothing is lost.")
    }

    /// What verification says of this index, beside one that was derived from the archive just now.
    func findings(against derived: ArchiveIndex, in folder: borrowing StateFolder) -> [LedgerNotice] {
        func notice(_ kind: LedgerNotice.Kind, _ position: Int?, _ reason: String, in folder: borrowing StateFolder)
            -> LedgerNotice
        {
            LedgerNotice(kind: kind, file: folder.path(of: .archiveIndex), position: position, reason: reason)
        }
        var findings: [LedgerNotice] = []
        var lacking = 0
        for (location, record) in derived.added {
            guard let line = lines[location.offset], line.size == location.size else {
                lacking += 1
                continue
            }
            if bytes[range(of: line)] == derived.bytes[record] { continue }
            findings.append(
                notice(
                    .damagedIndex, line.position,
                    "It says of \(line.figure) what the archive does not. Remove the file; it is made anew.", in: folder
                ))
        }
        if lacking > 0 {
            findings.append(
                notice(
                    .rebuiltIndex, nil,
                    "It lacks \(lacking) archived figures; the next start reads them from the archive.",
                    in: folder))
        }
        return findings
    }
}
