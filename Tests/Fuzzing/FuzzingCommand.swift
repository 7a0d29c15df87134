#if !LIBFUZZER
    internal import ArgumentParser
    internal import Articles
    internal import FoundationEssentials
    internal import Inbox
    internal import SystemPackage

    /// The short form of fuzzing, the same in every run: mutants of real articles, by a seed. `make fuzz` is the long one.
    @main
    struct Fuzzing: ParsableCommand {
        static let configuration = CommandConfiguration(subcommands: [Run.self, Seeds.self, Again.self])

        struct Run: ParsableCommand {
            @Option var runs = 500
            @Option var seed: UInt64 = 1
            @Argument var target: FuzzTarget
            @Argument(help: "Folders of articles.") var folders: [String]

            func run() throws {
                let seeds = try target.seeds(from: articles(in: folders))
                for number in 0..<runs {
                    var mutation = Mutation(seed: seed &+ UInt64(number) &* 977)
                    let input = mutation.mutant(of: seeds)
                    try write(input, to: "/tmp/figurewatch-fuzzing-\(target.rawValue)")
                    target.run(input)
                }
                print("\(target.rawValue): \(runs) mutants of \(seeds.count) inputs, none of which broke a promise")
            }
        }

        struct Seeds: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Write libFuzzer's first corpus and its dictionary.")
            @Argument var target: FuzzTarget
            @Argument(help: "Where the corpus goes; the dictionary goes beside it, as FOLDER.dict.") var corpus: String
            @Argument(help: "Folders of articles.") var folders: [String]

            func run() throws {
                try FileManager.default.createDirectory(atPath: corpus, withIntermediateDirectories: true)
                for (number, seed) in try target.seeds(from: articles(in: folders)).enumerated() {
                    try write(seed, to: "\(corpus)/seed-\(number)")
                }
                let digits = Array("0123456789ABCDEF")
                let lines = Mutation.pieces.map { piece in
                    "\"" + piece.map { "\\x\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }.joined() + "\"\n"
                }
                try write(Array(lines.joined().utf8), to: "\(corpus).dict")
            }
        }

        struct Again: ParsableCommand {
            static let configuration = CommandConfiguration(abstract: "Run one input, as from a crash, again.")
            @Argument var target: FuzzTarget
            @Argument var input: String

            func run() throws {
                target.run(Array(try Data(contentsOf: URL(filePath: input))))
            }
        }
    }

    extension FuzzTarget: ExpressibleByArgument {}

    private func articles(in folders: [String]) throws -> [SourceFile] {
        try folders.flatMap { folder in
            try FolderListing(of: FilePath(folder)).files.filter {
                [UInt8(ascii: "t"), UInt8(ascii: "d"), UInt8(ascii: "l")].contains($0.bytes.last)
            }
            .map { try SourceFile(readingPath: $0.path(in: FilePath(folder)), named: $0) }
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(filePath: path))
    }
#endif
