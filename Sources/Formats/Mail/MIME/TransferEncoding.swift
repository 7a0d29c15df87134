internal import Articles

/// How a part's bytes are written: RFC 2045, section 6. Faults cost the characters that they are in, no more.
enum TransferEncoding {
    static func decode(_ body: ArraySlice<UInt8>, by encoding: ArraySlice<UInt8>?) -> [UInt8] {
        switch (encoding ?? []).lowercasedASCII {
        case "base64": base64(body)
        case "quoted-printable": quotedPrintable(body)
        default: Array(body)
        }
    }

    /// Characters outside of the alphabet are passed over, and so is padding wherever it stands.
    static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count * 3 / 4)
        var bits: UInt32 = 0
        var count = 0
        for byte in text {
            let value: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - 65
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - 71
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte + 4
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            case UInt8(ascii: "="):
                count = 0
                continue
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }

    static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var offset = text.startIndex
        while offset < text.endIndex {
            let byte = text[offset]
            offset += 1
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            if offset + 1 < text.endIndex, let high = digit(text[offset]), let low = digit(text[offset + 1]) {
                bytes.append(high << 4 | low)
                offset += 2
                continue
            }
            // A soft line break, with blanks before it that were added on the way.
            var next = offset
            while next < text.endIndex, text[next] == .space || text[next] == .tab || text[next] == .carriageReturn {
                next += 1
            }
            if next == text.endIndex || text[next] == .newline {
                offset = min(next + 1, text.endIndex)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 0x37
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 0x57
        default: nil
        }
    }
}
