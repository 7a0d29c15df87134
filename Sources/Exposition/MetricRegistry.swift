package import CoreMetrics
internal import Synchronization

/// The backend of swift-metrics for a text file that node-exporter or another collector reads: it keeps each metric's value
/// and prints all of them in Prometheus's text format 0.0.4. It knows no network.
///
/// A metric belongs to the family of its label; one of a family that was not declared is printed without help.
package final class MetricRegistry: MetricsFactory {
    private let declared: [MetricFamily]
    private let series = Mutex<[Key: any Series]>([:])

    private struct Key: Hashable {
        let name: String
        let labels: [Label]
    }

    /// - Parameter families: In the order in which they are printed.
    package init(_ families: [MetricFamily]) {
        declared = families
    }

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        series(label, dimensions) { _ in CounterSeries() }
    }

    package func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        series(label, dimensions) { _ in FloatingPointCounterSeries() }
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        series(label, dimensions) { _ in GaugeSeries() }
    }

    package func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        if aggregate { return series(label, dimensions) { HistogramSeries(limits: $0) } }
        return series(label, dimensions) { _ in GaugeSeries() }
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        series(label, dimensions) { HistogramSeries(limits: $0) }
    }

    package func destroyCounter(_ handler: any CounterHandler) { forget(handler) }
    package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) { forget(handler) }
    package func destroyMeter(_ handler: any MeterHandler) { forget(handler) }
    package func destroyRecorder(_ handler: any RecorderHandler) { forget(handler) }
    package func destroyTimer(_ handler: any TimerHandler) { forget(handler) }

    /// The values of now, in Prometheus's text format 0.0.4.
    package func text() -> String {
        let series = series.withLock { $0 }
        let families = Dictionary(grouping: series) { $0.key.name }
        let known = Set(declared.map(\.name))
        var text = ExpositionText()
        for family in declared {
            guard let members = families[family.name] else { continue }
            text.begin(family.name, kind: family.kind.word, help: family.help)
            Self.append(members, to: &text)
        }
        for (name, members) in families.sorted(by: { $0.key < $1.key }) where !known.contains(name) {
            text.begin(name, kind: members.first?.value.kind ?? "untyped", help: nil)
            Self.append(members, to: &text)
        }
        return text.text
    }

    private static func append(_ members: [(key: Key, value: any Series)], to text: inout ExpositionText) {
        for (key, value) in members.sorted(by: { $0.key.labels < $1.key.labels }) {
            value.append(to: &text, name: key.name, labels: key.labels)
        }
    }

    /// The same metric for the same name and labels, whatever order the labels are in.
    private func series<Made: Series>(
        _ label: String, _ dimensions: [(String, String)], _ make: (_ limits: [Double]) -> Made
    ) -> Made {
        let name = Label.name(label, allowsColon: true)
        var labels: [String: String] = [:]
        for (key, value) in dimensions { labels[Label.name(key, allowsColon: false)] = value }
        let key = Key(name: name, labels: labels.map { Label(name: $0.key, value: $0.value) }.sorted())
        return series.withLock { series in
            // A name that stands for two kinds of metrics keeps the first; the other one is nowhere to be seen.
            if let known = series[key] { return known as? Made ?? make(limits(of: name)) }
            let made = make(limits(of: name))
            series[key] = made
            return made
        }
    }

    private func limits(of name: String) -> [Double] {
        for case let family in declared where family.name == name {
            if case .histogram(let limits) = family.kind { return limits }
        }
        return HistogramSeries.usualLimits
    }

    private func forget(_ handler: AnyObject) {
        series.withLock { series in series = series.filter { $0.value !== handler } }
    }
}

extension MetricFamily.Kind {
    fileprivate var word: String {
        switch self {
        case .counter: "counter"
        case .gauge: "gauge"
        case .histogram: "histogram"
        }
    }
}
