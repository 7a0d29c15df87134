internal import Articles
internal import Lexicon

extension [Finding] {
    /// Dollars without a country are those of the dateline (`SYDNEY, Aug. 14 -`) in sentences that convert them to US
    /// dollars: `$70m (US$42m)`.
    mutating func takeDollarsOfDateline(in article: Article) {
        guard let currency = DatelineDollars.currency(of: article), currency != "USD" else { return }
        var start = 0
        while start < count {
            // The findings of one sentence share its text, which makes the comparison cheap.
            let end = self[start...].firstIndex { $0.claim.sentence != self[start].claim.sentence } ?? count
            if self[start..<end].contains(where: { DatelineDollars.isOfUS($0.claim.text) }) {
                for index in start..<end { self[index].takeDollars(of: currency) }
            }
            start = end
        }
    }
}

extension Finding {
    fileprivate mutating func takeDollars(of currency: String) {
        guard claim.quantity.unit.name.hasPrefix("USD"), claim.text.utf8.contains(UInt8(ascii: "$")),
            !DatelineDollars.isOfUS(claim.text)
        else { return }
        claim.quantity.unit = Unit(currency + claim.quantity.unit.name.dropFirst(3))
    }
}

private enum DatelineDollars {
    private static let codes = Lexicon.english.lemmas(.dollarDatelines)

    /// The dollar of the city in capitals that the first paragraphs start with.
    static func currency(of article: Article) -> String? {
        for paragraph in article.paragraphs.prefix(3) {
            let opening = String(decoding: article.text[paragraph.prefix(40)], as: UTF8.self)
            let city = opening.prefix { $0.isLetter }
            if city.count > 2, city == city.uppercased(), let code = codes[city.lowercased()] { return code }
        }
        return nil
    }

    /// Whether an amount says that its dollars are of the United States.
    static func isOfUS(_ text: String) -> Bool {
        ["US$", "$US", "U.S.", "US dollar", "US cent", "USD"].contains { text.contains($0) }
    }
}
