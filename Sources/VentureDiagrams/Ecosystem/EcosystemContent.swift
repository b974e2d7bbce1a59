import VentureAnalysis
import VentureModel

/// What stands around a company or an investor, in two columns, and the ties in between.
struct EcosystemContent {
  /// A number of investments of which it is not told in which companies.
  struct OpenLink {
    let investor: EntityID
    let membership: Membership
    let constraint: Constraint
  }

  let graph: VentureGraph
  let focus: EntityID
  /// Whether the focus is an investor, so that companies stand next to it, else its backers do.
  let isInvestor: Bool
  /// Who stands next to the focus.
  private(set) var near: [EntityID] = []
  /// Who stands beyond them.
  private(set) var far: [EntityID] = []
  /// Between the focus and the near ones.
  private(set) var inner: [EcosystemLink] = []
  /// Between the near and the far ones.
  private(set) var outer: [EcosystemLink] = []
  /// The companies that share a tag, with each other or with the focus, and the tag.
  private(set) var rivals: Set<EntityID> = []
  private(set) var tag: String?
  /// Numbers of investments among the rivals, where nothing tells in which.
  private(set) var open: [OpenLink] = []
  /// How many more companies and backers there are.
  private(set) var omittedCompanies = 0
  private(set) var omittedBackers = 0

  /// The column of companies: the near ones of an investor, else the far ones.
  var companies: [EntityID] { isInvestor ? near : far }
  /// The other column.
  var others: [EntityID] { isInvestor ? far : near }

  /// So many of a column can be read, and so many lines between two.
  private static let readable = (boxes: 14, lines: 30)

  /// Gathers what is around an entity.
  ///
  /// - Throws: ``DiagramError/nothingToDraw(_:advice:)`` if there is nothing; what reading the network
  ///   throws.
  init(around focus: EntityID, top: Int?, in network: any Network) throws {
    let known = try network.surroundings(of: focus)
    let backers = Self.backers(of: focus, in: known)
    let own = EcosystemLink.links(from: focus, in: known)
    self.focus = focus
    isInvestor = backers.isEmpty || own.count > 2 * backers.count
    if isInvestor {
      let plan = try Self.shared(by: focus, own, top: top, in: network)
      graph = try network.excerpt(
        ExcerptRequest(surroundings: try Self.vertices(plan.entities + [focus], in: network)))
      gatherCompanies(plan.companies, partners: plan.partners, top: top ?? Self.readable.boxes)
      omittedCompanies = own.count - near.count
      omittedBackers = plan.otherPartners
    } else {
      graph = try network.excerpt(
        ExcerptRequest(
          surroundings: try Self.vertices(backers + [focus], in: network), topics: [.openDeals]))
      gatherBackers(backers, top: top)
    }
    guard !near.isEmpty, !far.isEmpty || isInvestor else {
      let name = Narrator(known).name(focus)
      throw DiagramError.nothingToDraw(
        isInvestor
          ? "\(name) is not known to back or own any company"
          : "the backers of \(name) are not known to back anybody else",
        advice: "`venturegraph show \"\(name)\"` shows what is known of it")
    }
  }

  private static func vertices(
    _ ids: [EntityID], in network: any Network
  ) throws -> Set<Int> {
    Set(try ids.compactMap { try network.vertex(of: $0) })
  }

  /// Whoever invested in a company, holds, owns or directs it, by id.
  private static func backers(of company: EntityID, in graph: VentureGraph) -> [EntityID] {
    var tails: Set<EntityID> = []
    for round in graph.rounds(of: company) {
      tails.formUnion(graph.investments(in: round.profile.id).compactMap(\.subject.entity))
    }
    tails.formUnion(
      graph.facts(of: company).filter {
        [.holds, .acquired, .parent].contains($0.kind) && $0.object.entity == company
      }.compactMap(\.subject.entity))
    for constraint in graph.constraints where graph.company(of: constraint) == company {
      guard case .membership(let membership) = constraint.form else { continue }
      tails.formUnion(membership.investors)
    }
    return tails.filter { tail in
      EcosystemLink.links(from: tail, in: graph).contains { $0.head == company }
    }.sorted()
  }

