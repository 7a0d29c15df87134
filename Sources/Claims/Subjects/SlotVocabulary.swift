/// Words that stand in a slot in many stories, proposed for every quantity; a part of the model.
package struct SlotVocabulary: Sendable {
    package var nouns: [String]
    package var states: [String]

    package init(nouns: [String] = [], states: [String] = []) {
        self.nouns = nouns
        self.states = states
    }
}
