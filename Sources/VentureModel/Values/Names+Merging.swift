extension Names {
  /// These names, with those of another list that are not among them.
  ///
  /// A second name in a language becomes an alias.
  public func merged(with others: Names) -> Names {
    let known = Set(all)
    var added: [Entry] = []
    var further: [String] = []
    for entry in others.entries {
      if self[entry.language] == nil {
        added.append(entry)
      } else if !known.contains(entry.text) {
        further.append(entry.text)
      }
    }
    further += others.aliases.filter { !known.contains($0) && !further.contains($0) }
    return Names(entries + added, aliases: aliases + further)
  }
}
