import Testing
import VentureModel

@testable import VentureFiles

@Suite struct DateReadingTests {
  @Test(arguments: [
    (DateFormat.iso, "2013-05-21", "2013-05-21"), (.iso, "2013-05", "2013-05"),
    (.iso, "2013", "2013"), (.iso, "2013-05-21T10:11:12Z", "2013-05-21"),
    (.iso, "2013-05-21 00:00:00", "2013-05-21"), (.iso, "2013?", "2013?"),
    (.iso, "Mar 2021", "2021-03"), (.iso, "21 March 2021", "2021-03-21"),
    (.iso, "March 21, 2021", "2021-03-21"), (.yearFirst, "2013/05/21", "2013-05-21"),
    (.yearFirst, "2013.5.1", "2013-05-01"), (.yearFirst, "2013年5月21日", "2013-05-21"),
    (.dayFirst, "21/05/2013", "2013-05-21"), (.dayFirst, "21.5.2013", "2013-05-21"),
    (.dayFirst, "05/2013", "2013-05"), (.dayFirst, "2013-05-21", "2013-05-21"),
    (.monthFirst, "05/21/2013", "2013-05-21"), (.monthFirst, "2013", "2013"),
    (.monthFirst, "5/1/2013 0:00", "2013-05-01"), (.serial, "41415", "2013-05-21"),
    (.serial, "41415.0", "2013-05-21"),
  ])
  func `dates are read as the mapping says`(format: DateFormat, text: String, date: String) {
    #expect(format.read(text)?.description == date)
  }

  @Test(arguments: [
    (DateFormat.dayFirst, "05/21/2013"), (.monthFirst, "21/05/2013"), (.iso, "2013-02-30"),
    (.dayFirst, "31/04/2013"), (.iso, "41415"), (.dayFirst, "1/2/13"), (.iso, "soon"),
    (.serial, "2013-05-21"), (.serial, "0"), (.iso, ""), (.yearFirst, "13/05/21"),
    (.iso, "2013-05-21 tomorrow"), (.iso, "Marathon 2011"), (.iso, "Maybe 2013"),
  ])
  func `what is no date in the format is none`(format: DateFormat, text: String) {
    #expect(format.read(text) == nil)
  }

  @Test(arguments: [
    ("21.05.2013", "is no date written as YYYY-MM-DD; a mapping with `dates: DD/MM/YYYY` reads it"),
    ("21/05/13", "is no date written as YYYY-MM-DD; a year has four digits"),
    ("soon", "is no date written as YYYY-MM-DD"),
  ])
  func `a date in another format is told which one reads it`(text: String, objection: String) {
    #expect(DateFormat.iso.objection(to: text) == objection)
  }

  @Test func `a date that two formats read names both`() {
    let objection = DateFormat.iso.objection(to: "01/02/2013")
    #expect(objection.contains("`dates: DD/MM/YYYY` or `dates: MM/DD/YYYY`"))
  }
}
