import VentureModel

extension Dossier {
  /// The dossier in GitHub's Markdown, with footnotes and tables.
  ///
  /// - Complexity: O(*n* log *n*) in its prose and citations
  public var markdown: String {
    let writer = MarkdownWriter(notes: DossierNotes(self))
    var blocks = ["# " + MarkdownText.escaped(name)]
    if let scope { blocks.append("*" + MarkdownText.escaped(scope) + ".*") }
    blocks += lead.map { writer.paragraph($0) }
    for section in sections {
      blocks.append("## " + MarkdownText.escaped(section.title))
      blocks += section.blocks.map { writer.block($0) }
    }
    let notes = writer.definitions
    if !notes.isEmpty { blocks.append(notes) }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}

/// Writes blocks of prose as Markdown.
private struct MarkdownWriter {
  let notes: DossierNotes

  func block(_ block: DossierSection.Block) -> String {
    switch block {
    case .paragraph(let prose): paragraph(prose)
    case .list(let items): items.map { "- " + line($0) }.joined(separator: "\n")
    case .table(let table): self.table(table)
    }
  }

  /// Prose that stands by itself.
  func paragraph(_ prose: Prose) -> String { line(prose) }

  /// The notes, each by its number.
  var definitions: String {
    notes.texts.enumerated().map { "[^\($0 + 1)]: " + line($1) }.joined(separator: "\n")
  }

  private func line(_ prose: Prose) -> String { text(prose, isAtHead: true) }

  private func text(_ prose: Prose, isAtHead: Bool) -> String {
    var text = ""
    for span in prose.spans {
      switch span {
      case .plain(let words):
        text +=
          text.isEmpty && isAtHead ? MarkdownText.escapedAtHead(words) : MarkdownText.escaped(words)
      case .computed(let words): text += wrapped(words, in: "*")
      case .strong(let words): text += wrapped(words, in: "**")
      case .note(let citations):
        if let number = notes.number(of: citations) { text += "[^\(number)]" }
      }
    }
    return text
  }

  /// Words in marks, which must touch them.
  private func wrapped(_ words: String, in marks: String) -> String {
    let core = words.trimmingSpaces
    guard !core.isEmpty else { return words }
    let parts = words.split(separator: core, maxSplits: 1, omittingEmptySubsequences: false)
    let (head, tail) = (String(parts.first ?? ""), String(parts.last ?? ""))
    return "\(head)\(marks)\(MarkdownText.escaped(core))\(marks)\(tail)"
  }

  private func table(_ table: DossierTable) -> String {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let note = text(Prose().citing(table.citations), isAtHead: false)
    let head = row(
      table.columns.enumerated().map {
        MarkdownText.escaped($1.heading) + ($0 == 0 ? note : "")
      })
    let rule = row(table.columns.map { $0.isNumeric ? "---:" : "---" })
    let rows = table.rows.map { row($0.map { text($0, isAtHead: false) }) }
    return ([head, rule] + rows).joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
