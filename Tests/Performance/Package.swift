// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "performance",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "venturegraph", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        .product(name: "DelimitedText", package: "venturegraph"),
        .product(name: "GraphAlgorithms", package: "venturegraph"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
