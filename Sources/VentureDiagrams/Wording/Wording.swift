import VentureModel

/// The words of diagrams in one language.
///
/// All languages are in one table each (`Wording+English.swift`, …); another one is added by a file.
public struct Wording: Sendable {
  /// The language.
  public let language: LanguageTag
  /// The texts, with places for values in braces.
  let texts: [Phrase: String]
  /// How dates are written.
  let dates: DateWording
  /// How sums of money are written.
  let money: MoneyWording

  /// What a diagram may have to say.
  enum Phrase: String, CaseIterable, Sendable {
    case networkTitle
    case timelineTitle
    case matrixTitle
    case oneRound
    case someRounds
    case oneInvestor
    case someInvestors
    case round
    case roundOf
    case roundNumber
    case roundNotStated
    case ipo
    case cornerstone
    case founders
    case angel
    case seed
    case convertible
    case secondary
    case postMoney
    case preMoney
    case valuation
    case amountNotStated
    case dateNotStated
    case dateRange
    case aShare
    case lead
    case newShareholder
    case followOn
    case new
    case again
    case implied
    case disputed
    case withdrawn
    case offerWithdrawn
    case firm
    case corporateInvestor
    case person
    case founder
    case foundedOn
    case stakeBefore
    case stake
    case inRound
    case inSomeRounds
    case alsoInSomeRounds
    case eitherRound
    case alsoEitherRound
    case inSomeOfThese
    case or
    case pathTitle
    case oneTie
    case someTies
    case byWayOf
    case listComma
    case oneOtherWay
    case someOtherWays
    case otherWay
    case moreWays
    case moreReasons
    case neverAtOnce
    case restsOn
    case pathAlternative
    case didFound
    case didInvest
    case didInvestAmount
    case didLead
    case didRaise
    case worksAt
    case workedAt
    case postAt
    case studiedAt
    case boardSeat
    case holdsShares
    case didAcquire
    case didAcquireFor
    case parentOf
    case didMeet
    case tiedTo
    case partner
    case executive
    case dealMaker
    case staff
    case coFounder
    case untilDate
    case dateOrLater
    case company
    case school
    case otherKind
    case peopleTitle
    case onePerson
    case somePeople
    case oneSchool
    case someSchools
    case oneEmployer
    case someEmployers
    case sharedPlace
    case atOneTime
    case notAtOneTime
    case timeUnknown
    case alsoThere
    case earlierUnknown
    case morePeople
    case peopleAlternative
    case backersTitle
    case holdingsTitle
    case oneCompany
    case someCompanies
    case oneBacker
    case someBackers
    case rivals
    case someOfThese
    case ofSoMany
    case included
    case investment
    case ownership
    case moreCompanies
    case otherBackers
    case otherHolders
    case ecosystemAlternative
    case raisedInAll
    case asOf
    case oneSource
    case someSources
    case unnamedInvestors
    case undatedRounds
    case notDrawn
    case widthByAmount
    case areaByAmount
    case raised
    case afterwards
    case namedInvestors
    case sentenceEnd
    case alternative
    case alternativeText
    case ownershipTitle
    case oneStatedShare
    case someStatedShares
    case together
    case beforeOffering
    case afterOffering
    case onlyEstimated
    case stated
    case estimated
    case statedInWords
    case estimatedInWords
    case notKnown
    case assumptions
    case omittedHolders
    case soldToNewMoney
    case leftOfShare
    case statedShare
    case statedBound
    case earlierShare
    case leastToMost
    case atMost
    case perhapsNone
    case beyondScale
    case computed
    case contradiction
    case differenceTitle
    case newCount
    case endedCount
    case openCount
    case newChanges
    case endedChanges
    case perhapsNewChanges
    case perhapsEndedChanges
    case unchanged
    case undated
    case omittedChanges
    case cameAbout
    case onlySpokenOf
    case lasting
    case beyondAxis
    case doneBy
    case otherStatement
    case countOfInvestors
    case raisedMoney
    case invested
    case employed
    case studied
    case onBoard
    case shareholder
    case acquisition
    case parentCompany
    case release
    case development
    case tookPart
    case organised
    case met
    case listed
    case sameTime
    case right
    case interview
    case presentation
    case comment
    case contact
    case negotiation
    case acquainted
    case offered
    case dealWithdrawn
    case intended
    case sought
    case declined
    case passed
    case considered
    case superseded
    case planned
    case born
    case established
    case dissolved
    case closed
    case tookPlace
    case coInvestmentTitle
    case partnersTitle
    case companyPartnersTitle
    case oneTiedInvestor
    case tiedInvestors
    case onePair
    case somePairs
    case countedByCompany
    case countedByRound
    case sharedCompany
    case sharedCompanies
    case sharedRound
    case sharedRounds
    case notCertain
    case moreUncertain
    case roundsInstead
    case strongestInvestors
    case backbone
    case oneUncertainOmitted
    case uncertainOmitted
    case oneUntied
    case untied
    case strongestPairs
    case syndicateTitle
    case oneCoInvestor
    case coInvestors
    case oneCompanyShared
    case companiesShared
    case oneRoundShared
    case roundsShared
    case certainlyShared
    case possiblyShared
    case ledByFocus
    case mostShared
    case coInvestorsLeftOut
    case andMore
    case labelled
    case egoTitle
    case directlyTied
    case oneStepFurther
    case partOf
    case egoInvestors
    case egoPeople
    case egoOwned
    case egoInvestments
    case egoOrganizations
    case egoSchools
    case egoProducts
    case egoOthers
    case verbInvested
    case verbHolds
    case verbOwns
    case verbFounded
    case verbWorked
    case verbDirected
    case verbStudied
    case verbMade
    case verbContact
    case egoAlso
    case companyParty
    case otherParty
    case egoLeftOut
    case egoMost
  }

  /// The languages that there are.
  public static let all = [english, simplifiedChinese, japanese]

  /// The words for a reader: of the first of the languages that there is, else English.
  public static func forReaders(of languages: [LanguageTag]) -> Wording {
    for language in languages {
      if let exact = all.first(where: { $0.language == language }) { return exact }
      if let close = all.first(where: { $0.language.language == language.language }) {
        return close
      }
    }
    return english
  }

  /// A text with its values put in.
  func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    var text = texts[phrase] ?? ""
    for (place, value) in values { text = text.replacing("{\(place)}", with: value) }
    return text
  }

  /// A number of things, with the word for one or for several.
  func count(_ number: Int, _ one: Phrase, _ several: Phrase) -> String {
    self(number == 1 ? one : several, ["count": String(number)])
  }

  /// A quantity with its qualifier as a mark: ≥, ~, >.
  func quantity<Value>(_ quantity: Quantity<Value>, _ write: (Value) -> String) -> String {
    switch quantity {
    case .exact(let value): write(value)
    case .about(let value): "~" + write(value)
    case .atLeast(let value): "≥ " + write(value)
    case .atMost(let value): "≤ " + write(value)
    case .moreThan(let value): "> " + write(value)
    case .lessThan(let value): "< " + write(value)
    case .between(let low, let high, let isApproximate):
      (isApproximate ? "~" : "") + "\(write(low))–\(write(high))"
    }
  }

  func amount(_ amount: Quantity<Money>) -> String { quantity(amount) { money.text($0) } }

  func share(_ share: Quantity<Share>) -> String {
    quantity(share) { EnglishNumber.plain($0.percent) } + " %"
  }
}
