internal import Claims
internal import Testing

/// Words that stand for somebody whom the article has named before.
@Suite struct ReferenceTests {
    typealias Example = SourceTests.Example

    @Test(arguments: [
        Example(
            "Health Minister Karim Ben Taleb toured the wards. The minister said 40 nurses were missing.",
            "Health Minister Karim Ben Taleb"),
        Example("Ana Ruiz, the mayor of Brava, opened the bridge. The mayor said 40 workers had built it.", "Ana Ruiz"),
        Example(
            "Dr Ana Ruiz said 30 nurses were missing. The doctor added that 40 patients had left.", "Dr Ana Ruiz",
            "Dr Ana Ruiz"),
        Example(
            "Health Minister Karim Taleb met Finance Minister Bo Ek. The finance minister said 40 wards would close.",
            "Finance Minister Bo Ek"),
        // Two whom it may mean, and one whom it can't.
        Example(
            "Health Minister Karim Taleb met Finance Minister Bo Ek. The minister said 40 wards would close.",
            "The minister"),
        Example("Mayor Ana Ruiz opened the bridge. The minister said 40 workers had built it.", "The minister"),
        Example("Mayor Ana Ruiz opened the bridge. A mayor said 40 workers had built it.", "A mayor"),
    ])
    func `an office stands for the person who has it`(_ example: Example) throws { try example.check() }

    @Test(arguments: [
        // Who is introduced in between, and not who spoke last.
        Example(
            "Governor Bo Ek said the fire was out. In Altona, the retired teacher Carla Hobson went home. \"There were 40 "
                + "houses on our side of the street,\" she said.", "Carla Hobson"),
        Example(
            "Governor Bo Ek said the fire was out. Among the farmers is Dan Whitlow. He said he had lost 40 sheep.",
            "Dan Whitlow"),
        // Whose survey it is.
        Example("The Halden Institute, whose survey found that 40 boats leak, is closed.", "The Halden Institute"),
        // What is said of somebody between the name and the verb is the article's.
        Example("Bo Ek, the mayor, who leads 40 clerks, said it was a good day.", nil),
        // Nor does a study answer for what is said of the fires in passing.
        Example(
            "The heat that drove the fires, which have killed 40 people, was no chance, according to a team of scientists.",
            nil),
        // A place is nobody who speaks.
        Example("In New York the market rose. He said 40 boats had sunk.", nil),
        // Who expects a number answers for that alone.
        Example("The yards built 40 boats, fewer than the 50 boats that analysts had expected.", nil, "analysts"),
        // Nor does anybody answer for what a clause beside it says.
        Example("The mills, which the mayor says his plan protects, cut 40 jobs on Monday.", nil),
    ])
    func `whom a sentence introduces, and what it says of somebody in passing`(_ example: Example) throws {
        try example.check()
    }

    @Test(arguments: [
        Example(
            "The Brava Port Agency surveyed the bay. The agency said 40 boats were missing.", "the Brava Port Agency"),
        Example(
            "The Harbour Weather Service (HWS) warned of a storm. The agency said 40 boats were missing.",
            "The Harbour Weather Service (HWS)"),
        Example(
            "The health ministry said 30 people had died. The ministry said 40 people were missing.",
            "The health ministry", "The health ministry"),
        Example(
            "The Brava Port Agency and the Orlo Weather Agency met. The agency said 40 boats were missing.",
            "The agency"),
        Example(
            "Orlo Oil said 30 boats had sunk. The ministry said 40 boats were missing.", "Orlo Oil", "The ministry"),
        Example(
            "The Orlo Group said 30 boats had sunk. The Port Ministry met. The company said 40 boats were missing.",
            "The Orlo Group", "The Orlo Group"),
    ])
    func `a bare noun for a body stands for the only one that it fits`(_ example: Example) throws {
        try example.check()
    }

    @Test(arguments: [
        Example("Mayor Ana Ruiz opened the bridge. She said 40 workers had built it.", "Mayor Ana Ruiz"),
        Example(
            "Ana Ruiz said 30 boats had sunk. Police said 20 boats were safe. She added that 40 boats were missing.",
            "Ana Ruiz", "Police", "Ana Ruiz"),
        Example(
            "Ana Ruiz and Karl Lund said 30 boats had sunk. They said 40 boats were missing.",
            "Ana Ruiz and Karl Lund", "Ana Ruiz and Karl Lund"),
        Example("Divers say they have found 40 boats that sank.", "Divers"),
        Example("The warning came from Karl Lund, a professor in Brava. He said 40 boats had sunk.", "Karl Lund"),
        Example(
            "Ana Ruiz of the Marine Service said 30 boats sank. She said 40 boats were missing.",
            "Ana Ruiz of the Marine Service", "Ana Ruiz of the Marine Service"),
        // Nobody whom it may mean.
        Example("Officials met on Monday. He said 40 boats were missing.", nil),
        Example("Some 40 boats are missing. She said 50 boats had sunk.", nil, nil),
        Example("Mr Lund said 30 boats had sunk. She added that 40 boats were missing.", "Mr Lund", nil),
        Example("Ana Ruiz said 30 boats had sunk. They said 40 boats were missing.", "Ana Ruiz", nil),
        Example("Divers said 30 boats had sunk. “Some 40 boats are missing,” he said.", "Divers", nil),
    ])
    func `a pronoun stands for somebody whom it can mean, or for nobody`(_ example: Example) throws {
        try example.check()
    }

    @Test(arguments: [
        Example(
            "Sutopo Karta Negara said 30 boats sank. Negara said 40 boats were missing.",
            "Sutopo Karta Negara", "Sutopo Karta Negara"),
        Example("Mayor Ana Ruiz opened the bridge. Ms Ruiz said 40 workers had built it.", "Mayor Ana Ruiz"),
        Example(
            "Health Minister Karim Ben Taleb toured the wards. Ben Taleb said 40 nurses were missing.",
            "Health Minister Karim Ben Taleb"),
        Example("Ana Ruiz met Karl Ruiz. Ruiz said 40 boats were missing.", "Ruiz"),
        Example("Storm Orlo hit the bay. Orlo Oil said 40 boats were missing.", "Orlo Oil"),
    ])
    func `a family name is the person's whom the article named in whole`(_ example: Example) throws {
        try example.check()
    }
}
