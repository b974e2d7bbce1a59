import Measurements
import VentureStore

/// What is measured on a snapshot, by the name of its row.
enum SnapshotJob: String, CaseIterable {
  /// The strongest path between two names, of ties that are weighed already.
  case strongest
  /// The ten strongest.
  case tenStrongest = "ten-strongest"
  /// The whole answer to one question, with the reasons for each step.
  case strongestExplained = "strongest-explained"
  /// The same for the ten with the fewest ties.
  case tenShortestExplained = "ten-shortest-explained"
  /// The same for a tree that joins four names.
  case joiningExplained = "joining-tree-explained"
  /// Every pair of the relation, and the first twenty explained.
  case coInvestment = "relations-co-investment"
  /// The same.
  case reinvestment = "relations-reinvestment"
  /// Every pair, explained; likewise all that follow.
  case syndicate = "relations-syndicate"
  case rivals = "relations-rivals"
  case moves = "relations-moves"
  case coFounders = "relations-co-founders"
  case colleagues = "relations-colleagues"
  case alumni = "relations-alumni"
  case boards = "relations-boards"
  /// Who knew the company with the most rounds before.
  case acquaintance = "relations-acquaintance"
  /// All statements, read and held against each other by every rule.
  case audit

  func measure(_ snapshot: Snapshot) throws -> Measurement {
    // A snapshot reads its ties at the first question.
    let index = try snapshot.index()
    return switch self {
    case .strongest: try snapshot.measureStrongest(index, limit: 1)
    case .tenStrongest: try snapshot.measureStrongest(index, limit: 10)
    case .strongestExplained: try snapshot.measureConnections(.strongest, limit: 1)
    case .tenShortestExplained: try snapshot.measureConnections(.shortest, limit: 10)
    case .joiningExplained: try snapshot.measureJoining()
    case .coInvestment: try snapshot.measureCoInvestment(index)
    case .reinvestment: try snapshot.measureReinvestment(index)
    case .syndicate: try snapshot.measureRelation { try $0.syndicates().answer }
    case .rivals: try snapshot.measureRivals()
    case .moves: try snapshot.measureRelation { try $0.moves().answer }
    case .coFounders: try snapshot.measureRelation { try $0.people(.coFounders, limit: 20)?.answer }
    case .colleagues: try snapshot.measureRelation { try $0.people(.colleagues, limit: 20)?.answer }
    case .alumni: try snapshot.measureRelation { try $0.people(.alumni, limit: 20)?.answer }
    case .boards: try snapshot.measureRelation { try $0.people(.boards, limit: 20)?.answer }
    case .acquaintance: try snapshot.measureAcquaintance()
    case .audit: try snapshot.measureAudit()
    }
  }
}
