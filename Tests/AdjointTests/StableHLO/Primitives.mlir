// softmax(axis: 0) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.maximum across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %3 = stablehlo.reshape %2 : (tensor<f32>) -> tensor<1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %5 = stablehlo.compare EQ, %arg0, %4, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %6 = stablehlo.broadcast_in_dim %3, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %7 = stablehlo.subtract %arg0, %6 : tensor<4xf32>
    %8 = stablehlo.exponential %7 : tensor<4xf32>
    %9 = stablehlo.constant dense<0x00000000> : tensor<4xf32>
    %10 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %12 = stablehlo.select %5, %11, %9 : tensor<4xi1>, tensor<4xf32>
    %13 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %14 = stablehlo.reduce(%12 init: %13) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %15 = stablehlo.reshape %14 : (tensor<f32>) -> tensor<1xf32>
    %16 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %17 = stablehlo.subtract %15, %16 : tensor<1xf32>
    %18 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %19 = stablehlo.select %5, %18, %8 : tensor<4xi1>, tensor<4xf32>
    %20 = stablehlo.reduce(%19 init: %13) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %21 = stablehlo.reshape %20 : (tensor<f32>) -> tensor<1xf32>
    %22 = stablehlo.add %17, %21 : tensor<1xf32>
    %23 = stablehlo.is_finite %3 : (tensor<1xf32>) -> tensor<1xi1>
    %24 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %24, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %26 = stablehlo.select %23, %22, %25 : tensor<1xi1>, tensor<1xf32>
    %27 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %28 = stablehlo.add %27, %26 : tensor<1xf32>
    %29 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %30 = stablehlo.divide %29, %28 : tensor<1xf32>
    %31 = stablehlo.broadcast_in_dim %30, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %32 = stablehlo.multiply %8, %31 : tensor<4xf32>
    return %32 : tensor<4xf32>
  }
}

// logSoftmax(axis: 0) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.maximum across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %3 = stablehlo.reshape %2 : (tensor<f32>) -> tensor<1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %5 = stablehlo.compare EQ, %arg0, %4, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %6 = stablehlo.broadcast_in_dim %3, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %7 = stablehlo.subtract %arg0, %6 : tensor<4xf32>
    %8 = stablehlo.exponential %7 : tensor<4xf32>
    %9 = stablehlo.constant dense<0x00000000> : tensor<4xf32>
    %10 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %12 = stablehlo.select %5, %11, %9 : tensor<4xi1>, tensor<4xf32>
    %13 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %14 = stablehlo.reduce(%12 init: %13) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %15 = stablehlo.reshape %14 : (tensor<f32>) -> tensor<1xf32>
    %16 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %17 = stablehlo.subtract %15, %16 : tensor<1xf32>
    %18 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %19 = stablehlo.select %5, %18, %8 : tensor<4xi1>, tensor<4xf32>
    %20 = stablehlo.reduce(%19 init: %13) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %21 = stablehlo.reshape %20 : (tensor<f32>) -> tensor<1xf32>
    %22 = stablehlo.add %17, %21 : tensor<1xf32>
    %23 = stablehlo.is_finite %3 : (tensor<1xf32>) -> tensor<1xi1>
    %24 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %24, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %26 = stablehlo.select %23, %22, %25 : tensor<1xi1>, tensor<1xf32>
    %27 = stablehlo.broadcast_in_dim %3, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %28 = stablehlo.subtract %arg0, %27 : tensor<4xf32>
    %29 = stablehlo.log_plus_one %26 : tensor<1xf32>
    %30 = stablehlo.broadcast_in_dim %29, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %31 = stablehlo.subtract %28, %30 : tensor<4xf32>
    return %31 : tensor<4xf32>
  }
}

// logSumExp(axis: 0, keepingAxes: false) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<f32>) {
    %1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.maximum across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %3 = stablehlo.reshape %2 : (tensor<f32>) -> tensor<1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %5 = stablehlo.compare EQ, %arg0, %4, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %6 = stablehlo.broadcast_in_dim %3, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %7 = stablehlo.subtract %arg0, %6 : tensor<4xf32>
    %8 = stablehlo.exponential %7 : tensor<4xf32>
    %9 = stablehlo.constant dense<0x00000000> : tensor<4xf32>
    %10 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %12 = stablehlo.select %5, %11, %9 : tensor<4xi1>, tensor<4xf32>
    %13 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %14 = stablehlo.reduce(%12 init: %13) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %15 = stablehlo.reshape %14 : (tensor<f32>) -> tensor<1xf32>
    %16 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %17 = stablehlo.subtract %15, %16 : tensor<1xf32>
    %18 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %19 = stablehlo.select %5, %18, %8 : tensor<4xi1>, tensor<4xf32>
    %20 = stablehlo.reduce(%19 init: %13) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %21 = stablehlo.reshape %20 : (tensor<f32>) -> tensor<1xf32>
    %22 = stablehlo.add %17, %21 : tensor<1xf32>
    %23 = stablehlo.is_finite %3 : (tensor<1xf32>) -> tensor<1xi1>
    %24 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %24, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %26 = stablehlo.select %23, %22, %25 : tensor<1xi1>, tensor<1xf32>
    %27 = stablehlo.is_finite %3 : (tensor<1xf32>) -> tensor<1xi1>
    %28 = stablehlo.log_plus_one %26 : tensor<1xf32>
    %29 = stablehlo.add %3, %28 : tensor<1xf32>
    %30 = stablehlo.select %27, %29, %3 : tensor<1xi1>, tensor<1xf32>
    %31 = stablehlo.reshape %30 : (tensor<1xf32>) -> tensor<f32>
    return %31 : tensor<f32>
  }
}

// crossEntropy(targets: LabelTargets(labels: [2, 0], ignored: nil, smoothing: 0.0), reduction: mean) at [2, 4]
module {
  func.func public @main(%arg0: tensor<2x4xf32>) -> (tensor<f32>) {
    %1 = stablehlo.constant dense<[2, 0]> : tensor<2xi32>
    %2 = stablehlo.reshape %1 : (tensor<2xi32>) -> tensor<2x1xi32>
    %3 = stablehlo.iota dim = 1 : tensor<2x4xi32>
    %4 = stablehlo.broadcast_in_dim %2, dims = [0, 1] : (tensor<2x1xi32>) -> tensor<2x4xi32>
    %5 = stablehlo.compare EQ, %3, %4, SIGNED : (tensor<2x4xi32>, tensor<2x4xi32>) -> tensor<2x4xi1>
    %6 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %7 = stablehlo.reduce(%arg0 init: %6) applies stablehlo.maximum across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %8 = stablehlo.reshape %7 : (tensor<2xf32>) -> tensor<2x1xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %10 = stablehlo.compare EQ, %arg0, %9, FLOAT : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %11 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %12 = stablehlo.subtract %arg0, %11 : tensor<2x4xf32>
    %13 = stablehlo.exponential %12 : tensor<2x4xf32>
    %14 = stablehlo.constant dense<0x00000000> : tensor<2x4xf32>
    %15 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %16 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %17 = stablehlo.select %10, %16, %14 : tensor<2x4xi1>, tensor<2x4xf32>
    %18 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %19 = stablehlo.reduce(%17 init: %18) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %20 = stablehlo.reshape %19 : (tensor<2xf32>) -> tensor<2x1xf32>
    %21 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %22 = stablehlo.subtract %20, %21 : tensor<2x1xf32>
    %23 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %24 = stablehlo.select %10, %23, %13 : tensor<2x4xi1>, tensor<2x4xf32>
    %25 = stablehlo.reduce(%24 init: %18) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %26 = stablehlo.reshape %25 : (tensor<2xf32>) -> tensor<2x1xf32>
    %27 = stablehlo.add %22, %26 : tensor<2x1xf32>
    %28 = stablehlo.is_finite %8 : (tensor<2x1xf32>) -> tensor<2x1xi1>
    %29 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %30 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %31 = stablehlo.select %28, %27, %30 : tensor<2x1xi1>, tensor<2x1xf32>
    %32 = stablehlo.select %5, %arg0, %14 : tensor<2x4xi1>, tensor<2x4xf32>
    %33 = stablehlo.reduce(%32 init: %18) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %34 = stablehlo.reshape %33 : (tensor<2xf32>) -> tensor<2x1xf32>
    %35 = stablehlo.subtract %8, %34 : tensor<2x1xf32>
    %36 = stablehlo.log_plus_one %31 : tensor<2x1xf32>
    %37 = stablehlo.add %35, %36 : tensor<2x1xf32>
    %38 = stablehlo.reshape %37 : (tensor<2x1xf32>) -> tensor<2xf32>
    %39 = stablehlo.reduce(%38 init: %18) applies stablehlo.add across dimensions = [0] : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
    %40 = stablehlo.constant dense<0x40000000> : tensor<f32>
    %41 = stablehlo.divide %39, %40 : tensor<f32>
    return %41 : tensor<f32>
  }
}

// crossEntropy (targets) at [2, 4], [2, 4]
module {
  func.func public @main(%arg0: tensor<2x4xf32>, %arg1: tensor<2x4xf32>) -> (tensor<2xf32>) {
    %1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.maximum across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %3 = stablehlo.reshape %2 : (tensor<2xf32>) -> tensor<2x1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %5 = stablehlo.compare EQ, %arg0, %4, FLOAT : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %6 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %7 = stablehlo.subtract %arg0, %6 : tensor<2x4xf32>
    %8 = stablehlo.exponential %7 : tensor<2x4xf32>
    %9 = stablehlo.constant dense<0x00000000> : tensor<2x4xf32>
    %10 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %12 = stablehlo.select %5, %11, %9 : tensor<2x4xi1>, tensor<2x4xf32>
    %13 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %14 = stablehlo.reduce(%12 init: %13) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %15 = stablehlo.reshape %14 : (tensor<2xf32>) -> tensor<2x1xf32>
    %16 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %17 = stablehlo.subtract %15, %16 : tensor<2x1xf32>
    %18 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %19 = stablehlo.select %5, %18, %8 : tensor<2x4xi1>, tensor<2x4xf32>
    %20 = stablehlo.reduce(%19 init: %13) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %21 = stablehlo.reshape %20 : (tensor<2xf32>) -> tensor<2x1xf32>
    %22 = stablehlo.add %17, %21 : tensor<2x1xf32>
    %23 = stablehlo.is_finite %3 : (tensor<2x1xf32>) -> tensor<2x1xi1>
    %24 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %24, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %26 = stablehlo.select %23, %22, %25 : tensor<2x1xi1>, tensor<2x1xf32>
    %27 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %28 = stablehlo.subtract %27, %arg0 : tensor<2x4xf32>
    %29 = stablehlo.log_plus_one %26 : tensor<2x1xf32>
    %30 = stablehlo.broadcast_in_dim %29, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %31 = stablehlo.add %28, %30 : tensor<2x4xf32>
    %32 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %33 = stablehlo.compare EQ, %arg1, %32, FLOAT : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %34 = stablehlo.multiply %arg1, %31 : tensor<2x4xf32>
    %35 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %36 = stablehlo.select %33, %35, %34 : tensor<2x4xi1>, tensor<2x4xf32>
    %37 = stablehlo.reduce(%36 init: %13) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    return %37 : tensor<2xf32>
  }
}

// crossEntropy (probabilities) at [2, 4], [2, 4]
module {
  func.func public @main(%arg0: tensor<2x4xf32>, %arg1: tensor<2x4xf32>) -> (tensor<2xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %3 = stablehlo.compare EQ, %arg1, %2, FLOAT : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %4 = stablehlo.compare EQ, %arg0, %arg0, FLOAT : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %5 = stablehlo.and %3, %4 : tensor<2x4xi1>
    %6 = stablehlo.log %arg0 : tensor<2x4xf32>
    %7 = stablehlo.multiply %arg1, %6 : tensor<2x4xf32>
    %8 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %9 = stablehlo.select %5, %8, %7 : tensor<2x4xi1>, tensor<2x4xf32>
    %10 = stablehlo.reduce(%9 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %11 = stablehlo.negate %10 : tensor<2xf32>
    return %11 : tensor<2xf32>
  }
}

// binaryCrossEntropy at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.negate %arg0 : tensor<3xf32>
    %2 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %4 = stablehlo.maximum %1, %3 : tensor<3xf32>
    %5 = stablehlo.abs %1 : tensor<3xf32>
    %6 = stablehlo.negate %5 : tensor<3xf32>
    %7 = stablehlo.exponential %6 : tensor<3xf32>
    %8 = stablehlo.log_plus_one %7 : tensor<3xf32>
    %9 = stablehlo.add %4, %8 : tensor<3xf32>
    %10 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %11 = stablehlo.compare EQ, %arg1, %10, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %12 = stablehlo.multiply %arg1, %9 : tensor<3xf32>
    %13 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %14 = stablehlo.select %11, %13, %12 : tensor<3xi1>, tensor<3xf32>
    %15 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %16 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %17 = stablehlo.subtract %16, %arg1 : tensor<3xf32>
    %18 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %19 = stablehlo.maximum %arg0, %18 : tensor<3xf32>
    %20 = stablehlo.abs %arg0 : tensor<3xf32>
    %21 = stablehlo.negate %20 : tensor<3xf32>
    %22 = stablehlo.exponential %21 : tensor<3xf32>
    %23 = stablehlo.log_plus_one %22 : tensor<3xf32>
    %24 = stablehlo.add %19, %23 : tensor<3xf32>
    %25 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %26 = stablehlo.compare EQ, %17, %25, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %27 = stablehlo.multiply %17, %24 : tensor<3xf32>
    %28 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %29 = stablehlo.select %26, %28, %27 : tensor<3xi1>, tensor<3xf32>
    %30 = stablehlo.add %14, %29 : tensor<3xf32>
    return %30 : tensor<3xf32>
  }
}

// log at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.log %arg0 : tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}

// sum(axes: [1], keepingAxes: false) at [2, 3, 2]
module {
  func.func public @main(%arg0: tensor<2x3x2xf32>) -> (tensor<2x2xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<2x3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    return %2 : tensor<2x2xf32>
  }
}

// add at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.add %arg0, %arg1 : tensor<3xf32>
    return %1 : tensor<3xf32>
  }
}

// subtract at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.subtract %arg0, %arg1 : tensor<3xf32>
    return %1 : tensor<3xf32>
  }
}

// multiply at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.multiply %arg0, %arg1 : tensor<3xf32>
    return %1 : tensor<3xf32>
  }
}

// divide at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.divide %arg0, %arg1 : tensor<3xf32>
    return %1 : tensor<3xf32>
  }
}

// negate at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.negate %arg0 : tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}

// exp at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.exponential %arg0 : tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}

// log1p at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.log_plus_one %arg0 : tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}

// expm1 at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.exponential_minus_one %arg0 : tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}

// sqrt at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.sqrt %arg0 : tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}

// abs at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.abs %arg0 : tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}

// sin at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.sine %arg0 : tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}

// cos at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.cosine %arg0 : tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}

// tanh at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.tanh %arg0 : tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}

