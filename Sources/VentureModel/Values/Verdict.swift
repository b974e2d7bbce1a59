/// The answer to a question about values that may be known only in part.
///
/// The third value is not an error and not "no": the sources do not decide. Conjunction,
/// disjunction and negation are those of Kleene's strong three-valued logic (Kleene 1952,
/// *Introduction to Metamathematics*, § 64): a result is definite only when it would be the same
/// whichever way every undecided part turned out.
public enum Verdict: Sendable, Hashable, CaseIterable {
  /// Certainly not.
  case no
  /// The sources do not decide.
  case cannotTell
  /// Certainly.
  case yes

  /// A definite answer.
  public init(_ answer: Bool) {
    self = answer ? .yes : .no
  }

  /// A definite answer, or `cannotTell` for `nil`.
  public init(_ answer: Bool?) {
    self = answer.map { $0 ? .yes : .no } ?? .cannotTell
  }

  /// Whether the answer is yes or no.
  public var isDefinite: Bool { self != .cannotTell }

  /// Whether yes is not excluded.
  public var isPossible: Bool { self != .no }

  /// The definite answer, or `nil` where there is none.
  public var bool: Bool? {
    switch self {
    case .yes: true
    case .no: false
    case .cannotTell: nil
    }
  }
}

extension Verdict {
  /// Yes and no exchanged; what cannot be told stays so.
  public static prefix func ! (verdict: Verdict) -> Verdict {
    switch verdict {
    case .yes: .no
    case .no: .yes
    case .cannotTell: .cannotTell
    }
  }

  /// No if either is no, yes if both are yes. The right side is not asked when the left is no.
  public static func && (lhs: Verdict, rhs: @autoclosure () throws -> Verdict) rethrows -> Verdict {
    if lhs == .no { return .no }
    let rhs = try rhs()
    if rhs == .no { return .no }
    return lhs == .yes && rhs == .yes ? .yes : .cannotTell
  }

  /// Yes if either is yes, no if both are no. The right side is not asked when the left is yes.
  public static func || (lhs: Verdict, rhs: @autoclosure () throws -> Verdict) rethrows -> Verdict {
    if lhs == .yes { return .yes }
    let rhs = try rhs()
    if rhs == .yes { return .yes }
    return lhs == .no && rhs == .no ? .no : .cannotTell
  }

  /// What all of them agree on, `cannotTell` if they differ or there are none.
  ///
  /// This is the answer to a question about one of several alternatives.
  public static func consensus(_ verdicts: some Sequence<Verdict>) -> Verdict {
    var agreed: Verdict?
    for verdict in verdicts {
      if let agreed, agreed != verdict { return .cannotTell }
      agreed = verdict
    }
    return agreed ?? .cannotTell
  }
}

extension Verdict: CustomStringConvertible {
  /// "yes", "no" or "cannot tell".
  public var description: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .cannotTell: "cannot tell"
    }
  }
}
