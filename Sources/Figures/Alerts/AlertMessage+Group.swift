internal import Articles
internal import Claims

extension AlertMessage {
    /// The message of a group: each figure's name and quantity in text order, who says so, and once the clause that says it.
    ///
    /// - Parameter members: Of one sentence, in text order; at least one.
    init(of members: [Alert]) {
        let claims = members.map(\.reading.claim)
        let source = claims.first?.attribution
        let isOneSource = claims.allSatisfy { $0.attribution == source }
        let names = ListedNames.shortened(members.map(\.name))
        var after = ""
        for (index, member) in members.enumerated() {
            if index > 0 { after += "; \(names[index]): \(Self.quantity(claims[index]))" }
            if !isOneSource, let source = claims[index].attribution {
                after += " (\(SourceWording.inSentence(source)))"
            }
            if let row = member.reading.lookalike { after += " (possibly the same as \(row))" }
        }
        if claims.first?.status == .projected { after += members.count == 2 ? ", both projected" : ", all projected" }
        if isOneSource, let source { after += ", \(SourceWording.saying(source))" }
        let kind = members.first?.kind ?? .new
        let quantity = claims.first.map(Self.quantity) ?? ""
        if !(quantity + after).hasSuffix(".") { after += "." }
        before = "\(Self.title(kind)): \(names.first ?? ""): "
        self.quantity = quantity
        let clause = SharedClause.text(of: claims)
        self.after = after + " “\(clause)”"
        origin = members.first.map { Self.origin($0.reading.article, members.map(\.figure), behind: clause) } ?? ""
        identity = Self.identity(members.map(\.figure))
        isChange = false
    }
}
