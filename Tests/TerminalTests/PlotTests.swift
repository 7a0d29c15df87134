import Terminal
import Testing

@Suite struct PlotTests {
    @Test(
        arguments: [
            ([1, 2, 3, 4, 5, 6, 7, 8], "▁▂▃▄▅▆▇█"), ([5, 5], "▄▄"), ([5], ""), ([], ""), ([.nan, 1, 2], "▁█"),
            // Of more values than columns the last of each part is shown.
            ([0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10], "▁█▁▁▁▁▁█"),
        ] as [([Double], String)])
    func `a sparkline is as high as its values are large`(values: [Double], expected: String) {
        #expect(Sparkline.text(of: values, width: 8) == expected)
    }

    @Test(
        arguments: [
            (0, "0"), (13_000, "13,000"), (999.95, "1,000"), (0.25, "0.25"), (1_500_000, "1.5m"), (2e9, "2bn"),
            (-4.5, "−4.5"),
            (7.25e12, "7.25tn"), (1234.5, "1,235"), (.infinity, "…"),
        ] as [(Double, String)])
    func `numbers on an axis are short`(value: Double, expected: String) {
        #expect(ShortNumber.text(value) == expected)
    }

    @Test func `a range is a bar, a bound an arrow, and a letter says who says so`() {
        let plot = ValuePlot([
            .init("2024-10-18", mark: "A", low: 1500, value: 1500, high: 1500, .closed),
            .init("2024-10-23", mark: "B", low: 2700, value: 3000, high: 3300, .dashed),
            .init("2024-11-20", mark: "A", low: 10_000, value: 11_000, high: 12_000, .closed),
            .init("2025-04-30", mark: "A", low: 15_000, value: 15_000, high: 15_000, .openAbove),
            .init("2025-05-01", mark: "C", low: 9000, value: 9000, high: 9000, .openBelow),
        ])
        let lines = plot.lines(on: Screen(width: 60))
        #expect(
            lines == [
                "2024-10-18       A",
                "2024-10-23           ╌B╌",
                "2024-11-20                                ├──A──┤",
                "2025-04-30                                               A─▶",
                "2025-05-01                           ◀─C",
                "           ──┴──────────────┴─────────────┴──────────────┴──",
                "             0            5,000        10,000         15,000",
            ], "\(lines.joined(separator: "\n"))")
    }

    @Test(arguments: [20, 40, 80, 140])
    func `no line is wider than the screen`(width: Int) {
        let values = [0.001, 1, 3e6, 17, 4e4]
        for plot in [
            ValuePlot(values.map(Self.row)), ValuePlot(values.dropFirst(3).map(Self.row)), ValuePlot([Self.row(0)]),
        ] {
            for line in plot.lines(on: Screen(width: width)) {
                #expect(DisplayWidth.columns(of: line) <= max(width, 26), "\(line)")
            }
        }
    }

    @Test func `values of different sizes stand on a scale of factors, and equal ones on one that has room`() {
        #expect(ValuePlot([1, 1e4].map(Self.row)).isLogarithmic)
        #expect(!ValuePlot([0, 1e4].map(Self.row)).isLogarithmic)
        #expect(ValuePlot([7, 7].map(Self.row)).lines(on: Screen()).count == 4)
        #expect(ValuePlot([]).lines(on: Screen()) == [])
    }

    private static func row(_ value: Double) -> ValuePlot.Row {
        ValuePlot.Row("2024-01-01", mark: "A", low: value, value: value, high: value, .closed)
    }
}
