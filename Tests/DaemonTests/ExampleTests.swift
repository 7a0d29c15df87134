internal import Exposition
internal import FoundationEssentials
internal import Testing

@testable internal import Daemon

/// The alert rules and the dashboard that are shipped as examples.
struct ExampleTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let examples = ["Config/prometheus/figurewatch.rules.yml", "Config/grafana/figurewatch.json"]

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: root.appending(path: name), encoding: .utf8)
    }

    /// What a histogram's samples are called.
    private static let names = Set(
        MetricFamily.all.flatMap { family in
            if family.kind == .histogram {
                return ["_bucket", "_sum", "_count"].map { family.name + $0 }
            }
            return [family.name]
        })

    @Test(arguments: examples)
    func `each metric that an example names is one that the daemon has`(example: String) throws {
        let used = Set(try Self.text(example).matches(of: /\bfigurewatch_[a-z_]+/).map { String($0.output) })
        #expect(!used.isEmpty)
        #expect(used.subtracting(Self.names).isEmpty, "\(used.subtracting(Self.names).sorted())")
    }

    @Test func `the dashboard is JSON, and shows each metric`() throws {
        struct Dashboard: Decodable {
            struct Panel: Decodable { let id: Int, title: String }
            let panels: [Panel]
        }
        let text = try Self.text(Self.examples[1])
        let dashboard = try JSONDecoder().decode(Dashboard.self, from: Data(text.utf8))
        #expect(Set(dashboard.panels.map(\.id)).count == dashboard.panels.count)
        let shown = Set(text.matches(of: /\bfigurewatch_[a-z_]+/).map { String($0.output) })
        let left = MetricFamily.all.filter { family in !shown.contains { $0.hasPrefix(family.name) } }
        // These are for rules.
        #expect(
            left.map(\.name).sorted() == [
                "figurewatch_alerts_sent_total", "figurewatch_config_generation",
                "figurewatch_last_article_time_seconds",
                "figurewatch_ledger_transactions_total", "figurewatch_report_time_seconds",
                "figurewatch_unclean_ends_total",
            ])
    }
}
