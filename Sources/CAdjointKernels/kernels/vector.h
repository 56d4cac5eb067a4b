// Vectors of REAL as wide as the instruction set has them: loads and stores, whole and in part, and what the
// language's vector operators do not give.

typedef REAL V __attribute__((ext_vector_type(VECTOR_BYTES / sizeof(REAL))));
typedef __typeof__((V)(REAL)0 < (V)(REAL)0) I;

ALWAYS V F(load)(const REAL *p) {
  V v;
  __builtin_memcpy(&v, p, sizeof v);
  return v;
}

ALWAYS void F(store)(REAL *p, V v) { __builtin_memcpy(p, &v, sizeof v); }

// 0, 1, 2, ... in the lanes.
ALWAYS I F(lane_numbers)(void) {
  I v;
  for (size_t i = 0; i < LANES; i++) v[i] = (int)i;
  return v;
}

// -1 in the first n lanes, 0 in the others.
ALWAYS I F(first_lanes)(size_t n) {
#if REAL_BITS == 32
  return F(lane_numbers)() < (I)(int32_t)n;
#else
  return F(lane_numbers)() < (I)(int64_t)n;
#endif
}

// The first n elements (n <= LANES), and 0 in the other lanes; nothing is read beyond them.
ALWAYS V F(load_part)(const REAL *p, size_t n) {
#if ADJ_LEVEL == 2 && REAL_BITS == 32
  return (V)_mm512_maskz_loadu_ps((__mmask16)((1u << n) - 1), p);
#elif ADJ_LEVEL == 2
  return (V)_mm512_maskz_loadu_pd((__mmask8)((1u << n) - 1), p);
#elif ADJ_LEVEL == 1 && REAL_BITS == 32
  return (V)_mm256_maskload_ps(p, (__m256i)F(first_lanes)(n));
#elif ADJ_LEVEL == 1
  return (V)_mm256_maskload_pd(p, (__m256i)F(first_lanes)(n));
#else
  V v = C(0);
  for (size_t i = 0; i < LANES; i++)
    if (i < n) v[i] = p[i];
  return v;
#endif
}

ALWAYS void F(store_part)(REAL *p, size_t n, V v) {
#if ADJ_LEVEL == 2 && REAL_BITS == 32
  _mm512_mask_storeu_ps(p, (__mmask16)((1u << n) - 1), (__m512)v);
#elif ADJ_LEVEL == 2
  _mm512_mask_storeu_pd(p, (__mmask8)((1u << n) - 1), (__m512d)v);
#elif ADJ_LEVEL == 1 && REAL_BITS == 32
  _mm256_maskstore_ps(p, (__m256i)F(first_lanes)(n), (__m256)v);
#elif ADJ_LEVEL == 1
  _mm256_maskstore_pd(p, (__m256i)F(first_lanes)(n), (__m256d)v);
#else
  for (size_t i = 0; i < LANES; i++)
    if (i < n) p[i] = v[i];
#endif
}

// Whole or in part, by whether n reaches LANES.
ALWAYS V F(load_upto)(const REAL *p, size_t n) { return n >= LANES ? F(load)(p) : F(load_part)(p, n); }
ALWAYS void F(store_upto)(REAL *p, size_t n, V v) {
  if (n >= LANES) F(store)(p, v);
  else F(store_part)(p, n, v);
}

// a * b + c: fused where the machine can, and only there (elsewhere a fused one would be a call into libm).
ALWAYS V F(fma)(V a, V b, V c) {
#if ADJ_LEVEL > 0 || defined(__aarch64__)
  return __builtin_elementwise_fma(a, b, c);
#else
  return a * b + c;
#endif
}

ALWAYS I F(bits)(V x) { return (I)x; }
ALWAYS V F(from_bits)(I x) { return (V)x; }
ALWAYS V F(abs)(V x) { return __builtin_elementwise_abs(x); }
ALWAYS V F(sqrt)(V x) { return __builtin_elementwise_sqrt(x); }
ALWAYS V F(select_lanes)(I mask, V a, V b) { return mask ? a : b; }
// The larger; the second when either is NaN (one instruction on x86).
ALWAYS V F(larger)(V a, V b) { return a > b ? a : b; }
ALWAYS V F(smaller)(V a, V b) { return a < b ? a : b; }

// Reductions over the lanes, in a tree.
#define HALVES(op)                                                                                                     \
  REAL t[LANES];                                                                                                       \
  F(store)(t, v);                                                                                                      \
  for (size_t w = LANES / 2; w > 0; w /= 2)                                                                            \
    for (size_t i = 0; i < w; i++) t[i] = op(t[i], t[i + w]);                                                          \
  return t[0]
#define ADD2(a, b) ((a) + (b))
#define MUL2(a, b) ((a) * (b))
#define MAX2(a, b) ((a) > (b) ? (a) : (b))
ALWAYS REAL F(lanes_sum)(V v) { HALVES(ADD2); }
ALWAYS REAL F(lanes_product)(V v) { HALVES(MUL2); }
ALWAYS REAL F(lanes_max)(V v) { HALVES(MAX2); }
#undef HALVES

// Whether any lane of a comparison holds.
ALWAYS bool F(any_lane)(I mask) {
  return __builtin_reduce_or(mask) != 0;
}
