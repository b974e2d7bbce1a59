import Foundation
import Testing

@testable import Graphviz

#if os(Linux)
@Suite struct LeakTests {
  @Test func thousandsOfPicturesTakeNoMoreMemory() throws {
    // A process of its own, as other tests use memory at the same time.
    let renderer = IsolatedRenderer(helper: Products.helper)
    let table = HTMLLabel.Table(rows: [[.init("x"), .init(.bold("y"))]])
    var drawing = SampleDrawings.small
    drawing.nodes.append(.init("t", [.label(HTMLLabel(table))]))
    drawing.clusters = [.init(["a", "b"], [.label("Funds")])]
    for _ in 0..<300 { _ = try renderer.render(drawing, as: [.svg, .json]) }
    let helper = try #require(renderer.helperProcess)
    let before = try #require(Self.residentBytes(of: helper))
    for _ in 0..<2_000 { _ = try renderer.render(drawing, as: [.svg, .json]) }
    let after = try #require(Self.residentBytes(of: helper))
    #expect(renderer.helperProcess == helper)
    #expect(after - before < 5_000_000)
  }

  private static func residentBytes(of process: pid_t) -> Int? {
    let text = try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8)
    let pages = text?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return pages.map { $0 * Int(getpagesize()) }
  }
}
#endif
