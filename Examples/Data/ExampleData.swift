import Foundation

/// The small real data sets that the examples learn from; sources and licences are in the folder's README.
public enum ExampleData: String, CaseIterable, Sendable {
  case iris, wine, digits
  case breastCancer = "breast_cancer"

  /// The comma-separated file: a header line, one row a sample, the class last.
  public var url: URL { Bundle.module.url(forResource: rawValue, withExtension: "csv")! }
}
