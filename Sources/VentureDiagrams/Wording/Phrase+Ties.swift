import VentureAnalysis
import VentureModel

// The words for ties, deals and dates, which stand for the subject as well as for the object.

extension TieKind {
  /// The word for the tie.
  var phrase: Wording.Phrase {
    switch self {
    case .founded: .founder
    case .raised: .raisedMoney
    case .invested: .invested
    case .employed: .employed
    case .studied: .studied
    case .director: .onBoard
    case .holds: .shareholder
    case .acquired: .acquisition
    case .parent: .parentCompany
    case .released: .release
    case .developed: .development
    case .attended: .tookPart
    case .organised: .organised
    case .met: .met
    case .listed: .listed
    case .together: .sameTime
    case .right: .right
    case .interviewed: .interview
    case .presentedTo: .presentation
    case .commentedOn: .comment
    case .contacted: .contact
    case .negotiated: .negotiation
    case .acquainted: .acquainted
    }
  }
}

extension DealStatus {
  /// The word for a deal that did not come about, or not yet; nil for one that did.
  var phrase: Wording.Phrase? {
    switch self {
    case .completed: nil
    case .offered: .offered
    case .intended: .intended
    case .sought: .sought
    case .withdrawn: .dealWithdrawn
    case .declined: .declined
    case .passed: .passed
    case .considered: .considered
    case .superseded: .superseded
    case .planned: .planned
    }
  }
}

extension Happening.Milestone {
  /// The word for what happened to the entity.
  var phrase: Wording.Phrase {
    switch self {
    case .born: .born
    case .founded: .established
    case .ended: .dissolved
    case .closed: .closed
    case .released: .release
    case .tookPlace: .tookPlace
    }
  }
}
