// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "performance",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "venturegraph", path: "../..")
  ],
  targets: [
    .target(name: "Measurements"),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Measurements",
        .product(name: "DelimitedText", package: "venturegraph"),
        .product(name: "GraphAlgorithms", package: "venturegraph"),
      ]),
    // Apart from the engine's, whose memory would else have that of all libraries in it.
    .executableTarget(
      name: "network-benchmarks",
      dependencies: ["Measurements", .product(name: "VentureGraph", package: "venturegraph")]),
  ],
  swiftLanguageModes: [.v6]
)
