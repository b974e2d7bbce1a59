import Foundation
import TestSupport
import Testing

@testable import Graphviz

@Suite struct PictureMetadataTests {
  private let metadata = PictureMetadata([
    "software": "example 1.0", "call": "example draw \"a b\".txt --label 'R&D <x>' | tee ü",
    "data": "sha256:00ff",
  ])

  private func picture(_ format: Format) throws -> Data {
    try #require(try InProcessRenderer().render(SampleDrawings.small, as: [format])[format])
  }

  private func svg(_ metadata: PictureMetadata?) throws -> Data {
    SVGFinish(title: "T", metadata: metadata).finish(
      try picture(.svg), of: SampleDrawings.small)
  }

  @Test func theTextIsReadable() {
    #expect(
      metadata.json == #"""
        {
          "call": "example draw \"a b\".txt --label 'R&D <x>' | tee ü",
          "data": "sha256:00ff",
          "software": "example 1.0"
        }
        """#)
    #expect(PictureMetadata([:]).json == "{}")
    #expect(metadata["data"] == "sha256:00ff" && metadata["date"] == nil)
  }

  @Test func bothFormatsGiveBackWhatWasPutIn() throws {
    let svg = try svg(metadata)
    _ = try #require(SVGDocument(svg))
    #expect(try PictureMetadata(of: svg) == metadata)
    let png = metadata.inserted(intoPNG: try picture(.png))
    #expect(try PictureMetadata(of: png) == metadata)
    #expect(png.range(of: Data("tEXtMetadata\0{".utf8)) != nil)
    #expect(png[37..<41].elementsEqual("tEXt".utf8))
  }

  @Test(arguments: HostileText.all.indices)
  func anyTextIsGivenBack(index: Int) throws {
    let text = HostileText.all[index]
    let metadata = PictureMetadata([text: text, "call": text])
    #expect(SVGDocument(try svg(metadata)) != nil)
    #expect(try PictureMetadata(of: try svg(metadata)) == metadata)
    #expect(try PictureMetadata(of: metadata.inserted(intoPNG: try picture(.png))) == metadata)
  }

  @Test func otherLettersMakeAnInternationalText() throws {
    let metadata = PictureMetadata(["call": "venturegraph render 稀宇科技"])
    let png = metadata.inserted(intoPNG: try picture(.png))
    #expect(png.range(of: Data("iTXtMetadata\0\0\0\0\0{".utf8)) != nil)
    #expect(try PictureMetadata(of: png) == metadata)
  }

  @Test func aSecondTimeReplacesTheFirst() throws {
    let bare = try picture(.png)
    let once = metadata.inserted(intoPNG: bare)
    let twice = metadata.inserted(intoPNG: PictureMetadata(["call": "语"]).inserted(intoPNG: once))
    #expect(once == twice)
    #expect(once.count > bare.count)
    #expect(PNGDensity.insert(dpi: 96, into: once).count == once.count)
    var chunks = try #require(PNGChunks(once))
    let names = IteratorSequence(AnyIterator { chunks.next() }).map(\.name)
    #expect(names.prefix(3) == ["IHDR", "tEXt", "pHYs"] && names.last == "IEND")
    var all = try #require(PNGChunks(once))
    while let chunk = all.next() { #expect(chunk.isIntact, "\(chunk.name)") }
  }

  @Test func picturesWithoutMetadataSaySo() throws {
    for data in [try picture(.png), try picture(.svg), try svg(nil), Data("<svg/>".utf8)] {
      #expect(throws: PictureMetadataError.missing) { try PictureMetadata(of: data) }
    }
    #expect(metadata.inserted(intoPNG: Data("GIF89a".utf8)) == Data("GIF89a".utf8))
  }

  @Test(arguments: [
    "", " ", "GIF89a", "%PDF-1.5", "{}", "<html><svg></svg></html>", "<", "<?xml?>",
  ])
  func otherFilesAreNoPictures(text: String) {
    #expect(throws: PictureMetadataError.unknownFormat) {
      try PictureMetadata(of: Data(text.utf8))
    }
  }

  @Test func damageIsNoticed() throws {
    let png = metadata.inserted(intoPNG: try picture(.png))
    let end = try #require(png.range(of: Data("IDAT".utf8))).lowerBound
    for length in 8..<end {
      let read = Result { () throws(PictureMetadataError) in
        try PictureMetadata(of: png.prefix(length))
      }
      if case .success(let found) = read {
        #expect(found == metadata)
      } else {
        #expect(read == .failure(.damaged(reason: "it is cut off")))
      }
    }
    var changed = png
    changed[try #require(png.range(of: Data("example".utf8))).lowerBound] ^= 1
    let error = #expect(throws: PictureMetadataError.self) { try PictureMetadata(of: changed) }
    #expect(error?.description == "The picture is damaged: the checksum of its text is wrong.")
  }

  @Test func metadataOfOthersAreToldApart() throws {
    let bare = try picture(.png)
    let texts: [(chunk: [UInt8], error: PictureMetadataError)] = [
      (PNGChunk.written("tEXt", Array("Software\0cairo".utf8)), .missing),
      (PNGChunk.written("tEXt", Array("Metadata\0cairo".utf8)), .noObject),
      (PNGChunk.written("tEXt", Array("Metadata\0{\"a\": 1}".utf8)), .noObject),
      (PNGChunk.written("zTXt", Array("Metadata\0\0x".utf8)), .compressed),
      (PNGChunk.written("iTXt", Array("Metadata\0\u{1}\0\0\0x".utf8)), .compressed),
      (PNGChunk.written("iTXt", Array("Metadata\0".utf8)), .compressed),
      (PNGChunk.written("tEXt", Array("Metadata".utf8)), .missing),
    ]
    for (chunk, expected) in texts {
      let png = PNGChunks.insert(chunk, into: bare) { _ in false }
      #expect(throws: expected) { try PictureMetadata(of: png) }
    }
    let rdf = "<metadata id=\"m\"><rdf:RDF><cc:Work/></rdf:RDF></metadata>"
    #expect(throws: PictureMetadataError.noObject) {
      try PictureMetadata(of: Data("<svg>\(rdf)</svg>".utf8))
    }
    let both =
      "<?xml version=\"1.0\"?><svg>\(rdf)<metadata>{&#34;a&#x22;:&quot;b&amp;&apos;&nbsp;&quot;}"
    #expect(try PictureMetadata(of: Data(both.utf8)) == PictureMetadata(["a": "b&'&nbsp;"]))
  }

  @Test func noiseIsRefusedNotTrusted() throws {
    var random = SeededGenerator(seed: 5)
    let good = [metadata.inserted(intoPNG: try picture(.png)), try svg(metadata)]
    for _ in 0..<400 {
      for var data in good.map({ $0.prefix(900) }) {
        for _ in 0..<3 {
          let place = Int.random(in: data.indices, using: &random)
          data[place] = UInt8.random(in: .min ... .max, using: &random)
        }
        _ = try? PictureMetadata(of: data)
        _ = metadata.inserted(intoPNG: data)
      }
    }
  }
}

extension PictureMetadataError {
  fileprivate static let noObject = Self.unreadable(reason: "it is no JSON object of texts")
  fileprivate static let compressed = Self.unreadable(reason: "it is compressed")
}
