extension NameKey {
  static let romanNumerals: Set<String> = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ]

  /// Legal forms that are words of their own, from the registers of the countries with the most
  /// venture capital.
  static let legalWords: Set<String> = Set(
    """
    inc incorporated corp corporation co company llc llp lp ltd limited plc pllc gmbh mbh ag kg kgaa \
    ug se ev eg sa sas sasu sarl sarlu srl srls spa sl slu scs sca bv nv cv vof oy oyj ab as asa aps \
    kk yk gk pty pte pvt private sdn bhd jsc pjsc ooo oao zao ao tov zrt kft nyrt doo dd ad eood ood \
    sro spol pc sp zoo ltda eireli cia sab cv sapi
    """.split(separator: " ").map(String.init))

  /// Legal forms that are written without a space, the longest first.
  static let legalAffixes = [
    "集团股份有限公司", "股份有限责任公司", "股份有限公司", "有限责任公司", "有限責任公司", "集团有限公司",
    "有限公司", "股份公司", "株式会社", "有限会社", "合同会社", "合資会社", "주식회사", "유한회사", "公司", "株",
  ]

  /// Common words that are often written together with the one before.
  static let commonEndings = [
    "ventures", "venture", "capital", "partners", "innovation", "enterprises", "systems",
    "technologies", "technology",
  ]

  /// Words that many names of firms and companies share.
  static let commonWords: Set<String> = Set(
    """
    the and of for group holding holdings partner partners venture ventures capital fund funds \
    investment investments investor investors equity private growth seed angel angels management \
    advisors associates finance financial bank asset assets international global technology \
    technologies tech system systems software solutions services network networks media digital \
    mobile interactive games labs studio studios energy power health healthcare medical therapeutics \
    pharmaceuticals pharma biosciences sciences diagnostics biotech bio data security online web
    """.split(separator: " ").map(String.init))
}
