import Foundation
import Testing

@testable import Graphviz

@Suite struct IsolatedTests {
  private func renderer(timeLimit: Duration = .seconds(30)) -> IsolatedRenderer {
    IsolatedRenderer(helper: Products.helper, timeLimit: timeLimit)
  }

  @Test func picturesAreTheSameAsInProcess() throws {
    let renderers: [any Renderer] = [renderer(), InProcessRenderer()]
    let pictures = try renderers.map {
      try $0.render(SampleDrawings.typical, as: Set(Format.allCases))
    }
    #expect(pictures[0] == pictures[1])
    let layouts = try renderers.map { try $0.layout(of: SampleDrawings.typical) }
    #expect(layouts[0] == layouts[1])
    #expect(layouts[0].places.count == 45)
  }

  @Test func aCrashIsAnErrorAndTheNextPictureIsDrawn() throws {
    let renderer = renderer()
    var crashes = 0
    for seed in 1...6 as ClosedRange<UInt64> {
      let source = SampleDrawings.crashing(seed: seed)
      let result = Result { () throws(GraphvizError) in
        try renderer.render(dotSource: source, engine: .dot, as: [.svg])
      }
      if case .failure(let error) = result {
        guard case .crashed(let signal, .dot, let words, source) = error else {
          Issue.record("another error: \(error)")
          continue
        }
        #expect(words.count <= 3)
        crashes += 1
        #expect([SIGABRT, SIGSEGV, SIGBUS].contains(signal))
        #expect(
          error.description
            == "Graphviz crashed (signal \(signal)) on this drawing. Try another engine, such as "
            + "“sfdp”, or a filter that leaves fewer nodes.")
      }
      let next = try renderer.render(SampleDrawings.small, as: [.svg])
      #expect(next[.svg] != nil)
    }
    // Other releases may be mended; this one is the reason why helpers exist.
    if InProcessRenderer.libraryVersion == "2.43.0" { #expect(crashes > 0) }
  }

  @Test func theSameGraphsAreDrawnWithNewRank() throws {
    let renderer = renderer()
    for seed in 1...6 as ClosedRange<UInt64> {
      let source = SampleDrawings.crashing(seed: seed)
        .replacing("digraph crash {", with: "digraph crash { newrank=true;")
      _ = try renderer.render(dotSource: source, engine: .dot, as: [.svg])
    }
  }

  @Test func drawingsOfEveryKindAreNearlyAlwaysDrawn() throws {
    let renderer = renderer(timeLimit: .seconds(5))
    var failures: [GraphvizError] = []
    for seed in 0..<40 as Range<UInt64> {
      do {
        let rendering = try renderer.render(SampleDrawings.random(seed: seed), as: [.svg])
        let svg = try #require(rendering[.svg])
        _ = try #require(SVGDocument(svg))
      } catch let error as GraphvizError {
        failures.append(error)
      }
    }
    // With ports in every direction, dot sometimes finds no way for an edge. Without the rules of
    // `Drawing.dot(for:)`, a third of these drawings crash it.
    #expect(failures.count <= 4, "\(failures)")
  }

