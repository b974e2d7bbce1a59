internal import CFontconfig

/// The letters that the installed fonts can draw together.
///
/// Borrows fontconfig's own sets, which live as long as its configuration.
struct FontCoverage {
  private let sets: [OpaquePointer]

  init() {
    var sets: [OpaquePointer] = []
    if let fonts = FcConfigGetFonts(nil, FcSetSystem)?.pointee, let patterns = fonts.fonts {
      for index in 0..<Int(fonts.nfont) {
        var letters: OpaquePointer?
        let result = FcPatternGetCharSet(patterns[index], cfc_charset(), 0, &letters)
        if result == FcResultMatch, let letters { sets.append(letters) }
      }
    }
    self.sets = sets
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    sets.contains { FcCharSetHasChar($0, scalar.value) != 0 }
  }
}
