internal import CEncoder

/// How likely each word of a sentence hangs on each other, and what tells the relation between them (Dozat and Manning, "Deep
/// Biaffine Attention for Neural Dependency Parsing", ICLR 2017).
package struct TreeMap: Sendable {
    private let dependent, head, product: Linear
    private let addedDependent, addedHead, multipliedDependent, multipliedHead, relations: Linear

    /// - Parameter relationCount: How many relations there are.
    /// - Returns: nil where the file has no such map.
    package init?(width: Int, relationCount: Int, of file: TensorFile) {
        guard let dependent = Linear("dependent", of: file), let head = Linear("head", of: file),
            let product = Linear("product", of: file), let addedDependent = Linear("added.dependent", of: file),
            let addedHead = Linear("added.head", of: file),
            let multipliedDependent = Linear("multiplied.dependent", of: file),
            let multipliedHead = Linear("multiplied.head", of: file), let relations = Linear("relations", of: file),
            [dependent, head, addedDependent, addedHead, multipliedDependent, multipliedHead].allSatisfy({
                $0.inputs == width
            }),
            product.inputs == dependent.outputs, product.outputs == head.outputs,
            [addedHead, multipliedDependent, multipliedHead].allSatisfy({ $0.outputs == addedDependent.outputs }),
            relations.inputs == 2 * addedDependent.outputs, relations.outputs >= relationCount, relationCount > 0
        else { return nil }
        (self.dependent, self.head, self.product) = (dependent, head, product)
        (self.addedDependent, self.addedHead) = (addedDependent, addedHead)
        (self.multipliedDependent, self.multipliedHead, self.relations) = (
            multipliedDependent, multipliedHead, relations
        )
    }

    /// How well each place of a sentence goes as the head of each word, as logits: words × places.
    ///
    /// - Parameters:
    ///   - words: The words' states, one behind the other.
    ///   - places: Those of what can be a head.
    package func arcs(words: [Float], places: [Float]) -> [Float] {
        let dependents = product(dependent(words).map { max($0, 0) })
        let heads = head(places).map { max($0, 0) }
        let size = product.outputs
        let (wordCount, placeCount) = (dependents.count / size, heads.count / size)
        return unsafe floats(wordCount * placeCount, scratch: 0) { out, _ in
            unsafe encoder_arcs(dependents, wordCount, heads, placeCount, size, out)
        }
    }

    /// The relations of words to their heads, as logits.
    ///
    /// - Parameters:
    ///   - words: The words' states, one behind the other.
    ///   - places: Those of what can be a head.
    ///   - heads: For each word which of the places is its head.
    /// - Returns: For each word ``relationRow`` numbers, of which the first are the relations.
    package func relations(words: [Float], places: [Float], heads: [Int32]) -> [Float] {
        let (added, multiplied) = (addedDependent(words), multipliedDependent(words))
        let (addedHead, multipliedHead) = (addedHead(places), multipliedHead(places))
        let size = addedDependent.outputs
        let bonds = unsafe floats(heads.count * 2 * size, scratch: 0) { out, _ in
            unsafe added.withUnsafeBufferPointer { added in
                unsafe multiplied.withUnsafeBufferPointer { multiplied in
                    unsafe addedHead.withUnsafeBufferPointer { addedHead in
                        unsafe multipliedHead.withUnsafeBufferPointer { multipliedHead in
                            var bonds = unsafe encoder_bonds(
                                added: added.baseAddress, multiplied: multiplied.baseAddress,
                                added_head: addedHead.baseAddress, multiplied_head: multipliedHead.baseAddress,
                                size: size)
                            unsafe encoder_bonds_apply(&bonds, heads, heads.count, out)
                        }
                    }
                }
            }
        }
        return relations(bonds)
    }

    /// How many numbers ``relations(words:places:heads:)`` has for a word.
    package var relationRow: Int { relations.outputs }
}
