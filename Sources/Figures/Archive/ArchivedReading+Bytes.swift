package import Articles
internal import Lexicon

/// The form in which the archive's index keeps what the table's indices need of a reading. Its order comes first, so that
/// readings can be sorted before they are decoded.
extension ArchivedReading {
    /// Another one whenever the same sentence may give other traces, or the same traces other bytes. What else changes them is found by
    /// deriving some anew.
    package static let fingerprint: ContentDigest = {
        var writer = ByteWriter()
        writer.write(form)
        for file in LexiconFile.shipped { writer.write(file.bytes) }
        return ContentDigest(of: writer.bytes)
    }()

    /// Of the bytes below. To be raised with any change of them.
    private static let form = 1

    package func write(to writer: inout ByteWriter) {
        writer.write(order)
        writer.write(figure.number)
        writer.write(trace.article)
        writer.write(trace.day)
        writer.write(trace.dimension)
        writer.write(trace.value.bitPattern)
        writer.write(trace.sentence)
        writer.write(count: trace.core.count)
        for word in trace.core { writer.write(word) }
        writer.write(count: trace.words.count)
        for entry in trace.words {
            writer.write(entry.hash)
            writer.write(entry.weight.bitPattern)
        }
        writer.write(count: trace.countries.count)
        for country in trace.countries { writer.write(country) }
        writer.write(signature.dimension)
        writer.write(signature.kind)
        writer.write(signature.events.bits)
        writer.write(end)
        writer.write(count: alsoIn.count)
        for article in alsoIn { writer.write(article) }
    }

    package init(from reader: inout ByteReader) {
        order = reader.integer()
        figure = FigureID(number: reader.integer())
        trace = ReadingTrace(from: &reader)
        signature = RowSignature(
            dimension: reader.text(), kind: reader.text(), events: Events(bits: reader.number64()))
        end = reader.integer()
        alsoIn = (0..<reader.count()).map { _ in reader.digest() }
    }
}

extension ReadingTrace {
    fileprivate init(from reader: inout ByteReader) {
        article = reader.digest()
        day = reader.integer()
        dimension = reader.number32()
        value = Double(bitPattern: reader.number64())
        sentence = reader.number32()
        core = (0..<reader.count()).map { _ in reader.number32() }
        words = (0..<reader.count()).map { _ in
            let hash = reader.number32()
            return WordBag.Entry(hash: hash, weight: Float(bitPattern: reader.number32()))
        }
        countries = (0..<reader.count()).map { _ in reader.text() }
    }
}
