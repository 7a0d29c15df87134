internal import Testing

extension Phenomena {
    @Suite struct NameTests {
        @Test(arguments: [
            Case("Maria Lopes, 58, won the seat."),
            Case("The Boeing 747 took off after Apollo 11 landed."),
            Case("The G20 leaders discussed Article 5 of the treaty."),
            Case("A boy aged 14 was found beside Route 66."),
            Case("Section 230 protects the forum, Judge Amy Poe, 61, ruled."),
            Case("Channel 4 filmed the 19-year-old at Gate 12."),
            Case("Bus 42 carried 31 pensioners to Terminal 5.", .init(31, "pensioner")),
            Case("In Studio 54 on 54th Street, 80-year-old Ida Kern sang Opus 111."),
            Case("Juan Prado (44) refereed the Under-23s at Stadium 974."),
        ])
        func `21 numbers in names and ages count nothing`(_ example: Case) throws { try example.check() }
    }
}
