internal import CLexicon

/// A lexicon's file: UTF-8 text in the format that `English/README.md` describes.
package struct LexiconFile: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The files that the program holds.
    package static var shipped: [LexiconFile] {
        // The C side hands out constants of the program, with their lengths.
        let files = unsafe UnsafeBufferPointer(start: lexicon_files(), count: Int(lexicon_file_count()))
        return unsafe files.map { file in
            let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: Int(file.count))
            return unsafe LexiconFile(name: String(cString: file.name), bytes: Array(bytes))
        }
    }
}
