import AdjointNN
import Foundation
import Testing

@Suite("Numbers in comma-separated files") struct CSVNumberTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test(
    "A field that is no number as it stands is an error that quotes it",
    arguments: [
      "1 2", "7\t5", "- 5", "+ 5", "1e 5", "1 e5", "0x1A", "0x1p3", "1,000.5", "1_000", "1e400", "-1e400", "1e", "e5",
      ".", "-", "+", "--1", "1.2.3", "5%", "$5", "1e5.5", "١٢", "nan(1)", "infinite", "Infinity5", "true", "NA", "",
      "1\u{0}", "1\u{A0}", "½", "1/2", "1d5", "−5"
    ])
  func noNumber(field: String) {
    for text in field.contains(",") ? ["\"\(field)\""] : ["\"\(field)\"", field] {
      let csv = "a,b\n1,2\n3,\(text)\n"
      let error = #expect(throws: CSVError.self) { try CSVTable(csv).doubles("b") }
      #expect(error?.row == 3 && error?.column == "b", "\(csv)")
      let shown = field.replacing("\u{0}", with: "\\u{0}")
      #expect(error?.problem.hasPrefix("“\(shown)” is not a number") == true, "\(String(describing: error))")
      #expect(throws: CSVError.self) { let _: Tensor<Float> = try CSVTable(csv).tensor(["b"]) }
    }
  }

  @Test("Decimal numbers, infinities and NaN are read as Swift and C read them, with blanks around")
  func numbers() throws {
    let fields: [(String, Double)] = [
      ("1", 1), ("-0", -0.0), ("+.5", 0.5), ("5.", 5), (" 12 ", 12), ("\t3\t", 3), ("1E5", 1e5), ("2e+3", 2e3),
      ("1e-400", 0), ("-1e-400", -0.0), ("4.9406564584124654e-324", .leastNonzeroMagnitude), ("0001", 1),
      ("1.7976931348623157e308", .greatestFiniteMagnitude), ("0.1", 0.1), ("inf", .infinity), ("-Infinity", -.infinity),
      ("123456789012345678901234567890", 0x1.8ee90ff6c373ep+96)
    ]
    let numbers = try CSVTable("x\n" + fields.map { "\($0.0)\n" }.joined()).doubles("x")
    for (number, (field, expected)) in zip(numbers, fields) {
      #expect(number == expected && number.sign == expected.sign, "\(field)")
    }
    #expect(try CSVTable("x\nNaN\n-nan\n").doubles("x").allSatisfy(\.isNaN))
  }

  @Test("A number too large for its type is an error; one too small is the nearest")
  func range() throws {
    let table = try CSVTable("a,b\n3.4028235e38,1e-46\n1e39,1\n")
    let error = #expect(throws: CSVError.self) { let _: Tensor<Float> = try table.tensor(["a"]) }
    #expect(error?.description == "row 3, column “a”: “1e39” is not a number that Float can hold")
    #expect(try table.doubles("a") == [3.4028235e38, 1e39])
    let small: Tensor<Float> = try table.tensor(["b"])
    #expect(small == [[0], [1]])
    // Rounded once: halfway between two numbers of Float, and a little more.
    let near: Tensor<Float> = try CSVTable("a\n1.00000017881393432617187499\n").tensor(["a"])
    #expect(near == [[1.0000001]])
  }

  @Test("Whole numbers have no fraction, fit into Int, and stand alone")
  func integers() throws {
    #expect(try CSVTable("a\n 7 \n-3\n+2\n").integers("a") == [7, -3, 2])
    #expect(try CSVTable("a\n9223372036854775807\n").integers("a") == [.max])
    for field in ["5.0", "1e3", "9223372036854775808", "1 2", "0x10", "- 5", "NA", "2L"] {
      #expect(throws: CSVError(row: 2, column: "a", problem: "“\(field)” is not a whole number")) {
        try CSVTable("a\n\(field)\n").integers("a")
      }
      #expect(throws: CSVError(row: 2, column: "a", problem: "“\(field)” is not a class in 0..<9")) {
        try CSVTable("a\n\(field)\n").labels("a", classes: 9)
      }
    }
  }

  @Test("Missing values are NaN where their spellings are given, and else an error")
  func missing() throws {
    let table = try CSVTable("a,b\n1,\nNA,2\n ?,3\n")
    let error = #expect(throws: CSVError.self) { try table.doubles("b") }
    #expect(error?.description == "row 2, column “b”: “” is not a number; missingValues says what stands for none")
    let numbers = try table.doubles("b", missingValues: [""])
    #expect(numbers[0].isNaN && numbers[1...] == [2, 3])
    let all: Tensor<Float> = try table.tensor(["a", "b"], missingValues: ["", "NA", "?"])
    #expect(all.scalars.map(\.isNaN) == [false, true, true, false, true, false])
    let rest: Tensor<Double> = try table.tensor(excluding: ["b"], missingValues: ["NA", "?"])
    #expect(rest.scalars.map(\.isNaN) == [false, true, true])
    #expect(throws: CSVError(row: 4, column: "a", problem: "“ ?” is not a number")) {
      try table.doubles("a", missingValues: ["NA"])
    }
  }

  @Test("A byte order mark is no part of the first field, in a string as in a file")
  func byteOrderMark() throws {
    for text in ["\u{FEFF}a,b\n1,2\n", "\u{FEFF}\"a\",b\r\n1,2\r\n"] {
      try Data(text.utf8).write(to: folder["x.csv"])
      for table in [try CSVTable(text), try CSVTable(contentsOf: folder["x.csv"])] {
        #expect(table.columns == ["a", "b"])
        #expect(try table.doubles("a") == [1])
      }
    }
    #expect(try CSVTable("\u{FEFF}1\n2\n", hasHeader: false).integers("1") == [1, 2])
    // Elsewhere it is what it is.
    #expect(throws: CSVError.self) { try CSVTable("a\n\u{FEFF}1\n").integers("a") }
    var empty = CSVReader("\u{FEFF}")
    #expect(try empty.next() == nil && empty.row == 0)
  }

  @Test("Bytes that are not UTF-8 are an error with row and column; a compressed file says so")
  func bytes() throws {
    try Data(Array("a,b\n1,".utf8) + [0xFF, 0x0A]).write(to: folder["x"])
    #expect(throws: CSVError(row: 2, column: "2", problem: "bytes that are not UTF-8")) {
      try CSVTable(contentsOf: folder["x"])
    }
    try Data([0x1F, 0x8B, 8, 0]).write(to: folder["x"])
    #expect(throws: FileFormatError(format: "CSV", problem: "it is compressed with gzip; unpack it first")) {
      try CSVTable(contentsOf: folder["x"])
    }
  }

  @Test("Names are told apart by their bytes, and quoted where one is not found")
  func names() throws {
    let table = try CSVTable(" b,\u{E9},e\u{301}\n1,2,3\n")
    #expect(try table.integers("\u{E9}") == [2] && table.integers("e\u{301}") == [3])
    #expect(try table.tensor(excluding: ["\u{E9}"]) == Tensor<Double>([[1, 3]]))
    let error = #expect(throws: CSVError.self) { try table.integers("b") }
    #expect(error?.problem == "no such column; there are “ b”, “\u{E9}”, “e\u{301}”")
    let many = try CSVTable((1...65).map { "c\($0)" }.joined(separator: ",") + "\n")
    let short = #expect(throws: CSVError.self) { try many.integers("x") }
    #expect(short?.problem.hasSuffix("“c7”, “c8” and 57 more") == true)
  }

  @Test("A table of 40 000 columns is read")
  func wide() throws {
    // With time in proportion to the square of the columns it would be the slowest test by far.
    let text = (0..<40_000).map { "c\($0)" }.joined(separator: ",")
    let numbers = (0..<40_000).map { "\($0)" }.joined(separator: ",")
    let table = try CSVTable(text + "\n" + numbers + "\n")
    let matrix: Tensor<Float> = try table.tensor(excluding: ["c0"])
    #expect(matrix.shape == [1, 39_999] && matrix[0, 7] == 8)
  }
}
