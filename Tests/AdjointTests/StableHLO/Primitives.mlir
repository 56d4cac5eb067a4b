// softmax(axis: 0) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.maximum across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %3 = stablehlo.reshape %2 : (tensor<f32>) -> tensor<1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %5 = stablehlo.compare EQ, %arg0, %4, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %6 = stablehlo.subtract %arg0, %4 : tensor<4xf32>
    %7 = stablehlo.exponential %6 : tensor<4xf32>
    %8 = stablehlo.constant dense<0x00000000> : tensor<4xf32>
    %9 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %11 = stablehlo.select %5, %10, %8 : tensor<4xi1>, tensor<4xf32>
    %12 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %13 = stablehlo.reduce(%11 init: %12) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %14 = stablehlo.reshape %13 : (tensor<f32>) -> tensor<1xf32>
    %15 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %16 = stablehlo.subtract %14, %15 : tensor<1xf32>
    %17 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %18 = stablehlo.select %5, %17, %7 : tensor<4xi1>, tensor<4xf32>
    %19 = stablehlo.reduce(%18 init: %12) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %20 = stablehlo.reshape %19 : (tensor<f32>) -> tensor<1xf32>
    %21 = stablehlo.add %16, %20 : tensor<1xf32>
    %22 = stablehlo.is_finite %3 : (tensor<1xf32>) -> tensor<1xi1>
    %23 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %23, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %25 = stablehlo.select %22, %21, %24 : tensor<1xi1>, tensor<1xf32>
    %26 = stablehlo.add %15, %25 : tensor<1xf32>
    %27 = stablehlo.divide %15, %26 : tensor<1xf32>
    %28 = stablehlo.broadcast_in_dim %27, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %29 = stablehlo.multiply %7, %28 : tensor<4xf32>
    return %29 : tensor<4xf32>
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
    %6 = stablehlo.subtract %arg0, %4 : tensor<4xf32>
    %7 = stablehlo.exponential %6 : tensor<4xf32>
    %8 = stablehlo.constant dense<0x00000000> : tensor<4xf32>
    %9 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %11 = stablehlo.select %5, %10, %8 : tensor<4xi1>, tensor<4xf32>
    %12 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %13 = stablehlo.reduce(%11 init: %12) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %14 = stablehlo.reshape %13 : (tensor<f32>) -> tensor<1xf32>
    %15 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %16 = stablehlo.subtract %14, %15 : tensor<1xf32>
    %17 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %18 = stablehlo.select %5, %17, %7 : tensor<4xi1>, tensor<4xf32>
    %19 = stablehlo.reduce(%18 init: %12) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %20 = stablehlo.reshape %19 : (tensor<f32>) -> tensor<1xf32>
    %21 = stablehlo.add %16, %20 : tensor<1xf32>
    %22 = stablehlo.is_finite %3 : (tensor<1xf32>) -> tensor<1xi1>
    %23 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %23, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %25 = stablehlo.select %22, %21, %24 : tensor<1xi1>, tensor<1xf32>
    %26 = stablehlo.log_plus_one %25 : tensor<1xf32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %28 = stablehlo.subtract %6, %27 : tensor<4xf32>
    return %28 : tensor<4xf32>
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
    %6 = stablehlo.subtract %arg0, %4 : tensor<4xf32>
    %7 = stablehlo.exponential %6 : tensor<4xf32>
    %8 = stablehlo.constant dense<0x00000000> : tensor<4xf32>
    %9 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %11 = stablehlo.select %5, %10, %8 : tensor<4xi1>, tensor<4xf32>
    %12 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %13 = stablehlo.reduce(%11 init: %12) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %14 = stablehlo.reshape %13 : (tensor<f32>) -> tensor<1xf32>
    %15 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %16 = stablehlo.subtract %14, %15 : tensor<1xf32>
    %17 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %18 = stablehlo.select %5, %17, %7 : tensor<4xi1>, tensor<4xf32>
    %19 = stablehlo.reduce(%18 init: %12) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %20 = stablehlo.reshape %19 : (tensor<f32>) -> tensor<1xf32>
    %21 = stablehlo.add %16, %20 : tensor<1xf32>
    %22 = stablehlo.is_finite %3 : (tensor<1xf32>) -> tensor<1xi1>
    %23 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %23, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %25 = stablehlo.select %22, %21, %24 : tensor<1xi1>, tensor<1xf32>
    %26 = stablehlo.log_plus_one %25 : tensor<1xf32>
    %27 = stablehlo.add %3, %26 : tensor<1xf32>
    %28 = stablehlo.select %22, %27, %3 : tensor<1xi1>, tensor<1xf32>
    %29 = stablehlo.reshape %28 : (tensor<1xf32>) -> tensor<f32>
    return %29 : tensor<f32>
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
    %11 = stablehlo.subtract %arg0, %9 : tensor<2x4xf32>
    %12 = stablehlo.exponential %11 : tensor<2x4xf32>
    %13 = stablehlo.constant dense<0x00000000> : tensor<2x4xf32>
    %14 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %16 = stablehlo.select %10, %15, %13 : tensor<2x4xi1>, tensor<2x4xf32>
    %17 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %18 = stablehlo.reduce(%16 init: %17) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %19 = stablehlo.reshape %18 : (tensor<2xf32>) -> tensor<2x1xf32>
    %20 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %21 = stablehlo.subtract %19, %20 : tensor<2x1xf32>
    %22 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %23 = stablehlo.select %10, %22, %12 : tensor<2x4xi1>, tensor<2x4xf32>
    %24 = stablehlo.reduce(%23 init: %17) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %25 = stablehlo.reshape %24 : (tensor<2xf32>) -> tensor<2x1xf32>
    %26 = stablehlo.add %21, %25 : tensor<2x1xf32>
    %27 = stablehlo.is_finite %8 : (tensor<2x1xf32>) -> tensor<2x1xi1>
    %28 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %29 = stablehlo.broadcast_in_dim %28, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %30 = stablehlo.select %27, %26, %29 : tensor<2x1xi1>, tensor<2x1xf32>
    %31 = stablehlo.select %5, %arg0, %13 : tensor<2x4xi1>, tensor<2x4xf32>
    %32 = stablehlo.reduce(%31 init: %17) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %33 = stablehlo.reshape %32 : (tensor<2xf32>) -> tensor<2x1xf32>
    %34 = stablehlo.subtract %8, %33 : tensor<2x1xf32>
    %35 = stablehlo.log_plus_one %30 : tensor<2x1xf32>
    %36 = stablehlo.add %34, %35 : tensor<2x1xf32>
    %37 = stablehlo.reshape %36 : (tensor<2x1xf32>) -> tensor<2xf32>
    %38 = stablehlo.reduce(%37 init: %17) applies stablehlo.add across dimensions = [0] : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
    %39 = stablehlo.constant dense<0x40000000> : tensor<f32>
    %40 = stablehlo.divide %38, %39 : tensor<f32>
    return %40 : tensor<f32>
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
    %6 = stablehlo.subtract %arg0, %4 : tensor<2x4xf32>
    %7 = stablehlo.exponential %6 : tensor<2x4xf32>
    %8 = stablehlo.constant dense<0x00000000> : tensor<2x4xf32>
    %9 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %11 = stablehlo.select %5, %10, %8 : tensor<2x4xi1>, tensor<2x4xf32>
    %12 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %13 = stablehlo.reduce(%11 init: %12) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %14 = stablehlo.reshape %13 : (tensor<2xf32>) -> tensor<2x1xf32>
    %15 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %16 = stablehlo.subtract %14, %15 : tensor<2x1xf32>
    %17 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %18 = stablehlo.select %5, %17, %7 : tensor<2x4xi1>, tensor<2x4xf32>
    %19 = stablehlo.reduce(%18 init: %12) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %20 = stablehlo.reshape %19 : (tensor<2xf32>) -> tensor<2x1xf32>
    %21 = stablehlo.add %16, %20 : tensor<2x1xf32>
    %22 = stablehlo.is_finite %3 : (tensor<2x1xf32>) -> tensor<2x1xi1>
    %23 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %23, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %25 = stablehlo.select %22, %21, %24 : tensor<2x1xi1>, tensor<2x1xf32>
    %26 = stablehlo.subtract %4, %arg0 : tensor<2x4xf32>
    %27 = stablehlo.log_plus_one %25 : tensor<2x1xf32>
    %28 = stablehlo.broadcast_in_dim %27, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %29 = stablehlo.add %26, %28 : tensor<2x4xf32>
    %30 = stablehlo.compare EQ, %arg1, %17, FLOAT : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %31 = stablehlo.multiply %arg1, %29 : tensor<2x4xf32>
    %32 = stablehlo.select %30, %17, %31 : tensor<2x4xi1>, tensor<2x4xf32>
    %33 = stablehlo.reduce(%32 init: %12) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    return %33 : tensor<2xf32>
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
    %8 = stablehlo.select %5, %2, %7 : tensor<2x4xi1>, tensor<2x4xf32>
    %9 = stablehlo.reduce(%8 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %10 = stablehlo.negate %9 : tensor<2xf32>
    return %10 : tensor<2xf32>
  }
}

// binaryCrossEntropy at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.negate %arg0 : tensor<3xf32>
    %2 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %4 = stablehlo.maximum %1, %3 : tensor<3xf32>
    %5 = stablehlo.abs %arg0 : tensor<3xf32>
    %6 = stablehlo.negate %5 : tensor<3xf32>
    %7 = stablehlo.exponential %6 : tensor<3xf32>
    %8 = stablehlo.log_plus_one %7 : tensor<3xf32>
    %9 = stablehlo.add %4, %8 : tensor<3xf32>
    %10 = stablehlo.compare EQ, %arg1, %3, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %11 = stablehlo.multiply %arg1, %9 : tensor<3xf32>
    %12 = stablehlo.select %10, %3, %11 : tensor<3xi1>, tensor<3xf32>
    %13 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %15 = stablehlo.subtract %14, %arg1 : tensor<3xf32>
    %16 = stablehlo.maximum %arg0, %3 : tensor<3xf32>
    %17 = stablehlo.add %16, %8 : tensor<3xf32>
    %18 = stablehlo.compare EQ, %15, %3, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %19 = stablehlo.multiply %15, %17 : tensor<3xf32>
    %20 = stablehlo.select %18, %3, %19 : tensor<3xi1>, tensor<3xf32>
    %21 = stablehlo.add %12, %20 : tensor<3xf32>
    return %21 : tensor<3xf32>
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
    %25 = stablehlo.multiply %4, %6 : tensor<4xf64>
    %26 = stablehlo.constant dense<0x4040C7E63FEFA6BA> : tensor<f64>
    %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %28 = stablehlo.add %25, %27 : tensor<4xf64>
    %29 = stablehlo.multiply %28, %6 : tensor<4xf64>
    %30 = stablehlo.constant dense<0x40804ADD14C63AEE> : tensor<f64>
    %31 = stablehlo.broadcast_in_dim %30, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %32 = stablehlo.add %29, %31 : tensor<4xf64>
    %33 = stablehlo.multiply %32, %6 : tensor<4xf64>
    %34 = stablehlo.constant dense<0x40B1F252E680FD12> : tensor<f64>
    %35 = stablehlo.broadcast_in_dim %34, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %36 = stablehlo.add %33, %35 : tensor<4xf64>
    %37 = stablehlo.multiply %36, %6 : tensor<4xf64>
    %38 = stablehlo.constant dense<0x40D6194001017C0A> : tensor<f64>
    %39 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %40 = stablehlo.add %37, %39 : tensor<4xf64>
    %41 = stablehlo.multiply %40, %6 : tensor<4xf64>
    %42 = stablehlo.constant dense<0x40E80E6C9DC8F567> : tensor<f64>
    %43 = stablehlo.broadcast_in_dim %42, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %44 = stablehlo.add %41, %43 : tensor<4xf64>
    %45 = stablehlo.divide %24, %44 : tensor<4xf64>
    %46 = stablehlo.multiply %1, %45 : tensor<4xf64>
    %47 = stablehlo.sign %1 : tensor<4xf64>
    %48 = stablehlo.constant dense<0x403C000000000000> : tensor<f64>
    %49 = stablehlo.broadcast_in_dim %48, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %50 = stablehlo.compare GT, %2, %49, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %51 = stablehlo.select %50, %49, %2 : tensor<4xi1>, tensor<4xf64>
    %52 = stablehlo.constant dense<0x3DF0EB24A24F6479> : tensor<f64>
    %53 = stablehlo.broadcast_in_dim %52, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %54 = stablehlo.multiply %53, %51 : tensor<4xf64>
    %55 = stablehlo.constant dense<0x3FE20DD746363488> : tensor<f64>
    %56 = stablehlo.broadcast_in_dim %55, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %57 = stablehlo.add %54, %56 : tensor<4xf64>
    %58 = stablehlo.multiply %57, %51 : tensor<4xf64>
    %59 = stablehlo.constant dense<0x401DDA53DEC56DC4> : tensor<f64>
    %60 = stablehlo.broadcast_in_dim %59, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %61 = stablehlo.add %58, %60 : tensor<4xf64>
    %62 = stablehlo.multiply %61, %51 : tensor<4xf64>
    %63 = stablehlo.constant dense<0x4048518FACADBA66> : tensor<f64>
    %64 = stablehlo.broadcast_in_dim %63, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %65 = stablehlo.add %62, %64 : tensor<4xf64>
    %66 = stablehlo.multiply %65, %51 : tensor<4xf64>
    %67 = stablehlo.constant dense<0x406890AAA9E020F7> : tensor<f64>
    %68 = stablehlo.broadcast_in_dim %67, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %69 = stablehlo.add %66, %68 : tensor<4xf64>
    %70 = stablehlo.multiply %69, %51 : tensor<4xf64>
    %71 = stablehlo.constant dense<0x4080738FC264CF58> : tensor<f64>
    %72 = stablehlo.broadcast_in_dim %71, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %73 = stablehlo.add %70, %72 : tensor<4xf64>
    %74 = stablehlo.multiply %73, %51 : tensor<4xf64>
    %75 = stablehlo.constant dense<0x408D343A6C7434D8> : tensor<f64>
    %76 = stablehlo.broadcast_in_dim %75, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %77 = stablehlo.add %74, %76 : tensor<4xf64>
    %78 = stablehlo.multiply %77, %51 : tensor<4xf64>
    %79 = stablehlo.constant dense<0x40900E3521D6972A> : tensor<f64>
    %80 = stablehlo.broadcast_in_dim %79, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %81 = stablehlo.add %78, %80 : tensor<4xf64>
    %82 = stablehlo.multiply %81, %51 : tensor<4xf64>
    %83 = stablehlo.constant dense<0x40816C485DE8FFB3> : tensor<f64>
    %84 = stablehlo.broadcast_in_dim %83, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %85 = stablehlo.add %82, %84 : tensor<4xf64>
    %86 = stablehlo.multiply %4, %51 : tensor<4xf64>
    %87 = stablehlo.constant dense<0x402A74D5FD7C23CC> : tensor<f64>
    %88 = stablehlo.broadcast_in_dim %87, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %89 = stablehlo.add %86, %88 : tensor<4xf64>
    %90 = stablehlo.multiply %89, %51 : tensor<4xf64>
    %91 = stablehlo.constant dense<0x4055AD42FEE17365> : tensor<f64>
    %92 = stablehlo.broadcast_in_dim %91, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %93 = stablehlo.add %90, %92 : tensor<4xf64>
    %94 = stablehlo.multiply %93, %51 : tensor<4xf64>
    %95 = stablehlo.constant dense<0x40762F01246F610D> : tensor<f64>
    %96 = stablehlo.broadcast_in_dim %95, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %97 = stablehlo.add %94, %96 : tensor<4xf64>
    %98 = stablehlo.multiply %97, %51 : tensor<4xf64>
    %99 = stablehlo.constant dense<0x408E7DAB02F641D0> : tensor<f64>
    %100 = stablehlo.broadcast_in_dim %99, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %101 = stablehlo.add %98, %100 : tensor<4xf64>
    %102 = stablehlo.multiply %101, %51 : tensor<4xf64>
    %103 = stablehlo.constant dense<0x409C7FA2FCA47151> : tensor<f64>
    %104 = stablehlo.broadcast_in_dim %103, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %105 = stablehlo.add %102, %104 : tensor<4xf64>
    %106 = stablehlo.multiply %105, %51 : tensor<4xf64>
    %107 = stablehlo.constant dense<0x40A18CACDAFAF4FF> : tensor<f64>
    %108 = stablehlo.broadcast_in_dim %107, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %109 = stablehlo.add %106, %108 : tensor<4xf64>
    %110 = stablehlo.multiply %109, %51 : tensor<4xf64>
    %111 = stablehlo.constant dense<0x4099E2A70192EDE2> : tensor<f64>
    %112 = stablehlo.broadcast_in_dim %111, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %113 = stablehlo.add %110, %112 : tensor<4xf64>
    %114 = stablehlo.multiply %113, %51 : tensor<4xf64>
    %115 = stablehlo.constant dense<0x40816C4860C442D6> : tensor<f64>
    %116 = stablehlo.broadcast_in_dim %115, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %117 = stablehlo.add %114, %116 : tensor<4xf64>
    %118 = stablehlo.divide %85, %117 : tensor<4xf64>
    %119 = stablehlo.constant dense<0x3FE20DD750429B62> : tensor<f64>
    %120 = stablehlo.broadcast_in_dim %119, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %121 = stablehlo.multiply %120, %51 : tensor<4xf64>
    %122 = stablehlo.constant dense<0x3FF467E6EBB8C5A6> : tensor<f64>
    %123 = stablehlo.broadcast_in_dim %122, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %124 = stablehlo.add %121, %123 : tensor<4xf64>
    %125 = stablehlo.multiply %124, %51 : tensor<4xf64>
    %126 = stablehlo.constant dense<0x40141381F436A71A> : tensor<f64>
    %127 = stablehlo.broadcast_in_dim %126, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %128 = stablehlo.add %125, %127 : tensor<4xf64>
    %129 = stablehlo.multiply %128, %51 : tensor<4xf64>
    %130 = stablehlo.constant dense<0x4018A40E58DD0C0C> : tensor<f64>
    %131 = stablehlo.broadcast_in_dim %130, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %132 = stablehlo.add %129, %131 : tensor<4xf64>
    %133 = stablehlo.multiply %132, %51 : tensor<4xf64>
    %134 = stablehlo.constant dense<0x401DA3939718960E> : tensor<f64>
    %135 = stablehlo.broadcast_in_dim %134, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %136 = stablehlo.add %133, %135 : tensor<4xf64>
    %137 = stablehlo.multiply %136, %51 : tensor<4xf64>
    %138 = stablehlo.constant dense<0x4007D4B80A470367> : tensor<f64>
    %139 = stablehlo.broadcast_in_dim %138, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %140 = stablehlo.add %137, %139 : tensor<4xf64>
    %141 = stablehlo.constant dense<0x400215900917CE21> : tensor<f64>
    %142 = stablehlo.broadcast_in_dim %141, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %143 = stablehlo.add %86, %142 : tensor<4xf64>
    %144 = stablehlo.multiply %143, %51 : tensor<4xf64>
    %145 = stablehlo.constant dense<0x4022CAC521D84CFD> : tensor<f64>
    %146 = stablehlo.broadcast_in_dim %145, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %147 = stablehlo.add %144, %146 : tensor<4xf64>
    %148 = stablehlo.multiply %147, %51 : tensor<4xf64>
    %149 = stablehlo.constant dense<0x402819107F052C4D> : tensor<f64>
    %150 = stablehlo.broadcast_in_dim %149, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %151 = stablehlo.add %148, %150 : tensor<4xf64>
    %152 = stablehlo.multiply %151, %51 : tensor<4xf64>
    %153 = stablehlo.constant dense<0x403114D9959C7FF5> : tensor<f64>
    %154 = stablehlo.broadcast_in_dim %153, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %155 = stablehlo.add %152, %154 : tensor<4xf64>
    %156 = stablehlo.multiply %155, %51 : tensor<4xf64>
    %157 = stablehlo.constant dense<0x402337CAAA6326C1> : tensor<f64>
    %158 = stablehlo.broadcast_in_dim %157, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %159 = stablehlo.add %156, %158 : tensor<4xf64>
    %160 = stablehlo.multiply %159, %51 : tensor<4xf64>
    %161 = stablehlo.constant dense<0x400AF3DE5AB62D90> : tensor<f64>
    %162 = stablehlo.broadcast_in_dim %161, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %163 = stablehlo.add %160, %162 : tensor<4xf64>
    %164 = stablehlo.divide %140, %163 : tensor<4xf64>
    %165 = stablehlo.multiply %51, %51 : tensor<4xf64>
    %166 = stablehlo.negate %165 : tensor<4xf64>
    %167 = stablehlo.exponential %166 : tensor<4xf64>
    %168 = stablehlo.constant dense<0x4020000000000000> : tensor<f64>
    %169 = stablehlo.broadcast_in_dim %168, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %170 = stablehlo.compare LT, %51, %169, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %171 = stablehlo.select %170, %118, %164 : tensor<4xi1>, tensor<4xf64>
    %172 = stablehlo.multiply %167, %171 : tensor<4xf64>
    %173 = stablehlo.subtract %4, %172 : tensor<4xf64>
    %174 = stablehlo.multiply %47, %173 : tensor<4xf64>
    %175 = stablehlo.select %5, %46, %174 : tensor<4xi1>, tensor<4xf64>
    %176 = stablehlo.convert %175 : (tensor<4xf64>) -> tensor<4xf32>
    return %176 : tensor<4xf32>
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
    %6 = stablehlo.select %5, %4, %2 : tensor<4xi1>, tensor<4xf64>
    %7 = stablehlo.constant dense<0x3DF0EB24A24F6479> : tensor<f64>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %9 = stablehlo.multiply %8, %6 : tensor<4xf64>
    %10 = stablehlo.constant dense<0x3FE20DD746363488> : tensor<f64>
    %11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %12 = stablehlo.add %9, %11 : tensor<4xf64>
    %13 = stablehlo.multiply %12, %6 : tensor<4xf64>
    %14 = stablehlo.constant dense<0x401DDA53DEC56DC4> : tensor<f64>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %16 = stablehlo.add %13, %15 : tensor<4xf64>
    %17 = stablehlo.multiply %16, %6 : tensor<4xf64>
    %18 = stablehlo.constant dense<0x4048518FACADBA66> : tensor<f64>
    %19 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %20 = stablehlo.add %17, %19 : tensor<4xf64>
    %21 = stablehlo.multiply %20, %6 : tensor<4xf64>
    %22 = stablehlo.constant dense<0x406890AAA9E020F7> : tensor<f64>
    %23 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %24 = stablehlo.add %21, %23 : tensor<4xf64>
    %25 = stablehlo.multiply %24, %6 : tensor<4xf64>
    %26 = stablehlo.constant dense<0x4080738FC264CF58> : tensor<f64>
    %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %28 = stablehlo.add %25, %27 : tensor<4xf64>
    %29 = stablehlo.multiply %28, %6 : tensor<4xf64>
    %30 = stablehlo.constant dense<0x408D343A6C7434D8> : tensor<f64>
    %31 = stablehlo.broadcast_in_dim %30, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %32 = stablehlo.add %29, %31 : tensor<4xf64>
    %33 = stablehlo.multiply %32, %6 : tensor<4xf64>
    %34 = stablehlo.constant dense<0x40900E3521D6972A> : tensor<f64>
    %35 = stablehlo.broadcast_in_dim %34, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %36 = stablehlo.add %33, %35 : tensor<4xf64>
    %37 = stablehlo.multiply %36, %6 : tensor<4xf64>
    %38 = stablehlo.constant dense<0x40816C485DE8FFB3> : tensor<f64>
    %39 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %40 = stablehlo.add %37, %39 : tensor<4xf64>
    %41 = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
    %42 = stablehlo.broadcast_in_dim %41, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %43 = stablehlo.multiply %42, %6 : tensor<4xf64>
    %44 = stablehlo.constant dense<0x402A74D5FD7C23CC> : tensor<f64>
    %45 = stablehlo.broadcast_in_dim %44, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %46 = stablehlo.add %43, %45 : tensor<4xf64>
    %47 = stablehlo.multiply %46, %6 : tensor<4xf64>
    %48 = stablehlo.constant dense<0x4055AD42FEE17365> : tensor<f64>
    %49 = stablehlo.broadcast_in_dim %48, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %50 = stablehlo.add %47, %49 : tensor<4xf64>
    %51 = stablehlo.multiply %50, %6 : tensor<4xf64>
    %52 = stablehlo.constant dense<0x40762F01246F610D> : tensor<f64>
    %53 = stablehlo.broadcast_in_dim %52, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %54 = stablehlo.add %51, %53 : tensor<4xf64>
    %55 = stablehlo.multiply %54, %6 : tensor<4xf64>
    %56 = stablehlo.constant dense<0x408E7DAB02F641D0> : tensor<f64>
    %57 = stablehlo.broadcast_in_dim %56, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %58 = stablehlo.add %55, %57 : tensor<4xf64>
    %59 = stablehlo.multiply %58, %6 : tensor<4xf64>
    %60 = stablehlo.constant dense<0x409C7FA2FCA47151> : tensor<f64>
    %61 = stablehlo.broadcast_in_dim %60, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %62 = stablehlo.add %59, %61 : tensor<4xf64>
    %63 = stablehlo.multiply %62, %6 : tensor<4xf64>
    %64 = stablehlo.constant dense<0x40A18CACDAFAF4FF> : tensor<f64>
    %65 = stablehlo.broadcast_in_dim %64, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %66 = stablehlo.add %63, %65 : tensor<4xf64>
    %67 = stablehlo.multiply %66, %6 : tensor<4xf64>
    %68 = stablehlo.constant dense<0x4099E2A70192EDE2> : tensor<f64>
    %69 = stablehlo.broadcast_in_dim %68, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %70 = stablehlo.add %67, %69 : tensor<4xf64>
    %71 = stablehlo.multiply %70, %6 : tensor<4xf64>
    %72 = stablehlo.constant dense<0x40816C4860C442D6> : tensor<f64>
    %73 = stablehlo.broadcast_in_dim %72, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %74 = stablehlo.add %71, %73 : tensor<4xf64>
    %75 = stablehlo.divide %40, %74 : tensor<4xf64>
    %76 = stablehlo.constant dense<0x3FE20DD750429B62> : tensor<f64>
    %77 = stablehlo.broadcast_in_dim %76, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %78 = stablehlo.multiply %77, %6 : tensor<4xf64>
    %79 = stablehlo.constant dense<0x3FF467E6EBB8C5A6> : tensor<f64>
    %80 = stablehlo.broadcast_in_dim %79, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %81 = stablehlo.add %78, %80 : tensor<4xf64>
    %82 = stablehlo.multiply %81, %6 : tensor<4xf64>
    %83 = stablehlo.constant dense<0x40141381F436A71A> : tensor<f64>
    %84 = stablehlo.broadcast_in_dim %83, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %85 = stablehlo.add %82, %84 : tensor<4xf64>
    %86 = stablehlo.multiply %85, %6 : tensor<4xf64>
    %87 = stablehlo.constant dense<0x4018A40E58DD0C0C> : tensor<f64>
    %88 = stablehlo.broadcast_in_dim %87, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %89 = stablehlo.add %86, %88 : tensor<4xf64>
    %90 = stablehlo.multiply %89, %6 : tensor<4xf64>
    %91 = stablehlo.constant dense<0x401DA3939718960E> : tensor<f64>
    %92 = stablehlo.broadcast_in_dim %91, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %93 = stablehlo.add %90, %92 : tensor<4xf64>
    %94 = stablehlo.multiply %93, %6 : tensor<4xf64>
    %95 = stablehlo.constant dense<0x4007D4B80A470367> : tensor<f64>
    %96 = stablehlo.broadcast_in_dim %95, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %97 = stablehlo.add %94, %96 : tensor<4xf64>
    %98 = stablehlo.constant dense<0x400215900917CE21> : tensor<f64>
    %99 = stablehlo.broadcast_in_dim %98, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %100 = stablehlo.add %43, %99 : tensor<4xf64>
    %101 = stablehlo.multiply %100, %6 : tensor<4xf64>
    %102 = stablehlo.constant dense<0x4022CAC521D84CFD> : tensor<f64>
    %103 = stablehlo.broadcast_in_dim %102, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %104 = stablehlo.add %101, %103 : tensor<4xf64>
    %105 = stablehlo.multiply %104, %6 : tensor<4xf64>
    %106 = stablehlo.constant dense<0x402819107F052C4D> : tensor<f64>
    %107 = stablehlo.broadcast_in_dim %106, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %108 = stablehlo.add %105, %107 : tensor<4xf64>
    %109 = stablehlo.multiply %108, %6 : tensor<4xf64>
    %110 = stablehlo.constant dense<0x403114D9959C7FF5> : tensor<f64>
    %111 = stablehlo.broadcast_in_dim %110, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %112 = stablehlo.add %109, %111 : tensor<4xf64>
    %113 = stablehlo.multiply %112, %6 : tensor<4xf64>
    %114 = stablehlo.constant dense<0x402337CAAA6326C1> : tensor<f64>
    %115 = stablehlo.broadcast_in_dim %114, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %116 = stablehlo.add %113, %115 : tensor<4xf64>
    %117 = stablehlo.multiply %116, %6 : tensor<4xf64>
    %118 = stablehlo.constant dense<0x400AF3DE5AB62D90> : tensor<f64>
    %119 = stablehlo.broadcast_in_dim %118, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %120 = stablehlo.add %117, %119 : tensor<4xf64>
    %121 = stablehlo.divide %97, %120 : tensor<4xf64>
    %122 = stablehlo.multiply %6, %6 : tensor<4xf64>
    %123 = stablehlo.negate %122 : tensor<4xf64>
    %124 = stablehlo.exponential %123 : tensor<4xf64>
    %125 = stablehlo.constant dense<0x4020000000000000> : tensor<f64>
    %126 = stablehlo.broadcast_in_dim %125, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %127 = stablehlo.compare LT, %6, %126, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %128 = stablehlo.select %127, %75, %121 : tensor<4xi1>, tensor<4xf64>
    %129 = stablehlo.multiply %124, %128 : tensor<4xf64>
    %130 = stablehlo.compare LE, %2, %42, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %131 = stablehlo.multiply %1, %1 : tensor<4xf64>
    %132 = stablehlo.constant dense<0x402335BF1E375D88> : tensor<f64>
    %133 = stablehlo.broadcast_in_dim %132, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %134 = stablehlo.multiply %133, %131 : tensor<4xf64>
    %135 = stablehlo.constant dense<0x405681AA4E9E067F> : tensor<f64>
    %136 = stablehlo.broadcast_in_dim %135, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %137 = stablehlo.add %134, %136 : tensor<4xf64>
    %138 = stablehlo.multiply %137, %131 : tensor<4xf64>
    %139 = stablehlo.constant dense<0x40A17002BCB435B7> : tensor<f64>
    %140 = stablehlo.broadcast_in_dim %139, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %141 = stablehlo.add %138, %140 : tensor<4xf64>
    %142 = stablehlo.multiply %141, %131 : tensor<4xf64>
    %143 = stablehlo.constant dense<0x40BB5B533C72EF90> : tensor<f64>
    %144 = stablehlo.broadcast_in_dim %143, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %145 = stablehlo.add %142, %144 : tensor<4xf64>
    %146 = stablehlo.multiply %145, %131 : tensor<4xf64>
    %147 = stablehlo.constant dense<0x40EB2509A44213DC> : tensor<f64>
    %148 = stablehlo.broadcast_in_dim %147, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %149 = stablehlo.add %146, %148 : tensor<4xf64>
    %150 = stablehlo.multiply %42, %131 : tensor<4xf64>
    %151 = stablehlo.constant dense<0x4040C7E63FEFA6BA> : tensor<f64>
    %152 = stablehlo.broadcast_in_dim %151, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %153 = stablehlo.add %150, %152 : tensor<4xf64>
    %154 = stablehlo.multiply %153, %131 : tensor<4xf64>
    %155 = stablehlo.constant dense<0x40804ADD14C63AEE> : tensor<f64>
    %156 = stablehlo.broadcast_in_dim %155, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %157 = stablehlo.add %154, %156 : tensor<4xf64>
    %158 = stablehlo.multiply %157, %131 : tensor<4xf64>
    %159 = stablehlo.constant dense<0x40B1F252E680FD12> : tensor<f64>
    %160 = stablehlo.broadcast_in_dim %159, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %161 = stablehlo.add %158, %160 : tensor<4xf64>
    %162 = stablehlo.multiply %161, %131 : tensor<4xf64>
    %163 = stablehlo.constant dense<0x40D6194001017C0A> : tensor<f64>
    %164 = stablehlo.broadcast_in_dim %163, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %165 = stablehlo.add %162, %164 : tensor<4xf64>
    %166 = stablehlo.multiply %165, %131 : tensor<4xf64>
    %167 = stablehlo.constant dense<0x40E80E6C9DC8F567> : tensor<f64>
    %168 = stablehlo.broadcast_in_dim %167, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %169 = stablehlo.add %166, %168 : tensor<4xf64>
    %170 = stablehlo.divide %149, %169 : tensor<4xf64>
    %171 = stablehlo.multiply %1, %170 : tensor<4xf64>
    %172 = stablehlo.subtract %42, %171 : tensor<4xf64>
    %173 = stablehlo.constant dense<0x0000000000000000> : tensor<f64>
    %174 = stablehlo.broadcast_in_dim %173, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %175 = stablehlo.compare LT, %1, %174, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %176 = stablehlo.constant dense<0x4000000000000000> : tensor<f64>
    %177 = stablehlo.broadcast_in_dim %176, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %178 = stablehlo.subtract %177, %129 : tensor<4xf64>
    %179 = stablehlo.select %175, %178, %129 : tensor<4xi1>, tensor<4xf64>
    %180 = stablehlo.select %130, %172, %179 : tensor<4xi1>, tensor<4xf64>
    %181 = stablehlo.convert %180 : (tensor<4xf64>) -> tensor<4xf32>
    return %181 : tensor<4xf32>
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
    %10 = stablehlo.add %8, %3 : tensor<4xf32>
    %11 = stablehlo.divide %9, %10 : tensor<4xf32>
    return %11 : tensor<4xf32>
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
    %10 = stablehlo.add %8, %3 : tensor<4xf32>
    %11 = stablehlo.divide %9, %10 : tensor<4xf32>
    %12 = stablehlo.compare EQ, %11, %5, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %13 = stablehlo.multiply %11, %arg0 : tensor<4xf32>
    %14 = stablehlo.select %12, %5, %13 : tensor<4xi1>, tensor<4xf32>
    return %14 : tensor<4xf32>
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
    %12 = stablehlo.select %11, %10, %8 : tensor<4xi1>, tensor<4xf64>
    %13 = stablehlo.constant dense<0x3DF0EB24A24F6479> : tensor<f64>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %15 = stablehlo.multiply %14, %12 : tensor<4xf64>
    %16 = stablehlo.constant dense<0x3FE20DD746363488> : tensor<f64>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %18 = stablehlo.add %15, %17 : tensor<4xf64>
    %19 = stablehlo.multiply %18, %12 : tensor<4xf64>
    %20 = stablehlo.constant dense<0x401DDA53DEC56DC4> : tensor<f64>
    %21 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %22 = stablehlo.add %19, %21 : tensor<4xf64>
    %23 = stablehlo.multiply %22, %12 : tensor<4xf64>
    %24 = stablehlo.constant dense<0x4048518FACADBA66> : tensor<f64>
    %25 = stablehlo.broadcast_in_dim %24, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %26 = stablehlo.add %23, %25 : tensor<4xf64>
    %27 = stablehlo.multiply %26, %12 : tensor<4xf64>
    %28 = stablehlo.constant dense<0x406890AAA9E020F7> : tensor<f64>
    %29 = stablehlo.broadcast_in_dim %28, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %30 = stablehlo.add %27, %29 : tensor<4xf64>
    %31 = stablehlo.multiply %30, %12 : tensor<4xf64>
    %32 = stablehlo.constant dense<0x4080738FC264CF58> : tensor<f64>
    %33 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %34 = stablehlo.add %31, %33 : tensor<4xf64>
    %35 = stablehlo.multiply %34, %12 : tensor<4xf64>
    %36 = stablehlo.constant dense<0x408D343A6C7434D8> : tensor<f64>
    %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %38 = stablehlo.add %35, %37 : tensor<4xf64>
    %39 = stablehlo.multiply %38, %12 : tensor<4xf64>
    %40 = stablehlo.constant dense<0x40900E3521D6972A> : tensor<f64>
    %41 = stablehlo.broadcast_in_dim %40, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %42 = stablehlo.add %39, %41 : tensor<4xf64>
    %43 = stablehlo.multiply %42, %12 : tensor<4xf64>
    %44 = stablehlo.constant dense<0x40816C485DE8FFB3> : tensor<f64>
    %45 = stablehlo.broadcast_in_dim %44, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %46 = stablehlo.add %43, %45 : tensor<4xf64>
    %47 = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
    %48 = stablehlo.broadcast_in_dim %47, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %49 = stablehlo.multiply %48, %12 : tensor<4xf64>
    %50 = stablehlo.constant dense<0x402A74D5FD7C23CC> : tensor<f64>
    %51 = stablehlo.broadcast_in_dim %50, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %52 = stablehlo.add %49, %51 : tensor<4xf64>
    %53 = stablehlo.multiply %52, %12 : tensor<4xf64>
    %54 = stablehlo.constant dense<0x4055AD42FEE17365> : tensor<f64>
    %55 = stablehlo.broadcast_in_dim %54, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %56 = stablehlo.add %53, %55 : tensor<4xf64>
    %57 = stablehlo.multiply %56, %12 : tensor<4xf64>
    %58 = stablehlo.constant dense<0x40762F01246F610D> : tensor<f64>
    %59 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %60 = stablehlo.add %57, %59 : tensor<4xf64>
    %61 = stablehlo.multiply %60, %12 : tensor<4xf64>
    %62 = stablehlo.constant dense<0x408E7DAB02F641D0> : tensor<f64>
    %63 = stablehlo.broadcast_in_dim %62, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %64 = stablehlo.add %61, %63 : tensor<4xf64>
    %65 = stablehlo.multiply %64, %12 : tensor<4xf64>
    %66 = stablehlo.constant dense<0x409C7FA2FCA47151> : tensor<f64>
    %67 = stablehlo.broadcast_in_dim %66, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %68 = stablehlo.add %65, %67 : tensor<4xf64>
    %69 = stablehlo.multiply %68, %12 : tensor<4xf64>
    %70 = stablehlo.constant dense<0x40A18CACDAFAF4FF> : tensor<f64>
    %71 = stablehlo.broadcast_in_dim %70, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %72 = stablehlo.add %69, %71 : tensor<4xf64>
    %73 = stablehlo.multiply %72, %12 : tensor<4xf64>
    %74 = stablehlo.constant dense<0x4099E2A70192EDE2> : tensor<f64>
    %75 = stablehlo.broadcast_in_dim %74, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %76 = stablehlo.add %73, %75 : tensor<4xf64>
    %77 = stablehlo.multiply %76, %12 : tensor<4xf64>
    %78 = stablehlo.constant dense<0x40816C4860C442D6> : tensor<f64>
    %79 = stablehlo.broadcast_in_dim %78, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %80 = stablehlo.add %77, %79 : tensor<4xf64>
    %81 = stablehlo.divide %46, %80 : tensor<4xf64>
    %82 = stablehlo.constant dense<0x3FE20DD750429B62> : tensor<f64>
    %83 = stablehlo.broadcast_in_dim %82, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %84 = stablehlo.multiply %83, %12 : tensor<4xf64>
    %85 = stablehlo.constant dense<0x3FF467E6EBB8C5A6> : tensor<f64>
    %86 = stablehlo.broadcast_in_dim %85, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %87 = stablehlo.add %84, %86 : tensor<4xf64>
    %88 = stablehlo.multiply %87, %12 : tensor<4xf64>
    %89 = stablehlo.constant dense<0x40141381F436A71A> : tensor<f64>
    %90 = stablehlo.broadcast_in_dim %89, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %91 = stablehlo.add %88, %90 : tensor<4xf64>
    %92 = stablehlo.multiply %91, %12 : tensor<4xf64>
    %93 = stablehlo.constant dense<0x4018A40E58DD0C0C> : tensor<f64>
    %94 = stablehlo.broadcast_in_dim %93, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %95 = stablehlo.add %92, %94 : tensor<4xf64>
    %96 = stablehlo.multiply %95, %12 : tensor<4xf64>
    %97 = stablehlo.constant dense<0x401DA3939718960E> : tensor<f64>
    %98 = stablehlo.broadcast_in_dim %97, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %99 = stablehlo.add %96, %98 : tensor<4xf64>
    %100 = stablehlo.multiply %99, %12 : tensor<4xf64>
    %101 = stablehlo.constant dense<0x4007D4B80A470367> : tensor<f64>
    %102 = stablehlo.broadcast_in_dim %101, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %103 = stablehlo.add %100, %102 : tensor<4xf64>
    %104 = stablehlo.constant dense<0x400215900917CE21> : tensor<f64>
    %105 = stablehlo.broadcast_in_dim %104, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %106 = stablehlo.add %49, %105 : tensor<4xf64>
    %107 = stablehlo.multiply %106, %12 : tensor<4xf64>
    %108 = stablehlo.constant dense<0x4022CAC521D84CFD> : tensor<f64>
    %109 = stablehlo.broadcast_in_dim %108, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %110 = stablehlo.add %107, %109 : tensor<4xf64>
    %111 = stablehlo.multiply %110, %12 : tensor<4xf64>
    %112 = stablehlo.constant dense<0x402819107F052C4D> : tensor<f64>
    %113 = stablehlo.broadcast_in_dim %112, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %114 = stablehlo.add %111, %113 : tensor<4xf64>
    %115 = stablehlo.multiply %114, %12 : tensor<4xf64>
    %116 = stablehlo.constant dense<0x403114D9959C7FF5> : tensor<f64>
    %117 = stablehlo.broadcast_in_dim %116, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %118 = stablehlo.add %115, %117 : tensor<4xf64>
    %119 = stablehlo.multiply %118, %12 : tensor<4xf64>
    %120 = stablehlo.constant dense<0x402337CAAA6326C1> : tensor<f64>
    %121 = stablehlo.broadcast_in_dim %120, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %122 = stablehlo.add %119, %121 : tensor<4xf64>
    %123 = stablehlo.multiply %122, %12 : tensor<4xf64>
    %124 = stablehlo.constant dense<0x400AF3DE5AB62D90> : tensor<f64>
    %125 = stablehlo.broadcast_in_dim %124, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %126 = stablehlo.add %123, %125 : tensor<4xf64>
    %127 = stablehlo.divide %103, %126 : tensor<4xf64>
    %128 = stablehlo.multiply %12, %12 : tensor<4xf64>
    %129 = stablehlo.negate %128 : tensor<4xf64>
    %130 = stablehlo.exponential %129 : tensor<4xf64>
    %131 = stablehlo.constant dense<0x4020000000000000> : tensor<f64>
    %132 = stablehlo.broadcast_in_dim %131, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %133 = stablehlo.compare LT, %12, %132, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %134 = stablehlo.select %133, %81, %127 : tensor<4xi1>, tensor<4xf64>
    %135 = stablehlo.multiply %130, %134 : tensor<4xf64>
    %136 = stablehlo.compare LE, %8, %48, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %137 = stablehlo.multiply %7, %7 : tensor<4xf64>
    %138 = stablehlo.constant dense<0x402335BF1E375D88> : tensor<f64>
    %139 = stablehlo.broadcast_in_dim %138, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %140 = stablehlo.multiply %139, %137 : tensor<4xf64>
    %141 = stablehlo.constant dense<0x405681AA4E9E067F> : tensor<f64>
    %142 = stablehlo.broadcast_in_dim %141, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %143 = stablehlo.add %140, %142 : tensor<4xf64>
    %144 = stablehlo.multiply %143, %137 : tensor<4xf64>
    %145 = stablehlo.constant dense<0x40A17002BCB435B7> : tensor<f64>
    %146 = stablehlo.broadcast_in_dim %145, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %147 = stablehlo.add %144, %146 : tensor<4xf64>
    %148 = stablehlo.multiply %147, %137 : tensor<4xf64>
    %149 = stablehlo.constant dense<0x40BB5B533C72EF90> : tensor<f64>
    %150 = stablehlo.broadcast_in_dim %149, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %151 = stablehlo.add %148, %150 : tensor<4xf64>
    %152 = stablehlo.multiply %151, %137 : tensor<4xf64>
    %153 = stablehlo.constant dense<0x40EB2509A44213DC> : tensor<f64>
    %154 = stablehlo.broadcast_in_dim %153, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %155 = stablehlo.add %152, %154 : tensor<4xf64>
    %156 = stablehlo.multiply %48, %137 : tensor<4xf64>
    %157 = stablehlo.constant dense<0x4040C7E63FEFA6BA> : tensor<f64>
    %158 = stablehlo.broadcast_in_dim %157, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %159 = stablehlo.add %156, %158 : tensor<4xf64>
    %160 = stablehlo.multiply %159, %137 : tensor<4xf64>
    %161 = stablehlo.constant dense<0x40804ADD14C63AEE> : tensor<f64>
    %162 = stablehlo.broadcast_in_dim %161, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %163 = stablehlo.add %160, %162 : tensor<4xf64>
    %164 = stablehlo.multiply %163, %137 : tensor<4xf64>
    %165 = stablehlo.constant dense<0x40B1F252E680FD12> : tensor<f64>
    %166 = stablehlo.broadcast_in_dim %165, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %167 = stablehlo.add %164, %166 : tensor<4xf64>
    %168 = stablehlo.multiply %167, %137 : tensor<4xf64>
    %169 = stablehlo.constant dense<0x40D6194001017C0A> : tensor<f64>
    %170 = stablehlo.broadcast_in_dim %169, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %171 = stablehlo.add %168, %170 : tensor<4xf64>
    %172 = stablehlo.multiply %171, %137 : tensor<4xf64>
    %173 = stablehlo.constant dense<0x40E80E6C9DC8F567> : tensor<f64>
    %174 = stablehlo.broadcast_in_dim %173, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %175 = stablehlo.add %172, %174 : tensor<4xf64>
    %176 = stablehlo.divide %155, %175 : tensor<4xf64>
    %177 = stablehlo.multiply %7, %176 : tensor<4xf64>
    %178 = stablehlo.subtract %48, %177 : tensor<4xf64>
    %179 = stablehlo.constant dense<0x0000000000000000> : tensor<f64>
    %180 = stablehlo.broadcast_in_dim %179, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %181 = stablehlo.compare LT, %7, %180, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %182 = stablehlo.constant dense<0x4000000000000000> : tensor<f64>
    %183 = stablehlo.broadcast_in_dim %182, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %184 = stablehlo.subtract %183, %135 : tensor<4xf64>
    %185 = stablehlo.select %181, %184, %135 : tensor<4xi1>, tensor<4xf64>
    %186 = stablehlo.select %136, %178, %185 : tensor<4xi1>, tensor<4xf64>
    %187 = stablehlo.multiply %4, %186 : tensor<4xf64>
    %188 = stablehlo.constant dense<0xC044000000000000> : tensor<f64>
    %189 = stablehlo.broadcast_in_dim %188, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %190 = stablehlo.compare LT, %1, %189, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %191 = stablehlo.negate %179 : tensor<f64>
    %192 = stablehlo.broadcast_in_dim %191, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %193 = stablehlo.select %190, %192, %187 : tensor<4xi1>, tensor<4xf64>
    %194 = stablehlo.convert %193 : (tensor<4xf64>) -> tensor<4xf32>
    return %194 : tensor<4xf32>
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
    %19 = stablehlo.add %17, %12 : tensor<4xf32>
    %20 = stablehlo.divide %18, %19 : tensor<4xf32>
    %21 = stablehlo.compare EQ, %20, %14, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %22 = stablehlo.multiply %20, %arg0 : tensor<4xf32>
    %23 = stablehlo.select %21, %14, %22 : tensor<4xi1>, tensor<4xf32>
    return %23 : tensor<4xf32>
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
    %8 = stablehlo.select %5, %2, %7 : tensor<3xi1>, tensor<3xf32>
    return %8 : tensor<3xf32>
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
    %27 = stablehlo.divide %26, %5 : tensor<2x1x2xf32>
    %28 = stablehlo.sqrt %27 : tensor<2x1x2xf32>
    %29 = stablehlo.multiply %28, %21 : tensor<2x1x2xf32>
    %30 = stablehlo.reshape %29 : (tensor<2x1x2xf32>) -> tensor<2x2xf32>
    return %30 : tensor<2x2xf32>
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
    %1 = stablehlo.constant dense<[2, 0, 2]> : tensor<3xi32>
    %2 = stablehlo.reshape %1 : (tensor<3xi32>) -> tensor<3x1xi32>
    %3 = stablehlo.constant dense<0x00000000> : tensor<3xf32>
    %4 = "stablehlo.scatter"(%3, %2, %arg0) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, indices_are_sorted = false, unique_indices = false}> ({
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
    %5 = stablehlo.select %3, %2, %4 : tensor<3xi1>, tensor<3xf32>
    return %5 : tensor<3xf32>
  }
}

// ⊛ at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %3 = stablehlo.compare EQ, %arg0, %2, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %4 = stablehlo.compare EQ, %arg1, %2, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %5 = stablehlo.or %3, %4 : tensor<3xi1>
    %6 = stablehlo.multiply %arg0, %arg1 : tensor<3xf32>
    %7 = stablehlo.select %5, %2, %6 : tensor<3xi1>, tensor<3xf32>
    return %7 : tensor<3xf32>
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
    %6 = stablehlo.subtract %arg0, %4 : tensor<4xf32>
    %7 = stablehlo.exponential %6 : tensor<4xf32>
    %8 = stablehlo.constant dense<0x00000000> : tensor<4xf32>
    %9 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %11 = stablehlo.select %5, %10, %8 : tensor<4xi1>, tensor<4xf32>
    %12 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %13 = stablehlo.reduce(%11 init: %12) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %14 = stablehlo.reshape %13 : (tensor<f32>) -> tensor<1xf32>
    %15 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %16 = stablehlo.subtract %14, %15 : tensor<1xf32>
    %17 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %18 = stablehlo.select %5, %17, %7 : tensor<4xi1>, tensor<4xf32>
    %19 = stablehlo.reduce(%18 init: %12) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %20 = stablehlo.reshape %19 : (tensor<f32>) -> tensor<1xf32>
    %21 = stablehlo.add %16, %20 : tensor<1xf32>
    %22 = stablehlo.is_finite %3 : (tensor<1xf32>) -> tensor<1xi1>
    %23 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %23, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %25 = stablehlo.select %22, %21, %24 : tensor<1xi1>, tensor<1xf32>
    %26 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %27 = stablehlo.compare GT, %3, %26, FLOAT : (tensor<1xf32>, tensor<1xf32>) -> tensor<1xi1>
    %28 = stablehlo.broadcast_in_dim %27, dims = [0] : (tensor<1xi1>) -> tensor<4xi1>
    %29 = stablehlo.and %5, %28 : tensor<4xi1>
    %30 = stablehlo.divide %15, %14 : tensor<1xf32>
    %31 = stablehlo.broadcast_in_dim %30, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %32 = stablehlo.broadcast_in_dim %26, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %33 = stablehlo.select %29, %31, %32 : tensor<4xi1>, tensor<4xf32>
    %34 = stablehlo.add %15, %25 : tensor<1xf32>
    %35 = stablehlo.divide %15, %34 : tensor<1xf32>
    %36 = stablehlo.broadcast_in_dim %35, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %37 = stablehlo.multiply %7, %36 : tensor<4xf32>
    %38 = stablehlo.compare NE, %3, %3, FLOAT : (tensor<1xf32>, tensor<1xf32>) -> tensor<1xi1>
    %39 = stablehlo.broadcast_in_dim %23, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %40 = stablehlo.broadcast_in_dim %38, dims = [0] : (tensor<1xi1>) -> tensor<4xi1>
    %41 = stablehlo.select %40, %39, %33 : tensor<4xi1>, tensor<4xf32>
    %42 = stablehlo.broadcast_in_dim %22, dims = [0] : (tensor<1xi1>) -> tensor<4xi1>
    %43 = stablehlo.select %42, %37, %41 : tensor<4xi1>, tensor<4xf32>
    return %43 : tensor<4xf32>
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
    %11 = stablehlo.subtract %arg1, %9 : tensor<2x4xf32>
    %12 = stablehlo.exponential %11 : tensor<2x4xf32>
    %13 = stablehlo.constant dense<0x00000000> : tensor<2x4xf32>
    %14 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %16 = stablehlo.select %10, %15, %13 : tensor<2x4xi1>, tensor<2x4xf32>
    %17 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %18 = stablehlo.reduce(%16 init: %17) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %19 = stablehlo.reshape %18 : (tensor<2xf32>) -> tensor<2x1xf32>
    %20 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %21 = stablehlo.subtract %19, %20 : tensor<2x1xf32>
    %22 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %23 = stablehlo.select %10, %22, %12 : tensor<2x4xi1>, tensor<2x4xf32>
    %24 = stablehlo.reduce(%23 init: %17) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %25 = stablehlo.reshape %24 : (tensor<2xf32>) -> tensor<2x1xf32>
    %26 = stablehlo.add %21, %25 : tensor<2x1xf32>
    %27 = stablehlo.is_finite %8 : (tensor<2x1xf32>) -> tensor<2x1xi1>
    %28 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %29 = stablehlo.broadcast_in_dim %28, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %30 = stablehlo.select %27, %26, %29 : tensor<2x1xi1>, tensor<2x1xf32>
    %31 = stablehlo.add %20, %30 : tensor<2x1xf32>
    %32 = stablehlo.divide %20, %31 : tensor<2x1xf32>
    %33 = stablehlo.broadcast_in_dim %32, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %34 = stablehlo.multiply %12, %33 : tensor<2x4xf32>
    %35 = stablehlo.multiply %30, %32 : tensor<2x1xf32>
    %36 = stablehlo.reshape %arg0 : (tensor<2xf32>) -> tensor<2x1xf32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %38 = stablehlo.negate %35 : tensor<2x1xf32>
    %39 = stablehlo.subtract %34, %15 : tensor<2x4xf32>
    %40 = stablehlo.broadcast_in_dim %38, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %41 = stablehlo.select %10, %40, %39 : tensor<2x4xi1>, tensor<2x4xf32>
    %42 = stablehlo.select %5, %41, %34 : tensor<2x4xi1>, tensor<2x4xf32>
    %43 = stablehlo.compare EQ, %37, %22, FLOAT : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %44 = stablehlo.multiply %37, %42 : tensor<2x4xf32>
    %45 = stablehlo.select %43, %22, %44 : tensor<2x4xi1>, tensor<2x4xf32>
    return %45 : tensor<2x4xf32>
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
    %6 = stablehlo.subtract %arg1, %4 : tensor<2x4xf32>
    %7 = stablehlo.exponential %6 : tensor<2x4xf32>
    %8 = stablehlo.constant dense<0x00000000> : tensor<2x4xf32>
    %9 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %11 = stablehlo.select %5, %10, %8 : tensor<2x4xi1>, tensor<2x4xf32>
    %12 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %13 = stablehlo.reduce(%11 init: %12) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %14 = stablehlo.reshape %13 : (tensor<2xf32>) -> tensor<2x1xf32>
    %15 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %16 = stablehlo.subtract %14, %15 : tensor<2x1xf32>
    %17 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %18 = stablehlo.select %5, %17, %7 : tensor<2x4xi1>, tensor<2x4xf32>
    %19 = stablehlo.reduce(%18 init: %12) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %20 = stablehlo.reshape %19 : (tensor<2xf32>) -> tensor<2x1xf32>
    %21 = stablehlo.add %16, %20 : tensor<2x1xf32>
    %22 = stablehlo.is_finite %3 : (tensor<2x1xf32>) -> tensor<2x1xi1>
    %23 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %23, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %25 = stablehlo.select %22, %21, %24 : tensor<2x1xi1>, tensor<2x1xf32>
    %26 = stablehlo.add %15, %25 : tensor<2x1xf32>
    %27 = stablehlo.divide %15, %26 : tensor<2x1xf32>
    %28 = stablehlo.iota dim = 1 : tensor<2x4xi32>
    %29 = stablehlo.constant dense<4> : tensor<2x4xi32>
    %30 = stablehlo.select %5, %28, %29 : tensor<2x4xi1>, tensor<2x4xi32>
    %31 = stablehlo.constant dense<4> : tensor<i32>
    %32 = stablehlo.reduce(%30 init: %31) applies stablehlo.minimum across dimensions = [1] : (tensor<2x4xi32>, tensor<i32>) -> tensor<2xi32>
    %33 = stablehlo.reshape %32 : (tensor<2xi32>) -> tensor<2x1xi32>
    %34 = stablehlo.broadcast_in_dim %33, dims = [0, 1] : (tensor<2x1xi32>) -> tensor<2x4xi32>
    %35 = stablehlo.compare EQ, %28, %34, SIGNED : (tensor<2x4xi32>, tensor<2x4xi32>) -> tensor<2x4xi1>
    %36 = stablehlo.select %35, %arg2, %8 : tensor<2x4xi1>, tensor<2x4xf32>
    %37 = stablehlo.reduce(%36 init: %12) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %38 = stablehlo.reshape %37 : (tensor<2xf32>) -> tensor<2x1xf32>
    %39 = stablehlo.select %35, %8, %arg2 : tensor<2x4xi1>, tensor<2x4xf32>
    %40 = stablehlo.reduce(%39 init: %12) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2xf32>
    %41 = stablehlo.reshape %40 : (tensor<2xf32>) -> tensor<2x1xf32>
    %42 = stablehlo.add %41, %38 : tensor<2x1xf32>
    %43 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %44 = stablehlo.compare EQ, %42, %43, FLOAT : (tensor<2x1xf32>, tensor<2x1xf32>) -> tensor<2x1xi1>
    %45 = stablehlo.multiply %27, %42 : tensor<2x1xf32>
    %46 = stablehlo.broadcast_in_dim %45, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %47 = stablehlo.multiply %7, %46 : tensor<2x4xf32>
    %48 = stablehlo.broadcast_in_dim %44, dims = [0, 1] : (tensor<2x1xi1>) -> tensor<2x4xi1>
    %49 = stablehlo.select %48, %8, %47 : tensor<2x4xi1>, tensor<2x4xf32>
    %50 = stablehlo.compare EQ, %41, %43, FLOAT : (tensor<2x1xf32>, tensor<2x1xf32>) -> tensor<2x1xi1>
    %51 = stablehlo.multiply %41, %27 : tensor<2x1xf32>
    %52 = stablehlo.select %50, %43, %51 : tensor<2x1xi1>, tensor<2x1xf32>
    %53 = stablehlo.multiply %25, %27 : tensor<2x1xf32>
    %54 = stablehlo.compare EQ, %38, %43, FLOAT : (tensor<2x1xf32>, tensor<2x1xf32>) -> tensor<2x1xi1>
    %55 = stablehlo.multiply %38, %53 : tensor<2x1xf32>
    %56 = stablehlo.select %54, %43, %55 : tensor<2x1xi1>, tensor<2x1xf32>
    %57 = stablehlo.subtract %52, %56 : tensor<2x1xf32>
    %58 = stablehlo.reshape %arg0 : (tensor<2xf32>) -> tensor<2x1xf32>
    %59 = stablehlo.broadcast_in_dim %58, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %60 = stablehlo.subtract %49, %arg2 : tensor<2x4xf32>
    %61 = stablehlo.broadcast_in_dim %57, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x4xf32>
    %62 = stablehlo.select %35, %61, %60 : tensor<2x4xi1>, tensor<2x4xf32>
    %63 = stablehlo.compare EQ, %59, %17, FLOAT : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %64 = stablehlo.multiply %59, %62 : tensor<2x4xf32>
    %65 = stablehlo.select %63, %17, %64 : tensor<2x4xi1>, tensor<2x4xf32>
    return %65 : tensor<2x4xf32>
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
    %5 = stablehlo.select %4, %arg0, %2 : tensor<4xi1>, tensor<4xf32>
    %6 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %8 = stablehlo.select %3, %7, %5 : tensor<4xi1>, tensor<4xf32>
    return %8 : tensor<4xf32>
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
    %16 = stablehlo.broadcast_in_dim %15, dims = [0, 1] : (tensor<2x1xi1>) -> tensor<2x3xi1>
    %17 = stablehlo.select %16, %4, %14 : tensor<2x3xi1>, tensor<2x3xf32>
    return %17 : tensor<2x3xf32>
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
    %4 = stablehlo.select %3, %2, %arg0 : tensor<4xi1>, tensor<4xf32>
    %5 = stablehlo.sqrt %4 : tensor<4xf32>
    %6 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %8 = stablehlo.divide %7, %5 : tensor<4xf32>
    return %8 : tensor<4xf32>
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
    %7 = stablehlo.subtract %5, %arg0 : tensor<4xf32>
    %8 = stablehlo.divide %6, %7 : tensor<4xf32>
    %9 = stablehlo.log_plus_one %8 : tensor<4xf32>
    %10 = stablehlo.log %arg0 : tensor<4xf32>
    %11 = stablehlo.negate %arg0 : tensor<4xf32>
    %12 = stablehlo.log_plus_one %11 : tensor<4xf32>
    %13 = stablehlo.subtract %10, %12 : tensor<4xf32>
    %14 = stablehlo.constant dense<0x3F000000> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %16 = stablehlo.subtract %arg0, %15 : tensor<4xf32>
    %17 = stablehlo.abs %16 : tensor<4xf32>
    %18 = stablehlo.constant dense<0x3E800000> : tensor<f32>
    %19 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %20 = stablehlo.compare LE, %17, %19, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %21 = stablehlo.select %20, %9, %13 : tensor<4xi1>, tensor<4xf32>
    return %21 : tensor<4xf32>
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
    %4 = stablehlo.add %2, %arg0 : tensor<4xf32>
    %5 = stablehlo.multiply %3, %4 : tensor<4xf32>
    %6 = stablehlo.sqrt %5 : tensor<4xf32>
    %7 = stablehlo.atan2 %arg0, %6 : tensor<4xf32>
    return %7 : tensor<4xf32>
  }
}

// acos at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.subtract %2, %arg0 : tensor<4xf32>
    %4 = stablehlo.add %2, %arg0 : tensor<4xf32>
    %5 = stablehlo.multiply %3, %4 : tensor<4xf32>
    %6 = stablehlo.sqrt %5 : tensor<4xf32>
    %7 = stablehlo.atan2 %6, %arg0 : tensor<4xf32>
    return %7 : tensor<4xf32>
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
    %16 = stablehlo.multiply %4, %15 : tensor<4xf32>
    %17 = stablehlo.multiply %4, %6 : tensor<4xf32>
    %18 = stablehlo.multiply %17, %6 : tensor<4xf32>
    %19 = stablehlo.select %9, %16, %18 : tensor<4xi1>, tensor<4xf32>
    %20 = stablehlo.multiply %1, %19 : tensor<4xf32>
    return %20 : tensor<4xf32>
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
    %14 = stablehlo.multiply %3, %13 : tensor<4xf32>
    %15 = stablehlo.multiply %3, %5 : tensor<4xf32>
    %16 = stablehlo.multiply %15, %5 : tensor<4xf32>
    %17 = stablehlo.select %8, %14, %16 : tensor<4xi1>, tensor<4xf32>
    return %17 : tensor<4xf32>
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
    %8 = stablehlo.add %5, %7 : tensor<4xf32>
    %9 = stablehlo.divide %3, %8 : tensor<4xf32>
    %10 = stablehlo.add %2, %9 : tensor<4xf32>
    %11 = stablehlo.log_plus_one %10 : tensor<4xf32>
    %12 = stablehlo.constant dense<0x4E6E6B28> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %14 = stablehlo.compare GT, %2, %13, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %15 = stablehlo.log %2 : tensor<4xf32>
    %16 = stablehlo.constant dense<0x3F317218> : tensor<f32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %18 = stablehlo.add %15, %17 : tensor<4xf32>
    %19 = stablehlo.select %14, %18, %11 : tensor<4xi1>, tensor<4xf32>
    %20 = stablehlo.multiply %1, %19 : tensor<4xf32>
    return %20 : tensor<4xf32>
  }
}

// acosh at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.subtract %arg0, %2 : tensor<4xf32>
    %4 = stablehlo.add %arg0, %2 : tensor<4xf32>
    %5 = stablehlo.multiply %3, %4 : tensor<4xf32>
    %6 = stablehlo.sqrt %5 : tensor<4xf32>
    %7 = stablehlo.add %3, %6 : tensor<4xf32>
    %8 = stablehlo.log_plus_one %7 : tensor<4xf32>
    %9 = stablehlo.constant dense<0x4E6E6B28> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %11 = stablehlo.compare GT, %arg0, %10, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %12 = stablehlo.log %arg0 : tensor<4xf32>
    %13 = stablehlo.constant dense<0x3F317218> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %15 = stablehlo.add %12, %14 : tensor<4xf32>
    %16 = stablehlo.select %11, %15, %8 : tensor<4xi1>, tensor<4xf32>
    %17 = stablehlo.compare LT, %arg0, %2, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %18 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %19 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %20 = stablehlo.select %17, %19, %16 : tensor<4xi1>, tensor<4xf32>
    return %20 : tensor<4xf32>
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
    %15 = stablehlo.compare EQ, %2, %13, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %16 = stablehlo.or %14, %15 : tensor<3xi1>
    %17 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %19 = stablehlo.compare EQ, %3, %18, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %20 = stablehlo.select %19, %18, %11 : tensor<3xi1>, tensor<3xf32>
    %21 = stablehlo.select %16, %13, %20 : tensor<3xi1>, tensor<3xf32>
    return %21 : tensor<3xf32>
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
    %6 = stablehlo.compare EQ, %5, %3, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %7 = stablehlo.or %4, %6 : tensor<3xi1>
    %8 = stablehlo.sign %arg0 : tensor<3xf32>
    %9 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %11 = stablehlo.multiply %arg0, %10 : tensor<3xf32>
    %12 = stablehlo.select %4, %8, %11 : tensor<3xi1>, tensor<3xf32>
    %13 = stablehlo.select %7, %12, %arg0 : tensor<3xi1>, tensor<3xf32>
    %14 = stablehlo.sign %arg1 : tensor<3xf32>
    %15 = stablehlo.multiply %arg1, %10 : tensor<3xf32>
    %16 = stablehlo.select %6, %14, %15 : tensor<3xi1>, tensor<3xf32>
    %17 = stablehlo.select %7, %16, %arg1 : tensor<3xi1>, tensor<3xf32>
    %18 = stablehlo.abs %13 : tensor<3xf32>
    %19 = stablehlo.abs %17 : tensor<3xf32>
    %20 = stablehlo.maximum %18, %19 : tensor<3xf32>
    %21 = stablehlo.divide %13, %20 : tensor<3xf32>
    %22 = stablehlo.divide %17, %20 : tensor<3xf32>
    %23 = stablehlo.multiply %21, %21 : tensor<3xf32>
    %24 = stablehlo.multiply %22, %22 : tensor<3xf32>
    %25 = stablehlo.add %23, %24 : tensor<3xf32>
    %26 = stablehlo.sqrt %25 : tensor<3xf32>
    %27 = stablehlo.divide %21, %26 : tensor<3xf32>
    %28 = stablehlo.compare EQ, %20, %10, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %29 = stablehlo.select %28, %10, %27 : tensor<3xi1>, tensor<3xf32>
    return %29 : tensor<3xf32>
  }
}

// sinc(order: 0) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.convert %arg0 : (tensor<4xf32>) -> tensor<4xf64>
    %2 = stablehlo.abs %1 : tensor<4xf64>
    %3 = stablehlo.constant dense<0x7FF0000000000000> : tensor<f64>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %5 = stablehlo.compare EQ, %2, %4, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %6 = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %8 = stablehlo.select %5, %7, %2 : tensor<4xi1>, tensor<4xf64>
    %9 = stablehlo.constant dense<0x400921FB54442D18> : tensor<f64>
    %10 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %11 = stablehlo.multiply %10, %8 : tensor<4xf64>
    %12 = stablehlo.compare LT, %11, %7, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %13 = stablehlo.constant dense<0x3FF0000000000000> : tensor<4xf64>
    %14 = stablehlo.constant dense<0x0000000000000000> : tensor<4xf64>
    %15 = stablehlo.multiply %11, %11 : tensor<4xf64>
    %16 = stablehlo.multiply %7, %13 : tensor<4xf64>
    %17 = stablehlo.add %14, %16 : tensor<4xf64>
    %18 = stablehlo.multiply %13, %15 : tensor<4xf64>
    %19 = stablehlo.constant dense<0x4000000000000000> : tensor<f64>
    %20 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %21 = stablehlo.divide %18, %20 : tensor<4xf64>
    %22 = stablehlo.constant dense<0xBFD5555555555555> : tensor<f64>
    %23 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %24 = stablehlo.multiply %23, %21 : tensor<4xf64>
    %25 = stablehlo.add %17, %24 : tensor<4xf64>
    %26 = stablehlo.multiply %21, %15 : tensor<4xf64>
    %27 = stablehlo.constant dense<0x4028000000000000> : tensor<f64>
    %28 = stablehlo.broadcast_in_dim %27, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %29 = stablehlo.divide %26, %28 : tensor<4xf64>
    %30 = stablehlo.constant dense<0x3FC999999999999A> : tensor<f64>
    %31 = stablehlo.broadcast_in_dim %30, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %32 = stablehlo.multiply %31, %29 : tensor<4xf64>
    %33 = stablehlo.add %25, %32 : tensor<4xf64>
    %34 = stablehlo.multiply %29, %15 : tensor<4xf64>
    %35 = stablehlo.constant dense<0x403E000000000000> : tensor<f64>
    %36 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %37 = stablehlo.divide %34, %36 : tensor<4xf64>
    %38 = stablehlo.constant dense<0xBFC2492492492492> : tensor<f64>
    %39 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %40 = stablehlo.multiply %39, %37 : tensor<4xf64>
    %41 = stablehlo.add %33, %40 : tensor<4xf64>
    %42 = stablehlo.multiply %37, %15 : tensor<4xf64>
    %43 = stablehlo.constant dense<0x404C000000000000> : tensor<f64>
    %44 = stablehlo.broadcast_in_dim %43, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %45 = stablehlo.divide %42, %44 : tensor<4xf64>
    %46 = stablehlo.constant dense<0x3FBC71C71C71C71C> : tensor<f64>
    %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %48 = stablehlo.multiply %47, %45 : tensor<4xf64>
    %49 = stablehlo.add %41, %48 : tensor<4xf64>
    %50 = stablehlo.multiply %45, %15 : tensor<4xf64>
    %51 = stablehlo.constant dense<0x4056800000000000> : tensor<f64>
    %52 = stablehlo.broadcast_in_dim %51, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %53 = stablehlo.divide %50, %52 : tensor<4xf64>
    %54 = stablehlo.constant dense<0xBFB745D1745D1746> : tensor<f64>
    %55 = stablehlo.broadcast_in_dim %54, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %56 = stablehlo.multiply %55, %53 : tensor<4xf64>
    %57 = stablehlo.add %49, %56 : tensor<4xf64>
    %58 = stablehlo.multiply %53, %15 : tensor<4xf64>
    %59 = stablehlo.constant dense<0x4060800000000000> : tensor<f64>
    %60 = stablehlo.broadcast_in_dim %59, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %61 = stablehlo.divide %58, %60 : tensor<4xf64>
    %62 = stablehlo.constant dense<0x3FB3B13B13B13B14> : tensor<f64>
    %63 = stablehlo.broadcast_in_dim %62, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %64 = stablehlo.multiply %63, %61 : tensor<4xf64>
    %65 = stablehlo.add %57, %64 : tensor<4xf64>
    %66 = stablehlo.multiply %61, %15 : tensor<4xf64>
    %67 = stablehlo.constant dense<0x4066C00000000000> : tensor<f64>
    %68 = stablehlo.broadcast_in_dim %67, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %69 = stablehlo.divide %66, %68 : tensor<4xf64>
    %70 = stablehlo.constant dense<0xBFB1111111111111> : tensor<f64>
    %71 = stablehlo.broadcast_in_dim %70, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %72 = stablehlo.multiply %71, %69 : tensor<4xf64>
    %73 = stablehlo.add %65, %72 : tensor<4xf64>
    %74 = stablehlo.multiply %69, %15 : tensor<4xf64>
    %75 = stablehlo.constant dense<0x406E000000000000> : tensor<f64>
    %76 = stablehlo.broadcast_in_dim %75, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %77 = stablehlo.divide %74, %76 : tensor<4xf64>
    %78 = stablehlo.constant dense<0x3FAE1E1E1E1E1E1E> : tensor<f64>
    %79 = stablehlo.broadcast_in_dim %78, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %80 = stablehlo.multiply %79, %77 : tensor<4xf64>
    %81 = stablehlo.add %73, %80 : tensor<4xf64>
    %82 = stablehlo.multiply %77, %15 : tensor<4xf64>
    %83 = stablehlo.constant dense<0x4073200000000000> : tensor<f64>
    %84 = stablehlo.broadcast_in_dim %83, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %85 = stablehlo.divide %82, %84 : tensor<4xf64>
    %86 = stablehlo.constant dense<0xBFAAF286BCA1AF28> : tensor<f64>
    %87 = stablehlo.broadcast_in_dim %86, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %88 = stablehlo.multiply %87, %85 : tensor<4xf64>
    %89 = stablehlo.add %81, %88 : tensor<4xf64>
    %90 = stablehlo.multiply %85, %15 : tensor<4xf64>
    %91 = stablehlo.constant dense<0x4077C00000000000> : tensor<f64>
    %92 = stablehlo.broadcast_in_dim %91, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %93 = stablehlo.divide %90, %92 : tensor<4xf64>
    %94 = stablehlo.constant dense<0x3FA8618618618618> : tensor<f64>
    %95 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %96 = stablehlo.multiply %95, %93 : tensor<4xf64>
    %97 = stablehlo.add %89, %96 : tensor<4xf64>
    %98 = stablehlo.multiply %93, %15 : tensor<4xf64>
    %99 = stablehlo.constant dense<0x407CE00000000000> : tensor<f64>
    %100 = stablehlo.broadcast_in_dim %99, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %101 = stablehlo.divide %98, %100 : tensor<4xf64>
    %102 = stablehlo.constant dense<0x3FE0000000000000> : tensor<f64>
    %103 = stablehlo.broadcast_in_dim %102, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %104 = stablehlo.multiply %103, %8 : tensor<4xf64>
    %105 = stablehlo.floor %104 : tensor<4xf64>
    %106 = stablehlo.multiply %20, %105 : tensor<4xf64>
    %107 = stablehlo.subtract %8, %106 : tensor<4xf64>
    %108 = stablehlo.multiply %20, %107 : tensor<4xf64>
    %109 = stablehlo.round_nearest_even %108 : tensor<4xf64>
    %110 = stablehlo.multiply %103, %109 : tensor<4xf64>
    %111 = stablehlo.subtract %107, %110 : tensor<4xf64>
    %112 = stablehlo.multiply %10, %111 : tensor<4xf64>
    %113 = stablehlo.sine %112 : tensor<4xf64>
    %114 = stablehlo.cosine %112 : tensor<4xf64>
    %115 = stablehlo.negate %113 : tensor<4xf64>
    %116 = stablehlo.negate %114 : tensor<4xf64>
    %117 = stablehlo.select %12, %7, %11 : tensor<4xi1>, tensor<4xf64>
    %118 = stablehlo.compare EQ, %109, %7, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %119 = stablehlo.select %118, %114, %113 : tensor<4xi1>, tensor<4xf64>
    %120 = stablehlo.compare EQ, %109, %20, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %121 = stablehlo.select %120, %115, %119 : tensor<4xi1>, tensor<4xf64>
    %122 = stablehlo.constant dense<0x4008000000000000> : tensor<f64>
    %123 = stablehlo.broadcast_in_dim %122, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %124 = stablehlo.compare EQ, %109, %123, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %125 = stablehlo.select %124, %116, %121 : tensor<4xi1>, tensor<4xf64>
    %126 = stablehlo.divide %125, %117 : tensor<4xf64>
    %127 = stablehlo.select %12, %97, %126 : tensor<4xi1>, tensor<4xf64>
    %128 = stablehlo.multiply %7, %127 : tensor<4xf64>
    %129 = stablehlo.constant dense<0x0000000000000000> : tensor<f64>
    %130 = stablehlo.broadcast_in_dim %129, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %131 = stablehlo.select %5, %130, %128 : tensor<4xi1>, tensor<4xf64>
    %132 = stablehlo.convert %131 : (tensor<4xf64>) -> tensor<4xf32>
    return %132 : tensor<4xf32>
  }
}

// erfInverse at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.convert %arg0 : (tensor<4xf32>) -> tensor<4xf64>
    %2 = stablehlo.abs %1 : tensor<4xf64>
    %3 = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %5 = stablehlo.subtract %4, %2 : tensor<4xf64>
    %6 = stablehlo.constant dense<0x3FE0000000000000> : tensor<f64>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %8 = stablehlo.multiply %7, %2 : tensor<4xf64>
    %9 = stablehlo.multiply %8, %8 : tensor<4xf64>
    %10 = stablehlo.constant dense<0x3FC71EB851EB851F> : tensor<f64>
    %11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %12 = stablehlo.subtract %11, %9 : tensor<4xf64>
    %13 = stablehlo.constant dense<0x40A39A296F7D925E> : tensor<f64>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %15 = stablehlo.multiply %14, %12 : tensor<4xf64>
    %16 = stablehlo.constant dense<0x40E052D26B2E45E4> : tensor<f64>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %18 = stablehlo.add %15, %17 : tensor<4xf64>
    %19 = stablehlo.multiply %18, %12 : tensor<4xf64>
    %20 = stablehlo.constant dense<0x40F06C1C55B78F20> : tensor<f64>
    %21 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %22 = stablehlo.add %19, %21 : tensor<4xf64>
    %23 = stablehlo.multiply %22, %12 : tensor<4xf64>
    %24 = stablehlo.constant dense<0x40E66C3E869B752A> : tensor<f64>
    %25 = stablehlo.broadcast_in_dim %24, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %26 = stablehlo.add %23, %25 : tensor<4xf64>
    %27 = stablehlo.multiply %26, %12 : tensor<4xf64>
    %28 = stablehlo.constant dense<0x40CAD1D8CD4EE71D> : tensor<f64>
    %29 = stablehlo.broadcast_in_dim %28, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %30 = stablehlo.add %27, %29 : tensor<4xf64>
    %31 = stablehlo.multiply %30, %12 : tensor<4xf64>
    %32 = stablehlo.constant dense<0x409ECE5D2213C0CC> : tensor<f64>
    %33 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %34 = stablehlo.add %31, %33 : tensor<4xf64>
    %35 = stablehlo.multiply %34, %12 : tensor<4xf64>
    %36 = stablehlo.constant dense<0x4060A4888B1A436E> : tensor<f64>
    %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %38 = stablehlo.add %35, %37 : tensor<4xf64>
    %39 = stablehlo.multiply %38, %12 : tensor<4xf64>
    %40 = stablehlo.constant dense<0x400B18D91E9EEF75> : tensor<f64>
    %41 = stablehlo.broadcast_in_dim %40, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %42 = stablehlo.add %39, %41 : tensor<4xf64>
    %43 = stablehlo.constant dense<0x40B46A7ECA984B69> : tensor<f64>
    %44 = stablehlo.broadcast_in_dim %43, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %45 = stablehlo.multiply %44, %12 : tensor<4xf64>
    %46 = stablehlo.constant dense<0x40DC0E457CB1AE76> : tensor<f64>
    %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %48 = stablehlo.add %45, %47 : tensor<4xf64>
    %49 = stablehlo.multiply %48, %12 : tensor<4xf64>
    %50 = stablehlo.constant dense<0x40E3317CAA64F4BE> : tensor<f64>
    %51 = stablehlo.broadcast_in_dim %50, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %52 = stablehlo.add %49, %51 : tensor<4xf64>
    %53 = stablehlo.multiply %52, %12 : tensor<4xf64>
    %54 = stablehlo.constant dense<0x40D4B772D5D65266> : tensor<f64>
    %55 = stablehlo.broadcast_in_dim %54, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %56 = stablehlo.add %53, %55 : tensor<4xf64>
    %57 = stablehlo.multiply %56, %12 : tensor<4xf64>
    %58 = stablehlo.constant dense<0x40B512322E75C89F> : tensor<f64>
    %59 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %60 = stablehlo.add %57, %59 : tensor<4xf64>
    %61 = stablehlo.multiply %60, %12 : tensor<4xf64>
    %62 = stablehlo.constant dense<0x4085797EFDC8B3F7> : tensor<f64>
    %63 = stablehlo.broadcast_in_dim %62, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %64 = stablehlo.add %61, %63 : tensor<4xf64>
    %65 = stablehlo.multiply %64, %12 : tensor<4xf64>
    %66 = stablehlo.constant dense<0x4045281B386E1AB5> : tensor<f64>
    %67 = stablehlo.broadcast_in_dim %66, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %68 = stablehlo.add %65, %67 : tensor<4xf64>
    %69 = stablehlo.multiply %68, %12 : tensor<4xf64>
    %70 = stablehlo.add %69, %4 : tensor<4xf64>
    %71 = stablehlo.divide %42, %70 : tensor<4xf64>
    %72 = stablehlo.multiply %8, %71 : tensor<4xf64>
    %73 = stablehlo.constant dense<0x0000000000000000> : tensor<f64>
    %74 = stablehlo.broadcast_in_dim %73, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %75 = stablehlo.compare GT, %5, %74, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %76 = stablehlo.select %75, %5, %4 : tensor<4xi1>, tensor<4xf64>
    %77 = stablehlo.multiply %7, %76 : tensor<4xf64>
    %78 = stablehlo.log %77 : tensor<4xf64>
    %79 = stablehlo.negate %78 : tensor<4xf64>
    %80 = stablehlo.sqrt %79 : tensor<4xf64>
    %81 = stablehlo.constant dense<0x3FF999999999999A> : tensor<f64>
    %82 = stablehlo.broadcast_in_dim %81, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %83 = stablehlo.subtract %80, %82 : tensor<4xf64>
    %84 = stablehlo.constant dense<0x4014000000000000> : tensor<f64>
    %85 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %86 = stablehlo.subtract %80, %85 : tensor<4xf64>
    %87 = stablehlo.compare LE, %80, %85, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %88 = stablehlo.constant dense<0x3F49615AC0B7ACE9> : tensor<f64>
    %89 = stablehlo.broadcast_in_dim %88, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %90 = stablehlo.multiply %89, %83 : tensor<4xf64>
    %91 = stablehlo.constant dense<0x3F9744EB6C45EC67> : tensor<f64>
    %92 = stablehlo.broadcast_in_dim %91, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %93 = stablehlo.add %90, %92 : tensor<4xf64>
    %94 = stablehlo.multiply %93, %83 : tensor<4xf64>
    %95 = stablehlo.constant dense<0x3FCEF2ABB9B85C37> : tensor<f64>
    %96 = stablehlo.broadcast_in_dim %95, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %97 = stablehlo.add %94, %96 : tensor<4xf64>
    %98 = stablehlo.multiply %97, %83 : tensor<4xf64>
    %99 = stablehlo.constant dense<0x3FF453CC085375B2> : tensor<f64>
    %100 = stablehlo.broadcast_in_dim %99, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %101 = stablehlo.add %98, %100 : tensor<4xf64>
    %102 = stablehlo.multiply %101, %83 : tensor<4xf64>
    %103 = stablehlo.constant dense<0x400D2ECB1A3D02C4> : tensor<f64>
    %104 = stablehlo.broadcast_in_dim %103, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %105 = stablehlo.add %102, %104 : tensor<4xf64>
    %106 = stablehlo.multiply %105, %83 : tensor<4xf64>
    %107 = stablehlo.constant dense<0x401713F71462256A> : tensor<f64>
    %108 = stablehlo.broadcast_in_dim %107, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %109 = stablehlo.add %106, %108 : tensor<4xf64>
    %110 = stablehlo.multiply %109, %83 : tensor<4xf64>
    %111 = stablehlo.constant dense<0x4012857748CAB19B> : tensor<f64>
    %112 = stablehlo.broadcast_in_dim %111, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %113 = stablehlo.add %110, %112 : tensor<4xf64>
    %114 = stablehlo.multiply %113, %83 : tensor<4xf64>
    %115 = stablehlo.constant dense<0x3FF6C665FDE9526A> : tensor<f64>
    %116 = stablehlo.broadcast_in_dim %115, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %117 = stablehlo.add %114, %116 : tensor<4xf64>
    %118 = stablehlo.constant dense<0x3E120D3F686439E4> : tensor<f64>
    %119 = stablehlo.broadcast_in_dim %118, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %120 = stablehlo.multiply %119, %83 : tensor<4xf64>
    %121 = stablehlo.constant dense<0x3F41F18CBFDF2728> : tensor<f64>
    %122 = stablehlo.broadcast_in_dim %121, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %123 = stablehlo.add %120, %122 : tensor<4xf64>
    %124 = stablehlo.multiply %123, %83 : tensor<4xf64>
    %125 = stablehlo.constant dense<0x3F8F207A7EAB17BF> : tensor<f64>
    %126 = stablehlo.broadcast_in_dim %125, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %127 = stablehlo.add %124, %126 : tensor<4xf64>
    %128 = stablehlo.multiply %127, %83 : tensor<4xf64>
    %129 = stablehlo.constant dense<0x3FC2F5123394F040> : tensor<f64>
    %130 = stablehlo.broadcast_in_dim %129, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %131 = stablehlo.add %128, %130 : tensor<4xf64>
    %132 = stablehlo.multiply %131, %83 : tensor<4xf64>
    %133 = stablehlo.constant dense<0x3FE61292F23385C9> : tensor<f64>
    %134 = stablehlo.broadcast_in_dim %133, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %135 = stablehlo.add %132, %134 : tensor<4xf64>
    %136 = stablehlo.multiply %135, %83 : tensor<4xf64>
    %137 = stablehlo.constant dense<0x3FFAD278E6526633> : tensor<f64>
    %138 = stablehlo.broadcast_in_dim %137, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %139 = stablehlo.add %136, %138 : tensor<4xf64>
    %140 = stablehlo.multiply %139, %83 : tensor<4xf64>
    %141 = stablehlo.constant dense<0x40006CEFBB46A449> : tensor<f64>
    %142 = stablehlo.broadcast_in_dim %141, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %143 = stablehlo.add %140, %142 : tensor<4xf64>
    %144 = stablehlo.multiply %143, %83 : tensor<4xf64>
    %145 = stablehlo.add %144, %4 : tensor<4xf64>
    %146 = stablehlo.divide %117, %145 : tensor<4xf64>
    %147 = stablehlo.constant dense<0x3E8AFB74D693BF93> : tensor<f64>
    %148 = stablehlo.broadcast_in_dim %147, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %149 = stablehlo.multiply %148, %86 : tensor<4xf64>
    %150 = stablehlo.constant dense<0x3EFC6EC6CC59E02A> : tensor<f64>
    %151 = stablehlo.broadcast_in_dim %150, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %152 = stablehlo.add %149, %151 : tensor<4xf64>
    %153 = stablehlo.multiply %152, %86 : tensor<4xf64>
    %154 = stablehlo.constant dense<0x3F545C1908425345> : tensor<f64>
    %155 = stablehlo.broadcast_in_dim %154, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %156 = stablehlo.add %153, %155 : tensor<4xf64>
    %157 = stablehlo.multiply %156, %86 : tensor<4xf64>
    %158 = stablehlo.constant dense<0x3F9B2B41193B4EE7> : tensor<f64>
    %159 = stablehlo.broadcast_in_dim %158, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %160 = stablehlo.add %157, %159 : tensor<4xf64>
    %161 = stablehlo.multiply %160, %86 : tensor<4xf64>
    %162 = stablehlo.constant dense<0x3FD2FAD9315255CF> : tensor<f64>
    %163 = stablehlo.broadcast_in_dim %162, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %164 = stablehlo.add %161, %163 : tensor<4xf64>
    %165 = stablehlo.multiply %164, %86 : tensor<4xf64>
    %166 = stablehlo.constant dense<0x3FFC8EA6461FA445> : tensor<f64>
    %167 = stablehlo.broadcast_in_dim %166, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %168 = stablehlo.add %165, %167 : tensor<4xf64>
    %169 = stablehlo.multiply %168, %86 : tensor<4xf64>
    %170 = stablehlo.constant dense<0x4015DAEA6E875003> : tensor<f64>
    %171 = stablehlo.broadcast_in_dim %170, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %172 = stablehlo.add %169, %171 : tensor<4xf64>
    %173 = stablehlo.multiply %172, %86 : tensor<4xf64>
    %174 = stablehlo.constant dense<0x401AA1B1C13EE526> : tensor<f64>
    %175 = stablehlo.broadcast_in_dim %174, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %176 = stablehlo.add %173, %175 : tensor<4xf64>
    %177 = stablehlo.constant dense<0x3CE269BFF1F8C190> : tensor<f64>
    %178 = stablehlo.broadcast_in_dim %177, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %179 = stablehlo.multiply %178, %86 : tensor<4xf64>
    %180 = stablehlo.constant dense<0x3E831446F740B9E0> : tensor<f64>
    %181 = stablehlo.broadcast_in_dim %180, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %182 = stablehlo.add %179, %181 : tensor<4xf64>
    %183 = stablehlo.multiply %182, %86 : tensor<4xf64>
    %184 = stablehlo.constant dense<0x3EF35C2C496374BF> : tensor<f64>
    %185 = stablehlo.broadcast_in_dim %184, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %186 = stablehlo.add %183, %185 : tensor<4xf64>
    %187 = stablehlo.multiply %186, %86 : tensor<4xf64>
    %188 = stablehlo.constant dense<0x3F49C8BC979DC5D7> : tensor<f64>
    %189 = stablehlo.broadcast_in_dim %188, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %190 = stablehlo.add %187, %189 : tensor<4xf64>
    %191 = stablehlo.multiply %190, %86 : tensor<4xf64>
    %192 = stablehlo.constant dense<0x3F8E76F93215462A> : tensor<f64>
    %193 = stablehlo.broadcast_in_dim %192, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %194 = stablehlo.add %191, %193 : tensor<4xf64>
    %195 = stablehlo.multiply %194, %86 : tensor<4xf64>
    %196 = stablehlo.constant dense<0x3FC186EB183443FB> : tensor<f64>
    %197 = stablehlo.broadcast_in_dim %196, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %198 = stablehlo.add %195, %197 : tensor<4xf64>
    %199 = stablehlo.multiply %198, %86 : tensor<4xf64>
    %200 = stablehlo.constant dense<0x3FE331D34FC7D77F> : tensor<f64>
    %201 = stablehlo.broadcast_in_dim %200, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %202 = stablehlo.add %199, %201 : tensor<4xf64>
    %203 = stablehlo.multiply %202, %86 : tensor<4xf64>
    %204 = stablehlo.add %203, %4 : tensor<4xf64>
    %205 = stablehlo.divide %176, %204 : tensor<4xf64>
    %206 = stablehlo.select %87, %146, %205 : tensor<4xi1>, tensor<4xf64>
    %207 = stablehlo.constant dense<0x3FE6A09E667F3BCD> : tensor<f64>
    %208 = stablehlo.broadcast_in_dim %207, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %209 = stablehlo.multiply %208, %206 : tensor<4xf64>
    %210 = stablehlo.abs %209 : tensor<4xf64>
    %211 = stablehlo.constant dense<0x403C000000000000> : tensor<f64>
    %212 = stablehlo.broadcast_in_dim %211, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %213 = stablehlo.compare GT, %210, %212, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %214 = stablehlo.select %213, %212, %210 : tensor<4xi1>, tensor<4xf64>
    %215 = stablehlo.constant dense<0x3DF0EB24A24F6479> : tensor<f64>
    %216 = stablehlo.broadcast_in_dim %215, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %217 = stablehlo.multiply %216, %214 : tensor<4xf64>
    %218 = stablehlo.constant dense<0x3FE20DD746363488> : tensor<f64>
    %219 = stablehlo.broadcast_in_dim %218, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %220 = stablehlo.add %217, %219 : tensor<4xf64>
    %221 = stablehlo.multiply %220, %214 : tensor<4xf64>
    %222 = stablehlo.constant dense<0x401DDA53DEC56DC4> : tensor<f64>
    %223 = stablehlo.broadcast_in_dim %222, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %224 = stablehlo.add %221, %223 : tensor<4xf64>
    %225 = stablehlo.multiply %224, %214 : tensor<4xf64>
    %226 = stablehlo.constant dense<0x4048518FACADBA66> : tensor<f64>
    %227 = stablehlo.broadcast_in_dim %226, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %228 = stablehlo.add %225, %227 : tensor<4xf64>
    %229 = stablehlo.multiply %228, %214 : tensor<4xf64>
    %230 = stablehlo.constant dense<0x406890AAA9E020F7> : tensor<f64>
    %231 = stablehlo.broadcast_in_dim %230, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %232 = stablehlo.add %229, %231 : tensor<4xf64>
    %233 = stablehlo.multiply %232, %214 : tensor<4xf64>
    %234 = stablehlo.constant dense<0x4080738FC264CF58> : tensor<f64>
    %235 = stablehlo.broadcast_in_dim %234, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %236 = stablehlo.add %233, %235 : tensor<4xf64>
    %237 = stablehlo.multiply %236, %214 : tensor<4xf64>
    %238 = stablehlo.constant dense<0x408D343A6C7434D8> : tensor<f64>
    %239 = stablehlo.broadcast_in_dim %238, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %240 = stablehlo.add %237, %239 : tensor<4xf64>
    %241 = stablehlo.multiply %240, %214 : tensor<4xf64>
    %242 = stablehlo.constant dense<0x40900E3521D6972A> : tensor<f64>
    %243 = stablehlo.broadcast_in_dim %242, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %244 = stablehlo.add %241, %243 : tensor<4xf64>
    %245 = stablehlo.multiply %244, %214 : tensor<4xf64>
    %246 = stablehlo.constant dense<0x40816C485DE8FFB3> : tensor<f64>
    %247 = stablehlo.broadcast_in_dim %246, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %248 = stablehlo.add %245, %247 : tensor<4xf64>
    %249 = stablehlo.multiply %4, %214 : tensor<4xf64>
    %250 = stablehlo.constant dense<0x402A74D5FD7C23CC> : tensor<f64>
    %251 = stablehlo.broadcast_in_dim %250, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %252 = stablehlo.add %249, %251 : tensor<4xf64>
    %253 = stablehlo.multiply %252, %214 : tensor<4xf64>
    %254 = stablehlo.constant dense<0x4055AD42FEE17365> : tensor<f64>
    %255 = stablehlo.broadcast_in_dim %254, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %256 = stablehlo.add %253, %255 : tensor<4xf64>
    %257 = stablehlo.multiply %256, %214 : tensor<4xf64>
    %258 = stablehlo.constant dense<0x40762F01246F610D> : tensor<f64>
    %259 = stablehlo.broadcast_in_dim %258, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %260 = stablehlo.add %257, %259 : tensor<4xf64>
    %261 = stablehlo.multiply %260, %214 : tensor<4xf64>
    %262 = stablehlo.constant dense<0x408E7DAB02F641D0> : tensor<f64>
    %263 = stablehlo.broadcast_in_dim %262, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %264 = stablehlo.add %261, %263 : tensor<4xf64>
    %265 = stablehlo.multiply %264, %214 : tensor<4xf64>
    %266 = stablehlo.constant dense<0x409C7FA2FCA47151> : tensor<f64>
    %267 = stablehlo.broadcast_in_dim %266, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %268 = stablehlo.add %265, %267 : tensor<4xf64>
    %269 = stablehlo.multiply %268, %214 : tensor<4xf64>
    %270 = stablehlo.constant dense<0x40A18CACDAFAF4FF> : tensor<f64>
    %271 = stablehlo.broadcast_in_dim %270, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %272 = stablehlo.add %269, %271 : tensor<4xf64>
    %273 = stablehlo.multiply %272, %214 : tensor<4xf64>
    %274 = stablehlo.constant dense<0x4099E2A70192EDE2> : tensor<f64>
    %275 = stablehlo.broadcast_in_dim %274, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %276 = stablehlo.add %273, %275 : tensor<4xf64>
    %277 = stablehlo.multiply %276, %214 : tensor<4xf64>
    %278 = stablehlo.constant dense<0x40816C4860C442D6> : tensor<f64>
    %279 = stablehlo.broadcast_in_dim %278, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %280 = stablehlo.add %277, %279 : tensor<4xf64>
    %281 = stablehlo.divide %248, %280 : tensor<4xf64>
    %282 = stablehlo.constant dense<0x3FE20DD750429B62> : tensor<f64>
    %283 = stablehlo.broadcast_in_dim %282, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %284 = stablehlo.multiply %283, %214 : tensor<4xf64>
    %285 = stablehlo.constant dense<0x3FF467E6EBB8C5A6> : tensor<f64>
    %286 = stablehlo.broadcast_in_dim %285, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %287 = stablehlo.add %284, %286 : tensor<4xf64>
    %288 = stablehlo.multiply %287, %214 : tensor<4xf64>
    %289 = stablehlo.constant dense<0x40141381F436A71A> : tensor<f64>
    %290 = stablehlo.broadcast_in_dim %289, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %291 = stablehlo.add %288, %290 : tensor<4xf64>
    %292 = stablehlo.multiply %291, %214 : tensor<4xf64>
    %293 = stablehlo.constant dense<0x4018A40E58DD0C0C> : tensor<f64>
    %294 = stablehlo.broadcast_in_dim %293, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %295 = stablehlo.add %292, %294 : tensor<4xf64>
    %296 = stablehlo.multiply %295, %214 : tensor<4xf64>
    %297 = stablehlo.constant dense<0x401DA3939718960E> : tensor<f64>
    %298 = stablehlo.broadcast_in_dim %297, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %299 = stablehlo.add %296, %298 : tensor<4xf64>
    %300 = stablehlo.multiply %299, %214 : tensor<4xf64>
    %301 = stablehlo.constant dense<0x4007D4B80A470367> : tensor<f64>
    %302 = stablehlo.broadcast_in_dim %301, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %303 = stablehlo.add %300, %302 : tensor<4xf64>
    %304 = stablehlo.constant dense<0x400215900917CE21> : tensor<f64>
    %305 = stablehlo.broadcast_in_dim %304, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %306 = stablehlo.add %249, %305 : tensor<4xf64>
    %307 = stablehlo.multiply %306, %214 : tensor<4xf64>
    %308 = stablehlo.constant dense<0x4022CAC521D84CFD> : tensor<f64>
    %309 = stablehlo.broadcast_in_dim %308, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %310 = stablehlo.add %307, %309 : tensor<4xf64>
    %311 = stablehlo.multiply %310, %214 : tensor<4xf64>
    %312 = stablehlo.constant dense<0x402819107F052C4D> : tensor<f64>
    %313 = stablehlo.broadcast_in_dim %312, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %314 = stablehlo.add %311, %313 : tensor<4xf64>
    %315 = stablehlo.multiply %314, %214 : tensor<4xf64>
    %316 = stablehlo.constant dense<0x403114D9959C7FF5> : tensor<f64>
    %317 = stablehlo.broadcast_in_dim %316, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %318 = stablehlo.add %315, %317 : tensor<4xf64>
    %319 = stablehlo.multiply %318, %214 : tensor<4xf64>
    %320 = stablehlo.constant dense<0x402337CAAA6326C1> : tensor<f64>
    %321 = stablehlo.broadcast_in_dim %320, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %322 = stablehlo.add %319, %321 : tensor<4xf64>
    %323 = stablehlo.multiply %322, %214 : tensor<4xf64>
    %324 = stablehlo.constant dense<0x400AF3DE5AB62D90> : tensor<f64>
    %325 = stablehlo.broadcast_in_dim %324, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %326 = stablehlo.add %323, %325 : tensor<4xf64>
    %327 = stablehlo.divide %303, %326 : tensor<4xf64>
    %328 = stablehlo.multiply %214, %214 : tensor<4xf64>
    %329 = stablehlo.negate %328 : tensor<4xf64>
    %330 = stablehlo.exponential %329 : tensor<4xf64>
    %331 = stablehlo.constant dense<0x4020000000000000> : tensor<f64>
    %332 = stablehlo.broadcast_in_dim %331, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %333 = stablehlo.compare LT, %214, %332, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %334 = stablehlo.select %333, %281, %327 : tensor<4xi1>, tensor<4xf64>
    %335 = stablehlo.multiply %330, %334 : tensor<4xf64>
    %336 = stablehlo.compare LE, %210, %4, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %337 = stablehlo.multiply %209, %209 : tensor<4xf64>
    %338 = stablehlo.constant dense<0x402335BF1E375D88> : tensor<f64>
    %339 = stablehlo.broadcast_in_dim %338, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %340 = stablehlo.multiply %339, %337 : tensor<4xf64>
    %341 = stablehlo.constant dense<0x405681AA4E9E067F> : tensor<f64>
    %342 = stablehlo.broadcast_in_dim %341, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %343 = stablehlo.add %340, %342 : tensor<4xf64>
    %344 = stablehlo.multiply %343, %337 : tensor<4xf64>
    %345 = stablehlo.constant dense<0x40A17002BCB435B7> : tensor<f64>
    %346 = stablehlo.broadcast_in_dim %345, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %347 = stablehlo.add %344, %346 : tensor<4xf64>
    %348 = stablehlo.multiply %347, %337 : tensor<4xf64>
    %349 = stablehlo.constant dense<0x40BB5B533C72EF90> : tensor<f64>
    %350 = stablehlo.broadcast_in_dim %349, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %351 = stablehlo.add %348, %350 : tensor<4xf64>
    %352 = stablehlo.multiply %351, %337 : tensor<4xf64>
    %353 = stablehlo.constant dense<0x40EB2509A44213DC> : tensor<f64>
    %354 = stablehlo.broadcast_in_dim %353, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %355 = stablehlo.add %352, %354 : tensor<4xf64>
    %356 = stablehlo.multiply %4, %337 : tensor<4xf64>
    %357 = stablehlo.constant dense<0x4040C7E63FEFA6BA> : tensor<f64>
    %358 = stablehlo.broadcast_in_dim %357, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %359 = stablehlo.add %356, %358 : tensor<4xf64>
    %360 = stablehlo.multiply %359, %337 : tensor<4xf64>
    %361 = stablehlo.constant dense<0x40804ADD14C63AEE> : tensor<f64>
    %362 = stablehlo.broadcast_in_dim %361, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %363 = stablehlo.add %360, %362 : tensor<4xf64>
    %364 = stablehlo.multiply %363, %337 : tensor<4xf64>
    %365 = stablehlo.constant dense<0x40B1F252E680FD12> : tensor<f64>
    %366 = stablehlo.broadcast_in_dim %365, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %367 = stablehlo.add %364, %366 : tensor<4xf64>
    %368 = stablehlo.multiply %367, %337 : tensor<4xf64>
    %369 = stablehlo.constant dense<0x40D6194001017C0A> : tensor<f64>
    %370 = stablehlo.broadcast_in_dim %369, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %371 = stablehlo.add %368, %370 : tensor<4xf64>
    %372 = stablehlo.multiply %371, %337 : tensor<4xf64>
    %373 = stablehlo.constant dense<0x40E80E6C9DC8F567> : tensor<f64>
    %374 = stablehlo.broadcast_in_dim %373, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %375 = stablehlo.add %372, %374 : tensor<4xf64>
    %376 = stablehlo.divide %355, %375 : tensor<4xf64>
    %377 = stablehlo.multiply %209, %376 : tensor<4xf64>
    %378 = stablehlo.subtract %4, %377 : tensor<4xf64>
    %379 = stablehlo.compare LT, %209, %74, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %380 = stablehlo.constant dense<0x4000000000000000> : tensor<f64>
    %381 = stablehlo.broadcast_in_dim %380, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %382 = stablehlo.subtract %381, %335 : tensor<4xf64>
    %383 = stablehlo.select %379, %382, %335 : tensor<4xi1>, tensor<4xf64>
    %384 = stablehlo.select %336, %378, %383 : tensor<4xi1>, tensor<4xf64>
    %385 = stablehlo.subtract %384, %5 : tensor<4xf64>
    %386 = stablehlo.reduce_precision %209, format = e11m25 : tensor<4xf64>
    %387 = stablehlo.subtract %209, %386 : tensor<4xf64>
    %388 = stablehlo.multiply %381, %386 : tensor<4xf64>
    %389 = stablehlo.multiply %388, %387 : tensor<4xf64>
    %390 = stablehlo.multiply %386, %386 : tensor<4xf64>
    %391 = stablehlo.subtract %390, %337 : tensor<4xf64>
    %392 = stablehlo.add %391, %389 : tensor<4xf64>
    %393 = stablehlo.multiply %387, %387 : tensor<4xf64>
    %394 = stablehlo.add %392, %393 : tensor<4xf64>
    %395 = stablehlo.exponential %337 : tensor<4xf64>
    %396 = stablehlo.constant dense<0x3FEC5BF891B4EF6B> : tensor<f64>
    %397 = stablehlo.broadcast_in_dim %396, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %398 = stablehlo.multiply %397, %395 : tensor<4xf64>
    %399 = stablehlo.add %4, %394 : tensor<4xf64>
    %400 = stablehlo.multiply %398, %399 : tensor<4xf64>
    %401 = stablehlo.multiply %385, %400 : tensor<4xf64>
    %402 = stablehlo.add %209, %401 : tensor<4xf64>
    %403 = stablehlo.constant dense<0x3FDB333333333333> : tensor<f64>
    %404 = stablehlo.broadcast_in_dim %403, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %405 = stablehlo.compare LE, %8, %404, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %406 = stablehlo.multiply %208, %72 : tensor<4xf64>
    %407 = stablehlo.select %405, %406, %402 : tensor<4xi1>, tensor<4xf64>
    %408 = stablehlo.compare EQ, %5, %74, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %409 = stablehlo.constant dense<0x7FF0000000000000> : tensor<f64>
    %410 = stablehlo.constant dense<0x7FF8000000000000> : tensor<f64>
    %411 = stablehlo.broadcast_in_dim %409, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %412 = stablehlo.broadcast_in_dim %410, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %413 = stablehlo.select %408, %411, %412 : tensor<4xi1>, tensor<4xf64>
    %414 = stablehlo.select %75, %407, %413 : tensor<4xi1>, tensor<4xf64>
    %415 = stablehlo.compare LT, %1, %74, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %416 = stablehlo.negate %414 : tensor<4xf64>
    %417 = stablehlo.compare EQ, %1, %74, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %418 = stablehlo.select %417, %1, %414 : tensor<4xi1>, tensor<4xf64>
    %419 = stablehlo.select %415, %416, %418 : tensor<4xi1>, tensor<4xf64>
    %420 = stablehlo.convert %419 : (tensor<4xf64>) -> tensor<4xf32>
    return %420 : tensor<4xf32>
  }
}

// erfInverse′ at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.convert %arg0 : (tensor<4xf32>) -> tensor<4xf64>
    %2 = stablehlo.abs %1 : tensor<4xf64>
    %3 = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %5 = stablehlo.subtract %4, %2 : tensor<4xf64>
    %6 = stablehlo.constant dense<0x3FE0000000000000> : tensor<f64>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %8 = stablehlo.multiply %7, %2 : tensor<4xf64>
    %9 = stablehlo.multiply %8, %8 : tensor<4xf64>
    %10 = stablehlo.constant dense<0x3FC71EB851EB851F> : tensor<f64>
    %11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %12 = stablehlo.subtract %11, %9 : tensor<4xf64>
    %13 = stablehlo.constant dense<0x40A39A296F7D925E> : tensor<f64>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %15 = stablehlo.multiply %14, %12 : tensor<4xf64>
    %16 = stablehlo.constant dense<0x40E052D26B2E45E4> : tensor<f64>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %18 = stablehlo.add %15, %17 : tensor<4xf64>
    %19 = stablehlo.multiply %18, %12 : tensor<4xf64>
    %20 = stablehlo.constant dense<0x40F06C1C55B78F20> : tensor<f64>
    %21 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %22 = stablehlo.add %19, %21 : tensor<4xf64>
    %23 = stablehlo.multiply %22, %12 : tensor<4xf64>
    %24 = stablehlo.constant dense<0x40E66C3E869B752A> : tensor<f64>
    %25 = stablehlo.broadcast_in_dim %24, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %26 = stablehlo.add %23, %25 : tensor<4xf64>
    %27 = stablehlo.multiply %26, %12 : tensor<4xf64>
    %28 = stablehlo.constant dense<0x40CAD1D8CD4EE71D> : tensor<f64>
    %29 = stablehlo.broadcast_in_dim %28, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %30 = stablehlo.add %27, %29 : tensor<4xf64>
    %31 = stablehlo.multiply %30, %12 : tensor<4xf64>
    %32 = stablehlo.constant dense<0x409ECE5D2213C0CC> : tensor<f64>
    %33 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %34 = stablehlo.add %31, %33 : tensor<4xf64>
    %35 = stablehlo.multiply %34, %12 : tensor<4xf64>
    %36 = stablehlo.constant dense<0x4060A4888B1A436E> : tensor<f64>
    %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %38 = stablehlo.add %35, %37 : tensor<4xf64>
    %39 = stablehlo.multiply %38, %12 : tensor<4xf64>
    %40 = stablehlo.constant dense<0x400B18D91E9EEF75> : tensor<f64>
    %41 = stablehlo.broadcast_in_dim %40, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %42 = stablehlo.add %39, %41 : tensor<4xf64>
    %43 = stablehlo.constant dense<0x40B46A7ECA984B69> : tensor<f64>
    %44 = stablehlo.broadcast_in_dim %43, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %45 = stablehlo.multiply %44, %12 : tensor<4xf64>
    %46 = stablehlo.constant dense<0x40DC0E457CB1AE76> : tensor<f64>
    %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %48 = stablehlo.add %45, %47 : tensor<4xf64>
    %49 = stablehlo.multiply %48, %12 : tensor<4xf64>
    %50 = stablehlo.constant dense<0x40E3317CAA64F4BE> : tensor<f64>
    %51 = stablehlo.broadcast_in_dim %50, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %52 = stablehlo.add %49, %51 : tensor<4xf64>
    %53 = stablehlo.multiply %52, %12 : tensor<4xf64>
    %54 = stablehlo.constant dense<0x40D4B772D5D65266> : tensor<f64>
    %55 = stablehlo.broadcast_in_dim %54, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %56 = stablehlo.add %53, %55 : tensor<4xf64>
    %57 = stablehlo.multiply %56, %12 : tensor<4xf64>
    %58 = stablehlo.constant dense<0x40B512322E75C89F> : tensor<f64>
    %59 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %60 = stablehlo.add %57, %59 : tensor<4xf64>
    %61 = stablehlo.multiply %60, %12 : tensor<4xf64>
    %62 = stablehlo.constant dense<0x4085797EFDC8B3F7> : tensor<f64>
    %63 = stablehlo.broadcast_in_dim %62, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %64 = stablehlo.add %61, %63 : tensor<4xf64>
    %65 = stablehlo.multiply %64, %12 : tensor<4xf64>
    %66 = stablehlo.constant dense<0x4045281B386E1AB5> : tensor<f64>
    %67 = stablehlo.broadcast_in_dim %66, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %68 = stablehlo.add %65, %67 : tensor<4xf64>
    %69 = stablehlo.multiply %68, %12 : tensor<4xf64>
    %70 = stablehlo.add %69, %4 : tensor<4xf64>
    %71 = stablehlo.divide %42, %70 : tensor<4xf64>
    %72 = stablehlo.multiply %8, %71 : tensor<4xf64>
    %73 = stablehlo.constant dense<0x0000000000000000> : tensor<f64>
    %74 = stablehlo.broadcast_in_dim %73, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %75 = stablehlo.compare GT, %5, %74, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %76 = stablehlo.select %75, %5, %4 : tensor<4xi1>, tensor<4xf64>
    %77 = stablehlo.multiply %7, %76 : tensor<4xf64>
    %78 = stablehlo.log %77 : tensor<4xf64>
    %79 = stablehlo.negate %78 : tensor<4xf64>
    %80 = stablehlo.sqrt %79 : tensor<4xf64>
    %81 = stablehlo.constant dense<0x3FF999999999999A> : tensor<f64>
    %82 = stablehlo.broadcast_in_dim %81, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %83 = stablehlo.subtract %80, %82 : tensor<4xf64>
    %84 = stablehlo.constant dense<0x4014000000000000> : tensor<f64>
    %85 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %86 = stablehlo.subtract %80, %85 : tensor<4xf64>
    %87 = stablehlo.compare LE, %80, %85, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %88 = stablehlo.constant dense<0x3F49615AC0B7ACE9> : tensor<f64>
    %89 = stablehlo.broadcast_in_dim %88, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %90 = stablehlo.multiply %89, %83 : tensor<4xf64>
    %91 = stablehlo.constant dense<0x3F9744EB6C45EC67> : tensor<f64>
    %92 = stablehlo.broadcast_in_dim %91, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %93 = stablehlo.add %90, %92 : tensor<4xf64>
    %94 = stablehlo.multiply %93, %83 : tensor<4xf64>
    %95 = stablehlo.constant dense<0x3FCEF2ABB9B85C37> : tensor<f64>
    %96 = stablehlo.broadcast_in_dim %95, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %97 = stablehlo.add %94, %96 : tensor<4xf64>
    %98 = stablehlo.multiply %97, %83 : tensor<4xf64>
    %99 = stablehlo.constant dense<0x3FF453CC085375B2> : tensor<f64>
    %100 = stablehlo.broadcast_in_dim %99, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %101 = stablehlo.add %98, %100 : tensor<4xf64>
    %102 = stablehlo.multiply %101, %83 : tensor<4xf64>
    %103 = stablehlo.constant dense<0x400D2ECB1A3D02C4> : tensor<f64>
    %104 = stablehlo.broadcast_in_dim %103, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %105 = stablehlo.add %102, %104 : tensor<4xf64>
    %106 = stablehlo.multiply %105, %83 : tensor<4xf64>
    %107 = stablehlo.constant dense<0x401713F71462256A> : tensor<f64>
    %108 = stablehlo.broadcast_in_dim %107, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %109 = stablehlo.add %106, %108 : tensor<4xf64>
    %110 = stablehlo.multiply %109, %83 : tensor<4xf64>
    %111 = stablehlo.constant dense<0x4012857748CAB19B> : tensor<f64>
    %112 = stablehlo.broadcast_in_dim %111, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %113 = stablehlo.add %110, %112 : tensor<4xf64>
    %114 = stablehlo.multiply %113, %83 : tensor<4xf64>
    %115 = stablehlo.constant dense<0x3FF6C665FDE9526A> : tensor<f64>
    %116 = stablehlo.broadcast_in_dim %115, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %117 = stablehlo.add %114, %116 : tensor<4xf64>
    %118 = stablehlo.constant dense<0x3E120D3F686439E4> : tensor<f64>
    %119 = stablehlo.broadcast_in_dim %118, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %120 = stablehlo.multiply %119, %83 : tensor<4xf64>
    %121 = stablehlo.constant dense<0x3F41F18CBFDF2728> : tensor<f64>
    %122 = stablehlo.broadcast_in_dim %121, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %123 = stablehlo.add %120, %122 : tensor<4xf64>
    %124 = stablehlo.multiply %123, %83 : tensor<4xf64>
    %125 = stablehlo.constant dense<0x3F8F207A7EAB17BF> : tensor<f64>
    %126 = stablehlo.broadcast_in_dim %125, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %127 = stablehlo.add %124, %126 : tensor<4xf64>
    %128 = stablehlo.multiply %127, %83 : tensor<4xf64>
    %129 = stablehlo.constant dense<0x3FC2F5123394F040> : tensor<f64>
    %130 = stablehlo.broadcast_in_dim %129, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %131 = stablehlo.add %128, %130 : tensor<4xf64>
    %132 = stablehlo.multiply %131, %83 : tensor<4xf64>
    %133 = stablehlo.constant dense<0x3FE61292F23385C9> : tensor<f64>
    %134 = stablehlo.broadcast_in_dim %133, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %135 = stablehlo.add %132, %134 : tensor<4xf64>
    %136 = stablehlo.multiply %135, %83 : tensor<4xf64>
    %137 = stablehlo.constant dense<0x3FFAD278E6526633> : tensor<f64>
    %138 = stablehlo.broadcast_in_dim %137, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %139 = stablehlo.add %136, %138 : tensor<4xf64>
    %140 = stablehlo.multiply %139, %83 : tensor<4xf64>
    %141 = stablehlo.constant dense<0x40006CEFBB46A449> : tensor<f64>
    %142 = stablehlo.broadcast_in_dim %141, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %143 = stablehlo.add %140, %142 : tensor<4xf64>
    %144 = stablehlo.multiply %143, %83 : tensor<4xf64>
    %145 = stablehlo.add %144, %4 : tensor<4xf64>
    %146 = stablehlo.divide %117, %145 : tensor<4xf64>
    %147 = stablehlo.constant dense<0x3E8AFB74D693BF93> : tensor<f64>
    %148 = stablehlo.broadcast_in_dim %147, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %149 = stablehlo.multiply %148, %86 : tensor<4xf64>
    %150 = stablehlo.constant dense<0x3EFC6EC6CC59E02A> : tensor<f64>
    %151 = stablehlo.broadcast_in_dim %150, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %152 = stablehlo.add %149, %151 : tensor<4xf64>
    %153 = stablehlo.multiply %152, %86 : tensor<4xf64>
    %154 = stablehlo.constant dense<0x3F545C1908425345> : tensor<f64>
    %155 = stablehlo.broadcast_in_dim %154, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %156 = stablehlo.add %153, %155 : tensor<4xf64>
    %157 = stablehlo.multiply %156, %86 : tensor<4xf64>
    %158 = stablehlo.constant dense<0x3F9B2B41193B4EE7> : tensor<f64>
    %159 = stablehlo.broadcast_in_dim %158, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %160 = stablehlo.add %157, %159 : tensor<4xf64>
    %161 = stablehlo.multiply %160, %86 : tensor<4xf64>
    %162 = stablehlo.constant dense<0x3FD2FAD9315255CF> : tensor<f64>
    %163 = stablehlo.broadcast_in_dim %162, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %164 = stablehlo.add %161, %163 : tensor<4xf64>
    %165 = stablehlo.multiply %164, %86 : tensor<4xf64>
    %166 = stablehlo.constant dense<0x3FFC8EA6461FA445> : tensor<f64>
    %167 = stablehlo.broadcast_in_dim %166, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %168 = stablehlo.add %165, %167 : tensor<4xf64>
    %169 = stablehlo.multiply %168, %86 : tensor<4xf64>
    %170 = stablehlo.constant dense<0x4015DAEA6E875003> : tensor<f64>
    %171 = stablehlo.broadcast_in_dim %170, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %172 = stablehlo.add %169, %171 : tensor<4xf64>
    %173 = stablehlo.multiply %172, %86 : tensor<4xf64>
    %174 = stablehlo.constant dense<0x401AA1B1C13EE526> : tensor<f64>
    %175 = stablehlo.broadcast_in_dim %174, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %176 = stablehlo.add %173, %175 : tensor<4xf64>
    %177 = stablehlo.constant dense<0x3CE269BFF1F8C190> : tensor<f64>
    %178 = stablehlo.broadcast_in_dim %177, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %179 = stablehlo.multiply %178, %86 : tensor<4xf64>
    %180 = stablehlo.constant dense<0x3E831446F740B9E0> : tensor<f64>
    %181 = stablehlo.broadcast_in_dim %180, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %182 = stablehlo.add %179, %181 : tensor<4xf64>
    %183 = stablehlo.multiply %182, %86 : tensor<4xf64>
    %184 = stablehlo.constant dense<0x3EF35C2C496374BF> : tensor<f64>
    %185 = stablehlo.broadcast_in_dim %184, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %186 = stablehlo.add %183, %185 : tensor<4xf64>
    %187 = stablehlo.multiply %186, %86 : tensor<4xf64>
    %188 = stablehlo.constant dense<0x3F49C8BC979DC5D7> : tensor<f64>
    %189 = stablehlo.broadcast_in_dim %188, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %190 = stablehlo.add %187, %189 : tensor<4xf64>
    %191 = stablehlo.multiply %190, %86 : tensor<4xf64>
    %192 = stablehlo.constant dense<0x3F8E76F93215462A> : tensor<f64>
    %193 = stablehlo.broadcast_in_dim %192, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %194 = stablehlo.add %191, %193 : tensor<4xf64>
    %195 = stablehlo.multiply %194, %86 : tensor<4xf64>
    %196 = stablehlo.constant dense<0x3FC186EB183443FB> : tensor<f64>
    %197 = stablehlo.broadcast_in_dim %196, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %198 = stablehlo.add %195, %197 : tensor<4xf64>
    %199 = stablehlo.multiply %198, %86 : tensor<4xf64>
    %200 = stablehlo.constant dense<0x3FE331D34FC7D77F> : tensor<f64>
    %201 = stablehlo.broadcast_in_dim %200, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %202 = stablehlo.add %199, %201 : tensor<4xf64>
    %203 = stablehlo.multiply %202, %86 : tensor<4xf64>
    %204 = stablehlo.add %203, %4 : tensor<4xf64>
    %205 = stablehlo.divide %176, %204 : tensor<4xf64>
    %206 = stablehlo.select %87, %146, %205 : tensor<4xi1>, tensor<4xf64>
    %207 = stablehlo.constant dense<0x3FE6A09E667F3BCD> : tensor<f64>
    %208 = stablehlo.broadcast_in_dim %207, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %209 = stablehlo.multiply %208, %206 : tensor<4xf64>
    %210 = stablehlo.abs %209 : tensor<4xf64>
    %211 = stablehlo.constant dense<0x403C000000000000> : tensor<f64>
    %212 = stablehlo.broadcast_in_dim %211, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %213 = stablehlo.compare GT, %210, %212, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %214 = stablehlo.select %213, %212, %210 : tensor<4xi1>, tensor<4xf64>
    %215 = stablehlo.constant dense<0x3DF0EB24A24F6479> : tensor<f64>
    %216 = stablehlo.broadcast_in_dim %215, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %217 = stablehlo.multiply %216, %214 : tensor<4xf64>
    %218 = stablehlo.constant dense<0x3FE20DD746363488> : tensor<f64>
    %219 = stablehlo.broadcast_in_dim %218, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %220 = stablehlo.add %217, %219 : tensor<4xf64>
    %221 = stablehlo.multiply %220, %214 : tensor<4xf64>
    %222 = stablehlo.constant dense<0x401DDA53DEC56DC4> : tensor<f64>
    %223 = stablehlo.broadcast_in_dim %222, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %224 = stablehlo.add %221, %223 : tensor<4xf64>
    %225 = stablehlo.multiply %224, %214 : tensor<4xf64>
    %226 = stablehlo.constant dense<0x4048518FACADBA66> : tensor<f64>
    %227 = stablehlo.broadcast_in_dim %226, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %228 = stablehlo.add %225, %227 : tensor<4xf64>
    %229 = stablehlo.multiply %228, %214 : tensor<4xf64>
    %230 = stablehlo.constant dense<0x406890AAA9E020F7> : tensor<f64>
    %231 = stablehlo.broadcast_in_dim %230, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %232 = stablehlo.add %229, %231 : tensor<4xf64>
    %233 = stablehlo.multiply %232, %214 : tensor<4xf64>
    %234 = stablehlo.constant dense<0x4080738FC264CF58> : tensor<f64>
    %235 = stablehlo.broadcast_in_dim %234, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %236 = stablehlo.add %233, %235 : tensor<4xf64>
    %237 = stablehlo.multiply %236, %214 : tensor<4xf64>
    %238 = stablehlo.constant dense<0x408D343A6C7434D8> : tensor<f64>
    %239 = stablehlo.broadcast_in_dim %238, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %240 = stablehlo.add %237, %239 : tensor<4xf64>
    %241 = stablehlo.multiply %240, %214 : tensor<4xf64>
    %242 = stablehlo.constant dense<0x40900E3521D6972A> : tensor<f64>
    %243 = stablehlo.broadcast_in_dim %242, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %244 = stablehlo.add %241, %243 : tensor<4xf64>
    %245 = stablehlo.multiply %244, %214 : tensor<4xf64>
    %246 = stablehlo.constant dense<0x40816C485DE8FFB3> : tensor<f64>
    %247 = stablehlo.broadcast_in_dim %246, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %248 = stablehlo.add %245, %247 : tensor<4xf64>
    %249 = stablehlo.multiply %4, %214 : tensor<4xf64>
    %250 = stablehlo.constant dense<0x402A74D5FD7C23CC> : tensor<f64>
    %251 = stablehlo.broadcast_in_dim %250, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %252 = stablehlo.add %249, %251 : tensor<4xf64>
    %253 = stablehlo.multiply %252, %214 : tensor<4xf64>
    %254 = stablehlo.constant dense<0x4055AD42FEE17365> : tensor<f64>
    %255 = stablehlo.broadcast_in_dim %254, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %256 = stablehlo.add %253, %255 : tensor<4xf64>
    %257 = stablehlo.multiply %256, %214 : tensor<4xf64>
    %258 = stablehlo.constant dense<0x40762F01246F610D> : tensor<f64>
    %259 = stablehlo.broadcast_in_dim %258, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %260 = stablehlo.add %257, %259 : tensor<4xf64>
    %261 = stablehlo.multiply %260, %214 : tensor<4xf64>
    %262 = stablehlo.constant dense<0x408E7DAB02F641D0> : tensor<f64>
    %263 = stablehlo.broadcast_in_dim %262, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %264 = stablehlo.add %261, %263 : tensor<4xf64>
    %265 = stablehlo.multiply %264, %214 : tensor<4xf64>
    %266 = stablehlo.constant dense<0x409C7FA2FCA47151> : tensor<f64>
    %267 = stablehlo.broadcast_in_dim %266, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %268 = stablehlo.add %265, %267 : tensor<4xf64>
    %269 = stablehlo.multiply %268, %214 : tensor<4xf64>
    %270 = stablehlo.constant dense<0x40A18CACDAFAF4FF> : tensor<f64>
    %271 = stablehlo.broadcast_in_dim %270, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %272 = stablehlo.add %269, %271 : tensor<4xf64>
    %273 = stablehlo.multiply %272, %214 : tensor<4xf64>
    %274 = stablehlo.constant dense<0x4099E2A70192EDE2> : tensor<f64>
    %275 = stablehlo.broadcast_in_dim %274, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %276 = stablehlo.add %273, %275 : tensor<4xf64>
    %277 = stablehlo.multiply %276, %214 : tensor<4xf64>
    %278 = stablehlo.constant dense<0x40816C4860C442D6> : tensor<f64>
    %279 = stablehlo.broadcast_in_dim %278, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %280 = stablehlo.add %277, %279 : tensor<4xf64>
    %281 = stablehlo.divide %248, %280 : tensor<4xf64>
    %282 = stablehlo.constant dense<0x3FE20DD750429B62> : tensor<f64>
    %283 = stablehlo.broadcast_in_dim %282, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %284 = stablehlo.multiply %283, %214 : tensor<4xf64>
    %285 = stablehlo.constant dense<0x3FF467E6EBB8C5A6> : tensor<f64>
    %286 = stablehlo.broadcast_in_dim %285, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %287 = stablehlo.add %284, %286 : tensor<4xf64>
    %288 = stablehlo.multiply %287, %214 : tensor<4xf64>
    %289 = stablehlo.constant dense<0x40141381F436A71A> : tensor<f64>
    %290 = stablehlo.broadcast_in_dim %289, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %291 = stablehlo.add %288, %290 : tensor<4xf64>
    %292 = stablehlo.multiply %291, %214 : tensor<4xf64>
    %293 = stablehlo.constant dense<0x4018A40E58DD0C0C> : tensor<f64>
    %294 = stablehlo.broadcast_in_dim %293, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %295 = stablehlo.add %292, %294 : tensor<4xf64>
    %296 = stablehlo.multiply %295, %214 : tensor<4xf64>
    %297 = stablehlo.constant dense<0x401DA3939718960E> : tensor<f64>
    %298 = stablehlo.broadcast_in_dim %297, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %299 = stablehlo.add %296, %298 : tensor<4xf64>
    %300 = stablehlo.multiply %299, %214 : tensor<4xf64>
    %301 = stablehlo.constant dense<0x4007D4B80A470367> : tensor<f64>
    %302 = stablehlo.broadcast_in_dim %301, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %303 = stablehlo.add %300, %302 : tensor<4xf64>
    %304 = stablehlo.constant dense<0x400215900917CE21> : tensor<f64>
    %305 = stablehlo.broadcast_in_dim %304, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %306 = stablehlo.add %249, %305 : tensor<4xf64>
    %307 = stablehlo.multiply %306, %214 : tensor<4xf64>
    %308 = stablehlo.constant dense<0x4022CAC521D84CFD> : tensor<f64>
    %309 = stablehlo.broadcast_in_dim %308, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %310 = stablehlo.add %307, %309 : tensor<4xf64>
    %311 = stablehlo.multiply %310, %214 : tensor<4xf64>
    %312 = stablehlo.constant dense<0x402819107F052C4D> : tensor<f64>
    %313 = stablehlo.broadcast_in_dim %312, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %314 = stablehlo.add %311, %313 : tensor<4xf64>
    %315 = stablehlo.multiply %314, %214 : tensor<4xf64>
    %316 = stablehlo.constant dense<0x403114D9959C7FF5> : tensor<f64>
    %317 = stablehlo.broadcast_in_dim %316, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %318 = stablehlo.add %315, %317 : tensor<4xf64>
    %319 = stablehlo.multiply %318, %214 : tensor<4xf64>
    %320 = stablehlo.constant dense<0x402337CAAA6326C1> : tensor<f64>
    %321 = stablehlo.broadcast_in_dim %320, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %322 = stablehlo.add %319, %321 : tensor<4xf64>
    %323 = stablehlo.multiply %322, %214 : tensor<4xf64>
    %324 = stablehlo.constant dense<0x400AF3DE5AB62D90> : tensor<f64>
    %325 = stablehlo.broadcast_in_dim %324, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %326 = stablehlo.add %323, %325 : tensor<4xf64>
    %327 = stablehlo.divide %303, %326 : tensor<4xf64>
    %328 = stablehlo.multiply %214, %214 : tensor<4xf64>
    %329 = stablehlo.negate %328 : tensor<4xf64>
    %330 = stablehlo.exponential %329 : tensor<4xf64>
    %331 = stablehlo.constant dense<0x4020000000000000> : tensor<f64>
    %332 = stablehlo.broadcast_in_dim %331, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %333 = stablehlo.compare LT, %214, %332, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %334 = stablehlo.select %333, %281, %327 : tensor<4xi1>, tensor<4xf64>
    %335 = stablehlo.multiply %330, %334 : tensor<4xf64>
    %336 = stablehlo.compare LE, %210, %4, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %337 = stablehlo.multiply %209, %209 : tensor<4xf64>
    %338 = stablehlo.constant dense<0x402335BF1E375D88> : tensor<f64>
    %339 = stablehlo.broadcast_in_dim %338, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %340 = stablehlo.multiply %339, %337 : tensor<4xf64>
    %341 = stablehlo.constant dense<0x405681AA4E9E067F> : tensor<f64>
    %342 = stablehlo.broadcast_in_dim %341, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %343 = stablehlo.add %340, %342 : tensor<4xf64>
    %344 = stablehlo.multiply %343, %337 : tensor<4xf64>
    %345 = stablehlo.constant dense<0x40A17002BCB435B7> : tensor<f64>
    %346 = stablehlo.broadcast_in_dim %345, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %347 = stablehlo.add %344, %346 : tensor<4xf64>
    %348 = stablehlo.multiply %347, %337 : tensor<4xf64>
    %349 = stablehlo.constant dense<0x40BB5B533C72EF90> : tensor<f64>
    %350 = stablehlo.broadcast_in_dim %349, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %351 = stablehlo.add %348, %350 : tensor<4xf64>
    %352 = stablehlo.multiply %351, %337 : tensor<4xf64>
    %353 = stablehlo.constant dense<0x40EB2509A44213DC> : tensor<f64>
    %354 = stablehlo.broadcast_in_dim %353, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %355 = stablehlo.add %352, %354 : tensor<4xf64>
    %356 = stablehlo.multiply %4, %337 : tensor<4xf64>
    %357 = stablehlo.constant dense<0x4040C7E63FEFA6BA> : tensor<f64>
    %358 = stablehlo.broadcast_in_dim %357, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %359 = stablehlo.add %356, %358 : tensor<4xf64>
    %360 = stablehlo.multiply %359, %337 : tensor<4xf64>
    %361 = stablehlo.constant dense<0x40804ADD14C63AEE> : tensor<f64>
    %362 = stablehlo.broadcast_in_dim %361, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %363 = stablehlo.add %360, %362 : tensor<4xf64>
    %364 = stablehlo.multiply %363, %337 : tensor<4xf64>
    %365 = stablehlo.constant dense<0x40B1F252E680FD12> : tensor<f64>
    %366 = stablehlo.broadcast_in_dim %365, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %367 = stablehlo.add %364, %366 : tensor<4xf64>
    %368 = stablehlo.multiply %367, %337 : tensor<4xf64>
    %369 = stablehlo.constant dense<0x40D6194001017C0A> : tensor<f64>
    %370 = stablehlo.broadcast_in_dim %369, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %371 = stablehlo.add %368, %370 : tensor<4xf64>
    %372 = stablehlo.multiply %371, %337 : tensor<4xf64>
    %373 = stablehlo.constant dense<0x40E80E6C9DC8F567> : tensor<f64>
    %374 = stablehlo.broadcast_in_dim %373, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %375 = stablehlo.add %372, %374 : tensor<4xf64>
    %376 = stablehlo.divide %355, %375 : tensor<4xf64>
    %377 = stablehlo.multiply %209, %376 : tensor<4xf64>
    %378 = stablehlo.subtract %4, %377 : tensor<4xf64>
    %379 = stablehlo.compare LT, %209, %74, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %380 = stablehlo.constant dense<0x4000000000000000> : tensor<f64>
    %381 = stablehlo.broadcast_in_dim %380, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %382 = stablehlo.subtract %381, %335 : tensor<4xf64>
    %383 = stablehlo.select %379, %382, %335 : tensor<4xi1>, tensor<4xf64>
    %384 = stablehlo.select %336, %378, %383 : tensor<4xi1>, tensor<4xf64>
    %385 = stablehlo.subtract %384, %5 : tensor<4xf64>
    %386 = stablehlo.reduce_precision %209, format = e11m25 : tensor<4xf64>
    %387 = stablehlo.subtract %209, %386 : tensor<4xf64>
    %388 = stablehlo.multiply %381, %386 : tensor<4xf64>
    %389 = stablehlo.multiply %388, %387 : tensor<4xf64>
    %390 = stablehlo.multiply %386, %386 : tensor<4xf64>
    %391 = stablehlo.subtract %390, %337 : tensor<4xf64>
    %392 = stablehlo.add %391, %389 : tensor<4xf64>
    %393 = stablehlo.multiply %387, %387 : tensor<4xf64>
    %394 = stablehlo.add %392, %393 : tensor<4xf64>
    %395 = stablehlo.exponential %337 : tensor<4xf64>
    %396 = stablehlo.constant dense<0x3FEC5BF891B4EF6B> : tensor<f64>
    %397 = stablehlo.broadcast_in_dim %396, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %398 = stablehlo.multiply %397, %395 : tensor<4xf64>
    %399 = stablehlo.add %4, %394 : tensor<4xf64>
    %400 = stablehlo.multiply %398, %399 : tensor<4xf64>
    %401 = stablehlo.multiply %385, %400 : tensor<4xf64>
    %402 = stablehlo.add %209, %401 : tensor<4xf64>
    %403 = stablehlo.constant dense<0x3FDB333333333333> : tensor<f64>
    %404 = stablehlo.broadcast_in_dim %403, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %405 = stablehlo.compare LE, %8, %404, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %406 = stablehlo.multiply %208, %72 : tensor<4xf64>
    %407 = stablehlo.select %405, %406, %402 : tensor<4xi1>, tensor<4xf64>
    %408 = stablehlo.compare EQ, %5, %74, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %409 = stablehlo.constant dense<0x7FF0000000000000> : tensor<f64>
    %410 = stablehlo.constant dense<0x7FF8000000000000> : tensor<f64>
    %411 = stablehlo.broadcast_in_dim %409, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %412 = stablehlo.broadcast_in_dim %410, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %413 = stablehlo.select %408, %411, %412 : tensor<4xi1>, tensor<4xf64>
    %414 = stablehlo.select %75, %407, %413 : tensor<4xi1>, tensor<4xf64>
    %415 = stablehlo.compare EQ, %414, %411, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %416 = stablehlo.select %415, %74, %414 : tensor<4xi1>, tensor<4xf64>
    %417 = stablehlo.multiply %416, %416 : tensor<4xf64>
    %418 = stablehlo.reduce_precision %416, format = e11m25 : tensor<4xf64>
    %419 = stablehlo.subtract %416, %418 : tensor<4xf64>
    %420 = stablehlo.multiply %381, %418 : tensor<4xf64>
    %421 = stablehlo.multiply %420, %419 : tensor<4xf64>
    %422 = stablehlo.multiply %418, %418 : tensor<4xf64>
    %423 = stablehlo.subtract %422, %417 : tensor<4xf64>
    %424 = stablehlo.add %423, %421 : tensor<4xf64>
    %425 = stablehlo.multiply %419, %419 : tensor<4xf64>
    %426 = stablehlo.add %424, %425 : tensor<4xf64>
    %427 = stablehlo.exponential %417 : tensor<4xf64>
    %428 = stablehlo.multiply %397, %427 : tensor<4xf64>
    %429 = stablehlo.add %4, %426 : tensor<4xf64>
    %430 = stablehlo.multiply %428, %429 : tensor<4xf64>
    %431 = stablehlo.select %415, %414, %430 : tensor<4xi1>, tensor<4xf64>
    %432 = stablehlo.abs %414 : tensor<4xf64>
    %433 = stablehlo.compare GT, %432, %212, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %434 = stablehlo.select %433, %212, %432 : tensor<4xi1>, tensor<4xf64>
    %435 = stablehlo.multiply %216, %434 : tensor<4xf64>
    %436 = stablehlo.add %435, %219 : tensor<4xf64>
    %437 = stablehlo.multiply %436, %434 : tensor<4xf64>
    %438 = stablehlo.add %437, %223 : tensor<4xf64>
    %439 = stablehlo.multiply %438, %434 : tensor<4xf64>
    %440 = stablehlo.add %439, %227 : tensor<4xf64>
    %441 = stablehlo.multiply %440, %434 : tensor<4xf64>
    %442 = stablehlo.add %441, %231 : tensor<4xf64>
    %443 = stablehlo.multiply %442, %434 : tensor<4xf64>
    %444 = stablehlo.add %443, %235 : tensor<4xf64>
    %445 = stablehlo.multiply %444, %434 : tensor<4xf64>
    %446 = stablehlo.add %445, %239 : tensor<4xf64>
    %447 = stablehlo.multiply %446, %434 : tensor<4xf64>
    %448 = stablehlo.add %447, %243 : tensor<4xf64>
    %449 = stablehlo.multiply %448, %434 : tensor<4xf64>
    %450 = stablehlo.add %449, %247 : tensor<4xf64>
    %451 = stablehlo.multiply %4, %434 : tensor<4xf64>
    %452 = stablehlo.add %451, %251 : tensor<4xf64>
    %453 = stablehlo.multiply %452, %434 : tensor<4xf64>
    %454 = stablehlo.add %453, %255 : tensor<4xf64>
    %455 = stablehlo.multiply %454, %434 : tensor<4xf64>
    %456 = stablehlo.add %455, %259 : tensor<4xf64>
    %457 = stablehlo.multiply %456, %434 : tensor<4xf64>
    %458 = stablehlo.add %457, %263 : tensor<4xf64>
    %459 = stablehlo.multiply %458, %434 : tensor<4xf64>
    %460 = stablehlo.add %459, %267 : tensor<4xf64>
    %461 = stablehlo.multiply %460, %434 : tensor<4xf64>
    %462 = stablehlo.add %461, %271 : tensor<4xf64>
    %463 = stablehlo.multiply %462, %434 : tensor<4xf64>
    %464 = stablehlo.add %463, %275 : tensor<4xf64>
    %465 = stablehlo.multiply %464, %434 : tensor<4xf64>
    %466 = stablehlo.add %465, %279 : tensor<4xf64>
    %467 = stablehlo.divide %450, %466 : tensor<4xf64>
    %468 = stablehlo.multiply %283, %434 : tensor<4xf64>
    %469 = stablehlo.add %468, %286 : tensor<4xf64>
    %470 = stablehlo.multiply %469, %434 : tensor<4xf64>
    %471 = stablehlo.add %470, %290 : tensor<4xf64>
    %472 = stablehlo.multiply %471, %434 : tensor<4xf64>
    %473 = stablehlo.add %472, %294 : tensor<4xf64>
    %474 = stablehlo.multiply %473, %434 : tensor<4xf64>
    %475 = stablehlo.add %474, %298 : tensor<4xf64>
    %476 = stablehlo.multiply %475, %434 : tensor<4xf64>
    %477 = stablehlo.add %476, %302 : tensor<4xf64>
    %478 = stablehlo.add %451, %305 : tensor<4xf64>
    %479 = stablehlo.multiply %478, %434 : tensor<4xf64>
    %480 = stablehlo.add %479, %309 : tensor<4xf64>
    %481 = stablehlo.multiply %480, %434 : tensor<4xf64>
    %482 = stablehlo.add %481, %313 : tensor<4xf64>
    %483 = stablehlo.multiply %482, %434 : tensor<4xf64>
    %484 = stablehlo.add %483, %317 : tensor<4xf64>
    %485 = stablehlo.multiply %484, %434 : tensor<4xf64>
    %486 = stablehlo.add %485, %321 : tensor<4xf64>
    %487 = stablehlo.multiply %486, %434 : tensor<4xf64>
    %488 = stablehlo.add %487, %325 : tensor<4xf64>
    %489 = stablehlo.divide %477, %488 : tensor<4xf64>
    %490 = stablehlo.multiply %434, %434 : tensor<4xf64>
    %491 = stablehlo.negate %490 : tensor<4xf64>
    %492 = stablehlo.exponential %491 : tensor<4xf64>
    %493 = stablehlo.compare LT, %434, %332, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %494 = stablehlo.select %493, %467, %489 : tensor<4xi1>, tensor<4xf64>
    %495 = stablehlo.multiply %492, %494 : tensor<4xf64>
    %496 = stablehlo.compare LE, %432, %4, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %497 = stablehlo.multiply %414, %414 : tensor<4xf64>
    %498 = stablehlo.multiply %339, %497 : tensor<4xf64>
    %499 = stablehlo.add %498, %342 : tensor<4xf64>
    %500 = stablehlo.multiply %499, %497 : tensor<4xf64>
    %501 = stablehlo.add %500, %346 : tensor<4xf64>
    %502 = stablehlo.multiply %501, %497 : tensor<4xf64>
    %503 = stablehlo.add %502, %350 : tensor<4xf64>
    %504 = stablehlo.multiply %503, %497 : tensor<4xf64>
    %505 = stablehlo.add %504, %354 : tensor<4xf64>
    %506 = stablehlo.multiply %4, %497 : tensor<4xf64>
    %507 = stablehlo.add %506, %358 : tensor<4xf64>
    %508 = stablehlo.multiply %507, %497 : tensor<4xf64>
    %509 = stablehlo.add %508, %362 : tensor<4xf64>
    %510 = stablehlo.multiply %509, %497 : tensor<4xf64>
    %511 = stablehlo.add %510, %366 : tensor<4xf64>
    %512 = stablehlo.multiply %511, %497 : tensor<4xf64>
    %513 = stablehlo.add %512, %370 : tensor<4xf64>
    %514 = stablehlo.multiply %513, %497 : tensor<4xf64>
    %515 = stablehlo.add %514, %374 : tensor<4xf64>
    %516 = stablehlo.divide %505, %515 : tensor<4xf64>
    %517 = stablehlo.multiply %414, %516 : tensor<4xf64>
    %518 = stablehlo.subtract %4, %517 : tensor<4xf64>
    %519 = stablehlo.compare LT, %414, %74, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %520 = stablehlo.subtract %381, %495 : tensor<4xf64>
    %521 = stablehlo.select %519, %520, %495 : tensor<4xi1>, tensor<4xf64>
    %522 = stablehlo.select %496, %518, %521 : tensor<4xi1>, tensor<4xf64>
    %523 = stablehlo.subtract %522, %5 : tensor<4xf64>
    %524 = stablehlo.multiply %523, %431 : tensor<4xf64>
    %525 = stablehlo.multiply %381, %414 : tensor<4xf64>
    %526 = stablehlo.multiply %525, %524 : tensor<4xf64>
    %527 = stablehlo.add %4, %526 : tensor<4xf64>
    %528 = stablehlo.multiply %431, %527 : tensor<4xf64>
    %529 = stablehlo.compare GE, %414, %7, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %530 = stablehlo.compare LT, %414, %411, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %531 = stablehlo.and %529, %530 : tensor<4xi1>
    %532 = stablehlo.select %531, %528, %431 : tensor<4xi1>, tensor<4xf64>
    %533 = stablehlo.convert %532 : (tensor<4xf64>) -> tensor<4xf32>
    return %533 : tensor<4xf32>
  }
}

// logGamma at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.convert %arg0 : (tensor<4xf32>) -> tensor<4xf64>
    %2 = stablehlo.constant dense<0x0000000000000000> : tensor<f64>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %4 = stablehlo.compare LE, %1, %3, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %5 = stablehlo.negate %1 : tensor<4xf64>
    %6 = stablehlo.select %4, %5, %1 : tensor<4xi1>, tensor<4xf64>
    %7 = stablehlo.compare EQ, %6, %3, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %8 = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
    %9 = stablehlo.broadcast_in_dim %8, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %10 = stablehlo.select %7, %9, %6 : tensor<4xi1>, tensor<4xf64>
    %11 = stablehlo.constant dense<0x3FE0000000000000> : tensor<f64>
    %12 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %13 = stablehlo.subtract %10, %12 : tensor<4xf64>
    %14 = stablehlo.log %10 : tensor<4xf64>
    %15 = stablehlo.multiply %13, %14 : tensor<4xf64>
    %16 = stablehlo.subtract %15, %10 : tensor<4xf64>
    %17 = stablehlo.constant dense<0x3FED67F1C864BEB4> : tensor<f64>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %19 = stablehlo.add %16, %18 : tensor<4xf64>
    %20 = stablehlo.constant dense<0x4024000000000000> : tensor<f64>
    %21 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %22 = stablehlo.maximum %10, %21 : tensor<4xf64>
    %23 = stablehlo.multiply %22, %22 : tensor<4xf64>
    %24 = stablehlo.divide %9, %23 : tensor<4xf64>
    %25 = stablehlo.constant dense<0x3F7A41A41A41A41A> : tensor<f64>
    %26 = stablehlo.broadcast_in_dim %25, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %27 = stablehlo.multiply %26, %24 : tensor<4xf64>
    %28 = stablehlo.constant dense<0xBF5F6AB0D9993C7D> : tensor<f64>
    %29 = stablehlo.broadcast_in_dim %28, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %30 = stablehlo.add %27, %29 : tensor<4xf64>
    %31 = stablehlo.multiply %30, %24 : tensor<4xf64>
    %32 = stablehlo.constant dense<0x3F4B951E2B18FF23> : tensor<f64>
    %33 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %34 = stablehlo.add %31, %33 : tensor<4xf64>
    %35 = stablehlo.multiply %34, %24 : tensor<4xf64>
    %36 = stablehlo.constant dense<0xBF43813813813814> : tensor<f64>
    %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %38 = stablehlo.add %35, %37 : tensor<4xf64>
    %39 = stablehlo.multiply %38, %24 : tensor<4xf64>
    %40 = stablehlo.constant dense<0x3F4A01A01A01A01A> : tensor<f64>
    %41 = stablehlo.broadcast_in_dim %40, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %42 = stablehlo.add %39, %41 : tensor<4xf64>
    %43 = stablehlo.multiply %42, %24 : tensor<4xf64>
    %44 = stablehlo.constant dense<0xBF66C16C16C16C17> : tensor<f64>
    %45 = stablehlo.broadcast_in_dim %44, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %46 = stablehlo.add %43, %45 : tensor<4xf64>
    %47 = stablehlo.multiply %46, %24 : tensor<4xf64>
    %48 = stablehlo.constant dense<0x3FB5555555555555> : tensor<f64>
    %49 = stablehlo.broadcast_in_dim %48, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %50 = stablehlo.add %47, %49 : tensor<4xf64>
    %51 = stablehlo.divide %50, %22 : tensor<4xf64>
    %52 = stablehlo.add %19, %51 : tensor<4xf64>
    %53 = stablehlo.compare LT, %10, %9, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %54 = stablehlo.add %10, %9 : tensor<4xf64>
    %55 = stablehlo.select %53, %54, %10 : tensor<4xi1>, tensor<4xf64>
    %56 = stablehlo.constant dense<0x3FF0000000000000> : tensor<4xf64>
    %57 = stablehlo.constant dense<0x4000000000000000> : tensor<f64>
    %58 = stablehlo.broadcast_in_dim %57, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %59 = stablehlo.compare GT, %55, %58, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %60 = stablehlo.subtract %55, %9 : tensor<4xf64>
    %61 = stablehlo.select %59, %60, %55 : tensor<4xi1>, tensor<4xf64>
    %62 = stablehlo.multiply %56, %61 : tensor<4xf64>
    %63 = stablehlo.select %59, %62, %56 : tensor<4xi1>, tensor<4xf64>
    %64 = stablehlo.compare GT, %61, %58, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %65 = stablehlo.subtract %61, %9 : tensor<4xf64>
    %66 = stablehlo.select %64, %65, %61 : tensor<4xi1>, tensor<4xf64>
    %67 = stablehlo.multiply %63, %66 : tensor<4xf64>
    %68 = stablehlo.select %64, %67, %63 : tensor<4xi1>, tensor<4xf64>
    %69 = stablehlo.compare GT, %66, %58, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %70 = stablehlo.subtract %66, %9 : tensor<4xf64>
    %71 = stablehlo.select %69, %70, %66 : tensor<4xi1>, tensor<4xf64>
    %72 = stablehlo.multiply %68, %71 : tensor<4xf64>
    %73 = stablehlo.select %69, %72, %68 : tensor<4xi1>, tensor<4xf64>
    %74 = stablehlo.compare GT, %71, %58, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %75 = stablehlo.subtract %71, %9 : tensor<4xf64>
    %76 = stablehlo.select %74, %75, %71 : tensor<4xi1>, tensor<4xf64>
    %77 = stablehlo.multiply %73, %76 : tensor<4xf64>
    %78 = stablehlo.select %74, %77, %73 : tensor<4xi1>, tensor<4xf64>
    %79 = stablehlo.compare GT, %76, %58, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %80 = stablehlo.subtract %76, %9 : tensor<4xf64>
    %81 = stablehlo.select %79, %80, %76 : tensor<4xi1>, tensor<4xf64>
    %82 = stablehlo.multiply %78, %81 : tensor<4xf64>
    %83 = stablehlo.select %79, %82, %78 : tensor<4xi1>, tensor<4xf64>
    %84 = stablehlo.compare GT, %81, %58, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %85 = stablehlo.subtract %81, %9 : tensor<4xf64>
    %86 = stablehlo.select %84, %85, %81 : tensor<4xi1>, tensor<4xf64>
    %87 = stablehlo.multiply %83, %86 : tensor<4xf64>
    %88 = stablehlo.select %84, %87, %83 : tensor<4xi1>, tensor<4xf64>
    %89 = stablehlo.compare GT, %86, %58, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %90 = stablehlo.subtract %86, %9 : tensor<4xf64>
    %91 = stablehlo.select %89, %90, %86 : tensor<4xi1>, tensor<4xf64>
    %92 = stablehlo.multiply %88, %91 : tensor<4xf64>
    %93 = stablehlo.select %89, %92, %88 : tensor<4xi1>, tensor<4xf64>
    %94 = stablehlo.compare GT, %91, %58, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %95 = stablehlo.subtract %91, %9 : tensor<4xf64>
    %96 = stablehlo.select %94, %95, %91 : tensor<4xi1>, tensor<4xf64>
    %97 = stablehlo.multiply %93, %96 : tensor<4xf64>
    %98 = stablehlo.select %94, %97, %93 : tensor<4xi1>, tensor<4xf64>
    %99 = stablehlo.subtract %96, %9 : tensor<4xf64>
    %100 = stablehlo.subtract %96, %58 : tensor<4xf64>
    %101 = stablehlo.multiply %99, %100 : tensor<4xf64>
    %102 = stablehlo.constant dense<0x3FF8000000000000> : tensor<f64>
    %103 = stablehlo.broadcast_in_dim %102, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %104 = stablehlo.subtract %96, %103 : tensor<4xf64>
    %105 = stablehlo.constant dense<0x3EE8CA55AB6B8718> : tensor<f64>
    %106 = stablehlo.broadcast_in_dim %105, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %107 = stablehlo.multiply %106, %104 : tensor<4xf64>
    %108 = stablehlo.constant dense<0xBEF36D84FEE907FF> : tensor<f64>
    %109 = stablehlo.broadcast_in_dim %108, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %110 = stablehlo.add %107, %109 : tensor<4xf64>
    %111 = stablehlo.multiply %110, %104 : tensor<4xf64>
    %112 = stablehlo.constant dense<0x3EEC7D009A4FAE3A> : tensor<f64>
    %113 = stablehlo.broadcast_in_dim %112, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %114 = stablehlo.add %111, %113 : tensor<4xf64>
    %115 = stablehlo.multiply %114, %104 : tensor<4xf64>
    %116 = stablehlo.constant dense<0xBEF6880FAC68F031> : tensor<f64>
    %117 = stablehlo.broadcast_in_dim %116, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %118 = stablehlo.add %115, %117 : tensor<4xf64>
    %119 = stablehlo.multiply %118, %104 : tensor<4xf64>
    %120 = stablehlo.constant dense<0x3F0672B94917149F> : tensor<f64>
    %121 = stablehlo.broadcast_in_dim %120, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %122 = stablehlo.add %119, %121 : tensor<4xf64>
    %123 = stablehlo.multiply %122, %104 : tensor<4xf64>
    %124 = stablehlo.constant dense<0xBF11CF3272629995> : tensor<f64>
    %125 = stablehlo.broadcast_in_dim %124, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %126 = stablehlo.add %123, %125 : tensor<4xf64>
    %127 = stablehlo.multiply %126, %104 : tensor<4xf64>
    %128 = stablehlo.constant dense<0x3F1BA26CE28A34B0> : tensor<f64>
    %129 = stablehlo.broadcast_in_dim %128, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %130 = stablehlo.add %127, %129 : tensor<4xf64>
    %131 = stablehlo.multiply %130, %104 : tensor<4xf64>
    %132 = stablehlo.constant dense<0xBF261854B057E6E9> : tensor<f64>
    %133 = stablehlo.broadcast_in_dim %132, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %134 = stablehlo.add %131, %133 : tensor<4xf64>
    %135 = stablehlo.multiply %134, %104 : tensor<4xf64>
    %136 = stablehlo.constant dense<0x3F31C7B46046A59C> : tensor<f64>
    %137 = stablehlo.broadcast_in_dim %136, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %138 = stablehlo.add %135, %137 : tensor<4xf64>
    %139 = stablehlo.multiply %138, %104 : tensor<4xf64>
    %140 = stablehlo.constant dense<0xBF3CB502B140A127> : tensor<f64>
    %141 = stablehlo.broadcast_in_dim %140, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %142 = stablehlo.add %139, %141 : tensor<4xf64>
    %143 = stablehlo.multiply %142, %104 : tensor<4xf64>
    %144 = stablehlo.constant dense<0x3F4750AA27FE4301> : tensor<f64>
    %145 = stablehlo.broadcast_in_dim %144, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %146 = stablehlo.add %143, %145 : tensor<4xf64>
    %147 = stablehlo.multiply %146, %104 : tensor<4xf64>
    %148 = stablehlo.constant dense<0xBF5313E5323120B7> : tensor<f64>
    %149 = stablehlo.broadcast_in_dim %148, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %150 = stablehlo.add %147, %149 : tensor<4xf64>
    %151 = stablehlo.multiply %150, %104 : tensor<4xf64>
    %152 = stablehlo.constant dense<0x3F5F814B951D538B> : tensor<f64>
    %153 = stablehlo.broadcast_in_dim %152, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %154 = stablehlo.add %151, %153 : tensor<4xf64>
    %155 = stablehlo.multiply %154, %104 : tensor<4xf64>
    %156 = stablehlo.constant dense<0xBF6A5035375ACABE> : tensor<f64>
    %157 = stablehlo.broadcast_in_dim %156, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %158 = stablehlo.add %155, %157 : tensor<4xf64>
    %159 = stablehlo.multiply %158, %104 : tensor<4xf64>
    %160 = stablehlo.constant dense<0x3F764F0664FB6518> : tensor<f64>
    %161 = stablehlo.broadcast_in_dim %160, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %162 = stablehlo.add %159, %161 : tensor<4xf64>
    %163 = stablehlo.multiply %162, %104 : tensor<4xf64>
    %164 = stablehlo.constant dense<0xBF834DBDA128EEE5> : tensor<f64>
    %165 = stablehlo.broadcast_in_dim %164, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %166 = stablehlo.add %163, %165 : tensor<4xf64>
    %167 = stablehlo.multiply %166, %104 : tensor<4xf64>
    %168 = stablehlo.constant dense<0x3F9133423527AE27> : tensor<f64>
    %169 = stablehlo.broadcast_in_dim %168, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %170 = stablehlo.add %167, %169 : tensor<4xf64>
    %171 = stablehlo.multiply %170, %104 : tensor<4xf64>
    %172 = stablehlo.constant dense<0xBFA007AA83CEF9AB> : tensor<f64>
    %173 = stablehlo.broadcast_in_dim %172, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %174 = stablehlo.add %171, %173 : tensor<4xf64>
    %175 = stablehlo.multiply %174, %104 : tensor<4xf64>
    %176 = stablehlo.constant dense<0x3FB01AF62A2929E1> : tensor<f64>
    %177 = stablehlo.broadcast_in_dim %176, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %178 = stablehlo.add %175, %177 : tensor<4xf64>
    %179 = stablehlo.multiply %178, %104 : tensor<4xf64>
    %180 = stablehlo.constant dense<0xBFC2AED059BD6085> : tensor<f64>
    %181 = stablehlo.broadcast_in_dim %180, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %182 = stablehlo.add %179, %181 : tensor<4xf64>
    %183 = stablehlo.multiply %182, %104 : tensor<4xf64>
    %184 = stablehlo.constant dense<0x3FDEEB95B094C191> : tensor<f64>
    %185 = stablehlo.broadcast_in_dim %184, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %186 = stablehlo.add %183, %185 : tensor<4xf64>
    %187 = stablehlo.multiply %101, %186 : tensor<4xf64>
    %188 = stablehlo.select %53, %10, %98 : tensor<4xi1>, tensor<4xf64>
    %189 = stablehlo.log %188 : tensor<4xf64>
    %190 = stablehlo.negate %189 : tensor<4xf64>
    %191 = stablehlo.select %53, %190, %189 : tensor<4xi1>, tensor<4xf64>
    %192 = stablehlo.add %187, %191 : tensor<4xf64>
    %193 = stablehlo.constant dense<0x7FF0000000000000> : tensor<f64>
    %194 = stablehlo.broadcast_in_dim %193, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %195 = stablehlo.compare EQ, %10, %194, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %196 = stablehlo.select %195, %10, %52 : tensor<4xi1>, tensor<4xf64>
    %197 = stablehlo.compare LT, %10, %21, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %198 = stablehlo.select %197, %192, %196 : tensor<4xi1>, tensor<4xf64>
    %199 = stablehlo.round_nearest_even %6 : tensor<4xf64>
    %200 = stablehlo.subtract %6, %199 : tensor<4xf64>
    %201 = stablehlo.constant dense<0x400921FB54442D18> : tensor<f64>
    %202 = stablehlo.broadcast_in_dim %201, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %203 = stablehlo.multiply %202, %200 : tensor<4xf64>
    %204 = stablehlo.sine %203 : tensor<4xf64>
    %205 = stablehlo.abs %204 : tensor<4xf64>
    %206 = stablehlo.multiply %6, %205 : tensor<4xf64>
    %207 = stablehlo.divide %202, %206 : tensor<4xf64>
    %208 = stablehlo.log %207 : tensor<4xf64>
    %209 = stablehlo.subtract %208, %198 : tensor<4xf64>
    %210 = stablehlo.compare EQ, %200, %3, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %211 = stablehlo.compare EQ, %6, %194, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %212 = stablehlo.or %210, %211 : tensor<4xi1>
    %213 = stablehlo.select %212, %194, %209 : tensor<4xi1>, tensor<4xf64>
    %214 = stablehlo.select %4, %213, %198 : tensor<4xi1>, tensor<4xf64>
    %215 = stablehlo.convert %214 : (tensor<4xf64>) -> tensor<4xf32>
    return %215 : tensor<4xf32>
  }
}

// digamma at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.convert %arg0 : (tensor<4xf32>) -> tensor<4xf64>
    %2 = stablehlo.constant dense<0x0000000000000000> : tensor<f64>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %4 = stablehlo.compare LE, %1, %3, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %5 = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
    %6 = stablehlo.broadcast_in_dim %5, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %7 = stablehlo.subtract %6, %1 : tensor<4xf64>
    %8 = stablehlo.select %4, %7, %1 : tensor<4xi1>, tensor<4xf64>
    %9 = stablehlo.round_nearest_even %1 : tensor<4xf64>
    %10 = stablehlo.subtract %1, %9 : tensor<4xf64>
    %11 = stablehlo.divide %6, %8 : tensor<4xf64>
    %12 = stablehlo.multiply %11, %11 : tensor<4xf64>
    %13 = stablehlo.constant dense<0x3FE0000000000000> : tensor<f64>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %15 = stablehlo.multiply %14, %11 : tensor<4xf64>
    %16 = stablehlo.constant dense<0x3FB5555555555555> : tensor<f64>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %18 = stablehlo.multiply %17, %12 : tensor<4xf64>
    %19 = stablehlo.constant dense<0xBF95995995995996> : tensor<f64>
    %20 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %21 = stablehlo.add %18, %20 : tensor<4xf64>
    %22 = stablehlo.multiply %21, %12 : tensor<4xf64>
    %23 = stablehlo.constant dense<0x3F7F07C1F07C1F08> : tensor<f64>
    %24 = stablehlo.broadcast_in_dim %23, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %25 = stablehlo.add %22, %24 : tensor<4xf64>
    %26 = stablehlo.multiply %25, %12 : tensor<4xf64>
    %27 = stablehlo.constant dense<0xBF71111111111111> : tensor<f64>
    %28 = stablehlo.broadcast_in_dim %27, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %29 = stablehlo.add %26, %28 : tensor<4xf64>
    %30 = stablehlo.multiply %29, %12 : tensor<4xf64>
    %31 = stablehlo.constant dense<0x3F70410410410410> : tensor<f64>
    %32 = stablehlo.broadcast_in_dim %31, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %33 = stablehlo.add %30, %32 : tensor<4xf64>
    %34 = stablehlo.multiply %33, %12 : tensor<4xf64>
    %35 = stablehlo.constant dense<0xBF81111111111111> : tensor<f64>
    %36 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %37 = stablehlo.add %34, %36 : tensor<4xf64>
    %38 = stablehlo.multiply %37, %12 : tensor<4xf64>
    %39 = stablehlo.add %38, %17 : tensor<4xf64>
    %40 = stablehlo.multiply %12, %39 : tensor<4xf64>
    %41 = stablehlo.add %15, %40 : tensor<4xf64>
    %42 = stablehlo.log %8 : tensor<4xf64>
    %43 = stablehlo.subtract %42, %41 : tensor<4xf64>
    %44 = stablehlo.compare LT, %8, %6, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %45 = stablehlo.add %8, %6 : tensor<4xf64>
    %46 = stablehlo.select %44, %45, %8 : tensor<4xi1>, tensor<4xf64>
    %47 = stablehlo.negate %11 : tensor<4xf64>
    %48 = stablehlo.constant dense<0x0000000000000000> : tensor<4xf64>
    %49 = stablehlo.select %44, %47, %48 : tensor<4xi1>, tensor<4xf64>
    %50 = stablehlo.constant dense<0x4000000000000000> : tensor<f64>
    %51 = stablehlo.broadcast_in_dim %50, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %52 = stablehlo.compare GT, %46, %51, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %53 = stablehlo.subtract %46, %6 : tensor<4xf64>
    %54 = stablehlo.select %52, %53, %46 : tensor<4xi1>, tensor<4xf64>
    %55 = stablehlo.divide %6, %54 : tensor<4xf64>
    %56 = stablehlo.add %49, %55 : tensor<4xf64>
    %57 = stablehlo.select %52, %56, %49 : tensor<4xi1>, tensor<4xf64>
    %58 = stablehlo.compare GT, %54, %51, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %59 = stablehlo.subtract %54, %6 : tensor<4xf64>
    %60 = stablehlo.select %58, %59, %54 : tensor<4xi1>, tensor<4xf64>
    %61 = stablehlo.divide %6, %60 : tensor<4xf64>
    %62 = stablehlo.add %57, %61 : tensor<4xf64>
    %63 = stablehlo.select %58, %62, %57 : tensor<4xi1>, tensor<4xf64>
    %64 = stablehlo.compare GT, %60, %51, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %65 = stablehlo.subtract %60, %6 : tensor<4xf64>
    %66 = stablehlo.select %64, %65, %60 : tensor<4xi1>, tensor<4xf64>
    %67 = stablehlo.divide %6, %66 : tensor<4xf64>
    %68 = stablehlo.add %63, %67 : tensor<4xf64>
    %69 = stablehlo.select %64, %68, %63 : tensor<4xi1>, tensor<4xf64>
    %70 = stablehlo.compare GT, %66, %51, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %71 = stablehlo.subtract %66, %6 : tensor<4xf64>
    %72 = stablehlo.select %70, %71, %66 : tensor<4xi1>, tensor<4xf64>
    %73 = stablehlo.divide %6, %72 : tensor<4xf64>
    %74 = stablehlo.add %69, %73 : tensor<4xf64>
    %75 = stablehlo.select %70, %74, %69 : tensor<4xi1>, tensor<4xf64>
    %76 = stablehlo.compare GT, %72, %51, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %77 = stablehlo.subtract %72, %6 : tensor<4xf64>
    %78 = stablehlo.select %76, %77, %72 : tensor<4xi1>, tensor<4xf64>
    %79 = stablehlo.divide %6, %78 : tensor<4xf64>
    %80 = stablehlo.add %75, %79 : tensor<4xf64>
    %81 = stablehlo.select %76, %80, %75 : tensor<4xi1>, tensor<4xf64>
    %82 = stablehlo.compare GT, %78, %51, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %83 = stablehlo.subtract %78, %6 : tensor<4xf64>
    %84 = stablehlo.select %82, %83, %78 : tensor<4xi1>, tensor<4xf64>
    %85 = stablehlo.divide %6, %84 : tensor<4xf64>
    %86 = stablehlo.add %81, %85 : tensor<4xf64>
    %87 = stablehlo.select %82, %86, %81 : tensor<4xi1>, tensor<4xf64>
    %88 = stablehlo.compare GT, %84, %51, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %89 = stablehlo.subtract %84, %6 : tensor<4xf64>
    %90 = stablehlo.select %88, %89, %84 : tensor<4xi1>, tensor<4xf64>
    %91 = stablehlo.divide %6, %90 : tensor<4xf64>
    %92 = stablehlo.add %87, %91 : tensor<4xf64>
    %93 = stablehlo.select %88, %92, %87 : tensor<4xi1>, tensor<4xf64>
    %94 = stablehlo.compare GT, %90, %51, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %95 = stablehlo.subtract %90, %6 : tensor<4xf64>
    %96 = stablehlo.select %94, %95, %90 : tensor<4xi1>, tensor<4xf64>
    %97 = stablehlo.divide %6, %96 : tensor<4xf64>
    %98 = stablehlo.add %93, %97 : tensor<4xf64>
    %99 = stablehlo.select %94, %98, %93 : tensor<4xi1>, tensor<4xf64>
    %100 = stablehlo.constant dense<0x3FF762D863400000> : tensor<f64>
    %101 = stablehlo.broadcast_in_dim %100, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %102 = stablehlo.subtract %96, %101 : tensor<4xf64>
    %103 = stablehlo.constant dense<0x3DF6BE3F6E000000> : tensor<f64>
    %104 = stablehlo.broadcast_in_dim %103, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %105 = stablehlo.subtract %102, %104 : tensor<4xf64>
    %106 = stablehlo.constant dense<0x3BFA9C8865E0A4F0> : tensor<f64>
    %107 = stablehlo.broadcast_in_dim %106, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %108 = stablehlo.subtract %105, %107 : tensor<4xf64>
    %109 = stablehlo.subtract %96, %6 : tensor<4xf64>
    %110 = stablehlo.constant dense<0xBF60F7E5F66C2537> : tensor<f64>
    %111 = stablehlo.broadcast_in_dim %110, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %112 = stablehlo.multiply %111, %109 : tensor<4xf64>
    %113 = stablehlo.constant dense<0xBFA72B2E63723C78> : tensor<f64>
    %114 = stablehlo.broadcast_in_dim %113, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %115 = stablehlo.add %112, %114 : tensor<4xf64>
    %116 = stablehlo.multiply %115, %109 : tensor<4xf64>
    %117 = stablehlo.constant dense<0xBFD2821C13C5E2BF> : tensor<f64>
    %118 = stablehlo.broadcast_in_dim %117, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %119 = stablehlo.add %116, %118 : tensor<4xf64>
    %120 = stablehlo.multiply %119, %109 : tensor<4xf64>
    %121 = stablehlo.constant dense<0xBFE4CF68D26E295A> : tensor<f64>
    %122 = stablehlo.broadcast_in_dim %121, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %123 = stablehlo.add %120, %122 : tensor<4xf64>
    %124 = stablehlo.multiply %123, %109 : tensor<4xf64>
    %125 = stablehlo.constant dense<0xBFD4D5D0F9AB412F> : tensor<f64>
    %126 = stablehlo.broadcast_in_dim %125, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %127 = stablehlo.add %124, %126 : tensor<4xf64>
    %128 = stablehlo.multiply %127, %109 : tensor<4xf64>
    %129 = stablehlo.constant dense<0x3FD04E9E69894978> : tensor<f64>
    %130 = stablehlo.broadcast_in_dim %129, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %131 = stablehlo.add %128, %130 : tensor<4xf64>
    %132 = stablehlo.constant dense<0xBEA2B84F95BBF448> : tensor<f64>
    %133 = stablehlo.broadcast_in_dim %132, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %134 = stablehlo.multiply %133, %109 : tensor<4xf64>
    %135 = stablehlo.constant dense<0x3F616FC90A0A1908> : tensor<f64>
    %136 = stablehlo.broadcast_in_dim %135, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %137 = stablehlo.add %134, %136 : tensor<4xf64>
    %138 = stablehlo.multiply %137, %109 : tensor<4xf64>
    %139 = stablehlo.constant dense<0x3FABB9C8CC612CA3> : tensor<f64>
    %140 = stablehlo.broadcast_in_dim %139, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %141 = stablehlo.add %138, %140 : tensor<4xf64>
    %142 = stablehlo.multiply %141, %109 : tensor<4xf64>
    %143 = stablehlo.constant dense<0x3FDBE65D28DE361C> : tensor<f64>
    %144 = stablehlo.broadcast_in_dim %143, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %145 = stablehlo.add %142, %144 : tensor<4xf64>
    %146 = stablehlo.multiply %145, %109 : tensor<4xf64>
    %147 = stablehlo.constant dense<0x3FF75EB79397C930> : tensor<f64>
    %148 = stablehlo.broadcast_in_dim %147, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %149 = stablehlo.add %146, %148 : tensor<4xf64>
    %150 = stablehlo.multiply %149, %109 : tensor<4xf64>
    %151 = stablehlo.constant dense<0x40009D1B06674D41> : tensor<f64>
    %152 = stablehlo.broadcast_in_dim %151, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %153 = stablehlo.add %150, %152 : tensor<4xf64>
    %154 = stablehlo.multiply %153, %109 : tensor<4xf64>
    %155 = stablehlo.add %154, %6 : tensor<4xf64>
    %156 = stablehlo.divide %131, %155 : tensor<4xf64>
    %157 = stablehlo.constant dense<0x3FEFDBCE00000000> : tensor<f64>
    %158 = stablehlo.broadcast_in_dim %157, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %159 = stablehlo.multiply %108, %158 : tensor<4xf64>
    %160 = stablehlo.multiply %108, %156 : tensor<4xf64>
    %161 = stablehlo.add %159, %160 : tensor<4xf64>
    %162 = stablehlo.add %99, %161 : tensor<4xf64>
    %163 = stablehlo.constant dense<0x7FF0000000000000> : tensor<f64>
    %164 = stablehlo.broadcast_in_dim %163, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %165 = stablehlo.compare EQ, %8, %164, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %166 = stablehlo.constant dense<0x4024000000000000> : tensor<f64>
    %167 = stablehlo.broadcast_in_dim %166, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %168 = stablehlo.compare GE, %8, %167, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %169 = stablehlo.select %168, %43, %162 : tensor<4xi1>, tensor<4xf64>
    %170 = stablehlo.select %165, %8, %169 : tensor<4xi1>, tensor<4xf64>
    %171 = stablehlo.constant dense<0x400921FB54442D18> : tensor<f64>
    %172 = stablehlo.broadcast_in_dim %171, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %173 = stablehlo.multiply %172, %10 : tensor<4xf64>
    %174 = stablehlo.cosine %173 : tensor<4xf64>
    %175 = stablehlo.sine %173 : tensor<4xf64>
    %176 = stablehlo.divide %174, %175 : tensor<4xf64>
    %177 = stablehlo.multiply %172, %176 : tensor<4xf64>
    %178 = stablehlo.subtract %170, %177 : tensor<4xf64>
    %179 = stablehlo.abs %10 : tensor<4xf64>
    %180 = stablehlo.compare GT, %179, %3, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %181 = stablehlo.constant dense<0x7FF8000000000000> : tensor<f64>
    %182 = stablehlo.broadcast_in_dim %181, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %183 = stablehlo.select %180, %178, %182 : tensor<4xi1>, tensor<4xf64>
    %184 = stablehlo.select %4, %183, %170 : tensor<4xi1>, tensor<4xf64>
    %185 = stablehlo.convert %184 : (tensor<4xf64>) -> tensor<4xf32>
    return %185 : tensor<4xf32>
  }
}

// polygamma(order: 1) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.convert %arg0 : (tensor<4xf32>) -> tensor<4xf64>
    %2 = stablehlo.constant dense<0x0000000000000000> : tensor<f64>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %4 = stablehlo.compare LE, %1, %3, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %5 = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
    %6 = stablehlo.broadcast_in_dim %5, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %7 = stablehlo.subtract %6, %1 : tensor<4xf64>
    %8 = stablehlo.select %4, %7, %1 : tensor<4xi1>, tensor<4xf64>
    %9 = stablehlo.round_nearest_even %1 : tensor<4xf64>
    %10 = stablehlo.subtract %1, %9 : tensor<4xf64>
    %11 = stablehlo.constant dense<0x402C000000000000> : tensor<f64>
    %12 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %13 = stablehlo.compare LT, %8, %12, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %14 = stablehlo.subtract %12, %8 : tensor<4xf64>
    %15 = stablehlo.ceil %14 : tensor<4xf64>
    %16 = stablehlo.select %13, %15, %3 : tensor<4xi1>, tensor<4xf64>
    %17 = stablehlo.add %8, %16 : tensor<4xf64>
    %18 = stablehlo.constant dense<0x0000000000000000> : tensor<4xf64>
    %19 = stablehlo.constant dense<0x4000000000000000> : tensor<f64>
    %20 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %21 = stablehlo.divide %20, %17 : tensor<4xf64>
    %22 = stablehlo.multiply %17, %17 : tensor<4xf64>
    %23 = stablehlo.constant dense<0x3FB5555555555555> : tensor<f64>
    %24 = stablehlo.broadcast_in_dim %23, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %25 = stablehlo.multiply %24, %21 : tensor<4xf64>
    %26 = stablehlo.add %18, %25 : tensor<4xf64>
    %27 = stablehlo.constant dense<0x4028000000000000> : tensor<f64>
    %28 = stablehlo.broadcast_in_dim %27, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %29 = stablehlo.multiply %21, %28 : tensor<4xf64>
    %30 = stablehlo.divide %29, %22 : tensor<4xf64>
    %31 = stablehlo.constant dense<0xBF56C16C16C16C17> : tensor<f64>
    %32 = stablehlo.broadcast_in_dim %31, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %33 = stablehlo.multiply %32, %30 : tensor<4xf64>
    %34 = stablehlo.add %26, %33 : tensor<4xf64>
    %35 = stablehlo.constant dense<0x403E000000000000> : tensor<f64>
    %36 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %37 = stablehlo.multiply %30, %36 : tensor<4xf64>
    %38 = stablehlo.divide %37, %22 : tensor<4xf64>
    %39 = stablehlo.constant dense<0x3F01566ABC011567> : tensor<f64>
    %40 = stablehlo.broadcast_in_dim %39, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %41 = stablehlo.multiply %40, %38 : tensor<4xf64>
    %42 = stablehlo.add %34, %41 : tensor<4xf64>
    %43 = stablehlo.constant dense<0x404C000000000000> : tensor<f64>
    %44 = stablehlo.broadcast_in_dim %43, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %45 = stablehlo.multiply %38, %44 : tensor<4xf64>
    %46 = stablehlo.divide %45, %22 : tensor<4xf64>
    %47 = stablehlo.constant dense<0xBEABBD779334EF0B> : tensor<f64>
    %48 = stablehlo.broadcast_in_dim %47, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %49 = stablehlo.multiply %48, %46 : tensor<4xf64>
    %50 = stablehlo.add %42, %49 : tensor<4xf64>
    %51 = stablehlo.constant dense<0x4056800000000000> : tensor<f64>
    %52 = stablehlo.broadcast_in_dim %51, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %53 = stablehlo.multiply %46, %52 : tensor<4xf64>
    %54 = stablehlo.divide %53, %22 : tensor<4xf64>
    %55 = stablehlo.constant dense<0x3E566A8F2BF70EBE> : tensor<f64>
    %56 = stablehlo.broadcast_in_dim %55, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %57 = stablehlo.multiply %56, %54 : tensor<4xf64>
    %58 = stablehlo.add %50, %57 : tensor<4xf64>
    %59 = stablehlo.constant dense<0x4060800000000000> : tensor<f64>
    %60 = stablehlo.broadcast_in_dim %59, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %61 = stablehlo.multiply %54, %60 : tensor<4xf64>
    %62 = stablehlo.divide %61, %22 : tensor<4xf64>
    %63 = stablehlo.constant dense<0xBE022805D644267F> : tensor<f64>
    %64 = stablehlo.broadcast_in_dim %63, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %65 = stablehlo.multiply %64, %62 : tensor<4xf64>
    %66 = stablehlo.add %58, %65 : tensor<4xf64>
    %67 = stablehlo.constant dense<0x4066C00000000000> : tensor<f64>
    %68 = stablehlo.broadcast_in_dim %67, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %69 = stablehlo.multiply %62, %68 : tensor<4xf64>
    %70 = stablehlo.divide %69, %22 : tensor<4xf64>
    %71 = stablehlo.constant dense<0x3DAD6DB2C4E09162> : tensor<f64>
    %72 = stablehlo.broadcast_in_dim %71, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %73 = stablehlo.multiply %72, %70 : tensor<4xf64>
    %74 = stablehlo.add %66, %73 : tensor<4xf64>
    %75 = stablehlo.constant dense<0x406E000000000000> : tensor<f64>
    %76 = stablehlo.broadcast_in_dim %75, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %77 = stablehlo.multiply %70, %76 : tensor<4xf64>
    %78 = stablehlo.divide %77, %22 : tensor<4xf64>
    %79 = stablehlo.constant dense<0xBD57DA4E1F79955C> : tensor<f64>
    %80 = stablehlo.broadcast_in_dim %79, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %81 = stablehlo.multiply %80, %78 : tensor<4xf64>
    %82 = stablehlo.add %74, %81 : tensor<4xf64>
    %83 = stablehlo.constant dense<0x4073200000000000> : tensor<f64>
    %84 = stablehlo.broadcast_in_dim %83, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %85 = stablehlo.multiply %78, %84 : tensor<4xf64>
    %86 = stablehlo.divide %85, %22 : tensor<4xf64>
    %87 = stablehlo.constant dense<0x3D0355871D652E9E> : tensor<f64>
    %88 = stablehlo.broadcast_in_dim %87, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %89 = stablehlo.multiply %88, %86 : tensor<4xf64>
    %90 = stablehlo.add %82, %89 : tensor<4xf64>
    %91 = stablehlo.constant dense<0x4077C00000000000> : tensor<f64>
    %92 = stablehlo.broadcast_in_dim %91, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %93 = stablehlo.multiply %86, %92 : tensor<4xf64>
    %94 = stablehlo.divide %93, %22 : tensor<4xf64>
    %95 = stablehlo.divide %6, %17 : tensor<4xf64>
    %96 = stablehlo.divide %95, %17 : tensor<4xf64>
    %97 = stablehlo.divide %17, %6 : tensor<4xf64>
    %98 = stablehlo.constant dense<0x3FE0000000000000> : tensor<f64>
    %99 = stablehlo.broadcast_in_dim %98, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %100 = stablehlo.add %99, %90 : tensor<4xf64>
    %101 = stablehlo.add %97, %100 : tensor<4xf64>
    %102 = stablehlo.multiply %96, %101 : tensor<4xf64>
    %103 = stablehlo.constant dense<0x402A000000000000> : tensor<f64>
    %104 = stablehlo.broadcast_in_dim %103, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %105 = stablehlo.add %8, %104 : tensor<4xf64>
    %106 = stablehlo.divide %6, %105 : tensor<4xf64>
    %107 = stablehlo.divide %106, %105 : tensor<4xf64>
    %108 = stablehlo.compare LT, %104, %16, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %109 = stablehlo.add %102, %107 : tensor<4xf64>
    %110 = stablehlo.select %108, %109, %102 : tensor<4xi1>, tensor<4xf64>
    %111 = stablehlo.add %8, %28 : tensor<4xf64>
    %112 = stablehlo.divide %6, %111 : tensor<4xf64>
    %113 = stablehlo.divide %112, %111 : tensor<4xf64>
    %114 = stablehlo.compare LT, %28, %16, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %115 = stablehlo.add %110, %113 : tensor<4xf64>
    %116 = stablehlo.select %114, %115, %110 : tensor<4xi1>, tensor<4xf64>
    %117 = stablehlo.constant dense<0x4026000000000000> : tensor<f64>
    %118 = stablehlo.broadcast_in_dim %117, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %119 = stablehlo.add %8, %118 : tensor<4xf64>
    %120 = stablehlo.divide %6, %119 : tensor<4xf64>
    %121 = stablehlo.divide %120, %119 : tensor<4xf64>
    %122 = stablehlo.compare LT, %118, %16, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %123 = stablehlo.add %116, %121 : tensor<4xf64>
    %124 = stablehlo.select %122, %123, %116 : tensor<4xi1>, tensor<4xf64>
    %125 = stablehlo.constant dense<0x4024000000000000> : tensor<f64>
    %126 = stablehlo.broadcast_in_dim %125, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %127 = stablehlo.add %8, %126 : tensor<4xf64>
    %128 = stablehlo.divide %6, %127 : tensor<4xf64>
    %129 = stablehlo.divide %128, %127 : tensor<4xf64>
    %130 = stablehlo.compare LT, %126, %16, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %131 = stablehlo.add %124, %129 : tensor<4xf64>
    %132 = stablehlo.select %130, %131, %124 : tensor<4xi1>, tensor<4xf64>
    %133 = stablehlo.constant dense<0x4022000000000000> : tensor<f64>
    %134 = stablehlo.broadcast_in_dim %133, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %135 = stablehlo.add %8, %134 : tensor<4xf64>
    %136 = stablehlo.divide %6, %135 : tensor<4xf64>
    %137 = stablehlo.divide %136, %135 : tensor<4xf64>
    %138 = stablehlo.compare LT, %134, %16, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %139 = stablehlo.add %132, %137 : tensor<4xf64>
    %140 = stablehlo.select %138, %139, %132 : tensor<4xi1>, tensor<4xf64>
    %141 = stablehlo.constant dense<0x4020000000000000> : tensor<f64>
    %142 = stablehlo.broadcast_in_dim %141, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %143 = stablehlo.add %8, %142 : tensor<4xf64>
    %144 = stablehlo.divide %6, %143 : tensor<4xf64>
    %145 = stablehlo.divide %144, %143 : tensor<4xf64>
    %146 = stablehlo.compare LT, %142, %16, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %147 = stablehlo.add %140, %145 : tensor<4xf64>
    %148 = stablehlo.select %146, %147, %140 : tensor<4xi1>, tensor<4xf64>
    %149 = stablehlo.constant dense<0x401C000000000000> : tensor<f64>
    %150 = stablehlo.broadcast_in_dim %149, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %151 = stablehlo.add %8, %150 : tensor<4xf64>
    %152 = stablehlo.divide %6, %151 : tensor<4xf64>
    %153 = stablehlo.divide %152, %151 : tensor<4xf64>
    %154 = stablehlo.compare LT, %150, %16, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %155 = stablehlo.add %148, %153 : tensor<4xf64>
    %156 = stablehlo.select %154, %155, %148 : tensor<4xi1>, tensor<4xf64>
    %157 = stablehlo.constant dense<0x4018000000000000> : tensor<f64>
    %158 = stablehlo.broadcast_in_dim %157, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %159 = stablehlo.add %8, %158 : tensor<4xf64>
    %160 = stablehlo.divide %6, %159 : tensor<4xf64>
    %161 = stablehlo.divide %160, %159 : tensor<4xf64>
    %162 = stablehlo.compare LT, %158, %16, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %163 = stablehlo.add %156, %161 : tensor<4xf64>
    %164 = stablehlo.select %162, %163, %156 : tensor<4xi1>, tensor<4xf64>
    %165 = stablehlo.constant dense<0x4014000000000000> : tensor<f64>
    %166 = stablehlo.broadcast_in_dim %165, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %167 = stablehlo.add %8, %166 : tensor<4xf64>
    %168 = stablehlo.divide %6, %167 : tensor<4xf64>
    %169 = stablehlo.divide %168, %167 : tensor<4xf64>
    %170 = stablehlo.compare LT, %166, %16, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %171 = stablehlo.add %164, %169 : tensor<4xf64>
    %172 = stablehlo.select %170, %171, %164 : tensor<4xi1>, tensor<4xf64>
    %173 = stablehlo.constant dense<0x4010000000000000> : tensor<f64>
    %174 = stablehlo.broadcast_in_dim %173, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %175 = stablehlo.add %8, %174 : tensor<4xf64>
    %176 = stablehlo.divide %6, %175 : tensor<4xf64>
    %177 = stablehlo.divide %176, %175 : tensor<4xf64>
    %178 = stablehlo.compare LT, %174, %16, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %179 = stablehlo.add %172, %177 : tensor<4xf64>
    %180 = stablehlo.select %178, %179, %172 : tensor<4xi1>, tensor<4xf64>
    %181 = stablehlo.constant dense<0x4008000000000000> : tensor<f64>
    %182 = stablehlo.broadcast_in_dim %181, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %183 = stablehlo.add %8, %182 : tensor<4xf64>
    %184 = stablehlo.divide %6, %183 : tensor<4xf64>
    %185 = stablehlo.divide %184, %183 : tensor<4xf64>
    %186 = stablehlo.compare LT, %182, %16, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %187 = stablehlo.add %180, %185 : tensor<4xf64>
    %188 = stablehlo.select %186, %187, %180 : tensor<4xi1>, tensor<4xf64>
    %189 = stablehlo.add %8, %20 : tensor<4xf64>
    %190 = stablehlo.divide %6, %189 : tensor<4xf64>
    %191 = stablehlo.divide %190, %189 : tensor<4xf64>
    %192 = stablehlo.compare LT, %20, %16, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %193 = stablehlo.add %188, %191 : tensor<4xf64>
    %194 = stablehlo.select %192, %193, %188 : tensor<4xi1>, tensor<4xf64>
    %195 = stablehlo.add %8, %6 : tensor<4xf64>
    %196 = stablehlo.divide %6, %195 : tensor<4xf64>
    %197 = stablehlo.divide %196, %195 : tensor<4xf64>
    %198 = stablehlo.compare LT, %6, %16, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %199 = stablehlo.add %194, %197 : tensor<4xf64>
    %200 = stablehlo.select %198, %199, %194 : tensor<4xi1>, tensor<4xf64>
    %201 = stablehlo.add %8, %3 : tensor<4xf64>
    %202 = stablehlo.divide %6, %201 : tensor<4xf64>
    %203 = stablehlo.divide %202, %201 : tensor<4xf64>
    %204 = stablehlo.compare LT, %3, %16, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %205 = stablehlo.add %200, %203 : tensor<4xf64>
    %206 = stablehlo.select %204, %205, %200 : tensor<4xi1>, tensor<4xf64>
    %207 = stablehlo.constant dense<0x7FF0000000000000> : tensor<f64>
    %208 = stablehlo.broadcast_in_dim %207, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %209 = stablehlo.compare EQ, %8, %208, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %210 = stablehlo.select %209, %3, %206 : tensor<4xi1>, tensor<4xf64>
    %211 = stablehlo.negate %210 : tensor<4xf64>
    %212 = stablehlo.constant dense<0x400921FB54442D18> : tensor<f64>
    %213 = stablehlo.broadcast_in_dim %212, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %214 = stablehlo.multiply %213, %10 : tensor<4xf64>
    %215 = stablehlo.cosine %214 : tensor<4xf64>
    %216 = stablehlo.sine %214 : tensor<4xf64>
    %217 = stablehlo.divide %215, %216 : tensor<4xf64>
    %218 = stablehlo.constant dense<0xBFF0000000000000> : tensor<f64>
    %219 = stablehlo.broadcast_in_dim %218, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %220 = stablehlo.multiply %219, %217 : tensor<4xf64>
    %221 = stablehlo.add %220, %3 : tensor<4xf64>
    %222 = stablehlo.multiply %221, %217 : tensor<4xf64>
    %223 = stablehlo.add %222, %219 : tensor<4xf64>
    %224 = stablehlo.constant dense<0x4023BD3CC9BE45DE> : tensor<f64>
    %225 = stablehlo.broadcast_in_dim %224, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %226 = stablehlo.multiply %225, %223 : tensor<4xf64>
    %227 = stablehlo.subtract %211, %226 : tensor<4xf64>
    %228 = stablehlo.abs %10 : tensor<4xf64>
    %229 = stablehlo.compare GT, %228, %3, FLOAT : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
    %230 = stablehlo.constant dense<0x7FF8000000000000> : tensor<f64>
    %231 = stablehlo.broadcast_in_dim %230, dims = [] : (tensor<f64>) -> tensor<4xf64>
    %232 = stablehlo.select %229, %227, %231 : tensor<4xi1>, tensor<4xf64>
    %233 = stablehlo.select %4, %232, %210 : tensor<4xi1>, tensor<4xf64>
    %234 = stablehlo.convert %233 : (tensor<4xf64>) -> tensor<4xf32>
    return %234 : tensor<4xf32>
  }
}

// logBeta at [3], [3]
module {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.convert %arg0 : (tensor<3xf32>) -> tensor<3xf64>
    %2 = stablehlo.convert %arg1 : (tensor<3xf32>) -> tensor<3xf64>
    %3 = stablehlo.minimum %1, %2 : tensor<3xf64>
    %4 = stablehlo.maximum %1, %2 : tensor<3xf64>
    %5 = stablehlo.add %3, %4 : tensor<3xf64>
    %6 = stablehlo.divide %3, %5 : tensor<3xf64>
    %7 = stablehlo.constant dense<0x0000000000000000> : tensor<f64>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %9 = stablehlo.compare GT, %3, %8, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %10 = stablehlo.constant dense<0x7FF0000000000000> : tensor<f64>
    %11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %12 = stablehlo.compare EQ, %4, %11, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %13 = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %15 = stablehlo.select %9, %3, %14 : tensor<3xi1>, tensor<3xf64>
    %16 = stablehlo.compare LE, %15, %8, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %17 = stablehlo.negate %15 : tensor<3xf64>
    %18 = stablehlo.select %16, %17, %15 : tensor<3xi1>, tensor<3xf64>
    %19 = stablehlo.compare EQ, %18, %8, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %20 = stablehlo.select %19, %14, %18 : tensor<3xi1>, tensor<3xf64>
    %21 = stablehlo.constant dense<0x3FE0000000000000> : tensor<f64>
    %22 = stablehlo.broadcast_in_dim %21, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %23 = stablehlo.subtract %20, %22 : tensor<3xf64>
    %24 = stablehlo.log %20 : tensor<3xf64>
    %25 = stablehlo.multiply %23, %24 : tensor<3xf64>
    %26 = stablehlo.subtract %25, %20 : tensor<3xf64>
    %27 = stablehlo.constant dense<0x3FED67F1C864BEB4> : tensor<f64>
    %28 = stablehlo.broadcast_in_dim %27, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %29 = stablehlo.add %26, %28 : tensor<3xf64>
    %30 = stablehlo.constant dense<0x4024000000000000> : tensor<f64>
    %31 = stablehlo.broadcast_in_dim %30, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %32 = stablehlo.maximum %20, %31 : tensor<3xf64>
    %33 = stablehlo.multiply %32, %32 : tensor<3xf64>
    %34 = stablehlo.divide %14, %33 : tensor<3xf64>
    %35 = stablehlo.constant dense<0x3F7A41A41A41A41A> : tensor<f64>
    %36 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %37 = stablehlo.multiply %36, %34 : tensor<3xf64>
    %38 = stablehlo.constant dense<0xBF5F6AB0D9993C7D> : tensor<f64>
    %39 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %40 = stablehlo.add %37, %39 : tensor<3xf64>
    %41 = stablehlo.multiply %40, %34 : tensor<3xf64>
    %42 = stablehlo.constant dense<0x3F4B951E2B18FF23> : tensor<f64>
    %43 = stablehlo.broadcast_in_dim %42, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %44 = stablehlo.add %41, %43 : tensor<3xf64>
    %45 = stablehlo.multiply %44, %34 : tensor<3xf64>
    %46 = stablehlo.constant dense<0xBF43813813813814> : tensor<f64>
    %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %48 = stablehlo.add %45, %47 : tensor<3xf64>
    %49 = stablehlo.multiply %48, %34 : tensor<3xf64>
    %50 = stablehlo.constant dense<0x3F4A01A01A01A01A> : tensor<f64>
    %51 = stablehlo.broadcast_in_dim %50, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %52 = stablehlo.add %49, %51 : tensor<3xf64>
    %53 = stablehlo.multiply %52, %34 : tensor<3xf64>
    %54 = stablehlo.constant dense<0xBF66C16C16C16C17> : tensor<f64>
    %55 = stablehlo.broadcast_in_dim %54, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %56 = stablehlo.add %53, %55 : tensor<3xf64>
    %57 = stablehlo.multiply %56, %34 : tensor<3xf64>
    %58 = stablehlo.constant dense<0x3FB5555555555555> : tensor<f64>
    %59 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %60 = stablehlo.add %57, %59 : tensor<3xf64>
    %61 = stablehlo.divide %60, %32 : tensor<3xf64>
    %62 = stablehlo.add %29, %61 : tensor<3xf64>
    %63 = stablehlo.compare LT, %20, %14, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %64 = stablehlo.add %20, %14 : tensor<3xf64>
    %65 = stablehlo.select %63, %64, %20 : tensor<3xi1>, tensor<3xf64>
    %66 = stablehlo.constant dense<0x3FF0000000000000> : tensor<3xf64>
    %67 = stablehlo.constant dense<0x4000000000000000> : tensor<f64>
    %68 = stablehlo.broadcast_in_dim %67, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %69 = stablehlo.compare GT, %65, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %70 = stablehlo.subtract %65, %14 : tensor<3xf64>
    %71 = stablehlo.select %69, %70, %65 : tensor<3xi1>, tensor<3xf64>
    %72 = stablehlo.multiply %66, %71 : tensor<3xf64>
    %73 = stablehlo.select %69, %72, %66 : tensor<3xi1>, tensor<3xf64>
    %74 = stablehlo.compare GT, %71, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %75 = stablehlo.subtract %71, %14 : tensor<3xf64>
    %76 = stablehlo.select %74, %75, %71 : tensor<3xi1>, tensor<3xf64>
    %77 = stablehlo.multiply %73, %76 : tensor<3xf64>
    %78 = stablehlo.select %74, %77, %73 : tensor<3xi1>, tensor<3xf64>
    %79 = stablehlo.compare GT, %76, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %80 = stablehlo.subtract %76, %14 : tensor<3xf64>
    %81 = stablehlo.select %79, %80, %76 : tensor<3xi1>, tensor<3xf64>
    %82 = stablehlo.multiply %78, %81 : tensor<3xf64>
    %83 = stablehlo.select %79, %82, %78 : tensor<3xi1>, tensor<3xf64>
    %84 = stablehlo.compare GT, %81, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %85 = stablehlo.subtract %81, %14 : tensor<3xf64>
    %86 = stablehlo.select %84, %85, %81 : tensor<3xi1>, tensor<3xf64>
    %87 = stablehlo.multiply %83, %86 : tensor<3xf64>
    %88 = stablehlo.select %84, %87, %83 : tensor<3xi1>, tensor<3xf64>
    %89 = stablehlo.compare GT, %86, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %90 = stablehlo.subtract %86, %14 : tensor<3xf64>
    %91 = stablehlo.select %89, %90, %86 : tensor<3xi1>, tensor<3xf64>
    %92 = stablehlo.multiply %88, %91 : tensor<3xf64>
    %93 = stablehlo.select %89, %92, %88 : tensor<3xi1>, tensor<3xf64>
    %94 = stablehlo.compare GT, %91, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %95 = stablehlo.subtract %91, %14 : tensor<3xf64>
    %96 = stablehlo.select %94, %95, %91 : tensor<3xi1>, tensor<3xf64>
    %97 = stablehlo.multiply %93, %96 : tensor<3xf64>
    %98 = stablehlo.select %94, %97, %93 : tensor<3xi1>, tensor<3xf64>
    %99 = stablehlo.compare GT, %96, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %100 = stablehlo.subtract %96, %14 : tensor<3xf64>
    %101 = stablehlo.select %99, %100, %96 : tensor<3xi1>, tensor<3xf64>
    %102 = stablehlo.multiply %98, %101 : tensor<3xf64>
    %103 = stablehlo.select %99, %102, %98 : tensor<3xi1>, tensor<3xf64>
    %104 = stablehlo.compare GT, %101, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %105 = stablehlo.subtract %101, %14 : tensor<3xf64>
    %106 = stablehlo.select %104, %105, %101 : tensor<3xi1>, tensor<3xf64>
    %107 = stablehlo.multiply %103, %106 : tensor<3xf64>
    %108 = stablehlo.select %104, %107, %103 : tensor<3xi1>, tensor<3xf64>
    %109 = stablehlo.subtract %106, %14 : tensor<3xf64>
    %110 = stablehlo.subtract %106, %68 : tensor<3xf64>
    %111 = stablehlo.multiply %109, %110 : tensor<3xf64>
    %112 = stablehlo.constant dense<0x3FF8000000000000> : tensor<f64>
    %113 = stablehlo.broadcast_in_dim %112, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %114 = stablehlo.subtract %106, %113 : tensor<3xf64>
    %115 = stablehlo.constant dense<0x3EE8CA55AB6B8718> : tensor<f64>
    %116 = stablehlo.broadcast_in_dim %115, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %117 = stablehlo.multiply %116, %114 : tensor<3xf64>
    %118 = stablehlo.constant dense<0xBEF36D84FEE907FF> : tensor<f64>
    %119 = stablehlo.broadcast_in_dim %118, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %120 = stablehlo.add %117, %119 : tensor<3xf64>
    %121 = stablehlo.multiply %120, %114 : tensor<3xf64>
    %122 = stablehlo.constant dense<0x3EEC7D009A4FAE3A> : tensor<f64>
    %123 = stablehlo.broadcast_in_dim %122, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %124 = stablehlo.add %121, %123 : tensor<3xf64>
    %125 = stablehlo.multiply %124, %114 : tensor<3xf64>
    %126 = stablehlo.constant dense<0xBEF6880FAC68F031> : tensor<f64>
    %127 = stablehlo.broadcast_in_dim %126, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %128 = stablehlo.add %125, %127 : tensor<3xf64>
    %129 = stablehlo.multiply %128, %114 : tensor<3xf64>
    %130 = stablehlo.constant dense<0x3F0672B94917149F> : tensor<f64>
    %131 = stablehlo.broadcast_in_dim %130, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %132 = stablehlo.add %129, %131 : tensor<3xf64>
    %133 = stablehlo.multiply %132, %114 : tensor<3xf64>
    %134 = stablehlo.constant dense<0xBF11CF3272629995> : tensor<f64>
    %135 = stablehlo.broadcast_in_dim %134, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %136 = stablehlo.add %133, %135 : tensor<3xf64>
    %137 = stablehlo.multiply %136, %114 : tensor<3xf64>
    %138 = stablehlo.constant dense<0x3F1BA26CE28A34B0> : tensor<f64>
    %139 = stablehlo.broadcast_in_dim %138, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %140 = stablehlo.add %137, %139 : tensor<3xf64>
    %141 = stablehlo.multiply %140, %114 : tensor<3xf64>
    %142 = stablehlo.constant dense<0xBF261854B057E6E9> : tensor<f64>
    %143 = stablehlo.broadcast_in_dim %142, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %144 = stablehlo.add %141, %143 : tensor<3xf64>
    %145 = stablehlo.multiply %144, %114 : tensor<3xf64>
    %146 = stablehlo.constant dense<0x3F31C7B46046A59C> : tensor<f64>
    %147 = stablehlo.broadcast_in_dim %146, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %148 = stablehlo.add %145, %147 : tensor<3xf64>
    %149 = stablehlo.multiply %148, %114 : tensor<3xf64>
    %150 = stablehlo.constant dense<0xBF3CB502B140A127> : tensor<f64>
    %151 = stablehlo.broadcast_in_dim %150, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %152 = stablehlo.add %149, %151 : tensor<3xf64>
    %153 = stablehlo.multiply %152, %114 : tensor<3xf64>
    %154 = stablehlo.constant dense<0x3F4750AA27FE4301> : tensor<f64>
    %155 = stablehlo.broadcast_in_dim %154, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %156 = stablehlo.add %153, %155 : tensor<3xf64>
    %157 = stablehlo.multiply %156, %114 : tensor<3xf64>
    %158 = stablehlo.constant dense<0xBF5313E5323120B7> : tensor<f64>
    %159 = stablehlo.broadcast_in_dim %158, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %160 = stablehlo.add %157, %159 : tensor<3xf64>
    %161 = stablehlo.multiply %160, %114 : tensor<3xf64>
    %162 = stablehlo.constant dense<0x3F5F814B951D538B> : tensor<f64>
    %163 = stablehlo.broadcast_in_dim %162, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %164 = stablehlo.add %161, %163 : tensor<3xf64>
    %165 = stablehlo.multiply %164, %114 : tensor<3xf64>
    %166 = stablehlo.constant dense<0xBF6A5035375ACABE> : tensor<f64>
    %167 = stablehlo.broadcast_in_dim %166, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %168 = stablehlo.add %165, %167 : tensor<3xf64>
    %169 = stablehlo.multiply %168, %114 : tensor<3xf64>
    %170 = stablehlo.constant dense<0x3F764F0664FB6518> : tensor<f64>
    %171 = stablehlo.broadcast_in_dim %170, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %172 = stablehlo.add %169, %171 : tensor<3xf64>
    %173 = stablehlo.multiply %172, %114 : tensor<3xf64>
    %174 = stablehlo.constant dense<0xBF834DBDA128EEE5> : tensor<f64>
    %175 = stablehlo.broadcast_in_dim %174, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %176 = stablehlo.add %173, %175 : tensor<3xf64>
    %177 = stablehlo.multiply %176, %114 : tensor<3xf64>
    %178 = stablehlo.constant dense<0x3F9133423527AE27> : tensor<f64>
    %179 = stablehlo.broadcast_in_dim %178, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %180 = stablehlo.add %177, %179 : tensor<3xf64>
    %181 = stablehlo.multiply %180, %114 : tensor<3xf64>
    %182 = stablehlo.constant dense<0xBFA007AA83CEF9AB> : tensor<f64>
    %183 = stablehlo.broadcast_in_dim %182, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %184 = stablehlo.add %181, %183 : tensor<3xf64>
    %185 = stablehlo.multiply %184, %114 : tensor<3xf64>
    %186 = stablehlo.constant dense<0x3FB01AF62A2929E1> : tensor<f64>
    %187 = stablehlo.broadcast_in_dim %186, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %188 = stablehlo.add %185, %187 : tensor<3xf64>
    %189 = stablehlo.multiply %188, %114 : tensor<3xf64>
    %190 = stablehlo.constant dense<0xBFC2AED059BD6085> : tensor<f64>
    %191 = stablehlo.broadcast_in_dim %190, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %192 = stablehlo.add %189, %191 : tensor<3xf64>
    %193 = stablehlo.multiply %192, %114 : tensor<3xf64>
    %194 = stablehlo.constant dense<0x3FDEEB95B094C191> : tensor<f64>
    %195 = stablehlo.broadcast_in_dim %194, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %196 = stablehlo.add %193, %195 : tensor<3xf64>
    %197 = stablehlo.multiply %111, %196 : tensor<3xf64>
    %198 = stablehlo.select %63, %20, %108 : tensor<3xi1>, tensor<3xf64>
    %199 = stablehlo.log %198 : tensor<3xf64>
    %200 = stablehlo.negate %199 : tensor<3xf64>
    %201 = stablehlo.select %63, %200, %199 : tensor<3xi1>, tensor<3xf64>
    %202 = stablehlo.add %197, %201 : tensor<3xf64>
    %203 = stablehlo.compare EQ, %20, %11, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %204 = stablehlo.select %203, %20, %62 : tensor<3xi1>, tensor<3xf64>
    %205 = stablehlo.compare LT, %20, %31, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %206 = stablehlo.select %205, %202, %204 : tensor<3xi1>, tensor<3xf64>
    %207 = stablehlo.round_nearest_even %18 : tensor<3xf64>
    %208 = stablehlo.subtract %18, %207 : tensor<3xf64>
    %209 = stablehlo.constant dense<0x400921FB54442D18> : tensor<f64>
    %210 = stablehlo.broadcast_in_dim %209, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %211 = stablehlo.multiply %210, %208 : tensor<3xf64>
    %212 = stablehlo.sine %211 : tensor<3xf64>
    %213 = stablehlo.abs %212 : tensor<3xf64>
    %214 = stablehlo.multiply %18, %213 : tensor<3xf64>
    %215 = stablehlo.divide %210, %214 : tensor<3xf64>
    %216 = stablehlo.log %215 : tensor<3xf64>
    %217 = stablehlo.subtract %216, %206 : tensor<3xf64>
    %218 = stablehlo.compare EQ, %208, %8, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %219 = stablehlo.compare EQ, %18, %11, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %220 = stablehlo.or %218, %219 : tensor<3xi1>
    %221 = stablehlo.select %220, %11, %217 : tensor<3xi1>, tensor<3xf64>
    %222 = stablehlo.select %16, %221, %206 : tensor<3xi1>, tensor<3xf64>
    %223 = stablehlo.compare LE, %4, %8, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %224 = stablehlo.negate %4 : tensor<3xf64>
    %225 = stablehlo.select %223, %224, %4 : tensor<3xi1>, tensor<3xf64>
    %226 = stablehlo.compare EQ, %225, %8, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %227 = stablehlo.select %226, %14, %225 : tensor<3xi1>, tensor<3xf64>
    %228 = stablehlo.subtract %227, %22 : tensor<3xf64>
    %229 = stablehlo.log %227 : tensor<3xf64>
    %230 = stablehlo.multiply %228, %229 : tensor<3xf64>
    %231 = stablehlo.subtract %230, %227 : tensor<3xf64>
    %232 = stablehlo.add %231, %28 : tensor<3xf64>
    %233 = stablehlo.maximum %227, %31 : tensor<3xf64>
    %234 = stablehlo.multiply %233, %233 : tensor<3xf64>
    %235 = stablehlo.divide %14, %234 : tensor<3xf64>
    %236 = stablehlo.multiply %36, %235 : tensor<3xf64>
    %237 = stablehlo.add %236, %39 : tensor<3xf64>
    %238 = stablehlo.multiply %237, %235 : tensor<3xf64>
    %239 = stablehlo.add %238, %43 : tensor<3xf64>
    %240 = stablehlo.multiply %239, %235 : tensor<3xf64>
    %241 = stablehlo.add %240, %47 : tensor<3xf64>
    %242 = stablehlo.multiply %241, %235 : tensor<3xf64>
    %243 = stablehlo.add %242, %51 : tensor<3xf64>
    %244 = stablehlo.multiply %243, %235 : tensor<3xf64>
    %245 = stablehlo.add %244, %55 : tensor<3xf64>
    %246 = stablehlo.multiply %245, %235 : tensor<3xf64>
    %247 = stablehlo.add %246, %59 : tensor<3xf64>
    %248 = stablehlo.divide %247, %233 : tensor<3xf64>
    %249 = stablehlo.add %232, %248 : tensor<3xf64>
    %250 = stablehlo.compare LT, %227, %14, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %251 = stablehlo.add %227, %14 : tensor<3xf64>
    %252 = stablehlo.select %250, %251, %227 : tensor<3xi1>, tensor<3xf64>
    %253 = stablehlo.compare GT, %252, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %254 = stablehlo.subtract %252, %14 : tensor<3xf64>
    %255 = stablehlo.select %253, %254, %252 : tensor<3xi1>, tensor<3xf64>
    %256 = stablehlo.multiply %66, %255 : tensor<3xf64>
    %257 = stablehlo.select %253, %256, %66 : tensor<3xi1>, tensor<3xf64>
    %258 = stablehlo.compare GT, %255, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %259 = stablehlo.subtract %255, %14 : tensor<3xf64>
    %260 = stablehlo.select %258, %259, %255 : tensor<3xi1>, tensor<3xf64>
    %261 = stablehlo.multiply %257, %260 : tensor<3xf64>
    %262 = stablehlo.select %258, %261, %257 : tensor<3xi1>, tensor<3xf64>
    %263 = stablehlo.compare GT, %260, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %264 = stablehlo.subtract %260, %14 : tensor<3xf64>
    %265 = stablehlo.select %263, %264, %260 : tensor<3xi1>, tensor<3xf64>
    %266 = stablehlo.multiply %262, %265 : tensor<3xf64>
    %267 = stablehlo.select %263, %266, %262 : tensor<3xi1>, tensor<3xf64>
    %268 = stablehlo.compare GT, %265, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %269 = stablehlo.subtract %265, %14 : tensor<3xf64>
    %270 = stablehlo.select %268, %269, %265 : tensor<3xi1>, tensor<3xf64>
    %271 = stablehlo.multiply %267, %270 : tensor<3xf64>
    %272 = stablehlo.select %268, %271, %267 : tensor<3xi1>, tensor<3xf64>
    %273 = stablehlo.compare GT, %270, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %274 = stablehlo.subtract %270, %14 : tensor<3xf64>
    %275 = stablehlo.select %273, %274, %270 : tensor<3xi1>, tensor<3xf64>
    %276 = stablehlo.multiply %272, %275 : tensor<3xf64>
    %277 = stablehlo.select %273, %276, %272 : tensor<3xi1>, tensor<3xf64>
    %278 = stablehlo.compare GT, %275, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %279 = stablehlo.subtract %275, %14 : tensor<3xf64>
    %280 = stablehlo.select %278, %279, %275 : tensor<3xi1>, tensor<3xf64>
    %281 = stablehlo.multiply %277, %280 : tensor<3xf64>
    %282 = stablehlo.select %278, %281, %277 : tensor<3xi1>, tensor<3xf64>
    %283 = stablehlo.compare GT, %280, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %284 = stablehlo.subtract %280, %14 : tensor<3xf64>
    %285 = stablehlo.select %283, %284, %280 : tensor<3xi1>, tensor<3xf64>
    %286 = stablehlo.multiply %282, %285 : tensor<3xf64>
    %287 = stablehlo.select %283, %286, %282 : tensor<3xi1>, tensor<3xf64>
    %288 = stablehlo.compare GT, %285, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %289 = stablehlo.subtract %285, %14 : tensor<3xf64>
    %290 = stablehlo.select %288, %289, %285 : tensor<3xi1>, tensor<3xf64>
    %291 = stablehlo.multiply %287, %290 : tensor<3xf64>
    %292 = stablehlo.select %288, %291, %287 : tensor<3xi1>, tensor<3xf64>
    %293 = stablehlo.subtract %290, %14 : tensor<3xf64>
    %294 = stablehlo.subtract %290, %68 : tensor<3xf64>
    %295 = stablehlo.multiply %293, %294 : tensor<3xf64>
    %296 = stablehlo.subtract %290, %113 : tensor<3xf64>
    %297 = stablehlo.multiply %116, %296 : tensor<3xf64>
    %298 = stablehlo.add %297, %119 : tensor<3xf64>
    %299 = stablehlo.multiply %298, %296 : tensor<3xf64>
    %300 = stablehlo.add %299, %123 : tensor<3xf64>
    %301 = stablehlo.multiply %300, %296 : tensor<3xf64>
    %302 = stablehlo.add %301, %127 : tensor<3xf64>
    %303 = stablehlo.multiply %302, %296 : tensor<3xf64>
    %304 = stablehlo.add %303, %131 : tensor<3xf64>
    %305 = stablehlo.multiply %304, %296 : tensor<3xf64>
    %306 = stablehlo.add %305, %135 : tensor<3xf64>
    %307 = stablehlo.multiply %306, %296 : tensor<3xf64>
    %308 = stablehlo.add %307, %139 : tensor<3xf64>
    %309 = stablehlo.multiply %308, %296 : tensor<3xf64>
    %310 = stablehlo.add %309, %143 : tensor<3xf64>
    %311 = stablehlo.multiply %310, %296 : tensor<3xf64>
    %312 = stablehlo.add %311, %147 : tensor<3xf64>
    %313 = stablehlo.multiply %312, %296 : tensor<3xf64>
    %314 = stablehlo.add %313, %151 : tensor<3xf64>
    %315 = stablehlo.multiply %314, %296 : tensor<3xf64>
    %316 = stablehlo.add %315, %155 : tensor<3xf64>
    %317 = stablehlo.multiply %316, %296 : tensor<3xf64>
    %318 = stablehlo.add %317, %159 : tensor<3xf64>
    %319 = stablehlo.multiply %318, %296 : tensor<3xf64>
    %320 = stablehlo.add %319, %163 : tensor<3xf64>
    %321 = stablehlo.multiply %320, %296 : tensor<3xf64>
    %322 = stablehlo.add %321, %167 : tensor<3xf64>
    %323 = stablehlo.multiply %322, %296 : tensor<3xf64>
    %324 = stablehlo.add %323, %171 : tensor<3xf64>
    %325 = stablehlo.multiply %324, %296 : tensor<3xf64>
    %326 = stablehlo.add %325, %175 : tensor<3xf64>
    %327 = stablehlo.multiply %326, %296 : tensor<3xf64>
    %328 = stablehlo.add %327, %179 : tensor<3xf64>
    %329 = stablehlo.multiply %328, %296 : tensor<3xf64>
    %330 = stablehlo.add %329, %183 : tensor<3xf64>
    %331 = stablehlo.multiply %330, %296 : tensor<3xf64>
    %332 = stablehlo.add %331, %187 : tensor<3xf64>
    %333 = stablehlo.multiply %332, %296 : tensor<3xf64>
    %334 = stablehlo.add %333, %191 : tensor<3xf64>
    %335 = stablehlo.multiply %334, %296 : tensor<3xf64>
    %336 = stablehlo.add %335, %195 : tensor<3xf64>
    %337 = stablehlo.multiply %295, %336 : tensor<3xf64>
    %338 = stablehlo.select %250, %227, %292 : tensor<3xi1>, tensor<3xf64>
    %339 = stablehlo.log %338 : tensor<3xf64>
    %340 = stablehlo.negate %339 : tensor<3xf64>
    %341 = stablehlo.select %250, %340, %339 : tensor<3xi1>, tensor<3xf64>
    %342 = stablehlo.add %337, %341 : tensor<3xf64>
    %343 = stablehlo.compare EQ, %227, %11, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %344 = stablehlo.select %343, %227, %249 : tensor<3xi1>, tensor<3xf64>
    %345 = stablehlo.compare LT, %227, %31, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %346 = stablehlo.select %345, %342, %344 : tensor<3xi1>, tensor<3xf64>
    %347 = stablehlo.round_nearest_even %225 : tensor<3xf64>
    %348 = stablehlo.subtract %225, %347 : tensor<3xf64>
    %349 = stablehlo.multiply %210, %348 : tensor<3xf64>
    %350 = stablehlo.sine %349 : tensor<3xf64>
    %351 = stablehlo.abs %350 : tensor<3xf64>
    %352 = stablehlo.multiply %225, %351 : tensor<3xf64>
    %353 = stablehlo.divide %210, %352 : tensor<3xf64>
    %354 = stablehlo.log %353 : tensor<3xf64>
    %355 = stablehlo.subtract %354, %346 : tensor<3xf64>
    %356 = stablehlo.compare EQ, %348, %8, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %357 = stablehlo.compare EQ, %225, %11, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %358 = stablehlo.or %356, %357 : tensor<3xi1>
    %359 = stablehlo.select %358, %11, %355 : tensor<3xi1>, tensor<3xf64>
    %360 = stablehlo.select %223, %359, %346 : tensor<3xi1>, tensor<3xf64>
    %361 = stablehlo.compare LE, %5, %8, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %362 = stablehlo.negate %5 : tensor<3xf64>
    %363 = stablehlo.select %361, %362, %5 : tensor<3xi1>, tensor<3xf64>
    %364 = stablehlo.compare EQ, %363, %8, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %365 = stablehlo.select %364, %14, %363 : tensor<3xi1>, tensor<3xf64>
    %366 = stablehlo.subtract %365, %22 : tensor<3xf64>
    %367 = stablehlo.log %365 : tensor<3xf64>
    %368 = stablehlo.multiply %366, %367 : tensor<3xf64>
    %369 = stablehlo.subtract %368, %365 : tensor<3xf64>
    %370 = stablehlo.add %369, %28 : tensor<3xf64>
    %371 = stablehlo.maximum %365, %31 : tensor<3xf64>
    %372 = stablehlo.multiply %371, %371 : tensor<3xf64>
    %373 = stablehlo.divide %14, %372 : tensor<3xf64>
    %374 = stablehlo.multiply %36, %373 : tensor<3xf64>
    %375 = stablehlo.add %374, %39 : tensor<3xf64>
    %376 = stablehlo.multiply %375, %373 : tensor<3xf64>
    %377 = stablehlo.add %376, %43 : tensor<3xf64>
    %378 = stablehlo.multiply %377, %373 : tensor<3xf64>
    %379 = stablehlo.add %378, %47 : tensor<3xf64>
    %380 = stablehlo.multiply %379, %373 : tensor<3xf64>
    %381 = stablehlo.add %380, %51 : tensor<3xf64>
    %382 = stablehlo.multiply %381, %373 : tensor<3xf64>
    %383 = stablehlo.add %382, %55 : tensor<3xf64>
    %384 = stablehlo.multiply %383, %373 : tensor<3xf64>
    %385 = stablehlo.add %384, %59 : tensor<3xf64>
    %386 = stablehlo.divide %385, %371 : tensor<3xf64>
    %387 = stablehlo.add %370, %386 : tensor<3xf64>
    %388 = stablehlo.compare LT, %365, %14, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %389 = stablehlo.add %365, %14 : tensor<3xf64>
    %390 = stablehlo.select %388, %389, %365 : tensor<3xi1>, tensor<3xf64>
    %391 = stablehlo.compare GT, %390, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %392 = stablehlo.subtract %390, %14 : tensor<3xf64>
    %393 = stablehlo.select %391, %392, %390 : tensor<3xi1>, tensor<3xf64>
    %394 = stablehlo.multiply %66, %393 : tensor<3xf64>
    %395 = stablehlo.select %391, %394, %66 : tensor<3xi1>, tensor<3xf64>
    %396 = stablehlo.compare GT, %393, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %397 = stablehlo.subtract %393, %14 : tensor<3xf64>
    %398 = stablehlo.select %396, %397, %393 : tensor<3xi1>, tensor<3xf64>
    %399 = stablehlo.multiply %395, %398 : tensor<3xf64>
    %400 = stablehlo.select %396, %399, %395 : tensor<3xi1>, tensor<3xf64>
    %401 = stablehlo.compare GT, %398, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %402 = stablehlo.subtract %398, %14 : tensor<3xf64>
    %403 = stablehlo.select %401, %402, %398 : tensor<3xi1>, tensor<3xf64>
    %404 = stablehlo.multiply %400, %403 : tensor<3xf64>
    %405 = stablehlo.select %401, %404, %400 : tensor<3xi1>, tensor<3xf64>
    %406 = stablehlo.compare GT, %403, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %407 = stablehlo.subtract %403, %14 : tensor<3xf64>
    %408 = stablehlo.select %406, %407, %403 : tensor<3xi1>, tensor<3xf64>
    %409 = stablehlo.multiply %405, %408 : tensor<3xf64>
    %410 = stablehlo.select %406, %409, %405 : tensor<3xi1>, tensor<3xf64>
    %411 = stablehlo.compare GT, %408, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %412 = stablehlo.subtract %408, %14 : tensor<3xf64>
    %413 = stablehlo.select %411, %412, %408 : tensor<3xi1>, tensor<3xf64>
    %414 = stablehlo.multiply %410, %413 : tensor<3xf64>
    %415 = stablehlo.select %411, %414, %410 : tensor<3xi1>, tensor<3xf64>
    %416 = stablehlo.compare GT, %413, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %417 = stablehlo.subtract %413, %14 : tensor<3xf64>
    %418 = stablehlo.select %416, %417, %413 : tensor<3xi1>, tensor<3xf64>
    %419 = stablehlo.multiply %415, %418 : tensor<3xf64>
    %420 = stablehlo.select %416, %419, %415 : tensor<3xi1>, tensor<3xf64>
    %421 = stablehlo.compare GT, %418, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %422 = stablehlo.subtract %418, %14 : tensor<3xf64>
    %423 = stablehlo.select %421, %422, %418 : tensor<3xi1>, tensor<3xf64>
    %424 = stablehlo.multiply %420, %423 : tensor<3xf64>
    %425 = stablehlo.select %421, %424, %420 : tensor<3xi1>, tensor<3xf64>
    %426 = stablehlo.compare GT, %423, %68, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %427 = stablehlo.subtract %423, %14 : tensor<3xf64>
    %428 = stablehlo.select %426, %427, %423 : tensor<3xi1>, tensor<3xf64>
    %429 = stablehlo.multiply %425, %428 : tensor<3xf64>
    %430 = stablehlo.select %426, %429, %425 : tensor<3xi1>, tensor<3xf64>
    %431 = stablehlo.subtract %428, %14 : tensor<3xf64>
    %432 = stablehlo.subtract %428, %68 : tensor<3xf64>
    %433 = stablehlo.multiply %431, %432 : tensor<3xf64>
    %434 = stablehlo.subtract %428, %113 : tensor<3xf64>
    %435 = stablehlo.multiply %116, %434 : tensor<3xf64>
    %436 = stablehlo.add %435, %119 : tensor<3xf64>
    %437 = stablehlo.multiply %436, %434 : tensor<3xf64>
    %438 = stablehlo.add %437, %123 : tensor<3xf64>
    %439 = stablehlo.multiply %438, %434 : tensor<3xf64>
    %440 = stablehlo.add %439, %127 : tensor<3xf64>
    %441 = stablehlo.multiply %440, %434 : tensor<3xf64>
    %442 = stablehlo.add %441, %131 : tensor<3xf64>
    %443 = stablehlo.multiply %442, %434 : tensor<3xf64>
    %444 = stablehlo.add %443, %135 : tensor<3xf64>
    %445 = stablehlo.multiply %444, %434 : tensor<3xf64>
    %446 = stablehlo.add %445, %139 : tensor<3xf64>
    %447 = stablehlo.multiply %446, %434 : tensor<3xf64>
    %448 = stablehlo.add %447, %143 : tensor<3xf64>
    %449 = stablehlo.multiply %448, %434 : tensor<3xf64>
    %450 = stablehlo.add %449, %147 : tensor<3xf64>
    %451 = stablehlo.multiply %450, %434 : tensor<3xf64>
    %452 = stablehlo.add %451, %151 : tensor<3xf64>
    %453 = stablehlo.multiply %452, %434 : tensor<3xf64>
    %454 = stablehlo.add %453, %155 : tensor<3xf64>
    %455 = stablehlo.multiply %454, %434 : tensor<3xf64>
    %456 = stablehlo.add %455, %159 : tensor<3xf64>
    %457 = stablehlo.multiply %456, %434 : tensor<3xf64>
    %458 = stablehlo.add %457, %163 : tensor<3xf64>
    %459 = stablehlo.multiply %458, %434 : tensor<3xf64>
    %460 = stablehlo.add %459, %167 : tensor<3xf64>
    %461 = stablehlo.multiply %460, %434 : tensor<3xf64>
    %462 = stablehlo.add %461, %171 : tensor<3xf64>
    %463 = stablehlo.multiply %462, %434 : tensor<3xf64>
    %464 = stablehlo.add %463, %175 : tensor<3xf64>
    %465 = stablehlo.multiply %464, %434 : tensor<3xf64>
    %466 = stablehlo.add %465, %179 : tensor<3xf64>
    %467 = stablehlo.multiply %466, %434 : tensor<3xf64>
    %468 = stablehlo.add %467, %183 : tensor<3xf64>
    %469 = stablehlo.multiply %468, %434 : tensor<3xf64>
    %470 = stablehlo.add %469, %187 : tensor<3xf64>
    %471 = stablehlo.multiply %470, %434 : tensor<3xf64>
    %472 = stablehlo.add %471, %191 : tensor<3xf64>
    %473 = stablehlo.multiply %472, %434 : tensor<3xf64>
    %474 = stablehlo.add %473, %195 : tensor<3xf64>
    %475 = stablehlo.multiply %433, %474 : tensor<3xf64>
    %476 = stablehlo.select %388, %365, %430 : tensor<3xi1>, tensor<3xf64>
    %477 = stablehlo.log %476 : tensor<3xf64>
    %478 = stablehlo.negate %477 : tensor<3xf64>
    %479 = stablehlo.select %388, %478, %477 : tensor<3xi1>, tensor<3xf64>
    %480 = stablehlo.add %475, %479 : tensor<3xf64>
    %481 = stablehlo.compare EQ, %365, %11, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %482 = stablehlo.select %481, %365, %387 : tensor<3xi1>, tensor<3xf64>
    %483 = stablehlo.compare LT, %365, %31, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %484 = stablehlo.select %483, %480, %482 : tensor<3xi1>, tensor<3xf64>
    %485 = stablehlo.round_nearest_even %363 : tensor<3xf64>
    %486 = stablehlo.subtract %363, %485 : tensor<3xf64>
    %487 = stablehlo.multiply %210, %486 : tensor<3xf64>
    %488 = stablehlo.sine %487 : tensor<3xf64>
    %489 = stablehlo.abs %488 : tensor<3xf64>
    %490 = stablehlo.multiply %363, %489 : tensor<3xf64>
    %491 = stablehlo.divide %210, %490 : tensor<3xf64>
    %492 = stablehlo.log %491 : tensor<3xf64>
    %493 = stablehlo.subtract %492, %484 : tensor<3xf64>
    %494 = stablehlo.compare EQ, %486, %8, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %495 = stablehlo.compare EQ, %363, %11, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %496 = stablehlo.or %494, %495 : tensor<3xi1>
    %497 = stablehlo.select %496, %11, %493 : tensor<3xi1>, tensor<3xf64>
    %498 = stablehlo.select %361, %497, %484 : tensor<3xi1>, tensor<3xf64>
    %499 = stablehlo.subtract %360, %498 : tensor<3xf64>
    %500 = stablehlo.add %222, %499 : tensor<3xf64>
    %501 = stablehlo.maximum %4, %31 : tensor<3xf64>
    %502 = stablehlo.maximum %5, %31 : tensor<3xf64>
    %503 = stablehlo.multiply %501, %501 : tensor<3xf64>
    %504 = stablehlo.divide %14, %503 : tensor<3xf64>
    %505 = stablehlo.multiply %36, %504 : tensor<3xf64>
    %506 = stablehlo.add %505, %39 : tensor<3xf64>
    %507 = stablehlo.multiply %506, %504 : tensor<3xf64>
    %508 = stablehlo.add %507, %43 : tensor<3xf64>
    %509 = stablehlo.multiply %508, %504 : tensor<3xf64>
    %510 = stablehlo.add %509, %47 : tensor<3xf64>
    %511 = stablehlo.multiply %510, %504 : tensor<3xf64>
    %512 = stablehlo.add %511, %51 : tensor<3xf64>
    %513 = stablehlo.multiply %512, %504 : tensor<3xf64>
    %514 = stablehlo.add %513, %55 : tensor<3xf64>
    %515 = stablehlo.multiply %514, %504 : tensor<3xf64>
    %516 = stablehlo.add %515, %59 : tensor<3xf64>
    %517 = stablehlo.divide %516, %501 : tensor<3xf64>
    %518 = stablehlo.multiply %502, %502 : tensor<3xf64>
    %519 = stablehlo.divide %14, %518 : tensor<3xf64>
    %520 = stablehlo.multiply %36, %519 : tensor<3xf64>
    %521 = stablehlo.add %520, %39 : tensor<3xf64>
    %522 = stablehlo.multiply %521, %519 : tensor<3xf64>
    %523 = stablehlo.add %522, %43 : tensor<3xf64>
    %524 = stablehlo.multiply %523, %519 : tensor<3xf64>
    %525 = stablehlo.add %524, %47 : tensor<3xf64>
    %526 = stablehlo.multiply %525, %519 : tensor<3xf64>
    %527 = stablehlo.add %526, %51 : tensor<3xf64>
    %528 = stablehlo.multiply %527, %519 : tensor<3xf64>
    %529 = stablehlo.add %528, %55 : tensor<3xf64>
    %530 = stablehlo.multiply %529, %519 : tensor<3xf64>
    %531 = stablehlo.add %530, %59 : tensor<3xf64>
    %532 = stablehlo.divide %531, %502 : tensor<3xf64>
    %533 = stablehlo.subtract %517, %532 : tensor<3xf64>
    %534 = stablehlo.negate %6 : tensor<3xf64>
    %535 = stablehlo.log_plus_one %534 : tensor<3xf64>
    %536 = stablehlo.log %5 : tensor<3xf64>
    %537 = stablehlo.multiply %3, %536 : tensor<3xf64>
    %538 = stablehlo.subtract %3, %537 : tensor<3xf64>
    %539 = stablehlo.add %533, %538 : tensor<3xf64>
    %540 = stablehlo.subtract %4, %22 : tensor<3xf64>
    %541 = stablehlo.multiply %540, %535 : tensor<3xf64>
    %542 = stablehlo.add %539, %541 : tensor<3xf64>
    %543 = stablehlo.add %222, %542 : tensor<3xf64>
    %544 = stablehlo.log %4 : tensor<3xf64>
    %545 = stablehlo.constant dense<0xBFE0000000000000> : tensor<f64>
    %546 = stablehlo.broadcast_in_dim %545, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %547 = stablehlo.multiply %546, %544 : tensor<3xf64>
    %548 = stablehlo.constant dense<0x3FED67F1C864BEB5> : tensor<f64>
    %549 = stablehlo.broadcast_in_dim %548, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %550 = stablehlo.add %547, %549 : tensor<3xf64>
    %551 = stablehlo.subtract %3, %22 : tensor<3xf64>
    %552 = stablehlo.log %6 : tensor<3xf64>
    %553 = stablehlo.multiply %551, %552 : tensor<3xf64>
    %554 = stablehlo.multiply %4, %535 : tensor<3xf64>
    %555 = stablehlo.add %553, %554 : tensor<3xf64>
    %556 = stablehlo.maximum %3, %31 : tensor<3xf64>
    %557 = stablehlo.multiply %556, %556 : tensor<3xf64>
    %558 = stablehlo.divide %14, %557 : tensor<3xf64>
    %559 = stablehlo.multiply %36, %558 : tensor<3xf64>
    %560 = stablehlo.add %559, %39 : tensor<3xf64>
    %561 = stablehlo.multiply %560, %558 : tensor<3xf64>
    %562 = stablehlo.add %561, %43 : tensor<3xf64>
    %563 = stablehlo.multiply %562, %558 : tensor<3xf64>
    %564 = stablehlo.add %563, %47 : tensor<3xf64>
    %565 = stablehlo.multiply %564, %558 : tensor<3xf64>
    %566 = stablehlo.add %565, %51 : tensor<3xf64>
    %567 = stablehlo.multiply %566, %558 : tensor<3xf64>
    %568 = stablehlo.add %567, %55 : tensor<3xf64>
    %569 = stablehlo.multiply %568, %558 : tensor<3xf64>
    %570 = stablehlo.add %569, %59 : tensor<3xf64>
    %571 = stablehlo.divide %570, %556 : tensor<3xf64>
    %572 = stablehlo.add %571, %533 : tensor<3xf64>
    %573 = stablehlo.add %550, %572 : tensor<3xf64>
    %574 = stablehlo.add %573, %555 : tensor<3xf64>
    %575 = stablehlo.compare LT, %4, %31, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %576 = stablehlo.compare LT, %3, %31, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %577 = stablehlo.select %576, %543, %574 : tensor<3xi1>, tensor<3xf64>
    %578 = stablehlo.select %575, %500, %577 : tensor<3xi1>, tensor<3xf64>
    %579 = stablehlo.constant dense<0xFFF0000000000000> : tensor<f64>
    %580 = stablehlo.broadcast_in_dim %579, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %581 = stablehlo.select %12, %580, %578 : tensor<3xi1>, tensor<3xf64>
    %582 = stablehlo.constant dense<0x7FF8000000000000> : tensor<f64>
    %583 = stablehlo.broadcast_in_dim %582, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %584 = stablehlo.select %9, %581, %583 : tensor<3xi1>, tensor<3xf64>
    %585 = stablehlo.convert %584 : (tensor<3xf64>) -> tensor<3xf32>
    return %585 : tensor<3xf32>
  }
}

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
    %14 = stablehlo.compare GE, %10, %7, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %15 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %16 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %17 = stablehlo.select %14, %16, %13 : tensor<3xi1>, tensor<3xf32>
    %18 = stablehlo.add %16, %13 : tensor<3xf32>
    %19 = stablehlo.divide %17, %18 : tensor<3xf32>
    %20 = stablehlo.select %1, %9, %19 : tensor<3xi1>, tensor<3xf32>
    return %20 : tensor<3xf32>
  }
}

// logSigmoid at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.negate %arg0 : tensor<4xf32>
    %2 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %4 = stablehlo.maximum %1, %3 : tensor<4xf32>
    %5 = stablehlo.abs %arg0 : tensor<4xf32>
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
    %8 = stablehlo.multiply %5, %3 : tensor<4xf32>
    %9 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %11 = stablehlo.add %10, %8 : tensor<4xf32>
    %12 = stablehlo.multiply %3, %3 : tensor<4xf32>
    %13 = stablehlo.multiply %5, %12 : tensor<4xf32>
    %14 = stablehlo.add %11, %13 : tensor<4xf32>
    %15 = stablehlo.divide %11, %14 : tensor<4xf32>
    %16 = stablehlo.multiply %arg0, %15 : tensor<4xf32>
    %17 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %19 = stablehlo.compare EQ, %3, %18, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %20 = stablehlo.add %7, %5 : tensor<4xf32>
    %21 = stablehlo.divide %7, %20 : tensor<4xf32>
    %22 = stablehlo.multiply %arg0, %21 : tensor<4xf32>
    %23 = stablehlo.select %19, %18, %22 : tensor<4xi1>, tensor<4xf32>
    %24 = stablehlo.compare GE, %arg0, %18, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %25 = stablehlo.select %24, %16, %23 : tensor<4xi1>, tensor<4xf32>
    return %25 : tensor<4xf32>
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
    %10 = stablehlo.compare GE, %arg0, %2, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %11 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %13 = stablehlo.select %10, %12, %6 : tensor<4xi1>, tensor<4xf32>
    %14 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %16 = stablehlo.select %9, %15, %13 : tensor<4xi1>, tensor<4xf32>
    return %16 : tensor<4xf32>
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
    %11 = stablehlo.compare GE, %arg0, %2, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %12 = stablehlo.select %11, %arg0, %7 : tensor<4xi1>, tensor<4xf32>
    %13 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %15 = stablehlo.select %10, %14, %12 : tensor<4xi1>, tensor<4xf32>
    return %15 : tensor<4xf32>
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
    %4 = stablehlo.compare LT, %arg0, %2, FLOAT : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
    %5 = stablehlo.compare EQ, %arg0, %2, FLOAT : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
    %6 = stablehlo.constant dense<0x3E800000> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %8 = stablehlo.select %5, %7, %arg0 : tensor<2xi1>, tensor<2xf32>
    %9 = stablehlo.select %4, %7, %8 : tensor<2xi1>, tensor<2xf32>
    %10 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %12 = stablehlo.select %3, %11, %9 : tensor<2xi1>, tensor<2xf32>
    return %12 : tensor<2xf32>
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
    %8 = stablehlo.compare LT, %arg0, %6, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %9 = stablehlo.compare EQ, %arg0, %6, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %10 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %12 = stablehlo.select %9, %11, %arg0 : tensor<4xi1>, tensor<4xf32>
    %13 = stablehlo.select %8, %4, %12 : tensor<4xi1>, tensor<4xf32>
    %14 = stablehlo.select %7, %11, %13 : tensor<4xi1>, tensor<4xf32>
    return %14 : tensor<4xf32>
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
    %5 = stablehlo.compare GT, %arg1, %3, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %6 = stablehlo.and %4, %5 : tensor<3xi1>
    %7 = stablehlo.compare GT, %1, %3, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %8 = stablehlo.compare LT, %arg1, %3, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %9 = stablehlo.and %7, %8 : tensor<3xi1>
    %10 = stablehlo.or %6, %9 : tensor<3xi1>
    %11 = stablehlo.constant dense<0x80000000> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %13 = stablehlo.select %8, %12, %3 : tensor<3xi1>, tensor<3xf32>
    %14 = stablehlo.compare EQ, %1, %3, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %15 = stablehlo.add %1, %arg1 : tensor<3xf32>
    %16 = stablehlo.select %10, %15, %1 : tensor<3xi1>, tensor<3xf32>
    %17 = stablehlo.select %14, %13, %16 : tensor<3xi1>, tensor<3xf32>
    return %17 : tensor<3xf32>
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
    %20 = stablehlo.select %17, %8, %19 : tensor<4xi1>, tensor<4xf32>
    %21 = stablehlo.maximum %16, %14 : tensor<4xf32>
    %22 = stablehlo.negate %20 : tensor<4xf32>
    %23 = stablehlo.exponential %22 : tensor<4xf32>
    %24 = stablehlo.log_plus_one %23 : tensor<4xf32>
    %25 = stablehlo.add %21, %24 : tensor<4xf32>
    return %25 : tensor<4xf32>
  }
}

// cumulative share(axis: 0, isOfOthers: false) at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<4xf32>
    %2 = stablehlo.slice %arg0 [0:3:1] : (tensor<4xf32>) -> tensor<3xf32>
    %3 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %4 = stablehlo.pad %2, %3, low = [1], high = [0], interior = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<4xf32>
    %5 = stablehlo.slice %1 [0:3:1] : (tensor<4xf32>) -> tensor<3xf32>
    %6 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %7 = stablehlo.pad %5, %6, low = [1], high = [0], interior = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<4xf32>
    %8 = stablehlo.compare GE, %4, %arg0, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %9 = stablehlo.select %8, %4, %arg0 : tensor<4xi1>, tensor<4xf32>
    %10 = stablehlo.select %8, %7, %1 : tensor<4xi1>, tensor<4xf32>
    %11 = stablehlo.select %8, %arg0, %4 : tensor<4xi1>, tensor<4xf32>
    %12 = stablehlo.select %8, %1, %7 : tensor<4xi1>, tensor<4xf32>
    %13 = stablehlo.subtract %11, %9 : tensor<4xf32>
    %14 = stablehlo.exponential %13 : tensor<4xf32>
    %15 = stablehlo.compare EQ, %9, %11, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %16 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %18 = stablehlo.select %15, %17, %14 : tensor<4xi1>, tensor<4xf32>
    %19 = stablehlo.multiply %18, %12 : tensor<4xf32>
    %20 = stablehlo.add %18, %19 : tensor<4xf32>
    %21 = stablehlo.add %10, %20 : tensor<4xf32>
    %22 = stablehlo.slice %9 [0:2:1] : (tensor<4xf32>) -> tensor<2xf32>
    %23 = stablehlo.pad %22, %3, low = [2], high = [0], interior = [0] : (tensor<2xf32>, tensor<f32>) -> tensor<4xf32>
    %24 = stablehlo.slice %21 [0:2:1] : (tensor<4xf32>) -> tensor<2xf32>
    %25 = stablehlo.pad %24, %6, low = [2], high = [0], interior = [0] : (tensor<2xf32>, tensor<f32>) -> tensor<4xf32>
    %26 = stablehlo.compare GE, %23, %9, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %27 = stablehlo.select %26, %23, %9 : tensor<4xi1>, tensor<4xf32>
    %28 = stablehlo.select %26, %25, %21 : tensor<4xi1>, tensor<4xf32>
    %29 = stablehlo.select %26, %9, %23 : tensor<4xi1>, tensor<4xf32>
    %30 = stablehlo.select %26, %21, %25 : tensor<4xi1>, tensor<4xf32>
    %31 = stablehlo.subtract %29, %27 : tensor<4xf32>
    %32 = stablehlo.exponential %31 : tensor<4xf32>
    %33 = stablehlo.compare EQ, %27, %29, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %34 = stablehlo.select %33, %17, %32 : tensor<4xi1>, tensor<4xf32>
    %35 = stablehlo.multiply %34, %30 : tensor<4xf32>
    %36 = stablehlo.add %34, %35 : tensor<4xf32>
    %37 = stablehlo.add %28, %36 : tensor<4xf32>
    %38 = stablehlo.slice %27 [0:3:1] : (tensor<4xf32>) -> tensor<3xf32>
    %39 = stablehlo.pad %38, %3, low = [1], high = [0], interior = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<4xf32>
    %40 = stablehlo.slice %37 [0:3:1] : (tensor<4xf32>) -> tensor<3xf32>
    %41 = stablehlo.pad %40, %6, low = [1], high = [0], interior = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<4xf32>
    %42 = stablehlo.compare GT, %arg0, %39, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %43 = stablehlo.select %42, %arg0, %39 : tensor<4xi1>, tensor<4xf32>
    %44 = stablehlo.compare EQ, %arg0, %43, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %45 = stablehlo.subtract %arg0, %43 : tensor<4xf32>
    %46 = stablehlo.exponential %45 : tensor<4xf32>
    %47 = stablehlo.select %44, %17, %46 : tensor<4xi1>, tensor<4xf32>
    %48 = stablehlo.compare EQ, %39, %43, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %49 = stablehlo.subtract %39, %43 : tensor<4xf32>
    %50 = stablehlo.exponential %49 : tensor<4xf32>
    %51 = stablehlo.select %48, %17, %50 : tensor<4xi1>, tensor<4xf32>
    %52 = stablehlo.add %17, %41 : tensor<4xf32>
    %53 = stablehlo.multiply %51, %52 : tensor<4xf32>
    %54 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %55 = stablehlo.compare EQ, %43, %54, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %56 = stablehlo.add %47, %53 : tensor<4xf32>
    %57 = stablehlo.divide %47, %56 : tensor<4xf32>
    %58 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %59 = stablehlo.select %55, %58, %57 : tensor<4xi1>, tensor<4xf32>
    return %59 : tensor<4xf32>
  }
}

// linear recurrence(axis: 0, isReversed: false) at [4], [4]
module {
  func.func public @main(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<1xf32>
    %2 = stablehlo.constant dense<0x00000000> : tensor<4xf32>
    %3 = stablehlo.constant dense<0> : tensor<i32>
    %22:5 = stablehlo.while(%a4 = %3, %a5 = %1, %a6 = %2, %a7 = %arg0, %a8 = %arg1) : tensor<i32>, tensor<1xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
      cond {
      %9 = stablehlo.constant dense<4> : tensor<i32>
      %10 = stablehlo.compare LT, %a4, %9, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %10 : tensor<i1>
      } do {
      %11 = stablehlo.constant dense<1> : tensor<i32>
      %12 = stablehlo.add %a4, %11 : tensor<i32>
      %13 = stablehlo.dynamic_slice %a7, %a4, sizes = [1] : (tensor<4xf32>, tensor<i32>) -> tensor<1xf32>
      %14 = stablehlo.dynamic_slice %a8, %a4, sizes = [1] : (tensor<4xf32>, tensor<i32>) -> tensor<1xf32>
      %15 = stablehlo.constant dense<0x00000000> : tensor<f32>
      %16 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<1xf32>
      %17 = stablehlo.compare EQ, %a5, %16, FLOAT : (tensor<1xf32>, tensor<1xf32>) -> tensor<1xi1>
      %18 = stablehlo.multiply %13, %a5 : tensor<1xf32>
      %19 = stablehlo.add %18, %14 : tensor<1xf32>
      %20 = stablehlo.select %17, %14, %19 : tensor<1xi1>, tensor<1xf32>
      %21 = stablehlo.dynamic_update_slice %a6, %20, %a4 : (tensor<4xf32>, tensor<1xf32>, tensor<i32>) -> tensor<4xf32>
      stablehlo.return %12, %20, %21, %a7, %a8 : tensor<i32>, tensor<1xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
      }
    return %22#2 : tensor<4xf32>
  }
}

// ordered elements(selection: ascending) at [2, 4]
module {
  func.func public @main(%arg0: tensor<2x4xf32>) -> (tensor<2x4xf32>) {
    %10:2 = "stablehlo.sort"(%arg0, %arg0) <{dimension = 1 : i64, is_stable = true}> ({
    ^bb0(%a1: tensor<f32>, %a2: tensor<f32>, %a3: tensor<f32>, %a4: tensor<f32>):
      %5 = stablehlo.compare EQ, %a1, %a1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %6 = stablehlo.compare NE, %a2, %a2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %7 = stablehlo.and %5, %6 : tensor<i1>
      %8 = stablehlo.compare LT, %a1, %a2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %9 = stablehlo.or %8, %7 : tensor<i1>
      stablehlo.return %9 : tensor<i1>
    }) : (tensor<2x4xf32>, tensor<2x4xf32>) -> (tensor<2x4xf32>, tensor<2x4xf32>)
    return %10#1 : tensor<2x4xf32>
  }
}

// order gather(selection: ascending) at [4], [4]
module {
  func.func public @main(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> (tensor<4xf32>) {
    %10:2 = "stablehlo.sort"(%arg1, %arg0) <{dimension = 0 : i64, is_stable = true}> ({
    ^bb0(%a1: tensor<f32>, %a2: tensor<f32>, %a3: tensor<f32>, %a4: tensor<f32>):
      %5 = stablehlo.compare EQ, %a1, %a1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %6 = stablehlo.compare NE, %a2, %a2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %7 = stablehlo.and %5, %6 : tensor<i1>
      %8 = stablehlo.compare LT, %a1, %a2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %9 = stablehlo.or %8, %7 : tensor<i1>
      stablehlo.return %9 : tensor<i1>
    }) : (tensor<4xf32>, tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>)
    return %10#1 : tensor<4xf32>
  }
}

// order scatter(selection: ascending) at [4], [4]
module {
  func.func public @main(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.iota dim = 0 : tensor<4xi32>
    %11:2 = "stablehlo.sort"(%arg1, %1) <{dimension = 0 : i64, is_stable = true}> ({
    ^bb0(%a2: tensor<f32>, %a3: tensor<f32>, %a4: tensor<i32>, %a5: tensor<i32>):
      %6 = stablehlo.compare EQ, %a2, %a2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %7 = stablehlo.compare NE, %a3, %a3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %8 = stablehlo.and %6, %7 : tensor<i1>
      %9 = stablehlo.compare LT, %a2, %a3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %10 = stablehlo.or %9, %8 : tensor<i1>
      stablehlo.return %10 : tensor<i1>
    }) : (tensor<4xf32>, tensor<4xi32>) -> (tensor<4xf32>, tensor<4xi32>)
    %17:2 = "stablehlo.sort"(%11#1, %arg0) <{dimension = 0 : i64, is_stable = true}> ({
    ^bb0(%a12: tensor<i32>, %a13: tensor<i32>, %a14: tensor<f32>, %a15: tensor<f32>):
      %16 = stablehlo.compare LT, %a12, %a13, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %16 : tensor<i1>
    }) : (tensor<4xi32>, tensor<4xf32>) -> (tensor<4xi32>, tensor<4xf32>)
    return %17#1 : tensor<4xf32>
  }
}

// quantile(low: 1, weight: 0.25) at [2, 4]
module {
  func.func public @main(%arg0: tensor<2x4xf32>) -> (tensor<2xf32>) {
    %10:2 = "stablehlo.sort"(%arg0, %arg0) <{dimension = 1 : i64, is_stable = true}> ({
    ^bb0(%a1: tensor<f32>, %a2: tensor<f32>, %a3: tensor<f32>, %a4: tensor<f32>):
      %5 = stablehlo.compare EQ, %a1, %a1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %6 = stablehlo.compare NE, %a2, %a2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %7 = stablehlo.and %5, %6 : tensor<i1>
      %8 = stablehlo.compare LT, %a1, %a2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %9 = stablehlo.or %8, %7 : tensor<i1>
      stablehlo.return %9 : tensor<i1>
    }) : (tensor<2x4xf32>, tensor<2x4xf32>) -> (tensor<2x4xf32>, tensor<2x4xf32>)
    %11 = stablehlo.slice %10#1 [0:2:1, 1:2:1] : (tensor<2x4xf32>) -> tensor<2x1xf32>
    %12 = stablehlo.slice %10#1 [0:2:1, 2:3:1] : (tensor<2x4xf32>) -> tensor<2x1xf32>
    %13 = stablehlo.concatenate %11, %12, dim = 1 : (tensor<2x1xf32>, tensor<2x1xf32>) -> tensor<2x2xf32>
    %14 = stablehlo.slice %13 [0:2:1, 0:1:1] : (tensor<2x2xf32>) -> tensor<2x1xf32>
    %15 = stablehlo.slice %13 [0:2:1, 1:2:1] : (tensor<2x2xf32>) -> tensor<2x1xf32>
    %16 = stablehlo.subtract %15, %14 : tensor<2x1xf32>
    %17 = stablehlo.constant dense<0x3E800000> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %19 = stablehlo.multiply %18, %16 : tensor<2x1xf32>
    %20 = stablehlo.add %14, %19 : tensor<2x1xf32>
    %21 = stablehlo.constant dense<0x3F400000> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %21, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %23 = stablehlo.multiply %22, %14 : tensor<2x1xf32>
    %24 = stablehlo.multiply %18, %15 : tensor<2x1xf32>
    %25 = stablehlo.add %23, %24 : tensor<2x1xf32>
    %26 = stablehlo.is_finite %16 : (tensor<2x1xf32>) -> tensor<2x1xi1>
    %27 = stablehlo.compare EQ, %14, %15, FLOAT : (tensor<2x1xf32>, tensor<2x1xf32>) -> tensor<2x1xi1>
    %28 = stablehlo.select %27, %14, %25 : tensor<2x1xi1>, tensor<2x1xf32>
    %29 = stablehlo.select %26, %20, %28 : tensor<2x1xi1>, tensor<2x1xf32>
    %30 = stablehlo.compare NE, %arg0, %arg0, FLOAT : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %31 = stablehlo.constant dense<false> : tensor<i1>
    %32 = stablehlo.reduce(%30 init: %31) applies stablehlo.or across dimensions = [1] : (tensor<2x4xi1>, tensor<i1>) -> tensor<2xi1>
    %33 = stablehlo.reshape %32 : (tensor<2xi1>) -> tensor<2x1xi1>
    %34 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %35 = stablehlo.broadcast_in_dim %34, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %36 = stablehlo.select %33, %35, %29 : tensor<2x1xi1>, tensor<2x1xf32>
    %37 = stablehlo.reshape %36 : (tensor<2x1xf32>) -> tensor<2xf32>
    return %37 : tensor<2xf32>
  }
}

// gamma sample at [3], [3], [3]
// gamma sample, at step 3, has no lowering to StableHLO: its series goes on until the terms change nothing, for each element apart; draw the samples in Swift and pass them

// gamma shape(order: 1) at [3], [3]
// gamma shape(order: 1), at step 2, has no lowering to StableHLO: its series goes on until the terms change nothing, for each element apart; draw the samples in Swift and pass them

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
module {
  func.func public @main(%arg0: tensor<3x3xf32>) -> (tensor<7x3xf32>) {
    %1 = stablehlo.constant dense<0> : tensor<3x1xi32>
    %2 = stablehlo.constant dense<0> : tensor<i32>
    %75:3 = stablehlo.while(%a3 = %2, %a4 = %arg0, %a5 = %1) : tensor<i32>, tensor<3x3xf32>, tensor<3x1xi32>
      cond {
      %6 = stablehlo.constant dense<3> : tensor<i32>
      %7 = stablehlo.compare LT, %a3, %6, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
      } do {
      %8 = stablehlo.constant dense<1> : tensor<i32>
      %9 = stablehlo.add %a3, %8 : tensor<i32>
      %10 = stablehlo.iota dim = 0 : tensor<3x1xi32>
      %11 = stablehlo.iota dim = 1 : tensor<1x3xi32>
      %12 = stablehlo.broadcast_in_dim %a3, dims = [] : (tensor<i32>) -> tensor<3x1xi32>
      %13 = stablehlo.compare EQ, %10, %12, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %14 = stablehlo.compare GT, %10, %12, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %15 = stablehlo.constant dense<0> : tensor<i32>
      %16 = stablehlo.dynamic_slice %a4, %15, %a3, sizes = [3, 1] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<3x1xf32>
      %17 = stablehlo.abs %16 : tensor<3x1xf32>
      %18 = stablehlo.compare NE, %17, %17, FLOAT : (tensor<3x1xf32>, tensor<3x1xf32>) -> tensor<3x1xi1>
      %19 = stablehlo.constant dense<0xBF800000> : tensor<3x1xf32>
      %20 = stablehlo.constant dense<0x7F800000> : tensor<f32>
      %21 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
      %22 = stablehlo.select %13, %21, %19 : tensor<3x1xi1>, tensor<3x1xf32>
      %23 = stablehlo.select %18, %22, %17 : tensor<3x1xi1>, tensor<3x1xf32>
      %24 = stablehlo.compare GE, %10, %12, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %25 = stablehlo.select %24, %23, %19 : tensor<3x1xi1>, tensor<3x1xf32>
      %26 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %27 = stablehlo.reduce(%25 init: %26) applies stablehlo.maximum across dimensions = [0] : (tensor<3x1xf32>, tensor<f32>) -> tensor<1xf32>
      %28 = stablehlo.reshape %27 : (tensor<1xf32>) -> tensor<1x1xf32>
      %29 = stablehlo.constant dense<3> : tensor<i32>
      %30 = stablehlo.broadcast_in_dim %28, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x1xf32>
      %31 = stablehlo.compare EQ, %25, %30, FLOAT : (tensor<3x1xf32>, tensor<3x1xf32>) -> tensor<3x1xi1>
      %32 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<i32>) -> tensor<3x1xi32>
      %33 = stablehlo.select %31, %10, %32 : tensor<3x1xi1>, tensor<3x1xi32>
      %34 = stablehlo.reduce(%33 init: %29) applies stablehlo.minimum across dimensions = [0] : (tensor<3x1xi32>, tensor<i32>) -> tensor<1xi32>
      %35 = stablehlo.reshape %34 : (tensor<1xi32>) -> tensor<1x1xi32>
      %36 = stablehlo.broadcast_in_dim %35, dims = [0, 1] : (tensor<1x1xi32>) -> tensor<3x1xi32>
      %37 = stablehlo.compare EQ, %10, %36, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %38 = stablehlo.broadcast_in_dim %37, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %39 = stablehlo.constant dense<0x80000000> : tensor<3x3xf32>
      %40 = stablehlo.select %38, %a4, %39 : tensor<3x3xi1>, tensor<3x3xf32>
      %41 = stablehlo.constant dense<0x80000000> : tensor<f32>
      %42 = stablehlo.reduce(%40 init: %41) applies stablehlo.add across dimensions = [0] : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
      %43 = stablehlo.reshape %42 : (tensor<3xf32>) -> tensor<1x3xf32>
      %44 = stablehlo.dynamic_slice %a4, %a3, %15, sizes = [1, 3] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %45 = stablehlo.broadcast_in_dim %43, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %46 = stablehlo.broadcast_in_dim %44, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %47 = stablehlo.select %38, %46, %a4 : tensor<3x3xi1>, tensor<3x3xf32>
      %48 = stablehlo.broadcast_in_dim %13, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %49 = stablehlo.select %48, %45, %47 : tensor<3x3xi1>, tensor<3x3xf32>
      %50 = stablehlo.dynamic_slice %49, %a3, %15, sizes = [1, 3] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %51 = stablehlo.dynamic_slice %50, %15, %a3, sizes = [1, 1] : (tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x1xf32>
      %52 = stablehlo.dynamic_slice %49, %15, %a3, sizes = [3, 1] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<3x1xf32>
      %53 = stablehlo.broadcast_in_dim %51, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x1xf32>
      %54 = stablehlo.divide %52, %53 : tensor<3x1xf32>
      %55 = stablehlo.abs %51 : tensor<1x1xf32>
      %56 = stablehlo.constant dense<0x00000000> : tensor<f32>
      %57 = stablehlo.broadcast_in_dim %56, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %58 = stablehlo.compare GT, %55, %57, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %59 = stablehlo.broadcast_in_dim %58, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<3x1xi1>
      %60 = stablehlo.and %14, %59 : tensor<3x1xi1>
      %61 = stablehlo.broadcast_in_dim %a3, dims = [] : (tensor<i32>) -> tensor<1x3xi32>
      %62 = stablehlo.compare GT, %11, %61, SIGNED : (tensor<1x3xi32>, tensor<1x3xi32>) -> tensor<1x3xi1>
      %63 = stablehlo.broadcast_in_dim %54, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x3xf32>
      %64 = stablehlo.broadcast_in_dim %50, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %65 = stablehlo.multiply %63, %64 : tensor<3x3xf32>
      %66 = stablehlo.subtract %49, %65 : tensor<3x3xf32>
      %67 = stablehlo.broadcast_in_dim %62, dims = [0, 1] : (tensor<1x3xi1>) -> tensor<3x3xi1>
      %68 = stablehlo.select %67, %66, %49 : tensor<3x3xi1>, tensor<3x3xf32>
      %69 = stablehlo.compare EQ, %11, %61, SIGNED : (tensor<1x3xi32>, tensor<1x3xi32>) -> tensor<1x3xi1>
      %70 = stablehlo.broadcast_in_dim %69, dims = [0, 1] : (tensor<1x3xi1>) -> tensor<3x3xi1>
      %71 = stablehlo.select %70, %63, %68 : tensor<3x3xi1>, tensor<3x3xf32>
      %72 = stablehlo.broadcast_in_dim %60, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %73 = stablehlo.select %72, %71, %49 : tensor<3x3xi1>, tensor<3x3xf32>
      %74 = stablehlo.dynamic_update_slice %a5, %35, %a3, %15 : (tensor<3x1xi32>, tensor<1x1xi32>, tensor<i32>, tensor<i32>) -> tensor<3x1xi32>
      stablehlo.return %9, %73, %74 : tensor<i32>, tensor<3x3xf32>, tensor<3x1xi32>
      }
    %76 = stablehlo.transpose %75#2, dims = [1, 0] : (tensor<3x1xi32>) -> tensor<1x3xi32>
    %77 = stablehlo.convert %76 : (tensor<1x3xi32>) -> tensor<1x3xf32>
    %78 = stablehlo.concatenate %75#1, %77, %arg0, dim = 0 : (tensor<3x3xf32>, tensor<1x3xf32>, tensor<3x3xf32>) -> tensor<7x3xf32>
    return %78 : tensor<7x3xf32>
  }
}

// solve(transposed: false) at [3, 3], [3, 2], [7, 3]
module {
  func.func public @main(%arg0: tensor<3x3xf32>, %arg1: tensor<3x2xf32>, %arg2: tensor<7x3xf32>) -> (tensor<3x2xf32>) {
    %1 = stablehlo.constant dense<0> : tensor<3x1xi32>
    %2 = stablehlo.constant dense<0> : tensor<i32>
    %75:3 = stablehlo.while(%a3 = %2, %a4 = %arg0, %a5 = %1) : tensor<i32>, tensor<3x3xf32>, tensor<3x1xi32>
      cond {
      %6 = stablehlo.constant dense<3> : tensor<i32>
      %7 = stablehlo.compare LT, %a3, %6, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
      } do {
      %8 = stablehlo.constant dense<1> : tensor<i32>
      %9 = stablehlo.add %a3, %8 : tensor<i32>
      %10 = stablehlo.iota dim = 0 : tensor<3x1xi32>
      %11 = stablehlo.iota dim = 1 : tensor<1x3xi32>
      %12 = stablehlo.broadcast_in_dim %a3, dims = [] : (tensor<i32>) -> tensor<3x1xi32>
      %13 = stablehlo.compare EQ, %10, %12, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %14 = stablehlo.compare GT, %10, %12, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %15 = stablehlo.constant dense<0> : tensor<i32>
      %16 = stablehlo.dynamic_slice %a4, %15, %a3, sizes = [3, 1] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<3x1xf32>
      %17 = stablehlo.abs %16 : tensor<3x1xf32>
      %18 = stablehlo.compare NE, %17, %17, FLOAT : (tensor<3x1xf32>, tensor<3x1xf32>) -> tensor<3x1xi1>
      %19 = stablehlo.constant dense<0xBF800000> : tensor<3x1xf32>
      %20 = stablehlo.constant dense<0x7F800000> : tensor<f32>
      %21 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
      %22 = stablehlo.select %13, %21, %19 : tensor<3x1xi1>, tensor<3x1xf32>
      %23 = stablehlo.select %18, %22, %17 : tensor<3x1xi1>, tensor<3x1xf32>
      %24 = stablehlo.compare GE, %10, %12, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %25 = stablehlo.select %24, %23, %19 : tensor<3x1xi1>, tensor<3x1xf32>
      %26 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %27 = stablehlo.reduce(%25 init: %26) applies stablehlo.maximum across dimensions = [0] : (tensor<3x1xf32>, tensor<f32>) -> tensor<1xf32>
      %28 = stablehlo.reshape %27 : (tensor<1xf32>) -> tensor<1x1xf32>
      %29 = stablehlo.constant dense<3> : tensor<i32>
      %30 = stablehlo.broadcast_in_dim %28, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x1xf32>
      %31 = stablehlo.compare EQ, %25, %30, FLOAT : (tensor<3x1xf32>, tensor<3x1xf32>) -> tensor<3x1xi1>
      %32 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<i32>) -> tensor<3x1xi32>
      %33 = stablehlo.select %31, %10, %32 : tensor<3x1xi1>, tensor<3x1xi32>
      %34 = stablehlo.reduce(%33 init: %29) applies stablehlo.minimum across dimensions = [0] : (tensor<3x1xi32>, tensor<i32>) -> tensor<1xi32>
      %35 = stablehlo.reshape %34 : (tensor<1xi32>) -> tensor<1x1xi32>
      %36 = stablehlo.broadcast_in_dim %35, dims = [0, 1] : (tensor<1x1xi32>) -> tensor<3x1xi32>
      %37 = stablehlo.compare EQ, %10, %36, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %38 = stablehlo.broadcast_in_dim %37, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %39 = stablehlo.constant dense<0x80000000> : tensor<3x3xf32>
      %40 = stablehlo.select %38, %a4, %39 : tensor<3x3xi1>, tensor<3x3xf32>
      %41 = stablehlo.constant dense<0x80000000> : tensor<f32>
      %42 = stablehlo.reduce(%40 init: %41) applies stablehlo.add across dimensions = [0] : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
      %43 = stablehlo.reshape %42 : (tensor<3xf32>) -> tensor<1x3xf32>
      %44 = stablehlo.dynamic_slice %a4, %a3, %15, sizes = [1, 3] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %45 = stablehlo.broadcast_in_dim %43, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %46 = stablehlo.broadcast_in_dim %44, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %47 = stablehlo.select %38, %46, %a4 : tensor<3x3xi1>, tensor<3x3xf32>
      %48 = stablehlo.broadcast_in_dim %13, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %49 = stablehlo.select %48, %45, %47 : tensor<3x3xi1>, tensor<3x3xf32>
      %50 = stablehlo.dynamic_slice %49, %a3, %15, sizes = [1, 3] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %51 = stablehlo.dynamic_slice %50, %15, %a3, sizes = [1, 1] : (tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x1xf32>
      %52 = stablehlo.dynamic_slice %49, %15, %a3, sizes = [3, 1] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<3x1xf32>
      %53 = stablehlo.broadcast_in_dim %51, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x1xf32>
      %54 = stablehlo.divide %52, %53 : tensor<3x1xf32>
      %55 = stablehlo.abs %51 : tensor<1x1xf32>
      %56 = stablehlo.constant dense<0x00000000> : tensor<f32>
      %57 = stablehlo.broadcast_in_dim %56, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %58 = stablehlo.compare GT, %55, %57, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %59 = stablehlo.broadcast_in_dim %58, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<3x1xi1>
      %60 = stablehlo.and %14, %59 : tensor<3x1xi1>
      %61 = stablehlo.broadcast_in_dim %a3, dims = [] : (tensor<i32>) -> tensor<1x3xi32>
      %62 = stablehlo.compare GT, %11, %61, SIGNED : (tensor<1x3xi32>, tensor<1x3xi32>) -> tensor<1x3xi1>
      %63 = stablehlo.broadcast_in_dim %54, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x3xf32>
      %64 = stablehlo.broadcast_in_dim %50, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %65 = stablehlo.multiply %63, %64 : tensor<3x3xf32>
      %66 = stablehlo.subtract %49, %65 : tensor<3x3xf32>
      %67 = stablehlo.broadcast_in_dim %62, dims = [0, 1] : (tensor<1x3xi1>) -> tensor<3x3xi1>
      %68 = stablehlo.select %67, %66, %49 : tensor<3x3xi1>, tensor<3x3xf32>
      %69 = stablehlo.compare EQ, %11, %61, SIGNED : (tensor<1x3xi32>, tensor<1x3xi32>) -> tensor<1x3xi1>
      %70 = stablehlo.broadcast_in_dim %69, dims = [0, 1] : (tensor<1x3xi1>) -> tensor<3x3xi1>
      %71 = stablehlo.select %70, %63, %68 : tensor<3x3xi1>, tensor<3x3xf32>
      %72 = stablehlo.broadcast_in_dim %60, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %73 = stablehlo.select %72, %71, %49 : tensor<3x3xi1>, tensor<3x3xf32>
      %74 = stablehlo.dynamic_update_slice %a5, %35, %a3, %15 : (tensor<3x1xi32>, tensor<1x1xi32>, tensor<i32>, tensor<i32>) -> tensor<3x1xi32>
      stablehlo.return %9, %73, %74 : tensor<i32>, tensor<3x3xf32>, tensor<3x1xi32>
      }
    %102:3 = stablehlo.while(%a76 = %2, %a77 = %arg1, %a78 = %75#2) : tensor<i32>, tensor<3x2xf32>, tensor<3x1xi32>
      cond {
      %79 = stablehlo.constant dense<3> : tensor<i32>
      %80 = stablehlo.compare LT, %a76, %79, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %80 : tensor<i1>
      } do {
      %81 = stablehlo.constant dense<1> : tensor<i32>
      %82 = stablehlo.add %a76, %81 : tensor<i32>
      %83 = stablehlo.constant dense<0> : tensor<i32>
      %84 = stablehlo.dynamic_slice %a78, %a76, %83, sizes = [1, 1] : (tensor<3x1xi32>, tensor<i32>, tensor<i32>) -> tensor<1x1xi32>
      %85 = stablehlo.iota dim = 0 : tensor<3x1xi32>
      %86 = stablehlo.broadcast_in_dim %84, dims = [0, 1] : (tensor<1x1xi32>) -> tensor<3x1xi32>
      %87 = stablehlo.compare EQ, %85, %86, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %88 = stablehlo.broadcast_in_dim %87, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x2xi1>
      %89 = stablehlo.constant dense<0x80000000> : tensor<3x2xf32>
      %90 = stablehlo.select %88, %a77, %89 : tensor<3x2xi1>, tensor<3x2xf32>
      %91 = stablehlo.constant dense<0x80000000> : tensor<f32>
      %92 = stablehlo.reduce(%90 init: %91) applies stablehlo.add across dimensions = [0] : (tensor<3x2xf32>, tensor<f32>) -> tensor<2xf32>
      %93 = stablehlo.reshape %92 : (tensor<2xf32>) -> tensor<1x2xf32>
      %94 = stablehlo.dynamic_slice %a77, %a76, %83, sizes = [1, 2] : (tensor<3x2xf32>, tensor<i32>, tensor<i32>) -> tensor<1x2xf32>
      %95 = stablehlo.broadcast_in_dim %a76, dims = [] : (tensor<i32>) -> tensor<3x1xi32>
      %96 = stablehlo.compare EQ, %85, %95, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %97 = stablehlo.broadcast_in_dim %93, dims = [0, 1] : (tensor<1x2xf32>) -> tensor<3x2xf32>
      %98 = stablehlo.broadcast_in_dim %94, dims = [0, 1] : (tensor<1x2xf32>) -> tensor<3x2xf32>
      %99 = stablehlo.select %88, %98, %a77 : tensor<3x2xi1>, tensor<3x2xf32>
      %100 = stablehlo.broadcast_in_dim %96, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x2xi1>
      %101 = stablehlo.select %100, %97, %99 : tensor<3x2xi1>, tensor<3x2xf32>
      stablehlo.return %82, %101, %a78 : tensor<i32>, tensor<3x2xf32>, tensor<3x1xi32>
      }
    %103 = "stablehlo.triangular_solve"(%75#1, %102#1) <{left_side = true, lower = true, unit_diagonal = true, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>
    %104 = "stablehlo.triangular_solve"(%75#1, %103) <{left_side = true, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>
    %105 = stablehlo.iota dim = 0 : tensor<3x3xi32>
    %106 = stablehlo.iota dim = 1 : tensor<3x3xi32>
    %107 = stablehlo.compare EQ, %105, %106, SIGNED : (tensor<3x3xi32>, tensor<3x3xi32>) -> tensor<3x3xi1>
    %108 = stablehlo.constant dense<0x3F800000> : tensor<3x3xf32>
    %109 = stablehlo.select %107, %75#1, %108 : tensor<3x3xi1>, tensor<3x3xf32>
    %110 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %111 = stablehlo.broadcast_in_dim %110, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %112 = stablehlo.compare NE, %109, %111, FLOAT : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xi1>
    %113 = stablehlo.compare EQ, %109, %109, FLOAT : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xi1>
    %114 = stablehlo.and %112, %113 : tensor<3x3xi1>
    %115 = stablehlo.constant dense<true> : tensor<i1>
    %116 = stablehlo.reduce(%114 init: %115) applies stablehlo.and across dimensions = [0, 1] : (tensor<3x3xi1>, tensor<i1>) -> tensor<i1>
    %117 = stablehlo.reshape %116 : (tensor<i1>) -> tensor<1x1xi1>
    %118 = stablehlo.broadcast_in_dim %117, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<3x2xi1>
    %119 = stablehlo.constant dense<0x7FC00000> : tensor<3x2xf32>
    %120 = stablehlo.select %118, %104, %119 : tensor<3x2xi1>, tensor<3x2xf32>
    return %120 : tensor<3x2xf32>
  }
}

// inverse at [3, 3]
module {
  func.func public @main(%arg0: tensor<3x3xf32>) -> (tensor<3x3xf32>) {
    %1 = stablehlo.iota dim = 0 : tensor<3x3xi32>
    %2 = stablehlo.iota dim = 1 : tensor<3x3xi32>
    %3 = stablehlo.compare EQ, %1, %2, SIGNED : (tensor<3x3xi32>, tensor<3x3xi32>) -> tensor<3x3xi1>
    %4 = stablehlo.convert %3 : (tensor<3x3xi1>) -> tensor<3x3xf32>
    %5 = stablehlo.constant dense<0> : tensor<3x1xi32>
    %6 = stablehlo.constant dense<0> : tensor<i32>
    %79:3 = stablehlo.while(%a7 = %6, %a8 = %arg0, %a9 = %5) : tensor<i32>, tensor<3x3xf32>, tensor<3x1xi32>
      cond {
      %10 = stablehlo.constant dense<3> : tensor<i32>
      %11 = stablehlo.compare LT, %a7, %10, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %11 : tensor<i1>
      } do {
      %12 = stablehlo.constant dense<1> : tensor<i32>
      %13 = stablehlo.add %a7, %12 : tensor<i32>
      %14 = stablehlo.iota dim = 0 : tensor<3x1xi32>
      %15 = stablehlo.iota dim = 1 : tensor<1x3xi32>
      %16 = stablehlo.broadcast_in_dim %a7, dims = [] : (tensor<i32>) -> tensor<3x1xi32>
      %17 = stablehlo.compare EQ, %14, %16, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %18 = stablehlo.compare GT, %14, %16, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %19 = stablehlo.constant dense<0> : tensor<i32>
      %20 = stablehlo.dynamic_slice %a8, %19, %a7, sizes = [3, 1] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<3x1xf32>
      %21 = stablehlo.abs %20 : tensor<3x1xf32>
      %22 = stablehlo.compare NE, %21, %21, FLOAT : (tensor<3x1xf32>, tensor<3x1xf32>) -> tensor<3x1xi1>
      %23 = stablehlo.constant dense<0xBF800000> : tensor<3x1xf32>
      %24 = stablehlo.constant dense<0x7F800000> : tensor<f32>
      %25 = stablehlo.broadcast_in_dim %24, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
      %26 = stablehlo.select %17, %25, %23 : tensor<3x1xi1>, tensor<3x1xf32>
      %27 = stablehlo.select %22, %26, %21 : tensor<3x1xi1>, tensor<3x1xf32>
      %28 = stablehlo.compare GE, %14, %16, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %29 = stablehlo.select %28, %27, %23 : tensor<3x1xi1>, tensor<3x1xf32>
      %30 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %31 = stablehlo.reduce(%29 init: %30) applies stablehlo.maximum across dimensions = [0] : (tensor<3x1xf32>, tensor<f32>) -> tensor<1xf32>
      %32 = stablehlo.reshape %31 : (tensor<1xf32>) -> tensor<1x1xf32>
      %33 = stablehlo.constant dense<3> : tensor<i32>
      %34 = stablehlo.broadcast_in_dim %32, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x1xf32>
      %35 = stablehlo.compare EQ, %29, %34, FLOAT : (tensor<3x1xf32>, tensor<3x1xf32>) -> tensor<3x1xi1>
      %36 = stablehlo.broadcast_in_dim %33, dims = [] : (tensor<i32>) -> tensor<3x1xi32>
      %37 = stablehlo.select %35, %14, %36 : tensor<3x1xi1>, tensor<3x1xi32>
      %38 = stablehlo.reduce(%37 init: %33) applies stablehlo.minimum across dimensions = [0] : (tensor<3x1xi32>, tensor<i32>) -> tensor<1xi32>
      %39 = stablehlo.reshape %38 : (tensor<1xi32>) -> tensor<1x1xi32>
      %40 = stablehlo.broadcast_in_dim %39, dims = [0, 1] : (tensor<1x1xi32>) -> tensor<3x1xi32>
      %41 = stablehlo.compare EQ, %14, %40, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %42 = stablehlo.broadcast_in_dim %41, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %43 = stablehlo.constant dense<0x80000000> : tensor<3x3xf32>
      %44 = stablehlo.select %42, %a8, %43 : tensor<3x3xi1>, tensor<3x3xf32>
      %45 = stablehlo.constant dense<0x80000000> : tensor<f32>
      %46 = stablehlo.reduce(%44 init: %45) applies stablehlo.add across dimensions = [0] : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
      %47 = stablehlo.reshape %46 : (tensor<3xf32>) -> tensor<1x3xf32>
      %48 = stablehlo.dynamic_slice %a8, %a7, %19, sizes = [1, 3] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %49 = stablehlo.broadcast_in_dim %47, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %50 = stablehlo.broadcast_in_dim %48, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %51 = stablehlo.select %42, %50, %a8 : tensor<3x3xi1>, tensor<3x3xf32>
      %52 = stablehlo.broadcast_in_dim %17, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %53 = stablehlo.select %52, %49, %51 : tensor<3x3xi1>, tensor<3x3xf32>
      %54 = stablehlo.dynamic_slice %53, %a7, %19, sizes = [1, 3] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %55 = stablehlo.dynamic_slice %54, %19, %a7, sizes = [1, 1] : (tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x1xf32>
      %56 = stablehlo.dynamic_slice %53, %19, %a7, sizes = [3, 1] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<3x1xf32>
      %57 = stablehlo.broadcast_in_dim %55, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x1xf32>
      %58 = stablehlo.divide %56, %57 : tensor<3x1xf32>
      %59 = stablehlo.abs %55 : tensor<1x1xf32>
      %60 = stablehlo.constant dense<0x00000000> : tensor<f32>
      %61 = stablehlo.broadcast_in_dim %60, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %62 = stablehlo.compare GT, %59, %61, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %63 = stablehlo.broadcast_in_dim %62, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<3x1xi1>
      %64 = stablehlo.and %18, %63 : tensor<3x1xi1>
      %65 = stablehlo.broadcast_in_dim %a7, dims = [] : (tensor<i32>) -> tensor<1x3xi32>
      %66 = stablehlo.compare GT, %15, %65, SIGNED : (tensor<1x3xi32>, tensor<1x3xi32>) -> tensor<1x3xi1>
      %67 = stablehlo.broadcast_in_dim %58, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x3xf32>
      %68 = stablehlo.broadcast_in_dim %54, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %69 = stablehlo.multiply %67, %68 : tensor<3x3xf32>
      %70 = stablehlo.subtract %53, %69 : tensor<3x3xf32>
      %71 = stablehlo.broadcast_in_dim %66, dims = [0, 1] : (tensor<1x3xi1>) -> tensor<3x3xi1>
      %72 = stablehlo.select %71, %70, %53 : tensor<3x3xi1>, tensor<3x3xf32>
      %73 = stablehlo.compare EQ, %15, %65, SIGNED : (tensor<1x3xi32>, tensor<1x3xi32>) -> tensor<1x3xi1>
      %74 = stablehlo.broadcast_in_dim %73, dims = [0, 1] : (tensor<1x3xi1>) -> tensor<3x3xi1>
      %75 = stablehlo.select %74, %67, %72 : tensor<3x3xi1>, tensor<3x3xf32>
      %76 = stablehlo.broadcast_in_dim %64, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %77 = stablehlo.select %76, %75, %53 : tensor<3x3xi1>, tensor<3x3xf32>
      %78 = stablehlo.dynamic_update_slice %a9, %39, %a7, %19 : (tensor<3x1xi32>, tensor<1x1xi32>, tensor<i32>, tensor<i32>) -> tensor<3x1xi32>
      stablehlo.return %13, %77, %78 : tensor<i32>, tensor<3x3xf32>, tensor<3x1xi32>
      }
    %106:3 = stablehlo.while(%a80 = %6, %a81 = %4, %a82 = %79#2) : tensor<i32>, tensor<3x3xf32>, tensor<3x1xi32>
      cond {
      %83 = stablehlo.constant dense<3> : tensor<i32>
      %84 = stablehlo.compare LT, %a80, %83, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %84 : tensor<i1>
      } do {
      %85 = stablehlo.constant dense<1> : tensor<i32>
      %86 = stablehlo.add %a80, %85 : tensor<i32>
      %87 = stablehlo.constant dense<0> : tensor<i32>
      %88 = stablehlo.dynamic_slice %a82, %a80, %87, sizes = [1, 1] : (tensor<3x1xi32>, tensor<i32>, tensor<i32>) -> tensor<1x1xi32>
      %89 = stablehlo.iota dim = 0 : tensor<3x1xi32>
      %90 = stablehlo.broadcast_in_dim %88, dims = [0, 1] : (tensor<1x1xi32>) -> tensor<3x1xi32>
      %91 = stablehlo.compare EQ, %89, %90, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %92 = stablehlo.broadcast_in_dim %91, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %93 = stablehlo.constant dense<0x80000000> : tensor<3x3xf32>
      %94 = stablehlo.select %92, %a81, %93 : tensor<3x3xi1>, tensor<3x3xf32>
      %95 = stablehlo.constant dense<0x80000000> : tensor<f32>
      %96 = stablehlo.reduce(%94 init: %95) applies stablehlo.add across dimensions = [0] : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
      %97 = stablehlo.reshape %96 : (tensor<3xf32>) -> tensor<1x3xf32>
      %98 = stablehlo.dynamic_slice %a81, %a80, %87, sizes = [1, 3] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %99 = stablehlo.broadcast_in_dim %a80, dims = [] : (tensor<i32>) -> tensor<3x1xi32>
      %100 = stablehlo.compare EQ, %89, %99, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %101 = stablehlo.broadcast_in_dim %97, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %102 = stablehlo.broadcast_in_dim %98, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %103 = stablehlo.select %92, %102, %a81 : tensor<3x3xi1>, tensor<3x3xf32>
      %104 = stablehlo.broadcast_in_dim %100, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %105 = stablehlo.select %104, %101, %103 : tensor<3x3xi1>, tensor<3x3xf32>
      stablehlo.return %86, %105, %a82 : tensor<i32>, tensor<3x3xf32>, tensor<3x1xi32>
      }
    %107 = "stablehlo.triangular_solve"(%79#1, %106#1) <{left_side = true, lower = true, unit_diagonal = true, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xf32>
    %108 = "stablehlo.triangular_solve"(%79#1, %107) <{left_side = true, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xf32>
    %109 = stablehlo.constant dense<0x3F800000> : tensor<3x3xf32>
    %110 = stablehlo.select %3, %79#1, %109 : tensor<3x3xi1>, tensor<3x3xf32>
    %111 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %112 = stablehlo.broadcast_in_dim %111, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %113 = stablehlo.compare NE, %110, %112, FLOAT : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xi1>
    %114 = stablehlo.compare EQ, %110, %110, FLOAT : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xi1>
    %115 = stablehlo.and %113, %114 : tensor<3x3xi1>
    %116 = stablehlo.constant dense<true> : tensor<i1>
    %117 = stablehlo.reduce(%115 init: %116) applies stablehlo.and across dimensions = [0, 1] : (tensor<3x3xi1>, tensor<i1>) -> tensor<i1>
    %118 = stablehlo.reshape %117 : (tensor<i1>) -> tensor<1x1xi1>
    %119 = stablehlo.broadcast_in_dim %118, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<3x3xi1>
    %120 = stablehlo.constant dense<0x7FC00000> : tensor<3x3xf32>
    %121 = stablehlo.select %119, %108, %120 : tensor<3x3xi1>, tensor<3x3xf32>
    return %121 : tensor<3x3xf32>
  }
}

// determinant at [3, 3]
module {
  func.func public @main(%arg0: tensor<3x3xf32>) -> (tensor<f32>) {
    %1 = stablehlo.constant dense<0> : tensor<3x1xi32>
    %2 = stablehlo.constant dense<0> : tensor<i32>
    %75:3 = stablehlo.while(%a3 = %2, %a4 = %arg0, %a5 = %1) : tensor<i32>, tensor<3x3xf32>, tensor<3x1xi32>
      cond {
      %6 = stablehlo.constant dense<3> : tensor<i32>
      %7 = stablehlo.compare LT, %a3, %6, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
      } do {
      %8 = stablehlo.constant dense<1> : tensor<i32>
      %9 = stablehlo.add %a3, %8 : tensor<i32>
      %10 = stablehlo.iota dim = 0 : tensor<3x1xi32>
      %11 = stablehlo.iota dim = 1 : tensor<1x3xi32>
      %12 = stablehlo.broadcast_in_dim %a3, dims = [] : (tensor<i32>) -> tensor<3x1xi32>
      %13 = stablehlo.compare EQ, %10, %12, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %14 = stablehlo.compare GT, %10, %12, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %15 = stablehlo.constant dense<0> : tensor<i32>
      %16 = stablehlo.dynamic_slice %a4, %15, %a3, sizes = [3, 1] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<3x1xf32>
      %17 = stablehlo.abs %16 : tensor<3x1xf32>
      %18 = stablehlo.compare NE, %17, %17, FLOAT : (tensor<3x1xf32>, tensor<3x1xf32>) -> tensor<3x1xi1>
      %19 = stablehlo.constant dense<0xBF800000> : tensor<3x1xf32>
      %20 = stablehlo.constant dense<0x7F800000> : tensor<f32>
      %21 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
      %22 = stablehlo.select %13, %21, %19 : tensor<3x1xi1>, tensor<3x1xf32>
      %23 = stablehlo.select %18, %22, %17 : tensor<3x1xi1>, tensor<3x1xf32>
      %24 = stablehlo.compare GE, %10, %12, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %25 = stablehlo.select %24, %23, %19 : tensor<3x1xi1>, tensor<3x1xf32>
      %26 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %27 = stablehlo.reduce(%25 init: %26) applies stablehlo.maximum across dimensions = [0] : (tensor<3x1xf32>, tensor<f32>) -> tensor<1xf32>
      %28 = stablehlo.reshape %27 : (tensor<1xf32>) -> tensor<1x1xf32>
      %29 = stablehlo.constant dense<3> : tensor<i32>
      %30 = stablehlo.broadcast_in_dim %28, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x1xf32>
      %31 = stablehlo.compare EQ, %25, %30, FLOAT : (tensor<3x1xf32>, tensor<3x1xf32>) -> tensor<3x1xi1>
      %32 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<i32>) -> tensor<3x1xi32>
      %33 = stablehlo.select %31, %10, %32 : tensor<3x1xi1>, tensor<3x1xi32>
      %34 = stablehlo.reduce(%33 init: %29) applies stablehlo.minimum across dimensions = [0] : (tensor<3x1xi32>, tensor<i32>) -> tensor<1xi32>
      %35 = stablehlo.reshape %34 : (tensor<1xi32>) -> tensor<1x1xi32>
      %36 = stablehlo.broadcast_in_dim %35, dims = [0, 1] : (tensor<1x1xi32>) -> tensor<3x1xi32>
      %37 = stablehlo.compare EQ, %10, %36, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %38 = stablehlo.broadcast_in_dim %37, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %39 = stablehlo.constant dense<0x80000000> : tensor<3x3xf32>
      %40 = stablehlo.select %38, %a4, %39 : tensor<3x3xi1>, tensor<3x3xf32>
      %41 = stablehlo.constant dense<0x80000000> : tensor<f32>
      %42 = stablehlo.reduce(%40 init: %41) applies stablehlo.add across dimensions = [0] : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
      %43 = stablehlo.reshape %42 : (tensor<3xf32>) -> tensor<1x3xf32>
      %44 = stablehlo.dynamic_slice %a4, %a3, %15, sizes = [1, 3] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %45 = stablehlo.broadcast_in_dim %43, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %46 = stablehlo.broadcast_in_dim %44, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %47 = stablehlo.select %38, %46, %a4 : tensor<3x3xi1>, tensor<3x3xf32>
      %48 = stablehlo.broadcast_in_dim %13, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %49 = stablehlo.select %48, %45, %47 : tensor<3x3xi1>, tensor<3x3xf32>
      %50 = stablehlo.dynamic_slice %49, %a3, %15, sizes = [1, 3] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %51 = stablehlo.dynamic_slice %50, %15, %a3, sizes = [1, 1] : (tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x1xf32>
      %52 = stablehlo.dynamic_slice %49, %15, %a3, sizes = [3, 1] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<3x1xf32>
      %53 = stablehlo.broadcast_in_dim %51, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x1xf32>
      %54 = stablehlo.divide %52, %53 : tensor<3x1xf32>
      %55 = stablehlo.abs %51 : tensor<1x1xf32>
      %56 = stablehlo.constant dense<0x00000000> : tensor<f32>
      %57 = stablehlo.broadcast_in_dim %56, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %58 = stablehlo.compare GT, %55, %57, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %59 = stablehlo.broadcast_in_dim %58, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<3x1xi1>
      %60 = stablehlo.and %14, %59 : tensor<3x1xi1>
      %61 = stablehlo.broadcast_in_dim %a3, dims = [] : (tensor<i32>) -> tensor<1x3xi32>
      %62 = stablehlo.compare GT, %11, %61, SIGNED : (tensor<1x3xi32>, tensor<1x3xi32>) -> tensor<1x3xi1>
      %63 = stablehlo.broadcast_in_dim %54, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x3xf32>
      %64 = stablehlo.broadcast_in_dim %50, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %65 = stablehlo.multiply %63, %64 : tensor<3x3xf32>
      %66 = stablehlo.subtract %49, %65 : tensor<3x3xf32>
      %67 = stablehlo.broadcast_in_dim %62, dims = [0, 1] : (tensor<1x3xi1>) -> tensor<3x3xi1>
      %68 = stablehlo.select %67, %66, %49 : tensor<3x3xi1>, tensor<3x3xf32>
      %69 = stablehlo.compare EQ, %11, %61, SIGNED : (tensor<1x3xi32>, tensor<1x3xi32>) -> tensor<1x3xi1>
      %70 = stablehlo.broadcast_in_dim %69, dims = [0, 1] : (tensor<1x3xi1>) -> tensor<3x3xi1>
      %71 = stablehlo.select %70, %63, %68 : tensor<3x3xi1>, tensor<3x3xf32>
      %72 = stablehlo.broadcast_in_dim %60, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %73 = stablehlo.select %72, %71, %49 : tensor<3x3xi1>, tensor<3x3xf32>
      %74 = stablehlo.dynamic_update_slice %a5, %35, %a3, %15 : (tensor<3x1xi32>, tensor<1x1xi32>, tensor<i32>, tensor<i32>) -> tensor<3x1xi32>
      stablehlo.return %9, %73, %74 : tensor<i32>, tensor<3x3xf32>, tensor<3x1xi32>
      }
    %76 = stablehlo.iota dim = 0 : tensor<3x3xi32>
    %77 = stablehlo.iota dim = 1 : tensor<3x3xi32>
    %78 = stablehlo.compare EQ, %76, %77, SIGNED : (tensor<3x3xi32>, tensor<3x3xi32>) -> tensor<3x3xi1>
    %79 = stablehlo.constant dense<0x80000000> : tensor<3x3xf32>
    %80 = stablehlo.select %78, %75#1, %79 : tensor<3x3xi1>, tensor<3x3xf32>
    %81 = stablehlo.constant dense<0x80000000> : tensor<f32>
    %82 = stablehlo.reduce(%80 init: %81) applies stablehlo.add across dimensions = [1] : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
    %83 = stablehlo.reshape %75#2 : (tensor<3x1xi32>) -> tensor<3xi32>
    %84 = stablehlo.iota dim = 0 : tensor<3xi32>
    %85 = stablehlo.compare NE, %83, %84, SIGNED : (tensor<3xi32>, tensor<3xi32>) -> tensor<3xi1>
    %86 = stablehlo.negate %82 : tensor<3xf32>
    %87 = stablehlo.select %85, %86, %82 : tensor<3xi1>, tensor<3xf32>
    %88 = stablehlo.convert %87 : (tensor<3xf32>) -> tensor<3xf64>
    %89 = stablehlo.is_finite %88 : (tensor<3xf64>) -> tensor<3xi1>
    %90 = stablehlo.abs %88 : tensor<3xf64>
    %91 = stablehlo.constant dense<0x0010000000000000> : tensor<f64>
    %92 = stablehlo.broadcast_in_dim %91, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %93 = stablehlo.compare GE, %90, %92, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %94 = stablehlo.and %89, %93 : tensor<3xi1>
    %95 = stablehlo.constant dense<1> : tensor<ui64>
    %96 = stablehlo.constant dense<53> : tensor<ui64>
    %97 = stablehlo.bitcast_convert %88 : (tensor<3xf64>) -> tensor<3xui64>
    %98 = stablehlo.broadcast_in_dim %95, dims = [] : (tensor<ui64>) -> tensor<3xui64>
    %99 = stablehlo.shift_left %97, %98 : tensor<3xui64>
    %100 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<ui64>) -> tensor<3xui64>
    %101 = stablehlo.shift_right_logical %99, %100 : tensor<3xui64>
    %102 = stablehlo.convert %101 : (tensor<3xui64>) -> tensor<3xf64>
    %103 = stablehlo.constant dense<0x408FF80000000000> : tensor<f64>
    %104 = stablehlo.broadcast_in_dim %103, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %105 = stablehlo.subtract %102, %104 : tensor<3xf64>
    %106 = stablehlo.constant dense<0x0000000000000000> : tensor<f64>
    %107 = stablehlo.broadcast_in_dim %106, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %108 = stablehlo.select %94, %105, %107 : tensor<3xi1>, tensor<3xf64>
    %109 = stablehlo.constant dense<0xBFE0000000000000> : tensor<f64>
    %110 = stablehlo.broadcast_in_dim %109, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %111 = stablehlo.multiply %108, %110 : tensor<3xf64>
    %112 = stablehlo.floor %111 : tensor<3xf64>
    %113 = stablehlo.add %112, %104 : tensor<3xf64>
    %114 = stablehlo.convert %113 : (tensor<3xf64>) -> tensor<3xui64>
    %115 = stablehlo.constant dense<52> : tensor<ui64>
    %116 = stablehlo.broadcast_in_dim %115, dims = [] : (tensor<ui64>) -> tensor<3xui64>
    %117 = stablehlo.shift_left %114, %116 : tensor<3xui64>
    %118 = stablehlo.bitcast_convert %117 : (tensor<3xui64>) -> tensor<3xf64>
    %119 = stablehlo.multiply %88, %118 : tensor<3xf64>
    %120 = stablehlo.negate %108 : tensor<3xf64>
    %121 = stablehlo.subtract %120, %112 : tensor<3xf64>
    %122 = stablehlo.add %121, %104 : tensor<3xf64>
    %123 = stablehlo.convert %122 : (tensor<3xf64>) -> tensor<3xui64>
    %124 = stablehlo.shift_left %123, %116 : tensor<3xui64>
    %125 = stablehlo.bitcast_convert %124 : (tensor<3xui64>) -> tensor<3xf64>
    %126 = stablehlo.multiply %119, %125 : tensor<3xf64>
    %127 = stablehlo.iota dim = 0 : tensor<3xf64>
    %128 = stablehlo.constant dense<0x4000000000000000> : tensor<f64>
    %129 = stablehlo.broadcast_in_dim %128, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %130 = stablehlo.remainder %127, %129 : tensor<3xf64>
    %131 = stablehlo.constant dense<0x3FE0000000000000> : tensor<f64>
    %132 = stablehlo.broadcast_in_dim %131, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %133 = stablehlo.multiply %132, %130 : tensor<3xf64>
    %134 = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
    %135 = stablehlo.broadcast_in_dim %134, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %136 = stablehlo.subtract %135, %133 : tensor<3xf64>
    %137 = stablehlo.multiply %126, %136 : tensor<3xf64>
    %138 = stablehlo.reduce(%137 init: %134) applies stablehlo.multiply across dimensions = [0] : (tensor<3xf64>, tensor<f64>) -> tensor<f64>
    %139 = stablehlo.is_finite %138 : (tensor<f64>) -> tensor<i1>
    %140 = stablehlo.abs %138 : tensor<f64>
    %141 = stablehlo.compare GE, %140, %91, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
    %142 = stablehlo.and %139, %141 : tensor<i1>
    %143 = stablehlo.bitcast_convert %138 : (tensor<f64>) -> tensor<ui64>
    %144 = stablehlo.shift_left %143, %95 : tensor<ui64>
    %145 = stablehlo.shift_right_logical %144, %96 : tensor<ui64>
    %146 = stablehlo.convert %145 : (tensor<ui64>) -> tensor<f64>
    %147 = stablehlo.subtract %146, %103 : tensor<f64>
    %148 = stablehlo.select %142, %147, %106 : tensor<i1>, tensor<f64>
    %149 = stablehlo.multiply %148, %109 : tensor<f64>
    %150 = stablehlo.floor %149 : tensor<f64>
    %151 = stablehlo.add %150, %103 : tensor<f64>
    %152 = stablehlo.convert %151 : (tensor<f64>) -> tensor<ui64>
    %153 = stablehlo.shift_left %152, %115 : tensor<ui64>
    %154 = stablehlo.bitcast_convert %153 : (tensor<ui64>) -> tensor<f64>
    %155 = stablehlo.multiply %138, %154 : tensor<f64>
    %156 = stablehlo.negate %148 : tensor<f64>
    %157 = stablehlo.subtract %156, %150 : tensor<f64>
    %158 = stablehlo.add %157, %103 : tensor<f64>
    %159 = stablehlo.convert %158 : (tensor<f64>) -> tensor<ui64>
    %160 = stablehlo.shift_left %159, %115 : tensor<ui64>
    %161 = stablehlo.bitcast_convert %160 : (tensor<ui64>) -> tensor<f64>
    %162 = stablehlo.multiply %155, %161 : tensor<f64>
    %163 = stablehlo.add %108, %130 : tensor<3xf64>
    %164 = stablehlo.reduce(%163 init: %106) applies stablehlo.add across dimensions = [0] : (tensor<3xf64>, tensor<f64>) -> tensor<f64>
    %165 = stablehlo.add %148, %164 : tensor<f64>
    %166 = stablehlo.constant dense<0x40A7700000000000> : tensor<f64>
    %167 = stablehlo.minimum %165, %166 : tensor<f64>
    %168 = stablehlo.constant dense<0xC0A7700000000000> : tensor<f64>
    %169 = stablehlo.maximum %167, %168 : tensor<f64>
    %170 = stablehlo.constant dense<0x3FD5555555555555> : tensor<f64>
    %171 = stablehlo.multiply %169, %170 : tensor<f64>
    %172 = stablehlo.floor %171 : tensor<f64>
    %173 = stablehlo.multiply %128, %172 : tensor<f64>
    %174 = stablehlo.subtract %169, %173 : tensor<f64>
    %175 = stablehlo.add %174, %103 : tensor<f64>
    %176 = stablehlo.convert %175 : (tensor<f64>) -> tensor<ui64>
    %177 = stablehlo.shift_left %176, %115 : tensor<ui64>
    %178 = stablehlo.bitcast_convert %177 : (tensor<ui64>) -> tensor<f64>
    %179 = stablehlo.multiply %162, %178 : tensor<f64>
    %180 = stablehlo.add %172, %103 : tensor<f64>
    %181 = stablehlo.convert %180 : (tensor<f64>) -> tensor<ui64>
    %182 = stablehlo.shift_left %181, %115 : tensor<ui64>
    %183 = stablehlo.bitcast_convert %182 : (tensor<ui64>) -> tensor<f64>
    %184 = stablehlo.multiply %179, %183 : tensor<f64>
    %185 = stablehlo.multiply %184, %183 : tensor<f64>
    %186 = stablehlo.convert %185 : (tensor<f64>) -> tensor<f32>
    return %186 : tensor<f32>
  }
}

// cofactor at [3, 3]
module {
  func.func public @main(%arg0: tensor<3x3xf32>) -> (tensor<3x3xf32>) {
    %1 = stablehlo.constant dense<[1, 2, 0, 2, 0, 1]> : tensor<6xi32>
    %2 = stablehlo.reshape %1 : (tensor<6xi32>) -> tensor<6x1xi32>
    %3 = "stablehlo.gather"(%arg0, %2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>}> : (tensor<3x3xf32>, tensor<6x1xi32>) -> tensor<6x3xf32>
    %4 = "stablehlo.gather"(%3, %2) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [1], start_index_map = [1], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 6, 1>}> : (tensor<6x3xf32>, tensor<6x1xi32>) -> tensor<6x6xf32>
    %5 = stablehlo.reshape %4 : (tensor<6x6xf32>) -> tensor<3x2x3x2xf32>
    %6 = stablehlo.transpose %5, dims = [0, 2, 1, 3] : (tensor<3x2x3x2xf32>) -> tensor<3x3x2x2xf32>
    %7 = stablehlo.constant dense<0> : tensor<3x3x2x1xi32>
    %8 = stablehlo.constant dense<0> : tensor<i32>
    %86:3 = stablehlo.while(%a9 = %8, %a10 = %6, %a11 = %7) : tensor<i32>, tensor<3x3x2x2xf32>, tensor<3x3x2x1xi32>
      cond {
      %12 = stablehlo.constant dense<2> : tensor<i32>
      %13 = stablehlo.compare LT, %a9, %12, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %13 : tensor<i1>
      } do {
      %14 = stablehlo.constant dense<1> : tensor<i32>
      %15 = stablehlo.add %a9, %14 : tensor<i32>
      %16 = stablehlo.iota dim = 0 : tensor<2x1xi32>
      %17 = stablehlo.iota dim = 1 : tensor<1x2xi32>
      %18 = stablehlo.broadcast_in_dim %a9, dims = [] : (tensor<i32>) -> tensor<2x1xi32>
      %19 = stablehlo.compare EQ, %16, %18, SIGNED : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi1>
      %20 = stablehlo.compare GT, %16, %18, SIGNED : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi1>
      %21 = stablehlo.constant dense<0> : tensor<i32>
      %22 = stablehlo.dynamic_slice %a10, %21, %21, %21, %a9, sizes = [3, 3, 2, 1] : (tensor<3x3x2x2xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x3x2x1xf32>
      %23 = stablehlo.abs %22 : tensor<3x3x2x1xf32>
      %24 = stablehlo.compare NE, %23, %23, FLOAT : (tensor<3x3x2x1xf32>, tensor<3x3x2x1xf32>) -> tensor<3x3x2x1xi1>
      %25 = stablehlo.constant dense<0xBF800000> : tensor<3x3x2x1xf32>
      %26 = stablehlo.constant dense<0x7F800000> : tensor<f32>
      %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<f32>) -> tensor<3x3x2x1xf32>
      %28 = stablehlo.broadcast_in_dim %19, dims = [2, 3] : (tensor<2x1xi1>) -> tensor<3x3x2x1xi1>
      %29 = stablehlo.select %28, %27, %25 : tensor<3x3x2x1xi1>, tensor<3x3x2x1xf32>
      %30 = stablehlo.select %24, %29, %23 : tensor<3x3x2x1xi1>, tensor<3x3x2x1xf32>
      %31 = stablehlo.compare GE, %16, %18, SIGNED : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi1>
      %32 = stablehlo.broadcast_in_dim %31, dims = [2, 3] : (tensor<2x1xi1>) -> tensor<3x3x2x1xi1>
      %33 = stablehlo.select %32, %30, %25 : tensor<3x3x2x1xi1>, tensor<3x3x2x1xf32>
      %34 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %35 = stablehlo.reduce(%33 init: %34) applies stablehlo.maximum across dimensions = [2] : (tensor<3x3x2x1xf32>, tensor<f32>) -> tensor<3x3x1xf32>
      %36 = stablehlo.reshape %35 : (tensor<3x3x1xf32>) -> tensor<3x3x1x1xf32>
      %37 = stablehlo.constant dense<2> : tensor<i32>
      %38 = stablehlo.broadcast_in_dim %36, dims = [0, 1, 2, 3] : (tensor<3x3x1x1xf32>) -> tensor<3x3x2x1xf32>
      %39 = stablehlo.compare EQ, %33, %38, FLOAT : (tensor<3x3x2x1xf32>, tensor<3x3x2x1xf32>) -> tensor<3x3x2x1xi1>
      %40 = stablehlo.broadcast_in_dim %37, dims = [] : (tensor<i32>) -> tensor<2x1xi32>
      %41 = stablehlo.broadcast_in_dim %16, dims = [2, 3] : (tensor<2x1xi32>) -> tensor<3x3x2x1xi32>
      %42 = stablehlo.broadcast_in_dim %40, dims = [2, 3] : (tensor<2x1xi32>) -> tensor<3x3x2x1xi32>
      %43 = stablehlo.select %39, %41, %42 : tensor<3x3x2x1xi1>, tensor<3x3x2x1xi32>
      %44 = stablehlo.reduce(%43 init: %37) applies stablehlo.minimum across dimensions = [2] : (tensor<3x3x2x1xi32>, tensor<i32>) -> tensor<3x3x1xi32>
      %45 = stablehlo.reshape %44 : (tensor<3x3x1xi32>) -> tensor<3x3x1x1xi32>
      %46 = stablehlo.broadcast_in_dim %45, dims = [0, 1, 2, 3] : (tensor<3x3x1x1xi32>) -> tensor<3x3x2x1xi32>
      %47 = stablehlo.compare EQ, %41, %46, SIGNED : (tensor<3x3x2x1xi32>, tensor<3x3x2x1xi32>) -> tensor<3x3x2x1xi1>
      %48 = stablehlo.broadcast_in_dim %47, dims = [0, 1, 2, 3] : (tensor<3x3x2x1xi1>) -> tensor<3x3x2x2xi1>
      %49 = stablehlo.constant dense<0x80000000> : tensor<3x3x2x2xf32>
      %50 = stablehlo.select %48, %a10, %49 : tensor<3x3x2x2xi1>, tensor<3x3x2x2xf32>
      %51 = stablehlo.constant dense<0x80000000> : tensor<f32>
      %52 = stablehlo.reduce(%50 init: %51) applies stablehlo.add across dimensions = [2] : (tensor<3x3x2x2xf32>, tensor<f32>) -> tensor<3x3x2xf32>
      %53 = stablehlo.reshape %52 : (tensor<3x3x2xf32>) -> tensor<3x3x1x2xf32>
      %54 = stablehlo.dynamic_slice %a10, %21, %21, %a9, %21, sizes = [3, 3, 1, 2] : (tensor<3x3x2x2xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x3x1x2xf32>
      %55 = stablehlo.broadcast_in_dim %53, dims = [0, 1, 2, 3] : (tensor<3x3x1x2xf32>) -> tensor<3x3x2x2xf32>
      %56 = stablehlo.broadcast_in_dim %54, dims = [0, 1, 2, 3] : (tensor<3x3x1x2xf32>) -> tensor<3x3x2x2xf32>
      %57 = stablehlo.select %48, %56, %a10 : tensor<3x3x2x2xi1>, tensor<3x3x2x2xf32>
      %58 = stablehlo.broadcast_in_dim %19, dims = [2, 3] : (tensor<2x1xi1>) -> tensor<3x3x2x2xi1>
      %59 = stablehlo.select %58, %55, %57 : tensor<3x3x2x2xi1>, tensor<3x3x2x2xf32>
      %60 = stablehlo.dynamic_slice %59, %21, %21, %a9, %21, sizes = [3, 3, 1, 2] : (tensor<3x3x2x2xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x3x1x2xf32>
      %61 = stablehlo.dynamic_slice %60, %21, %21, %21, %a9, sizes = [3, 3, 1, 1] : (tensor<3x3x1x2xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x3x1x1xf32>
      %62 = stablehlo.dynamic_slice %59, %21, %21, %21, %a9, sizes = [3, 3, 2, 1] : (tensor<3x3x2x2xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x3x2x1xf32>
      %63 = stablehlo.broadcast_in_dim %61, dims = [0, 1, 2, 3] : (tensor<3x3x1x1xf32>) -> tensor<3x3x2x1xf32>
      %64 = stablehlo.divide %62, %63 : tensor<3x3x2x1xf32>
      %65 = stablehlo.abs %61 : tensor<3x3x1x1xf32>
      %66 = stablehlo.constant dense<0x00000000> : tensor<f32>
      %67 = stablehlo.broadcast_in_dim %66, dims = [] : (tensor<f32>) -> tensor<3x3x1x1xf32>
      %68 = stablehlo.compare GT, %65, %67, FLOAT : (tensor<3x3x1x1xf32>, tensor<3x3x1x1xf32>) -> tensor<3x3x1x1xi1>
      %69 = stablehlo.broadcast_in_dim %20, dims = [2, 3] : (tensor<2x1xi1>) -> tensor<3x3x2x1xi1>
      %70 = stablehlo.broadcast_in_dim %68, dims = [0, 1, 2, 3] : (tensor<3x3x1x1xi1>) -> tensor<3x3x2x1xi1>
      %71 = stablehlo.and %69, %70 : tensor<3x3x2x1xi1>
      %72 = stablehlo.broadcast_in_dim %a9, dims = [] : (tensor<i32>) -> tensor<1x2xi32>
      %73 = stablehlo.compare GT, %17, %72, SIGNED : (tensor<1x2xi32>, tensor<1x2xi32>) -> tensor<1x2xi1>
      %74 = stablehlo.broadcast_in_dim %64, dims = [0, 1, 2, 3] : (tensor<3x3x2x1xf32>) -> tensor<3x3x2x2xf32>
      %75 = stablehlo.broadcast_in_dim %60, dims = [0, 1, 2, 3] : (tensor<3x3x1x2xf32>) -> tensor<3x3x2x2xf32>
      %76 = stablehlo.multiply %74, %75 : tensor<3x3x2x2xf32>
      %77 = stablehlo.subtract %59, %76 : tensor<3x3x2x2xf32>
      %78 = stablehlo.broadcast_in_dim %73, dims = [2, 3] : (tensor<1x2xi1>) -> tensor<3x3x2x2xi1>
      %79 = stablehlo.select %78, %77, %59 : tensor<3x3x2x2xi1>, tensor<3x3x2x2xf32>
      %80 = stablehlo.compare EQ, %17, %72, SIGNED : (tensor<1x2xi32>, tensor<1x2xi32>) -> tensor<1x2xi1>
      %81 = stablehlo.broadcast_in_dim %80, dims = [2, 3] : (tensor<1x2xi1>) -> tensor<3x3x2x2xi1>
      %82 = stablehlo.select %81, %74, %79 : tensor<3x3x2x2xi1>, tensor<3x3x2x2xf32>
      %83 = stablehlo.broadcast_in_dim %71, dims = [0, 1, 2, 3] : (tensor<3x3x2x1xi1>) -> tensor<3x3x2x2xi1>
      %84 = stablehlo.select %83, %82, %59 : tensor<3x3x2x2xi1>, tensor<3x3x2x2xf32>
      %85 = stablehlo.dynamic_update_slice %a11, %45, %21, %21, %a9, %21 : (tensor<3x3x2x1xi32>, tensor<3x3x1x1xi32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x3x2x1xi32>
      stablehlo.return %15, %84, %85 : tensor<i32>, tensor<3x3x2x2xf32>, tensor<3x3x2x1xi32>
      }
    %87 = stablehlo.iota dim = 0 : tensor<2x2xi32>
    %88 = stablehlo.iota dim = 1 : tensor<2x2xi32>
    %89 = stablehlo.compare EQ, %87, %88, SIGNED : (tensor<2x2xi32>, tensor<2x2xi32>) -> tensor<2x2xi1>
    %90 = stablehlo.broadcast_in_dim %89, dims = [2, 3] : (tensor<2x2xi1>) -> tensor<3x3x2x2xi1>
    %91 = stablehlo.constant dense<0x80000000> : tensor<3x3x2x2xf32>
    %92 = stablehlo.select %90, %86#1, %91 : tensor<3x3x2x2xi1>, tensor<3x3x2x2xf32>
    %93 = stablehlo.constant dense<0x80000000> : tensor<f32>
    %94 = stablehlo.reduce(%92 init: %93) applies stablehlo.add across dimensions = [3] : (tensor<3x3x2x2xf32>, tensor<f32>) -> tensor<3x3x2xf32>
    %95 = stablehlo.reshape %86#2 : (tensor<3x3x2x1xi32>) -> tensor<3x3x2xi32>
    %96 = stablehlo.iota dim = 2 : tensor<3x3x2xi32>
    %97 = stablehlo.compare NE, %95, %96, SIGNED : (tensor<3x3x2xi32>, tensor<3x3x2xi32>) -> tensor<3x3x2xi1>
    %98 = stablehlo.negate %94 : tensor<3x3x2xf32>
    %99 = stablehlo.select %97, %98, %94 : tensor<3x3x2xi1>, tensor<3x3x2xf32>
    %100 = stablehlo.convert %99 : (tensor<3x3x2xf32>) -> tensor<3x3x2xf64>
    %101 = stablehlo.is_finite %100 : (tensor<3x3x2xf64>) -> tensor<3x3x2xi1>
    %102 = stablehlo.abs %100 : tensor<3x3x2xf64>
    %103 = stablehlo.constant dense<0x0010000000000000> : tensor<f64>
    %104 = stablehlo.broadcast_in_dim %103, dims = [] : (tensor<f64>) -> tensor<3x3x2xf64>
    %105 = stablehlo.compare GE, %102, %104, FLOAT : (tensor<3x3x2xf64>, tensor<3x3x2xf64>) -> tensor<3x3x2xi1>
    %106 = stablehlo.and %101, %105 : tensor<3x3x2xi1>
    %107 = stablehlo.constant dense<1> : tensor<ui64>
    %108 = stablehlo.constant dense<53> : tensor<ui64>
    %109 = stablehlo.bitcast_convert %100 : (tensor<3x3x2xf64>) -> tensor<3x3x2xui64>
    %110 = stablehlo.broadcast_in_dim %107, dims = [] : (tensor<ui64>) -> tensor<3x3x2xui64>
    %111 = stablehlo.shift_left %109, %110 : tensor<3x3x2xui64>
    %112 = stablehlo.broadcast_in_dim %108, dims = [] : (tensor<ui64>) -> tensor<3x3x2xui64>
    %113 = stablehlo.shift_right_logical %111, %112 : tensor<3x3x2xui64>
    %114 = stablehlo.convert %113 : (tensor<3x3x2xui64>) -> tensor<3x3x2xf64>
    %115 = stablehlo.constant dense<0x408FF80000000000> : tensor<f64>
    %116 = stablehlo.broadcast_in_dim %115, dims = [] : (tensor<f64>) -> tensor<3x3x2xf64>
    %117 = stablehlo.subtract %114, %116 : tensor<3x3x2xf64>
    %118 = stablehlo.constant dense<0x0000000000000000> : tensor<f64>
    %119 = stablehlo.broadcast_in_dim %118, dims = [] : (tensor<f64>) -> tensor<3x3x2xf64>
    %120 = stablehlo.select %106, %117, %119 : tensor<3x3x2xi1>, tensor<3x3x2xf64>
    %121 = stablehlo.constant dense<0xBFE0000000000000> : tensor<f64>
    %122 = stablehlo.broadcast_in_dim %121, dims = [] : (tensor<f64>) -> tensor<3x3x2xf64>
    %123 = stablehlo.multiply %120, %122 : tensor<3x3x2xf64>
    %124 = stablehlo.floor %123 : tensor<3x3x2xf64>
    %125 = stablehlo.add %124, %116 : tensor<3x3x2xf64>
    %126 = stablehlo.convert %125 : (tensor<3x3x2xf64>) -> tensor<3x3x2xui64>
    %127 = stablehlo.constant dense<52> : tensor<ui64>
    %128 = stablehlo.broadcast_in_dim %127, dims = [] : (tensor<ui64>) -> tensor<3x3x2xui64>
    %129 = stablehlo.shift_left %126, %128 : tensor<3x3x2xui64>
    %130 = stablehlo.bitcast_convert %129 : (tensor<3x3x2xui64>) -> tensor<3x3x2xf64>
    %131 = stablehlo.multiply %100, %130 : tensor<3x3x2xf64>
    %132 = stablehlo.negate %120 : tensor<3x3x2xf64>
    %133 = stablehlo.subtract %132, %124 : tensor<3x3x2xf64>
    %134 = stablehlo.add %133, %116 : tensor<3x3x2xf64>
    %135 = stablehlo.convert %134 : (tensor<3x3x2xf64>) -> tensor<3x3x2xui64>
    %136 = stablehlo.shift_left %135, %128 : tensor<3x3x2xui64>
    %137 = stablehlo.bitcast_convert %136 : (tensor<3x3x2xui64>) -> tensor<3x3x2xf64>
    %138 = stablehlo.multiply %131, %137 : tensor<3x3x2xf64>
    %139 = stablehlo.iota dim = 2 : tensor<3x3x2xf64>
    %140 = stablehlo.constant dense<0x4000000000000000> : tensor<f64>
    %141 = stablehlo.broadcast_in_dim %140, dims = [] : (tensor<f64>) -> tensor<3x3x2xf64>
    %142 = stablehlo.remainder %139, %141 : tensor<3x3x2xf64>
    %143 = stablehlo.constant dense<0x3FE0000000000000> : tensor<f64>
    %144 = stablehlo.broadcast_in_dim %143, dims = [] : (tensor<f64>) -> tensor<3x3x2xf64>
    %145 = stablehlo.multiply %144, %142 : tensor<3x3x2xf64>
    %146 = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
    %147 = stablehlo.broadcast_in_dim %146, dims = [] : (tensor<f64>) -> tensor<3x3x2xf64>
    %148 = stablehlo.subtract %147, %145 : tensor<3x3x2xf64>
    %149 = stablehlo.multiply %138, %148 : tensor<3x3x2xf64>
    %150 = stablehlo.reduce(%149 init: %146) applies stablehlo.multiply across dimensions = [2] : (tensor<3x3x2xf64>, tensor<f64>) -> tensor<3x3xf64>
    %151 = stablehlo.is_finite %150 : (tensor<3x3xf64>) -> tensor<3x3xi1>
    %152 = stablehlo.abs %150 : tensor<3x3xf64>
    %153 = stablehlo.broadcast_in_dim %103, dims = [] : (tensor<f64>) -> tensor<3x3xf64>
    %154 = stablehlo.compare GE, %152, %153, FLOAT : (tensor<3x3xf64>, tensor<3x3xf64>) -> tensor<3x3xi1>
    %155 = stablehlo.and %151, %154 : tensor<3x3xi1>
    %156 = stablehlo.bitcast_convert %150 : (tensor<3x3xf64>) -> tensor<3x3xui64>
    %157 = stablehlo.broadcast_in_dim %107, dims = [] : (tensor<ui64>) -> tensor<3x3xui64>
    %158 = stablehlo.shift_left %156, %157 : tensor<3x3xui64>
    %159 = stablehlo.broadcast_in_dim %108, dims = [] : (tensor<ui64>) -> tensor<3x3xui64>
    %160 = stablehlo.shift_right_logical %158, %159 : tensor<3x3xui64>
    %161 = stablehlo.convert %160 : (tensor<3x3xui64>) -> tensor<3x3xf64>
    %162 = stablehlo.broadcast_in_dim %115, dims = [] : (tensor<f64>) -> tensor<3x3xf64>
    %163 = stablehlo.subtract %161, %162 : tensor<3x3xf64>
    %164 = stablehlo.broadcast_in_dim %118, dims = [] : (tensor<f64>) -> tensor<3x3xf64>
    %165 = stablehlo.select %155, %163, %164 : tensor<3x3xi1>, tensor<3x3xf64>
    %166 = stablehlo.broadcast_in_dim %121, dims = [] : (tensor<f64>) -> tensor<3x3xf64>
    %167 = stablehlo.multiply %165, %166 : tensor<3x3xf64>
    %168 = stablehlo.floor %167 : tensor<3x3xf64>
    %169 = stablehlo.add %168, %162 : tensor<3x3xf64>
    %170 = stablehlo.convert %169 : (tensor<3x3xf64>) -> tensor<3x3xui64>
    %171 = stablehlo.broadcast_in_dim %127, dims = [] : (tensor<ui64>) -> tensor<3x3xui64>
    %172 = stablehlo.shift_left %170, %171 : tensor<3x3xui64>
    %173 = stablehlo.bitcast_convert %172 : (tensor<3x3xui64>) -> tensor<3x3xf64>
    %174 = stablehlo.multiply %150, %173 : tensor<3x3xf64>
    %175 = stablehlo.negate %165 : tensor<3x3xf64>
    %176 = stablehlo.subtract %175, %168 : tensor<3x3xf64>
    %177 = stablehlo.add %176, %162 : tensor<3x3xf64>
    %178 = stablehlo.convert %177 : (tensor<3x3xf64>) -> tensor<3x3xui64>
    %179 = stablehlo.shift_left %178, %171 : tensor<3x3xui64>
    %180 = stablehlo.bitcast_convert %179 : (tensor<3x3xui64>) -> tensor<3x3xf64>
    %181 = stablehlo.multiply %174, %180 : tensor<3x3xf64>
    %182 = stablehlo.add %120, %142 : tensor<3x3x2xf64>
    %183 = stablehlo.reduce(%182 init: %118) applies stablehlo.add across dimensions = [2] : (tensor<3x3x2xf64>, tensor<f64>) -> tensor<3x3xf64>
    %184 = stablehlo.add %165, %183 : tensor<3x3xf64>
    %185 = stablehlo.constant dense<0x40A7700000000000> : tensor<f64>
    %186 = stablehlo.broadcast_in_dim %185, dims = [] : (tensor<f64>) -> tensor<3x3xf64>
    %187 = stablehlo.minimum %184, %186 : tensor<3x3xf64>
    %188 = stablehlo.constant dense<0xC0A7700000000000> : tensor<f64>
    %189 = stablehlo.broadcast_in_dim %188, dims = [] : (tensor<f64>) -> tensor<3x3xf64>
    %190 = stablehlo.maximum %187, %189 : tensor<3x3xf64>
    %191 = stablehlo.constant dense<0x3FD5555555555555> : tensor<f64>
    %192 = stablehlo.broadcast_in_dim %191, dims = [] : (tensor<f64>) -> tensor<3x3xf64>
    %193 = stablehlo.multiply %190, %192 : tensor<3x3xf64>
    %194 = stablehlo.floor %193 : tensor<3x3xf64>
    %195 = stablehlo.broadcast_in_dim %140, dims = [] : (tensor<f64>) -> tensor<3x3xf64>
    %196 = stablehlo.multiply %195, %194 : tensor<3x3xf64>
    %197 = stablehlo.subtract %190, %196 : tensor<3x3xf64>
    %198 = stablehlo.add %197, %162 : tensor<3x3xf64>
    %199 = stablehlo.convert %198 : (tensor<3x3xf64>) -> tensor<3x3xui64>
    %200 = stablehlo.shift_left %199, %171 : tensor<3x3xui64>
    %201 = stablehlo.bitcast_convert %200 : (tensor<3x3xui64>) -> tensor<3x3xf64>
    %202 = stablehlo.multiply %181, %201 : tensor<3x3xf64>
    %203 = stablehlo.add %194, %162 : tensor<3x3xf64>
    %204 = stablehlo.convert %203 : (tensor<3x3xf64>) -> tensor<3x3xui64>
    %205 = stablehlo.shift_left %204, %171 : tensor<3x3xui64>
    %206 = stablehlo.bitcast_convert %205 : (tensor<3x3xui64>) -> tensor<3x3xf64>
    %207 = stablehlo.multiply %202, %206 : tensor<3x3xf64>
    %208 = stablehlo.multiply %207, %206 : tensor<3x3xf64>
    %209 = stablehlo.convert %208 : (tensor<3x3xf64>) -> tensor<3x3xf32>
    %210 = stablehlo.constant dense<[1, -1, 1, -1, 1, -1, 1, -1, 1]> : tensor<9xi32>
    %211 = stablehlo.reshape %210 : (tensor<9xi32>) -> tensor<3x3xi32>
    %212 = stablehlo.convert %211 : (tensor<3x3xi32>) -> tensor<3x3xf32>
    %213 = stablehlo.multiply %209, %212 : tensor<3x3xf32>
    return %213 : tensor<3x3xf32>
  }
}

// log abs determinant at [3, 3]
module {
  func.func public @main(%arg0: tensor<3x3xf32>) -> (tensor<f32>) {
    %1 = stablehlo.constant dense<0> : tensor<3x1xi32>
    %2 = stablehlo.constant dense<0> : tensor<i32>
    %75:3 = stablehlo.while(%a3 = %2, %a4 = %arg0, %a5 = %1) : tensor<i32>, tensor<3x3xf32>, tensor<3x1xi32>
      cond {
      %6 = stablehlo.constant dense<3> : tensor<i32>
      %7 = stablehlo.compare LT, %a3, %6, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
      } do {
      %8 = stablehlo.constant dense<1> : tensor<i32>
      %9 = stablehlo.add %a3, %8 : tensor<i32>
      %10 = stablehlo.iota dim = 0 : tensor<3x1xi32>
      %11 = stablehlo.iota dim = 1 : tensor<1x3xi32>
      %12 = stablehlo.broadcast_in_dim %a3, dims = [] : (tensor<i32>) -> tensor<3x1xi32>
      %13 = stablehlo.compare EQ, %10, %12, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %14 = stablehlo.compare GT, %10, %12, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %15 = stablehlo.constant dense<0> : tensor<i32>
      %16 = stablehlo.dynamic_slice %a4, %15, %a3, sizes = [3, 1] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<3x1xf32>
      %17 = stablehlo.abs %16 : tensor<3x1xf32>
      %18 = stablehlo.compare NE, %17, %17, FLOAT : (tensor<3x1xf32>, tensor<3x1xf32>) -> tensor<3x1xi1>
      %19 = stablehlo.constant dense<0xBF800000> : tensor<3x1xf32>
      %20 = stablehlo.constant dense<0x7F800000> : tensor<f32>
      %21 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
      %22 = stablehlo.select %13, %21, %19 : tensor<3x1xi1>, tensor<3x1xf32>
      %23 = stablehlo.select %18, %22, %17 : tensor<3x1xi1>, tensor<3x1xf32>
      %24 = stablehlo.compare GE, %10, %12, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %25 = stablehlo.select %24, %23, %19 : tensor<3x1xi1>, tensor<3x1xf32>
      %26 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %27 = stablehlo.reduce(%25 init: %26) applies stablehlo.maximum across dimensions = [0] : (tensor<3x1xf32>, tensor<f32>) -> tensor<1xf32>
      %28 = stablehlo.reshape %27 : (tensor<1xf32>) -> tensor<1x1xf32>
      %29 = stablehlo.constant dense<3> : tensor<i32>
      %30 = stablehlo.broadcast_in_dim %28, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x1xf32>
      %31 = stablehlo.compare EQ, %25, %30, FLOAT : (tensor<3x1xf32>, tensor<3x1xf32>) -> tensor<3x1xi1>
      %32 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<i32>) -> tensor<3x1xi32>
      %33 = stablehlo.select %31, %10, %32 : tensor<3x1xi1>, tensor<3x1xi32>
      %34 = stablehlo.reduce(%33 init: %29) applies stablehlo.minimum across dimensions = [0] : (tensor<3x1xi32>, tensor<i32>) -> tensor<1xi32>
      %35 = stablehlo.reshape %34 : (tensor<1xi32>) -> tensor<1x1xi32>
      %36 = stablehlo.broadcast_in_dim %35, dims = [0, 1] : (tensor<1x1xi32>) -> tensor<3x1xi32>
      %37 = stablehlo.compare EQ, %10, %36, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %38 = stablehlo.broadcast_in_dim %37, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %39 = stablehlo.constant dense<0x80000000> : tensor<3x3xf32>
      %40 = stablehlo.select %38, %a4, %39 : tensor<3x3xi1>, tensor<3x3xf32>
      %41 = stablehlo.constant dense<0x80000000> : tensor<f32>
      %42 = stablehlo.reduce(%40 init: %41) applies stablehlo.add across dimensions = [0] : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
      %43 = stablehlo.reshape %42 : (tensor<3xf32>) -> tensor<1x3xf32>
      %44 = stablehlo.dynamic_slice %a4, %a3, %15, sizes = [1, 3] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %45 = stablehlo.broadcast_in_dim %43, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %46 = stablehlo.broadcast_in_dim %44, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %47 = stablehlo.select %38, %46, %a4 : tensor<3x3xi1>, tensor<3x3xf32>
      %48 = stablehlo.broadcast_in_dim %13, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %49 = stablehlo.select %48, %45, %47 : tensor<3x3xi1>, tensor<3x3xf32>
      %50 = stablehlo.dynamic_slice %49, %a3, %15, sizes = [1, 3] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %51 = stablehlo.dynamic_slice %50, %15, %a3, sizes = [1, 1] : (tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x1xf32>
      %52 = stablehlo.dynamic_slice %49, %15, %a3, sizes = [3, 1] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<3x1xf32>
      %53 = stablehlo.broadcast_in_dim %51, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x1xf32>
      %54 = stablehlo.divide %52, %53 : tensor<3x1xf32>
      %55 = stablehlo.abs %51 : tensor<1x1xf32>
      %56 = stablehlo.constant dense<0x00000000> : tensor<f32>
      %57 = stablehlo.broadcast_in_dim %56, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %58 = stablehlo.compare GT, %55, %57, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %59 = stablehlo.broadcast_in_dim %58, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<3x1xi1>
      %60 = stablehlo.and %14, %59 : tensor<3x1xi1>
      %61 = stablehlo.broadcast_in_dim %a3, dims = [] : (tensor<i32>) -> tensor<1x3xi32>
      %62 = stablehlo.compare GT, %11, %61, SIGNED : (tensor<1x3xi32>, tensor<1x3xi32>) -> tensor<1x3xi1>
      %63 = stablehlo.broadcast_in_dim %54, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x3xf32>
      %64 = stablehlo.broadcast_in_dim %50, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %65 = stablehlo.multiply %63, %64 : tensor<3x3xf32>
      %66 = stablehlo.subtract %49, %65 : tensor<3x3xf32>
      %67 = stablehlo.broadcast_in_dim %62, dims = [0, 1] : (tensor<1x3xi1>) -> tensor<3x3xi1>
      %68 = stablehlo.select %67, %66, %49 : tensor<3x3xi1>, tensor<3x3xf32>
      %69 = stablehlo.compare EQ, %11, %61, SIGNED : (tensor<1x3xi32>, tensor<1x3xi32>) -> tensor<1x3xi1>
      %70 = stablehlo.broadcast_in_dim %69, dims = [0, 1] : (tensor<1x3xi1>) -> tensor<3x3xi1>
      %71 = stablehlo.select %70, %63, %68 : tensor<3x3xi1>, tensor<3x3xf32>
      %72 = stablehlo.broadcast_in_dim %60, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %73 = stablehlo.select %72, %71, %49 : tensor<3x3xi1>, tensor<3x3xf32>
      %74 = stablehlo.dynamic_update_slice %a5, %35, %a3, %15 : (tensor<3x1xi32>, tensor<1x1xi32>, tensor<i32>, tensor<i32>) -> tensor<3x1xi32>
      stablehlo.return %9, %73, %74 : tensor<i32>, tensor<3x3xf32>, tensor<3x1xi32>
      }
    %76 = stablehlo.iota dim = 0 : tensor<3x3xi32>
    %77 = stablehlo.iota dim = 1 : tensor<3x3xi32>
    %78 = stablehlo.compare EQ, %76, %77, SIGNED : (tensor<3x3xi32>, tensor<3x3xi32>) -> tensor<3x3xi1>
    %79 = stablehlo.constant dense<0x80000000> : tensor<3x3xf32>
    %80 = stablehlo.select %78, %75#1, %79 : tensor<3x3xi1>, tensor<3x3xf32>
    %81 = stablehlo.constant dense<0x80000000> : tensor<f32>
    %82 = stablehlo.reduce(%80 init: %81) applies stablehlo.add across dimensions = [1] : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
    %83 = stablehlo.reshape %75#2 : (tensor<3x1xi32>) -> tensor<3xi32>
    %84 = stablehlo.iota dim = 0 : tensor<3xi32>
    %85 = stablehlo.compare NE, %83, %84, SIGNED : (tensor<3xi32>, tensor<3xi32>) -> tensor<3xi1>
    %86 = stablehlo.negate %82 : tensor<3xf32>
    %87 = stablehlo.select %85, %86, %82 : tensor<3xi1>, tensor<3xf32>
    %88 = stablehlo.convert %87 : (tensor<3xf32>) -> tensor<3xf64>
    %89 = stablehlo.is_finite %88 : (tensor<3xf64>) -> tensor<3xi1>
    %90 = stablehlo.abs %88 : tensor<3xf64>
    %91 = stablehlo.constant dense<0x0010000000000000> : tensor<f64>
    %92 = stablehlo.broadcast_in_dim %91, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %93 = stablehlo.compare GE, %90, %92, FLOAT : (tensor<3xf64>, tensor<3xf64>) -> tensor<3xi1>
    %94 = stablehlo.and %89, %93 : tensor<3xi1>
    %95 = stablehlo.constant dense<1> : tensor<ui64>
    %96 = stablehlo.constant dense<53> : tensor<ui64>
    %97 = stablehlo.bitcast_convert %88 : (tensor<3xf64>) -> tensor<3xui64>
    %98 = stablehlo.broadcast_in_dim %95, dims = [] : (tensor<ui64>) -> tensor<3xui64>
    %99 = stablehlo.shift_left %97, %98 : tensor<3xui64>
    %100 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<ui64>) -> tensor<3xui64>
    %101 = stablehlo.shift_right_logical %99, %100 : tensor<3xui64>
    %102 = stablehlo.convert %101 : (tensor<3xui64>) -> tensor<3xf64>
    %103 = stablehlo.constant dense<0x408FF80000000000> : tensor<f64>
    %104 = stablehlo.broadcast_in_dim %103, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %105 = stablehlo.subtract %102, %104 : tensor<3xf64>
    %106 = stablehlo.constant dense<0x0000000000000000> : tensor<f64>
    %107 = stablehlo.broadcast_in_dim %106, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %108 = stablehlo.select %94, %105, %107 : tensor<3xi1>, tensor<3xf64>
    %109 = stablehlo.constant dense<0xBFE0000000000000> : tensor<f64>
    %110 = stablehlo.broadcast_in_dim %109, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %111 = stablehlo.multiply %108, %110 : tensor<3xf64>
    %112 = stablehlo.floor %111 : tensor<3xf64>
    %113 = stablehlo.add %112, %104 : tensor<3xf64>
    %114 = stablehlo.convert %113 : (tensor<3xf64>) -> tensor<3xui64>
    %115 = stablehlo.constant dense<52> : tensor<ui64>
    %116 = stablehlo.broadcast_in_dim %115, dims = [] : (tensor<ui64>) -> tensor<3xui64>
    %117 = stablehlo.shift_left %114, %116 : tensor<3xui64>
    %118 = stablehlo.bitcast_convert %117 : (tensor<3xui64>) -> tensor<3xf64>
    %119 = stablehlo.multiply %88, %118 : tensor<3xf64>
    %120 = stablehlo.negate %108 : tensor<3xf64>
    %121 = stablehlo.subtract %120, %112 : tensor<3xf64>
    %122 = stablehlo.add %121, %104 : tensor<3xf64>
    %123 = stablehlo.convert %122 : (tensor<3xf64>) -> tensor<3xui64>
    %124 = stablehlo.shift_left %123, %116 : tensor<3xui64>
    %125 = stablehlo.bitcast_convert %124 : (tensor<3xui64>) -> tensor<3xf64>
    %126 = stablehlo.multiply %119, %125 : tensor<3xf64>
    %127 = stablehlo.iota dim = 0 : tensor<3xf64>
    %128 = stablehlo.constant dense<0x4000000000000000> : tensor<f64>
    %129 = stablehlo.broadcast_in_dim %128, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %130 = stablehlo.remainder %127, %129 : tensor<3xf64>
    %131 = stablehlo.constant dense<0x3FE0000000000000> : tensor<f64>
    %132 = stablehlo.broadcast_in_dim %131, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %133 = stablehlo.multiply %132, %130 : tensor<3xf64>
    %134 = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
    %135 = stablehlo.broadcast_in_dim %134, dims = [] : (tensor<f64>) -> tensor<3xf64>
    %136 = stablehlo.subtract %135, %133 : tensor<3xf64>
    %137 = stablehlo.multiply %126, %136 : tensor<3xf64>
    %138 = stablehlo.reduce(%137 init: %134) applies stablehlo.multiply across dimensions = [0] : (tensor<3xf64>, tensor<f64>) -> tensor<f64>
    %139 = stablehlo.is_finite %138 : (tensor<f64>) -> tensor<i1>
    %140 = stablehlo.abs %138 : tensor<f64>
    %141 = stablehlo.compare GE, %140, %91, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
    %142 = stablehlo.and %139, %141 : tensor<i1>
    %143 = stablehlo.bitcast_convert %138 : (tensor<f64>) -> tensor<ui64>
    %144 = stablehlo.shift_left %143, %95 : tensor<ui64>
    %145 = stablehlo.shift_right_logical %144, %96 : tensor<ui64>
    %146 = stablehlo.convert %145 : (tensor<ui64>) -> tensor<f64>
    %147 = stablehlo.subtract %146, %103 : tensor<f64>
    %148 = stablehlo.select %142, %147, %106 : tensor<i1>, tensor<f64>
    %149 = stablehlo.multiply %148, %109 : tensor<f64>
    %150 = stablehlo.floor %149 : tensor<f64>
    %151 = stablehlo.add %150, %103 : tensor<f64>
    %152 = stablehlo.convert %151 : (tensor<f64>) -> tensor<ui64>
    %153 = stablehlo.shift_left %152, %115 : tensor<ui64>
    %154 = stablehlo.bitcast_convert %153 : (tensor<ui64>) -> tensor<f64>
    %155 = stablehlo.multiply %138, %154 : tensor<f64>
    %156 = stablehlo.negate %148 : tensor<f64>
    %157 = stablehlo.subtract %156, %150 : tensor<f64>
    %158 = stablehlo.add %157, %103 : tensor<f64>
    %159 = stablehlo.convert %158 : (tensor<f64>) -> tensor<ui64>
    %160 = stablehlo.shift_left %159, %115 : tensor<ui64>
    %161 = stablehlo.bitcast_convert %160 : (tensor<ui64>) -> tensor<f64>
    %162 = stablehlo.multiply %155, %161 : tensor<f64>
    %163 = stablehlo.add %108, %130 : tensor<3xf64>
    %164 = stablehlo.reduce(%163 init: %106) applies stablehlo.add across dimensions = [0] : (tensor<3xf64>, tensor<f64>) -> tensor<f64>
    %165 = stablehlo.add %148, %164 : tensor<f64>
    %166 = stablehlo.abs %162 : tensor<f64>
    %167 = stablehlo.constant dense<0xBFF0000000000000> : tensor<f64>
    %168 = stablehlo.compare EQ, %165, %167, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
    %169 = stablehlo.multiply %131, %166 : tensor<f64>
    %170 = stablehlo.select %168, %169, %166 : tensor<i1>, tensor<f64>
    %171 = stablehlo.log %170 : tensor<f64>
    %172 = stablehlo.compare EQ, %165, %106, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
    %173 = stablehlo.or %168, %172 : tensor<i1>
    %174 = stablehlo.constant dense<0x3FE62E42FEFA39EF> : tensor<f64>
    %175 = stablehlo.multiply %165, %174 : tensor<f64>
    %176 = stablehlo.add %171, %175 : tensor<f64>
    %177 = stablehlo.select %173, %171, %176 : tensor<i1>, tensor<f64>
    %178 = stablehlo.convert %177 : (tensor<f64>) -> tensor<f32>
    return %178 : tensor<f32>
  }
}

// determinant sign at [2, 2]
module {
  func.func public @main(%arg0: tensor<2x2xf32>) -> (tensor<f32>) {
    %1 = stablehlo.constant dense<0> : tensor<2x1xi32>
    %2 = stablehlo.constant dense<0> : tensor<i32>
    %75:3 = stablehlo.while(%a3 = %2, %a4 = %arg0, %a5 = %1) : tensor<i32>, tensor<2x2xf32>, tensor<2x1xi32>
      cond {
      %6 = stablehlo.constant dense<2> : tensor<i32>
      %7 = stablehlo.compare LT, %a3, %6, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
      } do {
      %8 = stablehlo.constant dense<1> : tensor<i32>
      %9 = stablehlo.add %a3, %8 : tensor<i32>
      %10 = stablehlo.iota dim = 0 : tensor<2x1xi32>
      %11 = stablehlo.iota dim = 1 : tensor<1x2xi32>
      %12 = stablehlo.broadcast_in_dim %a3, dims = [] : (tensor<i32>) -> tensor<2x1xi32>
      %13 = stablehlo.compare EQ, %10, %12, SIGNED : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi1>
      %14 = stablehlo.compare GT, %10, %12, SIGNED : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi1>
      %15 = stablehlo.constant dense<0> : tensor<i32>
      %16 = stablehlo.dynamic_slice %a4, %15, %a3, sizes = [2, 1] : (tensor<2x2xf32>, tensor<i32>, tensor<i32>) -> tensor<2x1xf32>
      %17 = stablehlo.abs %16 : tensor<2x1xf32>
      %18 = stablehlo.compare NE, %17, %17, FLOAT : (tensor<2x1xf32>, tensor<2x1xf32>) -> tensor<2x1xi1>
      %19 = stablehlo.constant dense<0xBF800000> : tensor<2x1xf32>
      %20 = stablehlo.constant dense<0x7F800000> : tensor<f32>
      %21 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
      %22 = stablehlo.select %13, %21, %19 : tensor<2x1xi1>, tensor<2x1xf32>
      %23 = stablehlo.select %18, %22, %17 : tensor<2x1xi1>, tensor<2x1xf32>
      %24 = stablehlo.compare GE, %10, %12, SIGNED : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi1>
      %25 = stablehlo.select %24, %23, %19 : tensor<2x1xi1>, tensor<2x1xf32>
      %26 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %27 = stablehlo.reduce(%25 init: %26) applies stablehlo.maximum across dimensions = [0] : (tensor<2x1xf32>, tensor<f32>) -> tensor<1xf32>
      %28 = stablehlo.reshape %27 : (tensor<1xf32>) -> tensor<1x1xf32>
      %29 = stablehlo.constant dense<2> : tensor<i32>
      %30 = stablehlo.broadcast_in_dim %28, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<2x1xf32>
      %31 = stablehlo.compare EQ, %25, %30, FLOAT : (tensor<2x1xf32>, tensor<2x1xf32>) -> tensor<2x1xi1>
      %32 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<i32>) -> tensor<2x1xi32>
      %33 = stablehlo.select %31, %10, %32 : tensor<2x1xi1>, tensor<2x1xi32>
      %34 = stablehlo.reduce(%33 init: %29) applies stablehlo.minimum across dimensions = [0] : (tensor<2x1xi32>, tensor<i32>) -> tensor<1xi32>
      %35 = stablehlo.reshape %34 : (tensor<1xi32>) -> tensor<1x1xi32>
      %36 = stablehlo.broadcast_in_dim %35, dims = [0, 1] : (tensor<1x1xi32>) -> tensor<2x1xi32>
      %37 = stablehlo.compare EQ, %10, %36, SIGNED : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi1>
      %38 = stablehlo.broadcast_in_dim %37, dims = [0, 1] : (tensor<2x1xi1>) -> tensor<2x2xi1>
      %39 = stablehlo.constant dense<0x80000000> : tensor<2x2xf32>
      %40 = stablehlo.select %38, %a4, %39 : tensor<2x2xi1>, tensor<2x2xf32>
      %41 = stablehlo.constant dense<0x80000000> : tensor<f32>
      %42 = stablehlo.reduce(%40 init: %41) applies stablehlo.add across dimensions = [0] : (tensor<2x2xf32>, tensor<f32>) -> tensor<2xf32>
      %43 = stablehlo.reshape %42 : (tensor<2xf32>) -> tensor<1x2xf32>
      %44 = stablehlo.dynamic_slice %a4, %a3, %15, sizes = [1, 2] : (tensor<2x2xf32>, tensor<i32>, tensor<i32>) -> tensor<1x2xf32>
      %45 = stablehlo.broadcast_in_dim %43, dims = [0, 1] : (tensor<1x2xf32>) -> tensor<2x2xf32>
      %46 = stablehlo.broadcast_in_dim %44, dims = [0, 1] : (tensor<1x2xf32>) -> tensor<2x2xf32>
      %47 = stablehlo.select %38, %46, %a4 : tensor<2x2xi1>, tensor<2x2xf32>
      %48 = stablehlo.broadcast_in_dim %13, dims = [0, 1] : (tensor<2x1xi1>) -> tensor<2x2xi1>
      %49 = stablehlo.select %48, %45, %47 : tensor<2x2xi1>, tensor<2x2xf32>
      %50 = stablehlo.dynamic_slice %49, %a3, %15, sizes = [1, 2] : (tensor<2x2xf32>, tensor<i32>, tensor<i32>) -> tensor<1x2xf32>
      %51 = stablehlo.dynamic_slice %50, %15, %a3, sizes = [1, 1] : (tensor<1x2xf32>, tensor<i32>, tensor<i32>) -> tensor<1x1xf32>
      %52 = stablehlo.dynamic_slice %49, %15, %a3, sizes = [2, 1] : (tensor<2x2xf32>, tensor<i32>, tensor<i32>) -> tensor<2x1xf32>
      %53 = stablehlo.broadcast_in_dim %51, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<2x1xf32>
      %54 = stablehlo.divide %52, %53 : tensor<2x1xf32>
      %55 = stablehlo.abs %51 : tensor<1x1xf32>
      %56 = stablehlo.constant dense<0x00000000> : tensor<f32>
      %57 = stablehlo.broadcast_in_dim %56, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %58 = stablehlo.compare GT, %55, %57, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %59 = stablehlo.broadcast_in_dim %58, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<2x1xi1>
      %60 = stablehlo.and %14, %59 : tensor<2x1xi1>
      %61 = stablehlo.broadcast_in_dim %a3, dims = [] : (tensor<i32>) -> tensor<1x2xi32>
      %62 = stablehlo.compare GT, %11, %61, SIGNED : (tensor<1x2xi32>, tensor<1x2xi32>) -> tensor<1x2xi1>
      %63 = stablehlo.broadcast_in_dim %54, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x2xf32>
      %64 = stablehlo.broadcast_in_dim %50, dims = [0, 1] : (tensor<1x2xf32>) -> tensor<2x2xf32>
      %65 = stablehlo.multiply %63, %64 : tensor<2x2xf32>
      %66 = stablehlo.subtract %49, %65 : tensor<2x2xf32>
      %67 = stablehlo.broadcast_in_dim %62, dims = [0, 1] : (tensor<1x2xi1>) -> tensor<2x2xi1>
      %68 = stablehlo.select %67, %66, %49 : tensor<2x2xi1>, tensor<2x2xf32>
      %69 = stablehlo.compare EQ, %11, %61, SIGNED : (tensor<1x2xi32>, tensor<1x2xi32>) -> tensor<1x2xi1>
      %70 = stablehlo.broadcast_in_dim %69, dims = [0, 1] : (tensor<1x2xi1>) -> tensor<2x2xi1>
      %71 = stablehlo.select %70, %63, %68 : tensor<2x2xi1>, tensor<2x2xf32>
      %72 = stablehlo.broadcast_in_dim %60, dims = [0, 1] : (tensor<2x1xi1>) -> tensor<2x2xi1>
      %73 = stablehlo.select %72, %71, %49 : tensor<2x2xi1>, tensor<2x2xf32>
      %74 = stablehlo.dynamic_update_slice %a5, %35, %a3, %15 : (tensor<2x1xi32>, tensor<1x1xi32>, tensor<i32>, tensor<i32>) -> tensor<2x1xi32>
      stablehlo.return %9, %73, %74 : tensor<i32>, tensor<2x2xf32>, tensor<2x1xi32>
      }
    %76 = stablehlo.iota dim = 0 : tensor<2x2xi32>
    %77 = stablehlo.iota dim = 1 : tensor<2x2xi32>
    %78 = stablehlo.compare EQ, %76, %77, SIGNED : (tensor<2x2xi32>, tensor<2x2xi32>) -> tensor<2x2xi1>
    %79 = stablehlo.constant dense<0x80000000> : tensor<2x2xf32>
    %80 = stablehlo.select %78, %75#1, %79 : tensor<2x2xi1>, tensor<2x2xf32>
    %81 = stablehlo.constant dense<0x80000000> : tensor<f32>
    %82 = stablehlo.reduce(%80 init: %81) applies stablehlo.add across dimensions = [1] : (tensor<2x2xf32>, tensor<f32>) -> tensor<2xf32>
    %83 = stablehlo.reshape %75#2 : (tensor<2x1xi32>) -> tensor<2xi32>
    %84 = stablehlo.iota dim = 0 : tensor<2xi32>
    %85 = stablehlo.compare NE, %83, %84, SIGNED : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi1>
    %86 = stablehlo.negate %82 : tensor<2xf32>
    %87 = stablehlo.select %85, %86, %82 : tensor<2xi1>, tensor<2xf32>
    %88 = stablehlo.convert %87 : (tensor<2xf32>) -> tensor<2xf64>
    %89 = stablehlo.is_finite %88 : (tensor<2xf64>) -> tensor<2xi1>
    %90 = stablehlo.abs %88 : tensor<2xf64>
    %91 = stablehlo.constant dense<0x0010000000000000> : tensor<f64>
    %92 = stablehlo.broadcast_in_dim %91, dims = [] : (tensor<f64>) -> tensor<2xf64>
    %93 = stablehlo.compare GE, %90, %92, FLOAT : (tensor<2xf64>, tensor<2xf64>) -> tensor<2xi1>
    %94 = stablehlo.and %89, %93 : tensor<2xi1>
    %95 = stablehlo.constant dense<1> : tensor<ui64>
    %96 = stablehlo.constant dense<53> : tensor<ui64>
    %97 = stablehlo.bitcast_convert %88 : (tensor<2xf64>) -> tensor<2xui64>
    %98 = stablehlo.broadcast_in_dim %95, dims = [] : (tensor<ui64>) -> tensor<2xui64>
    %99 = stablehlo.shift_left %97, %98 : tensor<2xui64>
    %100 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<ui64>) -> tensor<2xui64>
    %101 = stablehlo.shift_right_logical %99, %100 : tensor<2xui64>
    %102 = stablehlo.convert %101 : (tensor<2xui64>) -> tensor<2xf64>
    %103 = stablehlo.constant dense<0x408FF80000000000> : tensor<f64>
    %104 = stablehlo.broadcast_in_dim %103, dims = [] : (tensor<f64>) -> tensor<2xf64>
    %105 = stablehlo.subtract %102, %104 : tensor<2xf64>
    %106 = stablehlo.constant dense<0x0000000000000000> : tensor<f64>
    %107 = stablehlo.broadcast_in_dim %106, dims = [] : (tensor<f64>) -> tensor<2xf64>
    %108 = stablehlo.select %94, %105, %107 : tensor<2xi1>, tensor<2xf64>
    %109 = stablehlo.constant dense<0xBFE0000000000000> : tensor<f64>
    %110 = stablehlo.broadcast_in_dim %109, dims = [] : (tensor<f64>) -> tensor<2xf64>
    %111 = stablehlo.multiply %108, %110 : tensor<2xf64>
    %112 = stablehlo.floor %111 : tensor<2xf64>
    %113 = stablehlo.add %112, %104 : tensor<2xf64>
    %114 = stablehlo.convert %113 : (tensor<2xf64>) -> tensor<2xui64>
    %115 = stablehlo.constant dense<52> : tensor<ui64>
    %116 = stablehlo.broadcast_in_dim %115, dims = [] : (tensor<ui64>) -> tensor<2xui64>
    %117 = stablehlo.shift_left %114, %116 : tensor<2xui64>
    %118 = stablehlo.bitcast_convert %117 : (tensor<2xui64>) -> tensor<2xf64>
    %119 = stablehlo.multiply %88, %118 : tensor<2xf64>
    %120 = stablehlo.negate %108 : tensor<2xf64>
    %121 = stablehlo.subtract %120, %112 : tensor<2xf64>
    %122 = stablehlo.add %121, %104 : tensor<2xf64>
    %123 = stablehlo.convert %122 : (tensor<2xf64>) -> tensor<2xui64>
    %124 = stablehlo.shift_left %123, %116 : tensor<2xui64>
    %125 = stablehlo.bitcast_convert %124 : (tensor<2xui64>) -> tensor<2xf64>
    %126 = stablehlo.multiply %119, %125 : tensor<2xf64>
    %127 = stablehlo.iota dim = 0 : tensor<2xf64>
    %128 = stablehlo.constant dense<0x4000000000000000> : tensor<f64>
    %129 = stablehlo.broadcast_in_dim %128, dims = [] : (tensor<f64>) -> tensor<2xf64>
    %130 = stablehlo.remainder %127, %129 : tensor<2xf64>
    %131 = stablehlo.constant dense<0x3FE0000000000000> : tensor<f64>
    %132 = stablehlo.broadcast_in_dim %131, dims = [] : (tensor<f64>) -> tensor<2xf64>
    %133 = stablehlo.multiply %132, %130 : tensor<2xf64>
    %134 = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
    %135 = stablehlo.broadcast_in_dim %134, dims = [] : (tensor<f64>) -> tensor<2xf64>
    %136 = stablehlo.subtract %135, %133 : tensor<2xf64>
    %137 = stablehlo.multiply %126, %136 : tensor<2xf64>
    %138 = stablehlo.reduce(%137 init: %134) applies stablehlo.multiply across dimensions = [0] : (tensor<2xf64>, tensor<f64>) -> tensor<f64>
    %139 = stablehlo.is_finite %138 : (tensor<f64>) -> tensor<i1>
    %140 = stablehlo.abs %138 : tensor<f64>
    %141 = stablehlo.compare GE, %140, %91, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
    %142 = stablehlo.and %139, %141 : tensor<i1>
    %143 = stablehlo.bitcast_convert %138 : (tensor<f64>) -> tensor<ui64>
    %144 = stablehlo.shift_left %143, %95 : tensor<ui64>
    %145 = stablehlo.shift_right_logical %144, %96 : tensor<ui64>
    %146 = stablehlo.convert %145 : (tensor<ui64>) -> tensor<f64>
    %147 = stablehlo.subtract %146, %103 : tensor<f64>
    %148 = stablehlo.select %142, %147, %106 : tensor<i1>, tensor<f64>
    %149 = stablehlo.multiply %148, %109 : tensor<f64>
    %150 = stablehlo.floor %149 : tensor<f64>
    %151 = stablehlo.add %150, %103 : tensor<f64>
    %152 = stablehlo.convert %151 : (tensor<f64>) -> tensor<ui64>
    %153 = stablehlo.shift_left %152, %115 : tensor<ui64>
    %154 = stablehlo.bitcast_convert %153 : (tensor<ui64>) -> tensor<f64>
    %155 = stablehlo.multiply %138, %154 : tensor<f64>
    %156 = stablehlo.negate %148 : tensor<f64>
    %157 = stablehlo.subtract %156, %150 : tensor<f64>
    %158 = stablehlo.add %157, %103 : tensor<f64>
    %159 = stablehlo.convert %158 : (tensor<f64>) -> tensor<ui64>
    %160 = stablehlo.shift_left %159, %115 : tensor<ui64>
    %161 = stablehlo.bitcast_convert %160 : (tensor<ui64>) -> tensor<f64>
    %162 = stablehlo.multiply %155, %161 : tensor<f64>
    %163 = stablehlo.add %108, %130 : tensor<2xf64>
    %164 = stablehlo.reduce(%163 init: %106) applies stablehlo.add across dimensions = [0] : (tensor<2xf64>, tensor<f64>) -> tensor<f64>
    %165 = stablehlo.add %148, %164 : tensor<f64>
    %166 = stablehlo.sign %162 : tensor<f64>
    %167 = stablehlo.convert %166 : (tensor<f64>) -> tensor<f32>
    return %167 : tensor<f32>
  }
}

// qr at [3, 3]
module {
  func.func public @main(%arg0: tensor<3x3xf32>) -> (tensor<18xf32>) {
    %1 = stablehlo.iota dim = 0 : tensor<3x3xi32>
    %2 = stablehlo.iota dim = 1 : tensor<3x3xi32>
    %3 = stablehlo.compare EQ, %1, %2, SIGNED : (tensor<3x3xi32>, tensor<3x3xi32>) -> tensor<3x3xi1>
    %4 = stablehlo.convert %3 : (tensor<3x3xi1>) -> tensor<3x3xf32>
    %5 = stablehlo.constant dense<0> : tensor<i32>
    %81:3 = stablehlo.while(%a6 = %5, %a7 = %arg0, %a8 = %4) : tensor<i32>, tensor<3x3xf32>, tensor<3x3xf32>
      cond {
      %9 = stablehlo.constant dense<3> : tensor<i32>
      %10 = stablehlo.compare LT, %a6, %9, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %10 : tensor<i1>
      } do {
      %11 = stablehlo.constant dense<1> : tensor<i32>
      %12 = stablehlo.add %a6, %11 : tensor<i32>
      %13 = stablehlo.iota dim = 0 : tensor<3x1xi32>
      %14 = stablehlo.broadcast_in_dim %a6, dims = [] : (tensor<i32>) -> tensor<3x1xi32>
      %15 = stablehlo.compare EQ, %13, %14, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %16 = stablehlo.constant dense<0> : tensor<i32>
      %17 = stablehlo.dynamic_slice %a7, %16, %a6, sizes = [3, 1] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<3x1xf32>
      %18 = stablehlo.constant dense<0x00000000> : tensor<3x1xf32>
      %19 = stablehlo.compare GT, %13, %14, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %20 = stablehlo.select %19, %17, %18 : tensor<3x1xi1>, tensor<3x1xf32>
      %21 = stablehlo.select %15, %17, %20 : tensor<3x1xi1>, tensor<3x1xf32>
      %22 = stablehlo.abs %21 : tensor<3x1xf32>
      %23 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %24 = stablehlo.reduce(%22 init: %23) applies stablehlo.maximum across dimensions = [0] : (tensor<3x1xf32>, tensor<f32>) -> tensor<1xf32>
      %25 = stablehlo.reshape %24 : (tensor<1xf32>) -> tensor<1x1xf32>
      %26 = stablehlo.constant dense<0x358637BD> : tensor<f32>
      %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %28 = stablehlo.compare GT, %25, %27, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %29 = stablehlo.constant dense<0x49742400> : tensor<f32>
      %30 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %31 = stablehlo.compare LT, %25, %30, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %32 = stablehlo.and %28, %31 : tensor<1x1xi1>
      %33 = stablehlo.constant dense<0x00000000> : tensor<f32>
      %34 = stablehlo.broadcast_in_dim %33, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %35 = stablehlo.compare EQ, %25, %34, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %36 = stablehlo.or %32, %35 : tensor<1x1xi1>
      %37 = stablehlo.constant dense<0x3F800000> : tensor<f32>
      %38 = stablehlo.broadcast_in_dim %37, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %39 = stablehlo.select %36, %38, %25 : tensor<1x1xi1>, tensor<1x1xf32>
      %40 = stablehlo.broadcast_in_dim %39, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x1xf32>
      %41 = stablehlo.divide %21, %40 : tensor<3x1xf32>
      %42 = stablehlo.multiply %41, %41 : tensor<3x1xf32>
      %43 = stablehlo.reduce(%42 init: %33) applies stablehlo.add across dimensions = [0] : (tensor<3x1xf32>, tensor<f32>) -> tensor<1xf32>
      %44 = stablehlo.reshape %43 : (tensor<1xf32>) -> tensor<1x1xf32>
      %45 = stablehlo.sqrt %44 : tensor<1x1xf32>
      %46 = stablehlo.select %15, %41, %18 : tensor<3x1xi1>, tensor<3x1xf32>
      %47 = stablehlo.reduce(%46 init: %33) applies stablehlo.add across dimensions = [0] : (tensor<3x1xf32>, tensor<f32>) -> tensor<1xf32>
      %48 = stablehlo.reshape %47 : (tensor<1xf32>) -> tensor<1x1xf32>
      %49 = stablehlo.compare GT, %48, %34, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %50 = stablehlo.negate %45 : tensor<1x1xf32>
      %51 = stablehlo.select %49, %50, %45 : tensor<1x1xi1>, tensor<1x1xf32>
      %52 = stablehlo.abs %20 : tensor<3x1xf32>
      %53 = stablehlo.reduce(%52 init: %23) applies stablehlo.maximum across dimensions = [0] : (tensor<3x1xf32>, tensor<f32>) -> tensor<1xf32>
      %54 = stablehlo.reshape %53 : (tensor<1xf32>) -> tensor<1x1xf32>
      %55 = stablehlo.compare EQ, %54, %34, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %56 = stablehlo.constant dense<0x3F800000> : tensor<3x1xf32>
      %57 = stablehlo.select %15, %18, %41 : tensor<3x1xi1>, tensor<3x1xf32>
      %58 = stablehlo.subtract %48, %51 : tensor<1x1xf32>
      %59 = stablehlo.broadcast_in_dim %58, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x1xf32>
      %60 = stablehlo.divide %57, %59 : tensor<3x1xf32>
      %61 = stablehlo.select %15, %56, %60 : tensor<3x1xi1>, tensor<3x1xf32>
      %62 = stablehlo.select %15, %56, %18 : tensor<3x1xi1>, tensor<3x1xf32>
      %63 = stablehlo.broadcast_in_dim %55, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<3x1xi1>
      %64 = stablehlo.select %63, %62, %61 : tensor<3x1xi1>, tensor<3x1xf32>
      %65 = stablehlo.subtract %51, %48 : tensor<1x1xf32>
      %66 = stablehlo.divide %65, %51 : tensor<1x1xf32>
      %67 = stablehlo.select %55, %34, %66 : tensor<1x1xi1>, tensor<1x1xf32>
      %68 = stablehlo.broadcast_in_dim %67, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x1xf32>
      %69 = stablehlo.multiply %68, %64 : tensor<3x1xf32>
      %70 = stablehlo.dot_general %64, %a7, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3x1xf32>, tensor<3x3xf32>) -> tensor<1x3xf32>
      %71 = stablehlo.broadcast_in_dim %69, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x3xf32>
      %72 = stablehlo.broadcast_in_dim %70, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %73 = stablehlo.multiply %71, %72 : tensor<3x3xf32>
      %74 = stablehlo.subtract %a7, %73 : tensor<3x3xf32>
      %75 = stablehlo.dot_general %a8, %64, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3x3xf32>, tensor<3x1xf32>) -> tensor<3x1xf32>
      %76 = stablehlo.transpose %69, dims = [1, 0] : (tensor<3x1xf32>) -> tensor<1x3xf32>
      %77 = stablehlo.broadcast_in_dim %75, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x3xf32>
      %78 = stablehlo.broadcast_in_dim %76, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %79 = stablehlo.multiply %77, %78 : tensor<3x3xf32>
      %80 = stablehlo.subtract %a8, %79 : tensor<3x3xf32>
      stablehlo.return %12, %74, %80 : tensor<i32>, tensor<3x3xf32>, tensor<3x3xf32>
      }
    %82 = stablehlo.is_finite %arg0 : (tensor<3x3xf32>) -> tensor<3x3xi1>
    %83 = stablehlo.constant dense<true> : tensor<i1>
    %84 = stablehlo.reduce(%82 init: %83) applies stablehlo.and across dimensions = [0, 1] : (tensor<3x3xi1>, tensor<i1>) -> tensor<i1>
    %85 = stablehlo.reshape %84 : (tensor<i1>) -> tensor<1x1xi1>
    %86 = stablehlo.subtract %2, %1 : tensor<3x3xi32>
    %87 = stablehlo.broadcast_in_dim %5, dims = [] : (tensor<i32>) -> tensor<3x3xi32>
    %88 = stablehlo.compare GE, %86, %87, SIGNED : (tensor<3x3xi32>, tensor<3x3xi32>) -> tensor<3x3xi1>
    %89 = stablehlo.constant dense<0x00000000> : tensor<3x3xf32>
    %90 = stablehlo.select %88, %81#1, %89 : tensor<3x3xi1>, tensor<3x3xf32>
    %91 = stablehlo.constant dense<0x80000000> : tensor<3x3xf32>
    %92 = stablehlo.select %3, %90, %91 : tensor<3x3xi1>, tensor<3x3xf32>
    %93 = stablehlo.constant dense<0x80000000> : tensor<f32>
    %94 = stablehlo.reduce(%92 init: %93) applies stablehlo.add across dimensions = [1] : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
    %95 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %96 = stablehlo.broadcast_in_dim %95, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %97 = stablehlo.compare LT, %94, %96, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %98 = stablehlo.constant dense<0x3F800000> : tensor<3xf32>
    %99 = stablehlo.constant dense<0xBF800000> : tensor<f32>
    %100 = stablehlo.broadcast_in_dim %99, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %101 = stablehlo.select %97, %100, %98 : tensor<3xi1>, tensor<3xf32>
    %102 = stablehlo.reshape %101 : (tensor<3xf32>) -> tensor<3x1xf32>
    %103 = stablehlo.broadcast_in_dim %102, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x3xf32>
    %104 = stablehlo.multiply %90, %103 : tensor<3x3xf32>
    %105 = stablehlo.reshape %101 : (tensor<3xf32>) -> tensor<1x3xf32>
    %106 = stablehlo.broadcast_in_dim %105, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
    %107 = stablehlo.multiply %81#2, %106 : tensor<3x3xf32>
    %108 = stablehlo.broadcast_in_dim %85, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<3x3xi1>
    %109 = stablehlo.constant dense<0x7FC00000> : tensor<3x3xf32>
    %110 = stablehlo.select %108, %107, %109 : tensor<3x3xi1>, tensor<3x3xf32>
    %111 = stablehlo.reshape %110 : (tensor<3x3xf32>) -> tensor<9xf32>
    %112 = stablehlo.select %108, %104, %109 : tensor<3x3xi1>, tensor<3x3xf32>
    %113 = stablehlo.reshape %112 : (tensor<3x3xf32>) -> tensor<9xf32>
    %114 = stablehlo.concatenate %111, %113, dim = 0 : (tensor<9xf32>, tensor<9xf32>) -> tensor<18xf32>
    return %114 : tensor<18xf32>
  }
}

// symmetric eigen at [3, 3]
// symmetric eigen, at step 1, has no lowering to StableHLO: it is found by rotations until they change nothing, a loop of tiny steps there; decompose the matrix in Swift and pass the parts

// svd at [3, 3]
// svd, at step 1, has no lowering to StableHLO: it is found by rotations until they change nothing, a loop of tiny steps there; decompose the matrix in Swift and pass the parts

// pseudo-inverse(tolerance: nil) at [3, 3]
// pseudo-inverse(tolerance: nil), at step 1, has no lowering to StableHLO: it is found by rotations until they change nothing, a loop of tiny steps there; decompose the matrix in Swift and pass the parts

// matrix exponential at [3, 3]
module {
  func.func public @main(%arg0: tensor<3x3xf32>) -> (tensor<3x3xf32>) {
    %1 = stablehlo.is_finite %arg0 : (tensor<3x3xf32>) -> tensor<3x3xi1>
    %2 = stablehlo.constant dense<true> : tensor<i1>
    %3 = stablehlo.reduce(%1 init: %2) applies stablehlo.and across dimensions = [0, 1] : (tensor<3x3xi1>, tensor<i1>) -> tensor<i1>
    %4 = stablehlo.reshape %3 : (tensor<i1>) -> tensor<1x1xi1>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<3x3xi1>
    %6 = stablehlo.constant dense<0x00000000> : tensor<3x3xf32>
    %7 = stablehlo.select %5, %arg0, %6 : tensor<3x3xi1>, tensor<3x3xf32>
    %8 = stablehlo.abs %7 : tensor<3x3xf32>
    %9 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %10 = stablehlo.reduce(%8 init: %9) applies stablehlo.add across dimensions = [0] : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
    %11 = stablehlo.reshape %10 : (tensor<3xf32>) -> tensor<1x3xf32>
    %12 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %13 = stablehlo.reduce(%11 init: %12) applies stablehlo.maximum across dimensions = [1] : (tensor<1x3xf32>, tensor<f32>) -> tensor<1xf32>
    %14 = stablehlo.reshape %13 : (tensor<1xf32>) -> tensor<1x1xf32>
    %15 = stablehlo.constant dense<0x00000000> : tensor<1x1xf32>
    %41:3 = stablehlo.while(%a16 = %14, %a17 = %15, %a18 = %7) : tensor<1x1xf32>, tensor<1x1xf32>, tensor<3x3xf32>
      cond {
      %19 = stablehlo.constant dense<0x4097AE14> : tensor<f32>
      %20 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %21 = stablehlo.compare GT, %a16, %20, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %22 = stablehlo.constant dense<false> : tensor<i1>
      %23 = stablehlo.reduce(%21 init: %22) applies stablehlo.or across dimensions = [0, 1] : (tensor<1x1xi1>, tensor<i1>) -> tensor<i1>
      stablehlo.return %23 : tensor<i1>
      } do {
      %24 = stablehlo.constant dense<0x4097AE14> : tensor<f32>
      %25 = stablehlo.broadcast_in_dim %24, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %26 = stablehlo.compare GT, %a16, %25, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %27 = stablehlo.constant dense<0x3F800000> : tensor<1x1xf32>
      %28 = stablehlo.constant dense<0x3F000000> : tensor<f32>
      %29 = stablehlo.broadcast_in_dim %28, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %30 = stablehlo.select %26, %29, %27 : tensor<1x1xi1>, tensor<1x1xf32>
      %31 = stablehlo.multiply %a16, %30 : tensor<1x1xf32>
      %32 = stablehlo.constant dense<0x3F800000> : tensor<f32>
      %33 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %34 = stablehlo.subtract %33, %30 : tensor<1x1xf32>
      %35 = stablehlo.constant dense<0x40000000> : tensor<f32>
      %36 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %37 = stablehlo.multiply %36, %34 : tensor<1x1xf32>
      %38 = stablehlo.add %a17, %37 : tensor<1x1xf32>
      %39 = stablehlo.broadcast_in_dim %30, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x3xf32>
      %40 = stablehlo.multiply %a18, %39 : tensor<3x3xf32>
      stablehlo.return %31, %38, %40 : tensor<1x1xf32>, tensor<1x1xf32>, tensor<3x3xf32>
      }
    %42 = stablehlo.iota dim = 0 : tensor<3x3xi32>
    %43 = stablehlo.iota dim = 1 : tensor<3x3xi32>
    %44 = stablehlo.compare EQ, %42, %43, SIGNED : (tensor<3x3xi32>, tensor<3x3xi32>) -> tensor<3x3xi1>
    %45 = stablehlo.convert %44 : (tensor<3x3xi1>) -> tensor<3x3xf32>
    %46 = stablehlo.dot_general %41#2, %41#2, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xf32>
    %47 = stablehlo.dot_general %46, %46, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xf32>
    %48 = stablehlo.dot_general %47, %46, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xf32>
    %49 = stablehlo.constant dense<0x274A7E7F> : tensor<f32>
    %50 = stablehlo.broadcast_in_dim %49, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %51 = stablehlo.multiply %50, %48 : tensor<3x3xf32>
    %52 = stablehlo.constant dense<0x2D828388> : tensor<f32>
    %53 = stablehlo.broadcast_in_dim %52, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %54 = stablehlo.multiply %53, %47 : tensor<3x3xf32>
    %55 = stablehlo.constant dense<0x32AF8160> : tensor<f32>
    %56 = stablehlo.broadcast_in_dim %55, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %57 = stablehlo.multiply %56, %46 : tensor<3x3xf32>
    %58 = stablehlo.add %51, %54 : tensor<3x3xf32>
    %59 = stablehlo.add %58, %57 : tensor<3x3xf32>
    %60 = stablehlo.dot_general %48, %59, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xf32>
    %61 = stablehlo.constant dense<0x372DAD5C> : tensor<f32>
    %62 = stablehlo.broadcast_in_dim %61, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %63 = stablehlo.multiply %62, %48 : tensor<3x3xf32>
    %64 = stablehlo.constant dense<0x3B0298DC> : tensor<f32>
    %65 = stablehlo.broadcast_in_dim %64, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %66 = stablehlo.multiply %65, %47 : tensor<3x3xf32>
    %67 = stablehlo.constant dense<0x3DF5C28F> : tensor<f32>
    %68 = stablehlo.broadcast_in_dim %67, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %69 = stablehlo.multiply %68, %46 : tensor<3x3xf32>
    %70 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %71 = stablehlo.broadcast_in_dim %70, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %72 = stablehlo.multiply %71, %45 : tensor<3x3xf32>
    %73 = stablehlo.add %63, %66 : tensor<3x3xf32>
    %74 = stablehlo.add %73, %69 : tensor<3x3xf32>
    %75 = stablehlo.add %74, %72 : tensor<3x3xf32>
    %76 = stablehlo.add %60, %75 : tensor<3x3xf32>
    %77 = stablehlo.constant dense<0x238E69D8> : tensor<f32>
    %78 = stablehlo.broadcast_in_dim %77, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %79 = stablehlo.multiply %78, %48 : tensor<3x3xf32>
    %80 = stablehlo.constant dense<0x2A8E60F1> : tensor<f32>
    %81 = stablehlo.broadcast_in_dim %80, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %82 = stablehlo.multiply %81, %47 : tensor<3x3xf32>
    %83 = stablehlo.constant dense<0x302D56B1> : tensor<f32>
    %84 = stablehlo.broadcast_in_dim %83, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %85 = stablehlo.multiply %84, %46 : tensor<3x3xf32>
    %86 = stablehlo.add %79, %82 : tensor<3x3xf32>
    %87 = stablehlo.add %86, %85 : tensor<3x3xf32>
    %88 = stablehlo.dot_general %48, %87, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xf32>
    %89 = stablehlo.constant dense<0x350AF116> : tensor<f32>
    %90 = stablehlo.broadcast_in_dim %89, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %91 = stablehlo.multiply %90, %48 : tensor<3x3xf32>
    %92 = stablehlo.constant dense<0x392AF6A7> : tensor<f32>
    %93 = stablehlo.broadcast_in_dim %92, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %94 = stablehlo.multiply %93, %47 : tensor<3x3xf32>
    %95 = stablehlo.constant dense<0x3C962FC9> : tensor<f32>
    %96 = stablehlo.broadcast_in_dim %95, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %97 = stablehlo.multiply %96, %46 : tensor<3x3xf32>
    %98 = stablehlo.constant dense<0x3F000000> : tensor<f32>
    %99 = stablehlo.broadcast_in_dim %98, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %100 = stablehlo.multiply %99, %45 : tensor<3x3xf32>
    %101 = stablehlo.add %91, %94 : tensor<3x3xf32>
    %102 = stablehlo.add %101, %97 : tensor<3x3xf32>
    %103 = stablehlo.add %102, %100 : tensor<3x3xf32>
    %104 = stablehlo.add %88, %103 : tensor<3x3xf32>
    %105 = stablehlo.dot_general %41#2, %104, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xf32>
    %106 = stablehlo.subtract %76, %105 : tensor<3x3xf32>
    %107 = stablehlo.add %76, %105 : tensor<3x3xf32>
    %108 = stablehlo.constant dense<0> : tensor<3x1xi32>
    %109 = stablehlo.constant dense<0> : tensor<i32>
    %182:3 = stablehlo.while(%a110 = %109, %a111 = %106, %a112 = %108) : tensor<i32>, tensor<3x3xf32>, tensor<3x1xi32>
      cond {
      %113 = stablehlo.constant dense<3> : tensor<i32>
      %114 = stablehlo.compare LT, %a110, %113, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %114 : tensor<i1>
      } do {
      %115 = stablehlo.constant dense<1> : tensor<i32>
      %116 = stablehlo.add %a110, %115 : tensor<i32>
      %117 = stablehlo.iota dim = 0 : tensor<3x1xi32>
      %118 = stablehlo.iota dim = 1 : tensor<1x3xi32>
      %119 = stablehlo.broadcast_in_dim %a110, dims = [] : (tensor<i32>) -> tensor<3x1xi32>
      %120 = stablehlo.compare EQ, %117, %119, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %121 = stablehlo.compare GT, %117, %119, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %122 = stablehlo.constant dense<0> : tensor<i32>
      %123 = stablehlo.dynamic_slice %a111, %122, %a110, sizes = [3, 1] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<3x1xf32>
      %124 = stablehlo.abs %123 : tensor<3x1xf32>
      %125 = stablehlo.compare NE, %124, %124, FLOAT : (tensor<3x1xf32>, tensor<3x1xf32>) -> tensor<3x1xi1>
      %126 = stablehlo.constant dense<0xBF800000> : tensor<3x1xf32>
      %127 = stablehlo.constant dense<0x7F800000> : tensor<f32>
      %128 = stablehlo.broadcast_in_dim %127, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
      %129 = stablehlo.select %120, %128, %126 : tensor<3x1xi1>, tensor<3x1xf32>
      %130 = stablehlo.select %125, %129, %124 : tensor<3x1xi1>, tensor<3x1xf32>
      %131 = stablehlo.compare GE, %117, %119, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %132 = stablehlo.select %131, %130, %126 : tensor<3x1xi1>, tensor<3x1xf32>
      %133 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %134 = stablehlo.reduce(%132 init: %133) applies stablehlo.maximum across dimensions = [0] : (tensor<3x1xf32>, tensor<f32>) -> tensor<1xf32>
      %135 = stablehlo.reshape %134 : (tensor<1xf32>) -> tensor<1x1xf32>
      %136 = stablehlo.constant dense<3> : tensor<i32>
      %137 = stablehlo.broadcast_in_dim %135, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x1xf32>
      %138 = stablehlo.compare EQ, %132, %137, FLOAT : (tensor<3x1xf32>, tensor<3x1xf32>) -> tensor<3x1xi1>
      %139 = stablehlo.broadcast_in_dim %136, dims = [] : (tensor<i32>) -> tensor<3x1xi32>
      %140 = stablehlo.select %138, %117, %139 : tensor<3x1xi1>, tensor<3x1xi32>
      %141 = stablehlo.reduce(%140 init: %136) applies stablehlo.minimum across dimensions = [0] : (tensor<3x1xi32>, tensor<i32>) -> tensor<1xi32>
      %142 = stablehlo.reshape %141 : (tensor<1xi32>) -> tensor<1x1xi32>
      %143 = stablehlo.broadcast_in_dim %142, dims = [0, 1] : (tensor<1x1xi32>) -> tensor<3x1xi32>
      %144 = stablehlo.compare EQ, %117, %143, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %145 = stablehlo.broadcast_in_dim %144, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %146 = stablehlo.constant dense<0x80000000> : tensor<3x3xf32>
      %147 = stablehlo.select %145, %a111, %146 : tensor<3x3xi1>, tensor<3x3xf32>
      %148 = stablehlo.constant dense<0x80000000> : tensor<f32>
      %149 = stablehlo.reduce(%147 init: %148) applies stablehlo.add across dimensions = [0] : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
      %150 = stablehlo.reshape %149 : (tensor<3xf32>) -> tensor<1x3xf32>
      %151 = stablehlo.dynamic_slice %a111, %a110, %122, sizes = [1, 3] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %152 = stablehlo.broadcast_in_dim %150, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %153 = stablehlo.broadcast_in_dim %151, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %154 = stablehlo.select %145, %153, %a111 : tensor<3x3xi1>, tensor<3x3xf32>
      %155 = stablehlo.broadcast_in_dim %120, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %156 = stablehlo.select %155, %152, %154 : tensor<3x3xi1>, tensor<3x3xf32>
      %157 = stablehlo.dynamic_slice %156, %a110, %122, sizes = [1, 3] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %158 = stablehlo.dynamic_slice %157, %122, %a110, sizes = [1, 1] : (tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x1xf32>
      %159 = stablehlo.dynamic_slice %156, %122, %a110, sizes = [3, 1] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<3x1xf32>
      %160 = stablehlo.broadcast_in_dim %158, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x1xf32>
      %161 = stablehlo.divide %159, %160 : tensor<3x1xf32>
      %162 = stablehlo.abs %158 : tensor<1x1xf32>
      %163 = stablehlo.constant dense<0x00000000> : tensor<f32>
      %164 = stablehlo.broadcast_in_dim %163, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %165 = stablehlo.compare GT, %162, %164, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %166 = stablehlo.broadcast_in_dim %165, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<3x1xi1>
      %167 = stablehlo.and %121, %166 : tensor<3x1xi1>
      %168 = stablehlo.broadcast_in_dim %a110, dims = [] : (tensor<i32>) -> tensor<1x3xi32>
      %169 = stablehlo.compare GT, %118, %168, SIGNED : (tensor<1x3xi32>, tensor<1x3xi32>) -> tensor<1x3xi1>
      %170 = stablehlo.broadcast_in_dim %161, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x3xf32>
      %171 = stablehlo.broadcast_in_dim %157, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %172 = stablehlo.multiply %170, %171 : tensor<3x3xf32>
      %173 = stablehlo.subtract %156, %172 : tensor<3x3xf32>
      %174 = stablehlo.broadcast_in_dim %169, dims = [0, 1] : (tensor<1x3xi1>) -> tensor<3x3xi1>
      %175 = stablehlo.select %174, %173, %156 : tensor<3x3xi1>, tensor<3x3xf32>
      %176 = stablehlo.compare EQ, %118, %168, SIGNED : (tensor<1x3xi32>, tensor<1x3xi32>) -> tensor<1x3xi1>
      %177 = stablehlo.broadcast_in_dim %176, dims = [0, 1] : (tensor<1x3xi1>) -> tensor<3x3xi1>
      %178 = stablehlo.select %177, %170, %175 : tensor<3x3xi1>, tensor<3x3xf32>
      %179 = stablehlo.broadcast_in_dim %167, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %180 = stablehlo.select %179, %178, %156 : tensor<3x3xi1>, tensor<3x3xf32>
      %181 = stablehlo.dynamic_update_slice %a112, %142, %a110, %122 : (tensor<3x1xi32>, tensor<1x1xi32>, tensor<i32>, tensor<i32>) -> tensor<3x1xi32>
      stablehlo.return %116, %180, %181 : tensor<i32>, tensor<3x3xf32>, tensor<3x1xi32>
      }
    %209:3 = stablehlo.while(%a183 = %109, %a184 = %107, %a185 = %182#2) : tensor<i32>, tensor<3x3xf32>, tensor<3x1xi32>
      cond {
      %186 = stablehlo.constant dense<3> : tensor<i32>
      %187 = stablehlo.compare LT, %a183, %186, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %187 : tensor<i1>
      } do {
      %188 = stablehlo.constant dense<1> : tensor<i32>
      %189 = stablehlo.add %a183, %188 : tensor<i32>
      %190 = stablehlo.constant dense<0> : tensor<i32>
      %191 = stablehlo.dynamic_slice %a185, %a183, %190, sizes = [1, 1] : (tensor<3x1xi32>, tensor<i32>, tensor<i32>) -> tensor<1x1xi32>
      %192 = stablehlo.iota dim = 0 : tensor<3x1xi32>
      %193 = stablehlo.broadcast_in_dim %191, dims = [0, 1] : (tensor<1x1xi32>) -> tensor<3x1xi32>
      %194 = stablehlo.compare EQ, %192, %193, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %195 = stablehlo.broadcast_in_dim %194, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %196 = stablehlo.constant dense<0x80000000> : tensor<3x3xf32>
      %197 = stablehlo.select %195, %a184, %196 : tensor<3x3xi1>, tensor<3x3xf32>
      %198 = stablehlo.constant dense<0x80000000> : tensor<f32>
      %199 = stablehlo.reduce(%197 init: %198) applies stablehlo.add across dimensions = [0] : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
      %200 = stablehlo.reshape %199 : (tensor<3xf32>) -> tensor<1x3xf32>
      %201 = stablehlo.dynamic_slice %a184, %a183, %190, sizes = [1, 3] : (tensor<3x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %202 = stablehlo.broadcast_in_dim %a183, dims = [] : (tensor<i32>) -> tensor<3x1xi32>
      %203 = stablehlo.compare EQ, %192, %202, SIGNED : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi1>
      %204 = stablehlo.broadcast_in_dim %200, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %205 = stablehlo.broadcast_in_dim %201, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<3x3xf32>
      %206 = stablehlo.select %195, %205, %a184 : tensor<3x3xi1>, tensor<3x3xf32>
      %207 = stablehlo.broadcast_in_dim %203, dims = [0, 1] : (tensor<3x1xi1>) -> tensor<3x3xi1>
      %208 = stablehlo.select %207, %204, %206 : tensor<3x3xi1>, tensor<3x3xf32>
      stablehlo.return %189, %208, %a185 : tensor<i32>, tensor<3x3xf32>, tensor<3x1xi32>
      }
    %210 = "stablehlo.triangular_solve"(%182#1, %209#1) <{left_side = true, lower = true, unit_diagonal = true, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xf32>
    %211 = "stablehlo.triangular_solve"(%182#1, %210) <{left_side = true, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xf32>
    %212 = stablehlo.constant dense<0x3F800000> : tensor<3x3xf32>
    %213 = stablehlo.select %44, %182#1, %212 : tensor<3x3xi1>, tensor<3x3xf32>
    %214 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %215 = stablehlo.compare NE, %213, %214, FLOAT : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xi1>
    %216 = stablehlo.compare EQ, %213, %213, FLOAT : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xi1>
    %217 = stablehlo.and %215, %216 : tensor<3x3xi1>
    %218 = stablehlo.reduce(%217 init: %2) applies stablehlo.and across dimensions = [0, 1] : (tensor<3x3xi1>, tensor<i1>) -> tensor<i1>
    %219 = stablehlo.reshape %218 : (tensor<i1>) -> tensor<1x1xi1>
    %220 = stablehlo.broadcast_in_dim %219, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<3x3xi1>
    %221 = stablehlo.constant dense<0x7FC00000> : tensor<3x3xf32>
    %222 = stablehlo.select %220, %211, %221 : tensor<3x3xi1>, tensor<3x3xf32>
    %239:2 = stablehlo.while(%a223 = %41#1, %a224 = %222) : tensor<1x1xf32>, tensor<3x3xf32>
      cond {
      %225 = stablehlo.constant dense<0x00000000> : tensor<f32>
      %226 = stablehlo.broadcast_in_dim %225, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %227 = stablehlo.compare GT, %a223, %226, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %228 = stablehlo.constant dense<false> : tensor<i1>
      %229 = stablehlo.reduce(%227 init: %228) applies stablehlo.or across dimensions = [0, 1] : (tensor<1x1xi1>, tensor<i1>) -> tensor<i1>
      stablehlo.return %229 : tensor<i1>
      } do {
      %230 = stablehlo.constant dense<0x00000000> : tensor<f32>
      %231 = stablehlo.broadcast_in_dim %230, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %232 = stablehlo.compare GT, %a223, %231, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %233 = stablehlo.constant dense<0x3F800000> : tensor<f32>
      %234 = stablehlo.broadcast_in_dim %233, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %235 = stablehlo.subtract %a223, %234 : tensor<1x1xf32>
      %236 = stablehlo.broadcast_in_dim %232, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<3x3xi1>
      %237 = stablehlo.dot_general %a224, %a224, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x3xf32>
      %238 = stablehlo.select %236, %237, %a224 : tensor<3x3xi1>, tensor<3x3xf32>
      stablehlo.return %235, %238 : tensor<1x1xf32>, tensor<3x3xf32>
      }
    %240 = stablehlo.select %5, %239#1, %221 : tensor<3x3xi1>, tensor<3x3xf32>
    return %240 : tensor<3x3xf32>
  }
}

// slope of matrix exponential at [2, 2], [2, 2]
module {
  func.func public @main(%arg0: tensor<2x2xf32>, %arg1: tensor<2x2xf32>) -> (tensor<2x2xf32>) {
    %1 = stablehlo.concatenate %arg0, %arg1, dim = 1 : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x4xf32>
    %2 = stablehlo.constant dense<0x00000000> : tensor<2x2xf32>
    %3 = stablehlo.concatenate %2, %arg0, dim = 1 : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x4xf32>
    %4 = stablehlo.concatenate %1, %3, dim = 0 : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<4x4xf32>
    %5 = stablehlo.is_finite %4 : (tensor<4x4xf32>) -> tensor<4x4xi1>
    %6 = stablehlo.constant dense<true> : tensor<i1>
    %7 = stablehlo.reduce(%5 init: %6) applies stablehlo.and across dimensions = [0, 1] : (tensor<4x4xi1>, tensor<i1>) -> tensor<i1>
    %8 = stablehlo.reshape %7 : (tensor<i1>) -> tensor<1x1xi1>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<4x4xi1>
    %10 = stablehlo.constant dense<0x00000000> : tensor<4x4xf32>
    %11 = stablehlo.select %9, %4, %10 : tensor<4x4xi1>, tensor<4x4xf32>
    %12 = stablehlo.abs %11 : tensor<4x4xf32>
    %13 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %14 = stablehlo.reduce(%12 init: %13) applies stablehlo.add across dimensions = [0] : (tensor<4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %15 = stablehlo.reshape %14 : (tensor<4xf32>) -> tensor<1x4xf32>
    %16 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %17 = stablehlo.reduce(%15 init: %16) applies stablehlo.maximum across dimensions = [1] : (tensor<1x4xf32>, tensor<f32>) -> tensor<1xf32>
    %18 = stablehlo.reshape %17 : (tensor<1xf32>) -> tensor<1x1xf32>
    %19 = stablehlo.constant dense<0x00000000> : tensor<1x1xf32>
    %45:3 = stablehlo.while(%a20 = %18, %a21 = %19, %a22 = %11) : tensor<1x1xf32>, tensor<1x1xf32>, tensor<4x4xf32>
      cond {
      %23 = stablehlo.constant dense<0x4097AE14> : tensor<f32>
      %24 = stablehlo.broadcast_in_dim %23, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %25 = stablehlo.compare GT, %a20, %24, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %26 = stablehlo.constant dense<false> : tensor<i1>
      %27 = stablehlo.reduce(%25 init: %26) applies stablehlo.or across dimensions = [0, 1] : (tensor<1x1xi1>, tensor<i1>) -> tensor<i1>
      stablehlo.return %27 : tensor<i1>
      } do {
      %28 = stablehlo.constant dense<0x4097AE14> : tensor<f32>
      %29 = stablehlo.broadcast_in_dim %28, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %30 = stablehlo.compare GT, %a20, %29, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %31 = stablehlo.constant dense<0x3F800000> : tensor<1x1xf32>
      %32 = stablehlo.constant dense<0x3F000000> : tensor<f32>
      %33 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %34 = stablehlo.select %30, %33, %31 : tensor<1x1xi1>, tensor<1x1xf32>
      %35 = stablehlo.multiply %a20, %34 : tensor<1x1xf32>
      %36 = stablehlo.constant dense<0x3F800000> : tensor<f32>
      %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %38 = stablehlo.subtract %37, %34 : tensor<1x1xf32>
      %39 = stablehlo.constant dense<0x40000000> : tensor<f32>
      %40 = stablehlo.broadcast_in_dim %39, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %41 = stablehlo.multiply %40, %38 : tensor<1x1xf32>
      %42 = stablehlo.add %a21, %41 : tensor<1x1xf32>
      %43 = stablehlo.broadcast_in_dim %34, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<4x4xf32>
      %44 = stablehlo.multiply %a22, %43 : tensor<4x4xf32>
      stablehlo.return %35, %42, %44 : tensor<1x1xf32>, tensor<1x1xf32>, tensor<4x4xf32>
      }
    %46 = stablehlo.iota dim = 0 : tensor<4x4xi32>
    %47 = stablehlo.iota dim = 1 : tensor<4x4xi32>
    %48 = stablehlo.compare EQ, %46, %47, SIGNED : (tensor<4x4xi32>, tensor<4x4xi32>) -> tensor<4x4xi1>
    %49 = stablehlo.convert %48 : (tensor<4x4xi1>) -> tensor<4x4xf32>
    %50 = stablehlo.dot_general %45#2, %45#2, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
    %51 = stablehlo.dot_general %50, %50, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
    %52 = stablehlo.dot_general %51, %50, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
    %53 = stablehlo.constant dense<0x274A7E7F> : tensor<f32>
    %54 = stablehlo.broadcast_in_dim %53, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
    %55 = stablehlo.multiply %54, %52 : tensor<4x4xf32>
    %56 = stablehlo.constant dense<0x2D828388> : tensor<f32>
    %57 = stablehlo.broadcast_in_dim %56, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
    %58 = stablehlo.multiply %57, %51 : tensor<4x4xf32>
    %59 = stablehlo.constant dense<0x32AF8160> : tensor<f32>
    %60 = stablehlo.broadcast_in_dim %59, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
    %61 = stablehlo.multiply %60, %50 : tensor<4x4xf32>
    %62 = stablehlo.add %55, %58 : tensor<4x4xf32>
    %63 = stablehlo.add %62, %61 : tensor<4x4xf32>
    %64 = stablehlo.dot_general %52, %63, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
    %65 = stablehlo.constant dense<0x372DAD5C> : tensor<f32>
    %66 = stablehlo.broadcast_in_dim %65, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
    %67 = stablehlo.multiply %66, %52 : tensor<4x4xf32>
    %68 = stablehlo.constant dense<0x3B0298DC> : tensor<f32>
    %69 = stablehlo.broadcast_in_dim %68, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
    %70 = stablehlo.multiply %69, %51 : tensor<4x4xf32>
    %71 = stablehlo.constant dense<0x3DF5C28F> : tensor<f32>
    %72 = stablehlo.broadcast_in_dim %71, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
    %73 = stablehlo.multiply %72, %50 : tensor<4x4xf32>
    %74 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %75 = stablehlo.broadcast_in_dim %74, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
    %76 = stablehlo.multiply %75, %49 : tensor<4x4xf32>
    %77 = stablehlo.add %67, %70 : tensor<4x4xf32>
    %78 = stablehlo.add %77, %73 : tensor<4x4xf32>
    %79 = stablehlo.add %78, %76 : tensor<4x4xf32>
    %80 = stablehlo.add %64, %79 : tensor<4x4xf32>
    %81 = stablehlo.constant dense<0x238E69D8> : tensor<f32>
    %82 = stablehlo.broadcast_in_dim %81, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
    %83 = stablehlo.multiply %82, %52 : tensor<4x4xf32>
    %84 = stablehlo.constant dense<0x2A8E60F1> : tensor<f32>
    %85 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
    %86 = stablehlo.multiply %85, %51 : tensor<4x4xf32>
    %87 = stablehlo.constant dense<0x302D56B1> : tensor<f32>
    %88 = stablehlo.broadcast_in_dim %87, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
    %89 = stablehlo.multiply %88, %50 : tensor<4x4xf32>
    %90 = stablehlo.add %83, %86 : tensor<4x4xf32>
    %91 = stablehlo.add %90, %89 : tensor<4x4xf32>
    %92 = stablehlo.dot_general %52, %91, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
    %93 = stablehlo.constant dense<0x350AF116> : tensor<f32>
    %94 = stablehlo.broadcast_in_dim %93, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
    %95 = stablehlo.multiply %94, %52 : tensor<4x4xf32>
    %96 = stablehlo.constant dense<0x392AF6A7> : tensor<f32>
    %97 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
    %98 = stablehlo.multiply %97, %51 : tensor<4x4xf32>
    %99 = stablehlo.constant dense<0x3C962FC9> : tensor<f32>
    %100 = stablehlo.broadcast_in_dim %99, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
    %101 = stablehlo.multiply %100, %50 : tensor<4x4xf32>
    %102 = stablehlo.constant dense<0x3F000000> : tensor<f32>
    %103 = stablehlo.broadcast_in_dim %102, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
    %104 = stablehlo.multiply %103, %49 : tensor<4x4xf32>
    %105 = stablehlo.add %95, %98 : tensor<4x4xf32>
    %106 = stablehlo.add %105, %101 : tensor<4x4xf32>
    %107 = stablehlo.add %106, %104 : tensor<4x4xf32>
    %108 = stablehlo.add %92, %107 : tensor<4x4xf32>
    %109 = stablehlo.dot_general %45#2, %108, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
    %110 = stablehlo.subtract %80, %109 : tensor<4x4xf32>
    %111 = stablehlo.add %80, %109 : tensor<4x4xf32>
    %112 = stablehlo.constant dense<0> : tensor<4x1xi32>
    %113 = stablehlo.constant dense<0> : tensor<i32>
    %186:3 = stablehlo.while(%a114 = %113, %a115 = %110, %a116 = %112) : tensor<i32>, tensor<4x4xf32>, tensor<4x1xi32>
      cond {
      %117 = stablehlo.constant dense<4> : tensor<i32>
      %118 = stablehlo.compare LT, %a114, %117, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %118 : tensor<i1>
      } do {
      %119 = stablehlo.constant dense<1> : tensor<i32>
      %120 = stablehlo.add %a114, %119 : tensor<i32>
      %121 = stablehlo.iota dim = 0 : tensor<4x1xi32>
      %122 = stablehlo.iota dim = 1 : tensor<1x4xi32>
      %123 = stablehlo.broadcast_in_dim %a114, dims = [] : (tensor<i32>) -> tensor<4x1xi32>
      %124 = stablehlo.compare EQ, %121, %123, SIGNED : (tensor<4x1xi32>, tensor<4x1xi32>) -> tensor<4x1xi1>
      %125 = stablehlo.compare GT, %121, %123, SIGNED : (tensor<4x1xi32>, tensor<4x1xi32>) -> tensor<4x1xi1>
      %126 = stablehlo.constant dense<0> : tensor<i32>
      %127 = stablehlo.dynamic_slice %a115, %126, %a114, sizes = [4, 1] : (tensor<4x4xf32>, tensor<i32>, tensor<i32>) -> tensor<4x1xf32>
      %128 = stablehlo.abs %127 : tensor<4x1xf32>
      %129 = stablehlo.compare NE, %128, %128, FLOAT : (tensor<4x1xf32>, tensor<4x1xf32>) -> tensor<4x1xi1>
      %130 = stablehlo.constant dense<0xBF800000> : tensor<4x1xf32>
      %131 = stablehlo.constant dense<0x7F800000> : tensor<f32>
      %132 = stablehlo.broadcast_in_dim %131, dims = [] : (tensor<f32>) -> tensor<4x1xf32>
      %133 = stablehlo.select %124, %132, %130 : tensor<4x1xi1>, tensor<4x1xf32>
      %134 = stablehlo.select %129, %133, %128 : tensor<4x1xi1>, tensor<4x1xf32>
      %135 = stablehlo.compare GE, %121, %123, SIGNED : (tensor<4x1xi32>, tensor<4x1xi32>) -> tensor<4x1xi1>
      %136 = stablehlo.select %135, %134, %130 : tensor<4x1xi1>, tensor<4x1xf32>
      %137 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %138 = stablehlo.reduce(%136 init: %137) applies stablehlo.maximum across dimensions = [0] : (tensor<4x1xf32>, tensor<f32>) -> tensor<1xf32>
      %139 = stablehlo.reshape %138 : (tensor<1xf32>) -> tensor<1x1xf32>
      %140 = stablehlo.constant dense<4> : tensor<i32>
      %141 = stablehlo.broadcast_in_dim %139, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<4x1xf32>
      %142 = stablehlo.compare EQ, %136, %141, FLOAT : (tensor<4x1xf32>, tensor<4x1xf32>) -> tensor<4x1xi1>
      %143 = stablehlo.broadcast_in_dim %140, dims = [] : (tensor<i32>) -> tensor<4x1xi32>
      %144 = stablehlo.select %142, %121, %143 : tensor<4x1xi1>, tensor<4x1xi32>
      %145 = stablehlo.reduce(%144 init: %140) applies stablehlo.minimum across dimensions = [0] : (tensor<4x1xi32>, tensor<i32>) -> tensor<1xi32>
      %146 = stablehlo.reshape %145 : (tensor<1xi32>) -> tensor<1x1xi32>
      %147 = stablehlo.broadcast_in_dim %146, dims = [0, 1] : (tensor<1x1xi32>) -> tensor<4x1xi32>
      %148 = stablehlo.compare EQ, %121, %147, SIGNED : (tensor<4x1xi32>, tensor<4x1xi32>) -> tensor<4x1xi1>
      %149 = stablehlo.broadcast_in_dim %148, dims = [0, 1] : (tensor<4x1xi1>) -> tensor<4x4xi1>
      %150 = stablehlo.constant dense<0x80000000> : tensor<4x4xf32>
      %151 = stablehlo.select %149, %a115, %150 : tensor<4x4xi1>, tensor<4x4xf32>
      %152 = stablehlo.constant dense<0x80000000> : tensor<f32>
      %153 = stablehlo.reduce(%151 init: %152) applies stablehlo.add across dimensions = [0] : (tensor<4x4xf32>, tensor<f32>) -> tensor<4xf32>
      %154 = stablehlo.reshape %153 : (tensor<4xf32>) -> tensor<1x4xf32>
      %155 = stablehlo.dynamic_slice %a115, %a114, %126, sizes = [1, 4] : (tensor<4x4xf32>, tensor<i32>, tensor<i32>) -> tensor<1x4xf32>
      %156 = stablehlo.broadcast_in_dim %154, dims = [0, 1] : (tensor<1x4xf32>) -> tensor<4x4xf32>
      %157 = stablehlo.broadcast_in_dim %155, dims = [0, 1] : (tensor<1x4xf32>) -> tensor<4x4xf32>
      %158 = stablehlo.select %149, %157, %a115 : tensor<4x4xi1>, tensor<4x4xf32>
      %159 = stablehlo.broadcast_in_dim %124, dims = [0, 1] : (tensor<4x1xi1>) -> tensor<4x4xi1>
      %160 = stablehlo.select %159, %156, %158 : tensor<4x4xi1>, tensor<4x4xf32>
      %161 = stablehlo.dynamic_slice %160, %a114, %126, sizes = [1, 4] : (tensor<4x4xf32>, tensor<i32>, tensor<i32>) -> tensor<1x4xf32>
      %162 = stablehlo.dynamic_slice %161, %126, %a114, sizes = [1, 1] : (tensor<1x4xf32>, tensor<i32>, tensor<i32>) -> tensor<1x1xf32>
      %163 = stablehlo.dynamic_slice %160, %126, %a114, sizes = [4, 1] : (tensor<4x4xf32>, tensor<i32>, tensor<i32>) -> tensor<4x1xf32>
      %164 = stablehlo.broadcast_in_dim %162, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<4x1xf32>
      %165 = stablehlo.divide %163, %164 : tensor<4x1xf32>
      %166 = stablehlo.abs %162 : tensor<1x1xf32>
      %167 = stablehlo.constant dense<0x00000000> : tensor<f32>
      %168 = stablehlo.broadcast_in_dim %167, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %169 = stablehlo.compare GT, %166, %168, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %170 = stablehlo.broadcast_in_dim %169, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<4x1xi1>
      %171 = stablehlo.and %125, %170 : tensor<4x1xi1>
      %172 = stablehlo.broadcast_in_dim %a114, dims = [] : (tensor<i32>) -> tensor<1x4xi32>
      %173 = stablehlo.compare GT, %122, %172, SIGNED : (tensor<1x4xi32>, tensor<1x4xi32>) -> tensor<1x4xi1>
      %174 = stablehlo.broadcast_in_dim %165, dims = [0, 1] : (tensor<4x1xf32>) -> tensor<4x4xf32>
      %175 = stablehlo.broadcast_in_dim %161, dims = [0, 1] : (tensor<1x4xf32>) -> tensor<4x4xf32>
      %176 = stablehlo.multiply %174, %175 : tensor<4x4xf32>
      %177 = stablehlo.subtract %160, %176 : tensor<4x4xf32>
      %178 = stablehlo.broadcast_in_dim %173, dims = [0, 1] : (tensor<1x4xi1>) -> tensor<4x4xi1>
      %179 = stablehlo.select %178, %177, %160 : tensor<4x4xi1>, tensor<4x4xf32>
      %180 = stablehlo.compare EQ, %122, %172, SIGNED : (tensor<1x4xi32>, tensor<1x4xi32>) -> tensor<1x4xi1>
      %181 = stablehlo.broadcast_in_dim %180, dims = [0, 1] : (tensor<1x4xi1>) -> tensor<4x4xi1>
      %182 = stablehlo.select %181, %174, %179 : tensor<4x4xi1>, tensor<4x4xf32>
      %183 = stablehlo.broadcast_in_dim %171, dims = [0, 1] : (tensor<4x1xi1>) -> tensor<4x4xi1>
      %184 = stablehlo.select %183, %182, %160 : tensor<4x4xi1>, tensor<4x4xf32>
      %185 = stablehlo.dynamic_update_slice %a116, %146, %a114, %126 : (tensor<4x1xi32>, tensor<1x1xi32>, tensor<i32>, tensor<i32>) -> tensor<4x1xi32>
      stablehlo.return %120, %184, %185 : tensor<i32>, tensor<4x4xf32>, tensor<4x1xi32>
      }
    %213:3 = stablehlo.while(%a187 = %113, %a188 = %111, %a189 = %186#2) : tensor<i32>, tensor<4x4xf32>, tensor<4x1xi32>
      cond {
      %190 = stablehlo.constant dense<4> : tensor<i32>
      %191 = stablehlo.compare LT, %a187, %190, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %191 : tensor<i1>
      } do {
      %192 = stablehlo.constant dense<1> : tensor<i32>
      %193 = stablehlo.add %a187, %192 : tensor<i32>
      %194 = stablehlo.constant dense<0> : tensor<i32>
      %195 = stablehlo.dynamic_slice %a189, %a187, %194, sizes = [1, 1] : (tensor<4x1xi32>, tensor<i32>, tensor<i32>) -> tensor<1x1xi32>
      %196 = stablehlo.iota dim = 0 : tensor<4x1xi32>
      %197 = stablehlo.broadcast_in_dim %195, dims = [0, 1] : (tensor<1x1xi32>) -> tensor<4x1xi32>
      %198 = stablehlo.compare EQ, %196, %197, SIGNED : (tensor<4x1xi32>, tensor<4x1xi32>) -> tensor<4x1xi1>
      %199 = stablehlo.broadcast_in_dim %198, dims = [0, 1] : (tensor<4x1xi1>) -> tensor<4x4xi1>
      %200 = stablehlo.constant dense<0x80000000> : tensor<4x4xf32>
      %201 = stablehlo.select %199, %a188, %200 : tensor<4x4xi1>, tensor<4x4xf32>
      %202 = stablehlo.constant dense<0x80000000> : tensor<f32>
      %203 = stablehlo.reduce(%201 init: %202) applies stablehlo.add across dimensions = [0] : (tensor<4x4xf32>, tensor<f32>) -> tensor<4xf32>
      %204 = stablehlo.reshape %203 : (tensor<4xf32>) -> tensor<1x4xf32>
      %205 = stablehlo.dynamic_slice %a188, %a187, %194, sizes = [1, 4] : (tensor<4x4xf32>, tensor<i32>, tensor<i32>) -> tensor<1x4xf32>
      %206 = stablehlo.broadcast_in_dim %a187, dims = [] : (tensor<i32>) -> tensor<4x1xi32>
      %207 = stablehlo.compare EQ, %196, %206, SIGNED : (tensor<4x1xi32>, tensor<4x1xi32>) -> tensor<4x1xi1>
      %208 = stablehlo.broadcast_in_dim %204, dims = [0, 1] : (tensor<1x4xf32>) -> tensor<4x4xf32>
      %209 = stablehlo.broadcast_in_dim %205, dims = [0, 1] : (tensor<1x4xf32>) -> tensor<4x4xf32>
      %210 = stablehlo.select %199, %209, %a188 : tensor<4x4xi1>, tensor<4x4xf32>
      %211 = stablehlo.broadcast_in_dim %207, dims = [0, 1] : (tensor<4x1xi1>) -> tensor<4x4xi1>
      %212 = stablehlo.select %211, %208, %210 : tensor<4x4xi1>, tensor<4x4xf32>
      stablehlo.return %193, %212, %a189 : tensor<i32>, tensor<4x4xf32>, tensor<4x1xi32>
      }
    %214 = "stablehlo.triangular_solve"(%186#1, %213#1) <{left_side = true, lower = true, unit_diagonal = true, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
    %215 = "stablehlo.triangular_solve"(%186#1, %214) <{left_side = true, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
    %216 = stablehlo.constant dense<0x3F800000> : tensor<4x4xf32>
    %217 = stablehlo.select %48, %186#1, %216 : tensor<4x4xi1>, tensor<4x4xf32>
    %218 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
    %219 = stablehlo.compare NE, %217, %218, FLOAT : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xi1>
    %220 = stablehlo.compare EQ, %217, %217, FLOAT : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xi1>
    %221 = stablehlo.and %219, %220 : tensor<4x4xi1>
    %222 = stablehlo.reduce(%221 init: %6) applies stablehlo.and across dimensions = [0, 1] : (tensor<4x4xi1>, tensor<i1>) -> tensor<i1>
    %223 = stablehlo.reshape %222 : (tensor<i1>) -> tensor<1x1xi1>
    %224 = stablehlo.broadcast_in_dim %223, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<4x4xi1>
    %225 = stablehlo.constant dense<0x7FC00000> : tensor<4x4xf32>
    %226 = stablehlo.select %224, %215, %225 : tensor<4x4xi1>, tensor<4x4xf32>
    %243:2 = stablehlo.while(%a227 = %45#1, %a228 = %226) : tensor<1x1xf32>, tensor<4x4xf32>
      cond {
      %229 = stablehlo.constant dense<0x00000000> : tensor<f32>
      %230 = stablehlo.broadcast_in_dim %229, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %231 = stablehlo.compare GT, %a227, %230, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %232 = stablehlo.constant dense<false> : tensor<i1>
      %233 = stablehlo.reduce(%231 init: %232) applies stablehlo.or across dimensions = [0, 1] : (tensor<1x1xi1>, tensor<i1>) -> tensor<i1>
      stablehlo.return %233 : tensor<i1>
      } do {
      %234 = stablehlo.constant dense<0x00000000> : tensor<f32>
      %235 = stablehlo.broadcast_in_dim %234, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %236 = stablehlo.compare GT, %a227, %235, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
      %237 = stablehlo.constant dense<0x3F800000> : tensor<f32>
      %238 = stablehlo.broadcast_in_dim %237, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
      %239 = stablehlo.subtract %a227, %238 : tensor<1x1xf32>
      %240 = stablehlo.broadcast_in_dim %236, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<4x4xi1>
      %241 = stablehlo.dot_general %a228, %a228, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
      %242 = stablehlo.select %240, %241, %a228 : tensor<4x4xi1>, tensor<4x4xf32>
      stablehlo.return %239, %242 : tensor<1x1xf32>, tensor<4x4xf32>
      }
    %244 = stablehlo.select %9, %243#1, %225 : tensor<4x4xi1>, tensor<4x4xf32>
    %245 = stablehlo.slice %244 [0:2:1, 0:4:1] : (tensor<4x4xf32>) -> tensor<2x4xf32>
    %246 = stablehlo.slice %245 [0:2:1, 2:4:1] : (tensor<2x4xf32>) -> tensor<2x2xf32>
    return %246 : tensor<2x2xf32>
  }
}

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

