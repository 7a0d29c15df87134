import Testing

import Articles

struct RefusalTests {
    @Test(arguments: Refusal.Kind.allCases)
    func `a refusal says in a sentence what is wrong with the file`(kind: Refusal.Kind) {
        let refusal = Refusal(kind)
        #expect(refusal.message.hasPrefix("The file ") && refusal.message.hasSuffix("."), "\(refusal.message)")
        #expect(refusal.message.contains("figurewatch reads "), "\(refusal.message)")
        #expect(refusal.code.utf8.allSatisfy { $0.isASCIILower || $0.isASCIIDigit || $0 == UInt8(ascii: "-") })
    }

    @Test func `a refusal says what exactly is the matter, if more is known`() {
        #expect(
            Refusal(.damaged, "line 3 ends within a string").message
                == "The file is damaged (line 3 ends within a string); figurewatch reads it when it is written whole.")
    }
}
