import CSyntaxModel

/// The bytes of the model that is built into the program.
let shippedModel: [UInt8] = unsafe Array(
    UnsafeBufferPointer(start: english_syntax_model(), count: english_syntax_model_size()))
