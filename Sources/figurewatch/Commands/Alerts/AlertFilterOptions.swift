internal import ArgumentParser
internal import Figures
internal import Glibc
internal import Journal
internal import Ledger

/// Which alerts a person wants to see.
struct AlertFilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only alerts of this place: a part of its name.", valueName: "name"))
    var place: String?

    @Option(help: ArgumentHelp("Only alerts of figures in this unit: people, USD, barrel/day.", valueName: "unit"))
    var unit: String?

    @Option(
        help: ArgumentHelp(
            "Only alerts of figures of this story: a part of its name.",
            discussion: "Which figures those are, the ledger says, which root and the service's user may read.",
            valueName: "name"))
    var story: String?

    @Option(help: "Only alerts of this kind.")
    var kind: Alert.Kind?

    @Option(
        help: ArgumentHelp(
            "Only alerts that deserve so much attention: 2 for the news itself, 1, or 0.", valueName: "number"))
    var salience = 0

    /// - Throws: an exit status, when it was said why the ledger can't be read.
    func filter(words: [String], of ledger: LedgerPlace) throws -> AlertFilter {
        var filter = AlertFilter()
        filter.words = words.flatMap { $0.split(separator: " ").map(String.init) }
        (filter.place, filter.unit, filter.kind, filter.salience) = (place, unit, kind, salience)
        if let story {
            var figures = FigureFilter()
            figures.story = story
            let table = try ledger.read { folder throws(LedgerError) in
                try Ledger.read(folder, isWhole: true).state.table
            }
            let overview = FigureOverview(of: table, where: figures)
            filter.figures = Set(overview.sections.flatMap(\.figures).map(\.figure.id.description))
        }
        return filter
    }
}

extension Alert.Kind: ExpressibleByArgument {}
