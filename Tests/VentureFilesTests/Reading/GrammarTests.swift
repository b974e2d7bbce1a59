import Testing
import VentureModel

@testable import VentureFiles

/// The reader accepts the keys of the grammar and no others.
@Suite struct GrammarTests {
  @Test(arguments: RecordSample.all)
  func `each key takes each form of its values`(sample: RecordSample) {
    for field in sample.record.fields {
      let values = sample.values(of: field)
      #expect(!values.isEmpty, "no sample for \(field.key)")
      for value in values {
        let text = sample.text(with: [(field.key, value)])
        let loading = load(text)
        #expect(
          loading.graph != nil, "\(field.key): \(value)\n\(loading.diagnostics.map(\.description))")
      }
    }
  }

  @Test(arguments: RecordSample.all)
  func `a slip in a key is an error with the key as advice`(sample: RecordSample) {
    let kinds = Set(Grammar.entityKinds.map(\.key))
    for key in sample.record.keys where sample.record.choice.isEmpty && !kinds.contains(key) {
      let loading = load(sample.text(with: [(key + "x", "7")]))
      #expect(loading.graph == nil)
      let unknown = loading.diagnostics.first {
        $0.message == "unknown key `\(key)x` in \(sample.record.name)"
      }
      #expect(unknown?.advice?.contains("`\(key)`") == true, "\(key): \(loading.diagnostics)")
      #expect(unknown?.location?.length == key.count + 1)
    }
  }

  @Test(arguments: RecordSample.all)
  func `the keys of other records are errors`(sample: RecordSample) {
    let kinds = Set(Grammar.entityKinds.map(\.key))
    let all = Set(RecordSample.all.flatMap(\.record.keys)).subtracting(kinds)
    let foreign = all.subtracting(sample.record.keys).sorted()
    #expect(foreign.count > 30)
    let loading = load(sample.text(with: foreign.map { ($0, "7") }))
    let messages = Set(loading.diagnostics.map(\.message))
    for key in foreign {
      #expect(messages.contains("unknown key `\(key)` in \(sample.record.name)"))
    }
  }

  @Test(arguments: RecordSample.all)
  func `a required key that is left out is an error`(sample: RecordSample) {
    for key in sample.record.required {
      let others = sample.base.filter { $0.key != key }.map { "\($0.key): \($0.value)" }
      let body = "{ \(others.joined(separator: ", ")) }"
      #expect(
        load(sample.document(body)).diagnostics.contains {
          $0.message == "\(sample.record.name) has no `\(key)`"
        })
    }
  }

  @Test func `every verb, with and without its preposition, means its kind`() throws {
    for (verb, kind) in Grammar.verbs {
      let subject = kind.subjects.contains(.person) ? "jane" : "example"
      let object: String =
        switch kind {
        case .studied: "school"
        case .invested, .raised: "r"
        case .released, .developed: "kite"
        case .attended, .organised: "trip"
        case .met, .together: "john"
        default: "market"
        }
      let terms = kind == .together ? "{ at: school }" : "{ certainty: implied }"
      let text = RecordSample.document(["facts": "[{ \(subject) \(verb) \(object): \(terms) }]"])
      let facts = try #require(load(text).graph).facts.filter {
        $0.object.entity?.slug == object && $0.kind != .raised || $0.kind == kind
      }
      #expect(facts.contains { $0.kind == kind && $0.subject.entity?.slug == subject }, "\(verb)")
    }
  }

  @Test func `an entity has exactly one kind`() {
    func messages(_ body: String) -> [String] {
      load(RecordSample.document(entities: "x: \(body)")).diagnostics.map(\.message)
    }
    #expect(messages("{ names: X }") == ["entity `x` has no kind"])
    #expect(messages("X") == ["entity `x` has no kind"])
    #expect(messages("{ person: , school: }") == ["entity `x` has several kinds"])
    #expect(messages("{ person: angel }") == ["`person` takes no value"])
    let slip = load(RecordSample.document(entities: "x: { orgnization: company }")).diagnostics
    #expect(slip.map(\.advice) == ["did you mean `organization`?"])
  }

  @Test func `a constraint has exactly one form`() {
    func messages(_ body: String) -> [String] {
      load(RecordSample.document(["constraints": "[\(body)]"])).diagnostics.map(\.message)
    }
    #expect(messages("{}") == ["a constraint has no kind"])
    #expect(messages("~") == ["nothing stands where a constraint was expected"])
    let count = "count: { of: rounds, company: example, is: 7 }"
    #expect(
      messages("{ \(count), total: { company: example, raised: 5 USD } }")
        == ["a constraint has several kinds: `total` and `count`"])
    #expect(
      messages("{ cuont: { of: rounds } }")
        == ["a constraint has no kind", "unknown key `cuont` in a constraint"])
  }
}
