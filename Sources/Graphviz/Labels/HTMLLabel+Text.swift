extension HTMLLabel {
  /// Runs of styled text.
  public struct Text: Hashable, Sendable {
    indirect enum Run: Hashable, Sendable {
      case string(String, LineAlignment)
      case lineBreak(LineAlignment)
      case bold(Text)
      case italic(Text)
      case underlined(Text)
      case font(Text, size: Double?, color: Color?, face: String?)
    }

    let runs: [Run]

    init(runs: [Run]) {
      self.runs = runs
    }

    /// Text drawn as written.
    ///
    /// Line breaks in it become line breaks of the label; each line is aligned by `lines`, the
    /// last one by the break that follows.
    public init(_ string: String, lines: LineAlignment = .center) {
      runs = [.string(string, lines)]
    }

    /// Text in bold type.
    public static func bold(_ text: Text) -> Text {
      Text(runs: [.bold(text)])
    }

    /// Text in italic type.
    public static func italic(_ text: Text) -> Text {
      Text(runs: [.italic(text)])
    }

    /// Underlined text.
    public static func underlined(_ text: Text) -> Text {
      Text(runs: [.underlined(text)])
    }

    /// Text in another font; what is `nil` stays as it is. The size is in points, 1...500.
    public static func font(
      _ text: Text, size: Double? = nil, color: Color? = nil, face: String? = nil
    ) -> Text {
      Text(runs: [.font(text, size: size, color: color, face: face)])
    }

    /// The end of a line, which is aligned as told.
    public static func lineBreak(_ alignment: LineAlignment = .center) -> Text {
      Text(runs: [.lineBreak(alignment)])
    }

    /// Both texts, one after the other.
    public static func + (left: Text, right: Text) -> Text {
      Text(runs: left.runs + right.runs)
    }
  }
}

extension HTMLLabel.Text: ExpressibleByStringInterpolation {
  /// Text drawn as written.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

extension HTMLLabel.Text: ExpressibleByArrayLiteral {
  /// Texts, one after the other.
  public init(arrayLiteral elements: HTMLLabel.Text...) {
    self.init(runs: elements.flatMap(\.runs))
  }
}
