import Articles
import Formats
import TestSupport
import Testing

@testable import Claims

/// A figure is called what its own clause says of it.
@Suite struct ClauseNameTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let text: String
        /// The start of the quantity's text.
        let quantity: String
        let name: String?

        init(_ text: String, _ quantity: String, _ name: String?) {
            self.text = text
            self.quantity = quantity
            self.name = name
        }

        var testDescription: String { text }
    }

    static let examples = [
        Example("Police detained 80 people in Bogra.", "80", "people detained by police in Bogra"),
        Example("On Tuesday morning 579 roads were closed in the state.", "579", "roads closed in the state"),
        Example("In the town some 4,200 people build the small car.", "some 4,200", "people who build the small car"),
        Example(
            "The governor signed a disaster declaration for 15 counties.", "15",
            "counties for which the governor signed a disaster declaration"),
        Example(
            "More than 5,000 workers at the plant in Arlington are carrying on under the old contract.",
            "More than 5,000",
            "workers at the plant in Arlington who are carrying on under the old contract"),
        Example("The union has 13,000 members.", "13,000", "members of the union"),
        Example("The deal covers 340,000 hourly workers.", "340,000", "hourly workers covered by the deal"),
        Example(
            "About 800 workers at the plant left their jobs.", "About 800", "workers at the plant who left their jobs"),
        Example(
            "Three of the deaths occurred at a hospital in Dhaka.", "Three",
            "deaths that occurred at a hospital in Dhaka"),
        Example("The walkouts cost the company $800 million.", "$800 million", "cost of the walkouts"),
        Example(
            "The banks moved $30 billion into First Republic.", "$30 billion",
            "money moved by the banks into First Republic"),
        Example("Adjusted net income came to $3.1 billion.", "$3.1 billion", "adjusted net income"),
        Example("On Monday the regional index fell by 5.4%.", "5.4%", "fall of the regional index"),
        // A subject that shares the verb of the clause before.
        Example(
            "Halden Transmission rose 5 per cent and Halden Green 4.99 per cent.", "4.99 per cent",
            "rise of Halden Green"),
        Example(
            "Brava Motors laid off 1,200 workers and its rival 900.", "900", "people laid off by rival"),
        Example(
            "The bank took 3 percent of Halden Green Energy and 1.4 percent of Halden Transmission.", "1.4 percent",
            "Halden Transmission taken by the bank"),
        Example("About 40% of homes were damaged by the storm.", "About 40%", "homes damaged by the storm"),
        Example("The bank had assets of $212 billion.", "$212 billion", "assets of the bank"),
        // What stands as a predicate.
        Example("Altogether 13,000 members of the union are on strike.", "13,000", "members of the union on strike"),
        // A verb with its particle.
        Example(
            "General Motors has laid off about 2,000 workers at its plant in Fairfax.", "about 2,000",
            "workers laid off by General Motors at its plant in Fairfax"),
        // Of a part the whole is counted; of the whole nothing has happened.
        Example("Some 25,000 of the 150,000 UAW members are on strike.", "Some 25,000", "UAW members on strike"),
        Example("Some 25,000 of the 150,000 UAW members are on strike.", "150,000", "UAW members"),
        Example("Some 12 of the valley's 30 mills were shut.", "Some 12", "valley's mills shut"),
        Example("Some 12 of the valley's 30 mills were shut.", "30", "mills"),
        Example("Some 40 of 90 schools would move to Varna.", "90", "schools"),
        Example("About half of the valley's 30 mills were shut.", "30", "mills"),
        Example("More than 90% of the 64 villages were flooded.", "64", "villages"),
        // What a number is the height of.
        Example("The number of strikers has reached 45,000.", "45,000", "strikers"),
        // What is only hoped for is no part of a name.
        Example("The plants stay shut until the two companies come back with an offer.", "two", "companies"),
        Example("Washington guaranteed the deposits of two banks which failed.", "two", "banks which failed"),
        Example(
            "Stellantis is laying off 370 employees at three parts factories in Ohio.", "three",
            "parts factories in Ohio"),
        Example("The company announced 570 layoffs.", "570", "layoffs announced by the company"),
        Example("The plant was closed 11 times.", "11", "times the plant was closed"),
        // The noun that an amount stands beside, whatever a parser makes of it.
        Example("The banks announced a $30 billion rescue.", "$30 billion", "rescue announced by the banks"),
        Example("The fund sold assets worth $50 billion.", "$50 billion", "assets sold by the fund"),
        Example("Workers will get a general wage increase of 25%.", "25%", "general wage increase"),
        Example("Both agreements give workers a raise of 25%.", "25%", "raise given to workers by both agreements"),
        Example("The stock was down 46% on Friday.", "46%", "fall of the stock"),
        Example("Under the contracts wages would rise by 36%.", "36%", "rise of wages"),
        Example("The agreement was backed by 54% of the workers.", "54%", "workers by whom the agreement was backed"),
        Example("The agreement runs for four years.", "four years", "length of the agreement"),
        Example(
            "The strikes have troubled the carmakers for six weeks.", "six weeks",
            "time that the strikes have troubled the carmakers"),
        Example("He began a 90-day stay in a clinic.", "90-day", "length of the stay"),
        // How long until something comes: nobody could say what a name of it would mean.
        Example("In its 88 years the union had never lost.", "88 years", nil),
        // What an amount is of stands right behind it, whatever a parser makes of the two.
        Example("The museum had £12 million in cash reserves.", "£12 million", "cash reserves of the museum"),
        Example("The port sold €300 million worth of land.", "€300 million", "land sold by the port"),
        Example("Farmers received $40 million in subsidies.", "$40 million", "subsidies received by farmers"),
        Example("The club has about £90 million of debt.", "about £90 million", "debt of the club"),
        Example("The fund lost $3 billion in market value.", "$3 billion", "market value lost by the fund"),
        // Words that a hyphen joins stay together, numbers among them.
        Example(
            "The company reported a pre-tax profit of $20 million.", "$20 million",
            "pre-tax profit reported by the company"),
        Example("The village paid for a one-off repair of $30,000.", "$30,000", "one-off repair"),
        Example(
            "The offering was far below the current 10-year Treasury yield of around 3.9%.", "around 3.9%",
            "current 10-year Treasury yield"),
        Example("The city opened 12 drive-in cinemas.", "12", "drive-in cinemas opened by the city"),
        Example("The school hired five part-time teachers.", "five", "part-time teachers hired by the school"),
        // What may be, or is still to come, has not happened to anybody.
        Example("Some 40 bridges have yet to be inspected.", "Some 40", "bridges that have yet to be inspected"),
        Example("Nine hikers have yet to be found.", "Nine", "hikers that have yet to be found"),
        Example("The shelter can house 300 refugees.", "300", "refugees that the shelter can house"),
        Example("The ferry can carry 600 passengers.", "600", "passengers that the ferry can carry"),
        Example("Two reservoirs could be drained.", "Two", "reservoirs that could be drained"),
        // Of what a number without a noun counts some.
        Example("Police stopped 60 drivers, 14 of whom were fined.", "14", "drivers fined"),
        Example("The zoo has 230 animals, 12 of which were born this year.", "12", "animals born"),
        Example("Of the 90 trees planted, 70 were cut down.", "70", "trees cut down"),
        Example(
            "The owners of 177 buildings want to let them, 123 of which are ready to be used.", "123",
            "buildings ready"),
        Example("Of the victims, 96 have been identified.", "96", "victims identified"),
        // What somebody puts a number at.
        Example("The mayor put the number of homes damaged at 310.", "310", "homes damaged"),
        Example("The ministry put the number of seasonal workers at 45,000.", "45,000", "seasonal workers"),
        Example("Organisers put the number of runners at 12,000.", "12,000", "runners"),
        Example("The council puts the number of empty flats at 900.", "900", "empty flats"),
        Example(
            "The army put the number of villages lost at some 40.", "some 40", "villages lost"),
        // How high something is in what is counted.
        Example("The snow was three storeys high.", "three", "height of the snow"),
        Example("The trench was two floors deep.", "two", "depth of the trench"),
        Example("The statue is four storeys tall.", "four", "height of the statue"),
        // What joins a noun to something else is no part of it.
        Example(
            "Floods and a strike that lasted nine days hit the port.", "nine days", "length of a strike"),
        Example("According to the letter, which has three pages, the vote was lost.", "three", "pages of the letter"),
        // Whom a pronoun stands for the name could not say.
        Example("They lost 27 tents.", "27", "tents lost"),
        Example("She works on 75 cases.", "75", "cases"),
        Example("Norland has sent Varna some 60 crates of tea.", "some 60", "crates of tea sent to Varna by Norland"),
        // What one gives another.
        Example(
            "The ministry awarded Halden Yards up to $3 million for two ferries.", "up to $3 million",
            "money awarded to Halden Yards by the ministry"),
        Example(
            "The town paid the clinic €400,000 for new beds.", "€400,000",
            "money paid to the clinic by the town for new beds"),
        // What an item of a list is for stands behind it, and what it is of before the first.
        Example(
            "The minister promised compensation of €5,000 for farmers and €900 for those without land.", "€900",
            "compensation for those without land"),
        Example("€900 for those without land.", "€900", "money for those without land"),
        Example("The grant includes €6 million for training drivers.", "€6 million", "money for training drivers"),
        Example("Some 52 percent are pupils and 20 percent teachers.", "Some 52 percent", "people who are pupils"),
        // What a number with a hyphen counts.
        Example("Rain has delayed the inquiry into the three-bus crash.", "three", "buses in the crash"),
        Example("The ministry sent a 10-member team.", "10-member", "members of the team"),
        // Where the text has a name at its beginning, and where it has none.
        Example(
            "Norwegian trains carry 200,000 people a day.", "200,000", "people carried by Norwegian trains per day"),
        Example("The Halden Line cancelled 48 ferries.", "48", "ferries cancelled by the Halden Line"),
        // What may be a participle reads as one.
        Example("Twelve coaches derailed near the bridge.", "Twelve", "coaches derailed near the bridge"),
        // Who says so has not done it.
        Example("UNICEF said prices of rice rose 27 percent in Varna.", "27 percent", "rise of prices of rice"),
        // What something was done after is no name of it.
        Example("Judges have fined ten firms after 99 boats sank in the bay.", "99", "boats that sank in the bay"),
        // What a number counts that is the number of something.
        Example("The number of villages hit had been 26.", "26", "villages hit"),
        Example("The number of villages affected went up to 104.", "104", "villages affected"),
        // Those to whom something is done that have a number of their own are named without it.
        Example(
            "More than 90 firms had dismissed over 2,400 weavers.", "More than 90",
            "firms that had dismissed weavers"),
        Example("Nine mills laid off 1,500 people.", "Nine", "mills that laid off people"),
        Example("Nine mills laid off 1,500 people.", "1,500", "people laid off"),
        Example(
            "Some 90 percent of villages had reported damage.", "Some 90 percent", "villages that had reported damage"),
        // Where somebody goes or is.
        Example("More than 900 nurses have gone abroad.", "More than 900", "nurses who have gone abroad"),
        Example("Some 30 miners had come home.", "Some 30", "miners who had come home"),
        Example("Some 30 miners are staying elsewhere.", "Some 30", "miners who are staying elsewhere"),
        Example(
            "All told, 6,540 people in the valley cannot live at home.", "6,540",
            "people in the valley who cannot live at home"),
        Example("The valley has a camp which houses 300 refugees.", "300", "refugees housed in a camp"),
        Example(
            "Over 50 countries, he pointed out, belong to the league supporting Varna.", "Over 50",
            "countries that belong to the league supporting Varna"),
        // What has to be done is not done.
        Example("We need to rescue 300 people.", "300", "people to be rescued"),
        Example(
            "The league may close at least three Danish mills.", "at least three",
            "Danish mills that the league may close"),
        // Half of an alternative says something else.
        Example("The raid left 300 people killed or wounded.", "300", "people killed or wounded left by the raid"),
        Example("Norland got back 95 of its own sailors.", "95", "sailors got back by Norland"),
        // What is asked of somebody has not been done.
        Example("The union urged the mill to hire 300 weavers.", "300", "weavers"),
        Example("The king pressed the lords to approve a loan of $106 million.", "$106 million", "loan sought"),
        Example(
            "The mayor sent a letter to the lords asking for $40 million in flood relief.", "$40 million",
            "flood relief sought by the mayor"),
        // Who says that `it` did something.
        Example(
            "The Orlo Food Board said it needed $90 million for the camps.", "$90 million",
            "money needed by the Orlo Food Board for the camps"),
        // What two things hold together.
        Example(
            "Some 70,000 homes and businesses in Karo were without power.", "Some 70,000",
            "homes and businesses in Karo without power"),
        Example(
            "Some 9,000 houses, shops and other structures were destroyed.", "Some 9,000",
            "houses, shops and other structures destroyed"),
        Example("The guards drove 40 carts and the clerks walked.", "40", "carts driven by the guards"),
        // What is done with people in two words, or that they are told to do.
        Example("Some 1,200 nurses were sent home on Friday.", "Some 1,200", "nurses sent home"),
        Example("Another 3,000 people had been told to leave.", "Another 3,000", "people told to leave"),
        Example(
            "Nearly 4,000 prisoners are believed to have fled.", "Nearly 4,000", "prisoners believed to have fled"),
        Example(
            "Some 4.9 million people are struggling to feed themselves.", "Some 4.9 million",
            "people who are struggling to feed themselves"),
        Example("The firm has let go 120 workers.", "120", "workers let go by the firm"),
        Example(
            "The number of people displaced inside Norland stood at 362,000.", "362,000",
            "people displaced inside Norland"),
        // A name that ends in a number, and a subject that holds another quantity.
        Example("On Monday the S&P 500 closed 3.3% higher.", "3.3%", "rise of S&P 500"),
        Example("Shipments to the 10 members of the league grew 15%.", "15%", "rise of shipments"),
        // What is only expected.
        Example("The pact is to be led by 1,000 Norland guards.", "1,000", "Norland guards"),
        // Parts of what stands before.
        Example(
            "The barge carried 310 drums, of which 45 contained solvent.", "310", "drums carried by the barge"),
        Example("The bodies of three miners have not been found.", "three", "bodies not found"),
        // By how much something grows, or is likelier.
        Example("The budget was cut by $17 million.", "$17 million", "fall of the budget"),
        Example("Warming made the drought 60% more likely.", "60%", "rise of likelihood of drought"),
        Example("The rain was 10% more intense than before.", "10%", "rise of intensity of the rain"),
        // Levels.
        Example("That brings the overall levy to 71%.", "71%", "overall levy"),
        Example("Karo was assigned a tariff of 50%.", "50%", "tariff assigned to Karo"),
        Example("Steel faces a 25% duty on top of the older one.", "25%", "duty faced by steel"),
        Example("Varna has a population of 90,000.", "90,000", "population of Varna"),
        Example("In Orlo, a town of 29,000 people, the mud has dried.", "29,000", "inhabitants of the town"),
        Example("The appeal is just 17% funded.", "just 17%", "appeal funded"),
        Example("A final report could take a year or more.", "a year or more", "time that a final report could take"),
        Example("The ship lost power four times.", "four times", "times the ship lost power"),
        // What stands before a verb without a subject is its subject, whatever a parser makes of it.
        Example(
            "At the mill more than half of the weavers have left since May.", "more than half", "weavers who have left"),
        Example("More than half of the valley's 400 mills are shut.", "More than half", "valley's mills shut"),
        Example("The number of injured has reached 372.", "372", "people injured"),
        Example("The number of injured in the valley rose to 372.", "372", "people injured in the valley"),
        Example(
            "Repairing the old bridges is expected to cost $4 million.", "$4 million",
            "cost of repairing the old bridges"),
        Example(
            "Two of its mills were given the largest ever fines by the valley's agency for the sea.", "Two",
            "mills given largest fines"),
        Example("One job in four could disappear.", "One", "jobs that could disappear"),
        Example(
            "Most were in Varna, a town in the east, which took in 4,000 people.", "4,000",
            "people taken in by a town in the east"),
        Example("According to the works council, one job in four could disappear.", "one", "jobs that could disappear"),
        Example(
            "At Varna more than half of the weavers have left since Ana Ruiz took over.", "more than half",
            "weavers who have left"),
        Example("Flu goes on, with 12 states reporting widespread flu.", "12", "states reporting widespread flu"),
        Example("Varna has seen 40 outbreaks of flu.", "40", "outbreaks of flu seen in Varna"),
        Example(
            "The office is in talks with the king about handing over 900 tablets to the town.", "900",
            "tablets handed over to the town"),
        Example("Three committees were to discuss matters.", "Three", "committees that were to discuss matters"),
        // To what somebody speaks of nothing has happened.
        Example("The mayor spoke of 40 bridges.", "40", "bridges"),
    ]

    @Test(arguments: examples)
    func `a clause names what it counts`(_ example: Example) throws {
        let article = try ArticleFile.only(in: .named("2031-03-09.txt", example.text))
        let extraction = ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
        let read = extraction.subjects.article
        let mention = try #require(
            read.mentions.first { $0.claim.text.hasPrefix(example.quantity) }, "\(read.mentions.map(\.claim.text))")
        let name = ClauseName(of: mention, Subject(), in: read.sentences[mention.sentence], Spelling(article))?.text
        #expect(name == example.name)
    }
}
