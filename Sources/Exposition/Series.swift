internal import CoreMetrics
internal import Synchronization

/// The value of one metric with one set of labels.
protocol Series: AnyObject, Sendable {
    /// Prometheus's word for its type, where the family was not declared.
    var kind: String { get }
    func append(to text: inout ExpositionText, name: String, labels: [Label])
}

final class CounterSeries: Series, CounterHandler {
    private let value = Atomic<Int64>(0)

    var kind: String { "counter" }

    func increment(by amount: Int64) {
        value.add(amount, ordering: .relaxed)
    }

    func reset() {
        value.store(0, ordering: .relaxed)
    }

    func append(to text: inout ExpositionText, name: String, labels: [Label]) {
        text.append(name, labels, "\(value.load(ordering: .relaxed))")
    }
}

final class FloatingPointCounterSeries: Series, FloatingPointCounterHandler {
    private let value = Mutex(0.0)

    var kind: String { "counter" }

    func increment(by amount: Double) {
        value.withLock { $0 += amount }
    }

    func reset() {
        value.withLock { $0 = 0 }
    }

    func append(to text: inout ExpositionText, name: String, labels: [Label]) {
        text.append(name, labels, ExpositionText.number(value.withLock { $0 }))
    }
}

final class GaugeSeries: Series, MeterHandler, RecorderHandler {
    private let value = Mutex(0.0)

    var kind: String { "gauge" }

    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { self.value.withLock { $0 = value } }
    func increment(by amount: Double) { value.withLock { $0 += amount } }
    func decrement(by amount: Double) { value.withLock { $0 -= amount } }
    func record(_ value: Int64) { set(Double(value)) }
    func record(_ value: Double) { set(value) }

    func append(to text: inout ExpositionText, name: String, labels: [Label]) {
        text.append(name, labels, ExpositionText.number(value.withLock { $0 }))
    }
}

/// Counts of observations by size; durations are in seconds.
final class HistogramSeries: Series, TimerHandler, RecorderHandler {
    private struct State {
        /// One more than there are limits: the last one is for what is over all of them.
        var counts: [Int64]
        var sum = 0.0
    }

    private let limits: [Double]
    private let state: Mutex<State>

    /// Those of Prometheus's own client libraries, in seconds.
    static let usualLimits = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    init(limits: [Double]) {
        self.limits = limits
        state = Mutex(State(counts: Array(repeating: 0, count: limits.count + 1)))
    }

    var kind: String { "histogram" }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        let place = limits.firstIndex { value <= $0 } ?? limits.count
        state.withLock { state in
            state.counts[place] += 1
            state.sum += value
        }
    }

    func append(to text: inout ExpositionText, name: String, labels: [Label]) {
        let (counts, sum) = state.withLock { ($0.counts, $0.sum) }
        var total: Int64 = 0
        for (limit, count) in zip(limits + [.infinity], counts) {
            total += count
            let limit = Label(name: "le", value: ExpositionText.number(limit))
            text.append("\(name)_bucket", labels + [limit], "\(total)")
        }
        text.append("\(name)_sum", labels, ExpositionText.number(sum))
        text.append("\(name)_count", labels, "\(total)")
    }
}