// erf at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.convert %arg0 : (tensor<4xf32>) -> tensor<4xf64>
    %2 = stablehlo.abs %1 : tensor<4xf64>
    %3 = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %5 = stablehlo.compare LE, %2, %4, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %6 = stablehlo.multiply %1, %1 : tensor<4xf64>
    %7 = stablehlo.constant dense<0x402335BF1E375D88> : tensor<f64>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %9 = stablehlo.multiply %8, %6 : tensor<4xf64>
    %10 = stablehlo.constant dense<0x405681AA4E9E067F> : tensor<f64>
    %11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %12 = stablehlo.add %9, %11 : tensor<4xf64>
    %13 = stablehlo.multiply %12, %6 : tensor<4xf64>
    %14 = stablehlo.constant dense<0x40A17002BCB435B7> : tensor<f64>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %16 = stablehlo.add %13, %15 : tensor<4xf64>
    %17 = stablehlo.multiply %16, %6 : tensor<4xf64>
    %18 = stablehlo.constant dense<0x40BB5B533C72EF90> : tensor<f64>
    %19 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %20 = stablehlo.add %17, %19 : tensor<4xf64>
    %21 = stablehlo.multiply %20, %6 : tensor<4xf64>
    %22 = stablehlo.constant dense<0x40EB2509A44213DC> : tensor<f64>
    %23 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %24 = stablehlo.add %21, %23 : tensor<4xf64>
    %25 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %26 = stablehlo.multiply %25, %6 : tensor<4xf64>
    %27 = stablehlo.constant dense<0x4040C7E63FEFA6BA> : tensor<f64>
    %28 = stablehlo.broadcast_in_dim %27, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %29 = stablehlo.add %26, %28 : tensor<4xf64>
    %30 = stablehlo.multiply %29, %6 : tensor<4xf64>
    %31 = stablehlo.constant dense<0x40804ADD14C63AEE> : tensor<f64>
    %32 = stablehlo.broadcast_in_dim %31, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %33 = stablehlo.add %30, %32 : tensor<4xf64>
    %34 = stablehlo.multiply %33, %6 : tensor<4xf64>
    %35 = stablehlo.constant dense<0x40B1F252E680FD12> : tensor<f64>
    %36 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %37 = stablehlo.add %34, %36 : tensor<4xf64>
    %38 = stablehlo.multiply %37, %6 : tensor<4xf64>
    %39 = stablehlo.constant dense<0x40D6194001017C0A> : tensor<f64>
    %40 = stablehlo.broadcast_in_dim %39, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %41 = stablehlo.add %38, %40 : tensor<4xf64>
    %42 = stablehlo.multiply %41, %6 : tensor<4xf64>
    %43 = stablehlo.constant dense<0x40E80E6C9DC8F567> : tensor<f64>
    %44 = stablehlo.broadcast_in_dim %43, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %45 = stablehlo.add %42, %44 : tensor<4xf64>
    %46 = stablehlo.divide %24, %45 : tensor<4xf64>
    %47 = stablehlo.multiply %1, %46 : tensor<4xf64>
    %48 = stablehlo.sign %1 : tensor<4xf64>
    %49 = stablehlo.constant dense<0x403C000000000000> : tensor<f64>
    %50 = stablehlo.broadcast_in_dim %49, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %51 = stablehlo.compare GT, %2, %50, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %52 = stablehlo.broadcast_in_dim %49, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %53 = stablehlo.select %51, %52, %2 : tensor<4xi1>, tensor<4xf64>
    %54 = stablehlo.constant dense<0x3DF0EB24A24F6479> : tensor<f64>
    %55 = stablehlo.broadcast_in_dim %54, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %56 = stablehlo.multiply %55, %53 : tensor<4xf64>
    %57 = stablehlo.constant dense<0x3FE20DD746363488> : tensor<f64>
    %58 = stablehlo.broadcast_in_dim %57, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %59 = stablehlo.add %56, %58 : tensor<4xf64>
    %60 = stablehlo.multiply %59, %53 : tensor<4xf64>
    %61 = stablehlo.constant dense<0x401DDA53DEC56DC4> : tensor<f64>
    %62 = stablehlo.broadcast_in_dim %61, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %63 = stablehlo.add %60, %62 : tensor<4xf64>
    %64 = stablehlo.multiply %63, %53 : tensor<4xf64>
    %65 = stablehlo.constant dense<0x4048518FACADBA66> : tensor<f64>
    %66 = stablehlo.broadcast_in_dim %65, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %67 = stablehlo.add %64, %66 : tensor<4xf64>
    %68 = stablehlo.multiply %67, %53 : tensor<4xf64>
    %69 = stablehlo.constant dense<0x406890AAA9E020F7> : tensor<f64>
    %70 = stablehlo.broadcast_in_dim %69, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %71 = stablehlo.add %68, %70 : tensor<4xf64>
    %72 = stablehlo.multiply %71, %53 : tensor<4xf64>
    %73 = stablehlo.constant dense<0x4080738FC264CF58> : tensor<f64>
    %74 = stablehlo.broadcast_in_dim %73, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %75 = stablehlo.add %72, %74 : tensor<4xf64>
    %76 = stablehlo.multiply %75, %53 : tensor<4xf64>
    %77 = stablehlo.constant dense<0x408D343A6C7434D8> : tensor<f64>
    %78 = stablehlo.broadcast_in_dim %77, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %79 = stablehlo.add %76, %78 : tensor<4xf64>
    %80 = stablehlo.multiply %79, %53 : tensor<4xf64>
    %81 = stablehlo.constant dense<0x40900E3521D6972A> : tensor<f64>
    %82 = stablehlo.broadcast_in_dim %81, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %83 = stablehlo.add %80, %82 : tensor<4xf64>
    %84 = stablehlo.multiply %83, %53 : tensor<4xf64>
    %85 = stablehlo.constant dense<0x40816C485DE8FFB3> : tensor<f64>
    %86 = stablehlo.broadcast_in_dim %85, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %87 = stablehlo.add %84, %86 : tensor<4xf64>
    %88 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %89 = stablehlo.multiply %88, %53 : tensor<4xf64>
    %90 = stablehlo.constant dense<0x402A74D5FD7C23CC> : tensor<f64>
    %91 = stablehlo.broadcast_in_dim %90, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %92 = stablehlo.add %89, %91 : tensor<4xf64>
    %93 = stablehlo.multiply %92, %53 : tensor<4xf64>
    %94 = stablehlo.constant dense<0x4055AD42FEE17365> : tensor<f64>
    %95 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %96 = stablehlo.add %93, %95 : tensor<4xf64>
    %97 = stablehlo.multiply %96, %53 : tensor<4xf64>
    %98 = stablehlo.constant dense<0x40762F01246F610D> : tensor<f64>
    %99 = stablehlo.broadcast_in_dim %98, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %100 = stablehlo.add %97, %99 : tensor<4xf64>
    %101 = stablehlo.multiply %100, %53 : tensor<4xf64>
    %102 = stablehlo.constant dense<0x408E7DAB02F641D0> : tensor<f64>
    %103 = stablehlo.broadcast_in_dim %102, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %104 = stablehlo.add %101, %103 : tensor<4xf64>
    %105 = stablehlo.multiply %104, %53 : tensor<4xf64>
    %106 = stablehlo.constant dense<0x409C7FA2FCA47151> : tensor<f64>
    %107 = stablehlo.broadcast_in_dim %106, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %108 = stablehlo.add %105, %107 : tensor<4xf64>
    %109 = stablehlo.multiply %108, %53 : tensor<4xf64>
    %110 = stablehlo.constant dense<0x40A18CACDAFAF4FF> : tensor<f64>
    %111 = stablehlo.broadcast_in_dim %110, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %112 = stablehlo.add %109, %111 : tensor<4xf64>
    %113 = stablehlo.multiply %112, %53 : tensor<4xf64>
    %114 = stablehlo.constant dense<0x4099E2A70192EDE2> : tensor<f64>
    %115 = stablehlo.broadcast_in_dim %114, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %116 = stablehlo.add %113, %115 : tensor<4xf64>
    %117 = stablehlo.multiply %116, %53 : tensor<4xf64>
    %118 = stablehlo.constant dense<0x40816C4860C442D6> : tensor<f64>
    %119 = stablehlo.broadcast_in_dim %118, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %120 = stablehlo.add %117, %119 : tensor<4xf64>
    %121 = stablehlo.divide %87, %120 : tensor<4xf64>
    %122 = stablehlo.constant dense<0x3FE20DD750429B62> : tensor<f64>
    %123 = stablehlo.broadcast_in_dim %122, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %124 = stablehlo.multiply %123, %53 : tensor<4xf64>
    %125 = stablehlo.constant dense<0x3FF467E6EBB8C5A6> : tensor<f64>
    %126 = stablehlo.broadcast_in_dim %125, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %127 = stablehlo.add %124, %126 : tensor<4xf64>
    %128 = stablehlo.multiply %127, %53 : tensor<4xf64>
    %129 = stablehlo.constant dense<0x40141381F436A71A> : tensor<f64>
    %130 = stablehlo.broadcast_in_dim %129, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %131 = stablehlo.add %128, %130 : tensor<4xf64>
    %132 = stablehlo.multiply %131, %53 : tensor<4xf64>
    %133 = stablehlo.constant dense<0x4018A40E58DD0C0C> : tensor<f64>
    %134 = stablehlo.broadcast_in_dim %133, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %135 = stablehlo.add %132, %134 : tensor<4xf64>
    %136 = stablehlo.multiply %135, %53 : tensor<4xf64>
    %137 = stablehlo.constant dense<0x401DA3939718960E> : tensor<f64>
    %138 = stablehlo.broadcast_in_dim %137, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %139 = stablehlo.add %136, %138 : tensor<4xf64>
    %140 = stablehlo.multiply %139, %53 : tensor<4xf64>
    %141 = stablehlo.constant dense<0x4007D4B80A470367> : tensor<f64>
    %142 = stablehlo.broadcast_in_dim %141, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %143 = stablehlo.add %140, %142 : tensor<4xf64>
    %144 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %145 = stablehlo.multiply %144, %53 : tensor<4xf64>
    %146 = stablehlo.constant dense<0x400215900917CE21> : tensor<f64>
    %147 = stablehlo.broadcast_in_dim %146, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %148 = stablehlo.add %145, %147 : tensor<4xf64>
    %149 = stablehlo.multiply %148, %53 : tensor<4xf64>
    %150 = stablehlo.constant dense<0x4022CAC521D84CFD> : tensor<f64>
    %151 = stablehlo.broadcast_in_dim %150, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %152 = stablehlo.add %149, %151 : tensor<4xf64>
    %153 = stablehlo.multiply %152, %53 : tensor<4xf64>
    %154 = stablehlo.constant dense<0x402819107F052C4D> : tensor<f64>
    %155 = stablehlo.broadcast_in_dim %154, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %156 = stablehlo.add %153, %155 : tensor<4xf64>
    %157 = stablehlo.multiply %156, %53 : tensor<4xf64>
    %158 = stablehlo.constant dense<0x403114D9959C7FF5> : tensor<f64>
    %159 = stablehlo.broadcast_in_dim %158, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %160 = stablehlo.add %157, %159 : tensor<4xf64>
    %161 = stablehlo.multiply %160, %53 : tensor<4xf64>
    %162 = stablehlo.constant dense<0x402337CAAA6326C1> : tensor<f64>
    %163 = stablehlo.broadcast_in_dim %162, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %164 = stablehlo.add %161, %163 : tensor<4xf64>
    %165 = stablehlo.multiply %164, %53 : tensor<4xf64>
    %166 = stablehlo.constant dense<0x400AF3DE5AB62D90> : tensor<f64>
    %167 = stablehlo.broadcast_in_dim %166, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %168 = stablehlo.add %165, %167 : tensor<4xf64>
    %169 = stablehlo.divide %143, %168 : tensor<4xf64>
    %170 = stablehlo.multiply %53, %53 : tensor<4xf64>
    %171 = stablehlo.negate %170 : tensor<4xf64>
    %172 = stablehlo.exponential %171 : tensor<4xf64>
    %173 = stablehlo.constant dense<0x4020000000000000> : tensor<f64>
    %174 = stablehlo.broadcast_in_dim %173, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %175 = stablehlo.compare LT, %53, %174, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %176 = stablehlo.select %175, %121, %169 : tensor<4xi1>, tensor<4xf64>
    %177 = stablehlo.multiply %172, %176 : tensor<4xf64>
    %178 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %179 = stablehlo.subtract %178, %177 : tensor<4xf64>
    %180 = stablehlo.multiply %48, %179 : tensor<4xf64>
    %181 = stablehlo.select %5, %47, %180 : tensor<4xi1>, tensor<4xf64>
    %182 = stablehlo.convert %181 : (tensor<4xf64>) -> tensor<4xf32>
    return %182 : tensor<4xf32>
  }
}

