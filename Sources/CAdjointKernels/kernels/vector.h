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

// Results larger than the caches are written past them, a block at a time: an ordinary store would first read the line
// that it is about to overwrite.
#define STREAM_BLOCK 1024
#define STREAM_FROM ((size_t)12 << 20)  // bytes

ALWAYS bool F(is_streamed)(const REAL *to, size_t count) {
  return count * sizeof(REAL) >= STREAM_FROM && (uintptr_t)to % VECTOR_BYTES == 0;
}

// count is a multiple of LANES, or ends the result.
ALWAYS void F(stream)(REAL *to, const REAL *block, size_t count) {
  size_t i = 0;
  for (; i + LANES <= count; i += LANES) __builtin_nontemporal_store(F(load)(block + i), (V *)(to + i));
  for (; i < count; i++) to[i] = block[i];
}

// What streaming wrote is visible to whoever sees what is written after this.
ALWAYS void F(end_stream)(void) {
#if defined(__x86_64__)
  _mm_sfence();
#endif
}

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

// -1 in lane n, 0 in the others.
ALWAYS I F(lane_is)(size_t n) {
#if REAL_BITS == 32
  return F(lane_numbers)() == (I)(int32_t)n;
#else
  return F(lane_numbers)() == (I)(int64_t)n;
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
#else
  // Halves, as n's digits say; some machines take a hundred steps for a masked store.
  if (n >= LANES) return F(store)(p, v);
  REAL lanes[LANES];
  F(store)(lanes, v);
  size_t i = 0;
  UNROLL for (size_t half = LANES / 2; half > 0; half /= 2)
    if (n & half) {
      __builtin_memcpy(p + i, lanes + i, half * sizeof(REAL));
      i += half;
    }
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
ALWAYS V F(fabs)(V x) { return __builtin_elementwise_abs(x); }
ALWAYS V F(sqrt)(V x) { return __builtin_elementwise_sqrt(x); }
ALWAYS V F(select_lanes)(I mask, V a, V b) { return mask ? a : b; }
// The larger; the second when either is NaN (one instruction on x86).
ALWAYS V F(larger)(V a, V b) { return a > b ? a : b; }
ALWAYS V F(smaller)(V a, V b) { return a < b ? a : b; }

// Reductions over the lanes, in a tree: each step combines a vector with itself rotated by half the width that is left.
// Every lane ends up with the result.
#if VECTOR_BYTES == 64 && REAL_BITS == 32
#define ROTATED8(v) __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7)
#define ROTATED4(v) __builtin_shufflevector(v, v, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11)
#define ROTATED2(v) __builtin_shufflevector(v, v, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13)
#define ROTATED1(v) __builtin_shufflevector(v, v, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14)
#define FOLD(v, op) v = op(v, ROTATED8(v)), v = op(v, ROTATED4(v)), v = op(v, ROTATED2(v)), v = op(v, ROTATED1(v))
#elif VECTOR_BYTES * 8 / REAL_BITS == 8
#define ROTATED4(v) __builtin_shufflevector(v, v, 4, 5, 6, 7, 0, 1, 2, 3)
#define ROTATED2(v) __builtin_shufflevector(v, v, 2, 3, 0, 1, 6, 7, 4, 5)
#define ROTATED1(v) __builtin_shufflevector(v, v, 1, 0, 3, 2, 5, 4, 7, 6)
#define FOLD(v, op) v = op(v, ROTATED4(v)), v = op(v, ROTATED2(v)), v = op(v, ROTATED1(v))
#elif VECTOR_BYTES * 8 / REAL_BITS == 4
#define ROTATED2(v) __builtin_shufflevector(v, v, 2, 3, 0, 1)
#define ROTATED1(v) __builtin_shufflevector(v, v, 1, 0, 3, 2)
#define FOLD(v, op) v = op(v, ROTATED2(v)), v = op(v, ROTATED1(v))
#else
#define ROTATED1(v) __builtin_shufflevector(v, v, 1, 0)
#define FOLD(v, op) v = op(v, ROTATED1(v))
#endif
#define ADDED(a, b) ((a) + (b))
#define MULTIPLIED(a, b) ((a) * (b))
// The extremes keep a NaN once they have met one.
ALWAYS V F(larger_or_nan)(V a, V b) { return ((a > b) | (a != a)) ? a : b; }
ALWAYS V F(smaller_or_nan)(V a, V b) { return ((a < b) | (a != a)) ? a : b; }

ALWAYS V F(spread_sum)(V v) {
  FOLD(v, ADDED);
  return v;
}
ALWAYS V F(spread_max)(V v) {
  FOLD(v, F(larger));
  return v;
}
ALWAYS REAL F(lanes_sum)(V v) { return F(spread_sum)(v)[0]; }
ALWAYS REAL F(lanes_max)(V v) { return F(spread_max)(v)[0]; }
ALWAYS REAL F(lanes_min)(V v) {
  FOLD(v, F(smaller));
  return v[0];
}
ALWAYS REAL F(lanes_product)(V v) {
  FOLD(v, MULTIPLIED);
  return v[0];
}
ALWAYS REAL F(lanes_larger_or_nan)(V v) {
  FOLD(v, F(larger_or_nan));
  return v[0];
}
ALWAYS REAL F(lanes_smaller_or_nan)(V v) {
  FOLD(v, F(smaller_or_nan));
  return v[0];
}
#undef ROTATED8
#undef ROTATED4
#undef ROTATED2
#undef ROTATED1
#undef FOLD
#undef ADDED
#undef MULTIPLIED

// How many lanes of a comparison hold.
ALWAYS int64_t F(count_lanes)(I mask) { return -(int64_t)__builtin_reduce_add(mask); }

// Whether any lane of a comparison holds.
ALWAYS bool F(any_lane)(I mask) {
  return __builtin_reduce_or(mask) != 0;
}

// LANES vectors as rows of a square, exchanged with its columns: each step interleaves the two halves of the list.
ALWAYS void F(transpose_square)(V *v) {
#if VECTOR_BYTES * 8 / REAL_BITS == 16
#define LOW(a, b) __builtin_shufflevector(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
#define HIGH(a, b) __builtin_shufflevector(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
#elif VECTOR_BYTES * 8 / REAL_BITS == 8
#define LOW(a, b) __builtin_shufflevector(a, b, 0, 8, 1, 9, 2, 10, 3, 11)
#define HIGH(a, b) __builtin_shufflevector(a, b, 4, 12, 5, 13, 6, 14, 7, 15)
#elif VECTOR_BYTES * 8 / REAL_BITS == 4
#define LOW(a, b) __builtin_shufflevector(a, b, 0, 4, 1, 5)
#define HIGH(a, b) __builtin_shufflevector(a, b, 2, 6, 3, 7)
#else
#define LOW(a, b) __builtin_shufflevector(a, b, 0, 2)
#define HIGH(a, b) __builtin_shufflevector(a, b, 1, 3)
#endif
  UNROLL for (size_t step = 1; step < LANES; step *= 2) {
    V w[LANES];
    UNROLL for (size_t i = 0; i < LANES / 2; i++) {
      w[2 * i] = LOW(v[i], v[i + LANES / 2]);
      w[2 * i + 1] = HIGH(v[i], v[i + LANES / 2]);
    }
    UNROLL for (size_t i = 0; i < LANES; i++) v[i] = w[i];
  }
#undef LOW
#undef HIGH
}
