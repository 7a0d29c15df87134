/// Cases that are not read right yet: known issues, which fail the run once they come right and still stand here.
enum OpenCases {
    static let texts: Set<String> = [
        "Crews found nine survivors, but 50 villagers are presumed dead.",
        "Divers have recovered 11 bodies; 30 people are feared drowned.",
        "Prosecutors quoted the accountant as saying he moved $6m abroad.",
        "The caseload, 240 in early May, has since tripled.",
        "The slide buried a market. Workers have dug out 16 bodies and fear that another 40 traders lie dead beneath the mud.",
        "“They told us 250 tractors would come,” the union's leader said, but the ministry says only 90 are needed.",
    ]
}
