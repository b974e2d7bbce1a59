import TestSupport

extension PlainValue {
  /// A value with one thing changed, and where.
  struct Change {
    let path: String
    let value: PlainValue
  }

  /// The value with one change each, everywhere in turn: a key renamed, or another type in a place.
  var changes: [Change] {
    [Change(path: "", value: otherType)] + inner
  }

  private var inner: [Change] {
    switch self {
    case .array(let items):
      return items.indices.flatMap { index in
        items[index].changes.map { change in
          var changed = items
          changed[index] = change.value
          return Change(path: "/\(index)\(change.path)", value: .array(changed))
        }
      }
    case .object(let object):
      return object.keys.sorted().flatMap { key -> [Change] in
        var renamed = object
        renamed["\(key)-zebra"] = renamed.removeValue(forKey: key)
        let below = (object[key] ?? .null).changes.map { change in
          Change(
            path: "/\(key)\(change.path)",
            value: .object(object.merging([key: change.value]) { $1 }))
        }
        return [Change(path: "/\(key)", value: .object(renamed))] + below
      }
    default: return []
    }
  }

  /// Something of a type that never stands for this one.
  private var otherType: PlainValue {
    switch self {
    case .null, .bool, .integer, .number: .string("zebra")
    case .string: .bool(false)
    case .array: .object([:])
    case .object: .array([])
    }
  }

  /// All keys of all objects.
  var allKeys: Set<String> {
    switch self {
    case .array(let items): items.reduce(into: []) { $0.formUnion($1.allKeys) }
    case .object(let object):
      object.values.reduce(into: Set(object.keys)) { $0.formUnion($1.allKeys) }
    default: []
    }
  }

  /// The schemas of objects in a schema.
  var objectSchemas: [PlainValue] {
    switch self {
    case .array(let items): items.flatMap(\.objectSchemas)
    case .object(let object):
      (object["type"] == .string("object") ? [self] : [])
        + object.values.flatMap(\.objectSchemas)
    default: []
    }
  }

  /// The keys that a schema describes.
  var propertyNames: Set<String> {
    objectSchemas.reduce(into: []) { $0.formUnion($1["properties"]?.keys ?? []) }
  }
}

extension [PlainValue.Change] {
  /// So many of them at the most, from the first to the last at equal distances.
  func spread(over count: Int) -> [PlainValue.Change] {
    guard self.count > count else { return self }
    return (0..<count).map { self[$0 * (self.count - 1) / (count - 1)] }
  }
}
