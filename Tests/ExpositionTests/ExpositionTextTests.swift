internal import TestSupport
internal import Testing

@testable internal import Exposition

struct ExpositionTextTests {
    @Test func `counters, gauges and histograms are printed as the text format has them`() throws {
        var latency = Histogram(limits: [0.1, 1])
        for seconds in [0.05, 1, 3] { latency.observe(seconds) }
        let text = ExpositionText([
            MetricFamily("articles_total", .counter, "Articles read.", 7),
            MetricFamily("waiting", .gauge, "Files that wait.", 2.5),
            MetricFamily("alerts_total", .counter, "Alerts raised.", by: "kind", ["new": 3, "denied": 1]),
            MetricFamily("latency_seconds", "How long it took.", latency),
        ]).text
        let expected = """
            # HELP articles_total Articles read.
            # TYPE articles_total counter
            articles_total 7
            # HELP waiting Files that wait.
            # TYPE waiting gauge
            waiting 2.5
            # HELP alerts_total Alerts raised.
            # TYPE alerts_total counter
            alerts_total{kind="denied"} 1
            alerts_total{kind="new"} 3
            # HELP latency_seconds How long it took.
            # TYPE latency_seconds histogram
            latency_seconds_bucket{le="0.1"} 1
            latency_seconds_bucket{le="1"} 2
            latency_seconds_bucket{le="+Inf"} 3
            latency_seconds_sum 4.05
            latency_seconds_count 3

            """
        #expect(text == expected)
        #expect(try MetricsText(text).samples.count == 9)
    }

    @Test func `a metric that has no value for any label is not printed`() {
        #expect(ExpositionText([MetricFamily("refusals_total", .counter, "None yet.", by: "code", [:])]).text == "")
    }

    @Test(arguments: ["a \"quoted\" word", "back\\slash", "two\nlines", "naïve ☃", ""])
    func `whatever a label's value holds is read back`(value: String) throws {
        let text = ExpositionText([MetricFamily("refusals_total", .counter, "Why.", by: "code", [value: 1])]).text
        #expect(try MetricsText(text)["refusals_total", ["code": value]] == 1, "\(text)")
    }

    @Test(arguments: [
        (0.0, "0"), (-3.0, "-3"), (1_700_000_000.25, "1700000000.25"), (1e300, "1e+300"), (.infinity, "+Inf"),
        (-.infinity, "-Inf"),
    ])
    func `numbers are printed so that nothing of them is lost`(value: Double, printed: String) throws {
        #expect(ExpositionText.number(value) == printed)
        #expect(try MetricsText(ExpositionText([MetricFamily("a", .gauge, "Any.", value)]).text)["a"] == value)
    }
}
