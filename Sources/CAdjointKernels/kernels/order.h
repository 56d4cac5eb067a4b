// The order of the elements of rows: stable, NaN last. Elements become unsigned keys that sort as they do; short rows are
// sorted by insertion, long ones by their digits, the lowest first.

#if REAL_BITS == 32
#define KEY uint32_t
#else
#define KEY uint64_t
#endif

// Of equal numbers the keys are equal, -0 and 0 too.
static KEY F(order_key)(REAL x, bool descending) {
  if (x != x) return ~(KEY)0;
  KEY bits, sign = (KEY)1 << (REAL_BITS - 1);
  if (x == 0) x = 0;
  __builtin_memcpy(&bits, &x, sizeof bits);
  KEY key = bits & sign ? ~bits : bits | sign;
  // That of NaN is above all of them either way.
  return descending ? ~key : key;
}

static void F(order_short)(KEY *keys, int64_t *indices, size_t count) {
  for (size_t i = 0; i < count; i++) indices[i] = (int64_t)i;
  for (size_t i = 1; i < count; i++) {
    KEY key = keys[i];
    size_t j = i;
    for (; j > 0 && keys[j - 1] > key; j--) {
      keys[j] = keys[j - 1];
      indices[j] = indices[j - 1];
    }
    keys[j] = key;
    indices[j] = (int64_t)i;
  }
}

static void F(order)(
    const void *x_, size_t rows, size_t count, bool descending, void *scratch, int64_t *indices) {
  enum { BITS = 11, DIGITS = (REAL_BITS + BITS - 1) / BITS, BUCKETS = 1 << BITS };
  const REAL *x = x_;
  KEY *keys = scratch, *other_keys = keys + count;
  uint32_t *places = (uint32_t *)(other_keys + count), *other_places = places + count;
  for (size_t row = 0; row < rows; row++, x += count, indices += count) {
    for (size_t i = 0; i < count; i++) keys[i] = F(order_key)(x[i], descending);
    if (count <= 96) {
      F(order_short)(keys, indices, count);
      continue;
    }
    for (size_t i = 0; i < count; i++) places[i] = (uint32_t)i;
    for (int digit = 0; digit < DIGITS; digit++) {
      uint32_t starts[BUCKETS] = {0};
      int shift = digit * BITS;
      for (size_t i = 0; i < count; i++) starts[(keys[i] >> shift) & (BUCKETS - 1)]++;
      if (starts[(keys[0] >> shift) & (BUCKETS - 1)] == count) continue;
      uint32_t total = 0;
      for (int bucket = 0; bucket < BUCKETS; bucket++) {
        uint32_t size = starts[bucket];
        starts[bucket] = total;
        total += size;
      }
      for (size_t i = 0; i < count; i++) {
        uint32_t to = starts[(keys[i] >> shift) & (BUCKETS - 1)]++;
        other_keys[to] = keys[i];
        other_places[to] = places[i];
      }
      KEY *swapped = keys;
      keys = other_keys;
      other_keys = swapped;
      uint32_t *exchanged = places;
      places = other_places;
      other_places = exchanged;
    }
    for (size_t i = 0; i < count; i++) indices[i] = places[i];
  }
}

static void F(running_extremum)(const void *x_, size_t rows, size_t count, bool largest, int64_t *indices) {
  const REAL *x = x_;
  for (size_t row = 0; row < rows; row++, x += count, indices += count) {
    size_t best = 0;
    for (size_t i = 0; i < count; i++) {
      bool is_better = largest ? x[i] > x[best] : x[i] < x[best];
      if (x[best] == x[best] && (is_better || x[i] != x[i])) best = i;
      indices[i] = (int64_t)best;
    }
  }
}
#undef KEY
