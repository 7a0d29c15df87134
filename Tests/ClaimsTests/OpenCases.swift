/// Cases that are not read right yet: known issues, which fail the run once they come right and still stand here.
enum OpenCases {
    static let texts: Set<String> = [
        "Crews found nine survivors, but 50 villagers are presumed dead.",
        "The caseload, 240 in early May, has since tripled.",
    ]
}
