internal import Articles
internal import Markup

extension Charset {
    init?(label: ArraySlice<UInt8>) {
        self.init(label: String(decoding: label, as: UTF8.self))
    }

    /// The bytes as UTF-8. What calls itself ASCII or Latin-1 often is UTF-8; then it is read as that.
    func decodeText(_ bytes: [UInt8]) -> [UInt8] {
        self == .windows1252 || self == .utf8 ? DecodedText(bytes).bytes : decode(bytes)
    }
}