// erfc at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.convert %arg0 : (tensor<4xf32>) -> tensor<4xf64>
    %2 = stablehlo.abs %1 : tensor<4xf64>
    %3 = stablehlo.constant dense<0x403C000000000000> : tensor<f64>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %5 = stablehlo.compare GT, %2, %4, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %6 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %7 = stablehlo.select %5, %6, %2 : tensor<4xi1>, tensor<4xf64>
    %8 = stablehlo.constant dense<0x3DF0EB24A24F6479> : tensor<f64>
    %9 = stablehlo.broadcast_in_dim %8, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %10 = stablehlo.multiply %9, %7 : tensor<4xf64>
    %11 = stablehlo.constant dense<0x3FE20DD746363488> : tensor<f64>
    %12 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %13 = stablehlo.add %10, %12 : tensor<4xf64>
    %14 = stablehlo.multiply %13, %7 : tensor<4xf64>
    %15 = stablehlo.constant dense<0x401DDA53DEC56DC4> : tensor<f64>
    %16 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %17 = stablehlo.add %14, %16 : tensor<4xf64>
    %18 = stablehlo.multiply %17, %7 : tensor<4xf64>
    %19 = stablehlo.constant dense<0x4048518FACADBA66> : tensor<f64>
    %20 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %21 = stablehlo.add %18, %20 : tensor<4xf64>
    %22 = stablehlo.multiply %21, %7 : tensor<4xf64>
    %23 = stablehlo.constant dense<0x406890AAA9E020F7> : tensor<f64>
    %24 = stablehlo.broadcast_in_dim %23, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %25 = stablehlo.add %22, %24 : tensor<4xf64>
    %26 = stablehlo.multiply %25, %7 : tensor<4xf64>
    %27 = stablehlo.constant dense<0x4080738FC264CF58> : tensor<f64>
    %28 = stablehlo.broadcast_in_dim %27, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %29 = stablehlo.add %26, %28 : tensor<4xf64>
    %30 = stablehlo.multiply %29, %7 : tensor<4xf64>
    %31 = stablehlo.constant dense<0x408D343A6C7434D8> : tensor<f64>
    %32 = stablehlo.broadcast_in_dim %31, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %33 = stablehlo.add %30, %32 : tensor<4xf64>
    %34 = stablehlo.multiply %33, %7 : tensor<4xf64>
    %35 = stablehlo.constant dense<0x40900E3521D6972A> : tensor<f64>
    %36 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %37 = stablehlo.add %34, %36 : tensor<4xf64>
    %38 = stablehlo.multiply %37, %7 : tensor<4xf64>
    %39 = stablehlo.constant dense<0x40816C485DE8FFB3> : tensor<f64>
    %40 = stablehlo.broadcast_in_dim %39, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %41 = stablehlo.add %38, %40 : tensor<4xf64>
    %42 = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
    %43 = stablehlo.broadcast_in_dim %42, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %44 = stablehlo.multiply %43, %7 : tensor<4xf64>
    %45 = stablehlo.constant dense<0x402A74D5FD7C23CC> : tensor<f64>
    %46 = stablehlo.broadcast_in_dim %45, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %47 = stablehlo.add %44, %46 : tensor<4xf64>
    %48 = stablehlo.multiply %47, %7 : tensor<4xf64>
    %49 = stablehlo.constant dense<0x4055AD42FEE17365> : tensor<f64>
    %50 = stablehlo.broadcast_in_dim %49, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %51 = stablehlo.add %48, %50 : tensor<4xf64>
    %52 = stablehlo.multiply %51, %7 : tensor<4xf64>
    %53 = stablehlo.constant dense<0x40762F01246F610D> : tensor<f64>
    %54 = stablehlo.broadcast_in_dim %53, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %55 = stablehlo.add %52, %54 : tensor<4xf64>
    %56 = stablehlo.multiply %55, %7 : tensor<4xf64>
    %57 = stablehlo.constant dense<0x408E7DAB02F641D0> : tensor<f64>
    %58 = stablehlo.broadcast_in_dim %57, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %59 = stablehlo.add %56, %58 : tensor<4xf64>
    %60 = stablehlo.multiply %59, %7 : tensor<4xf64>
    %61 = stablehlo.constant dense<0x409C7FA2FCA47151> : tensor<f64>
    %62 = stablehlo.broadcast_in_dim %61, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %63 = stablehlo.add %60, %62 : tensor<4xf64>
    %64 = stablehlo.multiply %63, %7 : tensor<4xf64>
    %65 = stablehlo.constant dense<0x40A18CACDAFAF4FF> : tensor<f64>
    %66 = stablehlo.broadcast_in_dim %65, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %67 = stablehlo.add %64, %66 : tensor<4xf64>
    %68 = stablehlo.multiply %67, %7 : tensor<4xf64>
    %69 = stablehlo.constant dense<0x4099E2A70192EDE2> : tensor<f64>
    %70 = stablehlo.broadcast_in_dim %69, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %71 = stablehlo.add %68, %70 : tensor<4xf64>
    %72 = stablehlo.multiply %71, %7 : tensor<4xf64>
    %73 = stablehlo.constant dense<0x40816C4860C442D6> : tensor<f64>
    %74 = stablehlo.broadcast_in_dim %73, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %75 = stablehlo.add %72, %74 : tensor<4xf64>
    %76 = stablehlo.divide %41, %75 : tensor<4xf64>
    %77 = stablehlo.constant dense<0x3FE20DD750429B62> : tensor<f64>
    %78 = stablehlo.broadcast_in_dim %77, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %79 = stablehlo.multiply %78, %7 : tensor<4xf64>
    %80 = stablehlo.constant dense<0x3FF467E6EBB8C5A6> : tensor<f64>
    %81 = stablehlo.broadcast_in_dim %80, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %82 = stablehlo.add %79, %81 : tensor<4xf64>
    %83 = stablehlo.multiply %82, %7 : tensor<4xf64>
    %84 = stablehlo.constant dense<0x40141381F436A71A> : tensor<f64>
    %85 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %86 = stablehlo.add %83, %85 : tensor<4xf64>
    %87 = stablehlo.multiply %86, %7 : tensor<4xf64>
    %88 = stablehlo.constant dense<0x4018A40E58DD0C0C> : tensor<f64>
    %89 = stablehlo.broadcast_in_dim %88, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %90 = stablehlo.add %87, %89 : tensor<4xf64>
    %91 = stablehlo.multiply %90, %7 : tensor<4xf64>
    %92 = stablehlo.constant dense<0x401DA3939718960E> : tensor<f64>
    %93 = stablehlo.broadcast_in_dim %92, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %94 = stablehlo.add %91, %93 : tensor<4xf64>
    %95 = stablehlo.multiply %94, %7 : tensor<4xf64>
    %96 = stablehlo.constant dense<0x4007D4B80A470367> : tensor<f64>
    %97 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %98 = stablehlo.add %95, %97 : tensor<4xf64>
    %99 = stablehlo.broadcast_in_dim %42, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %100 = stablehlo.multiply %99, %7 : tensor<4xf64>
    %101 = stablehlo.constant dense<0x400215900917CE21> : tensor<f64>
    %102 = stablehlo.broadcast_in_dim %101, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %103 = stablehlo.add %100, %102 : tensor<4xf64>
    %104 = stablehlo.multiply %103, %7 : tensor<4xf64>
    %105 = stablehlo.constant dense<0x4022CAC521D84CFD> : tensor<f64>
    %106 = stablehlo.broadcast_in_dim %105, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %107 = stablehlo.add %104, %106 : tensor<4xf64>
    %108 = stablehlo.multiply %107, %7 : tensor<4xf64>
    %109 = stablehlo.constant dense<0x402819107F052C4D> : tensor<f64>
    %110 = stablehlo.broadcast_in_dim %109, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %111 = stablehlo.add %108, %110 : tensor<4xf64>
    %112 = stablehlo.multiply %111, %7 : tensor<4xf64>
    %113 = stablehlo.constant dense<0x403114D9959C7FF5> : tensor<f64>
    %114 = stablehlo.broadcast_in_dim %113, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %115 = stablehlo.add %112, %114 : tensor<4xf64>
    %116 = stablehlo.multiply %115, %7 : tensor<4xf64>
    %117 = stablehlo.constant dense<0x402337CAAA6326C1> : tensor<f64>
    %118 = stablehlo.broadcast_in_dim %117, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %119 = stablehlo.add %116, %118 : tensor<4xf64>
    %120 = stablehlo.multiply %119, %7 : tensor<4xf64>
    %121 = stablehlo.constant dense<0x400AF3DE5AB62D90> : tensor<f64>
    %122 = stablehlo.broadcast_in_dim %121, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %123 = stablehlo.add %120, %122 : tensor<4xf64>
    %124 = stablehlo.divide %98, %123 : tensor<4xf64>
    %125 = stablehlo.multiply %7, %7 : tensor<4xf64>
    %126 = stablehlo.negate %125 : tensor<4xf64>
    %127 = stablehlo.exponential %126 : tensor<4xf64>
    %128 = stablehlo.constant dense<0x4020000000000000> : tensor<f64>
    %129 = stablehlo.broadcast_in_dim %128, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %130 = stablehlo.compare LT, %7, %129, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %131 = stablehlo.select %130, %76, %124 : tensor<4xi1>, tensor<4xf64>
    %132 = stablehlo.multiply %127, %131 : tensor<4xf64>
    %133 = stablehlo.broadcast_in_dim %42, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %134 = stablehlo.compare LE, %2, %133, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %135 = stablehlo.multiply %1, %1 : tensor<4xf64>
    %136 = stablehlo.constant dense<0x402335BF1E375D88> : tensor<f64>
    %137 = stablehlo.broadcast_in_dim %136, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %138 = stablehlo.multiply %137, %135 : tensor<4xf64>
    %139 = stablehlo.constant dense<0x405681AA4E9E067F> : tensor<f64>
    %140 = stablehlo.broadcast_in_dim %139, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %141 = stablehlo.add %138, %140 : tensor<4xf64>
    %142 = stablehlo.multiply %141, %135 : tensor<4xf64>
    %143 = stablehlo.constant dense<0x40A17002BCB435B7> : tensor<f64>
    %144 = stablehlo.broadcast_in_dim %143, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %145 = stablehlo.add %142, %144 : tensor<4xf64>
    %146 = stablehlo.multiply %145, %135 : tensor<4xf64>
    %147 = stablehlo.constant dense<0x40BB5B533C72EF90> : tensor<f64>
    %148 = stablehlo.broadcast_in_dim %147, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %149 = stablehlo.add %146, %148 : tensor<4xf64>
    %150 = stablehlo.multiply %149, %135 : tensor<4xf64>
    %151 = stablehlo.constant dense<0x40EB2509A44213DC> : tensor<f64>
    %152 = stablehlo.broadcast_in_dim %151, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %153 = stablehlo.add %150, %152 : tensor<4xf64>
    %154 = stablehlo.broadcast_in_dim %42, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %155 = stablehlo.multiply %154, %135 : tensor<4xf64>
    %156 = stablehlo.constant dense<0x4040C7E63FEFA6BA> : tensor<f64>
    %157 = stablehlo.broadcast_in_dim %156, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %158 = stablehlo.add %155, %157 : tensor<4xf64>
    %159 = stablehlo.multiply %158, %135 : tensor<4xf64>
    %160 = stablehlo.constant dense<0x40804ADD14C63AEE> : tensor<f64>
    %161 = stablehlo.broadcast_in_dim %160, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %162 = stablehlo.add %159, %161 : tensor<4xf64>
    %163 = stablehlo.multiply %162, %135 : tensor<4xf64>
    %164 = stablehlo.constant dense<0x40B1F252E680FD12> : tensor<f64>
    %165 = stablehlo.broadcast_in_dim %164, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %166 = stablehlo.add %163, %165 : tensor<4xf64>
    %167 = stablehlo.multiply %166, %135 : tensor<4xf64>
    %168 = stablehlo.constant dense<0x40D6194001017C0A> : tensor<f64>
    %169 = stablehlo.broadcast_in_dim %168, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %170 = stablehlo.add %167, %169 : tensor<4xf64>
    %171 = stablehlo.multiply %170, %135 : tensor<4xf64>
    %172 = stablehlo.constant dense<0x40E80E6C9DC8F567> : tensor<f64>
    %173 = stablehlo.broadcast_in_dim %172, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %174 = stablehlo.add %171, %173 : tensor<4xf64>
    %175 = stablehlo.divide %153, %174 : tensor<4xf64>
    %176 = stablehlo.multiply %1, %175 : tensor<4xf64>
    %177 = stablehlo.broadcast_in_dim %42, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %178 = stablehlo.subtract %177, %176 : tensor<4xf64>
    %179 = stablehlo.constant dense<0x0000000000000000> : tensor<f64>
    %180 = stablehlo.broadcast_in_dim %179, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %181 = stablehlo.compare LT, %1, %180, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %182 = stablehlo.constant dense<0x4000000000000000> : tensor<f64>
    %183 = stablehlo.broadcast_in_dim %182, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %184 = stablehlo.subtract %183, %132 : tensor<4xf64>
    %185 = stablehlo.select %181, %184, %132 : tensor<4xi1>, tensor<4xf64>
    %186 = stablehlo.select %134, %178, %185 : tensor<4xi1>, tensor<4xf64>
    %187 = stablehlo.convert %186 : (tensor<4xf64>) -> tensor<4xf32>
    return %187 : tensor<4xf32>
  }
}

// sigmoid at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.abs %arg0 : tensor<4xf32>
    %2 = stablehlo.negate %1 : tensor<4xf32>
    %3 = stablehlo.exponential %2 : tensor<4xf32>
    %4 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %6 = stablehlo.compare GE, %arg0, %5, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %7 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %9 = stablehlo.select %6, %8, %3 : tensor<4xi1>, tensor<4xf32>
    %10 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %11 = stablehlo.add %10, %3 : tensor<4xf32>
    %12 = stablehlo.divide %9, %11 : tensor<4xf32>
    return %12 : tensor<4xf32>
  }
}

// softplus at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.maximum %arg0, %2 : tensor<4xf32>
    %4 = stablehlo.abs %arg0 : tensor<4xf32>
    %5 = stablehlo.negate %4 : tensor<4xf32>
    %6 = stablehlo.exponential %5 : tensor<4xf32>
    %7 = stablehlo.log_plus_one %6 : tensor<4xf32>
    %8 = stablehlo.add %3, %7 : tensor<4xf32>
    return %8 : tensor<4xf32>
  }
}

// relu at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.maximum %arg0, %2 : tensor<4xf32>
    return %3 : tensor<4xf32>
  }
}

// silu at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.abs %arg0 : tensor<4xf32>
    %2 = stablehlo.negate %1 : tensor<4xf32>
    %3 = stablehlo.exponential %2 : tensor<4xf32>
    %4 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %6 = stablehlo.compare GE, %arg0, %5, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %7 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %9 = stablehlo.select %6, %8, %3 : tensor<4xi1>, tensor<4xf32>
    %10 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %11 = stablehlo.add %10, %3 : tensor<4xf32>
    %12 = stablehlo.divide %9, %11 : tensor<4xf32>
    %13 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %14 = stablehlo.compare EQ, %12, %13, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %15 = stablehlo.multiply %12, %arg0 : tensor<4xf32>
    %16 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %17 = stablehlo.select %14, %16, %15 : tensor<4xi1>, tensor<4xf32>
    return %17 : tensor<4xf32>
  }
}

// gelu at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.convert %arg0 : (tensor<4xf32>) -> tensor<4xf64>
    %2 = stablehlo.constant dense<0x3FE0000000000000> : tensor<f64>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %4 = stablehlo.multiply %3, %1 : tensor<4xf64>
    %5 = stablehlo.constant dense<0xBFE6A09E667F3BCD> : tensor<f64>
    %6 = stablehlo.broadcast_in_dim %5, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %7 = stablehlo.multiply %1, %6 : tensor<4xf64>
    %8 = stablehlo.abs %7 : tensor<4xf64>
    %9 = stablehlo.constant dense<0x403C000000000000> : tensor<f64>
    %10 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %11 = stablehlo.compare GT, %8, %10, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %12 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %13 = stablehlo.select %11, %12, %8 : tensor<4xi1>, tensor<4xf64>
    %14 = stablehlo.constant dense<0x3DF0EB24A24F6479> : tensor<f64>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %16 = stablehlo.multiply %15, %13 : tensor<4xf64>
    %17 = stablehlo.constant dense<0x3FE20DD746363488> : tensor<f64>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %19 = stablehlo.add %16, %18 : tensor<4xf64>
    %20 = stablehlo.multiply %19, %13 : tensor<4xf64>
    %21 = stablehlo.constant dense<0x401DDA53DEC56DC4> : tensor<f64>
    %22 = stablehlo.broadcast_in_dim %21, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %23 = stablehlo.add %20, %22 : tensor<4xf64>
    %24 = stablehlo.multiply %23, %13 : tensor<4xf64>
    %25 = stablehlo.constant dense<0x4048518FACADBA66> : tensor<f64>
    %26 = stablehlo.broadcast_in_dim %25, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %27 = stablehlo.add %24, %26 : tensor<4xf64>
    %28 = stablehlo.multiply %27, %13 : tensor<4xf64>
    %29 = stablehlo.constant dense<0x406890AAA9E020F7> : tensor<f64>
    %30 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %31 = stablehlo.add %28, %30 : tensor<4xf64>
    %32 = stablehlo.multiply %31, %13 : tensor<4xf64>
    %33 = stablehlo.constant dense<0x4080738FC264CF58> : tensor<f64>
    %34 = stablehlo.broadcast_in_dim %33, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %35 = stablehlo.add %32, %34 : tensor<4xf64>
    %36 = stablehlo.multiply %35, %13 : tensor<4xf64>
    %37 = stablehlo.constant dense<0x408D343A6C7434D8> : tensor<f64>
    %38 = stablehlo.broadcast_in_dim %37, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %39 = stablehlo.add %36, %38 : tensor<4xf64>
    %40 = stablehlo.multiply %39, %13 : tensor<4xf64>
    %41 = stablehlo.constant dense<0x40900E3521D6972A> : tensor<f64>
    %42 = stablehlo.broadcast_in_dim %41, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %43 = stablehlo.add %40, %42 : tensor<4xf64>
    %44 = stablehlo.multiply %43, %13 : tensor<4xf64>
    %45 = stablehlo.constant dense<0x40816C485DE8FFB3> : tensor<f64>
    %46 = stablehlo.broadcast_in_dim %45, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %47 = stablehlo.add %44, %46 : tensor<4xf64>
    %48 = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
    %49 = stablehlo.broadcast_in_dim %48, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %50 = stablehlo.multiply %49, %13 : tensor<4xf64>
    %51 = stablehlo.constant dense<0x402A74D5FD7C23CC> : tensor<f64>
    %52 = stablehlo.broadcast_in_dim %51, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %53 = stablehlo.add %50, %52 : tensor<4xf64>
    %54 = stablehlo.multiply %53, %13 : tensor<4xf64>
    %55 = stablehlo.constant dense<0x4055AD42FEE17365> : tensor<f64>
    %56 = stablehlo.broadcast_in_dim %55, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %57 = stablehlo.add %54, %56 : tensor<4xf64>
    %58 = stablehlo.multiply %57, %13 : tensor<4xf64>
    %59 = stablehlo.constant dense<0x40762F01246F610D> : tensor<f64>
    %60 = stablehlo.broadcast_in_dim %59, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %61 = stablehlo.add %58, %60 : tensor<4xf64>
    %62 = stablehlo.multiply %61, %13 : tensor<4xf64>
    %63 = stablehlo.constant dense<0x408E7DAB02F641D0> : tensor<f64>
    %64 = stablehlo.broadcast_in_dim %63, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %65 = stablehlo.add %62, %64 : tensor<4xf64>
    %66 = stablehlo.multiply %65, %13 : tensor<4xf64>
    %67 = stablehlo.constant dense<0x409C7FA2FCA47151> : tensor<f64>
    %68 = stablehlo.broadcast_in_dim %67, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %69 = stablehlo.add %66, %68 : tensor<4xf64>
    %70 = stablehlo.multiply %69, %13 : tensor<4xf64>
    %71 = stablehlo.constant dense<0x40A18CACDAFAF4FF> : tensor<f64>
    %72 = stablehlo.broadcast_in_dim %71, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %73 = stablehlo.add %70, %72 : tensor<4xf64>
    %74 = stablehlo.multiply %73, %13 : tensor<4xf64>
    %75 = stablehlo.constant dense<0x4099E2A70192EDE2> : tensor<f64>
    %76 = stablehlo.broadcast_in_dim %75, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %77 = stablehlo.add %74, %76 : tensor<4xf64>
    %78 = stablehlo.multiply %77, %13 : tensor<4xf64>
    %79 = stablehlo.constant dense<0x40816C4860C442D6> : tensor<f64>
    %80 = stablehlo.broadcast_in_dim %79, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %81 = stablehlo.add %78, %80 : tensor<4xf64>
    %82 = stablehlo.divide %47, %81 : tensor<4xf64>
    %83 = stablehlo.constant dense<0x3FE20DD750429B62> : tensor<f64>
    %84 = stablehlo.broadcast_in_dim %83, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %85 = stablehlo.multiply %84, %13 : tensor<4xf64>
    %86 = stablehlo.constant dense<0x3FF467E6EBB8C5A6> : tensor<f64>
    %87 = stablehlo.broadcast_in_dim %86, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %88 = stablehlo.add %85, %87 : tensor<4xf64>
    %89 = stablehlo.multiply %88, %13 : tensor<4xf64>
    %90 = stablehlo.constant dense<0x40141381F436A71A> : tensor<f64>
    %91 = stablehlo.broadcast_in_dim %90, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %92 = stablehlo.add %89, %91 : tensor<4xf64>
    %93 = stablehlo.multiply %92, %13 : tensor<4xf64>
    %94 = stablehlo.constant dense<0x4018A40E58DD0C0C> : tensor<f64>
    %95 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %96 = stablehlo.add %93, %95 : tensor<4xf64>
    %97 = stablehlo.multiply %96, %13 : tensor<4xf64>
    %98 = stablehlo.constant dense<0x401DA3939718960E> : tensor<f64>
    %99 = stablehlo.broadcast_in_dim %98, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %100 = stablehlo.add %97, %99 : tensor<4xf64>
    %101 = stablehlo.multiply %100, %13 : tensor<4xf64>
    %102 = stablehlo.constant dense<0x4007D4B80A470367> : tensor<f64>
    %103 = stablehlo.broadcast_in_dim %102, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %104 = stablehlo.add %101, %103 : tensor<4xf64>
    %105 = stablehlo.broadcast_in_dim %48, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %106 = stablehlo.multiply %105, %13 : tensor<4xf64>
    %107 = stablehlo.constant dense<0x400215900917CE21> : tensor<f64>
    %108 = stablehlo.broadcast_in_dim %107, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %109 = stablehlo.add %106, %108 : tensor<4xf64>
    %110 = stablehlo.multiply %109, %13 : tensor<4xf64>
    %111 = stablehlo.constant dense<0x4022CAC521D84CFD> : tensor<f64>
    %112 = stablehlo.broadcast_in_dim %111, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %113 = stablehlo.add %110, %112 : tensor<4xf64>
    %114 = stablehlo.multiply %113, %13 : tensor<4xf64>
    %115 = stablehlo.constant dense<0x402819107F052C4D> : tensor<f64>
    %116 = stablehlo.broadcast_in_dim %115, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %117 = stablehlo.add %114, %116 : tensor<4xf64>
    %118 = stablehlo.multiply %117, %13 : tensor<4xf64>
    %119 = stablehlo.constant dense<0x403114D9959C7FF5> : tensor<f64>
    %120 = stablehlo.broadcast_in_dim %119, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %121 = stablehlo.add %118, %120 : tensor<4xf64>
    %122 = stablehlo.multiply %121, %13 : tensor<4xf64>
    %123 = stablehlo.constant dense<0x402337CAAA6326C1> : tensor<f64>
    %124 = stablehlo.broadcast_in_dim %123, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %125 = stablehlo.add %122, %124 : tensor<4xf64>
    %126 = stablehlo.multiply %125, %13 : tensor<4xf64>
    %127 = stablehlo.constant dense<0x400AF3DE5AB62D90> : tensor<f64>
    %128 = stablehlo.broadcast_in_dim %127, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %129 = stablehlo.add %126, %128 : tensor<4xf64>
    %130 = stablehlo.divide %104, %129 : tensor<4xf64>
    %131 = stablehlo.multiply %13, %13 : tensor<4xf64>
    %132 = stablehlo.negate %131 : tensor<4xf64>
    %133 = stablehlo.exponential %132 : tensor<4xf64>
    %134 = stablehlo.constant dense<0x4020000000000000> : tensor<f64>
    %135 = stablehlo.broadcast_in_dim %134, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %136 = stablehlo.compare LT, %13, %135, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %137 = stablehlo.select %136, %82, %130 : tensor<4xi1>, tensor<4xf64>
    %138 = stablehlo.multiply %133, %137 : tensor<4xf64>
    %139 = stablehlo.broadcast_in_dim %48, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %140 = stablehlo.compare LE, %8, %139, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %141 = stablehlo.multiply %7, %7 : tensor<4xf64>
    %142 = stablehlo.constant dense<0x402335BF1E375D88> : tensor<f64>
    %143 = stablehlo.broadcast_in_dim %142, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %144 = stablehlo.multiply %143, %141 : tensor<4xf64>
    %145 = stablehlo.constant dense<0x405681AA4E9E067F> : tensor<f64>
    %146 = stablehlo.broadcast_in_dim %145, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %147 = stablehlo.add %144, %146 : tensor<4xf64>
    %148 = stablehlo.multiply %147, %141 : tensor<4xf64>
    %149 = stablehlo.constant dense<0x40A17002BCB435B7> : tensor<f64>
    %150 = stablehlo.broadcast_in_dim %149, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %151 = stablehlo.add %148, %150 : tensor<4xf64>
    %152 = stablehlo.multiply %151, %141 : tensor<4xf64>
    %153 = stablehlo.constant dense<0x40BB5B533C72EF90> : tensor<f64>
    %154 = stablehlo.broadcast_in_dim %153, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %155 = stablehlo.add %152, %154 : tensor<4xf64>
    %156 = stablehlo.multiply %155, %141 : tensor<4xf64>
    %157 = stablehlo.constant dense<0x40EB2509A44213DC> : tensor<f64>
    %158 = stablehlo.broadcast_in_dim %157, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %159 = stablehlo.add %156, %158 : tensor<4xf64>
    %160 = stablehlo.broadcast_in_dim %48, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %161 = stablehlo.multiply %160, %141 : tensor<4xf64>
    %162 = stablehlo.constant dense<0x4040C7E63FEFA6BA> : tensor<f64>
    %163 = stablehlo.broadcast_in_dim %162, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %164 = stablehlo.add %161, %163 : tensor<4xf64>
    %165 = stablehlo.multiply %164, %141 : tensor<4xf64>
    %166 = stablehlo.constant dense<0x40804ADD14C63AEE> : tensor<f64>
    %167 = stablehlo.broadcast_in_dim %166, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %168 = stablehlo.add %165, %167 : tensor<4xf64>
    %169 = stablehlo.multiply %168, %141 : tensor<4xf64>
    %170 = stablehlo.constant dense<0x40B1F252E680FD12> : tensor<f64>
    %171 = stablehlo.broadcast_in_dim %170, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %172 = stablehlo.add %169, %171 : tensor<4xf64>
    %173 = stablehlo.multiply %172, %141 : tensor<4xf64>
    %174 = stablehlo.constant dense<0x40D6194001017C0A> : tensor<f64>
    %175 = stablehlo.broadcast_in_dim %174, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %176 = stablehlo.add %173, %175 : tensor<4xf64>
    %177 = stablehlo.multiply %176, %141 : tensor<4xf64>
    %178 = stablehlo.constant dense<0x40E80E6C9DC8F567> : tensor<f64>
    %179 = stablehlo.broadcast_in_dim %178, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %180 = stablehlo.add %177, %179 : tensor<4xf64>
    %181 = stablehlo.divide %159, %180 : tensor<4xf64>
    %182 = stablehlo.multiply %7, %181 : tensor<4xf64>
    %183 = stablehlo.broadcast_in_dim %48, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %184 = stablehlo.subtract %183, %182 : tensor<4xf64>
    %185 = stablehlo.constant dense<0x0000000000000000> : tensor<f64>
    %186 = stablehlo.broadcast_in_dim %185, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %187 = stablehlo.compare LT, %7, %186, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %188 = stablehlo.constant dense<0x4000000000000000> : tensor<f64>
    %189 = stablehlo.broadcast_in_dim %188, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %190 = stablehlo.subtract %189, %138 : tensor<4xf64>
    %191 = stablehlo.select %187, %190, %138 : tensor<4xi1>, tensor<4xf64>
    %192 = stablehlo.select %140, %184, %191 : tensor<4xi1>, tensor<4xf64>
    %193 = stablehlo.multiply %4, %192 : tensor<4xf64>
    %194 = stablehlo.constant dense<0xC044000000000000> : tensor<f64>
    %195 = stablehlo.broadcast_in_dim %194, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %196 = stablehlo.compare LT, %1, %195, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %197 = stablehlo.negate %185 : tensor<f64>
    %198 = stablehlo.broadcast_in_dim %197, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %199 = stablehlo.select %196, %198, %193 : tensor<4xi1>, tensor<4xf64>
    %200 = stablehlo.convert %199 : (tensor<4xf64>) -> tensor<4xf32>
    return %200 : tensor<4xf32>
  }
}

