extension TableRecord.Field {
  /// The text of the field.
  public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// Calls `body` with the bytes of the text, as UTF-8.
  @inlinable
  public func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    guard hasEscapes else {
      return try body(UnsafeBufferPointer(start: start, count: count))
    }
    return try plainBytes().withUnsafeBufferPointer(body)
  }

  /// The bytes with each pair of quotes as one.
  @usableFromInline
  func plainBytes() -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(count)
    var index = 0
    while index < count {
      plain.append(start[index])
      // The second of two quotes says nothing.
      index += start[index] == 0x22 ? 2 : 1
    }
    return plain
  }

  /// The field without white space around it.
  public var trimmed: TableRecord.Field {
    var (first, last) = (0, count)
    while first < last, start[first] == 0x20 || start[first] == 0x09 { first += 1 }
    while last > first, start[last - 1] == 0x20 || start[last - 1] == 0x09 { last -= 1 }
    let part = TableRecord.Field(
      start: start + first, count: last - first, hasEscapes: hasEscapes)
    // Other white space is either beyond ASCII or a control character.
    guard let (head, tail) = part.ends, min(head, tail) < 0x20 || max(head, tail) >= 0x80 else {
      return part
    }
    return part.trimmedByScalars
  }

  /// Whether there is white space around the text.
  ///
  /// - Complexity: O(*b*) in the blanks, without a copy of the text
  public var hasBlanksAround: Bool { trimmed.count != count }

  private var ends: (UInt8, UInt8)? { count > 0 ? (start[0], start[count - 1]) : nil }

  /// Takes off no-break spaces and other white space of Unicode too.
  private var trimmedByScalars: TableRecord.Field {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return TableRecord.Field(start: start, count: 0, hasEscapes: false) }
    let lead = scalars[..<first].reduce(0) { $0 + UTF8.width($1) }
    let kept = scalars[first...last].reduce(0) { $0 + UTF8.width($1) }
    return TableRecord.Field(start: start + lead, count: kept, hasEscapes: hasEscapes)
  }

  /// The text as a whole number: digits of ASCII, perhaps after a minus; nil if it is anything
  /// else, or of more than 18 characters.
  ///
  /// - Complexity: O(1)
  @inlinable @inline(__always)
  public var integer: Int? {
    guard count > 0, count <= 8 else { return longInteger }
    // All digits at once: the last of them goes to the highest byte, zeros fill the others. The
    // text goes on for more than eight bytes after any field.
    let word = UInt64(
      littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    var digits = (word ^ 0x3030_3030_3030_3030) &<< UInt64(truncatingIfNeeded: 64 - 8 * count)
    let beyondNine = (digits &+ 0x7676_7676_7676_7676) | digits
    guard beyondNine & 0x8080_8080_8080_8080 == 0 else { return longInteger }
    // Neighbours are joined: to numbers of two digits, then of four, then of eight.
    digits = ((digits &* (10 << 8 + 1)) &>> 8) & 0x00FF_00FF_00FF_00FF
    digits = ((digits &* (100 << 16 + 1)) &>> 16) & 0x0000_FFFF_0000_FFFF
    return Int(truncatingIfNeeded: (digits &* (10_000 << 32 + 1)) &>> 32)
  }

  /// The whole number, digit by digit.
  @usableFromInline var longInteger: Int? {
    guard count > 0, count < 19 else { return nil }
    let isNegative = start[0] == 0x2D
    var index = isNegative ? 1 : 0
    guard index < count else { return nil }
    var value = 0
    while index < count {
      let digit = Int(start[index]) - 0x30
      guard digit >= 0, digit < 10 else { return nil }
      value = value * 10 + digit
      index += 1
    }
    return isNegative ? -value : value
  }
}
