internal import Articles

/// The list of members that a ZIP archive ends with (APPNOTE 6.3, sections 4.3.12 and 4.3.16).
enum ZIPDirectory {
    /// Members beyond these tell nothing of what an archive is.
    private static let mostNames = 2000

    /// The members' paths in lower case with slashes; none where there is no such list.
    static func names(in content: [UInt8]) -> [String] {
        func number(_ offset: Int, _ width: Int) -> Int {
            guard offset + width <= content.count else { return 0 }
            return (0..<width).reduce(0) { $0 | Int(content[offset + $1]) << (8 * $1) }
        }
        let end = content.count - 22
        guard end >= 0,
            let record = stride(from: end, through: max(0, end - 65_535), by: -1).first(where: {
                content[$0] == 0x50 && content[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06])
            })
        else { return [] }
        var offset = number(record + 16, 4)
        var names: [String] = []
        while names.count < mostNames, offset + 46 <= record, content[offset...].starts(with: [0x50, 0x4B, 0x01, 0x02])
        {
            let length = number(offset + 28, 2)
            guard offset + 46 + length <= content.count else { break }
            let name = content[(offset + 46)..<(offset + 46 + length)]
            names.append(name.lowercasedASCII.replacing("\\", with: "/"))
            offset += 46 + length + number(offset + 30, 2) + number(offset + 32, 2)
        }
        return names
    }
}
