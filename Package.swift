// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "venturegraph",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "venturegraph", targets: ["venturegraph"]),
    .library(name: "Graphviz", targets: ["Graphviz"]),
    .library(name: "GraphAlgorithms", targets: ["GraphAlgorithms"]),
    .library(name: "DelimitedText", targets: ["DelimitedText"]),
    .library(
      name: "VentureGraph",
      targets: [
        "VentureModel", "VentureFiles", "VentureAnalysis", "VentureStore", "VentureDiagrams",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"]), .yum(["graphviz-devel"])]),
    .systemLibrary(
      name: "CFontconfig", pkgConfig: "fontconfig",
      providers: [
        .apt(["libfontconfig-dev"]), .brew(["fontconfig"]), .yum(["fontconfig-devel"]),
      ]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"]), .yum(["zlib-devel"])]),
    .target(name: "DelimitedText", dependencies: ["CZlib"]),
    .target(name: "Graphviz", dependencies: ["CGraphviz", "CFontconfig"]),
    .target(name: "GraphAlgorithms"),
    .target(name: "VentureModel"),
    .target(name: "VentureAnalysis", dependencies: ["GraphAlgorithms", "VentureModel"]),
    .target(
      name: "VentureFiles",
      dependencies: [
        "DelimitedText", "VentureAnalysis", "VentureModel",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "VentureStore",
      dependencies: [
        "GraphAlgorithms", "VentureAnalysis", "VentureFiles", "VentureModel",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(
      name: "VentureDiagrams",
      dependencies: [
        "GraphAlgorithms", "Graphviz", "VentureAnalysis", "VentureFiles", "VentureModel",
      ]),
    .executableTarget(
      name: "venturegraph",
      dependencies: [
        "DelimitedText", "GraphAlgorithms", "Graphviz", "VentureAnalysis", "VentureDiagrams",
        "VentureFiles", "VentureModel", "VentureStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "render-helper", dependencies: ["Graphviz"], path: "Tests/RenderHelper"),
    .target(name: "TestSupport", dependencies: ["VentureModel"], path: "Tests/TestSupport"),
    .testTarget(
      name: "GraphvizTests",
      dependencies: ["TestSupport", "CGraphviz", "Graphviz", "render-helper"]),
    .testTarget(name: "DelimitedTextTests", dependencies: ["DelimitedText", "TestSupport"]),
    .testTarget(
      name: "GraphAlgorithmsTests", dependencies: ["GraphAlgorithms", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(name: "VentureModelTests", dependencies: ["TestSupport", "VentureModel"]),
    .testTarget(
      name: "VentureAnalysisTests",
      dependencies: [
        "GraphAlgorithms", "TestSupport", "VentureAnalysis", "VentureFiles", "VentureModel",
      ]),
    .testTarget(
      name: "VentureFilesTests",
      dependencies: [
        "DelimitedText", "TestSupport", "VentureAnalysis", "VentureFiles", "VentureModel",
        .product(name: "Yams", package: "Yams"),
      ], exclude: ["Export/Readers"]),
    .testTarget(
      name: "VentureStoreTests",
      dependencies: [
        "GraphAlgorithms", "TestSupport", "VentureAnalysis", "VentureFiles", "VentureModel",
        "VentureStore", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "VentureDiagramsTests",
      dependencies: [
        "Graphviz", "VentureAnalysis", "VentureDiagrams", "VentureFiles", "VentureModel",
      ],
      exclude: ["Snapshots"]),
    .testTarget(name: "CommandLineTests", dependencies: ["TestSupport", "venturegraph"]),
  ],
  swiftLanguageModes: [.v6]
)

// Continuous integration sets this, so that this package's own warnings are errors there.
if Context.environment["VENTUREGRAPH_STRICT"] != nil {
  for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-warnings-as-errors"])]
  }
}
