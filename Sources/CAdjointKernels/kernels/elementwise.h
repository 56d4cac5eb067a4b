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

static void F(unary)(adj_unary_op op, const void *x_, void *y_, size_t count) {
  const REAL *x = x_;
  REAL *y = y_;
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

static void F(unary_pullback)(
    adj_unary_op op, const void *u_, const void *x_, const void *y_, void *dx_, size_t count) {
  const REAL *u = u_, *x = x_, *y = y_;
  REAL *dx = dx_;
  // The derivative in terms of the value (Y) or of the argument (X); a zero cotangent gives 0 whatever it is.
#define OF_X(op, derivative)                                                                                           \
  case op: {                                                                                                           \
    for (size_t i = 0; i < count; i += LANES) {                                                                        \
      size_t left = count - i;                                                                                         \
      V c = F(load_upto)(u + i, left), v = F(load_upto)(x + i, left);                                                  \
      F(store_upto)(dx + i, left, c == C(0) ? C(0) : c * (derivative));                                                \
    }                                                                                                                  \
    break;                                                                                                             \
  }
#define OF_Y(op, derivative)                                                                                           \
  case op: {                                                                                                           \
    for (size_t i = 0; i < count; i += LANES) {                                                                        \
      size_t left = count - i;                                                                                         \
      V c = F(load_upto)(u + i, left), w = F(load_upto)(y + i, left);                                                  \
      F(store_upto)(dx + i, left, c == C(0) ? C(0) : c * (derivative));                                                \
    }                                                                                                                  \
    break;                                                                                                             \
  }
  switch (op) {
    case ADJ_NEGATE: {
      for (size_t i = 0; i < count; i += LANES) {
        size_t left = count - i;
        F(store_upto)(dx + i, left, -F(load_upto)(u + i, left));
      }
      break;
    }
    OF_Y(ADJ_EXP, w)
    // The value's NaN for a negative argument must not be hidden by a finite 1 / x.
    OF_X(ADJ_LOG, (v == C(0) ? C(INFINITY) : (v < C(0) ? C(NAN) : C(1) / v)))
    OF_X(ADJ_LOG1P, (v < C(-1) ? C(NAN) : C(1) / (C(1) + v)))
    OF_X(ADJ_EXPM1, F(exp)(v))
    OF_Y(ADJ_SQRT, (w == C(0) ? C(INFINITY) : C(0.5) / w))
    OF_X(ADJ_ABS, F(sign)(v))
    OF_X(ADJ_SIN, F(cos)(v))
    OF_X(ADJ_COS, -F(sin)(v))
    OF_Y(ADJ_TANH, (C(1) - w) * (C(1) + w))
    OF_X(ADJ_ERF, F(erf_derivative)(v))
    OF_X(ADJ_SIGMOID, F(sigmoid_derivative)(v))
    OF_X(ADJ_SOFTPLUS, F(sigmoid)(v))
    OF_X(ADJ_RELU, F(step)(v))
    OF_X(ADJ_SILU, F(silu_derivative)(v))
    OF_X(ADJ_GELU, F(gelu_derivative)(v))
    OF_X(ADJ_GELU_TANH, F(gelu_tanh_derivative)(v))
    OF_X(ADJ_SQUARE, C(2) * v)
    OF_Y(ADJ_RECIPROCAL, -(w * w))
    case ADJ_SIGN:
    case ADJ_STEP: {
      for (size_t i = 0; i < count; i++) dx[i] = 0;
      break;
    }
    default: break;
  }
#undef OF_X
#undef OF_Y
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

static void F(fill)(const void *value_, void *out_, size_t count) {
  REAL value = *(const REAL *)value_, *out = out_;
  for (size_t i = 0; i < count; i++) out[i] = value;
}

static void F(accumulate)(void *y_, const void *x_, size_t count) {
  REAL *y = y_;
  const REAL *x = x_;
  for (size_t i = 0; i < count; i += LANES) {
    size_t left = count - i;
    F(store_upto)(y + i, left, F(load_upto)(y + i, left) + F(load_upto)(x + i, left));
  }
}

static void F(axpy)(const void *alpha_, const void *x_, void *y_, size_t count) {
  V alpha = C(*(const REAL *)alpha_);
  const REAL *x = x_;
  REAL *y = y_;
  for (size_t i = 0; i < count; i += LANES) {
    size_t left = count - i;
    F(store_upto)(y + i, left, F(fma)(alpha, F(load_upto)(x + i, left), F(load_upto)(y + i, left)));
  }
}
