// swift-tools-version: 6.3
import PackageDescription

// The target list is the architecture: each target imports only those above it.
let package = Package(
    name: "figurewatch",
    products: [
        .executable(name: "figurewatch", targets: ["figurewatch"]),
        // For tests, which load them into the daemon.
        .library(name: "CrashPoints", type: .dynamic, targets: ["CrashPoints"]),
        .library(name: "ShiftedClock", type: .dynamic, targets: ["ShiftedClock"]),
    ],
    traits: [
        .trait(name: "PDF", description: "Reads PDFs, by poppler, which is loaded by the process that reads one."),
        .default(enabledTraits: ["PDF"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        // What the kernel gives: descriptors, folders, threads, clocks, a bell, files that are replaced whole.
        .target(name: "CLinux"),
        .target(name: "Linux", dependencies: ["CLinux", .product(name: "SystemPackage", package: "swift-system")]),

        // The system's libraries, each imported by one target.
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .target(
            name: "Systemd",
            dependencies: ["CSystemd", "Linux", .product(name: "SystemPackage", package: "swift-system")]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "Markup", dependencies: ["CLibXML"]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CMD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
        // Loads poppler-glib when a PDF is read; its headers are not needed.
        .target(name: "CPoppler"),
        .target(name: "PDFText", dependencies: ["CPoppler"]),

        // The line that data takes, from the watched folder to the journal.
        .target(
            name: "Articles",
            dependencies: [
                "Linux",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .target(
            name: "Inbox",
            dependencies: [
                "Articles", "CLinux", "Linux",
                .product(name: "HeapModule", package: "swift-collections"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        // The formats that articles come in, each with its reader.
        .target(
            name: "Formats",
            dependencies: [
                "Articles", "CArchive", "CMD4C", "Linux", "Markup",
                .target(name: "PDFText", condition: .when(traits: ["PDF"])),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        // Words of English, units and currencies: text files, which C embeds and Swift reads.
        .target(name: "CLexicon"),
        .target(name: "Lexicon", dependencies: ["CLexicon"], exclude: ["English"]),
        .target(name: "Prose", dependencies: ["Lexicon"]),
        // The trained model, from files that `make train` writes; C, since Swift has no way to embed one.
        .target(name: "CSyntaxModel", exclude: ["english.lemmas", "english.syntax"]),
        .target(name: "Syntax", dependencies: ["CSyntaxModel", "Encoder", "Prose"]),
        // A transformer that reads texts, from a model file; its arithmetic is C, which can use what processors differ in.
        // Its loops are of use only when they are optimised, in tests too.
        .target(name: "CEncoder", cSettings: [.unsafeFlags(["-O2"])]),
        .target(name: "Encoder", dependencies: ["CEncoder"]),
        // The trained model of what claims are about, from a file that Training/train-subjects writes.
        .target(name: "CSubjectModel", exclude: ["english.subjects"]),
        .target(
            name: "Claims", dependencies: ["Articles", "CSubjectModel", "Encoder", "Lexicon", "Prose", "Syntax"]),
        // Vectors of words, from a file that vectors.py writes.
        .target(name: "CWordVectors", exclude: ["english.vectors", "vectors.py"]),
        .target(name: "WordVectors", dependencies: ["CWordVectors"]),
        // The trained model by which two claims are known to be of one figure, from a file that Training/train-identity writes.
        .target(name: "CIdentityModel", exclude: ["english.identity"]),
        .target(
            name: "Figures",
            dependencies: ["Articles", "CIdentityModel", "Claims", "Encoder", "Lexicon", "WordVectors"]),
        // The style and the script of the report's pages, embedded by C.
        .target(name: "CReport"),
        // The running table as the pages of a static site.
        .target(
            name: "Report",
            dependencies: [
                "Articles", "CReport", "Claims", "Figures", "Linux",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["Assets"]),
        .target(
            name: "Ledger",
            dependencies: [
                "Articles", "CVersion", "Claims", "Figures", "Linux",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["Schemas"]),
        // From a file to the transactions of its articles.
        .target(
            name: "Intake",
            dependencies: [
                "Articles", "CLinux", "CVersion", "Claims", "Figures", "Formats", "Ledger", "Linux",
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .target(
            name: "Journal",
            dependencies: [
                "Articles", "Claims", "Figures", "Systemd",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),

        // What a person can set of them: configuration files, environment and command line as one value.
        .target(
            name: "Settings",
            dependencies: [
                "Articles", "CYAML", "Figures", "Inbox", "Linux",
                .product(name: "SystemPackage", package: "swift-system"),
            ]),

        // Programs of others that are given alerts from the journal.
        .target(
            name: "Hooks",
            dependencies: [
                "Figures", "Journal", "Linux", "Systemd",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),

        // Text laid out for a terminal: display width, folding, tables, what stands out.
        .target(name: "Terminal", dependencies: ["Articles", "CLinux"]),

        // Metrics as text for Prometheus.
        .target(name: "Exposition"),

        // The way of an alert from the ledger to the journal.
        .target(
            name: "Delivery",
            dependencies: [
                "Figures", "Journal", "Ledger", "Linux",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),

        // What joins them.
        .target(
            name: "Daemon",
            dependencies: [
                "Articles", "CLinux", "Delivery", "Exposition", "Figures", "Formats", "Inbox", "Intake", "Journal",
                "Ledger", "Linux", "Report",
                "Settings", "Systemd",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        // The version, from debian/changelog.
        .target(name: "CVersion"),
        .executableTarget(
            name: "figurewatch",
            dependencies: [
                "Articles", "CVersion", "Claims", "Daemon", "Delivery", "Figures", "Formats", "Hooks", "Inbox",
                "Intake",
                "Journal", "Ledger", "Linux", "Report", "Settings", "Systemd", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]),

        // Writes the manual pages; not part of what is installed.
        .executableTarget(
            name: "Manual",
            dependencies: [
                "Figures", "Journal", "Settings",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Pages"]),

        // Trains the model of Syntax; not part of what is installed.
        .executableTarget(
            name: "SyntaxTraining",
            dependencies: [
                "Encoder", "Lexicon", "Prose", "Syntax",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Trains the weights by which Figures knows a figure again, and writes what Training/train-subjects learns from; not part
        // of what is installed.
        .executableTarget(
            name: "FigureTraining",
            dependencies: [
                "Articles", "Claims", "Encoder", "Figures", "Formats", "Intake", "Ledger",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Stories"]),

        // Measures what large tables and ledgers cost: `make start-cost`, `make match-cost`; not part of what is installed.
        .executableTarget(
            name: "Costs",
            dependencies: [
                "Articles", "Claims", "Figures", "Ledger", "Linux",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Benchmarks/Costs"),

        .target(name: "CrashPoints", path: "Tests/CrashPoints"),
        .target(name: "ShiftedClock", path: "Tests/ShiftedClock"),

        // Feeds the readers with bytes that nobody meant: `make fuzz`.
        .executableTarget(
            name: "Fuzzing",
            dependencies: [
                "Articles", "Claims", "Figures", "Formats", "Inbox", "Intake", "Journal", "Ledger", "Settings",
                "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Tests/Fuzzing"),

        .target(
            name: "TestSupport",
            dependencies: ["Articles", "CArchive", .product(name: "SystemPackage", package: "swift-system")],
            path: "Tests/TestSupport"),
    ]
        + [
            ("Linux", []), ("Systemd", []), ("Markup", []), ("Articles", []), ("Inbox", ["Articles", "Linux"]),
            ("PDFText", []),
            ("Formats", ["Articles", "CArchive", "Linux"]), ("Lexicon", []), ("Prose", []),
            ("Encoder", ["CEncoder"]), ("Syntax", ["CSyntaxModel", "Encoder", "Prose"]),
            ("SyntaxTraining", ["Encoder", "Prose", "Syntax"]),
            ("Claims", ["Articles", "CSubjectModel", "Encoder", "Formats", "Prose"]),
            ("Figures", ["Articles", "Claims", "Formats", "WordVectors"]),
            ("Report", ["Articles", "Claims", "Figures", "Formats"]),
            ("Ledger", ["Articles", "Claims", "Figures", "Formats", "Linux"]),
            ("Intake", ["Articles", "Claims", "Figures", "Formats", "Ledger"]),
            ("Journal", ["Articles", "Claims", "Figures", "Systemd"]),
            ("Settings", ["Articles", "Figures", "Inbox"]),
            ("Delivery", []),
            ("Exposition", []),
            ("Terminal", []),
            ("Hooks", ["Journal", "Systemd"]),
            (
                "Daemon",
                [
                    "Articles", "Claims", "Delivery", "Exposition", "Figures", "Formats", "Inbox", "Journal", "Ledger",
                    "Settings",
                    "Linux", "Systemd",
                ]
            ),
        ].map { (name: String, others: [String]) in
            .testTarget(
                name: "\(name)Tests",
                dependencies: [.byName(name: name), "TestSupport"] + others.map { .byName(name: $0) } + [
                    .product(name: "SystemPackage", package: "swift-system")
                ]
                    + (["Daemon", "Hooks", "Journal"].contains(name)
                        ? [.product(name: "Logging", package: "swift-log")] : []),
                exclude: name == "Formats" ? ["Fixtures", "Web/Pages"] : name == "Ledger" ? ["Fixtures"] : [])
        }
        + [
            .testTarget(
                name: "CommandTests",
                dependencies: [
                    "figurewatch", "Inbox", "Journal", "Ledger", "Settings", "Terminal", "TestSupport",
                    .product(name: "Subprocess", package: "swift-subprocess"),
                    .product(name: "SystemPackage", package: "swift-system"),
                ]),
            .testTarget(
                name: "SystemTests",
                dependencies: [
                    "Articles", "Claims", "Figures", "Inbox", "Ledger",
                    "figurewatch", "TestSupport", .product(name: "Subprocess", package: "swift-subprocess"),
                    .product(name: "SystemPackage", package: "swift-system"),
                ],
                exclude: ["bare-debian", "boot", "Scenarios"]),
        ],
    cLanguageStandard: .gnu2x
)

// Their README tells people what the build needs not know.
let withReadme: Set = [
    "Articles", "Claims", "Daemon", "Delivery", "FigureTraining", "Figures", "Formats", "Inbox", "Intake", "Journal",
    "Ledger", "Linux", "Markup", "Report", "Settings", "Syntax", "SyntaxTraining", "figurewatch",
]
for target in package.targets where withReadme.contains(target.name) {
    target.exclude.append("README.md")
}

for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            .enableExperimentalFeature("Lifetimes"),
            .strictMemorySafety(),
            .treatAllWarnings(as: .error),
        ]
}