  // MARK: - Around an investor

  private struct Plan {
    var companies: [EntityID]
    var partners: [EntityID]
    var otherPartners: Int
    /// The lines between both.
    var lines = 0
    var entities: [EntityID] { companies + partners }
  }

  /// The investors that share most companies with one, and the companies that most of them share.
  private static func shared(
    by focus: EntityID, _ own: [EcosystemLink], top: Int?, in network: any Network
  ) throws -> Plan {
    guard let vertex = try network.vertex(of: focus) else {
      return Plan(companies: [], partners: [], otherPartners: 0)
    }
    let most = top ?? Self.readable.boxes
    let all = Partners(of: vertex, in: try network.index(), limit: most)
    var partners: [(id: EntityID, shared: [EntityID])] = []
    for partner in all.strongest where partner.shared.count > 1 {
      guard let id = try network.ids(of: [partner.vertex]).first else { continue }
      partners.append((id, try network.ids(of: partner.shared)))
    }
    var plan = plan(own, partners, most)
    for fewer in (2..<max(2, most)).reversed() where top == nil && plan.lines > Self.readable.lines
    {
      plan = self.plan(own, partners, fewer)
    }
    plan.otherPartners = all.count - plan.partners.count
    return plan
  }

  /// So many partners, and so many companies that most of them share; owned ones first.
  private static func plan(
    _ own: [EcosystemLink], _ partners: [(id: EntityID, shared: [EntityID])], _ most: Int
  ) -> Plan {
    let partners = partners.prefix(most)
    var counts: [EntityID: Int] = [:]
    for company in partners.flatMap(\.shared) { counts[company, default: 0] += 1 }
    func key(_ link: EcosystemLink) -> (Int, Int, Int, EntityID) {
      (
        link.kind == .ownership ? 0 : 1, -(counts[link.head] ?? 0), -link.facts.count, link.head
      )
    }
    let companies = own.sorted { key($0) < key($1) }.prefix(most).map(\.head)
    return Plan(
      companies: companies, partners: partners.map(\.id), otherPartners: 0,
      lines: companies.reduce(0) { $0 + (counts[$1] ?? 0) })
  }

  private mutating func gatherCompanies(
    _ companies: [EntityID], partners: [EntityID], top: Int
  ) {
    let drawn = Set(companies)
    inner = EcosystemLink.links(from: focus, in: graph).filter { drawn.contains($0.head) }
    outer = partners.flatMap { EcosystemLink.links(from: $0, in: graph) }.filter {
      drawn.contains($0.head)
    }
    let owned = companies.flatMap { EcosystemLink.links(from: $0, in: graph) }.filter {
      $0.kind == .ownership && !drawn.contains($0.head) && !partners.contains($0.head)
        && $0.head != focus
    }
    outer += owned.filter { link in
      Set(owned.map(\.head)).sorted().prefix(top).contains(link.head)
    }
    let used = companies.flatMap { tags(of: $0) }
    tag = Set(used).sorted().max { one, other in
      (used.count { $0 == one }, other) < (used.count { $0 == other }, one)
    }
    rivals = drawn.filter { company in tag.map { tags(of: company).contains($0) } ?? false }
    if rivals.count < 2 { (rivals, tag) = ([], nil) }
    near = sorted(companies) { company in
      (rivals.contains(company) ? 0 : 1, -links(of: company))
    }
    let beyond = Set(outer.flatMap { [$0.tail, $0.head] }).subtracting(drawn)
    far = byBarycenter(beyond.sorted(), of: near) { _ in 0 }
  }

  // MARK: - Around a company