// geluTanh at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.multiply %arg0, %arg0 : tensor<4xf32>
    %2 = stablehlo.multiply %arg0, %1 : tensor<4xf32>
    %3 = stablehlo.constant dense<0x3D372713> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %5 = stablehlo.multiply %4, %2 : tensor<4xf32>
    %6 = stablehlo.add %arg0, %5 : tensor<4xf32>
    %7 = stablehlo.constant dense<0x3FCC422A> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %9 = stablehlo.multiply %8, %6 : tensor<4xf32>
    %10 = stablehlo.abs %9 : tensor<4xf32>
    %11 = stablehlo.negate %10 : tensor<4xf32>
    %12 = stablehlo.exponential %11 : tensor<4xf32>
    %13 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %15 = stablehlo.compare GE, %9, %14, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %16 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %18 = stablehlo.select %15, %17, %12 : tensor<4xi1>, tensor<4xf32>
    %19 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %20 = stablehlo.add %19, %12 : tensor<4xf32>
    %21 = stablehlo.divide %18, %20 : tensor<4xf32>
    %22 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %23 = stablehlo.compare EQ, %21, %22, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %24 = stablehlo.multiply %21, %arg0 : tensor<4xf32>
    %25 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %26 = stablehlo.select %23, %25, %24 : tensor<4xi1>, tensor<4xf32>
    return %26 : tensor<4xf32>
  }
}

// pow at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %3 = stablehlo.compare EQ, %arg1, %2, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %4 = stablehlo.power %arg0, %arg1 : tensor<3xf32>
    %5 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %7 = stablehlo.select %3, %6, %4 : tensor<3xi1>, tensor<3xf32>
    return %7 : tensor<3xf32>
  }
}

// maximum at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.maximum %arg0, %arg1 : tensor<3xf32>
    return %1 : tensor<3xf32>
  }
}

// minimum at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.minimum %arg0, %arg1 : tensor<3xf32>
    return %1 : tensor<3xf32>
  }
}

// xLogY at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %3 = stablehlo.compare EQ, %arg0, %2, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %4 = stablehlo.compare EQ, %arg1, %arg1, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %5 = stablehlo.and %3, %4 : tensor<3xi1>
    %6 = stablehlo.log %arg1 : tensor<3xf32>
    %7 = stablehlo.multiply %arg0, %6 : tensor<3xf32>
    %8 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %9 = stablehlo.select %5, %8, %7 : tensor<3xi1>, tensor<3xf32>
    return %9 : tensor<3xf32>
  }
}

// select at [3], [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %3 = stablehlo.compare NE, %arg2, %2, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %4 = stablehlo.select %3, %arg0, %arg1 : tensor<3xi1>, tensor<3xf32>
    return %4 : tensor<3xf32>
  }
}

// mean(axes: [1], keepingAxes: false) at [2, 3, 2]
module {
  func.func public @main(%arg0: tensor<2x3x2xf32>) -> (tensor<2x2xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<2x3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %3 = stablehlo.constant dense<0x40400000> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %5 = stablehlo.divide %2, %4 : tensor<2x2xf32>
    return %5 : tensor<2x2xf32>
  }
}

// max(axes: [1], keepingAxes: false) at [2, 3, 2]
module {
  func.func public @main(%arg0: tensor<2x3x2xf32>) -> (tensor<2x2xf32>) {
    %1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.maximum across dimensions = [1] : (tensor<2x3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    return %2 : tensor<2x2xf32>
  }
}

// min(axes: [1], keepingAxes: false) at [2, 3, 2]
module {
  func.func public @main(%arg0: tensor<2x3x2xf32>) -> (tensor<2x2xf32>) {
    %1 = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.minimum across dimensions = [1] : (tensor<2x3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    return %2 : tensor<2x2xf32>
  }
}

// product(axis: 0) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<1xf32>) {
    %1 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.multiply across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %3 = stablehlo.reshape %2 : (tensor<f32>) -> tensor<1xf32>
    return %3 : tensor<1xf32>
  }
}

// variance(axes: [1], keepingAxes: false, correction: 0) at [2, 3, 2]
module {
  func.func public @main(%arg0: tensor<2x3x2xf32>) -> (tensor<2x2xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<2x3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %3 = stablehlo.reshape %2 : (tensor<2x2xf32>) -> tensor<2x1x2xf32>
    %4 = stablehlo.constant dense<0x40400000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<2x1x2xf32>
    %6 = stablehlo.divide %3, %5 : tensor<2x1x2xf32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [0, 1, 2] : (tensor<2x1x2xf32>) -> tensor<2x3x2xf32>
    %8 = stablehlo.subtract %arg0, %7 : tensor<2x3x2xf32>
    %9 = stablehlo.multiply %8, %8 : tensor<2x3x2xf32>
    %10 = stablehlo.reduce(%9 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<2x3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %11 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %12 = stablehlo.divide %10, %11 : tensor<2x2xf32>
    return %12 : tensor<2x2xf32>
  }
}

// standardDeviation(axes: [1], keepingAxes: false, correction: 0) at [2, 3, 2]
module {
  func.func public @main(%arg0: tensor<2x3x2xf32>) -> (tensor<2x2xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<2x3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %3 = stablehlo.reshape %2 : (tensor<2x2xf32>) -> tensor<2x1x2xf32>
    %4 = stablehlo.constant dense<0x40400000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<2x1x2xf32>
    %6 = stablehlo.divide %3, %5 : tensor<2x1x2xf32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [0, 1, 2] : (tensor<2x1x2xf32>) -> tensor<2x3x2xf32>
    %8 = stablehlo.subtract %arg0, %7 : tensor<2x3x2xf32>
    %9 = stablehlo.abs %8 : tensor<2x3x2xf32>
    %10 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %11 = stablehlo.reduce(%9 init: %10) applies stablehlo.maximum across dimensions = [1] : (tensor<2x3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %12 = stablehlo.reshape %11 : (tensor<2x2xf32>) -> tensor<2x1x2xf32>
    %13 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x1x2xf32>
    %14 = stablehlo.compare GT, %12, %13, FLOAT : (tensor<2x1x2xf32>, tensor<2x1x2xf32>) -> tensor<2x1x2xi1>
    %15 = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %16 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x1x2xf32>
    %17 = stablehlo.compare LT, %12, %16, FLOAT : (tensor<2x1x2xf32>, tensor<2x1x2xf32>) -> tensor<2x1x2xi1>
    %18 = stablehlo.and %14, %17 : tensor<2x1x2xi1>
    %19 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %20 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<2x1x2xf32>
    %21 = stablehlo.select %18, %12, %20 : tensor<2x1x2xi1>, tensor<2x1x2xf32>
    %22 = stablehlo.broadcast_in_dim %21, dims = [0, 1, 2] : (tensor<2x1x2xf32>) -> tensor<2x3x2xf32>
    %23 = stablehlo.divide %8, %22 : tensor<2x3x2xf32>
    %24 = stablehlo.multiply %23, %23 : tensor<2x3x2xf32>
    %25 = stablehlo.reduce(%24 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<2x3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %26 = stablehlo.reshape %25 : (tensor<2x2xf32>) -> tensor<2x1x2xf32>
    %27 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<2x1x2xf32>
    %28 = stablehlo.divide %26, %27 : tensor<2x1x2xf32>
    %29 = stablehlo.sqrt %28 : tensor<2x1x2xf32>
    %30 = stablehlo.multiply %29, %21 : tensor<2x1x2xf32>
    %31 = stablehlo.reshape %30 : (tensor<2x1x2xf32>) -> tensor<2x2xf32>
    return %31 : tensor<2x2xf32>
  }
}

// norm(axes: [1], keepingAxes: false, order: 2.0) at [2, 3, 2]
module {
  func.func public @main(%arg0: tensor<2x3x2xf32>) -> (tensor<2x2xf32>) {
    %1 = stablehlo.abs %arg0 : tensor<2x3x2xf32>
    %2 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %3 = stablehlo.reduce(%1 init: %2) applies stablehlo.maximum across dimensions = [1] : (tensor<2x3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %4 = stablehlo.reshape %3 : (tensor<2x2xf32>) -> tensor<2x1x2xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0, 1, 2] : (tensor<2x1x2xf32>) -> tensor<2x3x2xf32>
    %6 = stablehlo.divide %1, %5 : tensor<2x3x2xf32>
    %7 = stablehlo.multiply %arg0, %arg0 : tensor<2x3x2xf32>
    %8 = stablehlo.reduce(%7 init: %2) applies stablehlo.add across dimensions = [1] : (tensor<2x3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %9 = stablehlo.multiply %6, %6 : tensor<2x3x2xf32>
    %10 = stablehlo.reduce(%9 init: %2) applies stablehlo.add across dimensions = [1] : (tensor<2x3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %11 = stablehlo.sqrt %10 : tensor<2x2xf32>
    %12 = stablehlo.multiply %3, %11 : tensor<2x2xf32>
    %13 = stablehlo.constant dense<0x0554AD2E> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %15 = stablehlo.compare GE, %8, %14, FLOAT : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xi1>
    %16 = stablehlo.constant dense<0x799A130C> : tensor<f32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %18 = stablehlo.compare LE, %8, %17, FLOAT : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xi1>
    %19 = stablehlo.and %15, %18 : tensor<2x2xi1>
    %20 = stablehlo.compare NE, %8, %8, FLOAT : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xi1>
    %21 = stablehlo.or %19, %20 : tensor<2x2xi1>
    %22 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %23 = stablehlo.compare EQ, %3, %22, FLOAT : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xi1>
    %24 = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %24, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %26 = stablehlo.compare EQ, %3, %25, FLOAT : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xi1>
    %27 = stablehlo.or %23, %26 : tensor<2x2xi1>
    %28 = stablehlo.sqrt %8 : tensor<2x2xf32>
    %29 = stablehlo.select %27, %3, %12 : tensor<2x2xi1>, tensor<2x2xf32>
    %30 = stablehlo.select %21, %28, %29 : tensor<2x2xi1>, tensor<2x2xf32>
    return %30 : tensor<2x2xf32>
  }
}

// matmul(transposeLeft: false, transposeRight: false) at [2, 3], [3, 2]
module {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<3x2xf32>) -> (tensor<2x2xf32>) {
    %1 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<2x3xf32>, tensor<3x2xf32>) -> tensor<2x2xf32>
    return %1 : tensor<2x2xf32>
  }
}

// reshape(shape: [3, 2]) at [6]
module {
  func.func public @main(%arg0: tensor<6xf32>) -> (tensor<3x2xf32>) {
    %1 = stablehlo.reshape %arg0 : (tensor<6xf32>) -> tensor<3x2xf32>
    return %1 : tensor<3x2xf32>
  }
}

// permute(axes: [1, 0]) at [2, 3]
module {
  func.func public @main(%arg0: tensor<2x3xf32>) -> (tensor<3x2xf32>) {
    %1 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>
    return %1 : tensor<3x2xf32>
  }
}

// broadcast(shape: [2, 3]) at [3]
module {
  func.func public @main(%arg0: tensor<3xf32>) -> (tensor<2x3xf32>) {
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    return %1 : tensor<2x3xf32>
  }
}

// slice(axis: 0, range: 1..<3) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<2xf32>) {
    %1 = stablehlo.slice %arg0 [1:3:1] : (tensor<4xf32>) -> tensor<2xf32>
    return %1 : tensor<2xf32>
  }
}

// gather(indices: [2, 0, 2], axis: 0) at [3]
module {
  func.func public @main(%arg0: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.constant dense<[2, 0, 2]> : tensor<3xi32>
    %2 = stablehlo.reshape %1 : (tensor<3xi32>) -> tensor<3x1xi32>
    %3 = "stablehlo.gather"(%arg0, %2) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1>}> : (tensor<3xf32>, tensor<3x1xi32>) -> tensor<3xf32>
    return %3 : tensor<3xf32>
  }
}

