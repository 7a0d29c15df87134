internal import Glibc

extension Charset {
    /// The bytes as valid UTF-8, without a mark of the byte order. What means nothing becomes U+FFFD. Linear time.
    package func decode(_ bytes: [UInt8]) -> [UInt8] {
        let text =
            switch kind {
            case .utf8: (try? UTF8Span(validating: bytes.span)) != nil ? bytes : Self.repaired(bytes)
            case .utf16LittleEndian: Self.decodeUTF16(bytes) { UInt16($0) | UInt16($1) << 8 }
            case .utf16BigEndian: Self.decodeUTF16(bytes) { UInt16($0) << 8 | UInt16($1) }
            case .legacy(let name): Self.convert(bytes, from: name) ?? Self.repaired(bytes)
            }
        return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    }

    private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    private static func decodeUTF16(_ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for offset in stride(from: 0, to: bytes.count - 1, by: 2) {
            units.append(unit(bytes[offset], bytes[offset + 1]))
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// By iconv(3); nil where this machine's has not the character set.
    private static func convert(_ bytes: [UInt8], from name: String) -> [UInt8]? {
        guard let converter = unsafe iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
        defer { unsafe iconv_close(converter) }
        var source = bytes
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2)
        var piece = [UInt8](repeating: 0, count: 16_384)
        unsafe source.withUnsafeMutableBytes { source in
            var next = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = source.count
            var isDone = false
            while !isDone {
                // Without a source, iconv gives what it has held back to see whether a mark follows.
                if left == 0 { unsafe next = nil }
                let (count, failure) = unsafe piece.withUnsafeMutableBytes { piece in
                    var free = piece.count
                    var end = unsafe piece.baseAddress?.assumingMemoryBound(to: CChar.self)
                    let result = unsafe iconv(converter, &next, &left, &end, &free)
                    return (piece.count - free, result == -1 ? errno : 0)
                }
                text.append(contentsOf: piece.prefix(count))
                switch failure {
                case E2BIG: break
                case EILSEQ where left > 0:
                    text.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    unsafe next = next.map { unsafe $0 + 1 }
                    left -= 1
                case EINVAL:
                    text.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    isDone = true
                default: isDone = unsafe next == nil
                }
            }
        }
        return text
    }
}
