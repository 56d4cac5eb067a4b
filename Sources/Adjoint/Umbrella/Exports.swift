// What `import Adjoint` means: the tape with its transforms, and what holds a gradient against other evidence.

@_exported import AdjointCore
@_exported import AdjointVerification
