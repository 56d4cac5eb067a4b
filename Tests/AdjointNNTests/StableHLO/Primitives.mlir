// unfold(window: 2 × 2, stride 1 × 1, padding 0 × 0, dilation 1 × 1, border: 0.0) at [2, 2, 3, 5]
module {
  func.func public @main(%arg0: tensor<2x2x3x5xf32>) -> (tensor<2x8x8xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.slice %arg0 [0:2:1, 0:2:1, 0:2:1, 0:4:1] : (tensor<2x2x3x5xf32>) -> tensor<2x2x2x4xf32>
    %3 = stablehlo.reshape %2 : (tensor<2x2x2x4xf32>) -> tensor<2x2x1x8xf32>
    %4 = stablehlo.slice %arg0 [0:2:1, 0:2:1, 0:2:1, 1:5:1] : (tensor<2x2x3x5xf32>) -> tensor<2x2x2x4xf32>
    %5 = stablehlo.reshape %4 : (tensor<2x2x2x4xf32>) -> tensor<2x2x1x8xf32>
    %6 = stablehlo.slice %arg0 [0:2:1, 0:2:1, 1:3:1, 0:4:1] : (tensor<2x2x3x5xf32>) -> tensor<2x2x2x4xf32>
    %7 = stablehlo.reshape %6 : (tensor<2x2x2x4xf32>) -> tensor<2x2x1x8xf32>
    %8 = stablehlo.slice %arg0 [0:2:1, 0:2:1, 1:3:1, 1:5:1] : (tensor<2x2x3x5xf32>) -> tensor<2x2x2x4xf32>
    %9 = stablehlo.reshape %8 : (tensor<2x2x2x4xf32>) -> tensor<2x2x1x8xf32>
    %10 = stablehlo.concatenate %3, %5, %7, %9, dim = 2 : (tensor<2x2x1x8xf32>, tensor<2x2x1x8xf32>, tensor<2x2x1x8xf32>, tensor<2x2x1x8xf32>) -> tensor<2x2x4x8xf32>
    %11 = stablehlo.reshape %10 : (tensor<2x2x4x8xf32>) -> tensor<2x8x8xf32>
    return %11 : tensor<2x8x8xf32>
  }
}

// fold(window: 2 × 2, stride 1 × 1, padding 1 × 1, dilation 1 × 1, height: 2, width: 3) at [1, 4, 12]
module {
  func.func public @main(%arg0: tensor<1x4x12xf32>) -> (tensor<1x1x2x3xf32>) {
    %1 = stablehlo.reshape %arg0 : (tensor<1x4x12xf32>) -> tensor<1x1x4x3x4xf32>
    %2 = stablehlo.slice %1 [0:1:1, 0:1:1, 0:1:1, 0:3:1, 0:4:1] : (tensor<1x1x4x3x4xf32>) -> tensor<1x1x1x3x4xf32>
    %3 = stablehlo.reshape %2 : (tensor<1x1x1x3x4xf32>) -> tensor<1x1x3x4xf32>
    %4 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %5 = stablehlo.pad %3, %4, low = [0, 0, -1, -1], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<1x1x3x4xf32>, tensor<f32>) -> tensor<1x1x2x3xf32>
    %6 = stablehlo.slice %1 [0:1:1, 0:1:1, 1:2:1, 0:3:1, 0:4:1] : (tensor<1x1x4x3x4xf32>) -> tensor<1x1x1x3x4xf32>
    %7 = stablehlo.reshape %6 : (tensor<1x1x1x3x4xf32>) -> tensor<1x1x3x4xf32>
    %8 = stablehlo.pad %7, %4, low = [0, 0, -1, 0], high = [0, 0, 0, -1], interior = [0, 0, 0, 0] : (tensor<1x1x3x4xf32>, tensor<f32>) -> tensor<1x1x2x3xf32>
    %9 = stablehlo.slice %1 [0:1:1, 0:1:1, 2:3:1, 0:3:1, 0:4:1] : (tensor<1x1x4x3x4xf32>) -> tensor<1x1x1x3x4xf32>
    %10 = stablehlo.reshape %9 : (tensor<1x1x1x3x4xf32>) -> tensor<1x1x3x4xf32>
    %11 = stablehlo.pad %10, %4, low = [0, 0, 0, -1], high = [0, 0, -1, 0], interior = [0, 0, 0, 0] : (tensor<1x1x3x4xf32>, tensor<f32>) -> tensor<1x1x2x3xf32>
    %12 = stablehlo.slice %1 [0:1:1, 0:1:1, 3:4:1, 0:3:1, 0:4:1] : (tensor<1x1x4x3x4xf32>) -> tensor<1x1x1x3x4xf32>
    %13 = stablehlo.reshape %12 : (tensor<1x1x1x3x4xf32>) -> tensor<1x1x3x4xf32>
    %14 = stablehlo.pad %13, %4, low = [0, 0, 0, 0], high = [0, 0, -1, -1], interior = [0, 0, 0, 0] : (tensor<1x1x3x4xf32>, tensor<f32>) -> tensor<1x1x2x3xf32>
    %15 = stablehlo.add %5, %8 : tensor<1x1x2x3xf32>
    %16 = stablehlo.add %15, %11 : tensor<1x1x2x3xf32>
    %17 = stablehlo.add %16, %14 : tensor<1x1x2x3xf32>
    return %17 : tensor<1x1x2x3xf32>
  }
}

