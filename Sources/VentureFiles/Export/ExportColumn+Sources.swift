import VentureModel

extension ExportColumn where Subject == Source {
  /// The attributes of a source, apart from its id.
  static let ofSources: [ExportColumn] = [
    .text("title", \.title),
    .list("authors", \.authors),
    .text("publisher", \.publisher),
    .text("date") { $0.date?.description },
    .text("language") { $0.language?.text },
    .text("translation_of") { source in
      switch source.translationOf {
      case .language(let language): language.text
      case .source(let id): id.slug
      case nil: nil
      }
    },
    .text("derived_from") { $0.derivedFrom?.slug },
    .text("url", \.url),
    .text("note", \.note),
  ]
}
