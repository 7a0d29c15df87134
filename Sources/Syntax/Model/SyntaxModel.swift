internal import CSyntaxModel

/// A tagger, a parser and a lemmatiser that were trained together.
package struct SyntaxModel: Sendable {
    /// Where the model file's bytes are.
    private enum Storage: Sendable {
        /// In the program itself.
        case embedded
        case array([UInt8])
    }

    private let storage: Storage
    private let starts: [Int]
    package let tagClasses: [TagClass]
    package let transitions: TransitionClasses
    package let lemmatizer: Lemmatizer

    /// The model of English that is built into the program.
    package static let english = SyntaxModel(.embedded)

    /// A model from its file's bytes; nil when they are none.
    package init?(bytes: [UInt8]) {
        guard ModelCheck.isValid(bytes) else { return nil }
        self.init(.array(bytes))
    }

    private init(_ storage: Storage) {
        self.storage = storage
        let (starts, tagClasses, transitions, lemmatizer) = unsafe SyntaxModel.withBytes(storage) { bytes in
            let starts = ModelFormat.Section.allCases.map {
                Int(unsafe bytes.load(fromByteOffset: 8 + 4 * $0.rawValue, as: UInt32.self))
            }
            var reader = unsafe ModelReader(bytes + starts[ModelFormat.Section.tagClasses.rawValue])
            let tagClasses = reader.tagClasses()
            reader = unsafe ModelReader(bytes + starts[ModelFormat.Section.transitions.rawValue])
            let transitions = TransitionClasses(left: reader.relations(), right: reader.relations())
            reader = unsafe ModelReader(bytes + starts[ModelFormat.Section.lemmas.rawValue])
            return (starts, tagClasses, transitions, Lemmatizer(rules: reader.editRules(), index: reader.ruleIndex()))
        }
        self.starts = starts
        self.tagClasses = tagClasses
        self.transitions = transitions
        self.lemmatizer = lemmatizer
    }

    private static func withBytes<Result>(_ storage: Storage, _ body: (UnsafeRawPointer) -> Result) -> Result {
        switch storage {
        case .embedded:
            // An array of the C target, which never moves or ends; what it holds was checked by the tests.
            unsafe body(UnsafeRawPointer(english_syntax_model()))
        case .array(let bytes):
            unsafe bytes.withUnsafeBytes { bytes in
                guard let start = bytes.baseAddress else { preconditionFailure("A checked model has bytes.") }
                return unsafe body(start)
            }
        }
    }

    /// Lends the tables of weights and words while `body` runs.
    func withTables<Result>(_ body: (borrowing ModelTables) -> Result) -> Result {
        unsafe SyntaxModel.withBytes(storage) { bytes in
            unsafe body(
                ModelTables(
                    words: WordTable(bytes + starts[ModelFormat.Section.words.rawValue]),
                    tagging: WeightTable(bytes + starts[ModelFormat.Section.tagWeights.rawValue]),
                    parsing: WeightTable(bytes + starts[ModelFormat.Section.parserWeights.rawValue])))
        }
    }
}

/// The tables of a model; not to be kept beyond the call that lends them.
struct ModelTables {
    let words: WordTable
    let tagging: WeightTable
    let parsing: WeightTable
}