// concatenate(axis: 0) at [2], [1], [3]
module {
  func.func public @main(%arg0: tensor<2xf32>, %arg1: tensor<1xf32>, %arg2: tensor<3xf32>) -> (tensor<6xf32>) {
    %1 = stablehlo.concatenate %arg0, %arg1, %arg2, dim = 0 : (tensor<2xf32>, tensor<1xf32>, tensor<3xf32>) -> tensor<6xf32>
    return %1 : tensor<6xf32>
  }
}

// sum to shape(shape: [3, 1]) at [1, 3, 2]
module {
  func.func public @main(%arg0: tensor<1x3x2xf32>) -> (tensor<3x1xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.add across dimensions = [0, 2] : (tensor<1x3x2xf32>, tensor<f32>) -> tensor<3xf32>
    %3 = stablehlo.reshape %2 : (tensor<3xf32>) -> tensor<3x1xf32>
    return %3 : tensor<3x1xf32>
  }
}

// pad(axis: 0, start: 1, extent: 4) at [2]
module {
  func.func public @main(%arg0: tensor<2xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.pad %arg0, %1, low = [1], high = [1], interior = [0] : (tensor<2xf32>, tensor<f32>) -> tensor<4xf32>
    return %2 : tensor<4xf32>
  }
}

// scatter add(indices: [2, 0, 2], axis: 0, extent: 3) at [3]
module {
  func.func public @main(%arg0: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<3xf32>
    %2 = stablehlo.constant dense<[2, 0, 2]> : tensor<3xi32>
    %3 = stablehlo.reshape %2 : (tensor<3xi32>) -> tensor<3x1xi32>
    %4 = "stablehlo.scatter"(%1, %3, %arg0) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, indices_are_sorted = false, unique_indices = false}> ({
    ^bb0(%l: tensor<f32>, %r: tensor<f32>):
      %s = stablehlo.add %l, %r : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<3xf32>, tensor<3x1xi32>, tensor<3xf32>) -> tensor<3xf32>
    return %4 : tensor<3xf32>
  }
}

// ⊙ at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %3 = stablehlo.compare EQ, %arg0, %2, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %4 = stablehlo.multiply %arg0, %arg1 : tensor<3xf32>
    %5 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %6 = stablehlo.select %3, %5, %4 : tensor<3xi1>, tensor<3xf32>
    return %6 : tensor<3xf32>
  }
}

// ⊛ at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %3 = stablehlo.compare EQ, %arg0, %2, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %4 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %5 = stablehlo.compare EQ, %arg1, %4, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %6 = stablehlo.or %3, %5 : tensor<3xi1>
    %7 = stablehlo.multiply %arg0, %arg1 : tensor<3xf32>
    %8 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %9 = stablehlo.select %6, %8, %7 : tensor<3xi1>, tensor<3xf32>
    return %9 : tensor<3xf32>
  }
}

// softmax pullback(axis: 0) at [4], [4]
module {
  func.func public @main(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.multiply %arg0, %arg1 : tensor<4xf32>
    %2 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %3 = stablehlo.reduce(%1 init: %2) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %4 = stablehlo.reshape %3 : (tensor<f32>) -> tensor<1xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %6 = stablehlo.subtract %arg0, %5 : tensor<4xf32>
    %7 = stablehlo.multiply %arg1, %6 : tensor<4xf32>
    return %7 : tensor<4xf32>
  }
}

// logSoftmax pullback(axis: 0) at [4], [4]
module {
  func.func public @main(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.exponential %arg1 : tensor<4xf32>
    %2 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %3 = stablehlo.reduce(%arg0 init: %2) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %4 = stablehlo.reshape %3 : (tensor<f32>) -> tensor<1xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %6 = stablehlo.multiply %1, %5 : tensor<4xf32>
    %7 = stablehlo.subtract %arg0, %6 : tensor<4xf32>
    return %7 : tensor<4xf32>
  }
}

// logSumExp′(axis: 0) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.maximum across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %3 = stablehlo.reshape %2 : (tensor<f32>) -> tensor<1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %5 = stablehlo.compare EQ, %arg0, %4, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %6 = stablehlo.broadcast_in_dim %3, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %7 = stablehlo.subtract %arg0, %6 : tensor<4xf32>
    %8 = stablehlo.exponential %7 : tensor<4xf32>
    %9 = stablehlo.constant dense<0x00000000> : tensor<4xf32>
    %10 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %12 = stablehlo.select %5, %11, %9 : tensor<4xi1>, tensor<4xf32>
    %13 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %14 = stablehlo.reduce(%12 init: %13) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %15 = stablehlo.reshape %14 : (tensor<f32>) -> tensor<1xf32>
    %16 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %17 = stablehlo.subtract %15, %16 : tensor<1xf32>
    %18 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %19 = stablehlo.select %5, %18, %8 : tensor<4xi1>, tensor<4xf32>
    %20 = stablehlo.reduce(%19 init: %13) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %21 = stablehlo.reshape %20 : (tensor<f32>) -> tensor<1xf32>
    %22 = stablehlo.add %17, %21 : tensor<1xf32>
    %23 = stablehlo.is_finite %3 : (tensor<1xf32>) -> tensor<1xi1>
    %24 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %24, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %26 = stablehlo.select %23, %22, %25 : tensor<1xi1>, tensor<1xf32>
    %27 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %28 = stablehlo.compare GT, %3, %27, FLOAT : (tensor<1xf32>, tensor<1xf32>) -> tensor<1xi1>
    %29 = stablehlo.broadcast_in_dim %28, dims = [0] : (tensor<1xi1>) -> tensor<4xi1>
    %30 = stablehlo.and %5, %29 : tensor<4xi1>
    %31 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %32 = stablehlo.divide %31, %15 : tensor<1xf32>
    %33 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %34 = stablehlo.broadcast_in_dim %32, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %35 = stablehlo.broadcast_in_dim %33, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %36 = stablehlo.select %30, %34, %35 : tensor<4xi1>, tensor<4xf32>
    %37 = stablehlo.is_finite %3 : (tensor<1xf32>) -> tensor<1xi1>
    %38 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %39 = stablehlo.add %38, %26 : tensor<1xf32>
    %40 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %41 = stablehlo.divide %40, %39 : tensor<1xf32>
    %42 = stablehlo.broadcast_in_dim %41, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %43 = stablehlo.multiply %8, %42 : tensor<4xf32>
    %44 = stablehlo.compare NE, %3, %3, FLOAT : (tensor<1xf32>, tensor<1xf32>) -> tensor<1xi1>
    %45 = stablehlo.broadcast_in_dim %24, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %46 = stablehlo.broadcast_in_dim %44, dims = [0] : (tensor<1xi1>) -> tensor<4xi1>
    %47 = stablehlo.select %46, %45, %36 : tensor<4xi1>, tensor<4xf32>
    %48 = stablehlo.broadcast_in_dim %37, dims = [0] : (tensor<1xi1>) -> tensor<4xi1>
    %49 = stablehlo.select %48, %43, %47 : tensor<4xi1>, tensor<4xf32>
    return %49 : tensor<4xf32>
  }
}

// crossEntropy pullback(targets: LabelTargets(labels: [2, 0], ignored: nil, smoothing: 0.0)) at [2], [2, 4]
module {
  func.func public @main(%arg0: tensor<2xf32>, %arg1: tensor<2x4xf32>) -> (tensor<2x4xf32>) {
    %1 = stablehlo.constant dense<[2, 0]> : tensor<2xi32>
    %2 = stablehlo.reshape %1 : (tensor<2xi32>) -> tensor<2x1xi32>
    %3 = stablehlo.iota dim = 1 : tensor<2x4xi32>
    %4 = stablehlo.broadcast_in_dim %2, dims = [0, 1] : (tensor<2x1xi32>) -> tensor<2x4xi32>
    %5 = stablehlo.compare EQ, %3, %4, SIGNED : (tensor<2x4xi32>, tensor<2x4xi32>) -> tensor<2x4xi1>
    %6 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %7 = stablehlo.reduce(%arg1 init: %6) applies stablehlo.maximum across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %8 = stablehlo.reshape %7 : (tensor<2xf32>) -> tensor<2x1xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %10 = stablehlo.compare EQ, %arg1, %9, FLOAT : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %11 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %12 = stablehlo.subtract %arg1, %11 : tensor<2x4xf32>
    %13 = stablehlo.exponential %12 : tensor<2x4xf32>
    %14 = stablehlo.constant dense<0x00000000> : tensor<2x4xf32>
    %15 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %16 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %17 = stablehlo.select %10, %16, %14 : tensor<2x4xi1>, tensor<2x4xf32>
    %18 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %19 = stablehlo.reduce(%17 init: %18) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %20 = stablehlo.reshape %19 : (tensor<2xf32>) -> tensor<2x1xf32>
    %21 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %22 = stablehlo.subtract %20, %21 : tensor<2x1xf32>
    %23 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %24 = stablehlo.select %10, %23, %13 : tensor<2x4xi1>, tensor<2x4xf32>
    %25 = stablehlo.reduce(%24 init: %18) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %26 = stablehlo.reshape %25 : (tensor<2xf32>) -> tensor<2x1xf32>
    %27 = stablehlo.add %22, %26 : tensor<2x1xf32>
    %28 = stablehlo.is_finite %8 : (tensor<2x1xf32>) -> tensor<2x1xi1>
    %29 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %30 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %31 = stablehlo.select %28, %27, %30 : tensor<2x1xi1>, tensor<2x1xf32>
    %32 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %33 = stablehlo.add %32, %31 : tensor<2x1xf32>
    %34 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %35 = stablehlo.divide %34, %33 : tensor<2x1xf32>
    %36 = stablehlo.broadcast_in_dim %35, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %37 = stablehlo.multiply %13, %36 : tensor<2x4xf32>
    %38 = stablehlo.multiply %31, %35 : tensor<2x1xf32>
    %39 = stablehlo.reshape %arg0 : (tensor<2xf32>) -> tensor<2x1xf32>
    %40 = stablehlo.broadcast_in_dim %39, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %41 = stablehlo.negate %38 : tensor<2x1xf32>
    %42 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %43 = stablehlo.subtract %37, %42 : tensor<2x4xf32>
    %44 = stablehlo.broadcast_in_dim %41, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %45 = stablehlo.select %10, %44, %43 : tensor<2x4xi1>, tensor<2x4xf32>
    %46 = stablehlo.select %5, %45, %37 : tensor<2x4xi1>, tensor<2x4xf32>
    %47 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %48 = stablehlo.compare EQ, %40, %47, FLOAT : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %49 = stablehlo.multiply %40, %46 : tensor<2x4xf32>
    %50 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %51 = stablehlo.select %48, %50, %49 : tensor<2x4xi1>, tensor<2x4xf32>
    return %51 : tensor<2x4xf32>
  }
}

// crossEntropy (targets) pullback at [2], [2, 4], [2, 4]
module {
  func.func public @main(%arg0: tensor<2xf32>, %arg1: tensor<2x4xf32>, %arg2: tensor<2x4xf32>) -> (tensor<2x4xf32>) {
    %1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.reduce(%arg1 init: %1) applies stablehlo.maximum across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %3 = stablehlo.reshape %2 : (tensor<2xf32>) -> tensor<2x1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %5 = stablehlo.compare EQ, %arg1, %4, FLOAT : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %6 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %7 = stablehlo.subtract %arg1, %6 : tensor<2x4xf32>
    %8 = stablehlo.exponential %7 : tensor<2x4xf32>
    %9 = stablehlo.constant dense<0x00000000> : tensor<2x4xf32>
    %10 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %12 = stablehlo.select %5, %11, %9 : tensor<2x4xi1>, tensor<2x4xf32>
    %13 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %14 = stablehlo.reduce(%12 init: %13) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %15 = stablehlo.reshape %14 : (tensor<2xf32>) -> tensor<2x1xf32>
    %16 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %17 = stablehlo.subtract %15, %16 : tensor<2x1xf32>
    %18 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %19 = stablehlo.select %5, %18, %8 : tensor<2x4xi1>, tensor<2x4xf32>
    %20 = stablehlo.reduce(%19 init: %13) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %21 = stablehlo.reshape %20 : (tensor<2xf32>) -> tensor<2x1xf32>
    %22 = stablehlo.add %17, %21 : tensor<2x1xf32>
    %23 = stablehlo.is_finite %3 : (tensor<2x1xf32>) -> tensor<2x1xi1>
    %24 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %24, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %26 = stablehlo.select %23, %22, %25 : tensor<2x1xi1>, tensor<2x1xf32>
    %27 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %28 = stablehlo.add %27, %26 : tensor<2x1xf32>
    %29 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %30 = stablehlo.divide %29, %28 : tensor<2x1xf32>
    %31 = stablehlo.iota dim = 1 : tensor<2x4xi32>
    %32 = stablehlo.constant dense<4> : tensor<2x4xi32>
    %33 = stablehlo.select %5, %31, %32 : tensor<2x4xi1>, tensor<2x4xi32>
    %34 = stablehlo.constant dense<4> : tensor<i32>
    %35 = stablehlo.reduce(%33 init: %34) applies stablehlo.minimum across dimensions = [1] : (tensor<2x4xi32>, tensor<i32>) -> tensor<2xi32>
    %36 = stablehlo.reshape %35 : (tensor<2xi32>) -> tensor<2x1xi32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [0, 1] : (tensor<2x1xi32>) -> tensor<2x4xi32>
    %38 = stablehlo.compare EQ, %31, %37, SIGNED : (tensor<2x4xi32>, tensor<2x4xi32>) -> tensor<2x4xi1>
    %39 = stablehlo.select %38, %arg2, %9 : tensor<2x4xi1>, tensor<2x4xf32>
    %40 = stablehlo.reduce(%39 init: %13) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %41 = stablehlo.reshape %40 : (tensor<2xf32>) -> tensor<2x1xf32>
    %42 = stablehlo.select %38, %9, %arg2 : tensor<2x4xi1>, tensor<2x4xf32>
    %43 = stablehlo.reduce(%42 init: %13) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %44 = stablehlo.reshape %43 : (tensor<2xf32>) -> tensor<2x1xf32>
    %45 = stablehlo.add %44, %41 : tensor<2x1xf32>
    %46 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %47 = stablehlo.compare EQ, %45, %46, FLOAT : (tensor<2x1xf32>, tensor<2x1xf32>) -> tensor<2x1xi1>
    %48 = stablehlo.multiply %30, %45 : tensor<2x1xf32>
    %49 = stablehlo.broadcast_in_dim %48, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %50 = stablehlo.multiply %8, %49 : tensor<2x4xf32>
    %51 = stablehlo.broadcast_in_dim %47, dims = [0, 1] : (tensor<2x1xi1>) -> tensor<2x4xi1>
    %52 = stablehlo.select %51, %9, %50 : tensor<2x4xi1>, tensor<2x4xf32>
    %53 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %54 = stablehlo.compare EQ, %44, %53, FLOAT : (tensor<2x1xf32>, tensor<2x1xf32>) -> tensor<2x1xi1>
    %55 = stablehlo.multiply %44, %30 : tensor<2x1xf32>
    %56 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %57 = stablehlo.select %54, %56, %55 : tensor<2x1xi1>, tensor<2x1xf32>
    %58 = stablehlo.multiply %26, %30 : tensor<2x1xf32>
    %59 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %60 = stablehlo.compare EQ, %41, %59, FLOAT : (tensor<2x1xf32>, tensor<2x1xf32>) -> tensor<2x1xi1>
    %61 = stablehlo.multiply %41, %58 : tensor<2x1xf32>
    %62 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %63 = stablehlo.select %60, %62, %61 : tensor<2x1xi1>, tensor<2x1xf32>
    %64 = stablehlo.subtract %57, %63 : tensor<2x1xf32>
    %65 = stablehlo.reshape %arg0 : (tensor<2xf32>) -> tensor<2x1xf32>
    %66 = stablehlo.broadcast_in_dim %65, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %67 = stablehlo.subtract %52, %arg2 : tensor<2x4xf32>
    %68 = stablehlo.broadcast_in_dim %64, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %69 = stablehlo.select %38, %68, %67 : tensor<2x4xi1>, tensor<2x4xf32>
    %70 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %71 = stablehlo.compare EQ, %66, %70, FLOAT : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %72 = stablehlo.multiply %66, %69 : tensor<2x4xf32>
    %73 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %74 = stablehlo.select %71, %73, %72 : tensor<2x4xi1>, tensor<2x4xf32>
    return %74 : tensor<2x4xf32>
  }
}

