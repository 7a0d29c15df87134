internal import CoreMetrics
internal import TestSupport
internal import Testing

@testable internal import Exposition

struct MetricRegistryTests {
    @Test func `counters, gauges and histograms are printed as the text format has them`() throws {
        let registry = MetricRegistry([
            MetricFamily("articles_total", .counter, "Articles read."),
            MetricFamily("waiting", .gauge, "Files that wait."),
            MetricFamily("latency_seconds", .histogram([0.1, 1]), "How long it took."),
        ])
        let latency = Timer(label: "latency_seconds", factory: registry)
        Meter(label: "waiting", factory: registry).set(2.5)
        Counter(label: "articles_total", factory: registry).increment(by: 7)
        latency.recordNanoseconds(50_000_000)
        latency.recordNanoseconds(1_000_000_000)
        latency.recordNanoseconds(3_000_000_000)
        let expected = """
            # HELP articles_total Articles read.
            # TYPE articles_total counter
            articles_total 7
            # HELP waiting Files that wait.
            # TYPE waiting gauge
            waiting 2.5
            # HELP latency_seconds How long it took.
            # TYPE latency_seconds histogram
            latency_seconds_bucket{le="0.1"} 1
            latency_seconds_bucket{le="1"} 2
            latency_seconds_bucket{le="+Inf"} 3
            latency_seconds_sum 4.05
            latency_seconds_count 3

            """
        #expect(registry.text() == expected)
        #expect(try MetricsText(registry.text()).samples.count == 7)
    }

    @Test func `one name and the same labels are one metric, whatever order they are in`() throws {
        let registry = MetricRegistry([])
        Counter(label: "alerts_total", dimensions: [("kind", "new"), ("host", "a")], factory: registry).increment()
        Counter(label: "alerts_total", dimensions: [("host", "a"), ("kind", "new")], factory: registry).increment()
        Counter(label: "alerts_total", dimensions: [("host", "a"), ("kind", "denied")], factory: registry).increment()
        let text = try MetricsText(registry.text())
        #expect(text["alerts_total", ["kind": "new", "host": "a"]] == 2)
        #expect(text["alerts_total", ["kind": "denied", "host": "a"]] == 1)
        #expect(text.types == ["alerts_total": "counter"])
    }

    @Test(arguments: ["a \"quoted\" word", "back\\slash", "two\nlines", "naïve ☃", ""])
    func `whatever a label's value holds is read back`(value: String) throws {
        let registry = MetricRegistry([])
        Counter(label: "refusals_total", dimensions: [("code", value)], factory: registry).increment()
        let text = registry.text()
        #expect(try MetricsText(text)["refusals_total", ["code": value]] == 1, "\(text)")
    }

    @Test(arguments: [
        (0.0, "0"), (-3.0, "-3"), (1_700_000_000.25, "1700000000.25"), (1e300, "1e+300"), (.infinity, "+Inf"),
        (-.infinity, "-Inf"),
    ])
    func `numbers are printed so that nothing of them is lost`(value: Double, printed: String) throws {
        #expect(ExpositionText.number(value) == printed)
        let registry = MetricRegistry([])
        Meter(label: "a", factory: registry).set(value)
        #expect(try MetricsText(registry.text())["a"] == value)
    }

    @Test func `names that Prometheus does not take are made such`() {
        #expect(Label.name("http.server-time:ms", allowsColon: true) == "http_server_time:ms")
        #expect(Label.name("9 lives", allowsColon: false) == "_9_lives")
        #expect(Label.name("", allowsColon: false) == "_")
    }

    @Test func `a metric that is destroyed is printed no more`() throws {
        let registry = MetricRegistry([])
        let counter = Counter(label: "a_total", factory: registry)
        counter.increment()
        counter.destroy()
        #expect(registry.text() == "")
    }

    @Test func `counts from many threads are all there`() async throws {
        let registry = MetricRegistry([])
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    let counter = Counter(
                        label: "a_total", dimensions: [("half", "\(number % 2)")], factory: registry)
                    for _ in 0..<1000 { counter.increment() }
                }
            }
        }
        let text = try MetricsText(registry.text())
        #expect(text["a_total", ["half": "0"]] == 4000)
        #expect(text["a_total", ["half": "1"]] == 4000)
    }
}
