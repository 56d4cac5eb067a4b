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
    %12 = stablehlo.divide %11, %5 : tensor<3x1xf32>
    %13 = stablehlo.constant dense<0x3727C5AC> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %15 = stablehlo.add %12, %14 : tensor<3x1xf32>
    %16 = stablehlo.sqrt %15 : tensor<3x1xf32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %18 = stablehlo.divide %8, %17 : tensor<3x4xf32>
    return %18 : tensor<3x4xf32>
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
    %12 = stablehlo.divide %11, %5 : tensor<3x1xf32>
    %13 = stablehlo.constant dense<0x3727C5AC> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %15 = stablehlo.add %12, %14 : tensor<3x1xf32>
    %16 = stablehlo.sqrt %15 : tensor<3x1xf32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %18 = stablehlo.divide %8, %17 : tensor<3x4xf32>
    %19 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %20 = stablehlo.reshape %19 : (tensor<3xf32>) -> tensor<3x1xf32>
    %21 = stablehlo.divide %20, %5 : tensor<3x1xf32>
    %22 = stablehlo.broadcast_in_dim %21, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %23 = stablehlo.subtract %arg0, %22 : tensor<3x4xf32>
    %24 = stablehlo.multiply %arg0, %18 : tensor<3x4xf32>
    %25 = stablehlo.reduce(%24 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %26 = stablehlo.reshape %25 : (tensor<3xf32>) -> tensor<3x1xf32>
    %27 = stablehlo.divide %26, %5 : tensor<3x1xf32>
    %28 = stablehlo.broadcast_in_dim %27, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %29 = stablehlo.multiply %18, %28 : tensor<3x4xf32>
    %30 = stablehlo.subtract %23, %29 : tensor<3x4xf32>
    %31 = stablehlo.divide %30, %17 : tensor<3x4xf32>
    return %31 : tensor<3x4xf32>
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
    %11 = stablehlo.compare LT, %arg0, %2, FLOAT : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xi1>
    %12 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<2xf32>) -> tensor<2x2xf32>
    %13 = stablehlo.select %11, %12, %10 : tensor<2x2xi1>, tensor<2x2xf32>
    %14 = stablehlo.compare GT, %arg0, %2, FLOAT : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xi1>
    %15 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %16 = stablehlo.select %14, %15, %13 : tensor<2x2xi1>, tensor<2x2xf32>
    return %16 : tensor<2x2xf32>
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
    %12 = stablehlo.compare LT, %arg0, %8, FLOAT : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xi1>
    %13 = stablehlo.or %12, %11 : tensor<2x2xi1>
    %14 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %15 = stablehlo.select %13, %14, %8 : tensor<2x2xi1>, tensor<2x2xf32>
    return %15 : tensor<2x2xf32>
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
    %28 = stablehlo.compare NE, %27, %21, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %29 = stablehlo.pad %25, %19, low = [0, 2], high = [0, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x5xf32>
    %30 = stablehlo.select %28, %29, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %31 = stablehlo.constant dense<"0x000080FF000080FF000080FF00000000000080FF000080FF000080FF000080FF00000000000080FF"> : tensor<2x5xf32>
    %32 = stablehlo.add %30, %31 : tensor<2x5xf32>
    %33 = stablehlo.reshape %15 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %34 = stablehlo.reshape %24 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %35 = stablehlo.reshape %32 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %36 = stablehlo.concatenate %33, %34, %35, dim = 0 : (tensor<1x2x5xf32>, tensor<1x2x5xf32>, tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %37 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %38 = stablehlo.reduce(%36 init: %37) applies stablehlo.maximum across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %39 = stablehlo.reshape %38 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %40 = stablehlo.broadcast_in_dim %39, dims = [0, 1, 2] : (tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %41 = stablehlo.compare EQ, %36, %40, FLOAT : (tensor<3x2x5xf32>, tensor<3x2x5xf32>) -> tensor<3x2x5xi1>
    %42 = stablehlo.subtract %36, %40 : tensor<3x2x5xf32>
    %43 = stablehlo.exponential %42 : tensor<3x2x5xf32>
    %44 = stablehlo.constant dense<0x00000000> : tensor<3x2x5xf32>
    %45 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %46 = stablehlo.broadcast_in_dim %45, dims = [] : (tensor<f32>) -> tensor<3x2x5xf32>
    %47 = stablehlo.select %41, %46, %44 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %48 = stablehlo.reduce(%47 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %49 = stablehlo.reshape %48 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %50 = stablehlo.broadcast_in_dim %45, dims = [] : (tensor<f32>) -> tensor<1x2x5xf32>
    %51 = stablehlo.subtract %49, %50 : tensor<1x2x5xf32>
    %52 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<3x2x5xf32>
    %53 = stablehlo.select %41, %52, %43 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %54 = stablehlo.reduce(%53 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %55 = stablehlo.reshape %54 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %56 = stablehlo.add %51, %55 : tensor<1x2x5xf32>
    %57 = stablehlo.is_finite %39 : (tensor<1x2x5xf32>) -> tensor<1x2x5xi1>
    %58 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %59 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f32>) -> tensor<1x2x5xf32>
    %60 = stablehlo.select %57, %56, %59 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %61 = stablehlo.log_plus_one %60 : tensor<1x2x5xf32>
    %62 = stablehlo.add %39, %61 : tensor<1x2x5xf32>
    %63 = stablehlo.select %57, %62, %39 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %64 = stablehlo.reshape %63 : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
    %65 = stablehlo.add %9, %64 : tensor<2x5xf32>
    %66 = stablehlo.slice %65 [0:2:1, 0:4:1] : (tensor<2x5xf32>) -> tensor<2x4xf32>
    %67 = stablehlo.pad %66, %19, low = [0, 1], high = [0, 0], interior = [0, 0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x5xf32>
    %68 = stablehlo.select %22, %67, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %69 = stablehlo.slice %65 [0:2:1, 0:3:1] : (tensor<2x5xf32>) -> tensor<2x3xf32>
    %70 = stablehlo.pad %69, %19, low = [0, 2], high = [0, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x5xf32>
    %71 = stablehlo.select %28, %70, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %72 = stablehlo.add %71, %31 : tensor<2x5xf32>
    %73 = stablehlo.reshape %65 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %74 = stablehlo.reshape %68 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %75 = stablehlo.reshape %72 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %76 = stablehlo.concatenate %73, %74, %75, dim = 0 : (tensor<1x2x5xf32>, tensor<1x2x5xf32>, tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %77 = stablehlo.reduce(%76 init: %37) applies stablehlo.maximum across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %78 = stablehlo.reshape %77 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %79 = stablehlo.broadcast_in_dim %78, dims = [0, 1, 2] : (tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %80 = stablehlo.compare EQ, %76, %79, FLOAT : (tensor<3x2x5xf32>, tensor<3x2x5xf32>) -> tensor<3x2x5xi1>
    %81 = stablehlo.subtract %76, %79 : tensor<3x2x5xf32>
    %82 = stablehlo.exponential %81 : tensor<3x2x5xf32>
    %83 = stablehlo.select %80, %46, %44 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %84 = stablehlo.reduce(%83 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %85 = stablehlo.reshape %84 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %86 = stablehlo.subtract %85, %50 : tensor<1x2x5xf32>
    %87 = stablehlo.select %80, %52, %82 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %88 = stablehlo.reduce(%87 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %89 = stablehlo.reshape %88 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %90 = stablehlo.add %86, %89 : tensor<1x2x5xf32>
    %91 = stablehlo.is_finite %78 : (tensor<1x2x5xf32>) -> tensor<1x2x5xi1>
    %92 = stablehlo.select %91, %90, %59 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %93 = stablehlo.log_plus_one %92 : tensor<1x2x5xf32>
    %94 = stablehlo.add %78, %93 : tensor<1x2x5xf32>
    %95 = stablehlo.select %91, %94, %78 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %96 = stablehlo.reshape %95 : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
    %97 = stablehlo.add %11, %96 : tensor<2x5xf32>
    %98 = stablehlo.slice %97 [0:2:1, 0:4:1] : (tensor<2x5xf32>) -> tensor<2x4xf32>
    %99 = stablehlo.pad %98, %19, low = [0, 1], high = [0, 0], interior = [0, 0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x5xf32>
    %100 = stablehlo.select %22, %99, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %101 = stablehlo.slice %97 [0:2:1, 0:3:1] : (tensor<2x5xf32>) -> tensor<2x3xf32>
    %102 = stablehlo.pad %101, %19, low = [0, 2], high = [0, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x5xf32>
    %103 = stablehlo.select %28, %102, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %104 = stablehlo.add %103, %31 : tensor<2x5xf32>
    %105 = stablehlo.reshape %97 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %106 = stablehlo.reshape %100 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %107 = stablehlo.reshape %104 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %108 = stablehlo.concatenate %105, %106, %107, dim = 0 : (tensor<1x2x5xf32>, tensor<1x2x5xf32>, tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %109 = stablehlo.reduce(%108 init: %37) applies stablehlo.maximum across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %110 = stablehlo.reshape %109 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %111 = stablehlo.broadcast_in_dim %110, dims = [0, 1, 2] : (tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %112 = stablehlo.compare EQ, %108, %111, FLOAT : (tensor<3x2x5xf32>, tensor<3x2x5xf32>) -> tensor<3x2x5xi1>
    %113 = stablehlo.subtract %108, %111 : tensor<3x2x5xf32>
    %114 = stablehlo.exponential %113 : tensor<3x2x5xf32>
    %115 = stablehlo.select %112, %46, %44 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %116 = stablehlo.reduce(%115 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %117 = stablehlo.reshape %116 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %118 = stablehlo.subtract %117, %50 : tensor<1x2x5xf32>
    %119 = stablehlo.select %112, %52, %114 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %120 = stablehlo.reduce(%119 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %121 = stablehlo.reshape %120 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %122 = stablehlo.add %118, %121 : tensor<1x2x5xf32>
    %123 = stablehlo.is_finite %110 : (tensor<1x2x5xf32>) -> tensor<1x2x5xi1>
    %124 = stablehlo.select %123, %122, %59 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %125 = stablehlo.log_plus_one %124 : tensor<1x2x5xf32>
    %126 = stablehlo.add %110, %125 : tensor<1x2x5xf32>
    %127 = stablehlo.select %123, %126, %110 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %128 = stablehlo.reshape %127 : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
    %129 = stablehlo.add %13, %128 : tensor<2x5xf32>
    %130 = stablehlo.constant dense<"0x000080FF000080FF000080FF0000000000000000000080FF0000000000000000000080FF000080FF"> : tensor<2x5xf32>
    %131 = stablehlo.add %129, %130 : tensor<2x5xf32>
    %132 = stablehlo.reduce(%131 init: %37) applies stablehlo.maximum across dimensions = [1] : (tensor<2x5xf32>, tensor<f32>) -> tensor<2xf32>
    %133 = stablehlo.reshape %132 : (tensor<2xf32>) -> tensor<2x1xf32>
    %134 = stablehlo.broadcast_in_dim %133, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x5xf32>
    %135 = stablehlo.compare EQ, %131, %134, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %136 = stablehlo.subtract %131, %134 : tensor<2x5xf32>
    %137 = stablehlo.exponential %136 : tensor<2x5xf32>
    %138 = stablehlo.constant dense<0x00000000> : tensor<2x5xf32>
    %139 = stablehlo.broadcast_in_dim %45, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %140 = stablehlo.select %135, %139, %138 : tensor<2x5xi1>, tensor<2x5xf32>
    %141 = stablehlo.reduce(%140 init: %19) applies stablehlo.add across dimensions = [1] : (tensor<2x5xf32>, tensor<f32>) -> tensor<2xf32>
    %142 = stablehlo.reshape %141 : (tensor<2xf32>) -> tensor<2x1xf32>
    %143 = stablehlo.broadcast_in_dim %45, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %144 = stablehlo.subtract %142, %143 : tensor<2x1xf32>
    %145 = stablehlo.select %135, %21, %137 : tensor<2x5xi1>, tensor<2x5xf32>
    %146 = stablehlo.reduce(%145 init: %19) applies stablehlo.add across dimensions = [1] : (tensor<2x5xf32>, tensor<f32>) -> tensor<2xf32>
    %147 = stablehlo.reshape %146 : (tensor<2xf32>) -> tensor<2x1xf32>
    %148 = stablehlo.add %144, %147 : tensor<2x1xf32>
    %149 = stablehlo.is_finite %133 : (tensor<2x1xf32>) -> tensor<2x1xi1>
    %150 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %151 = stablehlo.select %149, %148, %150 : tensor<2x1xi1>, tensor<2x1xf32>
    %152 = stablehlo.log_plus_one %151 : tensor<2x1xf32>
    %153 = stablehlo.add %133, %152 : tensor<2x1xf32>
    %154 = stablehlo.select %149, %153, %133 : tensor<2x1xi1>, tensor<2x1xf32>
    %155 = stablehlo.reshape %154 : (tensor<2x1xf32>) -> tensor<2xf32>
    %156 = stablehlo.negate %155 : tensor<2xf32>
    return %156 : tensor<2xf32>
  }
}

// ctc occupancy(reading: AdjointNN.CTCReading) at [2, 4, 3]
module {
  func.func public @main(%arg0: tensor<2x4x3xf32>) -> (tensor<2x4x3xf32>) {
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
    %28 = stablehlo.compare NE, %27, %21, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %29 = stablehlo.pad %25, %19, low = [0, 2], high = [0, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x5xf32>
    %30 = stablehlo.select %28, %29, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %31 = stablehlo.constant dense<"0x000080FF000080FF000080FF00000000000080FF000080FF000080FF000080FF00000000000080FF"> : tensor<2x5xf32>
    %32 = stablehlo.add %30, %31 : tensor<2x5xf32>
    %33 = stablehlo.reshape %15 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %34 = stablehlo.reshape %24 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %35 = stablehlo.reshape %32 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %36 = stablehlo.concatenate %33, %34, %35, dim = 0 : (tensor<1x2x5xf32>, tensor<1x2x5xf32>, tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %37 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %38 = stablehlo.reduce(%36 init: %37) applies stablehlo.maximum across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %39 = stablehlo.reshape %38 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %40 = stablehlo.broadcast_in_dim %39, dims = [0, 1, 2] : (tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %41 = stablehlo.compare EQ, %36, %40, FLOAT : (tensor<3x2x5xf32>, tensor<3x2x5xf32>) -> tensor<3x2x5xi1>
    %42 = stablehlo.subtract %36, %40 : tensor<3x2x5xf32>
    %43 = stablehlo.exponential %42 : tensor<3x2x5xf32>
    %44 = stablehlo.constant dense<0x00000000> : tensor<3x2x5xf32>
    %45 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %46 = stablehlo.broadcast_in_dim %45, dims = [] : (tensor<f32>) -> tensor<3x2x5xf32>
    %47 = stablehlo.select %41, %46, %44 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %48 = stablehlo.reduce(%47 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %49 = stablehlo.reshape %48 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %50 = stablehlo.broadcast_in_dim %45, dims = [] : (tensor<f32>) -> tensor<1x2x5xf32>
    %51 = stablehlo.subtract %49, %50 : tensor<1x2x5xf32>
    %52 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<3x2x5xf32>
    %53 = stablehlo.select %41, %52, %43 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %54 = stablehlo.reduce(%53 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %55 = stablehlo.reshape %54 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %56 = stablehlo.add %51, %55 : tensor<1x2x5xf32>
    %57 = stablehlo.is_finite %39 : (tensor<1x2x5xf32>) -> tensor<1x2x5xi1>
    %58 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %59 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f32>) -> tensor<1x2x5xf32>
    %60 = stablehlo.select %57, %56, %59 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %61 = stablehlo.log_plus_one %60 : tensor<1x2x5xf32>
    %62 = stablehlo.add %39, %61 : tensor<1x2x5xf32>
    %63 = stablehlo.select %57, %62, %39 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %64 = stablehlo.reshape %63 : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
    %65 = stablehlo.add %9, %64 : tensor<2x5xf32>
    %66 = stablehlo.slice %65 [0:2:1, 0:4:1] : (tensor<2x5xf32>) -> tensor<2x4xf32>
    %67 = stablehlo.pad %66, %19, low = [0, 1], high = [0, 0], interior = [0, 0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x5xf32>
    %68 = stablehlo.select %22, %67, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %69 = stablehlo.slice %65 [0:2:1, 0:3:1] : (tensor<2x5xf32>) -> tensor<2x3xf32>
    %70 = stablehlo.pad %69, %19, low = [0, 2], high = [0, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x5xf32>
    %71 = stablehlo.select %28, %70, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %72 = stablehlo.add %71, %31 : tensor<2x5xf32>
    %73 = stablehlo.reshape %65 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %74 = stablehlo.reshape %68 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %75 = stablehlo.reshape %72 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %76 = stablehlo.concatenate %73, %74, %75, dim = 0 : (tensor<1x2x5xf32>, tensor<1x2x5xf32>, tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %77 = stablehlo.reduce(%76 init: %37) applies stablehlo.maximum across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %78 = stablehlo.reshape %77 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %79 = stablehlo.broadcast_in_dim %78, dims = [0, 1, 2] : (tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %80 = stablehlo.compare EQ, %76, %79, FLOAT : (tensor<3x2x5xf32>, tensor<3x2x5xf32>) -> tensor<3x2x5xi1>
    %81 = stablehlo.subtract %76, %79 : tensor<3x2x5xf32>
    %82 = stablehlo.exponential %81 : tensor<3x2x5xf32>
    %83 = stablehlo.select %80, %46, %44 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %84 = stablehlo.reduce(%83 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %85 = stablehlo.reshape %84 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %86 = stablehlo.subtract %85, %50 : tensor<1x2x5xf32>
    %87 = stablehlo.select %80, %52, %82 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %88 = stablehlo.reduce(%87 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %89 = stablehlo.reshape %88 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %90 = stablehlo.add %86, %89 : tensor<1x2x5xf32>
    %91 = stablehlo.is_finite %78 : (tensor<1x2x5xf32>) -> tensor<1x2x5xi1>
    %92 = stablehlo.select %91, %90, %59 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %93 = stablehlo.log_plus_one %92 : tensor<1x2x5xf32>
    %94 = stablehlo.add %78, %93 : tensor<1x2x5xf32>
    %95 = stablehlo.select %91, %94, %78 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %96 = stablehlo.reshape %95 : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
    %97 = stablehlo.add %11, %96 : tensor<2x5xf32>
    %98 = stablehlo.slice %97 [0:2:1, 0:4:1] : (tensor<2x5xf32>) -> tensor<2x4xf32>
    %99 = stablehlo.pad %98, %19, low = [0, 1], high = [0, 0], interior = [0, 0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x5xf32>
    %100 = stablehlo.select %22, %99, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %101 = stablehlo.slice %97 [0:2:1, 0:3:1] : (tensor<2x5xf32>) -> tensor<2x3xf32>
    %102 = stablehlo.pad %101, %19, low = [0, 2], high = [0, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x5xf32>
    %103 = stablehlo.select %28, %102, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %104 = stablehlo.add %103, %31 : tensor<2x5xf32>
    %105 = stablehlo.reshape %97 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %106 = stablehlo.reshape %100 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %107 = stablehlo.reshape %104 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %108 = stablehlo.concatenate %105, %106, %107, dim = 0 : (tensor<1x2x5xf32>, tensor<1x2x5xf32>, tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %109 = stablehlo.reduce(%108 init: %37) applies stablehlo.maximum across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %110 = stablehlo.reshape %109 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %111 = stablehlo.broadcast_in_dim %110, dims = [0, 1, 2] : (tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %112 = stablehlo.compare EQ, %108, %111, FLOAT : (tensor<3x2x5xf32>, tensor<3x2x5xf32>) -> tensor<3x2x5xi1>
    %113 = stablehlo.subtract %108, %111 : tensor<3x2x5xf32>
    %114 = stablehlo.exponential %113 : tensor<3x2x5xf32>
    %115 = stablehlo.select %112, %46, %44 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %116 = stablehlo.reduce(%115 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %117 = stablehlo.reshape %116 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %118 = stablehlo.subtract %117, %50 : tensor<1x2x5xf32>
    %119 = stablehlo.select %112, %52, %114 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %120 = stablehlo.reduce(%119 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %121 = stablehlo.reshape %120 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %122 = stablehlo.add %118, %121 : tensor<1x2x5xf32>
    %123 = stablehlo.is_finite %110 : (tensor<1x2x5xf32>) -> tensor<1x2x5xi1>
    %124 = stablehlo.select %123, %122, %59 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %125 = stablehlo.log_plus_one %124 : tensor<1x2x5xf32>
    %126 = stablehlo.add %110, %125 : tensor<1x2x5xf32>
    %127 = stablehlo.select %123, %126, %110 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %128 = stablehlo.reshape %127 : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
    %129 = stablehlo.add %13, %128 : tensor<2x5xf32>
    %130 = stablehlo.constant dense<"0x000080FF000080FF000080FF0000000000000000000080FF0000000000000000000080FF000080FF"> : tensor<2x5xf32>
    %131 = stablehlo.add %129, %130 : tensor<2x5xf32>
    %132 = stablehlo.reduce(%131 init: %37) applies stablehlo.maximum across dimensions = [1] : (tensor<2x5xf32>, tensor<f32>) -> tensor<2xf32>
    %133 = stablehlo.reshape %132 : (tensor<2xf32>) -> tensor<2x1xf32>
    %134 = stablehlo.broadcast_in_dim %133, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x5xf32>
    %135 = stablehlo.compare EQ, %131, %134, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %136 = stablehlo.subtract %131, %134 : tensor<2x5xf32>
    %137 = stablehlo.exponential %136 : tensor<2x5xf32>
    %138 = stablehlo.constant dense<0x00000000> : tensor<2x5xf32>
    %139 = stablehlo.broadcast_in_dim %45, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %140 = stablehlo.select %135, %139, %138 : tensor<2x5xi1>, tensor<2x5xf32>
    %141 = stablehlo.reduce(%140 init: %19) applies stablehlo.add across dimensions = [1] : (tensor<2x5xf32>, tensor<f32>) -> tensor<2xf32>
    %142 = stablehlo.reshape %141 : (tensor<2xf32>) -> tensor<2x1xf32>
    %143 = stablehlo.broadcast_in_dim %45, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %144 = stablehlo.subtract %142, %143 : tensor<2x1xf32>
    %145 = stablehlo.select %135, %21, %137 : tensor<2x5xi1>, tensor<2x5xf32>
    %146 = stablehlo.reduce(%145 init: %19) applies stablehlo.add across dimensions = [1] : (tensor<2x5xf32>, tensor<f32>) -> tensor<2xf32>
    %147 = stablehlo.reshape %146 : (tensor<2xf32>) -> tensor<2x1xf32>
    %148 = stablehlo.add %144, %147 : tensor<2x1xf32>
    %149 = stablehlo.is_finite %133 : (tensor<2x1xf32>) -> tensor<2x1xi1>
    %150 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f32>) -> tensor<2x1xf32>
    %151 = stablehlo.select %149, %148, %150 : tensor<2x1xi1>, tensor<2x1xf32>
    %152 = stablehlo.log_plus_one %151 : tensor<2x1xf32>
    %153 = stablehlo.add %133, %152 : tensor<2x1xf32>
    %154 = stablehlo.select %149, %153, %133 : tensor<2x1xi1>, tensor<2x1xf32>
    %155 = stablehlo.reshape %154 : (tensor<2x1xf32>) -> tensor<2xf32>
    %156 = stablehlo.constant dense<0xFF7FFFFF> : tensor<f32>
    %157 = stablehlo.broadcast_in_dim %156, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %158 = stablehlo.maximum %155, %157 : tensor<2xf32>
    %159 = stablehlo.reshape %158 : (tensor<2xf32>) -> tensor<2x1xf32>
    %160 = stablehlo.add %130, %13 : tensor<2x5xf32>
    %161 = stablehlo.slice %160 [0:2:1, 1:5:1] : (tensor<2x5xf32>) -> tensor<2x4xf32>
    %162 = stablehlo.pad %18, %19, low = [0, 0], high = [0, 1], interior = [0, 0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x5xf32>
    %163 = stablehlo.compare NE, %162, %21, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %164 = stablehlo.pad %161, %19, low = [0, 0], high = [0, 1], interior = [0, 0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x5xf32>
    %165 = stablehlo.select %163, %164, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %166 = stablehlo.add %160, %31 : tensor<2x5xf32>
    %167 = stablehlo.slice %166 [0:2:1, 2:5:1] : (tensor<2x5xf32>) -> tensor<2x3xf32>
    %168 = stablehlo.pad %26, %19, low = [0, 0], high = [0, 2], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x5xf32>
    %169 = stablehlo.compare NE, %168, %21, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %170 = stablehlo.pad %167, %19, low = [0, 0], high = [0, 2], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x5xf32>
    %171 = stablehlo.select %169, %170, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %172 = stablehlo.reshape %160 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %173 = stablehlo.reshape %165 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %174 = stablehlo.reshape %171 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %175 = stablehlo.concatenate %172, %173, %174, dim = 0 : (tensor<1x2x5xf32>, tensor<1x2x5xf32>, tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %176 = stablehlo.reduce(%175 init: %37) applies stablehlo.maximum across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %177 = stablehlo.reshape %176 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %178 = stablehlo.broadcast_in_dim %177, dims = [0, 1, 2] : (tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %179 = stablehlo.compare EQ, %175, %178, FLOAT : (tensor<3x2x5xf32>, tensor<3x2x5xf32>) -> tensor<3x2x5xi1>
    %180 = stablehlo.subtract %175, %178 : tensor<3x2x5xf32>
    %181 = stablehlo.exponential %180 : tensor<3x2x5xf32>
    %182 = stablehlo.select %179, %46, %44 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %183 = stablehlo.reduce(%182 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %184 = stablehlo.reshape %183 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %185 = stablehlo.subtract %184, %50 : tensor<1x2x5xf32>
    %186 = stablehlo.select %179, %52, %181 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %187 = stablehlo.reduce(%186 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %188 = stablehlo.reshape %187 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %189 = stablehlo.add %185, %188 : tensor<1x2x5xf32>
    %190 = stablehlo.is_finite %177 : (tensor<1x2x5xf32>) -> tensor<1x2x5xi1>
    %191 = stablehlo.select %190, %189, %59 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %192 = stablehlo.log_plus_one %191 : tensor<1x2x5xf32>
    %193 = stablehlo.add %177, %192 : tensor<1x2x5xf32>
    %194 = stablehlo.select %190, %193, %177 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %195 = stablehlo.reshape %194 : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
    %196 = stablehlo.add %195, %11 : tensor<2x5xf32>
    %197 = stablehlo.slice %196 [0:2:1, 1:5:1] : (tensor<2x5xf32>) -> tensor<2x4xf32>
    %198 = stablehlo.pad %197, %19, low = [0, 0], high = [0, 1], interior = [0, 0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x5xf32>
    %199 = stablehlo.select %163, %198, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %200 = stablehlo.add %196, %31 : tensor<2x5xf32>
    %201 = stablehlo.slice %200 [0:2:1, 2:5:1] : (tensor<2x5xf32>) -> tensor<2x3xf32>
    %202 = stablehlo.pad %201, %19, low = [0, 0], high = [0, 2], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x5xf32>
    %203 = stablehlo.select %169, %202, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %204 = stablehlo.reshape %196 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %205 = stablehlo.reshape %199 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %206 = stablehlo.reshape %203 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %207 = stablehlo.concatenate %204, %205, %206, dim = 0 : (tensor<1x2x5xf32>, tensor<1x2x5xf32>, tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %208 = stablehlo.reduce(%207 init: %37) applies stablehlo.maximum across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %209 = stablehlo.reshape %208 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %210 = stablehlo.broadcast_in_dim %209, dims = [0, 1, 2] : (tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %211 = stablehlo.compare EQ, %207, %210, FLOAT : (tensor<3x2x5xf32>, tensor<3x2x5xf32>) -> tensor<3x2x5xi1>
    %212 = stablehlo.subtract %207, %210 : tensor<3x2x5xf32>
    %213 = stablehlo.exponential %212 : tensor<3x2x5xf32>
    %214 = stablehlo.select %211, %46, %44 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %215 = stablehlo.reduce(%214 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %216 = stablehlo.reshape %215 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %217 = stablehlo.subtract %216, %50 : tensor<1x2x5xf32>
    %218 = stablehlo.select %211, %52, %213 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %219 = stablehlo.reduce(%218 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %220 = stablehlo.reshape %219 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %221 = stablehlo.add %217, %220 : tensor<1x2x5xf32>
    %222 = stablehlo.is_finite %209 : (tensor<1x2x5xf32>) -> tensor<1x2x5xi1>
    %223 = stablehlo.select %222, %221, %59 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %224 = stablehlo.log_plus_one %223 : tensor<1x2x5xf32>
    %225 = stablehlo.add %209, %224 : tensor<1x2x5xf32>
    %226 = stablehlo.select %222, %225, %209 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %227 = stablehlo.reshape %226 : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
    %228 = stablehlo.add %227, %9 : tensor<2x5xf32>
    %229 = stablehlo.slice %228 [0:2:1, 1:5:1] : (tensor<2x5xf32>) -> tensor<2x4xf32>
    %230 = stablehlo.pad %229, %19, low = [0, 0], high = [0, 1], interior = [0, 0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x5xf32>
    %231 = stablehlo.select %163, %230, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %232 = stablehlo.add %228, %31 : tensor<2x5xf32>
    %233 = stablehlo.slice %232 [0:2:1, 2:5:1] : (tensor<2x5xf32>) -> tensor<2x3xf32>
    %234 = stablehlo.pad %233, %19, low = [0, 0], high = [0, 2], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x5xf32>
    %235 = stablehlo.select %169, %234, %17 : tensor<2x5xi1>, tensor<2x5xf32>
    %236 = stablehlo.reshape %228 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %237 = stablehlo.reshape %231 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %238 = stablehlo.reshape %235 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %239 = stablehlo.concatenate %236, %237, %238, dim = 0 : (tensor<1x2x5xf32>, tensor<1x2x5xf32>, tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %240 = stablehlo.reduce(%239 init: %37) applies stablehlo.maximum across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %241 = stablehlo.reshape %240 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %242 = stablehlo.broadcast_in_dim %241, dims = [0, 1, 2] : (tensor<1x2x5xf32>) -> tensor<3x2x5xf32>
    %243 = stablehlo.compare EQ, %239, %242, FLOAT : (tensor<3x2x5xf32>, tensor<3x2x5xf32>) -> tensor<3x2x5xi1>
    %244 = stablehlo.subtract %239, %242 : tensor<3x2x5xf32>
    %245 = stablehlo.exponential %244 : tensor<3x2x5xf32>
    %246 = stablehlo.select %243, %46, %44 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %247 = stablehlo.reduce(%246 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %248 = stablehlo.reshape %247 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %249 = stablehlo.subtract %248, %50 : tensor<1x2x5xf32>
    %250 = stablehlo.select %243, %52, %245 : tensor<3x2x5xi1>, tensor<3x2x5xf32>
    %251 = stablehlo.reduce(%250 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3x2x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %252 = stablehlo.reshape %251 : (tensor<2x5xf32>) -> tensor<1x2x5xf32>
    %253 = stablehlo.add %249, %252 : tensor<1x2x5xf32>
    %254 = stablehlo.is_finite %241 : (tensor<1x2x5xf32>) -> tensor<1x2x5xi1>
    %255 = stablehlo.select %254, %253, %59 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %256 = stablehlo.log_plus_one %255 : tensor<1x2x5xf32>
    %257 = stablehlo.add %241, %256 : tensor<1x2x5xf32>
    %258 = stablehlo.select %254, %257, %241 : tensor<1x2x5xi1>, tensor<1x2x5xf32>
    %259 = stablehlo.reshape %258 : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
    %260 = stablehlo.add %15, %259 : tensor<2x5xf32>
    %261 = stablehlo.broadcast_in_dim %159, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x5xf32>
    %262 = stablehlo.subtract %260, %261 : tensor<2x5xf32>
    %263 = stablehlo.exponential %262 : tensor<2x5xf32>
    %264 = stablehlo.add %65, %227 : tensor<2x5xf32>
    %265 = stablehlo.subtract %264, %261 : tensor<2x5xf32>
    %266 = stablehlo.exponential %265 : tensor<2x5xf32>
    %267 = stablehlo.add %97, %195 : tensor<2x5xf32>
    %268 = stablehlo.subtract %267, %261 : tensor<2x5xf32>
    %269 = stablehlo.exponential %268 : tensor<2x5xf32>
    %270 = stablehlo.subtract %131, %261 : tensor<2x5xf32>
    %271 = stablehlo.exponential %270 : tensor<2x5xf32>
    %272 = stablehlo.reshape %263 : (tensor<2x5xf32>) -> tensor<2x1x5xf32>
    %273 = stablehlo.reshape %266 : (tensor<2x5xf32>) -> tensor<2x1x5xf32>
    %274 = stablehlo.reshape %269 : (tensor<2x5xf32>) -> tensor<2x1x5xf32>
    %275 = stablehlo.reshape %271 : (tensor<2x5xf32>) -> tensor<2x1x5xf32>
    %276 = stablehlo.concatenate %272, %273, %274, %275, dim = 1 : (tensor<2x1x5xf32>, tensor<2x1x5xf32>, tensor<2x1x5xf32>, tensor<2x1x5xf32>) -> tensor<2x4x5xf32>
    %277 = stablehlo.reshape %276 : (tensor<2x4x5xf32>) -> tensor<40xf32>
    %278 = stablehlo.constant dense<0x00000000> : tensor<24xf32>
    %279 = "stablehlo.scatter"(%278, %3, %277) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, indices_are_sorted = false, unique_indices = false}> ({
    ^bb0(%l: tensor<f32>, %r: tensor<f32>):
      %s = stablehlo.add %l, %r : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<24xf32>, tensor<40x1xi32>, tensor<40xf32>) -> tensor<24xf32>
    %280 = stablehlo.reshape %279 : (tensor<24xf32>) -> tensor<2x4x3xf32>
    %281 = stablehlo.constant dense<0x00000000> : tensor<2x4x3xf32>
    %282 = stablehlo.add %281, %280 : tensor<2x4x3xf32>
    return %282 : tensor<2x4x3xf32>
  }
}

// log cosh at [3]
module {
  func.func public @main(%arg0: tensor<3xf32>) -> (tensor<3xf32>) {
    %1 = stablehlo.abs %arg0 : tensor<3xf32>
    %2 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %4 = stablehlo.minimum %1, %3 : tensor<3xf32>
    %5 = stablehlo.exponential_minus_one %4 : tensor<3xf32>
    %6 = stablehlo.multiply %5, %5 : tensor<3xf32>
    %7 = stablehlo.add %3, %5 : tensor<3xf32>
    %8 = stablehlo.constant dense<0x40000000> : tensor<f32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %10 = stablehlo.multiply %9, %7 : tensor<3xf32>
    %11 = stablehlo.divide %6, %10 : tensor<3xf32>
    %12 = stablehlo.constant dense<0xC0000000> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %14 = stablehlo.multiply %13, %1 : tensor<3xf32>
    %15 = stablehlo.exponential %14 : tensor<3xf32>
    %16 = stablehlo.log_plus_one %15 : tensor<3xf32>
    %17 = stablehlo.add %1, %16 : tensor<3xf32>
    %18 = stablehlo.constant dense<0x3F317218> : tensor<f32>
    %19 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %20 = stablehlo.subtract %17, %19 : tensor<3xf32>
    %21 = stablehlo.compare LE, %1, %3, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %22 = stablehlo.log_plus_one %11 : tensor<3xf32>
    %23 = stablehlo.select %21, %22, %20 : tensor<3xi1>, tensor<3xf32>
    return %23 : tensor<3xf32>
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
    %44 = stablehlo.shift_left %42, %39 : tensor<6xui32>
    %45 = stablehlo.shift_right_logical %42, %36 : tensor<6xui32>
    %46 = stablehlo.or %44, %45 : tensor<6xui32>
    %47 = stablehlo.xor %46, %43 : tensor<6xui32>
    %48 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %49 = stablehlo.add %43, %48 : tensor<6xui32>
    %50 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %51 = stablehlo.add %47, %50 : tensor<6xui32>
    %52 = stablehlo.constant dense<1> : tensor<ui32>
    %53 = stablehlo.broadcast_in_dim %52, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %54 = stablehlo.add %51, %53 : tensor<6xui32>
    %55 = stablehlo.add %49, %54 : tensor<6xui32>
    %56 = stablehlo.shift_left %54, %30 : tensor<6xui32>
    %57 = stablehlo.shift_right_logical %54, %27 : tensor<6xui32>
    %58 = stablehlo.or %56, %57 : tensor<6xui32>
    %59 = stablehlo.xor %58, %55 : tensor<6xui32>
    %60 = stablehlo.add %55, %59 : tensor<6xui32>
    %61 = stablehlo.constant dense<29> : tensor<ui32>
    %62 = stablehlo.broadcast_in_dim %61, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %63 = stablehlo.shift_left %59, %62 : tensor<6xui32>
    %64 = stablehlo.constant dense<3> : tensor<ui32>
    %65 = stablehlo.broadcast_in_dim %64, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %66 = stablehlo.shift_right_logical %59, %65 : tensor<6xui32>
    %67 = stablehlo.or %63, %66 : tensor<6xui32>
    %68 = stablehlo.xor %67, %60 : tensor<6xui32>
    %69 = stablehlo.add %60, %68 : tensor<6xui32>
    %70 = stablehlo.constant dense<16> : tensor<ui32>
    %71 = stablehlo.broadcast_in_dim %70, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %72 = stablehlo.shift_left %68, %71 : tensor<6xui32>
    %73 = stablehlo.shift_right_logical %68, %71 : tensor<6xui32>
    %74 = stablehlo.or %72, %73 : tensor<6xui32>
    %75 = stablehlo.xor %74, %69 : tensor<6xui32>
    %76 = stablehlo.add %69, %75 : tensor<6xui32>
    %77 = stablehlo.constant dense<24> : tensor<ui32>
    %78 = stablehlo.broadcast_in_dim %77, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %79 = stablehlo.shift_left %75, %78 : tensor<6xui32>
    %80 = stablehlo.constant dense<8> : tensor<ui32>
    %81 = stablehlo.broadcast_in_dim %80, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %82 = stablehlo.shift_right_logical %75, %81 : tensor<6xui32>
    %83 = stablehlo.or %79, %82 : tensor<6xui32>
    %84 = stablehlo.xor %83, %76 : tensor<6xui32>
    %85 = stablehlo.add %76, %50 : tensor<6xui32>
    %86 = stablehlo.add %84, %11 : tensor<6xui32>
    %87 = stablehlo.constant dense<2> : tensor<ui32>
    %88 = stablehlo.broadcast_in_dim %87, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %89 = stablehlo.add %86, %88 : tensor<6xui32>
    %90 = stablehlo.add %85, %89 : tensor<6xui32>
    %91 = stablehlo.shift_left %89, %18 : tensor<6xui32>
    %92 = stablehlo.shift_right_logical %89, %21 : tensor<6xui32>
    %93 = stablehlo.or %91, %92 : tensor<6xui32>
    %94 = stablehlo.xor %93, %90 : tensor<6xui32>
    %95 = stablehlo.add %90, %94 : tensor<6xui32>
    %96 = stablehlo.shift_left %94, %27 : tensor<6xui32>
    %97 = stablehlo.shift_right_logical %94, %30 : tensor<6xui32>
    %98 = stablehlo.or %96, %97 : tensor<6xui32>
    %99 = stablehlo.xor %98, %95 : tensor<6xui32>
    %100 = stablehlo.add %95, %99 : tensor<6xui32>
    %101 = stablehlo.shift_left %99, %36 : tensor<6xui32>
    %102 = stablehlo.shift_right_logical %99, %39 : tensor<6xui32>
    %103 = stablehlo.or %101, %102 : tensor<6xui32>
    %104 = stablehlo.xor %103, %100 : tensor<6xui32>
    %105 = stablehlo.add %100, %104 : tensor<6xui32>
    %106 = stablehlo.shift_left %104, %39 : tensor<6xui32>
    %107 = stablehlo.shift_right_logical %104, %36 : tensor<6xui32>
    %108 = stablehlo.or %106, %107 : tensor<6xui32>
    %109 = stablehlo.xor %108, %105 : tensor<6xui32>
    %110 = stablehlo.add %105, %11 : tensor<6xui32>
    %111 = stablehlo.add %109, %48 : tensor<6xui32>
    %112 = stablehlo.add %111, %65 : tensor<6xui32>
    %113 = stablehlo.add %110, %112 : tensor<6xui32>
    %114 = stablehlo.shift_left %112, %30 : tensor<6xui32>
    %115 = stablehlo.shift_right_logical %112, %27 : tensor<6xui32>
    %116 = stablehlo.or %114, %115 : tensor<6xui32>
    %117 = stablehlo.xor %116, %113 : tensor<6xui32>
    %118 = stablehlo.add %113, %117 : tensor<6xui32>
    %119 = stablehlo.shift_left %117, %62 : tensor<6xui32>
    %120 = stablehlo.shift_right_logical %117, %65 : tensor<6xui32>
    %121 = stablehlo.or %119, %120 : tensor<6xui32>
    %122 = stablehlo.xor %121, %118 : tensor<6xui32>
    %123 = stablehlo.add %118, %122 : tensor<6xui32>
    %124 = stablehlo.shift_left %122, %71 : tensor<6xui32>
    %125 = stablehlo.shift_right_logical %122, %71 : tensor<6xui32>
    %126 = stablehlo.or %124, %125 : tensor<6xui32>
    %127 = stablehlo.xor %126, %123 : tensor<6xui32>
    %128 = stablehlo.add %123, %127 : tensor<6xui32>
    %129 = stablehlo.shift_left %127, %78 : tensor<6xui32>
    %130 = stablehlo.shift_right_logical %127, %81 : tensor<6xui32>
    %131 = stablehlo.or %129, %130 : tensor<6xui32>
    %132 = stablehlo.xor %131, %128 : tensor<6xui32>
    %133 = stablehlo.add %128, %48 : tensor<6xui32>
    %134 = stablehlo.add %132, %50 : tensor<6xui32>
    %135 = stablehlo.constant dense<4> : tensor<ui32>
    %136 = stablehlo.broadcast_in_dim %135, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %137 = stablehlo.add %134, %136 : tensor<6xui32>
    %138 = stablehlo.add %133, %137 : tensor<6xui32>
    %139 = stablehlo.shift_left %137, %18 : tensor<6xui32>
    %140 = stablehlo.shift_right_logical %137, %21 : tensor<6xui32>
    %141 = stablehlo.or %139, %140 : tensor<6xui32>
    %142 = stablehlo.xor %141, %138 : tensor<6xui32>
    %143 = stablehlo.add %138, %142 : tensor<6xui32>
    %144 = stablehlo.shift_left %142, %27 : tensor<6xui32>
    %145 = stablehlo.shift_right_logical %142, %30 : tensor<6xui32>
    %146 = stablehlo.or %144, %145 : tensor<6xui32>
    %147 = stablehlo.xor %146, %143 : tensor<6xui32>
    %148 = stablehlo.add %143, %147 : tensor<6xui32>
    %149 = stablehlo.shift_left %147, %36 : tensor<6xui32>
    %150 = stablehlo.shift_right_logical %147, %39 : tensor<6xui32>
    %151 = stablehlo.or %149, %150 : tensor<6xui32>
    %152 = stablehlo.xor %151, %148 : tensor<6xui32>
    %153 = stablehlo.add %148, %152 : tensor<6xui32>
    %154 = stablehlo.shift_left %152, %39 : tensor<6xui32>
    %155 = stablehlo.shift_right_logical %152, %36 : tensor<6xui32>
    %156 = stablehlo.or %154, %155 : tensor<6xui32>
    %157 = stablehlo.xor %156, %153 : tensor<6xui32>
    %158 = stablehlo.add %153, %50 : tensor<6xui32>
    %159 = stablehlo.add %157, %11 : tensor<6xui32>
    %160 = stablehlo.constant dense<5> : tensor<ui32>
    %161 = stablehlo.broadcast_in_dim %160, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %162 = stablehlo.add %159, %161 : tensor<6xui32>
    %163 = stablehlo.shift_right_logical %158, %81 : tensor<6xui32>
    %164 = stablehlo.convert %163 : (tensor<6xui32>) -> tensor<6xf32>
    %165 = stablehlo.constant dense<0x33800000> : tensor<f32>
    %166 = stablehlo.broadcast_in_dim %165, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %167 = stablehlo.multiply %164, %166 : tensor<6xf32>
    %168 = stablehlo.reshape %167 : (tensor<6xf32>) -> tensor<2x3xf32>
    return %168 : tensor<2x3xf32>
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
    %44 = stablehlo.shift_left %42, %39 : tensor<12xui32>
    %45 = stablehlo.shift_right_logical %42, %36 : tensor<12xui32>
    %46 = stablehlo.or %44, %45 : tensor<12xui32>
    %47 = stablehlo.xor %46, %43 : tensor<12xui32>
    %48 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %49 = stablehlo.add %43, %48 : tensor<12xui32>
    %50 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %51 = stablehlo.add %47, %50 : tensor<12xui32>
    %52 = stablehlo.constant dense<1> : tensor<ui32>
    %53 = stablehlo.broadcast_in_dim %52, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %54 = stablehlo.add %51, %53 : tensor<12xui32>
    %55 = stablehlo.add %49, %54 : tensor<12xui32>
    %56 = stablehlo.shift_left %54, %30 : tensor<12xui32>
    %57 = stablehlo.shift_right_logical %54, %27 : tensor<12xui32>
    %58 = stablehlo.or %56, %57 : tensor<12xui32>
    %59 = stablehlo.xor %58, %55 : tensor<12xui32>
    %60 = stablehlo.add %55, %59 : tensor<12xui32>
    %61 = stablehlo.constant dense<29> : tensor<ui32>
    %62 = stablehlo.broadcast_in_dim %61, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %63 = stablehlo.shift_left %59, %62 : tensor<12xui32>
    %64 = stablehlo.constant dense<3> : tensor<ui32>
    %65 = stablehlo.broadcast_in_dim %64, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %66 = stablehlo.shift_right_logical %59, %65 : tensor<12xui32>
    %67 = stablehlo.or %63, %66 : tensor<12xui32>
    %68 = stablehlo.xor %67, %60 : tensor<12xui32>
    %69 = stablehlo.add %60, %68 : tensor<12xui32>
    %70 = stablehlo.constant dense<16> : tensor<ui32>
    %71 = stablehlo.broadcast_in_dim %70, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %72 = stablehlo.shift_left %68, %71 : tensor<12xui32>
    %73 = stablehlo.shift_right_logical %68, %71 : tensor<12xui32>
    %74 = stablehlo.or %72, %73 : tensor<12xui32>
    %75 = stablehlo.xor %74, %69 : tensor<12xui32>
    %76 = stablehlo.add %69, %75 : tensor<12xui32>
    %77 = stablehlo.constant dense<24> : tensor<ui32>
    %78 = stablehlo.broadcast_in_dim %77, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %79 = stablehlo.shift_left %75, %78 : tensor<12xui32>
    %80 = stablehlo.constant dense<8> : tensor<ui32>
    %81 = stablehlo.broadcast_in_dim %80, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %82 = stablehlo.shift_right_logical %75, %81 : tensor<12xui32>
    %83 = stablehlo.or %79, %82 : tensor<12xui32>
    %84 = stablehlo.xor %83, %76 : tensor<12xui32>
    %85 = stablehlo.add %76, %50 : tensor<12xui32>
    %86 = stablehlo.add %84, %11 : tensor<12xui32>
    %87 = stablehlo.constant dense<2> : tensor<ui32>
    %88 = stablehlo.broadcast_in_dim %87, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %89 = stablehlo.add %86, %88 : tensor<12xui32>
    %90 = stablehlo.add %85, %89 : tensor<12xui32>
    %91 = stablehlo.shift_left %89, %18 : tensor<12xui32>
    %92 = stablehlo.shift_right_logical %89, %21 : tensor<12xui32>
    %93 = stablehlo.or %91, %92 : tensor<12xui32>
    %94 = stablehlo.xor %93, %90 : tensor<12xui32>
    %95 = stablehlo.add %90, %94 : tensor<12xui32>
    %96 = stablehlo.shift_left %94, %27 : tensor<12xui32>
    %97 = stablehlo.shift_right_logical %94, %30 : tensor<12xui32>
    %98 = stablehlo.or %96, %97 : tensor<12xui32>
    %99 = stablehlo.xor %98, %95 : tensor<12xui32>
    %100 = stablehlo.add %95, %99 : tensor<12xui32>
    %101 = stablehlo.shift_left %99, %36 : tensor<12xui32>
    %102 = stablehlo.shift_right_logical %99, %39 : tensor<12xui32>
    %103 = stablehlo.or %101, %102 : tensor<12xui32>
    %104 = stablehlo.xor %103, %100 : tensor<12xui32>
    %105 = stablehlo.add %100, %104 : tensor<12xui32>
    %106 = stablehlo.shift_left %104, %39 : tensor<12xui32>
    %107 = stablehlo.shift_right_logical %104, %36 : tensor<12xui32>
    %108 = stablehlo.or %106, %107 : tensor<12xui32>
    %109 = stablehlo.xor %108, %105 : tensor<12xui32>
    %110 = stablehlo.add %105, %11 : tensor<12xui32>
    %111 = stablehlo.add %109, %48 : tensor<12xui32>
    %112 = stablehlo.add %111, %65 : tensor<12xui32>
    %113 = stablehlo.add %110, %112 : tensor<12xui32>
    %114 = stablehlo.shift_left %112, %30 : tensor<12xui32>
    %115 = stablehlo.shift_right_logical %112, %27 : tensor<12xui32>
    %116 = stablehlo.or %114, %115 : tensor<12xui32>
    %117 = stablehlo.xor %116, %113 : tensor<12xui32>
    %118 = stablehlo.add %113, %117 : tensor<12xui32>
    %119 = stablehlo.shift_left %117, %62 : tensor<12xui32>
    %120 = stablehlo.shift_right_logical %117, %65 : tensor<12xui32>
    %121 = stablehlo.or %119, %120 : tensor<12xui32>
    %122 = stablehlo.xor %121, %118 : tensor<12xui32>
    %123 = stablehlo.add %118, %122 : tensor<12xui32>
    %124 = stablehlo.shift_left %122, %71 : tensor<12xui32>
    %125 = stablehlo.shift_right_logical %122, %71 : tensor<12xui32>
    %126 = stablehlo.or %124, %125 : tensor<12xui32>
    %127 = stablehlo.xor %126, %123 : tensor<12xui32>
    %128 = stablehlo.add %123, %127 : tensor<12xui32>
    %129 = stablehlo.shift_left %127, %78 : tensor<12xui32>
    %130 = stablehlo.shift_right_logical %127, %81 : tensor<12xui32>
    %131 = stablehlo.or %129, %130 : tensor<12xui32>
    %132 = stablehlo.xor %131, %128 : tensor<12xui32>
    %133 = stablehlo.add %128, %48 : tensor<12xui32>
    %134 = stablehlo.add %132, %50 : tensor<12xui32>
    %135 = stablehlo.constant dense<4> : tensor<ui32>
    %136 = stablehlo.broadcast_in_dim %135, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %137 = stablehlo.add %134, %136 : tensor<12xui32>
    %138 = stablehlo.add %133, %137 : tensor<12xui32>
    %139 = stablehlo.shift_left %137, %18 : tensor<12xui32>
    %140 = stablehlo.shift_right_logical %137, %21 : tensor<12xui32>
    %141 = stablehlo.or %139, %140 : tensor<12xui32>
    %142 = stablehlo.xor %141, %138 : tensor<12xui32>
    %143 = stablehlo.add %138, %142 : tensor<12xui32>
    %144 = stablehlo.shift_left %142, %27 : tensor<12xui32>
    %145 = stablehlo.shift_right_logical %142, %30 : tensor<12xui32>
    %146 = stablehlo.or %144, %145 : tensor<12xui32>
    %147 = stablehlo.xor %146, %143 : tensor<12xui32>
    %148 = stablehlo.add %143, %147 : tensor<12xui32>
    %149 = stablehlo.shift_left %147, %36 : tensor<12xui32>
    %150 = stablehlo.shift_right_logical %147, %39 : tensor<12xui32>
    %151 = stablehlo.or %149, %150 : tensor<12xui32>
    %152 = stablehlo.xor %151, %148 : tensor<12xui32>
    %153 = stablehlo.add %148, %152 : tensor<12xui32>
    %154 = stablehlo.shift_left %152, %39 : tensor<12xui32>
    %155 = stablehlo.shift_right_logical %152, %36 : tensor<12xui32>
    %156 = stablehlo.or %154, %155 : tensor<12xui32>
    %157 = stablehlo.xor %156, %153 : tensor<12xui32>
    %158 = stablehlo.add %153, %50 : tensor<12xui32>
    %159 = stablehlo.add %157, %11 : tensor<12xui32>
    %160 = stablehlo.constant dense<5> : tensor<ui32>
    %161 = stablehlo.broadcast_in_dim %160, dims = [] : (tensor<ui32>) -> tensor<12xui32>
    %162 = stablehlo.add %159, %161 : tensor<12xui32>
    %163 = stablehlo.shift_right_logical %158, %81 : tensor<12xui32>
    %164 = stablehlo.convert %163 : (tensor<12xui32>) -> tensor<12xf32>
    %165 = stablehlo.constant dense<0x33800000> : tensor<f32>
    %166 = stablehlo.broadcast_in_dim %165, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %167 = stablehlo.multiply %164, %166 : tensor<12xf32>
    %168 = stablehlo.reshape %167 : (tensor<12xf32>) -> tensor<3x4xf32>
    %169 = stablehlo.constant dense<0x3F000000> : tensor<f32>
    %170 = stablehlo.broadcast_in_dim %169, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %171 = stablehlo.compare LT, %168, %170, FLOAT : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x4xi1>
    %172 = stablehlo.constant dense<0x00000000> : tensor<3x4xf32>
    %173 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %174 = stablehlo.broadcast_in_dim %173, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %175 = stablehlo.select %171, %174, %172 : tensor<3x4xi1>, tensor<3x4xf32>
    return %175 : tensor<3x4xf32>
  }
}

// power of two at [4]
module {
  func.func public @main(%arg0: tensor<4xf32>) -> (tensor<4xf32>) {
    %1 = stablehlo.constant dense<2139095040> : tensor<ui32>
    %2 = stablehlo.bitcast_convert %arg0 : (tensor<4xf32>) -> tensor<4xui32>
    %3 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %4 = stablehlo.and %2, %3 : tensor<4xui32>
    %5 = stablehlo.bitcast_convert %4 : (tensor<4xui32>) -> tensor<4xf32>
    %6 = stablehlo.constant dense<0x00800000> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %8 = stablehlo.maximum %5, %7 : tensor<4xf32>
    %9 = stablehlo.constant dense<0x7E800000> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %11 = stablehlo.minimum %8, %10 : tensor<4xf32>
    %12 = stablehlo.is_finite %arg0 : (tensor<4xf32>) -> tensor<4xi1>
    %13 = stablehlo.constant dense<0x00000000> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %15 = stablehlo.compare NE, %arg0, %14, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    %16 = stablehlo.and %12, %15 : tensor<4xi1>
    %17 = stablehlo.constant dense<0x3F800000> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %19 = stablehlo.select %16, %11, %18 : tensor<4xi1>, tensor<4xf32>
    return %19 : tensor<4xf32>
  }
}

