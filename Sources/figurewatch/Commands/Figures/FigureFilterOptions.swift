internal import ArgumentParser
internal import Articles
internal import Claims
internal import Figures

/// Which figures a person wants to see.
struct FigureFilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only figures of this place: a part of its name.", valueName: "name"))
    var place: String?

    @Option(help: ArgumentHelp("Only figures in this unit: people, USD, barrel/day.", valueName: "unit"))
    var unit: String?

    @Option(help: ArgumentHelp("Only figures of this story: a part of its name.", valueName: "name"))
    var story: String?

    @Option(help: "Only figures of this kind.")
    var kind: Subject.Kind?

    @Option(
        help: ArgumentHelp(
            "Only figures of which an article of that day or later says something.",
            discussion: "Takes \(PointInTime.forms).", valueName: "day"))
    var since: PointInTime?

    @Option(
        help: ArgumentHelp(
            "Only figures that deserve so much attention: 2 for the news itself, 1, or 0.", valueName: "number"))
    var salience = 0

    @Option(help: ArgumentHelp("Only figures that so many articles state.", valueName: "number"))
    var articles = 1

    func filter(words: [String]) -> FigureFilter {
        var filter = FigureFilter()
        filter.words = words.flatMap { $0.split(separator: " ").map(String.init) }
        (filter.place, filter.unit, filter.story, filter.kind) = (place, unit, story, kind)
        filter.since = since.flatMap {
            PublicationDate(iso8601: String(PointInTime.minute(of: $0.microseconds).prefix(10)))
        }
        (filter.salience, filter.articles) = (salience, articles)
        return filter
    }
}

extension Subject.Kind: ExpressibleByArgument {}
