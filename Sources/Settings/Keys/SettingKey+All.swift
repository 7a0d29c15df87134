extension SettingKey {
    /// Keys under a heading, as the configuration file and the manual list them.
    package struct Group: Sendable {
        package let title: String
        package let keys: [SettingKey]
    }

    /// All that can be set.
    package static let groups: [Group] = [
        Group(title: "Folders. A change of one of these takes a restart.", keys: [watch, state]),
        Group(title: "Which files are articles", keys: [include, ignore, languages]),
        Group(title: "Watching", keys: [settle, abandonedAfter, rescan, poll, pollInterval, folderDepth]),
        Group(
            title: "Limits of an article. One that runs over is refused, with the reason.",
            keys: [
                articleSize, articleTime, articleWait, articleMemory, sentenceLength, articleClaims, fileArticles,
                fileClaims,
            ]),
        Group(
            title: "Limits of a day (UTC). What comes beyond them waits for the next one, and an entry says so.",
            keys: [dayArticles, dayClaims]),
        Group(
            title: "Tolerance: when two readings of a figure say the same",
            keys: [approximate, atLeast, atMost, vague, conversion]),
        Group(
            title: "What is worth an alert",
            keys: [tell, minChange, minPercent, follow, mute, articleAlerts]),
        Group(title: "Operation", keys: [archiveAfter, silenceAfter, metricsFile, report, logLevel]),
    ]

    package static let all = groups.flatMap(\.keys)

    // MARK: Folders

    package static let watch = SettingKey(
        "watch", .path, ["/var/spool/figurewatch"],
        "The folder that articles are put into. It is only ever read; folders below it count too.")
    package static let state = SettingKey(
        "state", .path, ["/var/lib/figurewatch"], "The folder that keeps the ledger. It is created.")

    // MARK: Files

    package static let include = SettingKey(
        "include", .patterns, ["*"],
        """
        Only files of these names are read. * stands for any text but a slash, ** for any text, ? for one byte. A pattern \
        with a slash is compared with the whole name below the watched folder, any other with the last part of it.
        """, example: ["include: ['*.txt', '*.md', 'wire/**']"])
    package static let ignore = SettingKey(
        "ignore", .patterns, [],
        """
        Files and folders of these names are left alone, and nothing is said of them; so is what is in such a folder. \
        Names that start with a dot or end in ~, .part, .tmp, .crdownload or .swp are always left alone.
        """, example: ["ignore: ['*.pdf', drafts]"])
    package static let languages = SettingKey(
        "languages", .words(["en"]), ["en"],
        "Languages of articles that are read, by their codes. An article that says it is in another one is refused.")

    // MARK: Watching

    package static let settle = SettingKey(
        "settle", .number(0...3600, unit: "seconds"), ["2"],
        "How long a file must stand still that nobody is known to write.")
    package static let abandonedAfter = SettingKey(
        "abandoned-after", .number(0...86_400, unit: "seconds"), ["60"],
        "How long a file must stand still that somebody opened for writing and was not seen to close.")
    package static let rescan = SettingKey(
        "rescan", .number(0.1...86_400, unit: "seconds"), ["60"],
        "The time between two scans of the folder when nothing happens.")
    package static let poll = SettingKey(
        "poll", .flag, ["false"],
        """
        Whether to find files by scanning alone. On network and FUSE file systems, and where the kernel's events can't \
        be had, figurewatch does that by itself.
        """)
    package static let pollInterval = SettingKey(
        "poll-interval", .number(0.1...86_400, unit: "seconds"), ["5"],
        "The time between two scans where files are found by scanning alone.")
    package static let folderDepth = SettingKey(
        "folder-depth", .count(0...256, unit: "folders"), ["32"], "How many folders deep is looked for articles.")

    // MARK: Limits

    // Offsets into a text are kept in 32 bits.
    package static let articleSize = SettingKey(
        "article-size", .count(1...1 << 30, unit: "bytes"), ["8388608"], "The largest file that is read.")
    package static let articleTime = SettingKey(
        "article-time", .number(0.01...3600, unit: "seconds"), ["10"], "Processor time for one article.")
    package static let articleWait = SettingKey(
        "article-wait", .number(0.1...3600, unit: "seconds"), ["60"],
        """
        How long one file may take by the clock that is read in a process of its own: a PDF, a word processor's document \
        or an archive.
        """)
    package static let articleMemory = SettingKey(
        "article-memory", .count(64 << 20...1 << 40, unit: "bytes"), ["268435456"],
        """
        Memory that such a process may take to read one file. Together with what the service itself takes it has to stay \
        below MemoryMax= of the unit.
        """)
    package static let sentenceLength = SettingKey(
        "sentence-length", .count(256...65_536, unit: "bytes"), ["4096"], "A longer sentence is read in parts.")
    package static let articleClaims = SettingKey(
        "article-claims", .count(1...100_000, unit: "figures"), ["2000"],
        "The most figures that one article may state.")
    package static let fileArticles = SettingKey(
        "file-articles", .count(1...1_000_000, unit: "articles"), ["10000"],
        "The most articles that one file may hold.")
    package static let fileClaims = SettingKey(
        "file-claims", .count(1...10_000_000, unit: "figures"), ["20000"],
        """
        The most figures that the articles of one file may state together. The articles behind are left, which is told; with a \
        higher limit the file is taken up where it was left.
        """)

    package static let dayArticles = SettingKey(
        "day-articles", .count(1...1_000_000_000, unit: "articles"), ["100000"],
        "The most articles that are read in a day. A desk reads some thousands; a whole archive may be given at once.")
    package static let dayClaims = SettingKey(
        "day-claims", .count(1...1_000_000_000, unit: "figures"), ["200000"],
        """
        The most figures that are taken in in a day, and those of one article more. So many take 90 MB of memory, so that one day does not \
        take all that the unit may have.
        """)

    // MARK: Tolerance

    package static let approximate = SettingKey(
        "tolerance.approximate", .number(0...100, unit: "percent"), ["10"],
        "'About 100' allows so much less and more.")
    package static let atLeast = SettingKey(
        "tolerance.at-least", .number(0...1000, unit: "percent"), ["10"], "'At least 100' allows so much more.")
    package static let atMost = SettingKey(
        "tolerance.at-most", .number(0...100, unit: "percent"), ["10"], "'Up to 100' allows so much less.")
    package static let vague = SettingKey(
        "tolerance.vague", .number(1...1000, unit: "times"), ["5"], "'Hundreds' allows up to so many times 100.")
    package static let conversion = SettingKey(
        "tolerance.conversion", .number(0...100, unit: "percent"), ["3"],
        "Readings in two units, as miles and kilometres, may differ by so much, since articles round.")

    // MARK: Alerts

    package static let tell = SettingKey(
        "tell", .choice(["salient", "all"]), ["salient"],
        """
        Which alerts are sent. 'salient' leaves out those of priority 7, which are trivia (how long a speech took), another \
        value of what keeps its size (how far a town lies from the border), and what comes on top each day. They are still \
        recorded; 'all' sends them too.
        """)
    package static let minChange = SettingKey(
        "min-change", .number(0...SettingKind.unlimited.upperBound, unit: "in the figure's own unit"), [],
        "Only changes of at least so much are told. Smaller ones are kept and told when they add up to it.",
        example: ["min-change: 100"])
    package static let minPercent = SettingKey(
        "min-percent", .number(0...SettingKind.unlimited.upperBound, unit: "in percent of the old value"), [],
        "Likewise, in percent. Where both are given, a change has to reach both.", example: ["min-percent: 5"])
    package static let follow = SettingKey(
        "follow", .rules, [],
        """
        Rules for figures. 'match' is a part of a figure's name or of what is measured, where * stands for any text, or \
        its id; capitals don't matter. 'priority' is that of its changes in the journal: warning (if nothing is said), \
        notice or info, which all put its alerts before others; usual leaves them as they are. 'min-change' and \
        'min-percent' hold instead of those above. 'line' is a value, or a list of values, to be told of when the figure \
        reaches it or falls below it again. 'extremes' tells each new highest and lowest value. Rules of several files \
        add up; an empty list drops those of the files before.
        """,
        example: [
            "follow:",
            "  - match: North Korean soldiers*",
            "    priority: warning",
            "    min-change: 100",
            "    line: [10000, 20000]",
            "  - match: price of * share*",
            "    priority: usual",
            "    min-percent: 5",
            "    extremes: true",
        ])
    package static let mute = SettingKey(
        "mute", .rules, [],
        """
        Figures of which no alerts are sent. They are still recorded. 'until' is the first day whose articles are told \
        again; without it there is no end. Rules of several files add up, as for 'follow'.
        """,
        example: ["mute:", "  - match: price of * share*", "    until: 2025-01-01"])
    package static let articleAlerts = SettingKey(
        "article-alerts", .count(0...100_000, unit: "alerts"), ["100"],
        "So many alerts of one article are told one by one, and those of least weight in one digest.")

    // MARK: Operation

    package static let archiveAfter = SettingKey(
        "archive-after", .count(0...36_500, unit: "days"), ["365"],
        """
        A figure leaves memory for the archive when it was last mentioned so long before the newest article. It comes \
        back when it is mentioned again. 0 is never.
        """)
    package static let silenceAfter = SettingKey(
        "silence-after", .number(0...8760, unit: "hours"), ["0"],
        """
        An entry says so when no article came for so long, and another when articles come again. 0 is never.
        """)
    package static let metricsFile = SettingKey(
        "metrics-file", .path, [],
        """
        A file that metrics are written to for node-exporter's textfile collector, instead of metrics.prom in the folder \
        that systemd makes for the service. The service may write to no other folder unless the unit says so.
        """,
        example: ["metrics-file: /run/figurewatch/metrics.prom"])
    package static let report = SettingKey(
        "report", .path, [],
        """
        A folder in which the running table is kept as pages to look at: those of 'figurewatch report'. Pages that say something else are \
        written anew soon after an article was read. The service may write to no other folder unless the unit says so.
        """, example: ["report: /srv/www/figures"])
    package static let logLevel = SettingKey(
        "log-level", .choice(["info", "debug"]), ["info"],
        "How much the service says of itself. 'debug' also says what becomes of each file, with priority 7.")
}