// alias at [3]
module {
  func.func public @main(%arg0: tensor<3xf32>) -> (tensor<3xf32>) {
    return %arg0 : tensor<3xf32>
  }
}

// checkpoint(steps: 3) at [3]
module {
  func.func public @main(%arg0: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.exponential %arg0 : tensor<3xf32>
    %2 = stablehlo.multiply %1, %arg0 : tensor<3xf32>
    return %2 : tensor<3xf32>
  }
}

// sign at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.sign %arg0 : tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}

// step at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.compare GT, %arg0, %2, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %4 = stablehlo.compare NE, %arg0, %arg0, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %5 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %6 = stablehlo.select %4, %arg0, %5 : tensor<4xi1>, tensor<4xf32>
    %7 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %9 = stablehlo.select %3, %8, %6 : tensor<4xi1>, tensor<4xf32>
    return %9 : tensor<4xf32>
  }
}

// comparison(relation: greaterOrEqual) at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.compare GE, %arg0, %arg1, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %2 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %3 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %5 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %6 = stablehlo.select %1, %4, %5 : tensor<3xi1>, tensor<3xf32>
    return %6 : tensor<3xf32>
  }
}

// extremum shares(extremum: largest, axes: [1]) at [2, 3]
module {
  func.func public @main(%arg0: tensor<2x3xf32>) -> (tensor<2x3xf32>) {
    %1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.maximum across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %3 = stablehlo.reshape %2 : (tensor<2xf32>) -> tensor<2x1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x3xf32>
    %5 = stablehlo.compare EQ, %arg0, %4, FLOAT : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %6 = stablehlo.constant dense<0x00000000> : tensor<2x3xf32>
    %7 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %9 = stablehlo.select %5, %8, %6 : tensor<2x3xi1>, tensor<2x3xf32>
    %10 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %11 = stablehlo.reduce(%9 init: %10) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %12 = stablehlo.reshape %11 : (tensor<2xf32>) -> tensor<2x1xf32>
    %13 = stablehlo.broadcast_in_dim %12, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x3xf32>
    %14 = stablehlo.divide %9, %13 : tensor<2x3xf32>
    %15 = stablehlo.compare NE, %3, %3, FLOAT : (tensor<2x1xf32>, tensor<2x1xf32>) -> tensor<2x1xi1>
    %16 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x3xf32>
    %17 = stablehlo.broadcast_in_dim %15, dims = [0, 1] : (tensor<2x1xi1>) -> tensor<2x3xi1>
    %18 = stablehlo.select %17, %16, %14 : tensor<2x3xi1>, tensor<2x3xf32>
    return %18 : tensor<2x3xf32>
  }
}

// on cotangent at [3]
module {
  func.func public @main(%arg0: tensor<3xf32>) -> (tensor<3xf32>) {
    return %arg0 : tensor<3xf32>
  }
}

// square at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.multiply %arg0, %arg0 : tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}

// reciprocal at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.divide %2, %arg0 : tensor<4xf32>
    return %3 : tensor<4xf32>
  }
}

// rsqrt at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.compare EQ, %arg0, %2, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %4 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %5 = stablehlo.select %3, %4, %arg0 : tensor<4xi1>, tensor<4xf32>
    %6 = stablehlo.sqrt %5 : tensor<4xf32>
    %7 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %9 = stablehlo.divide %8, %6 : tensor<4xf32>
    return %9 : tensor<4xf32>
  }
}

// cbrt at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.cbrt %arg0 : tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}

// exp2 at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.compare EQ, %arg0, %2, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %4 = stablehlo.constant dense<0x40000000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %6 = stablehlo.power %5, %arg0 : tensor<4xf32>
    %7 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %9 = stablehlo.select %3, %8, %6 : tensor<4xi1>, tensor<4xf32>
    return %9 : tensor<4xf32>
  }
}

// log2 at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.log %arg0 : tensor<4xf32>
    %2 = stablehlo.constant dense<0x3F317218> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %4 = stablehlo.divide %1, %3 : tensor<4xf32>
    return %4 : tensor<4xf32>
  }
}

// log10 at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.log %arg0 : tensor<4xf32>
    %2 = stablehlo.constant dense<0x40135D8E> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %4 = stablehlo.divide %1, %3 : tensor<4xf32>
    return %4 : tensor<4xf32>
  }
}

// logit at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x40000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.multiply %2, %arg0 : tensor<4xf32>
    %4 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %6 = stablehlo.subtract %3, %5 : tensor<4xf32>
    %7 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %8 = stablehlo.subtract %7, %arg0 : tensor<4xf32>
    %9 = stablehlo.divide %6, %8 : tensor<4xf32>
    %10 = stablehlo.log_plus_one %9 : tensor<4xf32>
    %11 = stablehlo.log %arg0 : tensor<4xf32>
    %12 = stablehlo.negate %arg0 : tensor<4xf32>
    %13 = stablehlo.log_plus_one %12 : tensor<4xf32>
    %14 = stablehlo.subtract %11, %13 : tensor<4xf32>
    %15 = stablehlo.constant dense<0x3F000000> : tensor<f32>
    %16 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %17 = stablehlo.subtract %arg0, %16 : tensor<4xf32>
    %18 = stablehlo.abs %17 : tensor<4xf32>
    %19 = stablehlo.constant dense<0x3E800000> : tensor<f32>
    %20 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %21 = stablehlo.compare LE, %18, %20, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %22 = stablehlo.select %21, %10, %14 : tensor<4xi1>, tensor<4xf32>
    return %22 : tensor<4xf32>
  }
}

// integer power(exponent: 3) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x40400000> : tensor<f32>
    %2 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %3 = stablehlo.compare EQ, %1, %2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %4 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %5 = stablehlo.power %arg0, %4 : tensor<4xf32>
    %6 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %8 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<i1>) -> tensor<4xi1>
    %9 = stablehlo.select %8, %7, %5 : tensor<4xi1>, tensor<4xf32>
    return %9 : tensor<4xf32>
  }
}

// tan at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.tan %arg0 : tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}

// asin at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.subtract %2, %arg0 : tensor<4xf32>
    %4 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %5 = stablehlo.add %4, %arg0 : tensor<4xf32>
    %6 = stablehlo.multiply %3, %5 : tensor<4xf32>
    %7 = stablehlo.sqrt %6 : tensor<4xf32>
    %8 = stablehlo.atan2 %arg0, %7 : tensor<4xf32>
    return %8 : tensor<4xf32>
  }
}

// acos at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.subtract %2, %arg0 : tensor<4xf32>
    %4 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %5 = stablehlo.add %4, %arg0 : tensor<4xf32>
    %6 = stablehlo.multiply %3, %5 : tensor<4xf32>
    %7 = stablehlo.sqrt %6 : tensor<4xf32>
    %8 = stablehlo.atan2 %7, %arg0 : tensor<4xf32>
    return %8 : tensor<4xf32>
  }
}

// atan at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.atan2 %arg0, %2 : tensor<4xf32>
    return %3 : tensor<4xf32>
  }
}

// atan2 at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.atan2 %arg0, %arg1 : tensor<3xf32>
    return %1 : tensor<3xf32>
  }
}

// sinh at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.sign %arg0 : tensor<4xf32>
    %2 = stablehlo.abs %arg0 : tensor<4xf32>
    %3 = stablehlo.constant dense<0x3F000000> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %5 = stablehlo.multiply %4, %2 : tensor<4xf32>
    %6 = stablehlo.exponential %5 : tensor<4xf32>
    %7 = stablehlo.constant dense<0x41A00000> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %9 = stablehlo.compare LT, %2, %8, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %10 = stablehlo.exponential_minus_one %2 : tensor<4xf32>
    %11 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %13 = stablehlo.add %12, %10 : tensor<4xf32>
    %14 = stablehlo.divide %10, %13 : tensor<4xf32>
    %15 = stablehlo.add %10, %14 : tensor<4xf32>
    %16 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %17 = stablehlo.multiply %16, %15 : tensor<4xf32>
    %18 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %19 = stablehlo.multiply %18, %6 : tensor<4xf32>
    %20 = stablehlo.multiply %19, %6 : tensor<4xf32>
    %21 = stablehlo.select %9, %17, %20 : tensor<4xi1>, tensor<4xf32>
    %22 = stablehlo.multiply %1, %21 : tensor<4xf32>
    return %22 : tensor<4xf32>
  }
}

// cosh at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.abs %arg0 : tensor<4xf32>
    %2 = stablehlo.constant dense<0x3F000000> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %4 = stablehlo.multiply %3, %1 : tensor<4xf32>
    %5 = stablehlo.exponential %4 : tensor<4xf32>
    %6 = stablehlo.constant dense<0x41A00000> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %8 = stablehlo.compare LT, %1, %7, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %9 = stablehlo.exponential %1 : tensor<4xf32>
    %10 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %12 = stablehlo.divide %11, %9 : tensor<4xf32>
    %13 = stablehlo.add %9, %12 : tensor<4xf32>
    %14 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %15 = stablehlo.multiply %14, %13 : tensor<4xf32>
    %16 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %17 = stablehlo.multiply %16, %5 : tensor<4xf32>
    %18 = stablehlo.multiply %17, %5 : tensor<4xf32>
    %19 = stablehlo.select %8, %15, %18 : tensor<4xi1>, tensor<4xf32>
    return %19 : tensor<4xf32>
  }
}

// asinh at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.sign %arg0 : tensor<4xf32>
    %2 = stablehlo.abs %arg0 : tensor<4xf32>
    %3 = stablehlo.multiply %2, %2 : tensor<4xf32>
    %4 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %6 = stablehlo.add %3, %5 : tensor<4xf32>
    %7 = stablehlo.sqrt %6 : tensor<4xf32>
    %8 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %9 = stablehlo.add %8, %7 : tensor<4xf32>
    %10 = stablehlo.divide %3, %9 : tensor<4xf32>
    %11 = stablehlo.add %2, %10 : tensor<4xf32>
    %12 = stablehlo.log_plus_one %11 : tensor<4xf32>
    %13 = stablehlo.constant dense<0x4E6E6B28> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %15 = stablehlo.compare GT, %2, %14, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %16 = stablehlo.log %2 : tensor<4xf32>
    %17 = stablehlo.constant dense<0x3F317218> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %19 = stablehlo.add %16, %18 : tensor<4xf32>
    %20 = stablehlo.select %15, %19, %12 : tensor<4xi1>, tensor<4xf32>
    %21 = stablehlo.multiply %1, %20 : tensor<4xf32>
    return %21 : tensor<4xf32>
  }
}

// acosh at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.subtract %arg0, %2 : tensor<4xf32>
    %4 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %5 = stablehlo.add %arg0, %4 : tensor<4xf32>
    %6 = stablehlo.multiply %3, %5 : tensor<4xf32>
    %7 = stablehlo.sqrt %6 : tensor<4xf32>
    %8 = stablehlo.add %3, %7 : tensor<4xf32>
    %9 = stablehlo.log_plus_one %8 : tensor<4xf32>
    %10 = stablehlo.constant dense<0x4E6E6B28> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %12 = stablehlo.compare GT, %arg0, %11, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %13 = stablehlo.log %arg0 : tensor<4xf32>
    %14 = stablehlo.constant dense<0x3F317218> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %16 = stablehlo.add %13, %15 : tensor<4xf32>
    %17 = stablehlo.select %12, %16, %9 : tensor<4xi1>, tensor<4xf32>
    %18 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %19 = stablehlo.compare LT, %arg0, %18, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %20 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %21 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %22 = stablehlo.select %19, %21, %17 : tensor<4xi1>, tensor<4xf32>
    return %22 : tensor<4xf32>
  }
}

// atanh at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.sign %arg0 : tensor<4xf32>
    %2 = stablehlo.abs %arg0 : tensor<4xf32>
    %3 = stablehlo.constant dense<0x40000000> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %5 = stablehlo.multiply %4, %2 : tensor<4xf32>
    %6 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %8 = stablehlo.subtract %7, %2 : tensor<4xf32>
    %9 = stablehlo.divide %5, %8 : tensor<4xf32>
    %10 = stablehlo.log_plus_one %9 : tensor<4xf32>
    %11 = stablehlo.constant dense<0x3F000000> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %13 = stablehlo.multiply %12, %10 : tensor<4xf32>
    %14 = stablehlo.multiply %1, %13 : tensor<4xf32>
    return %14 : tensor<4xf32>
  }
}

// hypot at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.abs %arg0 : tensor<3xf32>
    %2 = stablehlo.abs %arg1 : tensor<3xf32>
    %3 = stablehlo.maximum %1, %2 : tensor<3xf32>
    %4 = stablehlo.minimum %1, %2 : tensor<3xf32>
    %5 = stablehlo.divide %4, %3 : tensor<3xf32>
    %6 = stablehlo.multiply %5, %5 : tensor<3xf32>
    %7 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %9 = stablehlo.add %8, %6 : tensor<3xf32>
    %10 = stablehlo.sqrt %9 : tensor<3xf32>
    %11 = stablehlo.multiply %3, %10 : tensor<3xf32>
    %12 = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %14 = stablehlo.compare EQ, %1, %13, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %15 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %16 = stablehlo.compare EQ, %2, %15, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %17 = stablehlo.or %14, %16 : tensor<3xi1>
    %18 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %19 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %20 = stablehlo.compare EQ, %3, %19, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %21 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %22 = stablehlo.select %20, %21, %11 : tensor<3xi1>, tensor<3xf32>
    %23 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %24 = stablehlo.select %17, %23, %22 : tensor<3xi1>, tensor<3xf32>
    return %24 : tensor<3xf32>
  }
}

// direction cosine at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.abs %arg0 : tensor<3xf32>
    %2 = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %4 = stablehlo.compare EQ, %1, %3, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %5 = stablehlo.abs %arg1 : tensor<3xf32>
    %6 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %7 = stablehlo.compare EQ, %5, %6, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %8 = stablehlo.or %4, %7 : tensor<3xi1>
    %9 = stablehlo.abs %arg0 : tensor<3xf32>
    %10 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %11 = stablehlo.compare EQ, %9, %10, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %12 = stablehlo.sign %arg0 : tensor<3xf32>
    %13 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %15 = stablehlo.multiply %arg0, %14 : tensor<3xf32>
    %16 = stablehlo.select %11, %12, %15 : tensor<3xi1>, tensor<3xf32>
    %17 = stablehlo.select %8, %16, %arg0 : tensor<3xi1>, tensor<3xf32>
    %18 = stablehlo.abs %arg1 : tensor<3xf32>
    %19 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %20 = stablehlo.compare EQ, %18, %19, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %21 = stablehlo.sign %arg1 : tensor<3xf32>
    %22 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %23 = stablehlo.multiply %arg1, %22 : tensor<3xf32>
    %24 = stablehlo.select %20, %21, %23 : tensor<3xi1>, tensor<3xf32>
    %25 = stablehlo.select %8, %24, %arg1 : tensor<3xi1>, tensor<3xf32>
    %26 = stablehlo.abs %17 : tensor<3xf32>
    %27 = stablehlo.abs %25 : tensor<3xf32>
    %28 = stablehlo.maximum %26, %27 : tensor<3xf32>
    %29 = stablehlo.divide %17, %28 : tensor<3xf32>
    %30 = stablehlo.divide %25, %28 : tensor<3xf32>
    %31 = stablehlo.multiply %29, %29 : tensor<3xf32>
    %32 = stablehlo.multiply %30, %30 : tensor<3xf32>
    %33 = stablehlo.add %31, %32 : tensor<3xf32>
    %34 = stablehlo.sqrt %33 : tensor<3xf32>
    %35 = stablehlo.divide %29, %34 : tensor<3xf32>
    %36 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %37 = stablehlo.compare EQ, %28, %36, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %38 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %39 = stablehlo.select %37, %38, %35 : tensor<3xi1>, tensor<3xf32>
    return %39 : tensor<3xf32>
  }
}

