/// What the marks mean, and what to type.
struct GuidePage {
    private static let marks: [(String, String)] = [
        ("disputed", "Two sources that are independent of each other say for one day what cannot both be so."),
        ("one source", "No second source says it. A publisher counts as a source where an article names nobody."),
        ("said again", "An article repeats an older value in passing; the line does not follow it."),
        ("earlier value", "The article itself gives it as history, as in “up from 5,000”."),
        ("plan or forecast", "What is planned, expected or feared. Its line is dashed."),
        ("denied", "The article says that somebody denies it."),
        ("no longer stated", "The article was edited or taken back, and its last version does not say so."),
        ("other unit", "It cannot be compared with the other readings, and is not drawn."),
    ]
    private static let drawing: [(String, String)] = [
        ("The line", "goes in steps: a value holds until another one is said."),
        ("An arrow", "leaves an end open: upwards “at least”, downwards “at most”."),
        ("A band", "is a range, and its stem has two ends."),
        ("A hollow mark", "is “about” so many."),
        ("Colour and form", "tell sources apart that contradict each other: each has a line of its own."),
        ("Each mark", "is a link to the clause that says it."),
    ]
    private static let commands: [(String, String)] = [
        ("figurewatch figures rename F12 'NAME'", "gives the figure another name"),
        ("figurewatch figures merge F12 F15", "makes F15 a part of F12"),
        ("figurewatch figures split F12 --since 2024-11-22", "makes a figure of its own of what was said since"),
        ("figurewatch explain FILE", "says why each figure of an article is what it is"),
    ]

    var document: Document {
        Document(.guide, title: "What the marks mean") {
            Tag.h1 { "What the marks mean" }
            Tag.p(.class("lead")) {
                "A figure here points to a sentence. Read the sentence before you print the figure."
            }
            list(Self.marks)
            Tag.h2 { "In a drawing" }
            list(Self.drawing)
            Tag.h2 { "From the keyboard" }
            Tag.p {
                Tag.code { "/" }
                " leads to the search, and there "
                Tag.code { "↓" }
                " and "
                Tag.code { "↑" }
                " from result to result."
            }
            Tag.h2(.id("mend")) { "On the command line" }
            Tag.p { "Each figure has an id, as F12, which these commands take." }
            Tag.dl(.class("guide")) {
                for (command, meaning) in Self.commands {
                    Tag.dt { Tag.code { command } }
                    Tag.dd { meaning }
                }
            }
        }
    }

    private func list(_ lines: [(String, String)]) -> Content {
        Tag.dl(.class("guide")) {
            for (name, meaning) in lines {
                Tag.dt { name }
                Tag.dd { meaning }
            }
        }
    }
}
