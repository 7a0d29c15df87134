/// Whether bytes are a model file that can be used without further checks.
enum ModelCheck {
    static func isValid(_ bytes: [UInt8]) -> Bool {
        func number(_ offset: Int) -> Int? {
            guard offset >= 0, offset + 4 <= bytes.count else { return nil }
            return (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
        }
        guard number(0) == Int(ModelFormat.magic), number(4) == Int(ModelFormat.version) else { return false }
        let starts = ModelFormat.Section.allCases.compactMap { number(8 + 4 * $0.rawValue) }
        guard starts.count == ModelFormat.sections, starts.allSatisfy({ $0 % 64 == 0 && $0 < bytes.count }) else {
            return false
        }
        let end = { (section: ModelFormat.Section) in
            section.rawValue + 1 < starts.count ? starts[section.rawValue + 1] : bytes.count
        }
        let start = { (section: ModelFormat.Section) in starts[section.rawValue] }
        for (weights, classes) in [(ModelFormat.Section.tagWeights, 128), (.parserWeights, 128)] {
            guard let bits = number(start(weights)), (1...28).contains(bits) else { return false }
            let rows = start(weights) + 64 + ((1 << bits) + 1) * 4
            guard rows <= end(weights) else { return false }
            var row = 0
            for bucket in 0...(1 << bits) {
                guard let next = number(start(weights) + 64 + 4 * bucket), next >= row, rows + 2 * next <= end(weights)
                else { return false }
                while row < next {
                    guard rows + 2 * row + 4 <= end(weights) else { return false }
                    let count = Int(bytes[rows + 2 * row + 2]) | Int(bytes[rows + 2 * row + 3]) << 8
                    guard row + 2 + count <= next else { return false }
                    for entry in 0..<count where Int(bytes[rows + 2 * (row + 2 + entry)]) >= classes { return false }
                    row += 2 + count
                }
            }
        }
        guard let bits = number(start(.words)), (1...24).contains(bits), start(.words) + 64 + (9 << bits) <= end(.words)
        else { return false }
        return true
    }
}