// sinc(order: 0) at [4]
// sinc(order: 0), at step 1, has no lowering to StableHLO: its value is a series or a fraction that was checked here alone; compute it in Swift and pass it

// erfInverse at [4]
// erfInverse, at step 1, has no lowering to StableHLO: its value is a series or a fraction that was checked here alone; compute it in Swift and pass it

// erfInverse′ at [4]
// erfInverse′, at step 1, has no lowering to StableHLO: its value is a series or a fraction that was checked here alone; compute it in Swift and pass it

// logGamma at [4]
// logGamma, at step 1, has no lowering to StableHLO: its value is a series or a fraction that was checked here alone; compute it in Swift and pass it

// digamma at [4]
// digamma, at step 1, has no lowering to StableHLO: its value is a series or a fraction that was checked here alone; compute it in Swift and pass it

// polygamma(order: 1) at [4]
// polygamma(order: 1), at step 1, has no lowering to StableHLO: its value is a series or a fraction that was checked here alone; compute it in Swift and pass it

// logBeta at [3], [3]
// logBeta, at step 2, has no lowering to StableHLO: its value is a series or a fraction that was checked here alone; compute it in Swift and pass it

// logAddExp at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.compare EQ, %arg0, %arg1, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %2 = stablehlo.subtract %arg0, %arg1 : tensor<3xf32>
    %3 = stablehlo.abs %2 : tensor<3xf32>
    %4 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %6 = stablehlo.select %1, %5, %3 : tensor<3xi1>, tensor<3xf32>
    %7 = stablehlo.maximum %arg0, %arg1 : tensor<3xf32>
    %8 = stablehlo.negate %6 : tensor<3xf32>
    %9 = stablehlo.exponential %8 : tensor<3xf32>
    %10 = stablehlo.log_plus_one %9 : tensor<3xf32>
    %11 = stablehlo.add %7, %10 : tensor<3xf32>
    return %11 : tensor<3xf32>
  }
}

// power share at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.compare EQ, %arg0, %arg1, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %2 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %4 = stablehlo.compare EQ, %arg0, %3, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %5 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %6 = stablehlo.constant dense<0x3F000000> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %5, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %8 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %9 = stablehlo.select %4, %7, %8 : tensor<3xi1>, tensor<3xf32>
    %10 = stablehlo.subtract %arg0, %arg1 : tensor<3xf32>
    %11 = stablehlo.abs %10 : tensor<3xf32>
    %12 = stablehlo.negate %11 : tensor<3xf32>
    %13 = stablehlo.exponential %12 : tensor<3xf32>
    %14 = stablehlo.broadcast_in_dim %5, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %15 = stablehlo.compare GE, %10, %14, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %16 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %18 = stablehlo.select %15, %17, %13 : tensor<3xi1>, tensor<3xf32>
    %19 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %20 = stablehlo.add %19, %13 : tensor<3xf32>
    %21 = stablehlo.divide %18, %20 : tensor<3xf32>
    %22 = stablehlo.select %1, %9, %21 : tensor<3xi1>, tensor<3xf32>
    return %22 : tensor<3xf32>
  }
}

// logSigmoid at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.negate %arg0 : tensor<4xf32>
    %2 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %4 = stablehlo.maximum %1, %3 : tensor<4xf32>
    %5 = stablehlo.abs %1 : tensor<4xf32>
    %6 = stablehlo.negate %5 : tensor<4xf32>
    %7 = stablehlo.exponential %6 : tensor<4xf32>
    %8 = stablehlo.log_plus_one %7 : tensor<4xf32>
    %9 = stablehlo.add %4, %8 : tensor<4xf32>
    %10 = stablehlo.negate %9 : tensor<4xf32>
    return %10 : tensor<4xf32>
  }
}

// mish at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.abs %arg0 : tensor<4xf32>
    %2 = stablehlo.negate %1 : tensor<4xf32>
    %3 = stablehlo.exponential %2 : tensor<4xf32>
    %4 = stablehlo.constant dense<0x40000000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %6 = stablehlo.add %3, %5 : tensor<4xf32>
    %7 = stablehlo.multiply %3, %6 : tensor<4xf32>
    %8 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %9 = stablehlo.multiply %8, %3 : tensor<4xf32>
    %10 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %12 = stablehlo.add %11, %9 : tensor<4xf32>
    %13 = stablehlo.multiply %3, %3 : tensor<4xf32>
    %14 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %15 = stablehlo.multiply %14, %13 : tensor<4xf32>
    %16 = stablehlo.add %12, %15 : tensor<4xf32>
    %17 = stablehlo.divide %12, %16 : tensor<4xf32>
    %18 = stablehlo.multiply %arg0, %17 : tensor<4xf32>
    %19 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %20 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %21 = stablehlo.compare EQ, %3, %20, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %22 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %23 = stablehlo.add %7, %22 : tensor<4xf32>
    %24 = stablehlo.divide %7, %23 : tensor<4xf32>
    %25 = stablehlo.multiply %arg0, %24 : tensor<4xf32>
    %26 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %27 = stablehlo.select %21, %26, %25 : tensor<4xi1>, tensor<4xf32>
    %28 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %29 = stablehlo.compare GE, %arg0, %28, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %30 = stablehlo.select %29, %18, %27 : tensor<4xi1>, tensor<4xf32>
    return %30 : tensor<4xf32>
  }
}

// softsign at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.abs %arg0 : tensor<4xf32>
    %2 = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %4 = stablehlo.compare EQ, %1, %3, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %5 = stablehlo.sign %arg0 : tensor<4xf32>
    %6 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %8 = stablehlo.add %7, %1 : tensor<4xf32>
    %9 = stablehlo.divide %arg0, %8 : tensor<4xf32>
    %10 = stablehlo.select %4, %5, %9 : tensor<4xi1>, tensor<4xf32>
    return %10 : tensor<4xf32>
  }
}

// relu6 at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.maximum %arg0, %2 : tensor<4xf32>
    %4 = stablehlo.constant dense<0x40C00000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %6 = stablehlo.minimum %3, %5 : tensor<4xf32>
    return %6 : tensor<4xf32>
  }
}

// hardSigmoid at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x40400000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.add %arg0, %2 : tensor<4xf32>
    %4 = stablehlo.constant dense<0x40C00000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %6 = stablehlo.divide %3, %5 : tensor<4xf32>
    %7 = stablehlo.constant dense<0xC0400000> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %9 = stablehlo.compare LE, %arg0, %8, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %10 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %11 = stablehlo.compare GE, %arg0, %10, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %12 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %14 = stablehlo.select %11, %13, %6 : tensor<4xi1>, tensor<4xf32>
    %15 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %16 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %17 = stablehlo.select %9, %16, %14 : tensor<4xi1>, tensor<4xf32>
    return %17 : tensor<4xf32>
  }
}

// hardSwish at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x40400000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.add %arg0, %2 : tensor<4xf32>
    %4 = stablehlo.constant dense<0x40C00000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %6 = stablehlo.divide %3, %5 : tensor<4xf32>
    %7 = stablehlo.multiply %arg0, %6 : tensor<4xf32>
    %8 = stablehlo.constant dense<0xC0400000> : tensor<f32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %10 = stablehlo.compare LE, %arg0, %9, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %11 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %12 = stablehlo.compare GE, %arg0, %11, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %13 = stablehlo.select %12, %arg0, %7 : tensor<4xi1>, tensor<4xf32>
    %14 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %16 = stablehlo.select %10, %15, %13 : tensor<4xi1>, tensor<4xf32>
    return %16 : tensor<4xf32>
  }
}

// leakyRelu(slope: 0.25) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x3E800000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.multiply %2, %arg0 : tensor<4xf32>
    %4 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %6 = stablehlo.compare GT, %arg0, %5, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %7 = stablehlo.select %6, %arg0, %3 : tensor<4xi1>, tensor<4xf32>
    return %7 : tensor<4xf32>
  }
}

// leakyRelu′(slope: 0.25) at [2]
module {
  func.func public @main(%arg0: tensor<2xf32>) -> (tensor<2xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %3 = stablehlo.compare GT, %arg0, %2, FLOAT : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
    %4 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %5 = stablehlo.compare LT, %arg0, %4, FLOAT : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
    %6 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %7 = stablehlo.compare EQ, %arg0, %6, FLOAT : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
    %8 = stablehlo.constant dense<0x3E800000> : tensor<f32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %10 = stablehlo.select %7, %9, %arg0 : tensor<2xi1>, tensor<2xf32>
    %11 = stablehlo.broadcast_in_dim %8, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %12 = stablehlo.select %5, %11, %10 : tensor<2xi1>, tensor<2xf32>
    %13 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %15 = stablehlo.select %3, %14, %12 : tensor<2xi1>, tensor<2xf32>
    return %15 : tensor<2xf32>
  }
}

// elu(alpha: 1.0) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.exponential_minus_one %arg0 : tensor<4xf32>
    %2 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %4 = stablehlo.multiply %3, %1 : tensor<4xf32>
    %5 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %7 = stablehlo.compare GT, %arg0, %6, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %8 = stablehlo.select %7, %arg0, %4 : tensor<4xi1>, tensor<4xf32>
    return %8 : tensor<4xf32>
  }
}

// elu′(alpha: 2.0) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.exponential %arg0 : tensor<4xf32>
    %2 = stablehlo.constant dense<0x40000000> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %4 = stablehlo.multiply %3, %1 : tensor<4xf32>
    %5 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %7 = stablehlo.compare GT, %arg0, %6, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %8 = stablehlo.broadcast_in_dim %5, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %9 = stablehlo.compare LT, %arg0, %8, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %10 = stablehlo.broadcast_in_dim %5, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %11 = stablehlo.compare EQ, %arg0, %10, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %12 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %14 = stablehlo.select %11, %13, %arg0 : tensor<4xi1>, tensor<4xf32>
    %15 = stablehlo.select %9, %4, %14 : tensor<4xi1>, tensor<4xf32>
    %16 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %17 = stablehlo.select %7, %16, %15 : tensor<4xi1>, tensor<4xf32>
    return %17 : tensor<4xf32>
  }
}

// rounding(direction: floor) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.floor %arg0 : tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}

// remainder at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.remainder %arg0, %arg1 : tensor<3xf32>
    %2 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %4 = stablehlo.compare LT, %1, %3, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %5 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %6 = stablehlo.compare GT, %arg1, %5, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %7 = stablehlo.and %4, %6 : tensor<3xi1>
    %8 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %9 = stablehlo.compare GT, %1, %8, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %10 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %11 = stablehlo.compare LT, %arg1, %10, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %12 = stablehlo.and %9, %11 : tensor<3xi1>
    %13 = stablehlo.or %7, %12 : tensor<3xi1>
    %14 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %15 = stablehlo.compare LT, %arg1, %14, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %16 = stablehlo.constant dense<0x80000000> : tensor<f32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %18 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %19 = stablehlo.select %15, %17, %18 : tensor<3xi1>, tensor<3xf32>
    %20 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %21 = stablehlo.compare EQ, %1, %20, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %22 = stablehlo.add %1, %arg1 : tensor<3xf32>
    %23 = stablehlo.select %13, %22, %1 : tensor<3xi1>, tensor<3xf32>
    %24 = stablehlo.select %21, %19, %23 : tensor<3xi1>, tensor<3xf32>
    return %24 : tensor<3xf32>
  }
}

// cumulativeSum(axis: 0, isReversed: false) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.slice %arg0 [0:3:1] : (tensor<4xf32>) -> tensor<3xf32>
    %2 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %3 = stablehlo.pad %1, %2, low = [1], high = [0], interior = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<4xf32>
    %4 = stablehlo.add %3, %arg0 : tensor<4xf32>
    %5 = stablehlo.slice %4 [0:2:1] : (tensor<4xf32>) -> tensor<2xf32>
    %6 = stablehlo.pad %5, %2, low = [2], high = [0], interior = [0] : (tensor<2xf32>, tensor<f32>) -> tensor<4xf32>
    %7 = stablehlo.add %6, %4 : tensor<4xf32>
    return %7 : tensor<4xf32>
  }
}

// cumulativeProduct(axis: 0) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.slice %arg0 [0:3:1] : (tensor<4xf32>) -> tensor<3xf32>
    %2 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %3 = stablehlo.pad %1, %2, low = [1], high = [0], interior = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<4xf32>
    %4 = stablehlo.multiply %3, %arg0 : tensor<4xf32>
    %5 = stablehlo.slice %4 [0:2:1] : (tensor<4xf32>) -> tensor<2xf32>
    %6 = stablehlo.pad %5, %2, low = [2], high = [0], interior = [0] : (tensor<2xf32>, tensor<f32>) -> tensor<4xf32>
    %7 = stablehlo.multiply %6, %4 : tensor<4xf32>
    return %7 : tensor<4xf32>
  }
}

// logCumulativeSumExp(axis: 0) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.slice %arg0 [0:3:1] : (tensor<4xf32>) -> tensor<3xf32>
    %2 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %3 = stablehlo.pad %1, %2, low = [1], high = [0], interior = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<4xf32>
    %4 = stablehlo.compare EQ, %3, %arg0, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %5 = stablehlo.subtract %3, %arg0 : tensor<4xf32>
    %6 = stablehlo.abs %5 : tensor<4xf32>
    %7 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %9 = stablehlo.select %4, %8, %6 : tensor<4xi1>, tensor<4xf32>
    %10 = stablehlo.maximum %3, %arg0 : tensor<4xf32>
    %11 = stablehlo.negate %9 : tensor<4xf32>
    %12 = stablehlo.exponential %11 : tensor<4xf32>
    %13 = stablehlo.log_plus_one %12 : tensor<4xf32>
    %14 = stablehlo.add %10, %13 : tensor<4xf32>
    %15 = stablehlo.slice %14 [0:2:1] : (tensor<4xf32>) -> tensor<2xf32>
    %16 = stablehlo.pad %15, %2, low = [2], high = [0], interior = [0] : (tensor<2xf32>, tensor<f32>) -> tensor<4xf32>
    %17 = stablehlo.compare EQ, %16, %14, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %18 = stablehlo.subtract %16, %14 : tensor<4xf32>
    %19 = stablehlo.abs %18 : tensor<4xf32>
    %20 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %21 = stablehlo.select %17, %20, %19 : tensor<4xi1>, tensor<4xf32>
    %22 = stablehlo.maximum %16, %14 : tensor<4xf32>
    %23 = stablehlo.negate %21 : tensor<4xf32>
    %24 = stablehlo.exponential %23 : tensor<4xf32>
    %25 = stablehlo.log_plus_one %24 : tensor<4xf32>
    %26 = stablehlo.add %22, %25 : tensor<4xf32>
    return %26 : tensor<4xf32>
  }
}

// cumulative share(axis: 0, isOfOthers: false) at [4]
// cumulative share(axis: 0, isOfOthers: false), at step 1, has no lowering to StableHLO: StableHLO has no scan that goes element by element; unroll it with slices

// linear recurrence(axis: 0, isReversed: false) at [4], [4]
// linear recurrence(axis: 0, isReversed: false), at step 2, has no lowering to StableHLO: StableHLO has no scan that goes element by element; unroll it with slices

// ordered elements(selection: ascending) at [2, 4]
// ordered elements(selection: ascending), at step 1, has no lowering to StableHLO: which elements it takes depends on their order, and StableHLO's sort orders NaN and ties otherwise; sort in Swift

// order gather(selection: ascending) at [4], [4]
// order gather(selection: ascending), at step 2, has no lowering to StableHLO: which elements it takes depends on their order, and StableHLO's sort orders NaN and ties otherwise; sort in Swift

// order scatter(selection: ascending) at [4], [4]
// order scatter(selection: ascending), at step 2, has no lowering to StableHLO: which elements it takes depends on their order, and StableHLO's sort orders NaN and ties otherwise; sort in Swift

// quantile(low: 1, weight: 0.25) at [2, 4]
// quantile(low: 1, weight: 0.25), at step 1, has no lowering to StableHLO: which elements it takes depends on their order, and StableHLO's sort orders NaN and ties otherwise; sort in Swift

