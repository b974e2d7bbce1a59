import Foundation
import TestSupport

/// A command line and the JSON that it printed.
struct AnswerSample: Sendable {
  /// The words after `venturegraph`, as a shell takes them.
  let words: String
  /// What it printed.
  let output: String
  /// Its exit status.
  let status: Int32

  /// The command.
  var command: String { words.split(separator: " ").first.map(String.init) ?? "" }

  /// Command lines whose answers together have every key that an answer can have.
  static let lines = [
    #"import deals.csv --into new.sqlite"#,
    #"import dirty.csv --into new.sqlite"#,
    #"duplicates alike.yaml"#,
    #"duplicates"#,
    #"info"#,
    #"info fund.sqlite"#,
    #"search yan"#,
    #"search zebra"#,
    #"show HongShan"#,
    #"show "MiniMax A+""#,
    #"list"#,
    #"list rounds"#,
    #"list sources"#,
    #"path "Xue Zizhao" "Yun Yeyi""#,
    #"path ByteDance MiniMax"#,
    #"path "Chen Yu" "Yun Yeyi" --strongest --why"#,
    #"path "Xue Zizhao" HongShan --via "Li Liang""#,
    #"path "Xue Zizhao" --to-anyone-at Tencent"#,
    #"path "Xue Zizhao" Tencent --max-ties 1"#,
    #"path "Li Liang" HongShan --as-of 2023-06"#,
    #"path Alibaba HongShan --limit 1"#,
    #"path "Wang Chuanfu" "Yan Junjie" --also met"#,
    #"introductions "Xue Zizhao" Tencent"#,
    #"introductions ByteDance MiniMax"#,
    #"connect Tencent HongShan "Li Ping""#,
    #"connect Tencent ByteDance"#,
    #"partners HongShan"#,
    #"partners HongShan --by round"#,
    #"partners MiniMax"#,
    #"relations co-investment --limit 3"#,
    #"relations co-investment --weight newman --limit 3"#,
    #"relations co-investment --investor MingShi --by round --minimum 0 --limit 3"#,
    #"relations co-investment --status completed,withdrawn --limit 1"#,
    #"relations alumni"#,
    #"relations colleagues"#,
    #"relations co-founders"#,
    #"relations boards"#,
    #"relations rivals"#,
    #"relations rivals --status completed,withdrawn"#,
    #"relations syndicate HongShan"#,
    #"relations reinvestment"#,
    #"relations moves"#,
    #"relations acquaintance MiniMax"#,
    #"rounds MiniMax"#,
    #"rounds MiniMax --as-of 2023"#,
    #"rounds "Moonshot AI""#,
    #"rounds "Kite Works" valued.yaml"#,
    #"rounds ByteDance"#,
    #"rounds MiniMax --rates rates.yaml --currency HKD"#,
    #"stakes MiniMax"#,
    #"stakes MiniMax --as-of 2024-06"#,
    #"stakes ByteDance"#,
    #"investments Alibaba"#,
    #"investments HongShan"#,
    #"investments "Aster Ventures" fund.sqlite"#,
    #"investments MiniMax"#,
    #"history ByteDance"#,
    #"history MiniMax"#,
    #"difference MiniMax --from 2023 --to 2024"#,
    #"difference --from 2022-06 --to 2023-06"#,
    #"difference --old draft.yaml --new Graphs/minimax.yaml"#,
    #"difference --old Graphs/example.yaml --new Graphs/minimax.yaml"#,
    #"retract latepost"#,
    #"retract editor"#,
    #"retract latepost "Xue Zizhao" "Yun Yeyi""#,
    #"audit"#,
    #"audit --only fail Graphs/example.yaml"#,
  ]

  /// What they print, in a folder with the graphs of the package and some files of its own.
  static let all = Result { try TemporaryFolder.use(answers) }

  private static func answers(in folder: TemporaryFolder) throws -> [AnswerSample] {
    let graphs = Command.package.appendingPathComponent("Graphs")
    try FileManager.default.createSymbolicLink(
      at: folder.file("Graphs"), withDestinationURL: graphs)
    let story = try String(
      contentsOf: graphs.appendingPathComponent("minimax.yaml"), encoding: .utf8)
    try folder.write(
      story.replacing("raised: 654M USD", with: "raised: 600M USD"), to: "draft.yaml")
    for (name, text) in files { try folder.write(text, to: name) }
    _ = try Command.run("import", "deals.csv", "--into", "fund.sqlite", in: folder.url)
    return try lines.map { words in
      let result = try Command.shell(
        "\"$venturegraph\" \(words) --format json", in: folder.url)
      return AnswerSample(words: words, output: result.output, status: result.status)
    }
  }

  private static let files = [
    "deals.csv": """
    investor,company,date,round,amount,currency
    Aster Ventures,Nimbus Robotics,2021-03-09,Seed,1500000,EUR
    Bright Harbor,Nimbus Robotics,2021-03-09,Seed,,
    Aster Ventures,Tidewater Labs,2023-06-30,,2000000,EUR

    """,
    "dirty.csv": """
    investor,company,date,amount,currency
    ,Tidewater Labs,2023-06-30,500000,EUR
    Aster Ventures,Nimbus Robotics,soon,1500000,EUR

    """,
    "alike.yaml": """
    venturegraph: 1
    entities:
      a: { organization: firm, names: Aster Ventures }
      b: { organization: firm, names: aster-ventures }

    """,
    "valued.yaml": """
    venturegraph: 1
    entities:
      c: { organization: company, names: Kite Works }
    rounds:
      c-1: { company: c, ordinal: 1, date: 2022, raised: 1M USD, valuation: 5M USD }

    """,
    "rates.yaml": """
    venturegraph-rates: 1
    source: invented for this test
    rates:
      - { one: USD, is: 7.8 HKD, date: 2020-01-02 }

    """,
  ]
}
