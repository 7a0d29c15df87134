import Syntax
import Testing

@Suite struct DamageTests {
    @Test func `nothing, a piece and a stranger are no models`() {
        #expect(SyntaxModel(bytes: []) == nil)
        #expect(SyntaxModel(bytes: Array(shippedModel.prefix(100))) == nil)
        #expect(SyntaxModel(bytes: [UInt8](repeating: 0, count: 4096)) == nil)
        #expect(SyntaxModel(bytes: Array("not a model".utf8)) == nil)
    }

    @Test func `a model that was cut off is refused`() {
        for share in [2, 3, 10] {
            #expect(SyntaxModel(bytes: Array(shippedModel.prefix(shippedModel.count / share))) == nil)
        }
    }

    @Test func `another version is refused`() {
        var model = shippedModel
        model[4] &+= 1
        #expect(SyntaxModel(bytes: model) == nil)
    }
}
