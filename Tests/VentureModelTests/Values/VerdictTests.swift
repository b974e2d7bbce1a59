import Testing

@testable import VentureModel

@Suite struct VerdictTests {
  private let all = Verdict.allCases

  @Test func `definite answers follow two-valued logic`() {
    for left in [true, false] {
      #expect(!Verdict(left) == Verdict(!left))
      for right in [true, false] {
        #expect((Verdict(left) && Verdict(right)) == Verdict(left && right))
        #expect((Verdict(left) || Verdict(right)) == Verdict(left || right))
      }
    }
  }

  @Test func `a result is definite exactly if both outcomes of the undecided agree`() {
    func outcomes(_ verdict: Verdict) -> [Bool] { verdict.bool.map { [$0] } ?? [true, false] }
    for left in all {
      for right in all {
        let pairs = outcomes(left).flatMap { one in outcomes(right).map { (one, $0) } }
        let ands = Set(pairs.map { $0.0 && $0.1 })
        let ors = Set(pairs.map { $0.0 || $0.1 })
        #expect((left && right) == Verdict(ands.count == 1 ? ands.first : nil))
        #expect((left || right) == Verdict(ors.count == 1 ? ors.first : nil))
      }
    }
  }

  @Test func `the laws of Kleene`() {
    for one in all {
      #expect(!(!one) == one)
      #expect((one && .yes) == one)
      #expect((one || .no) == one)
      for two in all {
        #expect((one && two) == (two && one))
        #expect(!(one && two) == (!one || !two))
        #expect((one && (one || two)) == one)
        for three in all {
          #expect((one && (two && three)) == ((one && two) && three))
          #expect((one && (two || three)) == ((one && two) || (one && three)))
        }
      }
    }
    #expect((Verdict.cannotTell || !Verdict.cannotTell) == .cannotTell)
  }

  @Test func `the consensus of alternatives`() {
    #expect(Verdict.consensus([.yes, .yes]) == .yes)
    #expect(Verdict.consensus([.no]) == .no)
    #expect(Verdict.consensus([.yes, .no]) == .cannotTell)
    #expect(Verdict.consensus([]) == .cannotTell)
  }
}
