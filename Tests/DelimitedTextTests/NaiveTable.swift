import DelimitedText

/// Reads a table one character after the other, by the rules as they are told to people: the
/// reference for property tests.
struct NaiveTable: Equatable {
  struct Record: Equatable {
    var row: Int
    var line: Int
    var fields: [String]
  }

  struct Place: Equatable {
    var line: Int
    var column: Int
  }

  /// The records, the header among them, up to the first error.
  var records: [Record] = []
  var error: Place?

  init(_ text: String, _ delimiter: DelimitedText.Delimiter) {
    let characters = Array(text.unicodeScalars)
    let separator = Unicode.Scalar(delimiter.rawValue)
    var (index, row) = (0, 1)
    while index < characters.count {
      let start = index
      var fields: [String] = []
      var isAtEnd = false
      while !isAtEnd {
        var field = ""
        if index < characters.count, characters[index] == "\"" {
          let opening = index
          index += 1
          while true {
            guard index < characters.count else {
              error = Self.place(opening, characters)
              return
            }
            if characters[index] != "\"" {
              field.unicodeScalars.append(characters[index])
              index += 1
            } else if index + 1 < characters.count, characters[index + 1] == "\"" {
              field += "\""
              index += 2
            } else {
              index += 1
              break
            }
          }
          if index < characters.count,
            !Self.isBreak(characters[index]), characters[index] != separator
          {
            error = Self.place(index, characters)
            return
          }
        } else {
          while index < characters.count, !Self.isBreak(characters[index]),
            characters[index] != separator
          {
            field.unicodeScalars.append(characters[index])
            index += 1
          }
        }
        fields.append(field)
        isAtEnd = index >= characters.count || characters[index] != separator
        if !isAtEnd { index += 1 }
      }
      let isBlank = index == start
      if index < characters.count { index += Self.isPair(index, characters) ? 2 : 1 }
      if !isBlank {
        let line = Self.place(start, characters).line
        records.append(Record(row: row, line: line, fields: fields))
      }
      row += 1
    }
  }

  private static func isBreak(_ character: Unicode.Scalar) -> Bool {
    character == "\n" || character == "\r"
  }

  private static func isPair(_ index: Int, _ characters: [Unicode.Scalar]) -> Bool {
    characters[index] == "\r" && index + 1 < characters.count && characters[index + 1] == "\n"
  }

  private static func place(_ index: Int, _ characters: [Unicode.Scalar]) -> Place {
    let breaks = (0..<index).filter {
      isBreak(characters[$0]) && !isPair($0, characters)
    }
    return Place(line: breaks.count + 1, column: index - (breaks.last.map { $0 + 1 } ?? 0) + 1)
  }
}
