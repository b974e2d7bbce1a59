import Testing

@Suite struct InputTests {
  @Test(
    arguments: [
      ["check", "nosuch.yaml"], ["list", "nosuch.yaml"], ["show", "A", "nosuch.yaml"],
      ["path", "A", "B", "nosuch.yaml"], ["render", "nosuch.yaml", "-o", "a.svg"],
      ["list", "--graph", "nosuch.yaml"],
    ])
  func `a missing file ends with 66 and its name`(_ words: [String]) throws {
    try TemporaryFolder.use { folder in
      let result = try Command.run(program: Command.binary, words, in: folder.url)
      #expect(result.status == 66)
      #expect(result.output.isEmpty)
      #expect(result.errors == "error: nosuch.yaml: there is no such file\n")
      #expect(try folder.names.isEmpty)
    }
  }

  @Test func `a folder is no document`() throws {
    try TemporaryFolder.use { folder in
      try folder.write("", to: "folder.yaml/file")
      let result = try Command.run("check", "folder.yaml", in: folder.url)
      #expect(result.status == 66)
      #expect(result.errors == "error: folder.yaml: is a folder\n")
    }
  }

  @Test func `a document comes through a pipe whole`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(NameTests.twins, to: "twins.yaml")
      let piped = try Command.shell(
        "cat twins.yaml | \"$venturegraph\" list --graph /dev/stdin", in: folder.url)
      #expect(piped.status == 0, "\(piped.errors)")
      #expect(try piped.output == Command.run("list", "twins.yaml", in: folder.url).output)
    }
  }

  @Test(
    arguments: [
      ["check"], ["list"], ["show", "A"], ["path", "A", "B"], ["render", "-o", "a.svg"],
    ])
  func `no graph at all ends with 66 and advice`(_ words: [String]) throws {
    try TemporaryFolder.use { folder in
      let result = try Command.run(program: Command.binary, words, in: folder.url)
      #expect(result.status == 66)
      #expect(result.errors.contains("no graph is named, and ./Graphs holds no document"))
      #expect(result.errors.contains("help: put the file's name last"))
      #expect(try folder.names.isEmpty)
    }
  }

  @Test func `documents in ./Graphs are read without being named, other files are not`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(NameTests.twins, to: "Graphs/b.yaml")
      try folder.write("venturegraph: 1\nentities: { zen: { person: } }", to: "Graphs/a.yml")
      try folder.write("none of it", to: "Graphs/notes.txt")
      let result = try Command.run("list", "--format", "csv", in: folder.url)
      #expect(result.status == 0)
      #expect(result.output.contains("\nzen,"))
      #expect(result.output.contains("\nacme,"))
    }
  }

  @Test func `an error in one document fails the whole graph`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(NameTests.twins, to: "Graphs/a.yaml")
      try folder.write("venturegraph: 1\nentitis: {}", to: "Graphs/b.yaml")
      let result = try Command.run("list", in: folder.url)
      #expect(result.status == 65)
      #expect(result.output.isEmpty)
      #expect(result.errors.hasPrefix("Graphs/b.yaml:2:1: error: "))
    }
  }
}
