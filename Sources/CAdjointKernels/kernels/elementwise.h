// Functions of one tensor, element by element, and their pullbacks. The last elements go through the same vector code
// as the others, padded, so that a value does not depend on its place.

// BODY(GET, PUT) for every vector of `count` elements: GET(p) loads, and PUT(p, v) stores, the vector's place in p.
#define FOR_VECTORS(count, BODY)                                                                                       \
  do {                                                                                                                 \
    size_t i = 0;                                                                                                      \
    for (; i + LANES <= (count); i += LANES) {                                                                         \
      BODY(GET_WHOLE, PUT_WHOLE)                                                                                       \
    }                                                                                                                  \
    size_t left = (count) - i;                                                                                         \
    if (left) {                                                                                                        \
      BODY(GET_PART, PUT_PART)                                                                                         \
    }                                                                                                                  \
  } while (0)
#define GET_WHOLE(p) F(load)((p) + i)
#define PUT_WHOLE(p, v) F(store)((p) + i, v)
#define GET_PART(p) F(load_part)((p) + i, left)
#define PUT_PART(p, v) F(store_part)((p) + i, left, v)

static void F(fill)(const void *value_, void *out_, size_t count) {
  REAL value = *(const REAL *)value_, *out = out_;
  for (size_t i = 0; i < count; i++) out[i] = value;
}

