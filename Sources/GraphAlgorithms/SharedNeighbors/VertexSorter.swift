/// Sorts small sets of distinct vertices, many times, without comparing them.
///
/// Each vertex is a bit in one of the words of a set, and each word a bit in a summary, so that
/// reading the set back in order passes over 4,096 absent vertices at a time. A few vertices are
/// faster to insert one by one.
struct VertexSorter {
  private static let fewVertices = 12
  /// All zero between two sorts.
  private var words: [UInt64]
  private var summary: [UInt64]

  init(vertexCount: Int) {
    words = Array(repeating: 0, count: vertexCount / 64 + 1)
    summary = Array(repeating: 0, count: vertexCount / 4096 + 1)
  }

  /// Sorts distinct vertices of which none is below `lowest`.
  ///
  /// - Complexity: O(*k* + *V* / 4096) for *k* vertices
  mutating func sort(
    _ vertices: Slice<UnsafeMutableBufferPointer<UInt32>>, notBelow lowest: UInt32
  ) {
    let vertices = UnsafeMutableBufferPointer(rebasing: vertices)
    if vertices.count <= Self.fewVertices {
      Self.insertionSort(vertices)
    } else {
      mark(vertices)
      collect(vertices, from: Int(lowest >> 12))
    }
  }

  private static func insertionSort(_ vertices: UnsafeMutableBufferPointer<UInt32>) {
    for index in 1..<max(vertices.count, 1) {
      let vertex = vertices[index]
      var place = index
      while place > 0 && vertices[place - 1] > vertex {
        vertices[place] = vertices[place - 1]
        place -= 1
      }
      vertices[place] = vertex
    }
  }

  private mutating func mark(_ vertices: UnsafeMutableBufferPointer<UInt32>) {
    words.withUnsafeMutableBufferPointer { words in
      summary.withUnsafeMutableBufferPointer { summary in
        for vertex in vertices {
          words[Int(vertex >> 6)] |= 1 << UInt64(vertex & 63)
          summary[Int(vertex >> 12)] |= 1 << UInt64((vertex >> 6) & 63)
        }
      }
    }
  }

  /// Reads the set back in order and empties it.
  private mutating func collect(
    _ vertices: UnsafeMutableBufferPointer<UInt32>, from start: Int
  ) {
    words.withUnsafeMutableBufferPointer { words in
      summary.withUnsafeMutableBufferPointer { summary in
        var count = 0
        var group = start
        while count < vertices.count {
          var marked = summary[group]
          summary[group] = 0
          while marked != 0 {
            let index = group << 6 | marked.trailingZeroBitCount
            marked &= marked - 1
            var bits = words[index]
            words[index] = 0
            while bits != 0 {
              vertices[count] = UInt32(index << 6 | bits.trailingZeroBitCount)
              count += 1
              bits &= bits - 1
            }
          }
          group += 1
        }
      }
    }
  }
}