// normalize(axes: [1], epsilon: 1e-05) at [3, 4]
module {
  func.func public @main(%arg0: tensor<3x4xf32>) -> (tensor<3x4xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %3 = stablehlo.reshape %2 : (tensor<3xf32>) -> tensor<3x1xf32>
    %4 = stablehlo.constant dense<0x40800000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %6 = stablehlo.divide %3, %5 : tensor<3x1xf32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %8 = stablehlo.subtract %arg0, %7 : tensor<3x4xf32>
    %9 = stablehlo.multiply %8, %8 : tensor<3x4xf32>
    %10 = stablehlo.reduce(%9 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %11 = stablehlo.reshape %10 : (tensor<3xf32>) -> tensor<3x1xf32>
    %12 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %13 = stablehlo.divide %11, %12 : tensor<3x1xf32>
    %14 = stablehlo.constant dense<0x3727C5AC> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %16 = stablehlo.add %13, %15 : tensor<3x1xf32>
    %17 = stablehlo.sqrt %16 : tensor<3x1xf32>
    %18 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %19 = stablehlo.reshape %18 : (tensor<3xf32>) -> tensor<3x1xf32>
    %20 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %21 = stablehlo.divide %19, %20 : tensor<3x1xf32>
    %22 = stablehlo.broadcast_in_dim %21, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %23 = stablehlo.subtract %arg0, %22 : tensor<3x4xf32>
    %24 = stablehlo.broadcast_in_dim %17, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %25 = stablehlo.divide %23, %24 : tensor<3x4xf32>
    return %25 : tensor<3x4xf32>
  }
}

// normalize pullback(axes: [1], epsilon: 1e-05) at [3, 4], [3, 4]
module {
  func.func public @main(%arg0: tensor<3x4xf32>, %arg1: tensor<3x4xf32>) -> (tensor<3x4xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.reduce(%arg1 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %3 = stablehlo.reshape %2 : (tensor<3xf32>) -> tensor<3x1xf32>
    %4 = stablehlo.constant dense<0x40800000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %6 = stablehlo.divide %3, %5 : tensor<3x1xf32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %8 = stablehlo.subtract %arg1, %7 : tensor<3x4xf32>
    %9 = stablehlo.multiply %8, %8 : tensor<3x4xf32>
    %10 = stablehlo.reduce(%9 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %11 = stablehlo.reshape %10 : (tensor<3xf32>) -> tensor<3x1xf32>
    %12 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %13 = stablehlo.divide %11, %12 : tensor<3x1xf32>
    %14 = stablehlo.constant dense<0x3727C5AC> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %16 = stablehlo.add %13, %15 : tensor<3x1xf32>
    %17 = stablehlo.sqrt %16 : tensor<3x1xf32>
    %18 = stablehlo.reduce(%arg1 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %19 = stablehlo.reshape %18 : (tensor<3xf32>) -> tensor<3x1xf32>
    %20 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %21 = stablehlo.divide %19, %20 : tensor<3x1xf32>
    %22 = stablehlo.broadcast_in_dim %21, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %23 = stablehlo.subtract %arg1, %22 : tensor<3x4xf32>
    %24 = stablehlo.broadcast_in_dim %17, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %25 = stablehlo.divide %23, %24 : tensor<3x4xf32>
    %26 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %27 = stablehlo.reshape %26 : (tensor<3xf32>) -> tensor<3x1xf32>
    %28 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %29 = stablehlo.divide %27, %28 : tensor<3x1xf32>
    %30 = stablehlo.broadcast_in_dim %29, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %31 = stablehlo.subtract %arg0, %30 : tensor<3x4xf32>
    %32 = stablehlo.multiply %arg0, %25 : tensor<3x4xf32>
    %33 = stablehlo.reduce(%32 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %34 = stablehlo.reshape %33 : (tensor<3xf32>) -> tensor<3x1xf32>
    %35 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %36 = stablehlo.divide %34, %35 : tensor<3x1xf32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %38 = stablehlo.multiply %25, %37 : tensor<3x4xf32>
    %39 = stablehlo.subtract %31, %38 : tensor<3x4xf32>
    %40 = stablehlo.broadcast_in_dim %17, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %41 = stablehlo.divide %39, %40 : tensor<3x4xf32>
    return %41 : tensor<3x4xf32>
  }
}

// focal(focus: 2.0) at [3]
module {
  func.func public @main(%arg0: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.negate %arg0 : tensor<3xf32>
    %2 = stablehlo.exponential_minus_one %1 : tensor<3xf32>
    %3 = stablehlo.negate %2 : tensor<3xf32>
    %4 = stablehlo.constant dense<0x40000000> : tensor<f32>
    %5 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %6 = stablehlo.compare EQ, %4, %5, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %7 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %8 = stablehlo.power %3, %7 : tensor<3xf32>
    %9 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %11 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<i1>) -> tensor<3xi1>
    %12 = stablehlo.select %11, %10, %8 : tensor<3xi1>, tensor<3xf32>
    %13 = stablehlo.multiply %12, %arg0 : tensor<3xf32>
    return %13 : tensor<3xf32>
  }
}

// parametric relu at [2, 2], [2]
module {
  func.func public @main(%arg0: tensor<2x2xf32>, %arg1: tensor<2xf32>) -> (tensor<2x2xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %3 = stablehlo.compare GT, %arg0, %2, FLOAT : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xi1>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<2xf32>) -> tensor<2x2xf32>
    %5 = stablehlo.multiply %4, %arg0 : tensor<2x2xf32>
    %6 = stablehlo.select %3, %arg0, %5 : tensor<2x2xi1>, tensor<2x2xf32>
    return %6 : tensor<2x2xf32>
  }
}

// parametric relu slope at [2, 2], [2]
module {
  func.func public @main(%arg0: tensor<2x2xf32>, %arg1: tensor<2xf32>) -> (tensor<2x2xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %3 = stablehlo.compare EQ, %arg0, %2, FLOAT : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xi1>
    %4 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %5 = stablehlo.maximum %arg1, %4 : tensor<2xf32>
    %6 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %8 = stablehlo.minimum %5, %7 : tensor<2xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [1] : (tensor<2xf32>) -> tensor<2x2xf32>
    %10 = stablehlo.select %3, %9, %arg0 : tensor<2x2xi1>, tensor<2x2xf32>
    %11 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %12 = stablehlo.compare LT, %arg0, %11, FLOAT : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xi1>
    %13 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<2xf32>) -> tensor<2x2xf32>
    %14 = stablehlo.select %12, %13, %10 : tensor<2x2xi1>, tensor<2x2xf32>
    %15 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %16 = stablehlo.compare GT, %arg0, %15, FLOAT : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xi1>
    %17 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %18 = stablehlo.select %16, %17, %14 : tensor<2x2xi1>, tensor<2x2xf32>
    return %18 : tensor<2x2xf32>
  }
}

// parametric relu share at [2, 2], [2]
module {
  func.func public @main(%arg0: tensor<2x2xf32>, %arg1: tensor<2xf32>) -> (tensor<2x2xf32>) {
    %1 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %3 = stablehlo.compare GE, %arg1, %2, FLOAT : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
    %4 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %6 = stablehlo.compare LE, %arg1, %5, FLOAT : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
    %7 = stablehlo.and %3, %6 : tensor<2xi1>
    %8 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %9 = stablehlo.compare EQ, %arg0, %8, FLOAT : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xi1>
    %10 = stablehlo.broadcast_in_dim %7, dims = [1] : (tensor<2xi1>) -> tensor<2x2xi1>
    %11 = stablehlo.and %9, %10 : tensor<2x2xi1>
    %12 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %13 = stablehlo.compare LT, %arg0, %12, FLOAT : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xi1>
    %14 = stablehlo.or %13, %11 : tensor<2x2xi1>
    %15 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %16 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %17 = stablehlo.select %14, %15, %16 : tensor<2x2xi1>, tensor<2x2xf32>
    return %17 : tensor<2x2xf32>
  }
}

// ctc(reading: AdjointNN.CTCReading) at [2, 4, 3]
module {
  func.func public @main(%arg0: tensor<2x4x3xf32>) -> (tensor<2xf32>) {
    %1 = stablehlo.reshape %arg0 : (tensor<2x4x3xf32>) -> tensor<24xf32>
    %2 = stablehlo.constant dense<[0, 1, 0, 2, 0, 3, 4, 3, 5, 3, 6, 7, 6, 8, 6, 9, 10, 9, 11, 9, 12, 14, 12, 12, 12, 15, 17, 15, 15, 15, 18, 20, 18, 18, 18, 21, 23, 21, 21, 21]> : tensor<40xi32>
    %3 = stablehlo.reshape %2 : (tensor<40xi32>) -> tensor<40x1xi32>
    %4 = "stablehlo.gather"(%1, %3) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1>}> : (tensor<24xf32>, tensor<40x1xi32>) -> tensor<40xf32>
    %5 = stablehlo.reshape %4 : (tensor<40xf32>) -> tensor<2x4x5xf32>
    %6 = stablehlo.slice %5 [0:2:1, 0:1:1, 0:5:1] : (tensor<2x4x5xf32>) -> tensor<2x1x5xf32>
    %7 = stablehlo.reshape %6 : (tensor<2x1x5xf32>) -> tensor<2x5xf32>
    %8 = stablehlo.slice %5 [0:2:1, 1:2:1, 0:5:1] : (tensor<2x4x5xf32>) -> tensor<2x1x5xf32>
    %9 = stablehlo.reshape %8 : (tensor<2x1x5xf32>) -> tensor<2x5xf32>
    %10 = stablehlo.slice %5 [0:2:1, 2:3:1, 0:5:1] : (tensor<2x4x5xf32>) -> tensor<2x1x5xf32>
    %11 = stablehlo.reshape %10 : (tensor<2x1x5xf32>) -> tensor<2x5xf32>
    %12 = stablehlo.slice %5 [0:2:1, 3:4:1, 0:5:1] : (tensor<2x4x5xf32>) -> tensor<2x1x5xf32>
    %13 = stablehlo.reshape %12 : (tensor<2x1x5xf32>) -> tensor<2x5xf32>
    %14 = stablehlo.constant dense<"0x0000000000000000000080FF000080FF000080FF0000000000000000000080FF000080FF000080FF"> : tensor<2x5xf32>
    %15 = stablehlo.add %7, %14 : tensor<2x5xf32>
    %16 = stablehlo.slice %15 [0:2:1, 0:4:1] : (tensor<2x5xf32>) -> tensor<2x4xf32>
    %17 = stablehlo.constant dense<0xFF800000> : tensor<2x5xf32>
    %18 = stablehlo.constant dense<0x3F800000> : tensor<2x4xf32>
    %19 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %20 = stablehlo.pad %18, %19, low = [0, 1], high = [0, 0], interior = [0, 0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x5xf32>
    %21 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %22 = stablehlo.compare NE, %20, %21, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %23 = stablehlo.pad %16, %19, low = [0, 1], high = [0, 0], interior = [0, 0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x5xf32>
    %24 = stablehlo.select %22, %23, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %25 = stablehlo.slice %15 [0:2:1, 0:3:1] : (tensor<2x5xf32>) -> tensor<2x3xf32>
    %26 = stablehlo.constant dense<0x3F800000> : tensor<2x3xf32>
    %27 = stablehlo.pad %26, %19, low = [0, 2], high = [0, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x5xf32>
    %28 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %29 = stablehlo.compare NE, %27, %28, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %30 = stablehlo.pad %25, %19, low = [0, 2], high = [0, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x5xf32>
    %31 = stablehlo.select %29, %30, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %32 = stablehlo.constant dense<"0x000080FF000080FF000080FF00000000000080FF000080FF000080FF000080FF00000000000080FF"> : tensor<2x5xf32>
    %33 = stablehlo.add %31, %32 : tensor<2x5xf32>
    %34 = stablehlo.reshape %15 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %35 = stablehlo.reshape %24 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %36 = stablehlo.reshape %33 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %37 = stablehlo.concatenate %34, %35, %36, dim = 0 : (tensor<1x2x5xf32>, tensor<1x2x5xf32>, tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %38 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %39 = stablehlo.reduce(%37 init: %38) applies stablehlo.maximum across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %40 = stablehlo.reshape %39 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %41 = stablehlo.broadcast_in_dim %40, dims = [0, 1, 2] : (tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %42 = stablehlo.compare EQ, %37, %41, FLOAT : (tensor<3x2x5xf32>, tensor<3x2x5xf32>) -> tensor<3x2x5xi1>
    %43 = stablehlo.broadcast_in_dim %40, dims = [0, 1, 2] : (tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %44 = stablehlo.subtract %37, %43 : tensor<3x2x5xf32>
    %45 = stablehlo.exponential %44 : tensor<3x2x5xf32>
    %46 = stablehlo.constant dense<0x00000000> : tensor<3x2x5xf32>
    %47 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %48 = stablehlo.broadcast_in_dim %47, dims = [] : (tensor<f32>) -> tensor<3x2x5xf32>
    %49 = stablehlo.select %42, %48, %46 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %50 = stablehlo.reduce(%49 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %51 = stablehlo.reshape %50 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %52 = stablehlo.broadcast_in_dim %47, dims = [] : (tensor<f32>) -> tensor<1x2x5xf32>
    %53 = stablehlo.subtract %51, %52 : tensor<1x2x5xf32>
    %54 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<3x2x5xf32>
    %55 = stablehlo.select %42, %54, %45 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %56 = stablehlo.reduce(%55 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %57 = stablehlo.reshape %56 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %58 = stablehlo.add %53, %57 : tensor<1x2x5xf32>
    %59 = stablehlo.is_finite %40 : (tensor<1x2x5xf32>) -> tensor<1x2x5xi1>
    %60 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %61 = stablehlo.broadcast_in_dim %60, dims = [] : (tensor<f32>) -> tensor<1x2x5xf32>
    %62 = stablehlo.select %59, %58, %61 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %63 = stablehlo.is_finite %40 : (tensor<1x2x5xf32>) -> tensor<1x2x5xi1>
    %64 = stablehlo.log_plus_one %62 : tensor<1x2x5xf32>
    %65 = stablehlo.add %40, %64 : tensor<1x2x5xf32>
    %66 = stablehlo.select %63, %65, %40 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %67 = stablehlo.reshape %66 : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
    %68 = stablehlo.add %9, %67 : tensor<2x5xf32>
    %69 = stablehlo.slice %68 [0:2:1, 0:4:1] : (tensor<2x5xf32>) -> tensor<2x4xf32>
    %70 = stablehlo.pad %18, %19, low = [0, 1], high = [0, 0], interior = [0, 0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x5xf32>
    %71 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %72 = stablehlo.compare NE, %70, %71, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %73 = stablehlo.pad %69, %19, low = [0, 1], high = [0, 0], interior = [0, 0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x5xf32>
    %74 = stablehlo.select %72, %73, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %75 = stablehlo.slice %68 [0:2:1, 0:3:1] : (tensor<2x5xf32>) -> tensor<2x3xf32>
    %76 = stablehlo.pad %26, %19, low = [0, 2], high = [0, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x5xf32>
    %77 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %78 = stablehlo.compare NE, %76, %77, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %79 = stablehlo.pad %75, %19, low = [0, 2], high = [0, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x5xf32>
    %80 = stablehlo.select %78, %79, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %81 = stablehlo.add %80, %32 : tensor<2x5xf32>
    %82 = stablehlo.reshape %68 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %83 = stablehlo.reshape %74 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %84 = stablehlo.reshape %81 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %85 = stablehlo.concatenate %82, %83, %84, dim = 0 : (tensor<1x2x5xf32>, tensor<1x2x5xf32>, tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %86 = stablehlo.reduce(%85 init: %38) applies stablehlo.maximum across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %87 = stablehlo.reshape %86 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %88 = stablehlo.broadcast_in_dim %87, dims = [0, 1, 2] : (tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %89 = stablehlo.compare EQ, %85, %88, FLOAT : (tensor<3x2x5xf32>, tensor<3x2x5xf32>) -> tensor<3x2x5xi1>
    %90 = stablehlo.broadcast_in_dim %87, dims = [0, 1, 2] : (tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %91 = stablehlo.subtract %85, %90 : tensor<3x2x5xf32>
    %92 = stablehlo.exponential %91 : tensor<3x2x5xf32>
    %93 = stablehlo.broadcast_in_dim %47, dims = [] : (tensor<f32>) -> tensor<3x2x5xf32>
    %94 = stablehlo.select %89, %93, %46 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %95 = stablehlo.reduce(%94 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %96 = stablehlo.reshape %95 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %97 = stablehlo.broadcast_in_dim %47, dims = [] : (tensor<f32>) -> tensor<1x2x5xf32>
    %98 = stablehlo.subtract %96, %97 : tensor<1x2x5xf32>
    %99 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<3x2x5xf32>
    %100 = stablehlo.select %89, %99, %92 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %101 = stablehlo.reduce(%100 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %102 = stablehlo.reshape %101 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %103 = stablehlo.add %98, %102 : tensor<1x2x5xf32>
    %104 = stablehlo.is_finite %87 : (tensor<1x2x5xf32>) -> tensor<1x2x5xi1>
    %105 = stablehlo.broadcast_in_dim %60, dims = [] : (tensor<f32>) -> tensor<1x2x5xf32>
    %106 = stablehlo.select %104, %103, %105 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %107 = stablehlo.is_finite %87 : (tensor<1x2x5xf32>) -> tensor<1x2x5xi1>
    %108 = stablehlo.log_plus_one %106 : tensor<1x2x5xf32>
    %109 = stablehlo.add %87, %108 : tensor<1x2x5xf32>
    %110 = stablehlo.select %107, %109, %87 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %111 = stablehlo.reshape %110 : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
    %112 = stablehlo.add %11, %111 : tensor<2x5xf32>
    %113 = stablehlo.slice %112 [0:2:1, 0:4:1] : (tensor<2x5xf32>) -> tensor<2x4xf32>
    %114 = stablehlo.pad %18, %19, low = [0, 1], high = [0, 0], interior = [0, 0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x5xf32>
    %115 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %116 = stablehlo.compare NE, %114, %115, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %117 = stablehlo.pad %113, %19, low = [0, 1], high = [0, 0], interior = [0, 0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x5xf32>
    %118 = stablehlo.select %116, %117, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %119 = stablehlo.slice %112 [0:2:1, 0:3:1] : (tensor<2x5xf32>) -> tensor<2x3xf32>
    %120 = stablehlo.pad %26, %19, low = [0, 2], high = [0, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x5xf32>
    %121 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %122 = stablehlo.compare NE, %120, %121, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %123 = stablehlo.pad %119, %19, low = [0, 2], high = [0, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x5xf32>
    %124 = stablehlo.select %122, %123, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %125 = stablehlo.add %124, %32 : tensor<2x5xf32>
    %126 = stablehlo.reshape %112 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %127 = stablehlo.reshape %118 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %128 = stablehlo.reshape %125 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %129 = stablehlo.concatenate %126, %127, %128, dim = 0 : (tensor<1x2x5xf32>, tensor<1x2x5xf32>, tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %130 = stablehlo.reduce(%129 init: %38) applies stablehlo.maximum across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %131 = stablehlo.reshape %130 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %132 = stablehlo.broadcast_in_dim %131, dims = [0, 1, 2] : (tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %133 = stablehlo.compare EQ, %129, %132, FLOAT : (tensor<3x2x5xf32>, tensor<3x2x5xf32>) -> tensor<3x2x5xi1>
    %134 = stablehlo.broadcast_in_dim %131, dims = [0, 1, 2] : (tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %135 = stablehlo.subtract %129, %134 : tensor<3x2x5xf32>
    %136 = stablehlo.exponential %135 : tensor<3x2x5xf32>
    %137 = stablehlo.broadcast_in_dim %47, dims = [] : (tensor<f32>) -> tensor<3x2x5xf32>
    %138 = stablehlo.select %133, %137, %46 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %139 = stablehlo.reduce(%138 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %140 = stablehlo.reshape %139 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %141 = stablehlo.broadcast_in_dim %47, dims = [] : (tensor<f32>) -> tensor<1x2x5xf32>
    %142 = stablehlo.subtract %140, %141 : tensor<1x2x5xf32>
    %143 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<3x2x5xf32>
    %144 = stablehlo.select %133, %143, %136 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %145 = stablehlo.reduce(%144 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %146 = stablehlo.reshape %145 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %147 = stablehlo.add %142, %146 : tensor<1x2x5xf32>
    %148 = stablehlo.is_finite %131 : (tensor<1x2x5xf32>) -> tensor<1x2x5xi1>
    %149 = stablehlo.broadcast_in_dim %60, dims = [] : (tensor<f32>) -> tensor<1x2x5xf32>
    %150 = stablehlo.select %148, %147, %149 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %151 = stablehlo.is_finite %131 : (tensor<1x2x5xf32>) -> tensor<1x2x5xi1>
    %152 = stablehlo.log_plus_one %150 : tensor<1x2x5xf32>
    %153 = stablehlo.add %131, %152 : tensor<1x2x5xf32>
    %154 = stablehlo.select %151, %153, %131 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %155 = stablehlo.reshape %154 : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
    %156 = stablehlo.add %13, %155 : tensor<2x5xf32>
    %157 = stablehlo.constant dense<"0x000080FF000080FF000080FF0000000000000000000080FF0000000000000000000080FF000080FF"> : tensor<2x5xf32>
    %158 = stablehlo.add %156, %157 : tensor<2x5xf32>
    %159 = stablehlo.reduce(%158 init: %38) applies stablehlo.maximum across dimensions = [1] : (tensor<2x5xf32>, tensor<f32>) -> tensor<2xf32>
    %160 = stablehlo.reshape %159 : (tensor<2xf32>) -> tensor<2x1xf32>
    %161 = stablehlo.broadcast_in_dim %160, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x5xf32>
    %162 = stablehlo.compare EQ, %158, %161, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %163 = stablehlo.broadcast_in_dim %160, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x5xf32>
    %164 = stablehlo.subtract %158, %163 : tensor<2x5xf32>
    %165 = stablehlo.exponential %164 : tensor<2x5xf32>
    %166 = stablehlo.constant dense<0x00000000> : tensor<2x5xf32>
    %167 = stablehlo.broadcast_in_dim %47, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %168 = stablehlo.select %162, %167, %166 : tensor<2x5xi1>, tensor<2x5xf32>
    %169 = stablehlo.reduce(%168 init: %19) applies stablehlo.add across dimensions = [1] : (tensor<2x5xf32>, tensor<f32>) -> tensor<2xf32>
    %170 = stablehlo.reshape %169 : (tensor<2xf32>) -> tensor<2x1xf32>
    %171 = stablehlo.broadcast_in_dim %47, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %172 = stablehlo.subtract %170, %171 : tensor<2x1xf32>
    %173 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %174 = stablehlo.select %162, %173, %165 : tensor<2x5xi1>, tensor<2x5xf32>
    %175 = stablehlo.reduce(%174 init: %19) applies stablehlo.add across dimensions = [1] : (tensor<2x5xf32>, tensor<f32>) -> tensor<2xf32>
    %176 = stablehlo.reshape %175 : (tensor<2xf32>) -> tensor<2x1xf32>
    %177 = stablehlo.add %172, %176 : tensor<2x1xf32>
    %178 = stablehlo.is_finite %160 : (tensor<2x1xf32>) -> tensor<2x1xi1>
    %179 = stablehlo.broadcast_in_dim %60, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %180 = stablehlo.select %178, %177, %179 : tensor<2x1xi1>, tensor<2x1xf32>
    %181 = stablehlo.is_finite %160 : (tensor<2x1xf32>) -> tensor<2x1xi1>
    %182 = stablehlo.log_plus_one %180 : tensor<2x1xf32>
    %183 = stablehlo.add %160, %182 : tensor<2x1xf32>
    %184 = stablehlo.select %181, %183, %160 : tensor<2x1xi1>, tensor<2x1xf32>
    %185 = stablehlo.reshape %184 : (tensor<2x1xf32>) -> tensor<2xf32>
    %186 = stablehlo.negate %185 : tensor<2xf32>
    return %186 : tensor<2xf32>
  }
}

// ctc occupancy(reading: AdjointNN.CTCReading) at [2, 4, 3]
// ctc occupancy(reading: AdjointNN.CTCReading), at step 1, has no lowering to StableHLO: conform it to StableHLOLowering, or to Decomposable where other primitives can express it

// log cosh at [3]
module {
  func.func public @main(%arg0: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.abs %arg0 : tensor<3xf32>
    %2 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %4 = stablehlo.minimum %1, %3 : tensor<3xf32>
    %5 = stablehlo.exponential_minus_one %4 : tensor<3xf32>
    %6 = stablehlo.multiply %5, %5 : tensor<3xf32>
    %7 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %8 = stablehlo.add %7, %5 : tensor<3xf32>
    %9 = stablehlo.constant dense<0x40000000> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %11 = stablehlo.multiply %10, %8 : tensor<3xf32>
    %12 = stablehlo.divide %6, %11 : tensor<3xf32>
    %13 = stablehlo.constant dense<0xC0000000> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %15 = stablehlo.multiply %14, %1 : tensor<3xf32>
    %16 = stablehlo.exponential %15 : tensor<3xf32>
    %17 = stablehlo.log_plus_one %16 : tensor<3xf32>
    %18 = stablehlo.add %1, %17 : tensor<3xf32>
    %19 = stablehlo.constant dense<0x3F317218> : tensor<f32>
    %20 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %21 = stablehlo.subtract %18, %20 : tensor<3xf32>
    %22 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %23 = stablehlo.compare LE, %1, %22, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %24 = stablehlo.log_plus_one %12 : tensor<3xf32>
    %25 = stablehlo.select %23, %24, %21 : tensor<3xi1>, tensor<3xf32>
    return %25 : tensor<3xf32>
  }
}

// keyed uniform(shape: [2, 3], stream: 0) at [2]
module {
  func.func public @main(%arg0: tensor<2xf32>) -> (tensor<2x3xf32>) {
    %1 = stablehlo.slice %arg0 [0:1:1] : (tensor<2xf32>) -> tensor<1xf32>
    %2 = stablehlo.convert %1 : (tensor<1xf32>) -> tensor<1xui32>
    %3 = stablehlo.reshape %2 : (tensor<1xui32>) -> tensor<ui32>
    %4 = stablehlo.slice %arg0 [1:2:1] : (tensor<2xf32>) -> tensor<1xf32>
    %5 = stablehlo.convert %4 : (tensor<1xf32>) -> tensor<1xui32>
    %6 = stablehlo.reshape %5 : (tensor<1xui32>) -> tensor<ui32>
    %7 = stablehlo.xor %3, %6 : tensor<ui32>
    %8 = stablehlo.constant dense<466688986> : tensor<ui32>
    %9 = stablehlo.xor %7, %8 : tensor<ui32>
    %10 = stablehlo.iota dim = 0 : tensor<6xui32>
    %11 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %12 = stablehlo.add %10, %11 : tensor<6xui32>
    %13 = stablehlo.constant dense<0> : tensor<ui32>
    %14 = stablehlo.add %13, %6 : tensor<ui32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %16 = stablehlo.add %12, %15 : tensor<6xui32>
    %17 = stablehlo.constant dense<13> : tensor<ui32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %19 = stablehlo.shift_left %15, %18 : tensor<6xui32>
    %20 = stablehlo.constant dense<19> : tensor<ui32>
    %21 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %22 = stablehlo.shift_right_logical %15, %21 : tensor<6xui32>
    %23 = stablehlo.or %19, %22 : tensor<6xui32>
    %24 = stablehlo.xor %23, %16 : tensor<6xui32>
    %25 = stablehlo.add %16, %24 : tensor<6xui32>
    %26 = stablehlo.constant dense<15> : tensor<ui32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %28 = stablehlo.shift_left %24, %27 : tensor<6xui32>
    %29 = stablehlo.constant dense<17> : tensor<ui32>
    %30 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %31 = stablehlo.shift_right_logical %24, %30 : tensor<6xui32>
    %32 = stablehlo.or %28, %31 : tensor<6xui32>
    %33 = stablehlo.xor %32, %25 : tensor<6xui32>
    %34 = stablehlo.add %25, %33 : tensor<6xui32>
    %35 = stablehlo.constant dense<26> : tensor<ui32>
    %36 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %37 = stablehlo.shift_left %33, %36 : tensor<6xui32>
    %38 = stablehlo.constant dense<6> : tensor<ui32>
    %39 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %40 = stablehlo.shift_right_logical %33, %39 : tensor<6xui32>
    %41 = stablehlo.or %37, %40 : tensor<6xui32>
    %42 = stablehlo.xor %41, %34 : tensor<6xui32>
    %43 = stablehlo.add %34, %42 : tensor<6xui32>
    %44 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %45 = stablehlo.shift_left %42, %44 : tensor<6xui32>
    %46 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %47 = stablehlo.shift_right_logical %42, %46 : tensor<6xui32>
    %48 = stablehlo.or %45, %47 : tensor<6xui32>
    %49 = stablehlo.xor %48, %43 : tensor<6xui32>
    %50 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %51 = stablehlo.add %43, %50 : tensor<6xui32>
    %52 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %53 = stablehlo.add %49, %52 : tensor<6xui32>
    %54 = stablehlo.constant dense<1> : tensor<ui32>
    %55 = stablehlo.broadcast_in_dim %54, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %56 = stablehlo.add %53, %55 : tensor<6xui32>
    %57 = stablehlo.add %51, %56 : tensor<6xui32>
    %58 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %59 = stablehlo.shift_left %56, %58 : tensor<6xui32>
    %60 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %61 = stablehlo.shift_right_logical %56, %60 : tensor<6xui32>
    %62 = stablehlo.or %59, %61 : tensor<6xui32>
    %63 = stablehlo.xor %62, %57 : tensor<6xui32>
    %64 = stablehlo.add %57, %63 : tensor<6xui32>
    %65 = stablehlo.constant dense<29> : tensor<ui32>
    %66 = stablehlo.broadcast_in_dim %65, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %67 = stablehlo.shift_left %63, %66 : tensor<6xui32>
    %68 = stablehlo.constant dense<3> : tensor<ui32>
    %69 = stablehlo.broadcast_in_dim %68, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %70 = stablehlo.shift_right_logical %63, %69 : tensor<6xui32>
    %71 = stablehlo.or %67, %70 : tensor<6xui32>
    %72 = stablehlo.xor %71, %64 : tensor<6xui32>
    %73 = stablehlo.add %64, %72 : tensor<6xui32>
    %74 = stablehlo.constant dense<16> : tensor<ui32>
    %75 = stablehlo.broadcast_in_dim %74, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %76 = stablehlo.shift_left %72, %75 : tensor<6xui32>
    %77 = stablehlo.broadcast_in_dim %74, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %78 = stablehlo.shift_right_logical %72, %77 : tensor<6xui32>
    %79 = stablehlo.or %76, %78 : tensor<6xui32>
    %80 = stablehlo.xor %79, %73 : tensor<6xui32>
    %81 = stablehlo.add %73, %80 : tensor<6xui32>
    %82 = stablehlo.constant dense<24> : tensor<ui32>
    %83 = stablehlo.broadcast_in_dim %82, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %84 = stablehlo.shift_left %80, %83 : tensor<6xui32>
    %85 = stablehlo.constant dense<8> : tensor<ui32>
    %86 = stablehlo.broadcast_in_dim %85, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %87 = stablehlo.shift_right_logical %80, %86 : tensor<6xui32>
    %88 = stablehlo.or %84, %87 : tensor<6xui32>
    %89 = stablehlo.xor %88, %81 : tensor<6xui32>
    %90 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %91 = stablehlo.add %81, %90 : tensor<6xui32>
    %92 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %93 = stablehlo.add %89, %92 : tensor<6xui32>
    %94 = stablehlo.constant dense<2> : tensor<ui32>
    %95 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %96 = stablehlo.add %93, %95 : tensor<6xui32>
    %97 = stablehlo.add %91, %96 : tensor<6xui32>
    %98 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %99 = stablehlo.shift_left %96, %98 : tensor<6xui32>
    %100 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %101 = stablehlo.shift_right_logical %96, %100 : tensor<6xui32>
    %102 = stablehlo.or %99, %101 : tensor<6xui32>
    %103 = stablehlo.xor %102, %97 : tensor<6xui32>
    %104 = stablehlo.add %97, %103 : tensor<6xui32>
    %105 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %106 = stablehlo.shift_left %103, %105 : tensor<6xui32>
    %107 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %108 = stablehlo.shift_right_logical %103, %107 : tensor<6xui32>
    %109 = stablehlo.or %106, %108 : tensor<6xui32>
    %110 = stablehlo.xor %109, %104 : tensor<6xui32>
    %111 = stablehlo.add %104, %110 : tensor<6xui32>
    %112 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %113 = stablehlo.shift_left %110, %112 : tensor<6xui32>
    %114 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %115 = stablehlo.shift_right_logical %110, %114 : tensor<6xui32>
    %116 = stablehlo.or %113, %115 : tensor<6xui32>
    %117 = stablehlo.xor %116, %111 : tensor<6xui32>
    %118 = stablehlo.add %111, %117 : tensor<6xui32>
    %119 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %120 = stablehlo.shift_left %117, %119 : tensor<6xui32>
    %121 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %122 = stablehlo.shift_right_logical %117, %121 : tensor<6xui32>
    %123 = stablehlo.or %120, %122 : tensor<6xui32>
    %124 = stablehlo.xor %123, %118 : tensor<6xui32>
    %125 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %126 = stablehlo.add %118, %125 : tensor<6xui32>
    %127 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %128 = stablehlo.add %124, %127 : tensor<6xui32>
    %129 = stablehlo.broadcast_in_dim %68, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %130 = stablehlo.add %128, %129 : tensor<6xui32>
    %131 = stablehlo.add %126, %130 : tensor<6xui32>
    %132 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %133 = stablehlo.shift_left %130, %132 : tensor<6xui32>
    %134 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %135 = stablehlo.shift_right_logical %130, %134 : tensor<6xui32>
    %136 = stablehlo.or %133, %135 : tensor<6xui32>
    %137 = stablehlo.xor %136, %131 : tensor<6xui32>
    %138 = stablehlo.add %131, %137 : tensor<6xui32>
    %139 = stablehlo.broadcast_in_dim %65, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %140 = stablehlo.shift_left %137, %139 : tensor<6xui32>
    %141 = stablehlo.broadcast_in_dim %68, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %142 = stablehlo.shift_right_logical %137, %141 : tensor<6xui32>
    %143 = stablehlo.or %140, %142 : tensor<6xui32>
    %144 = stablehlo.xor %143, %138 : tensor<6xui32>
    %145 = stablehlo.add %138, %144 : tensor<6xui32>
    %146 = stablehlo.broadcast_in_dim %74, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %147 = stablehlo.shift_left %144, %146 : tensor<6xui32>
    %148 = stablehlo.broadcast_in_dim %74, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %149 = stablehlo.shift_right_logical %144, %148 : tensor<6xui32>
    %150 = stablehlo.or %147, %149 : tensor<6xui32>
    %151 = stablehlo.xor %150, %145 : tensor<6xui32>
    %152 = stablehlo.add %145, %151 : tensor<6xui32>
    %153 = stablehlo.broadcast_in_dim %82, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %154 = stablehlo.shift_left %151, %153 : tensor<6xui32>
    %155 = stablehlo.broadcast_in_dim %85, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %156 = stablehlo.shift_right_logical %151, %155 : tensor<6xui32>
    %157 = stablehlo.or %154, %156 : tensor<6xui32>
    %158 = stablehlo.xor %157, %152 : tensor<6xui32>
    %159 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %160 = stablehlo.add %152, %159 : tensor<6xui32>
    %161 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %162 = stablehlo.add %158, %161 : tensor<6xui32>
    %163 = stablehlo.constant dense<4> : tensor<ui32>
    %164 = stablehlo.broadcast_in_dim %163, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %165 = stablehlo.add %162, %164 : tensor<6xui32>
    %166 = stablehlo.add %160, %165 : tensor<6xui32>
    %167 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %168 = stablehlo.shift_left %165, %167 : tensor<6xui32>
    %169 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %170 = stablehlo.shift_right_logical %165, %169 : tensor<6xui32>
    %171 = stablehlo.or %168, %170 : tensor<6xui32>
    %172 = stablehlo.xor %171, %166 : tensor<6xui32>
    %173 = stablehlo.add %166, %172 : tensor<6xui32>
    %174 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %175 = stablehlo.shift_left %172, %174 : tensor<6xui32>
    %176 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %177 = stablehlo.shift_right_logical %172, %176 : tensor<6xui32>
    %178 = stablehlo.or %175, %177 : tensor<6xui32>
    %179 = stablehlo.xor %178, %173 : tensor<6xui32>
    %180 = stablehlo.add %173, %179 : tensor<6xui32>
    %181 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %182 = stablehlo.shift_left %179, %181 : tensor<6xui32>
    %183 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %184 = stablehlo.shift_right_logical %179, %183 : tensor<6xui32>
    %185 = stablehlo.or %182, %184 : tensor<6xui32>
    %186 = stablehlo.xor %185, %180 : tensor<6xui32>
    %187 = stablehlo.add %180, %186 : tensor<6xui32>
    %188 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %189 = stablehlo.shift_left %186, %188 : tensor<6xui32>
    %190 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %191 = stablehlo.shift_right_logical %186, %190 : tensor<6xui32>
    %192 = stablehlo.or %189, %191 : tensor<6xui32>
    %193 = stablehlo.xor %192, %187 : tensor<6xui32>
    %194 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %195 = stablehlo.add %187, %194 : tensor<6xui32>
    %196 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %197 = stablehlo.add %193, %196 : tensor<6xui32>
    %198 = stablehlo.constant dense<5> : tensor<ui32>
    %199 = stablehlo.broadcast_in_dim %198, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %200 = stablehlo.add %197, %199 : tensor<6xui32>
    %201 = stablehlo.broadcast_in_dim %85, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %202 = stablehlo.shift_right_logical %195, %201 : tensor<6xui32>
    %203 = stablehlo.convert %202 : (tensor<6xui32>) -> tensor<6xf32>
    %204 = stablehlo.constant dense<0x33800000> : tensor<f32>
    %205 = stablehlo.broadcast_in_dim %204, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %206 = stablehlo.multiply %203, %205 : tensor<6xf32>
    %207 = stablehlo.reshape %206 : (tensor<6xf32>) -> tensor<2x3xf32>
    return %207 : tensor<2x3xf32>
  }
}

// keyed mask(shape: [3, 4], probability: 0.5, stream: 0) at [2]
module {
  func.func public @main(%arg0: tensor<2xf32>) -> (tensor<3x4xf32>) {
    %1 = stablehlo.slice %arg0 [0:1:1] : (tensor<2xf32>) -> tensor<1xf32>
    %2 = stablehlo.convert %1 : (tensor<1xf32>) -> tensor<1xui32>
    %3 = stablehlo.reshape %2 : (tensor<1xui32>) -> tensor<ui32>
    %4 = stablehlo.slice %arg0 [1:2:1] : (tensor<2xf32>) -> tensor<1xf32>
    %5 = stablehlo.convert %4 : (tensor<1xf32>) -> tensor<1xui32>
    %6 = stablehlo.reshape %5 : (tensor<1xui32>) -> tensor<ui32>
    %7 = stablehlo.xor %3, %6 : tensor<ui32>
    %8 = stablehlo.constant dense<466688986> : tensor<ui32>
    %9 = stablehlo.xor %7, %8 : tensor<ui32>
    %10 = stablehlo.iota dim = 0 : tensor<12xui32>
    %11 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %12 = stablehlo.add %10, %11 : tensor<12xui32>
    %13 = stablehlo.constant dense<0> : tensor<ui32>
    %14 = stablehlo.add %13, %6 : tensor<ui32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %16 = stablehlo.add %12, %15 : tensor<12xui32>
    %17 = stablehlo.constant dense<13> : tensor<ui32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %19 = stablehlo.shift_left %15, %18 : tensor<12xui32>
    %20 = stablehlo.constant dense<19> : tensor<ui32>
    %21 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %22 = stablehlo.shift_right_logical %15, %21 : tensor<12xui32>
    %23 = stablehlo.or %19, %22 : tensor<12xui32>
    %24 = stablehlo.xor %23, %16 : tensor<12xui32>
    %25 = stablehlo.add %16, %24 : tensor<12xui32>
    %26 = stablehlo.constant dense<15> : tensor<ui32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %28 = stablehlo.shift_left %24, %27 : tensor<12xui32>
    %29 = stablehlo.constant dense<17> : tensor<ui32>
    %30 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %31 = stablehlo.shift_right_logical %24, %30 : tensor<12xui32>
    %32 = stablehlo.or %28, %31 : tensor<12xui32>
    %33 = stablehlo.xor %32, %25 : tensor<12xui32>
    %34 = stablehlo.add %25, %33 : tensor<12xui32>
    %35 = stablehlo.constant dense<26> : tensor<ui32>
    %36 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %37 = stablehlo.shift_left %33, %36 : tensor<12xui32>
    %38 = stablehlo.constant dense<6> : tensor<ui32>
    %39 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %40 = stablehlo.shift_right_logical %33, %39 : tensor<12xui32>
    %41 = stablehlo.or %37, %40 : tensor<12xui32>
    %42 = stablehlo.xor %41, %34 : tensor<12xui32>
    %43 = stablehlo.add %34, %42 : tensor<12xui32>
    %44 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %45 = stablehlo.shift_left %42, %44 : tensor<12xui32>
    %46 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %47 = stablehlo.shift_right_logical %42, %46 : tensor<12xui32>
    %48 = stablehlo.or %45, %47 : tensor<12xui32>
    %49 = stablehlo.xor %48, %43 : tensor<12xui32>
    %50 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %51 = stablehlo.add %43, %50 : tensor<12xui32>
    %52 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %53 = stablehlo.add %49, %52 : tensor<12xui32>
    %54 = stablehlo.constant dense<1> : tensor<ui32>
    %55 = stablehlo.broadcast_in_dim %54, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %56 = stablehlo.add %53, %55 : tensor<12xui32>
    %57 = stablehlo.add %51, %56 : tensor<12xui32>
    %58 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %59 = stablehlo.shift_left %56, %58 : tensor<12xui32>
    %60 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %61 = stablehlo.shift_right_logical %56, %60 : tensor<12xui32>
    %62 = stablehlo.or %59, %61 : tensor<12xui32>
    %63 = stablehlo.xor %62, %57 : tensor<12xui32>
    %64 = stablehlo.add %57, %63 : tensor<12xui32>
    %65 = stablehlo.constant dense<29> : tensor<ui32>
    %66 = stablehlo.broadcast_in_dim %65, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %67 = stablehlo.shift_left %63, %66 : tensor<12xui32>
    %68 = stablehlo.constant dense<3> : tensor<ui32>
    %69 = stablehlo.broadcast_in_dim %68, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %70 = stablehlo.shift_right_logical %63, %69 : tensor<12xui32>
    %71 = stablehlo.or %67, %70 : tensor<12xui32>
    %72 = stablehlo.xor %71, %64 : tensor<12xui32>
    %73 = stablehlo.add %64, %72 : tensor<12xui32>
    %74 = stablehlo.constant dense<16> : tensor<ui32>
    %75 = stablehlo.broadcast_in_dim %74, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %76 = stablehlo.shift_left %72, %75 : tensor<12xui32>
    %77 = stablehlo.broadcast_in_dim %74, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %78 = stablehlo.shift_right_logical %72, %77 : tensor<12xui32>
    %79 = stablehlo.or %76, %78 : tensor<12xui32>
    %80 = stablehlo.xor %79, %73 : tensor<12xui32>
    %81 = stablehlo.add %73, %80 : tensor<12xui32>
    %82 = stablehlo.constant dense<24> : tensor<ui32>
    %83 = stablehlo.broadcast_in_dim %82, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %84 = stablehlo.shift_left %80, %83 : tensor<12xui32>
    %85 = stablehlo.constant dense<8> : tensor<ui32>
    %86 = stablehlo.broadcast_in_dim %85, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %87 = stablehlo.shift_right_logical %80, %86 : tensor<12xui32>
    %88 = stablehlo.or %84, %87 : tensor<12xui32>
    %89 = stablehlo.xor %88, %81 : tensor<12xui32>
    %90 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %91 = stablehlo.add %81, %90 : tensor<12xui32>
    %92 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %93 = stablehlo.add %89, %92 : tensor<12xui32>
    %94 = stablehlo.constant dense<2> : tensor<ui32>
    %95 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %96 = stablehlo.add %93, %95 : tensor<12xui32>
    %97 = stablehlo.add %91, %96 : tensor<12xui32>
    %98 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %99 = stablehlo.shift_left %96, %98 : tensor<12xui32>
    %100 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %101 = stablehlo.shift_right_logical %96, %100 : tensor<12xui32>
    %102 = stablehlo.or %99, %101 : tensor<12xui32>
    %103 = stablehlo.xor %102, %97 : tensor<12xui32>
    %104 = stablehlo.add %97, %103 : tensor<12xui32>
    %105 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %106 = stablehlo.shift_left %103, %105 : tensor<12xui32>
    %107 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %108 = stablehlo.shift_right_logical %103, %107 : tensor<12xui32>
    %109 = stablehlo.or %106, %108 : tensor<12xui32>
    %110 = stablehlo.xor %109, %104 : tensor<12xui32>
    %111 = stablehlo.add %104, %110 : tensor<12xui32>
    %112 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %113 = stablehlo.shift_left %110, %112 : tensor<12xui32>
    %114 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %115 = stablehlo.shift_right_logical %110, %114 : tensor<12xui32>
    %116 = stablehlo.or %113, %115 : tensor<12xui32>
    %117 = stablehlo.xor %116, %111 : tensor<12xui32>
    %118 = stablehlo.add %111, %117 : tensor<12xui32>
    %119 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %120 = stablehlo.shift_left %117, %119 : tensor<12xui32>
    %121 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %122 = stablehlo.shift_right_logical %117, %121 : tensor<12xui32>
    %123 = stablehlo.or %120, %122 : tensor<12xui32>
    %124 = stablehlo.xor %123, %118 : tensor<12xui32>
    %125 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %126 = stablehlo.add %118, %125 : tensor<12xui32>
    %127 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %128 = stablehlo.add %124, %127 : tensor<12xui32>
    %129 = stablehlo.broadcast_in_dim %68, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %130 = stablehlo.add %128, %129 : tensor<12xui32>
    %131 = stablehlo.add %126, %130 : tensor<12xui32>
    %132 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %133 = stablehlo.shift_left %130, %132 : tensor<12xui32>
    %134 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %135 = stablehlo.shift_right_logical %130, %134 : tensor<12xui32>
    %136 = stablehlo.or %133, %135 : tensor<12xui32>
    %137 = stablehlo.xor %136, %131 : tensor<12xui32>
    %138 = stablehlo.add %131, %137 : tensor<12xui32>
    %139 = stablehlo.broadcast_in_dim %65, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %140 = stablehlo.shift_left %137, %139 : tensor<12xui32>
    %141 = stablehlo.broadcast_in_dim %68, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %142 = stablehlo.shift_right_logical %137, %141 : tensor<12xui32>
    %143 = stablehlo.or %140, %142 : tensor<12xui32>
    %144 = stablehlo.xor %143, %138 : tensor<12xui32>
    %145 = stablehlo.add %138, %144 : tensor<12xui32>
    %146 = stablehlo.broadcast_in_dim %74, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %147 = stablehlo.shift_left %144, %146 : tensor<12xui32>
    %148 = stablehlo.broadcast_in_dim %74, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %149 = stablehlo.shift_right_logical %144, %148 : tensor<12xui32>
    %150 = stablehlo.or %147, %149 : tensor<12xui32>
    %151 = stablehlo.xor %150, %145 : tensor<12xui32>
    %152 = stablehlo.add %145, %151 : tensor<12xui32>
    %153 = stablehlo.broadcast_in_dim %82, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %154 = stablehlo.shift_left %151, %153 : tensor<12xui32>
    %155 = stablehlo.broadcast_in_dim %85, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %156 = stablehlo.shift_right_logical %151, %155 : tensor<12xui32>
    %157 = stablehlo.or %154, %156 : tensor<12xui32>
    %158 = stablehlo.xor %157, %152 : tensor<12xui32>
    %159 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %160 = stablehlo.add %152, %159 : tensor<12xui32>
    %161 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %162 = stablehlo.add %158, %161 : tensor<12xui32>
    %163 = stablehlo.constant dense<4> : tensor<ui32>
    %164 = stablehlo.broadcast_in_dim %163, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %165 = stablehlo.add %162, %164 : tensor<12xui32>
    %166 = stablehlo.add %160, %165 : tensor<12xui32>
    %167 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %168 = stablehlo.shift_left %165, %167 : tensor<12xui32>
    %169 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %170 = stablehlo.shift_right_logical %165, %169 : tensor<12xui32>
    %171 = stablehlo.or %168, %170 : tensor<12xui32>
    %172 = stablehlo.xor %171, %166 : tensor<12xui32>
    %173 = stablehlo.add %166, %172 : tensor<12xui32>
    %174 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %175 = stablehlo.shift_left %172, %174 : tensor<12xui32>
    %176 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %177 = stablehlo.shift_right_logical %172, %176 : tensor<12xui32>
    %178 = stablehlo.or %175, %177 : tensor<12xui32>
    %179 = stablehlo.xor %178, %173 : tensor<12xui32>
    %180 = stablehlo.add %173, %179 : tensor<12xui32>
    %181 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %182 = stablehlo.shift_left %179, %181 : tensor<12xui32>
    %183 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %184 = stablehlo.shift_right_logical %179, %183 : tensor<12xui32>
    %185 = stablehlo.or %182, %184 : tensor<12xui32>
    %186 = stablehlo.xor %185, %180 : tensor<12xui32>
    %187 = stablehlo.add %180, %186 : tensor<12xui32>
    %188 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %189 = stablehlo.shift_left %186, %188 : tensor<12xui32>
    %190 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %191 = stablehlo.shift_right_logical %186, %190 : tensor<12xui32>
    %192 = stablehlo.or %189, %191 : tensor<12xui32>
    %193 = stablehlo.xor %192, %187 : tensor<12xui32>
    %194 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %195 = stablehlo.add %187, %194 : tensor<12xui32>
    %196 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %197 = stablehlo.add %193, %196 : tensor<12xui32>
    %198 = stablehlo.constant dense<5> : tensor<ui32>
    %199 = stablehlo.broadcast_in_dim %198, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %200 = stablehlo.add %197, %199 : tensor<12xui32>
    %201 = stablehlo.broadcast_in_dim %85, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %202 = stablehlo.shift_right_logical %195, %201 : tensor<12xui32>
    %203 = stablehlo.convert %202 : (tensor<12xui32>) -> tensor<12xf32>
    %204 = stablehlo.constant dense<0x33800000> : tensor<f32>
    %205 = stablehlo.broadcast_in_dim %204, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %206 = stablehlo.multiply %203, %205 : tensor<12xf32>
    %207 = stablehlo.reshape %206 : (tensor<12xf32>) -> tensor<3x4xf32>
    %208 = stablehlo.constant dense<0x3F000000> : tensor<f32>
    %209 = stablehlo.broadcast_in_dim %208, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %210 = stablehlo.compare LT, %207, %209, FLOAT : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x4xi1>
    %211 = stablehlo.constant dense<0x00000000> : tensor<3x4xf32>
    %212 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %213 = stablehlo.broadcast_in_dim %212, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %214 = stablehlo.select %210, %213, %211 : tensor<3x4xi1>, tensor<3x4xf32>
    return %214 : tensor<3x4xf32>
  }
}

