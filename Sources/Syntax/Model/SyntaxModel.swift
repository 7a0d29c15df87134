internal import CSyntaxModel
internal import Encoder

/// A tagger, a parser and a lemmatiser of English: an encoder reads a sentence, and maps from its states tell each word's tags,
/// its head and its relation to it.
package struct SyntaxModel: Sendable {
    let encoder: TextEncoder
    let tags: Linear
    let tree: TreeMap
    package let tagClasses: [TagClass]
    package let relations: [Relation]
    package let lemmatizer: Lemmatizer

    /// The model that is built into the program.
    package static let english: SyntaxModel = {
        let (size, lemmas) = (english_syntax_model_size(), english_lemmas_size())
        guard
            let file = unsafe TensorFile(
                embedded: UnsafeRawBufferPointer(start: english_syntax_model(), count: size)),
            let lemmatizer = unsafe Lemmatizer(
                Array(UnsafeBufferPointer(start: english_lemmas(), count: lemmas))),
            let model = SyntaxModel(file, lemmatizer)
        else {
            // A test reads the same bytes, so this can't be reached by a program that passed it.
            fatalError("The model of syntax that is built into the program is none.")
        }
        return model
    }()

    /// A model from its file's bytes; nil where they are none.
    package init?(bytes: [UInt8], lemmatizer: Lemmatizer) {
        guard let file = TensorFile(bytes) else { return nil }
        self.init(file, lemmatizer)
    }

    private init?(_ file: TensorFile, _ lemmatizer: Lemmatizer) {
        func lines(_ name: String) -> [Substring] {
            guard let table = file.table(name, .bytes) else { return [] }
            return String(decoding: file.text(table), as: UTF8.self).split(separator: "\n")
        }
        let tagClasses = lines("tags.names").compactMap { TagClass($0) }
        let relations = lines("relations.names").compactMap { Relation(name: $0) }
        guard let encoder = TextEncoder(file), let tags = Linear("tags", of: file), tags.inputs == encoder.width,
            tags.outputs >= tagClasses.count, !tagClasses.isEmpty,
            let tree = TreeMap(width: encoder.width, relationCount: relations.count, of: file),
            tagClasses.count == lines("tags.names").count, relations.count == lines("relations.names").count,
            encoder.longest >= SentenceParts.mostPieces
        else { return nil }
        (self.encoder, self.tags, self.tree) = (encoder, tags, tree)
        (self.tagClasses, self.relations, self.lemmatizer) = (tagClasses, relations, lemmatizer)
    }
}

extension TagClass {
    /// As the treebanks write it: `NOUN NNS`.
    init?(_ text: some StringProtocol) {
        let names = text.split(separator: " ")
        guard names.count == 2, let partOfSpeech = Self.parts[String(names[0])], let tag = Self.tags[String(names[1])]
        else { return nil }
        self.init(partOfSpeech, tag)
    }

    private static let parts = Dictionary(
        uniqueKeysWithValues: PartOfSpeech.allCases.map { ($0.description, $0) })
    private static let tags = Dictionary(uniqueKeysWithValues: PennTag.allCases.map { ($0.description, $0) })
}

extension Relation {
    /// By the name in the treebanks.
    init?(name: some StringProtocol) {
        guard let relation = Self.names[String(name)] else { return nil }
        self = relation
    }

    private static let names = Dictionary(uniqueKeysWithValues: Relation.allCases.map { ($0.description, $0) })
}
