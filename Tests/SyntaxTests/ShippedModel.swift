import CSyntaxModel

/// The bytes of the model that is built into the program.
let shippedModel: [UInt8] = unsafe Array(
    UnsafeBufferPointer(start: english_syntax_model(), count: english_syntax_model_size()))

/// The bytes of the rules for lemmas that are built into the program.
let shippedLemmas: [UInt8] = unsafe Array(UnsafeBufferPointer(start: english_lemmas(), count: english_lemmas_size()))
