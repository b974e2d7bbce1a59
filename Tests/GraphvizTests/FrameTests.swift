import Foundation
import TestSupport
import Testing

@testable import Graphviz

@Suite struct FrameTests {
  private let request = HelperRequest(
    job: RenderJob(
      dot: "graph g {a}", engine: "neato", formats: [.svg, .png],
      options: .init(dpi: 192, lowestDPI: 72)),
    processorSeconds: 7, memoryLimit: 1 << 33)

  @Test func requestsAndRepliesTravelUnchanged() throws {
    #expect(HelperRequest(payload: request.frame.payload) == request)
    let rendering = Rendering(
      outputs: [.svg: Data("<svg/>".utf8), .dot: Data([0, 1, 2])], warnings: ["a", ""],
      boundingBox: Rectangle(left: -1, bottom: 0, right: 2.5, top: 1e3), dpi: 144)
    guard case .picture(let read) = HelperReply(HelperReply.picture(rendering).frame) else {
      Issue.record("no picture")
      return
    }
    #expect(read == rendering)
  }

  @Test(arguments: [
    GraphvizError.invalidDrawing(reason: "r"), .invalidSource(messages: ["m"], dot: "d"),
    .layoutFailed(engine: "e", messages: [], dot: "d"),
    .drawingFailed(format: .png, messages: ["m"], dot: "d"),
    .bitmapTooLarge(width: 1, height: 2, dpi: 3, largestDPI: 4),
    .libraryUnavailable(reason: "r"),
  ])
  func errorsTravelUnchanged(error: GraphvizError) {
    guard case .failure(let read) = HelperReply(HelperReply.failure(error).frame) else {
      Issue.record("no failure")
      return
    }
    #expect(read == error)
  }

  @Test func noiseIsRefusedNotTrusted() {
    let good = request.frame.payload
    for length in 0..<good.count {
      #expect(HelperRequest(payload: Array(good.prefix(length))) == nil)
    }
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let noise = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      _ = HelperRequest(payload: noise)
      #expect(HelperReply(Frame(kind: .picture, payload: noise)) == nil)
      #expect(HelperReply(Frame(kind: .failure, payload: noise)) == nil)
      #expect(Frame.head(of: noise) == nil)
    }
    let hugeLength = Frame.magic + [Frame.Kind.picture.rawValue] + Array(repeating: 0xFF, count: 8)
    #expect(Frame.head(of: hugeLength) == nil)
  }
}
