// swift-tools-version: 6.3
import PackageDescription

// What measures figurewatch stands apart from it: the built binary is run as anyone runs it. Nothing is fetched.
let package = Package(
    name: "figurewatch-benchmarks",
    products: [.executable(name: "newsquant", targets: ["newsquant"])],
    targets: [
        .target(
            name: "NewsQuantAdapter",
            resources: [.embedInCode("Convention/units.txt"), .embedInCode("Convention/wordings.txt")]),
        .executableTarget(
            name: "newsquant", dependencies: ["NewsQuantAdapter"], path: "Sources/NewsQuantCommand"),
        .testTarget(name: "NewsQuantAdapterTests", dependencies: ["NewsQuantAdapter"]),
    ]
)

for target in package.targets {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
    ]
}
