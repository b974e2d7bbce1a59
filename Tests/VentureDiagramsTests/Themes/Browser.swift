import Foundation
import Testing

/// Chromium without a window, which tells how it shows a picture.
struct Browser {
  private let path: String

  /// The browser that is installed.
  static let installed: Browser? = {
    let names = ["chromium", "chromium-browser", "google-chrome"]
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = folders.flatMap { folder in names.map { "\(folder)/\($0)" } }
    return paths.first(where: FileManager.default.isExecutableFile).map(Browser.init)
  }()

  /// What a browser makes of a picture.
  struct Look: Decodable {
    struct Paint: Decodable {
      var fill: String
      var stroke: String
    }
    /// The polygons, ellipses, paths and texts of the picture inside a page, in its order.
    var elements: [Paint]
    /// The colour near the corner of the picture as an image.
    var paper: String
  }

  /// Shows a picture inside a page, and as an image, to a reader with a preference.
  func look(at svg: Data, prefersDark: Bool) throws -> Look {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "venturegraph-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appendingPathComponent("page.html")
    try Data(Self.page(with: svg).utf8).write(to: page)
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile",
      "--blink-settings=preferredColorScheme=\(prefersDark ? 0 : 1)",
      "--virtual-time-budget=5000", "--dump-dom", page.absoluteString,
    ]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let dump = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let start = try #require(dump.range(of: "<pre id=\"look\">")).upperBound
    let end = try #require(dump.range(of: "</pre>", range: start..<dump.endIndex)).lowerBound
    return try JSONDecoder().decode(Look.self, from: Data(dump[start..<end].utf8))
  }

  private static func page(with svg: Data) -> String {
    """
    <!doctype html><meta charset="utf-8"><div>\(String(decoding: svg, as: UTF8.self))</div>
    <img src="data:image/svg+xml;base64,\(svg.base64EncodedString())"><pre id="look"></pre>
    <script>
    const hex = parts => '#' + parts.slice(0, 3).map(p => (+p).toString(16).padStart(2, '0')).join('')
    const color = text => text.startsWith('rgb') ? hex(text.match(/[0-9]+/g)) : text
    addEventListener('load', () => {
      const elements = [...document.querySelectorAll('div :is(polygon, ellipse, path, text)')]
      const canvas = document.createElement('canvas')
      const context = canvas.getContext('2d')
      context.drawImage(document.querySelector('img'), 0, 0)
      document.getElementById('look').textContent = JSON.stringify({
        elements: elements.map(element => {
          const style = getComputedStyle(element)
          return { fill: color(style.fill), stroke: color(style.stroke) }
        }),
        paper: hex([...context.getImageData(4, 4, 1, 1).data]),
      })
    })
    </script>
    """
  }
}
