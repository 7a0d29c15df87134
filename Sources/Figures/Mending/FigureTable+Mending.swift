internal import Claims

extension FigureTable {
    /// The row that a row became part of; the row itself where it was not merged.
    package func survivor(of id: FigureID) -> FigureID {
        var id = id
        // Each step leads to a row that was there when the row before was merged, so there is no way back.
        while let next = merged[id] { id = next }
        return id
    }

    /// What a figure is called: as a person said, or else by what its readings have most in common.
    package func name(of id: FigureID) -> String {
        if let name = names[id] { return name }
        return figure(id).map { FigureName.name(of: $0.standing(first: FigureName.sample)) } ?? id.description
    }

    /// The row that a row is possibly the same as, until a person has merged them; nil where nothing speaks for that.
    package func lookalike(of id: FigureID) -> FigureID? {
        guard let other = figures[id]?.readings.first?.lookalike else { return nil }
        let survivor = survivor(of: other)
        return survivor == id || figures[survivor] == nil ? nil : survivor
    }

    /// How much a person wants to hear of a row.
    package func attention(to id: FigureID) -> Mending.Attention { attentions[id] ?? .usual }

    /// What rules say of a row, after what a person says of it.
    func rule(_ rules: AlertRules, for id: FigureID, named names: @autoclosure () -> [String]) -> FigureRule {
        var rule = rules.rule(for: id, named: names())
        switch attention(to: id) {
        case .usual: break
        case .mute: rule.mute = Mute(until: nil)
        case .follow:
            (rule.isFollowed, rule.priority) = (true, .notice)
            (rule.threshold, rule.mute) = (nil, nil)
        }
        return rule
    }

    /// The number that the next figure gets.
    package var nextID: FigureID { FigureID(number: nextNumber) }

    /// Takes note of a mending; the readings have to be applied again after it, in their rows.
    package mutating func note(_ mending: Mending) {
        switch mending {
        case .merge(let id, let into):
            let survivor = survivor(of: into)
            if survivor != id {
                merged[id] = survivor
                // Who follows a row goes on to hear of what it is a part of; silence is said of a row alone.
                if attentions[id] == .follow, attentions[survivor] == nil { attentions[survivor] = .follow }
            }
            use(id)
            use(into)
        case .split(_, _, let new): use(new)
        case .rename(let id, let name): names[id] = name
        case .attend(let id, let attention): attentions[id] = attention == .usual ? nil : attention
        }
    }
}
