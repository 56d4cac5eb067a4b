import AdjointNN
import Testing

@Suite("Comma-separated files") struct CSVTests {
  @Test("Quoted fields hold separators, quotes and line ends; line ends are of both kinds")
  func quoting() throws {
    var reader = CSVReader("a,\"b, \"\"c\"\"\",\"x\ny\"\r\n\n1,,3\n,")
    #expect(try reader.next() == ["a", "b, \"c\"", "x\ny"])
    #expect(try reader.next() == ["1", "", "3"])
    #expect(try reader.next() == ["", ""])
    #expect(try reader.next() == nil)
    #expect(reader.row == 3)
  }

  @Test("Columns are read by name, as the type asked for")
  func columns() throws {
    let table = try CSVTable("x,y,label\n1, 2.5,0\n-3e-2,4,1\n")
    #expect(table.columns == ["x", "y", "label"] && table.count == 2)
    let inputs: Tensor<Double> = try table.tensor(excluding: ["label"])
    #expect(inputs == [[1, 2.5], [-0.03, 4]])
    #expect(try table.integers("label") == [0, 1])
    #expect(try table.strings("y") == [" 2.5", "4"])
    #expect(try CSVTable("1;2\n3;4", separator: ";", hasHeader: false).doubles("2") == [2, 4])
  }

  @Test(
    "An error names row, column and problem",
    arguments: [
      ("a,b\n1,2\n3\n", "row 3: 1 fields instead of 2"),
      ("a,b\n1,2\n3,x\n", "row 3, column “b”: “x” is not a number"),
      ("a,b\n\"1,2\n", "row 2, column 1: a quote is not closed"),
      ("a,b\n1,2\"\n", "row 2, column 2: a quote inside of a field without quotes"),
      ("a,b\n\"1\"2,3\n", "row 2, column 1: text after the closing quote"),
      ("a,a\n1,2\n", "row 1, column 2: the name “a” stands there twice"),
      ("a,c\n1,2\n", "row 1, column “b”: no such column; there are “a”, “c”")
    ])
  func errors(text: String, message: String) {
    do throws(CSVError) {
      _ = try CSVTable(text).doubles("b")
      Issue.record("“\(text)” was read")
    } catch { #expect(error.description == message) }
  }

  @Test("A label out of range is an error when data are read")
  func labels() {
    #expect(throws: CSVError(row: 3, column: "y", problem: "“3” is not a class in 0..<3")) {
      try CSVTable("y\n2\n3\n").labels("y", classes: 3)
    }
  }
}