  @Test func aHangIsEnded() throws {
    let renderer = renderer(timeLimit: .milliseconds(400))
    let start = ContinuousClock.now
    #expect(
      throws: GraphvizError.timedOut(
        limit: .milliseconds(400), engine: .circo, dot: SampleDrawings.endless)
    ) {
      try renderer.render(dotSource: SampleDrawings.endless, engine: .circo, as: [.svg])
    }
    #expect(start.duration(to: .now) < .seconds(60))
    _ = try renderer.render(SampleDrawings.small, as: [.svg])
  }

  #if os(Linux)
  @Test func wantOfMemoryIsAnError() throws {
    let renderer = IsolatedRenderer(
      helper: Products.helper, timeLimit: .seconds(60), memoryLimit: 512 * 1_048_576)
    var lines = ["digraph big {"]
    for index in 0..<400_000 { lines.append("a\(index) -> b\(index)") }
    let source = lines.joined(separator: "\n") + "}"
    #expect(
      throws: GraphvizError.outOfMemory(limit: 512 * 1_048_576, engine: .twopi, dot: source)
    ) {
      try renderer.render(dotSource: source, engine: .twopi, as: [.svg])
    }
    _ = try renderer.render(SampleDrawings.small, as: [.svg])
  }
  #endif

  @Test func errorsOfGraphvizTravel() throws {
    let renderer = renderer()
    let source = "digraph g {a [label=<R&D>]}"
    let failure = #expect(throws: GraphvizError.self) {
      try renderer.render(dotSource: source, engine: .dot, as: [.svg])
    }
    #expect(failure?.dot == source && failure?.messages.isEmpty == false)
    let warned = try renderer.render(
      dotSource: "digraph g {a [color=nosuchcolor]}", engine: .dot, as: [.svg])
    #expect(warned.warnings == ["nosuchcolor is not a known color."])
  }

  @Test(arguments: ["/bin/true", "/bin/false", "/bin/ls", "/no/such/program", "/etc/passwd", "/"])
  func anotherProgramIsNoHelper(path: String) {
    let renderer = IsolatedRenderer(helper: path)
    let error = #expect(throws: GraphvizError.self) {
      try renderer.render(SampleDrawings.small, as: [.svg])
    }
    guard case .helperUnusable(path, _) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
  }

  @Test func aHelperThatDiesBetweenPicturesIsReplaced() throws {
    let renderer = renderer()
    renderer.prepare()
    for _ in 0..<3 {
      _ = try renderer.render(SampleDrawings.small, as: [.svg])
      let process = try #require(renderer.helperProcess)
      kill(process, SIGKILL)
      usleep(20_000)
    }
    _ = try renderer.render(SampleDrawings.small, as: [.svg])
  }

  @Test func whatAHelperIsToldByTheShellDoesNotMatter() throws {
    let renderer = IsolatedRenderer(
      helper: "/bin/sh", arguments: ["-c", "trap '' PIPE; echo noise >&2; exec \(Products.helper)"])
    for _ in 0..<3 { _ = try renderer.render(SampleDrawings.small, as: [.svg]) }
  }

  @Test func garbageIsRecognised() {
    for script in [
      "echo garbage", "printf GvH2; sleep 1", "printf 'GvH1h\\0\\0\\0\\0\\0\\0\\0\\0'",
    ] {
      let renderer = IsolatedRenderer(helper: "/bin/sh", arguments: ["-c", script])
      let error = #expect(throws: GraphvizError.self) {
        try renderer.render(SampleDrawings.small, as: [.svg])
      }
      guard case .helperUnusable = error else {
        Issue.record("another error: \(String(describing: error))")
        continue
      }
    }
  }

  @Test func manyTasksShareOneHelper() async throws {
    let renderer = renderer()
    let expected = try renderer.render(SampleDrawings.small, as: [.svg])
    try await withThrowingTaskGroup(of: Rendering.self) { group in
      for _ in 0..<40 {
        group.addTask { try renderer.render(SampleDrawings.small, as: [.svg]) }
      }
      for try await rendering in group { #expect(rendering == expected) }
    }
  }

  @Test func largeInputAndOutputPass() throws {
    let drawing = Drawing(nodes: (0..<3_000).map { .init("\($0)", [.label("Node \($0)")]) })
    let rendering = try renderer().render(drawing, engine: .osage, as: [.svg, .json, .dot])
    #expect(try #require(rendering[.svg]).count > 500_000)
  }

  @Test func noDescriptorIsLeftOpen() throws {
    let count = { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
    guard FileManager.default.fileExists(atPath: "/proc/self/fd") else { return }
    let before = try count()
    for _ in 0..<10 {
      let renderer = renderer()
      _ = try renderer.render(SampleDrawings.small, as: [.svg])
    }
    // Other tests open and close descriptors at the same time.
    #expect(try count() < before + 20)
  }
}