// gamma sample at [3], [3], [3]
// gamma sample, at step 3, has no lowering to StableHLO: its value is a series or a fraction that was checked here alone; compute it in Swift and pass it

// gamma shape(order: 1) at [3], [3]
// gamma shape(order: 1), at step 2, has no lowering to StableHLO: its value is a series or a fraction that was checked here alone; compute it in Swift and pass it

// subscript(at: [1]) at [3]
module {
  func.func public @main(%arg0: tensor<3xf32>) -> (tensor<f32>) {
    %1 = stablehlo.slice %arg0 [1:2:1] : (tensor<3xf32>) -> tensor<1xf32>
    %2 = stablehlo.reshape %1 : (tensor<1xf32>) -> tensor<f32>
    return %2 : tensor<f32>
  }
}

// subscript transpose(at: [1], shape: [3]) at []
module {
  func.func public @main(%arg0: tensor<f32>) -> (tensor<3xf32>) {
    %1 = stablehlo.reshape %arg0 : (tensor<f32>) -> tensor<1xf32>
    %2 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %3 = stablehlo.pad %1, %2, low = [1], high = [1], interior = [0] : (tensor<1xf32>, tensor<f32>) -> tensor<3xf32>
    return %3 : tensor<3xf32>
  }
}

// replace(at: [1]) at [3], []
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<f32>) -> (tensor<3xf32>) {
    %1 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %2 = stablehlo.reshape %1 : (tensor<f32>) -> tensor<1xf32>
    %3 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %4 = stablehlo.pad %2, %3, low = [1], high = [1], interior = [0] : (tensor<1xf32>, tensor<f32>) -> tensor<3xf32>
    %5 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %6 = stablehlo.compare NE, %4, %5, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %7 = stablehlo.reshape %arg1 : (tensor<f32>) -> tensor<1xf32>
    %8 = stablehlo.pad %7, %3, low = [1], high = [1], interior = [0] : (tensor<1xf32>, tensor<f32>) -> tensor<3xf32>
    %9 = stablehlo.select %6, %8, %arg0 : tensor<3xi1>, tensor<3xf32>
    return %9 : tensor<3xf32>
  }
}

// roll(places: 1, axis: 0) at [3]
module {
  func.func public @main(%arg0: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.slice %arg0 [2:3:1] : (tensor<3xf32>) -> tensor<1xf32>
    %2 = stablehlo.slice %arg0 [0:2:1] : (tensor<3xf32>) -> tensor<2xf32>
    %3 = stablehlo.concatenate %1, %2, dim = 0 : (tensor<1xf32>, tensor<2xf32>) -> tensor<3xf32>
    return %3 : tensor<3xf32>
  }
}

// triangular part(side: lower, offset: 0) at [2, 3]
module {
  func.func public @main(%arg0: tensor<2x3xf32>) -> (tensor<2x3xf32>) {
    %1 = stablehlo.constant dense<0> : tensor<i32>
    %2 = stablehlo.iota dim = 1 : tensor<2x3xi32>
    %3 = stablehlo.iota dim = 0 : tensor<2x3xi32>
    %4 = stablehlo.subtract %2, %3 : tensor<2x3xi32>
    %5 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<i32>) -> tensor<2x3xi32>
    %6 = stablehlo.compare LE, %4, %5, SIGNED : (tensor<2x3xi32>, tensor<2x3xi32>) -> tensor<2x3xi1>
    %7 = stablehlo.constant dense<0x00000000> : tensor<2x3xf32>
    %8 = stablehlo.select %6, %arg0, %7 : tensor<2x3xi1>, tensor<2x3xf32>
    return %8 : tensor<2x3xf32>
  }
}

// block(shape: [3, 3]) at [2, 2], [2, 1], [2], []
module {
  func.func public @main(%arg0: tensor<2x2xf32>, %arg1: tensor<2x1xf32>, %arg2: tensor<2xf32>, %arg3: tensor<f32>) -> (tensor<3x3xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<3x3xf32>
    %2 = stablehlo.constant dense<0> : tensor<i32>
    %3 = stablehlo.dynamic_update_slice %1, %arg0, %2, %2 : (tensor<3x3xf32>, tensor<2x2xf32>, tensor<i32>, tensor<i32>) -> tensor<3x3xf32>
    %4 = stablehlo.constant dense<2> : tensor<i32>
    %5 = stablehlo.dynamic_update_slice %3, %arg1, %2, %4 : (tensor<3x3xf32>, tensor<2x1xf32>, tensor<i32>, tensor<i32>) -> tensor<3x3xf32>
    %6 = stablehlo.reshape %arg2 : (tensor<2xf32>) -> tensor<1x2xf32>
    %7 = stablehlo.dynamic_update_slice %5, %6, %4, %2 : (tensor<3x3xf32>, tensor<1x2xf32>, tensor<i32>, tensor<i32>) -> tensor<3x3xf32>
    %8 = stablehlo.reshape %arg3 : (tensor<f32>) -> tensor<1x1xf32>
    %9 = stablehlo.dynamic_update_slice %7, %8, %4, %4 : (tensor<3x3xf32>, tensor<1x1xf32>, tensor<i32>, tensor<i32>) -> tensor<3x3xf32>
    return %9 : tensor<3x3xf32>
  }
}

// triangular solve(upper: false, transposed: false, unitDiagonal: false) at [3, 3], [3, 2]
module {
  func.func public @main(%arg0: tensor<3x3xf32>, %arg1: tensor<3x2xf32>) -> (tensor<3x2xf32>) {
    %1 = "stablehlo.triangular_solve"(%arg0, %arg1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>
    %2 = stablehlo.iota dim = 0 : tensor<3x3xi32>
    %3 = stablehlo.iota dim = 1 : tensor<3x3xi32>
    %4 = stablehlo.compare EQ, %2, %3, SIGNED : (tensor<3x3xi32>, tensor<3x3xi32>) -> tensor<3x3xi1>
    %5 = stablehlo.constant dense<0x3F800000> : tensor<3x3xf32>
    %6 = stablehlo.select %4, %arg0, %5 : tensor<3x3xi1>, tensor<3x3xf32>
    %7 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %9 = stablehlo.compare NE, %6, %8, FLOAT : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xi1>
    %10 = stablehlo.compare EQ, %6, %6, FLOAT : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xi1>
    %11 = stablehlo.and %9, %10 : tensor<3x3xi1>
    %12 = stablehlo.constant dense<true> : tensor<i1>
    %13 = stablehlo.reduce(%11 init: %12) applies stablehlo.and across dimensions = [0, 1] : (tensor<3x3xi1>, tensor<i1>) -> tensor<i1>
    %14 = stablehlo.reshape %13 : (tensor<i1>) -> tensor<1x1xi1>
    %15 = stablehlo.broadcast_in_dim %14, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<3x2xi1>
    %16 = stablehlo.constant dense<0x7FC00000> : tensor<3x2xf32>
    %17 = stablehlo.select %15, %1, %16 : tensor<3x2xi1>, tensor<3x2xf32>
    return %17 : tensor<3x2xf32>
  }
}

// cholesky at [3, 3]
module {
  func.func public @main(%arg0: tensor<3x3xf32>) -> (tensor<3x3xf32>) {
    %1 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<3x3xf32>) -> tensor<3x3xf32>
    %2 = stablehlo.add %arg0, %1 : tensor<3x3xf32>
    %3 = stablehlo.constant dense<0x3F000000> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %5 = stablehlo.multiply %4, %2 : tensor<3x3xf32>
    %6 = stablehlo.cholesky %5, lower = true : tensor<3x3xf32>
    %7 = stablehlo.iota dim = 0 : tensor<3x3xi32>
    %8 = stablehlo.iota dim = 1 : tensor<3x3xi32>
    %9 = stablehlo.compare EQ, %7, %8, SIGNED : (tensor<3x3xi32>, tensor<3x3xi32>) -> tensor<3x3xi1>
    %10 = stablehlo.constant dense<0x3F800000> : tensor<3x3xf32>
    %11 = stablehlo.select %9, %6, %10 : tensor<3x3xi1>, tensor<3x3xf32>
    %12 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %14 = stablehlo.compare GT, %11, %13, FLOAT : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xi1>
    %15 = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %16 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %17 = stablehlo.compare LT, %11, %16, FLOAT : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xi1>
    %18 = stablehlo.and %14, %17 : tensor<3x3xi1>
    %19 = stablehlo.constant dense<true> : tensor<i1>
    %20 = stablehlo.reduce(%18 init: %19) applies stablehlo.and across dimensions = [0, 1] : (tensor<3x3xi1>, tensor<i1>) -> tensor<i1>
    %21 = stablehlo.reshape %20 : (tensor<i1>) -> tensor<1x1xi1>
    %22 = stablehlo.constant dense<0> : tensor<i32>
    %23 = stablehlo.subtract %8, %7 : tensor<3x3xi32>
    %24 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<i32>) -> tensor<3x3xi32>
    %25 = stablehlo.compare LE, %23, %24, SIGNED : (tensor<3x3xi32>, tensor<3x3xi32>) -> tensor<3x3xi1>
    %26 = stablehlo.constant dense<0x00000000> : tensor<3x3xf32>
    %27 = stablehlo.select %25, %6, %26 : tensor<3x3xi1>, tensor<3x3xf32>
    %28 = stablehlo.broadcast_in_dim %21, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<3x3xi1>
    %29 = stablehlo.constant dense<0x7FC00000> : tensor<3x3xf32>
    %30 = stablehlo.select %28, %27, %29 : tensor<3x3xi1>, tensor<3x3xf32>
    return %30 : tensor<3x3xf32>
  }
}

// lu at [3, 3]
// lu, at step 1, has no lowering to StableHLO: StableHLO has no elimination with row exchanges; factor the matrix in Swift and pass the factors

// solve(transposed: false) at [3, 3], [3, 2], [7, 3]
// solve(transposed: false), at step 3, has no lowering to StableHLO: StableHLO has no elimination with row exchanges; factor the matrix in Swift and pass the factors

// inverse at [3, 3]
// inverse, at step 1, has no lowering to StableHLO: StableHLO has no elimination with row exchanges; factor the matrix in Swift and pass the factors

// determinant at [3, 3]
// determinant, at step 1, has no lowering to StableHLO: StableHLO has no elimination with row exchanges; factor the matrix in Swift and pass the factors

// cofactor at [3, 3]
// cofactor, at step 1, has no lowering to StableHLO: StableHLO has no elimination with row exchanges; factor the matrix in Swift and pass the factors

// log abs determinant at [3, 3]
// log abs determinant, at step 1, has no lowering to StableHLO: StableHLO has no elimination with row exchanges; factor the matrix in Swift and pass the factors

// determinant sign at [2, 2]
// determinant sign, at step 1, has no lowering to StableHLO: StableHLO has no elimination with row exchanges; factor the matrix in Swift and pass the factors

// qr at [3, 3]
// qr, at step 1, has no lowering to StableHLO: StableHLO has no decomposition with orthogonal factors; decompose the matrix in Swift and pass the parts

// symmetric eigen at [3, 3]
// symmetric eigen, at step 1, has no lowering to StableHLO: StableHLO has no decomposition with orthogonal factors; decompose the matrix in Swift and pass the parts

// svd at [3, 3]
// svd, at step 1, has no lowering to StableHLO: StableHLO has no decomposition with orthogonal factors; decompose the matrix in Swift and pass the parts

// pseudo-inverse(tolerance: nil) at [3, 3]
// pseudo-inverse(tolerance: nil), at step 1, has no lowering to StableHLO: StableHLO has no decomposition with orthogonal factors; decompose the matrix in Swift and pass the parts

// matrix exponential at [3, 3]
// matrix exponential, at step 1, has no lowering to StableHLO: its quotient needs an elimination: StableHLO has no elimination with row exchanges; factor the matrix in Swift and pass the factors

// slope of matrix exponential at [2, 2], [2, 2]
// slope of matrix exponential, at step 2, has no lowering to StableHLO: its quotient needs an elimination: StableHLO has no elimination with row exchanges; factor the matrix in Swift and pass the factors

// weighted triangle(isUpper: false, diagonal: whole) at [2, 3]
module {
  func.func public @main(%arg0: tensor<2x3xf32>) -> (tensor<2x3xf32>) {
    %1 = stablehlo.constant dense<0> : tensor<i32>
    %2 = stablehlo.iota dim = 1 : tensor<2x3xi32>
    %3 = stablehlo.iota dim = 0 : tensor<2x3xi32>
    %4 = stablehlo.subtract %2, %3 : tensor<2x3xi32>
    %5 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<i32>) -> tensor<2x3xi32>
    %6 = stablehlo.compare LE, %4, %5, SIGNED : (tensor<2x3xi32>, tensor<2x3xi32>) -> tensor<2x3xi1>
    %7 = stablehlo.constant dense<0x00000000> : tensor<2x3xf32>
    %8 = stablehlo.select %6, %arg0, %7 : tensor<2x3xi1>, tensor<2x3xf32>
    return %8 : tensor<2x3xf32>
  }
}

// unselected at [2, 2], [2, 2]
module {
  func.func public @main(%arg0: tensor<2x2xf32>, %arg1: tensor<2x2xf32>) -> (tensor<2x2xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %3 = stablehlo.compare NE, %arg1, %2, FLOAT : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xi1>
    %4 = stablehlo.constant dense<false> : tensor<i1>
    %5 = stablehlo.reduce(%3 init: %4) applies stablehlo.or across dimensions = [0, 1] : (tensor<2x2xi1>, tensor<i1>) -> tensor<i1>
    %6 = stablehlo.reshape %5 : (tensor<i1>) -> tensor<1x1xi1>
    %7 = stablehlo.broadcast_in_dim %6, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<2x2xi1>
    %8 = stablehlo.is_finite %arg0 : (tensor<2x2xf32>) -> tensor<2x2xi1>
    %9 = stablehlo.or %7, %8 : tensor<2x2xi1>
    %10 = stablehlo.constant dense<0x00000000> : tensor<2x2xf32>
    %11 = stablehlo.select %9, %arg0, %10 : tensor<2x2xi1>, tensor<2x2xf32>
    return %11 : tensor<2x2xf32>
  }
}

// pair reciprocals(isSum: false) at [3]
module {
  func.func public @main(%arg0: tensor<3xf32>) -> (tensor<3x3xf32>) {
    %1 = stablehlo.reshape %arg0 : (tensor<3xf32>) -> tensor<1x3xf32>
    %2 = stablehlo.reshape %arg0 : (tensor<3xf32>) -> tensor<3x1xf32>
    %3 = stablehlo.broadcast_in_dim %1, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
    %4 = stablehlo.broadcast_in_dim %2, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x3xf32>
    %5 = stablehlo.subtract %3, %4 : tensor<3x3xf32>
    %6 = stablehlo.abs %arg0 : tensor<3xf32>
    %7 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %8 = stablehlo.reduce(%6 init: %7) applies stablehlo.maximum across dimensions = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<f32>
    %9 = stablehlo.reshape %8 : (tensor<f32>) -> tensor<1xf32>
    %10 = stablehlo.reshape %9 : (tensor<1xf32>) -> tensor<1x1xf32>
    %11 = stablehlo.constant dense<0x34C00000> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %13 = stablehlo.multiply %12, %10 : tensor<1x1xf32>
    %14 = stablehlo.abs %5 : tensor<3x3xf32>
    %15 = stablehlo.broadcast_in_dim %13, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x3xf32>
    %16 = stablehlo.compare LE, %14, %15, FLOAT : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xi1>
    %17 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %19 = stablehlo.divide %18, %5 : tensor<3x3xf32>
    %20 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %21 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %22 = stablehlo.select %16, %21, %19 : tensor<3x3xi1>, tensor<3x3xf32>
    %23 = stablehlo.iota dim = 1 : tensor<3x3xi32>
    %24 = stablehlo.iota dim = 0 : tensor<3x3xi32>
    %25 = stablehlo.subtract %23, %24 : tensor<3x3xi32>
    %26 = stablehlo.constant dense<0> : tensor<i32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<i32>) -> tensor<3x3xi32>
    %28 = stablehlo.compare EQ, %25, %27, SIGNED : (tensor<3x3xi32>, tensor<3x3xi32>) -> tensor<3x3xi1>
    %29 = stablehlo.constant dense<0x00000000> : tensor<3x3xf32>
    %30 = stablehlo.select %28, %22, %29 : tensor<3x3xi1>, tensor<3x3xf32>
    %31 = stablehlo.subtract %22, %30 : tensor<3x3xf32>
    return %31 : tensor<3x3xf32>
  }
}

// nonzero values(ulps: 3) at [3]
module {
  func.func public @main(%arg0: tensor<3xf32>) -> (tensor<3xf32>) {
    return %arg0 : tensor<3xf32>
  }
}

