import Testing

@testable import VentureModel

@Suite struct NamesTests {
  @Test(arguments: [
    ("en", "en"), ("EN", "en"), ("zh-hans", "zh-Hans"), ("ZH-HANT", "zh-Hant"), ("ja", "ja"),
    ("pt-br", "pt-BR"), ("zh-Hant-tw", "zh-Hant-TW"), ("es-419", "es-419"),
    ("sl-rozaj-biske", "sl-rozaj-biske"), ("de-CH-1996", "de-CH-1996"), ("yue", "yue"),
    ("zh-yue-HK", "zh-yue-HK"), ("en-u-ca-gregory", "en-u-ca-gregory"), ("en-x-us", "en-x-us"),
  ])
  func `tags take their customary case`(text: String, normal: String) throws {
    #expect(try LanguageTag(text).text == normal)
    #expect(try LanguageTag(normal) == LanguageTag(text))
  }

  @Test func `the parts of a tag`() throws {
    let tag = try LanguageTag("zh-hant-tw")
    #expect(tag.language == "zh" && tag.script == "Hant" && tag.region == "TW")
    #expect(try LanguageTag("ja").script == nil)
  }

  @Test(arguments: [
    ("", nil), ("e", nil), ("zh_Hans", "write zh-Hans"), ("Chinese", "write zh"), ("zh-", nil),
    ("-zh", nil), ("zh--Hans", nil), ("zh-Hans-x", nil), ("日本語", nil), ("en-🦄", nil),
    ("123", nil), ("zh-Hans-Hant", nil), ("en US", nil), ("abcdefghi", nil), ("en-u-a-b", nil),
  ])
  func `what is no tag is refused`(text: String, advice: String?) throws {
    do {
      _ = try LanguageTag(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.advice == advice)
      #expect((0...text.unicodeScalars.count).contains(error.offset))
    }
  }

  @Test func `hostile length`() {
    #expect(throws: ParseError.self) { try LanguageTag(String(repeating: "a", count: 10_000)) }
    #expect(throws: ParseError.self) { try LanguageTag(String(repeating: "-", count: 10_000)) }
  }

  private func names(_ pairs: KeyValuePairs<String, String>, aliases: [String] = []) throws -> Names
  {
    Names(try pairs.map { Names.Entry($1, in: try LanguageTag($0)) }, aliases: aliases)
  }

  private func display(_ names: Names, _ tags: String...) throws -> String? {
    names.display(in: try tags.map { try LanguageTag($0) })
  }

  @Test func `the name for a reader`() throws {
    let yan = try names(
      ["zh-Hant": "閻俊傑", "en": "Yan Junjie", "ja": "閻俊傑", "zh-Hans": "闫俊杰"])
    #expect(try display(yan, "zh-Hans") == "闫俊杰")
    #expect(try display(yan, "zh-CN") == "闫俊杰")
    #expect(try display(yan, "zh-TW") == "閻俊傑")
    #expect(try display(yan, "zh") == "闫俊杰")
    #expect(try display(yan, "fr") == "Yan Junjie")
    #expect(try display(yan) == "Yan Junjie")
    let boyu = try names(["zh-Hant": "博裕資本", "ja": "ボユ"], aliases: ["Boyu"])
    #expect(try display(boyu, "zh-Hans") == "博裕資本")
    #expect(try display(boyu, "zh-Hans", "ja") == "ボユ")
    #expect(try display(boyu, "fr") == "博裕資本")
    #expect(try display(try names(["en-GB": "Hillhouse"]), "en") == "Hillhouse")
    #expect(Names(aliases: ["X"]).display() == "X")
    #expect(Names().display() == nil)
    #expect(Names().isEmpty)
  }

  @Test func `all names come once and in order`() throws {
    let names = try names(
      ["en": "Alibaba", "zh-Hans": "阿里巴巴", "zh-Hant": "阿里巴巴", "EN": "Alibaba Group"],
      aliases: ["アリ", "Alibaba"])
    #expect(names.entries.count == 3)
    #expect(names.all == ["Alibaba", "阿里巴巴", "Alibaba Group", "アリ"])
    #expect(names[try LanguageTag("zh-hant")] == "阿里巴巴")
    #expect(names[try LanguageTag("fr")] == nil)
  }
}
