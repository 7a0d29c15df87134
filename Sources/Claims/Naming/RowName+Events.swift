extension RowName {
    /// An event as it follows what a name says: who was killed was so in the crash, who was arrested, after it; and workers of whom the
    /// name says nothing only have to do with it.
    ///
    /// - Parameters:
    ///   - name: What stands before it.
    ///   - isSaid: Whether that tells what became of what is counted or measured.
    static func phrase(ofEvent event: String, behind name: String, isSaid: Bool) -> String {
        let lemma = event.split(separator: " ").prefix { !FunctionWords.prepositions.contains($0.lowercased()) }.last
            .flatMap { SubjectWords.singularOfEvent($0.lowercased()) }
        let words = name.lowercased().split(separator: " ").map(String.init)
        let isInside = words.contains { word in
            let single = singular(word)
            return SaidFate.isFate(word) || SaidFate.isFate(single) || SubjectWords.statesInAnEvent.contains(word)
                || SubjectWords.statesInAnEvent.contains(single)
        }
        guard let lemma, SubjectWords.suddenEvents.contains(lemma), !isInside else { return " in the " + event }
        return isSaid ? " after the " + event : " (\(event))"
    }
}
