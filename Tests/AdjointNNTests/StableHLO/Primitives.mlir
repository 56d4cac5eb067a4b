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

