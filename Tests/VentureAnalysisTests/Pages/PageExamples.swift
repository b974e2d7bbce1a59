import VentureAnalysis
import VentureModel

/// The Swift of the module's pages as it stands there, by the page.
///
/// Each example is given a `print` of its own, so that what it prints can be compared with what its
/// page shows.
enum PageExamples {
  static let all: [String: @Sendable (VentureGraph, (String) -> Void) throws -> Void] = [
    "VentureAnalysis": overview, "Connections": connections, "Relations": relations,
    "Financing": financing, "Time": time, "Auditing": audit, "Programs": programs,
  ]

  private static func overview(_ graph: VentureGraph, _ print: (String) -> Void) {
    let search = ConnectionSearch(from: "xue-zizhao", to: "tencent")
    let answer = graph.connections(search)
    print(answer.text(in: graph))
  }

  private static func connections(_ graph: VentureGraph, _ print: (String) -> Void) throws {
    let search = ConnectionSearch(
      from: "chen-yu", to: "yun-yeyi", ranking: .strongest, limit: 1, tellsCosts: true)
    let answer = graph.connections(search)
    print(answer.text(in: graph, showsCosts: true))

    let (introductions, excerpt) = try graph.introductions(
      IntroductionSearch(from: "xue-zizhao", to: "tencent"))
    for introduction in introductions.people {
      print(introduction.sentence(Narrator(excerpt)) + ".")
    }
  }

  private static func relations(_ graph: VentureGraph, _ print: (String) -> Void) {
    let alumni = graph.alumni()
    print(alumni.text(in: graph, showsFacts: true))

    let projection = Projection(graph.coFounders(), in: graph)
    for tie in projection.ties {
      let (one, other) = (projection.nodes[tie.first], projection.nodes[tie.second])
      print("\(one.name) – \(other.name): \(tie.count.lowerBound)")
    }
  }

  private static func financing(_ graph: VentureGraph, _ print: (String) -> Void) {
    let financing = CompanyFinancing("minimax", in: graph)
    let narrator = Narrator(graph)
    for round in financing.rounds {
      guard let pre = round.preMoney, let raised = round.raised, let post = round.postMoney
      else { continue }
      print("\(narrator.title(round.round)): \(pre.marked) + \(raised.marked) = \(post.marked)")
    }

    let stakes = Stakes("minimax", in: graph)
    for stake in stakes.stakes {
      for statement in stake.statements {
        guard let estimate = statement.estimate else { continue }
        let name = narrator.name(stake.holder)
        print("\(name): \(statement.share), where rounds allow \(estimate.share)")
      }
    }
  }

  private static func time(_ graph: VentureGraph, _ print: (String) -> Void) {
    let history = History(of: "bytedance", in: graph)
    for entry in history.entries where entry.date != nil {
      print("\(entry.date?.description ?? ""): \(entry.told.sentence)")
    }

    let retraction = Retraction(of: SourceID("editor"), in: graph)
    let all = retraction.statements.before
    print("\(retraction.lost.count) of \(all) statements rest on it alone:")
    for statement in retraction.lost { print("  \(statement.told.sentence).") }
  }

  private static func audit(_ graph: VentureGraph, _ print: (String) -> Void) {
    let audit = Audit(graph)
    for finding in audit.findings(with: [.fails]) { print("\(finding.rule): \(finding.sentence)") }

    let own = Audit(graph, rules: [SpokenRule()])
    for finding in own.findings { print(finding.sentence) }
  }

  private static func programs(_ graph: VentureGraph, _ print: (String) -> Void) {
    let answer = RoundsAnswer("minimax", in: graph).json
    let schema = RoundsAnswer.schema.json
    _ = (answer, schema)
  }
}

struct SpokenRule: AuditRule {
  let name = "spoken"
  let severity = AuditSeverity.low
  let title = "Remarks that tell who made them"
  let explanation = "A remark whose speaker nobody names cannot be checked."

  func findings(in audited: AuditedGraph) -> [Finding] {
    let silent = audited.graph.remarks.filter { $0.speaker == nil }
    return [
      Finding(
        rule: name, severity: severity, outcome: silent.isEmpty ? .passes : .derived, entities: [],
        sentence: "\(silent.count) remarks name no speaker")
    ]
  }
}
