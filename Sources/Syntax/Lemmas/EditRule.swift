/// How a form becomes its lemma: bytes off its end, others in their place.
package struct EditRule: Hashable, Sendable {
    package let removed: Int
    package let added: [UInt8]

    package init(removed: Int, added: [UInt8]) {
        self.removed = removed
        self.added = added
    }

    /// The rule that makes `lemma` of `form`.
    package init(from form: [UInt8], to lemma: [UInt8]) {
        var shared = 0
        while shared < form.count, shared < lemma.count, form[shared] == lemma[shared] { shared += 1 }
        // A character is never cut in two.
        while shared > 0,
            (shared < form.count && form[shared] & 0xC0 == 0x80)
                || (shared < lemma.count && lemma[shared] & 0xC0 == 0x80)
        {
            shared -= 1
        }
        removed = form.count - shared
        added = Array(lemma[shared...])
    }

    package func apply(to form: [UInt8]) -> [UInt8] {
        removed > form.count ? form : form.dropLast(removed) + added
    }
}