  private mutating func gatherBackers(_ backers: [EntityID], top: Int?) {
    let links = backers.map { backer in
      EcosystemLink.links(from: backer, in: graph).filter { $0.head != focus }
    }
    let known = Set(backers)
    var counts: [EntityID: Int] = [:]
    for link in links.joined() where !known.contains(link.head) {
      counts[link.head, default: 0] += 1
    }
    let own = tags(of: focus)
    func sharesTag(_ id: EntityID) -> Bool { own.contains { tags(of: id).contains($0) } }
    let owned = Set(links.joined().filter { $0.kind == .ownership }.map(\.head))
    let candidates = sorted(Array(counts.keys)) { id in
      (sharesTag(id) ? 0 : 1, -2 * (counts[id] ?? 0) - (owned.contains(id) ? 1 : 0))
    }
    var lines = 0
    let readable = candidates.prefix { id in
      lines += counts[id] ?? 0
      return lines <= Self.readable.lines
    }.prefix(Self.readable.boxes)
    let drawn = Set(top.map { candidates.prefix($0) } ?? readable)
    rivals = drawn.filter { sharesTag($0) }
    tag = rivals.isEmpty ? nil : own.first { tag in rivals.contains { tags(of: $0).contains(tag) } }
    open = openLinks(of: backers)
    let active = zip(backers, links).filter { backer, links in
      links.contains { drawn.contains($0.head) } || open.contains { $0.investor == backer }
    }.map(\.0)
    outer = links.joined().filter { drawn.contains($0.head) }
    near = Array(
      sorted(active) { (0, -self.links(of: $0)) }.prefix(top ?? Self.readable.boxes))
    let shown = Set(near)
    outer = outer.filter { shown.contains($0.tail) }
    open = open.filter { shown.contains($0.investor) }
    inner = near.flatMap { EcosystemLink.links(from: $0, in: graph) }.filter { $0.head == focus }
    far = sorted(drawn.intersection(outer.map(\.head)).sorted()) { id in
      (rivals.contains(id) ? 0 : 1, -self.links(of: id))
    }
    rivals.formIntersection(far)
    for _ in 0..<3 {
      near = byBarycenter(near, of: far) { _ in 0 }
      far = byBarycenter(far, of: near) { rivals.contains($0) ? 0 : 1 }
    }
    omittedCompanies = counts.count - far.count
    omittedBackers = backers.count - near.count
  }

  /// Numbers of investments among the rivals that what is certain does not explain.
  private func openLinks(of backers: [EntityID]) -> [OpenLink] {
    graph.constraints.compactMap { constraint in
      guard case .membership(let membership) = constraint.form,
        let investor = membership.investors.first, membership.investors.count == 1,
        backers.contains(investor), Certainty.usual.contains(constraint.certainty),
        membership.targets.contains(focus),
        membership.targets.allSatisfy({ $0 == focus || rivals.contains($0) }),
        let least = membership.count.lower?.value.number
      else { return nil }
      let certain = EcosystemLink.links(from: investor, in: graph).filter {
        $0.status == .completed && membership.targets.contains($0.head)
      }
      return certain.count < least
        ? OpenLink(investor: investor, membership: membership, constraint: constraint) : nil
    }
  }

  // MARK: - Order

  private func tags(of id: EntityID) -> [String] {
    graph.organization(id)?.tags.map(\.text) ?? []
  }

  private func links(of id: EntityID) -> Int {
    outer.count { $0.tail == id || $0.head == id }
  }

  /// Entities by a key, then by name.
  private func sorted(
    _ ids: [EntityID], by key: (EntityID) -> (Int, Int)
  ) -> [EntityID] {
    let narrator = Narrator(graph)
    return ids.map { (key: key($0), name: narrator.name($0), id: $0) }
      .sorted { ($0.key.0, $0.key.1, $0.name, $0.id) < ($1.key.0, $1.key.1, $1.name, $1.id) }
      .map(\.id)
  }

  /// A column in the order in which few lines cross: each by the middle of those in the other column
  /// that it is tied to.
  private func byBarycenter(
    _ ids: [EntityID], of column: [EntityID], group: (EntityID) -> Int
  ) -> [EntityID] {
    let places = Dictionary(
      column.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    // What is true of some rivals leads to the end of them.
    let lastRival = column.lastIndex { rivals.contains($0) } ?? 0
    return sorted(ids) { id in
      let ends =
        outer.compactMap { link in
          link.tail == id ? places[link.head] : link.head == id ? places[link.tail] : nil
        } + open.filter { $0.investor == id }.map { _ in lastRival }
      let middle = ends.isEmpty ? 0 : 1_000 * ends.reduce(0, +) / ends.count
      return (group(id), middle)
    }
  }
}
