/// What the tagger decides at once: both tags of a word.
package struct TagClass: Hashable, Sendable {
    package let partOfSpeech: PartOfSpeech
    package let tag: PennTag

    package init(_ partOfSpeech: PartOfSpeech, _ tag: PennTag) {
        self.partOfSpeech = partOfSpeech
        self.tag = tag
    }
}
