/// Words whose number is a name, an index or a grade, not a quantity.
enum Designators {
    /// In lower case, before the number.
    static let before = WordSet(
        """
        no no. nos nos. number numbers page pages chapter section room flight highway route interstate phase category type channel article
        resolution act version model block line lot unit level grade stage group apollo windows area psalm vol. volume issue episode
        season series part figure table gate terminal platform bus train route ward district zone squadron division regiment brigade battalion
        paragraph clause amendment proposition rule order form formula class gen generation iphone galaxy boeing airbus win web
        radio bbc tel phone telephone call fax isbn + option plan day top rank ranked tier step question q
        """)
}