static void F(unary_range)(adj_unary_op op, const REAL *x, REAL *y, size_t count) {
#define CASE(name)                                                                                                     \
  case name: {                                                                                                         \
    FOR_VECTORS(count, BODY_##name);                                                                                   \
    break;                                                                                                             \
  }
#define UNARY(GET, PUT, value)                                                                                         \
  V v = GET(x);                                                                                                        \
  PUT(y, value);
#define BODY_ADJ_NEGATE(GET, PUT) UNARY(GET, PUT, -v)
#define BODY_ADJ_EXP(GET, PUT) UNARY(GET, PUT, F(exp)(v))
#define BODY_ADJ_LOG(GET, PUT) UNARY(GET, PUT, F(log)(v))
#define BODY_ADJ_LOG1P(GET, PUT) UNARY(GET, PUT, F(log1p)(v))
#define BODY_ADJ_EXPM1(GET, PUT) UNARY(GET, PUT, F(expm1)(v))
#define BODY_ADJ_SQRT(GET, PUT) UNARY(GET, PUT, F(sqrt)(v))
#define BODY_ADJ_ABS(GET, PUT) UNARY(GET, PUT, F(abs)(v))
#define BODY_ADJ_SIN(GET, PUT) UNARY(GET, PUT, F(sin)(v))
#define BODY_ADJ_COS(GET, PUT) UNARY(GET, PUT, F(cos)(v))
#define BODY_ADJ_TANH(GET, PUT) UNARY(GET, PUT, F(tanh)(v))
#define BODY_ADJ_ERF(GET, PUT) UNARY(GET, PUT, F(erf)(v))
#define BODY_ADJ_ERFC(GET, PUT) UNARY(GET, PUT, F(erfc)(v))
#define BODY_ADJ_SIGMOID(GET, PUT) UNARY(GET, PUT, F(sigmoid)(v))
#define BODY_ADJ_SOFTPLUS(GET, PUT) UNARY(GET, PUT, F(softplus)(v))
#define BODY_ADJ_RELU(GET, PUT) UNARY(GET, PUT, (v <= C(0) ? C(0) : v))
#define BODY_ADJ_SILU(GET, PUT) UNARY(GET, PUT, F(silu)(v))
#define BODY_ADJ_GELU(GET, PUT) UNARY(GET, PUT, F(gelu)(v))
#define BODY_ADJ_GELU_TANH(GET, PUT) UNARY(GET, PUT, F(gelu_tanh)(v))
#define BODY_ADJ_SQUARE(GET, PUT) UNARY(GET, PUT, v *v)
#define BODY_ADJ_RECIPROCAL(GET, PUT) UNARY(GET, PUT, C(1) / v)
#define BODY_ADJ_SIGN(GET, PUT) UNARY(GET, PUT, F(sign)(v))
#define BODY_ADJ_STEP(GET, PUT) UNARY(GET, PUT, F(step)(v))
  switch (op) {
    CASE(ADJ_NEGATE)
    CASE(ADJ_EXP)
    CASE(ADJ_LOG)
    CASE(ADJ_LOG1P)
    CASE(ADJ_EXPM1)
    CASE(ADJ_SQRT)
    CASE(ADJ_ABS)
    CASE(ADJ_SIN)
    CASE(ADJ_COS)
    CASE(ADJ_TANH)
    CASE(ADJ_ERF)
    CASE(ADJ_ERFC)
    CASE(ADJ_SIGMOID)
    CASE(ADJ_SOFTPLUS)
    CASE(ADJ_RELU)
    CASE(ADJ_SILU)
    CASE(ADJ_GELU)
    CASE(ADJ_GELU_TANH)
    CASE(ADJ_SQUARE)
    CASE(ADJ_RECIPROCAL)
    CASE(ADJ_SIGN)
    CASE(ADJ_STEP)
    default: break;
  }
#undef CASE
#undef UNARY
}

static void F(unary)(adj_unary_op op, const void *x_, void *y_, size_t count) {
  const REAL *x = x_;
  REAL *y = y_;
  if (x == y || !F(is_streamed)(y, count)) {
    F(unary_range)(op, x, y, count);
    return;
  }
  _Alignas(64) REAL block[STREAM_BLOCK];
  for (size_t i = 0; i < count; i += STREAM_BLOCK) {
    size_t some = count - i < STREAM_BLOCK ? count - i : STREAM_BLOCK;
    F(unary_range)(op, x + i, block, some);
    F(stream)(y + i, block, some);
  }
  F(end_stream)();
}

static void F(unary_pullback_range)(
    adj_unary_op op, const REAL *u, const REAL *x, const REAL *y, REAL *dx, size_t count) {
  // The derivative in terms of the argument v or of the value w; a zero cotangent gives 0 whatever it is.
#define CASE(name)                                                                                                     \
  case name: {                                                                                                         \
    FOR_VECTORS(count, SLOPE_##name);                                                                                  \
    break;                                                                                                             \
  }
#define OF_X(GET, PUT, derivative)                                                                                     \
  V c = GET(u), v = GET(x);                                                                                            \
  PUT(dx, (c == C(0) ? C(0) : c * (derivative)));
#define OF_Y(GET, PUT, derivative)                                                                                     \
  V c = GET(u), w = GET(y);                                                                                            \
  PUT(dx, (c == C(0) ? C(0) : c * (derivative)));
#define SLOPE_ADJ_NEGATE(GET, PUT) PUT(dx, -GET(u));
#define SLOPE_ADJ_EXP(GET, PUT) OF_Y(GET, PUT, w)
  // The value's NaN for a negative argument must not be hidden by a finite 1 / x.
#define SLOPE_ADJ_LOG(GET, PUT) OF_X(GET, PUT, (v == C(0) ? C(INFINITY) : (v < C(0) ? C(NAN) : C(1) / v)))
#define SLOPE_ADJ_LOG1P(GET, PUT) OF_X(GET, PUT, (v < C(-1) ? C(NAN) : C(1) / (C(1) + v)))
#define SLOPE_ADJ_EXPM1(GET, PUT) OF_X(GET, PUT, F(exp)(v))
#define SLOPE_ADJ_SQRT(GET, PUT) OF_Y(GET, PUT, (w == C(0) ? C(INFINITY) : C(0.5) / w))
#define SLOPE_ADJ_ABS(GET, PUT) OF_X(GET, PUT, F(sign)(v))
#define SLOPE_ADJ_SIN(GET, PUT) OF_X(GET, PUT, F(cos)(v))
#define SLOPE_ADJ_COS(GET, PUT) OF_X(GET, PUT, -F(sin)(v))
#define SLOPE_ADJ_TANH(GET, PUT) OF_X(GET, PUT, F(tanh_derivative)(v))
#define SLOPE_ADJ_ERF(GET, PUT) OF_X(GET, PUT, F(erf_derivative)(v))
#define SLOPE_ADJ_ERFC(GET, PUT) OF_X(GET, PUT, -F(erf_derivative)(v))
#define SLOPE_ADJ_SIGMOID(GET, PUT) OF_X(GET, PUT, F(sigmoid_derivative)(v))
#define SLOPE_ADJ_SOFTPLUS(GET, PUT) OF_X(GET, PUT, F(sigmoid)(v))
#define SLOPE_ADJ_RELU(GET, PUT) OF_X(GET, PUT, F(step)(v))
#define SLOPE_ADJ_SILU(GET, PUT) OF_X(GET, PUT, F(silu_derivative)(v))
#define SLOPE_ADJ_GELU(GET, PUT) OF_X(GET, PUT, F(gelu_derivative)(v))
#define SLOPE_ADJ_GELU_TANH(GET, PUT) OF_X(GET, PUT, F(gelu_tanh_derivative)(v))
#define SLOPE_ADJ_SQUARE(GET, PUT) OF_X(GET, PUT, C(2) * v)
#define SLOPE_ADJ_RECIPROCAL(GET, PUT) OF_Y(GET, PUT, -(w * w))
  switch (op) {
    CASE(ADJ_NEGATE)
    CASE(ADJ_EXP)
    CASE(ADJ_LOG)
    CASE(ADJ_LOG1P)
    CASE(ADJ_EXPM1)
    CASE(ADJ_SQRT)
    CASE(ADJ_ABS)
    CASE(ADJ_SIN)
    CASE(ADJ_COS)
    CASE(ADJ_TANH)
    CASE(ADJ_ERF)
    CASE(ADJ_ERFC)
    CASE(ADJ_SIGMOID)
    CASE(ADJ_SOFTPLUS)
    CASE(ADJ_RELU)
    CASE(ADJ_SILU)
    CASE(ADJ_GELU)
    CASE(ADJ_GELU_TANH)
    CASE(ADJ_SQUARE)
    CASE(ADJ_RECIPROCAL)
    case ADJ_SIGN:
    case ADJ_STEP: {
      for (size_t i = 0; i < count; i++) dx[i] = 0;
      break;
    }
    default: break;
  }
#undef CASE
#undef OF_X
#undef OF_Y
}

// stride_u is 0 for one cotangent that all elements share, else 1.
static void F(unary_pullback)(
    adj_unary_op op, const void *u_, size_t stride_u, const void *x_, const void *y_, void *dx_, size_t count) {
  const REAL *u = u_, *x = x_, *y = y_;
  REAL *dx = dx_;
  bool is_streamed = u != dx && F(is_streamed)(dx, count);
  if (stride_u && !is_streamed) {
    F(unary_pullback_range)(op, u, x, y, dx, count);
    return;
  }
  _Alignas(64) REAL result[STREAM_BLOCK], shared[STREAM_BLOCK];
  if (!stride_u) F(fill)(u, shared, count < STREAM_BLOCK ? count : STREAM_BLOCK);
  for (size_t i = 0; i < count; i += STREAM_BLOCK) {
    size_t some = count - i < STREAM_BLOCK ? count - i : STREAM_BLOCK;
    F(unary_pullback_range)(op, stride_u ? u + i : shared, x + i, y + i, is_streamed ? result : dx + i, some);
    if (is_streamed) F(stream)(dx + i, result, some);
  }
  if (is_streamed) F(end_stream)();
}

// y += u where u is not zero, times d: a cotangent's contribution, added in one pass.
static void F(add_product)(
    const void *u_, size_t stride_u, const void *d_, size_t stride_d, void *y_, size_t count) {
  const REAL *u = u_, *d = d_;
  REAL *y = y_;
  if (count == 0) return;
  V same_u = C(*u), same_d = C(*d);
#define BODY(GET, PUT)                                                                                                 \
  V c = stride_u ? GET(u) : same_u, w = stride_d ? GET(d) : same_d;                                                    \
  V product = c == C(0) ? C(0) : c * w;                                                                                \
  PUT(y, GET(y) + product);
  FOR_VECTORS(count, BODY);
#undef BODY
}

static void F(select)(
    const void *mask_, size_t stride_mask, const void *a_, size_t stride_a, const void *b_, size_t stride_b, void *out_,
    size_t count) {
  const REAL *mask = mask_, *a = a_, *b = b_;
  REAL *out = out_;
  if (count == 0) return;
  V mask0 = C(*mask), a0 = C(*a), b0 = C(*b);
  for (size_t i = 0; i < count; i += LANES) {
    size_t left = count - i;
    V m = stride_mask ? F(load_upto)(mask + i, left) : mask0;
    V v = stride_a ? F(load_upto)(a + i, left) : a0;
    V w = stride_b ? F(load_upto)(b + i, left) : b0;
    F(store_upto)(out + i, left, m != C(0) ? v : w);
  }
}

// y += x
static void F(accumulate)(REAL *y, const REAL *x, size_t count) {
  for (size_t i = 0; i < count; i += LANES) {
    size_t left = count - i;
    F(store_upto)(y + i, left, F(load_upto)(y + i, left) + F(load_upto)(x + i, left));
  }
}
