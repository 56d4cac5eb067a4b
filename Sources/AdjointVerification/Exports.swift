@_exported import AdjointCore
