@_exported import AdjointTensors
