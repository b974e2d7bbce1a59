import VentureModel

extension AuditNumber {
  /// The number of a figure of a round or a stake.
  init(_ label: String, _ figure: Figure) {
    self.init(label, figure.interval, like: figure)
  }

  /// A number that counts the same as a figure it comes from.
  init(_ label: String, _ value: Interval, like figure: Figure) {
    self.init(label, value, Unit(figure.unit), isApproximate: figure.isApproximate)
  }

  /// A number in the unit of a figure.
  init(_ label: String, _ value: Interval, unit: Figure.Unit) {
    self.init(label, value, Unit(unit))
  }

  /// An amount as it is stated.
  init(_ label: String, _ amount: Quantity<Money>) {
    self.init(label, Figure(amount))
  }
}

extension AuditNumber.Unit {
  fileprivate init(_ unit: Figure.Unit) {
    switch unit {
    case .money(let currency): self = .money(currency)
    case .share: self = .share
    case .factor: self = .factor
    }
  }
}
