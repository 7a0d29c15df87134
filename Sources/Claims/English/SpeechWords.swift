internal import Lexicon

/// The words that say who says so.
enum SpeechWords {
    /// Verbs of saying whose subject is a source, in all their forms.
    static let verbs = WordSet(.verbsOfSaying)
    /// Those of them that also govern plain objects that are no statement.
    static let weak = WordSet(.weakVerbsOfSaying)
    /// Those that say so before a clause only.
    static let beforeAClause = WordSet(.verbsThatSayBeforeAClause)
    /// Those that say so before a noun like `figure` only.
    static let issuing = WordSet(.verbsThatIssueAFigure)
    /// Those that say what somebody holds: within what somebody else says they are that one's words.
    static let opinions = WordSet(.verbsOfOpinion)
    static let statements = WordSet(.nounsOfAStatement)
    static let accordingTo = PhraseTable<Void>(.accordingTo)
    /// Verbs that state a quantity themselves: `put the toll at 47`.
    static let estimates = WordSet(.verbsThatPutAFigure)
    /// Verbs whose subject has counted what their plain object says: `the ministry reported 40 cases`.
    static let recording = WordSet(.verbsOfRecording)
    /// Verbs whose object listens.
    static let telling = WordSet(.verbsOfTelling)
    /// `a report by the auditors`
    static let documents = WordSet(.documents)
    static let publishing = WordSet(.verbsOfPublishing)
    static let nounsThatState = WordSet(.nounsThatState)
    /// What stands before the subject of a clause.
    static let beforeSubject = WordSet(.beforeASubject)
}

/// The nouns that can speak.
enum SpeakerWords {
    static let people = WordSet(.peopleWhoSpeak)
    static let bodies = WordSet(.bodiesThatSpeak)
    /// Who expects what a firm or an economy does.
    static let forecasters = WordSet(.forecasters)
    /// `the firm`, which stands for one that was named before.
    static let companies = WordSet(.companies)
    static let titles = WordSet(.titles)
    /// Agencies, newspapers and stations, which mostly carry what others say.
    static let media = WordSet(.media)
    /// Those of them that are words in small letters.
    static let mediaByCapital = WordSet(.mediaByACapital)
    /// `sources close to the deal`
    static let anonymous = WordSet(.anonymousSources)
    /// `the cost`, which stands beside a verb of saying by chance.
    static let mute = WordSet(.whatNeverSpeaks)
    /// `the minister`, which stands for the one person of an article who is one.
    static let roles = WordSet(.rolesOfAPerson)
    /// `doctor` of `Dr`
    static let rolesInShort = Lexicon.english.lemmas(.rolesInShort)
    static let men = WordSet(.wordsOfAMan)
    static let women = WordSet(.wordsOfAWoman)
    /// What a bare noun for a body stands for: `the agency` for a service.
    static let bodyRoles = Lexicon.english.lemmas(.rolesOfABody)
    /// `von` of `Karl von Linden`
    static let particles = WordSet(.particlesOfNames)
}
