/// Units of measure and the ways they are written.
///
/// Names and factors are those that a running table compares by; the factors are exact by definition (international
/// yard and pound agreement of 1959; US liquid gallon of 231 cubic inches; oil barrel of 42 gallons) or the customary
/// rounding for time.
enum UnitTable {
    /// Name | dimension | how many of the dimension's base unit | forms. The name itself is a form.
    private static let rows = """
        millimetre | length | 0.001 | millimetres millimeter millimeters mm
        centimetre | length | 0.01 | centimetres centimeter centimeters cm
        metre | length | 1 | metres meter meters m
        kilometre | length | 1000 | kilometres kilometer kilometers km kms
        inch | length | 0.0254 | inches
        foot | length | 0.3048 | feet ft
        yard | length | 0.9144 | yards yds
        mile | length | 1609.344 | miles mi
        nautical mile | length | 1852 | nautical_miles
        square metre | area | 1 | square_metres square_meter square_meters sq_m m2
        square foot | area | 0.09290304 | square_feet sq_ft sq_feet
        square kilometre | area | 1e6 | square_kilometres square_kilometer square_kilometers sq_km sq_kilometres sq_kilometers km2
        square mile | area | 2589988.110336 | square_miles sq_mile sq_miles
        acre | area | 4046.8564224 | acres
        hectare | area | 1e4 | hectares ha
        litre | volume | 1 | litres liter liters
        millilitre | volume | 0.001 | millilitres milliliter milliliters ml
        gallon | volume | 3.785411784 | gallons gal
        barrel | volume | 158.987294928 | barrels bbl bbls
        cubic metre | volume | 1000 | cubic_metres cubic_meter cubic_meters m3
        cubic foot | volume | 28.316846592 | cubic_feet
        gram | mass | 0.001 | grams gramme grammes g
        milligram | mass | 0.000001 | milligrams mg
        kilogram | mass | 1 | kilograms kilo kilos kg kgs
        tonne | mass | 1000 | tonnes metric_ton metric_tons
        ton | mass | 907.18474 | tons
        ounce | mass | 0.028349523125 | ounces oz
        mph | speed | 0.44704 | miles_per_hour miles_an_hour mi/h
        kph | speed | 0.2777777777777778 | kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour km/h kmh
        knot | speed | 0.5144444444444445 | knots
        second | time | 0.000011574074074074073 | seconds
        minute | time | 0.0006944444444444445 | minutes mins min
        hour | time | 0.041666666666666664 | hours hrs hr
        day | time | 1 | days
        week | time | 7 | weeks
        month | time | 30.4 | months
        year | time | 365.25 | years yrs yr
        decade | time | 3652.5 | decades
        century | time | 36525 | centuries
        watt | power | 1 | watts w
        kilowatt | power | 1000 | kilowatts kw
        megawatt | power | 1e6 | megawatts mw
        gigawatt | power | 1e9 | gigawatts gw
        kilowatt hour | energy | 1 | kilowatt_hours kwh
        megawatt hour | energy | 1000 | megawatt_hours mwh
        gigawatt hour | energy | 1e6 | gigawatt_hours gwh
        degree Celsius | temperature | 1 | degrees_celsius degrees_centigrade °c
        degree Fahrenheit | temperature-fahrenheit | 1 | degrees_fahrenheit °f
        degree | angle | 1 | degrees °
        percent | percent | 1 | % per_cent pct percents pc
        percentage point | percentage-point | 1 | percentage_points percent_points
        basis point | percentage-point | 0.01 | basis_points bps
        hertz | frequency | 1 | hz
        megahertz | frequency | 1e6 | mhz
        gigahertz | frequency | 1e9 | ghz
        gigabyte | data | 1e9 | gigabytes gb
        megabyte | data | 1e6 | megabytes mb
        terabyte | data | 1e12 | terabytes tb
        horsepower | power-horse | 1 | hp bhp
        """

    struct Row: Sendable {
        let name: String
        let dimension: String
        let factor: Double
    }

    private static let parsed: (byName: [String: Row], phrases: PhraseTable<Row>) = {
        var byName: [String: Row] = [:]
        var entries: [(meaning: Row, phrases: String)] = []
        for line in rows.split(separator: "\n") {
            let cells = line.split(separator: "|").map { cell in
                String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }
            guard cells.count == 4, let factor = Double(cells[2]) else { continue }
            let row = Row(name: cells[0], dimension: cells[1], factor: factor)
            byName[row.name] = row
            let forms = cells[3].split(separator: " ").map { form in
                String(String.UnicodeScalarView(form.unicodeScalars.map { $0 == "_" ? " " : $0 }))
            }
            entries.append((row, ([row.name.lowercased()] + forms).joined(separator: ",")))
        }
        return (byName, PhraseTable(entries))
    }()

    static var phrases: PhraseTable<Row> { parsed.phrases }

    static func row(named name: String) -> Row? { parsed.byName[name] }

    /// Units that count time: rates are per one of these.
    static let times = WordSet("second minute hour day night week weekend month quarter year decade century season")
}
